/// Archived objects and the copies of them that can be read for a while. Source: S3 User Guide, "Working with archived objects"; S3 API Reference, RestoreObject.
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// Whether the object's bytes can be had: it is not archived, or a restored copy of it is there now.
bool isReadable(const identity::ObjectVersion& version, Instant now);
/// Adds what HeadObject and GetObject say of the copy (`x-amz-restore`); nothing when none is there or being made.
void addRestore(json::Object& answer, const identity::ObjectVersion& version, Instant now);
/// Adds `RestoreStatus`, which listings say when they are asked for it.
void addRestoreStatus(json::Object& shown, const identity::ObjectVersion& version, Instant now);
/// Whether a listing is asked for `RestoreStatus`. Reads the parameter `OptionalObjectAttributes`.
bool wantsRestoreStatus(Call& call);

}  // namespace rolewright::service
