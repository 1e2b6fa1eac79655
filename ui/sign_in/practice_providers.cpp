#include "ui/sign_in/practice_providers.h"

#include "core/base/wildcard.h"
#include "core/federation/practice_identity_provider.h"
#include "core/federation/saml_metadata.h"
#include "core/federation/saml_names.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

bool isOfPractice(const identity::SamlProvider& provider)
{
    if (provider.metadata.find(federation::practiceEntityId) == std::string::npos)
        return false;  // spares reading the others
    const auto metadata = federation::readMetadata(provider.metadata);
    return metadata && metadata->entityId == federation::practiceEntityId;
}

}  // namespace

std::string actionOf(SignInWay way) { return way == SignInWay::saml ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity"; }

std::vector<PracticeProvider> practiceProviders(const identity::Account& account, SignInWay way)
{
    std::vector<PracticeProvider> found;
    if (way == SignInWay::saml) {
        account.samlProviders.forEach([&](const auto& provider) {
            if (isOfPractice(*provider))
                found.push_back({identity::arnOf(account.id, *provider), provider->name, {}, provider->metadata});
        });
    } else if (const auto provider = account.oidcProviders.find(federation::practiceHost); provider && provider->url == federation::practiceHost) {
        found.push_back({identity::arnOf(account.id, *provider), {}, provider->clientIds, provider->keys});
    }
    return found;
}

bool trusts(const identity::Role& role, std::string_view providerArn, std::string_view action)
{
    if (!role.trust)
        return false;
    const auto covers = [&](const policy::Text& pattern) { return text::wildcardMatches(pattern.value, action, true); };
    const auto names = [&](const policy::PrincipalEntry& principal) { return principal.kind == "Federated" && principal.value.value == providerArn; };
    return std::any_of(role.trust->statements().begin(), role.trust->statements().end(), [&](const policy::Statement& statement) {
        return statement.effect == policy::Effect::allow && statement.hasPrincipal && !statement.notPrincipal && !statement.notAction &&
               std::any_of(statement.principals.begin(), statement.principals.end(), names) && std::any_of(statement.actions.begin(), statement.actions.end(), covers);
    });
}

policy::StatementForm trustStatement(SignInWay way, const std::string& providerArn, const std::string& clientId, std::vector<std::string> actions)
{
    policy::StatementForm form;
    form.effect = policy::Effect::allow;
    form.principals.push_back({"Federated", {providerArn, {}}});
    form.actions = std::move(actions);
    if (way == SignInWay::saml)
        form.conditions.push_back({"StringEquals", "SAML:aud", {std::string(federation::saml::signInUrl)}});
    else
        form.conditions.push_back({"StringEquals", std::string(federation::practiceHost) + ":aud", {clientId}});
    return form;
}

}  // namespace rolewright::ui
