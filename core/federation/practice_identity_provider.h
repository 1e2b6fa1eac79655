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
    std::string issuer{practiceIssuer};          ///< OpenID Connect
    std::optional<std::string> nonce;            ///< OpenID Connect: what the client wants to find in the token
    std::vector<OfferedRole> roles;   ///< SAML
    std::string sessionName;          ///< SAML
    std::optional<int> sessionSeconds;           ///< SAML
    std::string inResponseTo;                    ///< SAML: ID of the request; empty when the provider itself began
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
    /// SAML metadata, XML. `url`: where the provider is served.
    Result<std::string> metadata(std::string_view url = practiceIssuer) const;
    Result<std::string> keySet() const;         ///< JWKS
    /// OpenID Connect discovery document. `issuer` is what tokens say, `url` where the provider is served.
    static std::string configuration(std::string_view issuer = practiceIssuer, std::string_view url = practiceIssuer);

    /// An ID token.
    Result<std::string> idToken(const identity::Person& person, const SignInWish& wish, Instant now) const;
    /// A SAML response in base64, its assertion signed.
    Result<std::string> samlResponse(const identity::Person& person, const SignInWish& wish, Instant now) const;

private:
    crypto::Secret m_jwk;
    SigningKey m_saml;
};

}  // namespace rolewright::federation
