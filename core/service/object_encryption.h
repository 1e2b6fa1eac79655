/// Encryption with keys of KMS or of customers: which key an object is under, and who may use it. No byte is encrypted here. Source: S3 User Guide, "Using server-side encryption with
/// AWS KMS keys (SSE-KMS)"; KMS Developer Guide, "Using Amazon S3 with AWS KMS"; recorded answers.
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// Puts the object to be under the customer's key that the call brings, or under the key of KMS that it asks for, or its bucket by default, once the caller may use it: `kms:GenerateDataKey`, and `kms:Decrypt` for
/// an upload in parts. Customers' keys are the resources with a policy of their own whose ARNs are those of keys. Fails with `InvalidArgument`,
/// `InvalidEncryptionAlgorithmError`, `KMS.NotFoundException` or `AccessDenied`.
Result<void> placeEncryption(Call& call, const FoundBucket& bucket, Wanted& wanted);
/// May the caller do `action` (`kms:Decrypt`) with the key that the object is under? Keys' policies may ask for the encryption context `aws:s3:arn`: the object's
/// ARN, the bucket's when it is under a Bucket Key. Yes where it is under none. Source: S3 User Guide, "Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys".
Result<void> authorizeKeyUse(Call& call, const FoundBucket& bucket, const std::string& objectKey, const identity::ObjectVersion& object, const char* action);
/// The ETag of bytes with this MD5 in the place of `object`: another than their MD5 under a key of KMS or of a customer. Source: S3 API Reference, Object, ETag.
std::string tagOf(const identity::ObjectVersion& object, const std::string& md5);
/// Whether `tagOf` is another.
bool isSealed(const identity::ObjectVersion& object);
/// `ServerSideEncryption`, `SSEKMSKeyId` and `BucketKeyEnabled`, or `SSECustomerAlgorithm` and `SSECustomerKeyMD5`, as answers have them.
void addEncryption(json::Object& answer, const identity::ObjectVersion& object);

/// Where an object keeps it, among its headers.
inline constexpr const char* encryptionName = "ServerSideEncryption";
inline constexpr const char* keyName = "SSEKMSKeyId";
inline constexpr const char* bucketKeyName = "BucketKeyEnabled";
inline constexpr const char* customerAlgorithmName = "SSECustomerAlgorithm";
inline constexpr const char* customerKeyName = "SSECustomerKeyMD5";
inline constexpr const char* encryptionHeaders[] = {encryptionName, keyName, bucketKeyName, customerAlgorithmName, customerKeyName};

}  // namespace rolewright::service
