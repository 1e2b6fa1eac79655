/// Encryption with keys that callers bring along (SSE-C). No byte is encrypted here: of a key its MD5 is held, and a key with that MD5 is demanded of whoever reads.
/// Source: S3 User Guide, "Using server-side encryption with customer-provided keys (SSE-C)"; recorded answers.
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// Of which object the parameters bring the key: `SSECustomerKey` and its two companions, or `CopySourceSSECustomerKey` and its.
enum class KeyFor { object, source };

/// The MD5 of the key that the call brings, in base64; empty without one. Fails with `InvalidArgument` or `InvalidEncryptionAlgorithmError`, in the order in which
/// S3 looks. Only who writes must say the MD5, and only then the key's length is looked at: no other has any.
Result<std::string> readCustomerKey(Call& call, KeyFor whose, bool writes = false);
/// Does the key of this MD5 open the object? Fails with `InvalidRequest` where one of the two is missing, or `AccessDenied`.
Result<void> checkCustomerKey(KeyFor whose, const std::string& key, const identity::ObjectVersion& object);
/// Is it the key with which the upload began? Every part brings it; fails with `InvalidRequest`.
Result<void> checkPartKey(const std::string& key, const identity::ObjectVersion& upload);

}  // namespace rolewright::service
