#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::crypto {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> valuesOfCharacters()
{
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::int8_t>(i);
    }
    return values;
}
constexpr std::array<std::int8_t, 256> values = valuesOfCharacters();

}  // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4, '=');
    const auto byteAt = [&bytes](std::size_t i) { return std::uint32_t{static_cast<std::uint8_t>(bytes[i])}; };
    char* out = text.data();
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3, out += 4) {
        const std::uint32_t group = byteAt(i) << 16u | byteAt(i + 1) << 8u | byteAt(i + 2);
        out[0] = alphabet[group >> 18u];
        out[1] = alphabet[group >> 12u & 63u];
        out[2] = alphabet[group >> 6u & 63u];
        out[3] = alphabet[group & 63u];
    }
    if (i < bytes.size()) {
        const bool two = bytes.size() - i == 2;
        const std::uint32_t group = byteAt(i) << 16u | (two ? byteAt(i + 1) << 8u : 0u);
        out[0] = alphabet[group >> 18u];
        out[1] = alphabet[group >> 12u & 63u];
        if (two) {
            out[2] = alphabet[group >> 6u & 63u];
        }
    }
    return text;
}

Result<std::string> fromBase64(std::string_view text)
{
    const auto invalid = [](const char* why) { return Error{"InvalidBase64", std::string("not base64: ") + why, {}}; };
    if (text.size() % 4 != 0) {
        return invalid("its length must be a multiple of four; pad it with `=`");
    }
    const std::size_t padding = text.ends_with("==") ? 2 : (text.ends_with('=') ? 1 : 0);
    std::string bytes(text.size() / 4 * 3 - padding, '\0');
    char* out = bytes.data();
    std::uint32_t group = 0;
    const std::string_view digits = text.substr(0, text.size() - padding);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::int8_t value = values[static_cast<std::uint8_t>(digits[i])];
        if (value < 0) {
            return invalid("it holds a character that is none of `A-Z a-z 0-9 + /`");
        }
        group = group << 6u | static_cast<std::uint32_t>(value);
        if (i % 4 == 3) {
            *out++ = static_cast<char>(group >> 16u & 255u);
            *out++ = static_cast<char>(group >> 8u & 255u);
            *out++ = static_cast<char>(group & 255u);
            group = 0;
        }
    }
    // Bits that no byte takes up must be zero, so that every value has exactly one spelling.
    if ((padding == 1 && (group & 3u) != 0) || (padding == 2 && (group & 15u) != 0)) {
        return invalid("the last character before the padding carries stray bits");
    }
    if (padding == 1) {
        *out++ = static_cast<char>(group >> 10u & 255u);
        *out = static_cast<char>(group >> 2u & 255u);
    } else if (padding == 2) {
        *out = static_cast<char>(group >> 4u & 255u);
    }
    return bytes;
}

}  // namespace rolewright::crypto
