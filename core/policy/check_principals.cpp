#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/check_parts.h"

#include <algorithm>
#include <array>

namespace rolewright::policy {
namespace {

constexpr std::string_view cognito = "cognito-identity.amazonaws.com";

bool isDomainName(std::string_view text)
{
    const auto inName = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    return text.find('.') != std::string_view::npos && !text.starts_with('.') && !text.ends_with('.') && std::all_of(text.begin(), text.end(), inName);
}

/// An account, a user or role, a session, or the unique id of a user or role.
bool isAwsPrincipal(std::string_view text, bool trust)
{
    if (AccountId::isValid(text) || isUniqueId(text, unique_id_prefix::user) || isUniqueId(text, unique_id_prefix::role))
        return true;
    const auto arn = Arn::parse(text);
    if (!arn || !arn->partition.starts_with("aws") || !arn->region.empty())
        return false;
    // Source: CloudFront Developer Guide, "Restrict access with an origin access identity": no account of a customer, blanks in the name.
    if (arn->account == "cloudfront" && arn->service == "iam")
        return !trust && arn->resource.starts_with("user/CloudFront Origin Access Identity ");
    if (!AccountId::isValid(arn->account))
        return false;
    const std::string_view resource = arn->resource;
    const auto named = [resource](std::string_view kind) { return resource.starts_with(kind) && resource.size() > kind.size() && !resource.ends_with('/'); };
    if (arn->service == "iam")
        return resource == "root" || named("user/") || named("role/");
    return arn->service == "sts" && (named("federated-user/") || (named("assumed-role/") && std::count(resource.begin(), resource.end(), '/') == 2));
}

bool isServicePrincipal(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> endings{".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".amazon.com", ".aws.internal", ".c2s.ic.gov", ".sc2s.sgov.gov"};
    return isDomainName(text) && std::any_of(endings.begin(), endings.end(), [text](std::string_view ending) { return text.size() > ending.size() && text.ends_with(ending); });
}

bool isFederatedPrincipal(std::string_view text)
{
    const auto arn = Arn::parse(text);
    if (!arn)
        return isDomainName(text);
    const bool provider = arn->resource.starts_with("saml-provider/") || arn->resource.starts_with("oidc-provider/");
    return arn->partition.starts_with("aws") && arn->service == "iam" && AccountId::isValid(arn->account) && provider && !text::hasWildcard(text);
}

/// S3's identifier of an account: 64 hexadecimal digits; CloudFront's are as long.
bool isCanonicalUser(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (text::lower(c) >= 'a' && text::lower(c) <= 'f'); });
}

/// The kind as AWS's answers write it.
std::string shout(std::string_view kind)
{
    std::string loud(kind);
    std::transform(loud.begin(), loud.end(), loud.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return loud;
}

std::optional<Finding> wrongName(const PrincipalEntry& principal, bool trust)
{
    const std::string& name = principal.value.value;
    const auto finding = [&](Flaw flaw, Phrase explanation) {
        return Finding{flaw, "\"" + shout(principal.kind) + "\":\"" + name + "\"", std::move(explanation), principal.value.span};
    };
    if (principal.kind == "*")
        return trust ? std::optional(finding(Flaw::everybodyInTrust, Phrase::tr("a trust policy writes everybody as {\"AWS\": \"*\"}"))) : std::nullopt;
    if (principal.kind == "AWS" && name == "*")
        return std::nullopt;
    if (text::hasWildcard(name))
        return finding(Flaw::wildcardInPrincipal, Phrase::tr("a principal is named in full: `*` cannot stand for a part of the name"));
    if (principal.kind == "AWS" && !isAwsPrincipal(name, trust))
        return finding(Flaw::invalidPrincipal, Phrase::tr("`%1` is no account number, and no ARN of an account, user, role or session").with(name));
    if (principal.kind == "Service" && !isServicePrincipal(name))
        return finding(Flaw::invalidPrincipal, Phrase::tr("`%1` is no service: write its full name, such as lambda.amazonaws.com").with(name));
    if (principal.kind == "Federated" && !isFederatedPrincipal(name))
        return finding(Flaw::federatedPrincipal, Phrase::tr("`%1` is no identity provider: write its ARN or domain name").with(name));
    if (principal.kind == "CanonicalUser" && (trust || !isCanonicalUser(name)))
        return finding(Flaw::invalidPrincipal, trust ? Phrase::tr("canonical users belong into bucket policies only") : Phrase::tr("a canonical user is 64 hexadecimal digits"));
    return std::nullopt;
}

bool asksForCognitoPool(const Statement& statement)
{
    return std::any_of(statement.conditions.begin(), statement.conditions.end(),
                       [](const ConditionRow& row) { return text::equalsIgnoringCase(row.key.value, "cognito-identity.amazonaws.com:aud"); });
}

}  // namespace

void checkPrincipalNames(const Statement& statement, bool trust, std::vector<Finding>& findings)
{
    if (statement.principals.empty())
        findings.push_back({Flaw::emptyPrincipal, {}, Phrase::tr("the Principal names nobody: add somebody"), statement.span});
    for (const PrincipalEntry& principal : statement.principals) {
        if (auto finding = wrongName(principal, trust))
            findings.push_back(std::move(*finding));
        else if (trust && principal.kind == "Federated" && principal.value.value == cognito && !asksForCognitoPool(statement))
            findings.push_back({Flaw::cognitoCondition, {}, Phrase::tr("without a condition on cognito-identity.amazonaws.com:aud every identity pool of the world is let in"), principal.value.span});
    }
}

}  // namespace rolewright::policy
