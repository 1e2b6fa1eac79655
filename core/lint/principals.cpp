#include "core/lint/fixes.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

using policy::Effect;
using policy::PrincipalEntry;
using policy::Statement;
using policy::Type;

/// What says for whom a service acts. Source: IAM User Guide, "The confused deputy problem".
constexpr std::array<std::string_view, 4> sourceKeys{"aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"};
/// What requests carry only when a person or a role makes them.
constexpr std::array<std::string_view, 10> callerKeys{"aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalTag", "aws:PrincipalType",
                                                      "aws:userid",         "aws:username",          "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge"};
/// Keys that guides once used in place of the source keys.
constexpr std::array<std::string_view, 3> weakKeys{"aws:Referer", "aws:SourceOwner", "aws:UserAgent"};
/// Services that assume roles for whatever resource of theirs names the role, and whose guides ask for source keys in its trust policy.
constexpr std::array<std::string_view, 5> deputies{"bedrock.amazonaws.com", "pipes.amazonaws.com", "scheduler.amazonaws.com", "vpc-flow-logs.amazonaws.com", "delivery.logs.amazonaws.com"};

void checkReferences(Examination& examination, const Statement& statement)
{
    for (const PrincipalEntry& principal : statement.principals) {
        if (isUniqueId(principal.value.value, unique_id_prefix::role))
            examination.report("INVALID_ROLE_REFERENCE", principal.value.span, Phrase::tr("this is the id of a role, which IAM shows when the role is gone: name a role by its ARN, or remove it"));
        else if (isUniqueId(principal.value.value, unique_id_prefix::user))
            examination.report("INVALID_USER_REFERENCE", principal.value.span, Phrase::tr("this is the id of a user, which IAM shows when the user is gone: name a user by its ARN, or remove it"));
    }
}

bool allServices(const Statement& statement)
{
    return !statement.principals.empty() && std::all_of(statement.principals.begin(), statement.principals.end(), [](const PrincipalEntry& one) { return one.kind == "Service"; });
}

bool asksForSource(const Rows& rows)
{
    return std::any_of(sourceKeys.begin(), sourceKeys.end(), [&rows](std::string_view key) { return findRow(rows, key) != nullptr; });
}

void checkCallerKeys(Examination& examination, const Statement& statement, const Rows& rows)
{
    // Source: Roles Anywhere User Guide, "Trust model": it says who calls with tags made of the certificate.
    const bool anywhere = std::any_of(statement.principals.begin(), statement.principals.end(), [](const PrincipalEntry& one) { return one.value.value == "rolesanywhere.amazonaws.com"; });
    for (const Row& row : rows) {
        if (anywhere && row.hasStem("aws:PrincipalTag"))
            continue;
        const bool ofCaller = std::any_of(callerKeys.begin(), callerKeys.end(), [&row](std::string_view key) { return row.hasStem(key); });
        if (ofCaller && !row.op.negated && !row.op.ifExists && row.op.family != Family::null && row.op.quantifier != Quantifier::forAllValues)
            examination.report("UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", row.row->key.span, Phrase::tr("a service's own requests never carry `%1`, so it is never let in: ask for aws:SourceAccount or aws:SourceOrgID").with(row.key()));
    }
}

void checkServices(Examination& examination, const Statement& statement, const Rows& rows)
{
    if (statement.notPrincipal)
        return;
    const auto service = std::find_if(statement.principals.begin(), statement.principals.end(), [](const PrincipalEntry& one) { return one.kind == "Service"; });
    if (service == statement.principals.end())
        return;
    if (allServices(statement))
        checkCallerKeys(examination, statement, rows);
    if (asksForSource(rows))
        return;
    if (examination.type() == Type::trust && std::find(deputies.begin(), deputies.end(), service->value.value) == deputies.end())
        return;
    const auto weak = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return std::any_of(weakKeys.begin(), weakKeys.end(), [&row](std::string_view key) { return row.is(key); }); });
    const std::string name = "`" + service->value.value + "`";
    if (weak != rows.end())
        examination.report("RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", weak->row->key.span, Phrase::tr("aws:SourceArn or aws:SourceAccount say for whom %1 acts, `%2` does not: use one of them").with(name, weak->key()));
    else if (rows.empty())
        examination.report("RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", service->value.span, Phrase::tr("%1 is let in for whoever uses it, strangers too: say with aws:SourceArn, aws:SourceAccount or aws:SourceOrgID for whom").with(name));
}

}  // namespace

void checkPrincipals(Examination& examination, const Statement& statement, const Rows& rows)
{
    if (examination.type() != Type::trust && examination.type() != Type::resource)
        return;
    checkReferences(examination, statement);
    if (examination.type() == Type::resource) {
        for (const PrincipalEntry& principal : statement.principals) {
            if (principal.kind == "Federated")
                examination.report("FEDERATED_PRINCIPAL_NOT_SUPPORTED", principal.value.span, Phrase::tr("who signs in through a provider comes as a session of a role: name the role or its session"));
        }
    }
    if (statement.effect == Effect::allow)
        checkServices(examination, statement, rows);
}

}  // namespace rolewright::lint
