/// Where the practice identity provider is known: providers of an account that stand for it, and roles that trust them.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::ui {

/// The two ways in which people of the practice directory come to a role.
enum class SignInWay { saml, openIdConnect };

/// `sts:AssumeRoleWithSAML` or `sts:AssumeRoleWithWebIdentity`.
std::string actionOf(SignInWay way);

/// A provider of an account that stands for the practice identity provider.
struct PracticeProvider {
    std::string arn;
    std::string name;                    ///< of a SAML provider
    std::vector<std::string> clientIds;  ///< of an OpenID Connect provider
    std::string content;                 ///< SAML metadata or JWKS, as the account has it
};
/// SAML: every provider whose metadata is of the practice identity provider. OpenID Connect: the one of its issuer. Reads metadata: not for the GUI thread.
std::vector<PracticeProvider> practiceProviders(const identity::Account& account, SignInWay way);

/// Whether an Allow statement of the role's trust policy names the provider for this action. Conditions are not looked at.
bool trusts(const identity::Role& role, std::string_view providerArn, std::string_view action);

/// The statement that lets people of the provider in who come this way: for AWS's sign-in address, or with this audience.
/// Source: IAM User Guide, "Create a role for SAML 2.0 federation" and "Create a role for OpenID Connect federation".
policy::StatementForm trustStatement(SignInWay way, const std::string& providerArn, const std::string& clientId, std::vector<std::string> actions);

}  // namespace rolewright::ui
