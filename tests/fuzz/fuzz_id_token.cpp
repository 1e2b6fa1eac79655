// ID tokens from anybody: they are read or refused, and nobody signs one by chance. The input is a compact token; when it is none, it is taken for the claims of
// one that is signed here, so that the reading of claims is reached as well.
// builds: core/base core/json core/crypto core/policy core/identity core/sts core/federation
#include "core/federation/id_token.h"
#include "core/federation/signing_key.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

namespace {

constexpr Instant now{std::chrono::seconds(1'700'000'000)};

void check(const Result<federation::IdToken>& token)
{
    if (!token) {
        const std::string& code = token.error().code;
        fuzz::require(code == "InvalidIdentityToken" || code == "ExpiredTokenException", "a refusal has its code");
        return;
    }
    fuzz::require(!token->issuer.empty() && !token->subject.empty() && !token->audiences.empty(), "a token that holds says who, whose and for whom");
    fuzz::require(now < token->expires + std::chrono::minutes(5), "a token that holds has not ended");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const crypto::Secret key = federation::newSigningJwk("ES256").value();
    static const std::string keys = federation::publicKeys({&key}).value();
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto presented = federation::PresentedToken::read(text))
        fuzz::require(!presented->verified(keys, now).ok(), "nobody signs a token by chance");
    const json::Object jwk = json::parseObject(key.reveal()).value();
    const std::string header = json::compact(json::Object{{"alg", "ES256"}, {"kid", json::stringOr(jwk, "kid")}});
    const auto token = federation::signedText(header, text, key);
    fuzz::require(token.ok(), "whatever is said can be signed");
    const auto presented = federation::PresentedToken::read(*token);
    check(presented ? presented->verified(keys, now) : presented.error());
    return 0;
}
