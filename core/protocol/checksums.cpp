#include "core/protocol/checksums.h"

#include "core/crypto/crypto.h"

#include <array>
#include <cstdint>

namespace rolewright::protocol {
namespace {

/// A table for a reflected cyclic redundancy check, a byte a step. Source: Hacker's Delight, chapter 14.
template <typename Word>
constexpr std::array<Word, 256> tableOf(Word polynomial)
{
    std::array<Word, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        Word value = static_cast<Word>(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1u) != 0 ? (value >> 1) ^ polynomial : value >> 1;
        table[byte] = value;
    }
    return table;
}

constexpr auto crc32Table = tableOf<std::uint32_t>(0xEDB88320u);
constexpr auto crc32cTable = tableOf<std::uint32_t>(0x82F63B78u);
constexpr auto crc64NvmeTable = tableOf<std::uint64_t>(0x9A6C9329AC4BC9B5u);

template <typename Word>
std::string crc(const std::array<Word, 256>& table, std::string_view bytes)
{
    Word sum = static_cast<Word>(~Word{0});
    for (const char c : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFFu] ^ (sum >> 8);
    sum = static_cast<Word>(~sum);
    std::string out;
    for (std::size_t shift = 8 * sizeof(Word); shift > 0; shift -= 8)
        out += static_cast<char>((sum >> (shift - 8)) & 0xFFu);
    return out;
}

int hexValue(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

std::string bytesOfHex(const std::string& hex)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(hexValue(hex[i]) * 16 + hexValue(hex[i + 1]));
    return bytes;
}

struct Algorithm {
    std::string_view name;   ///< in the header
    std::string_view shown;  ///< in messages
};
constexpr Algorithm algorithms[] = {{"crc32", "CRC32"}, {"crc32c", "CRC32C"}, {"crc64nvme", "CRC64NVME"}, {"sha256", "SHA256"}};

Result<void> checkMd5(const HttpRequest& request)
{
    const auto given = request.headers.find("Content-MD5");
    if (!given)
        return {};
    const auto bytes = crypto::fromBase64(*given);
    if (!bytes || bytes->size() != 16)
        return Error{"InvalidDigest", "The Content-MD5 you specified was invalid.", {}};
    if (*bytes != bytesOfHex(crypto::md5Hex(request.body)))
        return Error{"BadDigest", "The Content-MD5 you specified did not match what we received.", {}};
    return {};
}

}  // namespace

std::string sumOf(std::string_view algorithm, std::string_view bytes)
{
    if (algorithm == "crc32")
        return crc(crc32Table, bytes);
    if (algorithm == "crc32c")
        return crc(crc32cTable, bytes);
    if (algorithm == "crc64nvme")
        return crc(crc64NvmeTable, bytes);
    const crypto::Digest digest = crypto::sha256(bytes);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

Result<void> checkSums(const HttpRequest& request)
{
    if (auto valid = checkMd5(request); !valid)
        return valid;
    for (const auto& [name, shown] : algorithms) {
        const std::string header = "x-amz-checksum-" + std::string(name);
        const auto given = request.headers.find(header);
        if (!given)
            continue;
        const std::string sum = sumOf(name, request.body);
        const auto bytes = crypto::fromBase64(*given);
        if (!bytes || bytes->size() != sum.size())
            return Error{"InvalidRequest", "Value for " + header + " header is invalid.", {}};
        if (*bytes != sum)
            return Error{"BadDigest", "The " + std::string(shown) + " you specified did not match the calculated checksum.", {}};
    }
    return {};
}

}  // namespace rolewright::protocol
