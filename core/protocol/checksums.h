/// Checksums with which clients guard what they upload. None of them is a security measure.
#pragma once

#include "core/base/result.h"
#include "core/protocol/http_message.h"

namespace rolewright::protocol {

/// The body is what `Content-MD5` and `x-amz-checksum-…` say (CRC32, CRC32C, CRC64NVME, SHA1, SHA256; others are not looked at). Fails with `InvalidDigest`,
/// `InvalidRequest` or `BadDigest`.
Result<void> checkSums(const HttpRequest& request);

}  // namespace rolewright::protocol
