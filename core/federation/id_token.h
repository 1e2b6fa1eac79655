/// ID tokens: read, and believed only when a key of the provider's own says so. Sources: RFC 7515, RFC 7519, RFC 8725; OpenID Connect Core 1.0, section
/// 3.1.3.7; IAM User Guide, "OIDC federation"; texts as observed where there are any.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/json/writer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

/// What a token proved.
struct IdToken {
    std::string issuer;    ///< `iss`, as it stands
    std::string subject;   ///< `sub`
    std::vector<std::string> audiences;  ///< the `azp` alone when there is one, else every `aud`
    std::vector<std::string> originalAudiences;  ///< `aud` beside an `azp`; empty without
    Instant issued{};
    Instant expires{};
    json::Object claims;   ///< all of them

    /// The texts of a claim that is a text or a list of texts; nothing when it is anything else or not there.
    std::optional<std::vector<std::string>> texts(const char* claim) const;
};

/// A token somebody shows: nothing that it says is proved yet.
class PresentedToken {
public:
    static constexpr std::size_t fewestCharacters = 4;  ///< STS API Reference, AssumeRoleWithWebIdentity
    static constexpr std::size_t mostCharacters = 20'000;

    /// Fails with `InvalidIdentityToken` when it is no JWT that is signed in a way IAM takes.
    static Result<PresentedToken> read(std::string_view token);

    /// Whose it claims to be: says which keys to ask, and nothing more.
    const std::string& issuer() const { return m_issuer; }

    /// What it says, when a key of `keySet` (JWKS) named by its `kid` signed it and it holds at `now`, with five minutes of grace for clocks.
    /// Fails with `InvalidIdentityToken` or `ExpiredTokenException`.
    Result<IdToken> verified(std::string_view keySet, Instant now) const;

private:
    std::string m_header;  ///< the three parts as they were given
    std::string m_payload;
    std::string m_signature;
    std::string m_algorithm;
    std::string m_keyId;
    std::string m_issuer;
    json::Object m_claims;
};

/// InvalidIdentityToken: no key that the token could be verified with is known.
Error noVerificationKey();

}  // namespace rolewright::federation
