#include "core/service/checksums.h"

#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::size_t atOnce = 4u << 20;

Result<std::string> summedUp(crypto::SumKind kind, const Body& body)
{
    crypto::Sum sum(kind);
    for (std::size_t offset = 0; offset < body.size(); offset += atOnce) {
        const auto bytes = body.read(offset, atOnce);
        if (!bytes)
            return bytes;
        sum.add(*bytes);
    }
    return sum.take();
}

}  // namespace

std::optional<crypto::SumKind> sumKindOf(std::string_view algorithm)
{
    constexpr crypto::SumKind kinds[] = {crypto::SumKind::crc32, crypto::SumKind::crc32c, crypto::SumKind::crc64nvme, crypto::SumKind::sha1,
                                         crypto::SumKind::sha256};
    const auto found = std::find(std::begin(checksumAlgorithms), std::end(checksumAlgorithms), algorithm);
    return found == std::end(checksumAlgorithms) ? std::nullopt : std::optional(kinds[found - std::begin(checksumAlgorithms)]);
}

bool isCrc(std::string_view algorithm)
{
    return algorithm.starts_with("CRC");
}

Result<std::string> sumOfBody(std::string_view algorithm, const Body& body)
{
    const auto sum = summedUp(*sumKindOf(algorithm), body);
    return sum ? Result<std::string>(crypto::toBase64(*sum)) : sum;
}

Result<std::string> md5OfBody(const Body& body)
{
    const auto sum = summedUp(crypto::SumKind::md5, body);
    return sum ? Result<std::string>(crypto::toHex(*sum)) : sum;
}

}  // namespace rolewright::service
