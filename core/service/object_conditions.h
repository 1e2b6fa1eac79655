/// Conditions of reading and writing an object. Source: RFC 9110 §13; S3 API Reference, GetObject; S3 User Guide, "Conditional requests".
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// What the object must be like. Times are as the CLI writes them; one that is none is passed over.
struct Conditions {
    std::optional<std::string> ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince;
};
/// The parameters `IfMatch` …; `prefix` stands before them: `CopySource`.
Conditions readConditions(Call& call, const std::string& prefix = {});
/// Fails with `304` (NotModified, with the object's ETag and time) or PreconditionFailed and the condition that failed.
Result<void> checkConditions(Call& call, const Conditions& conditions, const FoundBucket& bucket, const identity::ObjectVersion& object);
/// The same for the source of a copy, which fails with PreconditionFailed only.
Result<void> checkSourceConditions(Call& call, const Conditions& conditions, const identity::ObjectVersion& object);
/// `IfMatch` and `IfNoneMatch: *` of a writing, against what is there; `current` may be null.
Result<void> checkWriteConditions(Call& call, const identity::ObjectVersion* current);

/// s3:if-match and s3:if-none-match of a writing.
evaluation::Context conditionKeys(Call& call);
/// What is there may be held against a tag only by who may read it.
Result<void> authorizeCondition(Call& call, const FoundBucket& bucket, const std::string& key);

}  // namespace rolewright::service
