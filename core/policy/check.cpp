#include "core/policy/check_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace rolewright::policy {
namespace {

bool isAlphanumeric(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

/// `ForAnyValue:StringLikeIfExists` without what stands before and behind the operator itself.
std::string_view bareOperator(std::string_view name)
{
    for (const std::string_view quantifier : {"ForAllValues:", "ForAnyValue:"}) {
        if (name.starts_with(quantifier)) {
            name.remove_prefix(quantifier.size());
            break;
        }
    }
    constexpr std::string_view ifExists = "IfExists";
    if (name.ends_with(ifExists))
        name.remove_suffix(ifExists.size());
    return name;
}

/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
bool isOperator(std::string_view name)
{
    static constexpr std::array<std::string_view, 27> operators{
        "StringEquals",       "StringNotEquals",    "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike",         "StringNotLike",
        "NumericEquals",      "NumericNotEquals",   "NumericLessThan",        "NumericLessThanEquals",     "NumericGreaterThan", "NumericGreaterThanEquals",
        "DateEquals",         "DateNotEquals",      "DateLessThan",           "DateLessThanEquals",        "DateGreaterThan",    "DateGreaterThanEquals",
        "Bool",               "BinaryEquals",       "IpAddress",              "NotIpAddress",              "ArnEquals",          "ArnLike",
        "ArnNotEquals",       "ArnNotLike",         "Null"};
    return std::find(operators.begin(), operators.end(), bareOperator(name)) != operators.end();
}

/// Walks a document once, by the rules of one type.
class Checker {
public:
    Checker(const Document& document, Type type) : m_document(document), m_type(type) {}

    std::vector<Finding> run()
    {
        checkVersion();
        checkCharacters();
        for (const Statement& statement : m_document.statements())
            checkStatement(statement);
        return std::move(m_findings);
    }

private:
    bool isIdentity() const { return m_type == Type::identity || m_type == Type::managed; }
    bool isOrganization() const { return m_type == Type::serviceControl || m_type == Type::resourceControl; }

    void report(Flaw flaw, std::string subject, Phrase explanation, const SourceSpan& span)
    {
        m_findings.push_back({flaw, std::move(subject), std::move(explanation), span});
    }

    void checkVersion()
    {
        const bool required = m_type == Type::managed || isOrganization();
        if (required && m_document.version() != Version::v2012_10_17)
            report(Flaw::missingVersion, {}, Phrase::tr("this kind of policy needs \"Version\": \"2012-10-17\""), m_document.versionSpan());
    }

    /// Source: IAM API Reference, policyDocumentType. Organizations and S3 take any text.
    void checkCharacters()
    {
        if (!isIdentity() && m_type != Type::trust)
            return;
        if (const auto place = firstForbiddenCharacter(m_document.text()))
            report(Flaw::invalidCharacter, {}, Phrase::tr("IAM takes no characters beyond U+00FF in a policy: write it as an escape, such as \\u2713"), *place);
    }

    void checkStatement(const Statement& statement)
    {
        checkPrincipal(statement);
        checkConditions(statement);
        checkActions(statement);
        checkResource(statement);
        checkSid(statement);
    }

    void checkPrincipal(const Statement& statement)
    {
        const SourceSpan& place = statement.principals.empty() ? statement.span : statement.principals.front().value.span;
        if (isIdentity() && statement.hasPrincipal)
            return report(Flaw::principalProhibited, {}, Phrase::tr("whoever the policy is attached to is the principal: remove the element"), place);
        if (m_type == Type::serviceControl && statement.hasPrincipal)
            return report(Flaw::scpPrincipal, {}, Phrase::tr("a service control policy is for everybody in its accounts: remove the element, or ask for aws:PrincipalArn in a condition"), place);
        if (isIdentity() || m_type == Type::serviceControl)
            return;
        if (!statement.hasPrincipal)
            return report(Flaw::missingPrincipal, {}, Phrase::tr("say who the statement is about: add a Principal"), statement.span);
        if (m_type == Type::resourceControl) {
            const bool everybody = statement.principals.size() == 1 && statement.principals.front().value.value == "*" &&
                                   (statement.principals.front().kind == "*" || statement.principals.front().kind == "AWS");
            if (statement.notPrincipal || !everybody)
                report(Flaw::rcpPrincipal, {}, Phrase::tr("a resource control policy is about everybody: write \"Principal\": \"*\""), place);
            return;
        }
        if (statement.notPrincipal && statement.effect == Effect::allow)
            return report(Flaw::notPrincipalWithAllow, {}, Phrase::tr("this would let in everybody else, also strangers: name with Principal who may come in"), place);
        if (statement.notPrincipal && m_type == Type::trust)
            return report(Flaw::notPrincipalInTrust, {}, Phrase::tr("a trust policy says with Principal whom it is about"), place);
        checkPrincipalNames(statement, m_type == Type::trust, m_findings);
    }

    void checkConditions(const Statement& statement)
    {
        for (const ConditionRow& row : statement.conditions) {
            if (!isOperator(row.operatorName.value)) {
                report(Flaw::unknownOperator, row.operatorName.value, Phrase::tr("there is no condition operator `%1`: capitals count").with(row.operatorName.value), row.operatorName.span);
                continue;
            }
            if (!isIdentity() || !bareOperator(row.operatorName.value).starts_with("Date"))
                continue;
            for (const ConditionValue& value : row.values) {
                if (!isDateForIam(value.value))
                    report(Flaw::dateValue, {}, Phrase::tr("`%1` is no date: write 2026-01-31T12:00:00Z, or seconds since 1970").with(value.value), value.span);
            }
        }
    }

    void checkActions(const Statement& statement)
    {
        if (!statement.hasAction)
            return report(Flaw::missingAction, {}, Phrase::tr("say what the statement is about: add an Action"), statement.span);
        if (statement.actions.empty())
            return report(Flaw::emptyAction, {}, Phrase::tr("the list of actions is empty: add one"), statement.span);
        if (m_type == Type::resourceControl && statement.notAction)
            report(Flaw::rcpNotAction, {}, Phrase::tr("a resource control policy lists its actions with Action"), statement.actions.front().span);
        for (const Text& action : statement.actions) {
            if (m_type == Type::trust)
                checkAssumeAction(action, m_findings);
            else
                checkAction(action, m_findings);
            if (m_type == Type::resourceControl && action.value.find_first_of("*?") < action.value.find(':'))
                report(Flaw::rcpAction, {}, Phrase::tr("a resource control policy names the service of each action, such as s3:*"), action.span);
        }
    }

    void checkResource(const Statement& statement)
    {
        if (m_type == Type::trust) {
            const SourceSpan& place = statement.resources.empty() ? statement.span : statement.resources.front().span;
            if (statement.hasResource)
                report(statement.notResource ? Flaw::notResourceProhibited : Flaw::resourceProhibited, {}, Phrase::tr("the role itself is the resource of its trust policy: remove the element"), place);
            return;
        }
        if (!statement.hasResource)
            return report(Flaw::missingResource, {}, Phrase::tr("say on what the actions work: add a Resource, \"*\" for everything"), statement.span);
        if (statement.resources.empty())
            return report(Flaw::emptyResource, {}, Phrase::tr("the list of resources is empty: add one, \"*\" for everything"), statement.span);
        for (const Text& resource : statement.resources)
            checkResourceName(resource, m_findings);
        if (m_type == Type::resourceControl && statement.effect == Effect::allow)
            report(Flaw::rcpAllow, {}, Phrase::tr("a resource control policy can only deny; RCPFullAWSAccess, which allows, is attached already"), statement.effectSpan);
    }

    void checkSid(const Statement& statement)
    {
        if (!statement.sid || statement.sid->value.empty())
            return;
        if (!m_sids.insert(statement.sid->value).second)
            report(Flaw::duplicateSid, {}, Phrase::tr("two statements are called `%1`: give one another Sid").with(statement.sid->value), statement.sid->span);
        if ((isIdentity() || m_type == Type::trust) && !isAlphanumeric(statement.sid->value))
            report(Flaw::sidCharacters, {}, Phrase::tr("a Sid is made of letters and digits only"), statement.sid->span);
    }

    const Document& m_document;
    Type m_type;
    std::vector<Finding> m_findings;
    std::unordered_set<std::string> m_sids;
};

}  // namespace

std::vector<Finding> findingsOf(const Document& document, Type type)
{
    return Checker(document, type).run();
}

std::vector<Problem> check(const Document& document, Type type)
{
    return problemsOf(findingsOf(document, type), type);
}

}  // namespace rolewright::policy
