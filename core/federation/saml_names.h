/// The names that SAML 2.0 and AWS give things. Sources: OASIS SAML 2.0 Core, Bindings and Metadata; IAM User Guide, "Configure SAML assertions for the
/// authentication response".
#pragma once

#include <string_view>

namespace rolewright::federation::saml {

inline constexpr std::string_view assertionSpace = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr std::string_view protocolSpace = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr std::string_view metadataSpace = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr std::string_view signatureSpace = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr std::string_view bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
inline constexpr std::string_view success = "urn:oasis:names:tc:SAML:2.0:status:Success";
inline constexpr std::string_view passwordContext = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
inline constexpr std::string_view persistentName = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
inline constexpr std::string_view transientName = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
inline constexpr std::string_view postBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
inline constexpr std::string_view redirectBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/// Where responses for AWS are sent to, and its own name.
inline constexpr std::string_view signInUrl = "https://signin.aws.amazon.com/saml";
inline constexpr std::string_view awsAudience = "urn:amazon:webservices";

/// Attributes that AWS reads; tags follow the last one's colon.
inline constexpr std::string_view role = "https://aws.amazon.com/SAML/Attributes/Role";
inline constexpr std::string_view roleSessionName = "https://aws.amazon.com/SAML/Attributes/RoleSessionName";
inline constexpr std::string_view sessionDuration = "https://aws.amazon.com/SAML/Attributes/SessionDuration";
inline constexpr std::string_view sourceIdentity = "https://aws.amazon.com/SAML/Attributes/SourceIdentity";
inline constexpr std::string_view transitiveTagKeys = "https://aws.amazon.com/SAML/Attributes/TransitiveTagKeys";
inline constexpr std::string_view principalTag = "https://aws.amazon.com/SAML/Attributes/PrincipalTag:";

}  // namespace rolewright::federation::saml
