#include "core/protocol/checksums.h"

#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"

namespace rolewright::protocol {
namespace {

struct Algorithm {
    std::string_view name;   ///< in the header
    std::string_view shown;  ///< in messages
    crypto::SumKind kind;
};
constexpr Algorithm algorithms[] = {{"crc32", "CRC32", crypto::SumKind::crc32},
                                    {"crc32c", "CRC32C", crypto::SumKind::crc32c},
                                    {"crc64nvme", "CRC64NVME", crypto::SumKind::crc64nvme},
                                    {"sha1", "SHA1", crypto::SumKind::sha1},
                                    {"sha256", "SHA256", crypto::SumKind::sha256}};

Result<void> checkMd5(const HttpRequest& request)
{
    const auto given = request.headers.find("Content-MD5");
    if (!given)
        return {};
    const auto bytes = crypto::fromBase64(*given);
    if (!bytes || bytes->size() != 16)
        return Error{"InvalidDigest", "The Content-MD5 you specified was invalid.", {}};
    if (*bytes != crypto::sumOf(crypto::SumKind::md5, request.body))
        return Error{"BadDigest", "The Content-MD5 you specified did not match what we received.", {}};
    return {};
}

}  // namespace

Result<void> checkSums(const HttpRequest& request)
{
    if (auto valid = checkMd5(request); !valid)
        return valid;
    for (const auto& [name, shown, kind] : algorithms) {
        const std::string header = "x-amz-checksum-" + std::string(name);
        const auto given = request.headers.find(header);
        if (!given)
            continue;
        const std::string sum = crypto::sumOf(kind, request.body);
        const auto bytes = crypto::fromBase64(*given);
        if (!bytes || bytes->size() != sum.size())
            return Error{"InvalidRequest", "Value for " + header + " header is invalid.", {}};
        if (*bytes != sum)
            return Error{"BadDigest", "The " + std::string(shown) + " you specified did not match the calculated checksum.", {}};
    }
    return {};
}

}  // namespace rolewright::protocol
