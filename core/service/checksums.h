/// The checksums that S3 keeps with objects. Source: S3 User Guide, "Checking object integrity in Amazon S3".
#pragma once

#include "core/base/blob.h"
#include "core/crypto/sums.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::service {

/// As the API spells them.
inline constexpr std::string_view checksumAlgorithms[] = {"CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"};
/// Nothing for a word that is none of them.
std::optional<crypto::SumKind> sumKindOf(std::string_view algorithm);
bool isCrc(std::string_view algorithm);
/// Base64. `algorithm` is one of them. Fails when the bytes cannot be read.
Result<std::string> sumOfBody(std::string_view algorithm, const Body& body);
/// MD5 in hex, as an ETag.
Result<std::string> md5OfBody(const Body& body);

}  // namespace rolewright::service
