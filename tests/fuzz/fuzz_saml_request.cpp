// SAML requests from strangers: read into an ID that can be answered, or refused in words of ours; never more, and never slowly.
// builds: core/base core/json core/crypto core/policy core/sts core/identity core/federation
#include "core/federation/saml_request.h"

#include "core/crypto/crypto.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using federation::SamlBinding;

namespace {

void look(std::string_view encoded, SamlBinding binding)
{
    const auto read = federation::readAuthnRequest(encoded, binding);
    if (!read) {
        fuzz::require(read.error().code == "InvalidInput" && read.error().message.starts_with("the SAML request "), "a refusal has its code and words");
        return;
    }
    fuzz::require(!read->id.empty() && read->id.size() <= 255, "what is accepted can be answered");
    fuzz::require(read->destination.size() <= 1024 && read->issuer.size() <= 1024, "what is kept is short");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    for (const SamlBinding binding : {SamlBinding::post, SamlBinding::redirect}) {
        look(text, binding);
        look(crypto::toBase64(text), binding);
    }
    return 0;
}
