#include "core/lint/fixes.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/shared_providers.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using policy::ConditionValue;
using policy::PrincipalEntry;

constexpr std::string_view github = "token.actions.githubusercontent.com";

/// `token.actions.githubusercontent.com` of its provider's ARN; a domain name itself.
std::string providerOf(const PrincipalEntry& principal)
{
    constexpr std::string_view mark = ":oidc-provider/";
    const std::string& value = principal.value.value;
    const std::size_t at = value.find(mark);
    return at == std::string::npos ? value : value.substr(at + mark.size());
}

bool isOidc(const PrincipalEntry& principal)
{
    return principal.kind == "Federated" && principal.value.value.find(":saml-provider/") == std::string::npos;
}

/// The claim that a row asks for, empty when the key is not the provider's.
std::string_view claimOf(const Row& row, std::string_view provider)
{
    const std::string_view key = row.key();
    return text::startsWithIgnoringCase(key, provider) && key.size() > provider.size() && key[provider.size()] == ':' ? key.substr(provider.size() + 1) : std::string_view();
}

void checkSharedClaim(Examination& examination, const Row& row, std::string_view host)
{
    if (row.op.negated)
        return;
    for (const ConditionValue& value : row.row->values) {
        if (const std::size_t variable = value.value.find("${"); variable < policy::leastOfCustomersClaim)
            examination.report("VARIABLE_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("everybody may sign in at `%1`: name your organization in full, without policy variables").with(host));
        else if (row.op.like && text::hasWildcard(std::string_view(value.value).substr(0, policy::leastOfCustomersClaim)))
            examination.report("WILDCARD_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("everybody may sign in at `%1`: name your organization in full, without wildcards").with(host));
    }
}

void checkGithub(Examination& examination, const PrincipalEntry& principal, const Rows& rows)
{
    bool asks = false;
    for (const Row& row : rows) {
        const std::string_view claim = claimOf(row, github);
        asks = asks || text::equalsIgnoringCase(claim, "sub") || text::startsWithIgnoringCase(claim, "repository") || text::equalsIgnoringCase(claim, "job_workflow_ref");
        if (!text::equalsIgnoringCase(claim, "sub") || !row.op.like)
            continue;
        const auto pattern = std::find_if(row.row->values.begin(), row.row->values.end(), [&](const ConditionValue& value) { return text::hasWildcard(value.value) && !examination.isFlawed(value.span); });
        if (pattern != row.row->values.end())
            examination.report("SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", pattern->span, Phrase::tr("`%1` lets in more workflows than one: name the repository and the branch, as in repo:org/repo:ref:refs/heads/main").with(pattern->value));
    }
    if (!asks)
        examination.report("MISSING_GITHUB_REPO_CONDITION_KEY", principal.value.span, Phrase::tr("workflows of every repository on GitHub are let in: say with token.actions.githubusercontent.com:sub which may"));
}

void checkAudience(Examination& examination, const Row& row)
{
    const policy::Text& name = row.row->operatorName;
    const std::string_view bare = std::string_view(name.value).substr(name.value.find(':') == std::string::npos ? 0 : name.value.find(':') + 1);
    if (row.op.quantifier == Quantifier::forAnyValue)
        examination.report("FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", name.span, Phrase::tr("a token for several audiences is let in when one of them fits: remove ForAnyValue")).fix = changeOperator(examination, *row.row, bare);
    else if (row.op.quantifier == Quantifier::forAllValues)
        examination.report("CONFIRM_AUDIENCE_CLAIM_TYPE", name.span, Phrase::tr("ForAllValues is for providers whose tokens carry several audiences: see that yours does, or remove it")).fix = changeOperator(examination, *row.row, bare);
}

void checkProvider(Examination& examination, const PrincipalEntry& principal, const Rows& rows)
{
    const std::string provider = providerOf(principal);
    const auto customersClaim = policy::customersClaimOf(provider);
    bool asks = false;
    for (const Row& row : rows) {
        const std::string_view claim = claimOf(row, provider);
        asks = asks || !claim.empty();
        if (text::equalsIgnoringCase(claim, "aud"))
            checkAudience(examination, row);
        if (customersClaim && text::equalsIgnoringCase(claim, *customersClaim))
            checkSharedClaim(examination, row, provider);
    }
    if (provider == github)
        checkGithub(examination, principal, rows);
    else if (!asks)
        examination.report("MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", principal.value.span, Phrase::tr("everybody who signs in at `%1` is let in: say with `%1:aud` and `%1:sub` who may").with(provider));
}

}  // namespace

void checkProviders(Examination& examination, const policy::Statement& statement, const Rows& rows)
{
    if (statement.effect != policy::Effect::allow || statement.notPrincipal)
        return;
    for (const PrincipalEntry& principal : statement.principals) {
        if (isOidc(principal) && !examination.isFlawed(principal.value.span))
            checkProvider(examination, principal, rows);
    }
}

}  // namespace rolewright::lint
