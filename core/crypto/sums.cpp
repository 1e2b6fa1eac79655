#include "core/crypto/sums.h"

#include <openssl/evp.h>

#include <array>
#include <bit>

namespace rolewright::crypto {
namespace {

/// A reflected cyclic redundancy check of up to 64 bits. Source: Hacker's Delight, chapter 14.
struct Crc {
    std::uint64_t polynomial;
    int width;  ///< bits

    std::uint64_t ones() const { return width == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1; }
};
constexpr Crc crc32{0xEDB88320u, 32};
constexpr Crc crc32c{0x82F63B78u, 32};
constexpr Crc crc64nvme{0x9A6C9329AC4BC9B5u, 64};

/// Eight tables, so that eight bytes are taken a step.
using Tables = std::array<std::array<std::uint64_t, 256>, 8>;

constexpr Tables tablesOf(const Crc& crc)
{
    Tables tables{};
    for (std::uint64_t byte = 0; byte < 256; ++byte) {
        std::uint64_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1u) != 0 ? (value >> 1) ^ crc.polynomial : value >> 1;
        tables[0][byte] = value;
    }
    for (std::size_t table = 1; table < tables.size(); ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint64_t before = tables[table - 1][byte];
            tables[table][byte] = tables[0][before & 0xFFu] ^ (before >> 8);
        }
    }
    return tables;
}
constexpr Tables crc32Tables = tablesOf(crc32);
constexpr Tables crc32cTables = tablesOf(crc32c);
constexpr Tables crc64NvmeTables = tablesOf(crc64nvme);

const Crc* crcOf(SumKind kind)
{
    return kind == SumKind::crc32 ? &crc32 : kind == SumKind::crc32c ? &crc32c : kind == SumKind::crc64nvme ? &crc64nvme : nullptr;
}

const Tables& tablesFor(SumKind kind)
{
    return kind == SumKind::crc32 ? crc32Tables : kind == SumKind::crc32c ? crc32cTables : crc64NvmeTables;
}

std::uint64_t advance(const Tables& tables, std::uint64_t sum, std::string_view bytes)
{
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        for (std::size_t k = 0; k < 8; ++k)
            sum ^= std::uint64_t{static_cast<unsigned char>(bytes[i + k])} << (8 * k);
        std::uint64_t next = 0;
        for (std::size_t k = 0; k < 8; ++k)
            next ^= tables[7 - k][(sum >> (8 * k)) & 0xFFu];
        sum = next;
    }
    for (; i < bytes.size(); ++i)
        sum = tables[0][(sum ^ static_cast<unsigned char>(bytes[i])) & 0xFFu] ^ (sum >> 8);
    return sum;
}

std::string bigEndian(std::uint64_t value, int width)
{
    std::string bytes;
    for (int shift = width - 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> shift) & 0xFFu);
    return bytes;
}

std::uint64_t valueOf(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// A linear map of the register: what each of its bits becomes.
using Map = std::array<std::uint64_t, 64>;

std::uint64_t imageOf(const Map& map, std::uint64_t value)
{
    std::uint64_t image = 0;
    for (; value != 0; value &= value - 1)
        image ^= map[static_cast<std::size_t>(std::countr_zero(value))];
    return image;
}

Map squared(const Map& map)
{
    Map square{};
    for (std::size_t bit = 0; bit < map.size(); ++bit)
        square[bit] = imageOf(map, map[bit]);
    return square;
}

/// What one zero bit does.
Map zeroBit(const Crc& crc)
{
    Map map{};
    map[0] = crc.polynomial;
    for (std::size_t bit = 1; bit < static_cast<std::size_t>(crc.width); ++bit)
        map[bit] = std::uint64_t{1} << (bit - 1);
    return map;
}

const EVP_MD* digestOf(SumKind kind)
{
    return kind == SumKind::md5 ? EVP_md5() : kind == SumKind::sha1 ? EVP_sha1() : EVP_sha256();
}

}  // namespace

struct Sum::State {
    SumKind kind;
    std::uint64_t value = 0;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{nullptr, &EVP_MD_CTX_free};
};

Sum::Sum(SumKind kind) : m_state(std::make_unique<State>())
{
    m_state->kind = kind;
    if (const Crc* const crc = crcOf(kind)) {
        m_state->value = crc->ones();
        return;
    }
    m_state->digest.reset(EVP_MD_CTX_new());
    EVP_DigestInit_ex(m_state->digest.get(), digestOf(kind), nullptr);
}

Sum::~Sum() = default;
Sum::Sum(Sum&&) noexcept = default;
Sum& Sum::operator=(Sum&&) noexcept = default;

void Sum::add(std::string_view bytes)
{
    if (m_state->digest)
        EVP_DigestUpdate(m_state->digest.get(), bytes.data(), bytes.size());
    else
        m_state->value = advance(tablesFor(m_state->kind), m_state->value, bytes);
}

std::string Sum::take()
{
    if (const Crc* const crc = crcOf(m_state->kind))
        return bigEndian(~m_state->value & crc->ones(), crc->width);
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_state->digest.get(), bytes.data(), &length);
    return {bytes.begin(), bytes.begin() + length};
}

std::string sumOf(SumKind kind, std::string_view bytes)
{
    Sum sum(kind);
    sum.add(bytes);
    return sum.take();
}

std::string joinedSum(SumKind kind, std::string_view first, std::string_view second, std::uint64_t length)
{
    const Crc& crc = *crcOf(kind);
    std::uint64_t value = valueOf(first);
    Map step = zeroBit(crc);
    for (int doubled = 0; doubled < 3; ++doubled)
        step = squared(step);  // one zero byte
    for (; length != 0; length >>= 1) {
        if ((length & 1u) != 0)
            value = imageOf(step, value);
        step = squared(step);
    }
    return bigEndian(value ^ valueOf(second), crc.width);
}

}  // namespace rolewright::crypto
