/// What the text of a condition value means: numbers, moments, addresses, bytes.
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rolewright::evaluation {

/// A decimal number; whole numbers within 64 bits compare exactly.
struct Number {
    double real = 0;
    std::int64_t whole = 0;
    bool isWhole = false;
};
/// `5`, `-5`, `+5`, `5.25`, `1e3`; nothing else (no blanks, no hexadecimal, no infinity).
std::optional<Number> parseNumber(std::string_view text);
/// Negative, zero or positive.
int compare(const Number& a, const Number& b);

/// An address block. IPv4 is held as IPv4-mapped IPv6 (RFC 4291, 2.5.5.2), so that both spellings of an address are one value.
struct IpBlock {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    unsigned prefix = 128;
    /// True when every address of the block is an IPv4 address.
    bool isV4() const { return prefix >= 96 && high == 0 && (low >> 32) == 0xffff; }
    bool contains(const IpBlock& address) const;
};
/// `203.0.113.0/24`, `2001:db8::/32`, or an address without a prefix, which is a block of one (RFC 4632, RFC 4291).
std::optional<IpBlock> parseIpBlock(std::string_view text);

/// ISO 8601 or seconds since the epoch. Source: IAM User Guide, "Date condition operators".
std::optional<Instant> parseDate(std::string_view text);
/// `true` or `false`, case ignored.
std::optional<bool> parseBoolean(std::string_view text);
/// The bytes behind base64 text (RFC 4648; missing padding is accepted), or nothing.
std::optional<std::string> decodeBase64(std::string_view text);
/// True when `base64` is valid and decodes to exactly `bytes`; allocates nothing.
bool decodesTo(std::string_view base64, std::string_view bytes);

/// A value as each of the types it can be read as.
struct TypedValue {
    std::optional<Number> number;
    std::optional<Instant> date;
    std::optional<IpBlock> address;
    std::optional<bool> boolean;
};
TypedValue readTyped(std::string_view text);

}  // namespace rolewright::evaluation
