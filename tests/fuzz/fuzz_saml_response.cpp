// SAML responses from strangers, as XML: the first line of the input may be the provider's certificate in base64, which decides whether anything can be
// believed; what is believed holds to every rule.
// builds: core/base core/json core/crypto core/policy core/sts core/identity core/federation
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/federation/saml_response.h"
#include "tests/fuzz/fuzz.h"

#include <string>

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = fuzz::textOf(data, size);
    const std::size_t line = input.find('\n');
    const auto certificate = crypto::fromBase64(input.substr(0, line == std::string_view::npos ? 0 : line));
    const std::string_view xml = certificate && !certificate->empty() ? input.substr(line + 1) : input;
    federation::SamlExpectation expected;
    expected.provider.entityId = "https://idp.example.com/saml";
    if (certificate && federation::flawOfCertificate(*certificate).empty())
        expected.provider.certificates.push_back(*certificate);
    expected.now = parseIso8601("2026-11-24T03:06:00Z").value();
    const auto read = federation::readResponse(crypto::toBase64(xml), expected);
    if (const auto* refusal = std::get_if<federation::SamlRefusal>(&read)) {
        const std::string& code = refusal->error.code;
        fuzz::require(code == "InvalidIdentityToken" || code == "ExpiredTokenException" || code == "IDPRejectedClaim" || code == "AccessDenied", "a refusal has its code");
        fuzz::require(!refusal->error.message.empty() && !refusal->reason.empty(), "a refusal has words");
        return 0;
    }
    const auto& facts = std::get<federation::SamlFacts>(read);
    fuzz::require(!expected.provider.certificates.empty(), "nothing is believed without a key");
    fuzz::require(facts.issuer == expected.provider.entityId && !facts.subject.empty() && facts.until > expected.now, "what is believed is by the provider, about somebody, now");
    return 0;
}
