#include "core/policy/trust_grant.h"

#include "core/base/identifiers.h"
#include "core/policy/statement_writer.h"
#include "core/policy/trust_switches.h"

#include <algorithm>

namespace rolewright::policy {
namespace {

std::optional<TrustGrant> grantOf(const StatementForm& form)
{
    const bool plain = !form.notPrincipal && !form.notAction && form.resources.empty();
    if (!plain || form.principals.empty() || form.actions.empty())
        return std::nullopt;
    return TrustGrant{form.effect, form.principals, form.actions, form.conditions};
}

Result<void> checkGrant(const TrustGrant& grant)
{
    if (grant.principals.empty())
        return impossibleEdit("choose who may assume the role: a statement that names nobody is refused");
    if (grant.actions.empty())
        return impossibleEdit("a trust statement needs an action, such as sts:AssumeRole");
    return {};
}

/// `form` changed to say `grant` where it says something else.
StatementForm withGrant(StatementForm form, const TrustGrant& grant)
{
    StatementForm wanted, there;
    wanted.principals = grant.principals;
    there.principals = form.principals;
    if (!(wanted == there)) {
        form.principals = grant.principals;
        for (PrincipalEntry& principal : form.principals) {
            if (principal.kind == "*")
                principal.kind = "AWS";  // IAM refuses the bare "*" in a trust policy
        }
    }
    form.effect = grant.effect;
    form.actions = grant.actions;
    form.conditions = grant.conditions;
    return form;
}

}  // namespace

bool TrustGrant::operator==(const TrustGrant& other) const
{
    StatementForm a, b;
    a.principals = principals;
    b.principals = other.principals;
    return a == b && effect == other.effect && actions == other.actions && conditions == other.conditions;
}

TrustView readTrust(const Document& document)
{
    TrustView view;
    for (const Result<StatementForm>& form : readStatements(document)) {
        auto grant = form ? grantOf(*form) : std::nullopt;
        view.readable.push_back(grant.has_value());
        view.grants.push_back(std::move(grant).value_or(TrustGrant{}));
    }
    return view;
}

Result<std::string> writeTrustGrant(const Document& document, std::size_t index, const TrustGrant& grant)
{
    auto form = readStatement(document, index);
    if (!form)
        return form.error();
    if (!grantOf(*form))
        return impossibleEdit("the statement says more than this form can show: change it in the JSON");
    if (auto valid = checkGrant(grant); !valid)
        return valid.error();
    return writeStatement(document, index, withGrant(std::move(*form), grant));
}

Result<std::string> addTrustGrant(const Document& document, const TrustGrant& grant)
{
    if (auto valid = checkGrant(grant); !valid)
        return valid.error();
    return addStatement(document, withGrant({}, grant));
}

std::string newTrustPolicy(const std::vector<TrustGrant>& grants)
{
    std::vector<StatementForm> forms;
    for (const TrustGrant& grant : grants)
        forms.push_back(withGrant({}, grant));
    return newPolicy(forms);
}

std::string_view assumeActionOf(const PrincipalEntry& principal)
{
    if (principal.kind != "Federated")
        return "sts:AssumeRole";
    return tokenProviderOf(principal) ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRoleWithSAML";
}

bool letsAnybodyIn(const TrustGrant& grant)
{
    const auto isEverybody = [](const PrincipalEntry& principal) { return principal.value.value == "*"; };
    return grant.effect == Effect::allow && grant.conditions.empty() && std::any_of(grant.principals.begin(), grant.principals.end(), isEverybody);
}

std::optional<std::string> tokenProviderOf(const PrincipalEntry& principal)
{
    constexpr std::string_view kind = "oidc-provider/";
    if (principal.kind != "Federated")
        return std::nullopt;
    const auto arn = Arn::parse(principal.value.value);
    if (!arn)
        return principal.value.value;
    return arn->resource.starts_with(kind) ? std::optional(arn->resource.substr(kind.size())) : std::nullopt;
}

}  // namespace rolewright::policy
