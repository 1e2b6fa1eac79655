/// Encryption with keys of KMS: which key an object is under, and who may use it. No byte is encrypted here. Source: S3 User Guide, "Using server-side encryption with
/// AWS KMS keys (SSE-KMS)"; KMS Developer Guide, "Using Amazon S3 with AWS KMS"; recorded answers.
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// Puts the object to be under the key that the call asks for, or its bucket by default, once the caller may use it: `kms:GenerateDataKey`, and `kms:Decrypt` for
/// an upload in parts. Customers' keys are the resources with a policy of their own whose ARNs are those of keys. Fails with `InvalidArgument`,
/// `KMS.NotFoundException` or `AccessDenied`.
Result<void> placeEncryption(Call& call, const FoundBucket& bucket, Wanted& wanted);
/// May the caller do `action` (`kms:Decrypt`) with the key that the object is under? Keys' policies may ask for the encryption context `aws:s3:arn`: the object's
/// ARN, the bucket's when it is under a Bucket Key. Yes where it is under none. Source: S3 User Guide, "Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys".
Result<void> authorizeKeyUse(Call& call, const FoundBucket& bucket, const std::string& objectKey, const identity::ObjectVersion& object, const char* action);
/// `ServerSideEncryption`, `SSEKMSKeyId` and `BucketKeyEnabled`, as answers have them.
void addEncryption(json::Object& answer, const identity::ObjectVersion& object);

/// Where an object keeps it, among its headers.
inline constexpr const char* encryptionName = "ServerSideEncryption";
inline constexpr const char* keyName = "SSEKMSKeyId";
inline constexpr const char* bucketKeyName = "BucketKeyEnabled";
inline constexpr const char* encryptionHeaders[] = {encryptionName, keyName, bucketKeyName};

}  // namespace rolewright::service
