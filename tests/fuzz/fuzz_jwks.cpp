// Key sets from identity providers: they are read or refused, keep no key under a rule's limit, and verify nothing with whatever they hold.
// builds: core/base core/json core/crypto core/policy core/identity core/sts core/federation
#include "core/federation/id_token.h"
#include "core/federation/key_set.h"
#include "core/federation/signing_key.h"
#include "tests/fuzz/fuzz.h"

#include <array>

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr Instant now{std::chrono::seconds(1'700'000'000)};
    static const crypto::Secret own = federation::newSigningJwk("ES256").value();
    const std::string_view text = fuzz::textOf(data, size);
    const auto set = federation::KeySet::parse(text);
    if (!set) {
        fuzz::require(set.error().code == "InvalidKeySet", "a refusal has its code");
        return 0;
    }
    fuzz::require(!set->keys().empty(), "a key set holds a key");
    for (const federation::PublicKey& key : set->keys()) {
        fuzz::require(!key.id.empty() && (key.type == "RSA" || key.type == "EC"), "a key has an id and a type that verifies");
        for (const char* algorithm : {"RS256", "RS384", "RS512", "ES256", "ES384", "ES512"}) {
            const bool fits = set->find(key.id, algorithm) != nullptr;
            fuzz::require(!fits || (algorithm[0] == 'R') == (key.type == "RSA"), "a key is found for algorithms of its type alone");
            const std::string header = json::compact(json::Object{{"alg", "ES256"}, {"kid", key.id}});
            const auto token = federation::signedText(header, R"({"iss":"https://a.example","sub":"s","aud":"a","iat":1700000000,"exp":1700000300})", own);
            const auto presented = token ? federation::PresentedToken::read(*token) : token.error();
            fuzz::require(!presented || !presented->verified(text, now).ok(), "a key that is not in the set verifies nothing");
        }
    }
    return 0;
}
