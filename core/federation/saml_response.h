/// SAML responses: from what was posted to facts that the provider has signed. Sources: OASIS SAML 2.0 Core and Profiles (Web Browser SSO); IAM User Guide,
/// "Configure SAML assertions for the authentication response", "Troubleshoot SAML federation with IAM"; Somorovsky and others, "On Breaking SAML".
#pragma once

#include "core/federation/saml_metadata.h"
#include "core/federation/saml_signing.h"

#include <variant>

namespace rolewright::federation {

inline constexpr std::size_t shortestSamlAssertion = 4;  ///< characters of base64
inline constexpr std::size_t longestSamlAssertion = 100'000;

/// What a response must be held against.
struct SamlExpectation {
    SamlMetadata provider;
    std::string providerId;  ///< the last part of a sign-in address of the provider's own, `…/saml/acs/SAMLSP…`
    Instant now{};
};

/// What a response proves. Everything was read from inside what is signed.
struct SamlFacts {
    std::string issuer;
    std::string assertionId;
    std::string subject;      ///< NameID
    std::string subjectType;  ///< `persistent`, `transient`, or the whole Format
    std::string recipient;
    Instant until{};          ///< when the response will hold no more
    std::optional<Instant> sessionUntil;  ///< SessionNotOnOrAfter
    std::vector<SamlAttribute> attributes;

    /// The values of the first attribute of this name that has any; empty when there is none.
    std::vector<std::string> valuesOf(std::string_view name) const;
};

/// Why a response is refused: the error in AWS's words, and more exactly what is wrong.
struct SamlRefusal {
    Error error;
    std::string reason;
};

/// Verifies a response in base64. Exactly one assertion, not encrypted; a signature on the response, on the assertion, or both, and every one that is there
/// must hold; status Success; issuer, audience and recipient as expected; redeemed within five minutes of issuance and inside every time window.
/// One use is for the caller to see to: `issuer` and `assertionId` say which one it is.
/// Refuses with InvalidIdentityToken, ExpiredTokenException, IDPRejectedClaim, or AccessDenied (no NameID).
std::variant<SamlFacts, SamlRefusal> readResponse(std::string_view encoded, const SamlExpectation& expected);

/// The hash by which AWS tells people of one provider from those of another: BASE64(SHA1(issuer, account, "/" and the provider's name)).
/// Source: STS API Reference, AssumeRoleWithSAML, NameQualifier.
std::string nameQualifier(std::string_view issuer, std::string_view account, std::string_view providerName);

}  // namespace rolewright::federation
