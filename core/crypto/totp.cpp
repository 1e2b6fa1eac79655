#include "core/crypto/totp.h"

#include "core/crypto/crypto.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <liboath/oath.h>
#include <memory>

namespace rolewright::crypto {
namespace {

constexpr int digits = 6;
constexpr int stepSeconds = 30;

/// The bytes of a base32 text.
Secret bytesOf(const Secret& seed)
{
    char* raw = nullptr;
    std::size_t size = 0;
    if (oath_base32_decode(seed.reveal().data(), seed.size(), &raw, &size) != OATH_OK)
        return {};
    const std::unique_ptr<char, decltype(&std::free)> owned(raw, &std::free);
    Secret bytes{std::string_view(raw, size)};
    cleanse(std::span(reinterpret_cast<std::uint8_t*>(raw), size));
    return bytes;
}

Secret codeOf(const Secret& bytes, std::int64_t step)
{
    std::array<char, digits + 1> code{};
    const auto when = static_cast<std::time_t>(step * stepSeconds);
    if (bytes.empty() || step < 0 || oath_totp_generate(bytes.reveal().data(), bytes.size(), when, stepSeconds, 0, digits, code.data()) != OATH_OK)
        return {};
    return Secret{std::string_view(code.data(), digits)};
}

}  // namespace

Secret newTotpSeed()
{
    constexpr std::size_t characters = 64;
    std::string text = randomText(characters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    Secret seed{text};
    cleanse(text);
    return seed;
}

std::int64_t totpStep(Instant now)
{
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / stepSeconds;
}

Secret totpCode(const Secret& seed, std::int64_t step)
{
    return codeOf(bytesOf(seed), step);
}

std::optional<std::int64_t> totpStepOf(const Secret& seed, std::string_view code, std::int64_t first, std::int64_t last)
{
    const Secret bytes = bytesOf(seed);
    std::optional<std::int64_t> found;
    for (std::int64_t step = first; step <= last; ++step) {
        const Secret right = codeOf(bytes, step);
        if (!right.empty() && right.equals(code) && !found)
            found = step;
    }
    return found;
}

}  // namespace rolewright::crypto
