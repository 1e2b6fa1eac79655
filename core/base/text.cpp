#include "core/base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace rolewright::text {

namespace {

std::uint8_t byteAt(std::string_view text, std::size_t index)
{
    return static_cast<std::uint8_t>(text[index]);
}

bool isContinuation(std::string_view text, std::size_t index)
{
    return index < text.size() && (byteAt(text, index) & 0xC0u) == 0x80u;
}

/// Length of the UTF-8 sequence at `index`, or 0 when there is no valid one. Source: Unicode, table 3-7.
std::size_t sequenceLength(std::string_view text, std::size_t index)
{
    const std::uint8_t lead = byteAt(text, index);
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4 || !isContinuation(text, index + 1)) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    const std::uint8_t second = byteAt(text, index + 1);
    if (!isContinuation(text, index + 2)) {
        return 0;
    }
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    const bool overlong = lead == 0xF0 && second < 0x90;
    const bool tooLarge = lead == 0xF4 && second > 0x8F;
    return overlong || tooLarge || !isContinuation(text, index + 3) ? 0 : 4;
}

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
    return result;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

int compareIgnoringCase(std::string_view a, std::string_view b)
{
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        const int difference = static_cast<std::uint8_t>(lower(a[i])) - static_cast<std::uint8_t>(lower(b[i]));
        if (difference != 0) {
            return difference;
        }
    }
    return a.size() == b.size() ? 0 : (a.size() < b.size() ? -1 : 1);
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            result += separator;
        }
        result += parts[i];
    }
    return result;
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string replaceAll(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result;
    if (from.empty()) {
        return std::string(text);
    }
    for (std::size_t begin = 0;;) {
        const std::size_t hit = text.find(from, begin);
        result += text.substr(begin, hit - begin);
        if (hit == std::string_view::npos) {
            return result;
        }
        result += to;
        begin = hit + from.size();
    }
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    std::size_t index = 0;
    while (index < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - index >= sizeof eight) {
            std::memcpy(&eight, text.data() + index, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                index += sizeof eight;
                continue;
            }
        }
        const std::size_t length = sequenceLength(text, index);
        if (length == 0) {
            return index;
        }
        index += length;
    }
    return std::string_view::npos;
}

bool isValidUtf8(std::string_view text)
{
    return firstInvalidUtf8(text) == std::string_view::npos;
}

std::size_t codePoints(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t index = 0; index < text.size(); ++count) {
        index += std::max<std::size_t>(sequenceLength(text, index), 1);
    }
    return count;
}

std::string percentEncode(std::string_view text, bool keepSlash)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (isUnreserved(c) || (keepSlash && c == '/')) {
            result += c;
            continue;
        }
        const auto byte = static_cast<std::uint8_t>(c);
        result += '%';
        result += digits[byte >> 4u];
        result += digits[byte & 15u];
    }
    return result;
}

std::string percentDecode(std::string_view text, bool plusIsBlank)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit)
{
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        std::size_t smallest = row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > limit) {
            return limit + 1;
        }
    }
    return std::min(row[b.size()], limit + 1);
}

}  // namespace rolewright::text
