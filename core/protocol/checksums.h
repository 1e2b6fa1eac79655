/// Checksums with which clients guard what they upload. None of them is a security measure.
#pragma once

#include "core/base/result.h"
#include "core/protocol/http_message.h"

#include <string>
#include <string_view>

namespace rolewright::protocol {

/// The body is what `Content-MD5` and `x-amz-checksum-…` say (CRC32, CRC32C, CRC64NVME, SHA256; others are not looked at). Fails with `InvalidDigest`,
/// `InvalidRequest` or `BadDigest`.
Result<void> checkSums(const HttpRequest& request);

/// The bytes of a sum, most significant first. `algorithm` is `crc32`, `crc32c`, `crc64nvme` or `sha256`.
std::string sumOf(std::string_view algorithm, std::string_view bytes);

}  // namespace rolewright::protocol
