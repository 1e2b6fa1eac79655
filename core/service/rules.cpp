#include "core/service/rules.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rolewright::service::patterns {

namespace {

constexpr bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

constexpr bool isVisible(char c)
{
    return c >= '!' && c <= '~';
}

template <typename Allows>
bool all(std::string_view text, Allows&& allows)
{
    return std::all_of(text.begin(), text.end(), allows);
}

bool wordsAnd(std::string_view text, std::string_view others)
{
    return all(text, [others](char c) { return isWordCharacter(c) || others.find(c) != std::string_view::npos; });
}

/// Calls `allows` with every code point; a byte that belongs to none counts as U+FFFD.
template <typename Allows>
bool allCodePoints(std::string_view text, Allows&& allows)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t code = length == 1 ? lead : length == 0 ? 0xFFFDu : lead & (0x7Fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u;
            code = (code << 6) | (next & 0x3Fu);
        }
        if (!allows(code)) {
            return false;
        }
        i += std::max<std::size_t>(length, 1);
    }
    return true;
}

constexpr bool isLayout(std::uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r';
}

struct Block {
    std::uint32_t first;
    std::uint32_t last;
};

/// What is neither letter, number nor separator above ASCII: controls, punctuation, symbols, combining marks, private use.
constexpr std::array<Block, 34> others = {{
    {0x0080, 0x009F}, {0x00A1, 0x00A9}, {0x00AB, 0x00B1}, {0x00B4, 0x00B4}, {0x00B6, 0x00B8}, {0x00BB, 0x00BB}, {0x00BF, 0x00BF}, {0x00D7, 0x00D7},
    {0x00F7, 0x00F7}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05C7}, {0x0600, 0x061F}, {0x064B, 0x065F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x200B, 0x2027}, {0x202A, 0x202E}, {0x2030, 0x205E}, {0x2060, 0x206F}, {0x207A, 0x207E}, {0x208A, 0x208E}, {0x20A0, 0x20FF}, {0x2190, 0x245F},
    {0x249C, 0x24E9}, {0x2500, 0x2775}, {0x2794, 0x2BFF}, {0x2E00, 0x2FFF}, {0x3001, 0x3004}, {0x3008, 0x3020}, {0xD800, 0xF8FF}, {0xFE00, 0xFE6F},
    {0xFFF0, 0xFFFF}, {0x1F000, 0x1FAFF},
}};

bool isTagCharacter(std::uint32_t code)
{
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        return isWordCharacter(c) || std::string_view(" .:/=+-@").find(c) != std::string_view::npos;
    }
    const auto block = std::find_if(others.begin(), others.end(), [code](const Block& b) { return code <= b.last; });
    return block == others.end() || code < block->first;
}

}  // namespace

bool isName(std::string_view text)
{
    return wordsAnd(text, "+=,.@-");
}

bool isExternalId(std::string_view text)
{
    return wordsAnd(text, "+=,.@:/-");
}

bool isWord(std::string_view text)
{
    return wordsAnd(text, {});
}

bool isDigits(std::string_view text)
{
    return all(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isSerialNumber(std::string_view text)
{
    return wordsAnd(text, "+=/:,.@-");
}

bool isPath(std::string_view text)
{
    return text == "/" || (text.size() > 2 && isPathPrefix(text) && text.back() == '/');
}

bool isPathPrefix(std::string_view text)
{
    return !text.empty() && text.front() == '/' && all(text, isVisible);
}

bool isLatin1(std::string_view text)
{
    return allCodePoints(text, [](std::uint32_t code) { return isLayout(code) || (code >= 0x20 && code <= 0xFF); });
}

bool isDescription(std::string_view text)
{
    return allCodePoints(text, [](std::uint32_t code) { return isLayout(code) || (code >= 0x20 && code <= 0x7E) || (code >= 0xA1 && code <= 0xFF); });
}

bool isMarker(std::string_view text)
{
    return allCodePoints(text, [](std::uint32_t code) { return code >= 0x20 && code <= 0xFF; });
}

bool isTag(std::string_view text)
{
    return allCodePoints(text, isTagCharacter);
}

bool isAlias(std::string_view text)
{
    const auto inside = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return all(text, inside) && !text.starts_with('-') && !text.ends_with('-') && text.find("--") == std::string_view::npos;
}

}  // namespace rolewright::service::patterns
