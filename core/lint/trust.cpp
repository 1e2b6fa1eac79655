#include "core/lint/fixes.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using policy::Effect;
using policy::PrincipalEntry;
using policy::Statement;

enum class Kind : unsigned char { other, saml, oidc };

Kind kindOf(const PrincipalEntry& principal)
{
    if (principal.kind != "Federated")
        return Kind::other;
    return principal.value.value.find(":saml-provider/") != std::string::npos ? Kind::saml : Kind::oidc;
}

/// The action with which principals of a kind assume a role.
std::string_view actionFor(Kind kind)
{
    return kind == Kind::saml ? "sts:AssumeRoleWithSAML" : kind == Kind::oidc ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
}

/// Actions named in full that no principal of the statement can use, and the principals that have none.
void checkActionsFit(Examination& examination, const Statement& statement)
{
    if (statement.notPrincipal || statement.notAction || statement.principals.empty() || examination.isFlawed(statement.principals.front().value.span))
        return;
    for (const policy::Text& action : statement.actions) {
        for (const Kind kind : {Kind::other, Kind::saml, Kind::oidc}) {
            if (!text::equalsIgnoringCase(action.value, actionFor(kind)))
                continue;
            const bool used = std::any_of(statement.principals.begin(), statement.principals.end(), [kind](const PrincipalEntry& one) { return kindOf(one) == kind; });
            if (used)
                continue;
            const Kind wanted = kindOf(statement.principals.front());
            Finding& finding = examination.report("MISMATCHED_ACTION_FOR_PRINCIPAL", action.span, Phrase::tr("no principal of this statement can use `%1`: `%2` comes with %3").with(action.value, statement.principals.front().value.value, actionFor(wanted)));
            finding.others = {{statement.principals.front().value.span, {}}};
            if (!speaksOf(statement, actionFor(wanted)))
                finding.fix = replaceText(action.span, actionFor(wanted));
        }
    }
}

void addMissing(Examination& examination, std::string_view code, const SourceSpan& place, const Statement& statement, const std::vector<std::string>& wanted, const Phrase& why)
{
    std::vector<std::string> missing;
    for (const std::string& action : wanted) {
        if (!speaksOf(statement, action))
            missing.push_back(action);
    }
    if (!missing.empty() && !statement.notAction)
        examination.report(code, place, Phrase::tr("%1: add %2").with(why, text::join(missing, ", "))).fix = addStrings(examination, statement.actionSpan, missing);
}

void checkRolesAnywhere(Examination& examination, const Statement& statement)
{
    const auto principal = std::find_if(statement.principals.begin(), statement.principals.end(), [](const PrincipalEntry& one) { return one.value.value == "rolesanywhere.amazonaws.com"; });
    if (principal != statement.principals.end())
        addMissing(examination, "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", principal->value.span, statement, {"sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"},
                   Phrase::tr("Roles Anywhere gives every session tags and a source identity"));
}

/// Keys that only come with an action of their own.
void checkCompanions(Examination& examination, const Statement& statement, const Rows& rows)
{
    for (const Row& row : rows) {
        if (row.op.ifExists || row.op.negated || row.op.family == Family::null)
            continue;
        if (row.hasStem("aws:RequestTag") || row.is("aws:TagKeys") || row.is("sts:TransitiveTagKeys"))
            addMissing(examination, "MISSING_ACTION_FOR_CONDITION_KEY", row.row->key.span, statement, {"sts:TagSession"}, Phrase::tr("`%1` is about tags that the session brings, which takes sts:TagSession").with(row.key()));
        else if (row.is("sts:SourceIdentity"))
            addMissing(examination, "MISSING_ACTION_FOR_CONDITION_KEY", row.row->key.span, statement, {"sts:SetSourceIdentity"}, Phrase::tr("a source identity is only set with sts:SetSourceIdentity"));
    }
}

/// Sessions of a role that the statement names as well.
void checkSessions(Examination& examination, const Statement& statement)
{
    for (const PrincipalEntry& session : statement.principals) {
        const auto arn = Arn::parse(session.value.value);
        constexpr std::string_view kind = "assumed-role/";
        if (!arn || arn->service != "sts" || !arn->resource.starts_with(kind))
            continue;
        const std::string role = arn->resource.substr(kind.size(), arn->resource.find('/', kind.size()) - kind.size());
        const auto parent = std::find_if(statement.principals.begin(), statement.principals.end(), [&](const PrincipalEntry& one) {
            const auto other = Arn::parse(one.value.value);
            return other && other->service == "iam" && other->account == arn->account && other->resource.starts_with("role/") && other->resource.ends_with("/" + role);
        });
        if (parent != statement.principals.end())
            examination.report("REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", session.value.span, Phrase::tr("`%1` already stands for all sessions of the role: remove this one").with(parent->value.value)).fix =
                removeElements(examination, {session.value.span}, Phrase::tr("remove the session"));
    }
}

}  // namespace

void checkTrust(Examination& examination, const Statement& statement, const Rows& rows)
{
    if (statement.effect != Effect::allow)
        return;
    checkActionsFit(examination, statement);
    checkRolesAnywhere(examination, statement);
    checkCompanions(examination, statement, rows);
    checkSessions(examination, statement);
}

}  // namespace rolewright::lint
