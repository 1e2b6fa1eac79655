// The small readers: dates, ARNs, percent-encoding, base64, UTF-8, key ids. Each undoes its writer.
// builds: core/base core/json core/crypto core/policy core/sts
#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/sts/issue.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = fuzz::textOf(data, size);

    if (const auto moment = parseIso8601(input)) {
        const std::string written = toIso8601(*moment);
        const auto again = parseIso8601(written);
        fuzz::require(again && toIso8601(*again) == written, "a date is written and read as the same second");
    }
    if (const auto moment = parseEpochSeconds(input)) {
        fuzz::require(toIso8601(*moment).size() == 20, "every moment has a date");
    }
    if (const auto arn = Arn::parse(input)) {
        fuzz::require(arn->text() == input, "an ARN keeps its text");
    }
    if (const auto account = sts::accountOfKeyId(input)) {
        fuzz::require(AccountId::isValid(account->text()), "a key id carries an account id");
    }
    fuzz::require(text::percentDecode(text::percentEncode(input)) == input, "percent-encoding is undone");
    fuzz::require(text::percentDecode(text::percentEncode(input, true), true) == input, "form encoding is undone");
    fuzz::require(text::percentDecode(input).size() <= input.size(), "decoding never grows");
    if (const auto bytes = crypto::fromBase64(input)) {
        fuzz::require(crypto::toBase64(*bytes) == input, "base64 has one spelling");
    }
    fuzz::require(*crypto::fromBase64(crypto::toBase64(input)) == input, "base64 is undone");
    fuzz::require(text::codePoints(input) <= input.size(), "a code point has at least one byte");
    const std::size_t invalid = text::firstInvalidUtf8(input);
    fuzz::require(invalid == std::string_view::npos || (invalid < input.size() && text::isValidUtf8(input.substr(0, invalid))), "all before it is UTF-8");
    return 0;
}
