/// The practice identity provider: signs people of the practice directory in by SAML and by OpenID Connect, for real, with keys of its own. Sources: IAM User
/// Guide, "Configure SAML assertions for the authentication response", "Pass session tags in AWS STS"; OpenID Connect Core 1.0 and Discovery 1.0.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/federation/saml_signing.h"
#include "core/identity/providers.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

inline constexpr std::string_view practiceHost = "idp.practice.example";
inline constexpr std::string_view practiceIssuer = "https://idp.practice.example";
inline constexpr std::string_view practiceEntityId = "https://idp.practice.example/saml";

/// A role that a SAML response offers, with the SAML provider that the role trusts.
struct OfferedRole {
    std::string roleArn;
    std::string providerArn;
};

/// What somebody signs in for.
struct SignInWish {
    std::string clientId;             ///< OpenID Connect: the audience
    std::vector<OfferedRole> roles;   ///< SAML
    std::string sessionName;          ///< SAML
    std::optional<int> sessionSeconds;           ///< SAML
    std::optional<std::string> sourceIdentity;   ///< both
};

class PracticeIdentityProvider {
public:
    static constexpr std::chrono::minutes lifetime{5};  ///< of what it signs

    /// With new keys and a certificate that holds from `now` on.
    static Result<PracticeIdentityProvider> create(Instant now);
    /// From what `kept` gave. Fails with `InvalidKey`.
    static Result<PracticeIdentityProvider> open(const crypto::Secret& kept);
    /// All keys as one secret.
    crypto::Secret kept() const;

    const std::string& certificate() const { return m_saml.certificate; }  ///< PEM
    Result<std::string> metadata() const;       ///< SAML, XML
    Result<std::string> keySet() const;         ///< JWKS
    std::string configuration() const;          ///< OpenID Connect discovery document

    /// An ID token.
    Result<std::string> idToken(const identity::Person& person, const SignInWish& wish, Instant now) const;
    /// A SAML response in base64, its assertion signed.
    Result<std::string> samlResponse(const identity::Person& person, const SignInWish& wish, Instant now) const;

private:
    crypto::Secret m_jwk;
    SigningKey m_saml;
};

}  // namespace rolewright::federation
