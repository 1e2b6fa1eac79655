/// Versions of objects that nobody may delete for a time, or until a hold is lifted. Source: S3 User Guide, "Locking objects with Object Lock".
#pragma once

#include "core/service/stored_objects.h"

#include <span>

namespace rolewright::service {

/// Members of an object's headers, by the API's names.
inline constexpr const char* lockMode = "ObjectLockMode";
inline constexpr const char* lockUntil = "ObjectLockRetainUntilDate";
inline constexpr const char* legalHold = "ObjectLockLegalHoldStatus";
inline constexpr const char* lockHeaders[] = {lockMode, lockUntil, legalHold};
/// Where the bucket keeps it.
inline constexpr const char* lockConfiguration = "ObjectLockConfiguration";

bool hasLock(const identity::Bucket& bucket);
/// `s3:object-lock-mode`, `-retain-until-date`, `-remaining-retention-days` and `-legal-hold` of the lock that a request asks for; empty texts are left out. A day that has
/// begun counts. Source: Service Authorization Reference, "Condition keys for Amazon S3".
void addLockKeys(evaluation::Context& context, const std::string& mode, const std::string& until, const std::string& hold, Instant now);
/// Whether the lock that a write asks for is one, and the caller may ask for it. Fails with `InvalidRequest`, `InvalidArgument` or `AccessDenied`.
Result<void> checkWantedLock(Call& call, const FoundBucket& bucket, const Wanted& wanted);
/// The retention that the bucket gives to versions that bring none.
void addDefaultRetention(const identity::Bucket& bucket, Instant now, identity::ObjectVersion& version);
/// Whether the version may be deleted for good: retention for governance gives way to who may bypass it and says so. Fails with `AccessDenied`.
Result<void> checkUnlocked(Call& call, const AskedObject& asked);
/// Takes out of the answer of a read what the caller may not know of the lock.
void hideLock(Call& call, const AskedObject& asked, json::Object& answer);

Result<json::Object> getObjectLockConfiguration(Call& call);
Result<json::Object> putObjectLockConfiguration(Call& call);
Result<json::Object> getObjectRetention(Call& call);
Result<json::Object> putObjectRetention(Call& call);
Result<json::Object> getObjectLegalHold(Call& call);
Result<json::Object> putObjectLegalHold(Call& call);

}  // namespace rolewright::service
