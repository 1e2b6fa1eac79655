/// What AWS reads from the attributes of a SAML assertion. Source: IAM User Guide, "Configure SAML assertions for the authentication response", "IAM and AWS
/// STS condition context keys"; STS API Reference, AssumeRoleWithSAML.
#pragma once

#include "core/federation/saml_response.h"
#include "core/service/role_sessions.h"

namespace rolewright::service {

/// A role that the provider lets the person have, by the provider of this ARN.
struct SamlRolePair {
    std::string roleArn;
    std::string providerArn;

    bool operator==(const SamlRolePair&) const = default;
};

/// The attributes `https://aws.amazon.com/SAML/Attributes/…`.
struct SamlClaims {
    std::vector<SamlRolePair> roles;
    std::string sessionName;
    std::optional<int> sessionSeconds;
    std::optional<std::string> sourceIdentity;
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
};
/// Fails with InvalidIdentityToken in AWS's words, and for tags as AssumeRole does.
Result<SamlClaims> readSamlClaims(const federation::SamlFacts& facts);

/// The condition keys saml:aud, saml:iss, saml:sub, saml:sub_type, saml:doc, saml:namequalifier and those of the eduPerson, Active Directory and X.500
/// attributes.
evaluation::Context samlContext(const federation::SamlFacts& facts, const std::string& account, const std::string& providerName);

/// What the engine answers when an assertion was used before.
Error usedAssertionError();

}  // namespace rolewright::service
