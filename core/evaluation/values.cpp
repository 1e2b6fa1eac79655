#include "core/evaluation/values.h"

#include "core/base/text.h"
#include "core/base/time_text.h"

#include <array>
#include <charconv>

namespace rolewright::evaluation {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool looksLikeNumber(std::string_view text)
{
    // from_chars would also take "inf" and "nan", and a second sign after "+".
    return !text.empty() && (isDigit(text[0]) || (text[0] == '.' && text.size() > 1 && isDigit(text[1])));
}

std::optional<unsigned> parseOctet(std::string_view text)
{
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : text) {
        if (!isDigit(c)) {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value <= 255 ? std::optional(value) : std::nullopt;
}

std::optional<std::uint32_t> parseV4(std::string_view text)
{
    std::uint32_t address = 0;
    for (int i = 0; i < 4; ++i) {
        const std::size_t dot = text.find('.');
        if ((dot == std::string_view::npos) != (i == 3)) {
            return std::nullopt;
        }
        const auto octet = parseOctet(text.substr(0, dot));
        if (!octet) {
            return std::nullopt;
        }
        address = (address << 8) | *octet;
        text = i == 3 ? std::string_view() : text.substr(dot + 1);
    }
    return address;
}

std::optional<std::uint16_t> parseGroup(std::string_view text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.empty() || text.size() > 4 || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(value);
}

/// Reads groups separated by single colons into `groups` from `count` on; the last may be a dotted IPv4 address.
bool readGroups(std::string_view text, std::array<std::uint16_t, 8>& groups, std::size_t& count)
{
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        if (colon == std::string_view::npos && part.find('.') != std::string_view::npos) {
            const auto v4 = parseV4(part);
            if (!v4 || count > 6) {
                return false;
            }
            groups[count++] = static_cast<std::uint16_t>(*v4 >> 16);
            groups[count++] = static_cast<std::uint16_t>(*v4 & 0xffff);
            return true;
        }
        const auto group = parseGroup(part);
        if (!group || count > 7) {
            return false;
        }
        groups[count++] = *group;
        if (colon == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(colon + 1);
        if (text.empty()) {
            return false;  // a colon at the end
        }
    }
    return true;
}

std::optional<IpBlock> parseV6(std::string_view text)
{
    std::array<std::uint16_t, 8> groups{};
    std::size_t count = 0;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        if (!readGroups(text, groups, count) || count != 8) {
            return std::nullopt;
        }
    } else {
        std::array<std::uint16_t, 8> tail{};
        std::size_t tailCount = 0;
        const std::string_view head = text.substr(0, gap);
        const std::string_view rest = text.substr(gap + 2);
        if (head.find('.') != std::string_view::npos || rest.find("::") != std::string_view::npos || !readGroups(head, groups, count) ||
            !readGroups(rest, tail, tailCount) || count + tailCount > 7) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < tailCount; ++i) {
            groups[8 - tailCount + i] = tail[i];
        }
    }
    IpBlock block;
    for (std::size_t i = 0; i < 4; ++i) {
        block.high = (block.high << 16) | groups[i];
        block.low = (block.low << 16) | groups[i + 4];
    }
    return block;
}

/// A time that IAM also takes, as the profiles of ISO 8601 have it: small letters, no minutes, no zone (which is UTC), `+01` and
/// `+0100`. Nothing when the text has no time of day.
std::optional<std::string> withZone(std::string_view text)
{
    const std::size_t t = text.find_first_of("tT");
    if (t == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t sign = std::min(text.find_first_of("+-zZ", t), text.size());
    std::string time(text.substr(t + 1, sign - t - 1));
    std::string zone(text.substr(sign));
    if (time.size() == 2) {
        time += ":00";
    }
    if (zone.empty() || zone == "z") {
        zone = "Z";
    } else if (zone.size() == 3) {
        zone += ":00";
    } else if (zone.size() == 5) {
        zone.insert(3, 1, ':');
    }
    return std::string(text.substr(0, t)) + "T" + time + zone;
}

int base64Digit(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (isDigit(c)) {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// Hands every decoded byte to `take`; false when the text is no base64 or `take` refuses.
template <typename Take>
bool eachByte(std::string_view text, Take&& take)
{
    if (text.size() % 4 == 0 && text.ends_with('=')) {
        text.remove_suffix(text.ends_with("==") ? 2 : 1);
    }
    if (text.size() % 4 == 1) {
        return false;
    }
    unsigned bits = 0;
    int held = 0;
    for (const char c : text) {
        const int digit = base64Digit(c);
        if (digit < 0) {
            return false;
        }
        bits = (bits << 6) | static_cast<unsigned>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            if (!take(static_cast<char>((bits >> held) & 0xff))) {
                return false;
            }
        }
    }
    return (bits & ((1u << held) - 1)) == 0;
}

}  // namespace

std::optional<Number> parseNumber(std::string_view text)
{
    const std::string_view given = text;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        text.remove_prefix(1);
    }
    if (!looksLikeNumber(text)) {
        return std::nullopt;
    }
    const std::string_view digits = given[0] == '+' ? text : given;
    const char* const last = digits.data() + digits.size();
    Number number;
    const auto whole = std::from_chars(digits.data(), last, number.whole);
    number.isWhole = whole.ec == std::errc() && whole.ptr == last;
    const auto real = std::from_chars(digits.data(), last, number.real);
    if (real.ec != std::errc() || real.ptr != last) {
        return std::nullopt;
    }
    if (!number.isWhole) {
        // `5.0` and `1e3` are whole too; beyond 2^53 a double no longer says which whole number was meant.
        constexpr double exact = 9007199254740992.0;
        number.isWhole = number.real > -exact && number.real < exact && static_cast<double>(static_cast<std::int64_t>(number.real)) == number.real;
        number.whole = number.isWhole ? static_cast<std::int64_t>(number.real) : 0;
    }
    return number;
}

int compare(const Number& a, const Number& b)
{
    if (a.isWhole && b.isWhole) {
        return a.whole < b.whole ? -1 : a.whole > b.whole ? 1 : 0;
    }
    return a.real < b.real ? -1 : a.real > b.real ? 1 : 0;
}

bool IpBlock::contains(const IpBlock& address) const
{
    if (isV4() != address.isV4() || address.prefix < prefix) {
        return false;
    }
    const std::uint64_t highMask = prefix == 0 ? 0 : prefix >= 64 ? ~std::uint64_t{0} : ~std::uint64_t{0} << (64 - prefix);
    const std::uint64_t lowMask = prefix <= 64 ? 0 : ~std::uint64_t{0} << (128 - prefix);
    return ((high ^ address.high) & highMask) == 0 && ((low ^ address.low) & lowMask) == 0;
}

std::optional<IpBlock> parseIpBlock(std::string_view text)
{
    if (text.empty() || text.size() > 64) {
        return std::nullopt;
    }
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    std::optional<IpBlock> block;
    unsigned bits = 128;
    if (address.find(':') != std::string_view::npos) {
        block = parseV6(address);
    } else if (const auto v4 = parseV4(address)) {
        block = IpBlock{0, (std::uint64_t{0xffff} << 32) | *v4, 128};
        bits = 32;
    }
    if (block && slash != std::string_view::npos) {
        const std::string_view length = text.substr(slash + 1);
        const auto prefix = parseOctet(length);
        if (!prefix || *prefix > bits) {
            return std::nullopt;
        }
        block->prefix = *prefix + (128 - bits);
    }
    return block;
}

std::optional<Instant> parseDate(std::string_view text)
{
    // Four digits are a year in ISO 8601 and an hour of 1970 in epoch seconds; who writes "2026" means the year.
    if (const auto instant = parseIso8601(text)) {
        return instant;
    }
    const auto full = withZone(text);
    return full ? parseIso8601(*full) : parseEpochSeconds(text);
}

std::optional<bool> parseBoolean(std::string_view text)
{
    if (text::equalsIgnoringCase(text, "true")) {
        return true;
    }
    return text::equalsIgnoringCase(text, "false") ? std::optional(false) : std::nullopt;
}

std::optional<std::string> decodeBase64(std::string_view text)
{
    std::string bytes;
    const bool valid = eachByte(text, [&bytes](char byte) {
        bytes.push_back(byte);
        return true;
    });
    return valid ? std::optional(std::move(bytes)) : std::nullopt;
}

bool decodesTo(std::string_view base64, std::string_view bytes)
{
    std::size_t at = 0;
    const bool same = eachByte(base64, [&](char byte) { return at < bytes.size() && bytes[at++] == byte; });
    return same && at == bytes.size();
}

TypedValue readTyped(std::string_view text)
{
    TypedValue typed;
    if (text.empty() || text.size() > 64) {
        return typed;
    }
    typed.boolean = parseBoolean(text);
    const char first = text[0];
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
        typed.number = parseNumber(text);
        typed.date = parseDate(text);
    }
    if (isDigit(first) || first == ':' || text.find(':') < 5) {
        typed.address = parseIpBlock(text);
    }
    return typed;
}

}  // namespace rolewright::evaluation
