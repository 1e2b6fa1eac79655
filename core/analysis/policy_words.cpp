#include "core/analysis/policy_words.h"

#include "core/analysis/condition_words.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <array>

namespace rolewright::analysis {
namespace {

using Kind = PolicyLine::Kind;
using policy::Effect;
using policy::Statement;
using policy::Type;

/// Actions by which somebody gives permissions, to themselves or to others. Source: IAM User Guide, "Security best practices"; Service Authorization Reference,
/// access level "Permissions management".
constexpr std::array<std::string_view, 15> givingActions{
    "iam:AddUserToGroup",   "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy",      "iam:CreateAccessKey",
    "iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:PutGroupPolicy", "iam:PutRolePolicy",       "iam:PutUserPolicy",
    "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy", "iam:UpdateLoginProfile", "iam:DeleteUserPermissionsBoundary", "iam:DeleteRolePermissionsBoundary"};

std::vector<std::string> valuesOf(const std::vector<policy::Text>& texts)
{
    std::vector<std::string> values;
    for (const policy::Text& text : texts)
        values.push_back(text.value);
    return values;
}

bool isAll(const std::vector<policy::Text>& texts, std::string_view all)
{
    return std::any_of(texts.begin(), texts.end(), [all](const policy::Text& text) { return text.value == "*" || text.value == all; });
}

/// Does the statement speak of this action?
bool covers(const Statement& statement, std::string_view action)
{
    const bool named = std::any_of(statement.actions.begin(), statement.actions.end(), [action](const policy::Text& text) { return text::wildcardMatches(text.value, action, true); });
    return named != statement.notAction && !statement.actions.empty();
}

/// Every resource, or every one of IAM's.
bool isEverywhere(const Statement& statement)
{
    return statement.notResource || std::any_of(statement.resources.begin(), statement.resources.end(), [](const policy::Text& text) {
               return text.value == "*" || text::wildcardCovers(text.value, "arn:aws:iam::*:role/*") || text::wildcardCovers(text.value, "arn:aws:iam::*:user/*");
           });
}

bool namesEverybody(const Statement& statement)
{
    return !statement.notPrincipal &&
           std::any_of(statement.principals.begin(), statement.principals.end(), [](const policy::PrincipalEntry& one) { return one.value.value == "*"; });
}

class Teller {
public:
    Teller(const policy::Document& document, Type type) : m_document(document), m_type(type) {}

    std::vector<PolicyLine> tell()
    {
        const auto& statements = m_document.statements();
        for (m_index = 0; m_index < statements.size(); ++m_index) {
            if (statements[m_index].effect == Effect::allow && m_type != Type::serviceControl && m_type != Type::resourceControl)
                tellDangers(statements[m_index]);
            else if (statements[m_index].effect == Effect::deny && statements[m_index].notPrincipal)
                say(Kind::caution, "Statement " + number() + " denies everybody but those it names: a session needs its role named as well, or it is denied too.");
        }
        if (m_document.statements().empty())
            say(Kind::plain, "The policy says nothing.");
        for (m_index = 0; m_index < statements.size(); ++m_index)
            say(Kind::plain, sentence(statements[m_index]));
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const PolicyLine& a, const PolicyLine& b) { return a.kind < b.kind; });
        return std::move(m_lines);
    }

private:
    std::string number() const { return std::to_string(m_index + 1); }

    void say(Kind kind, std::string text) { m_lines.push_back({kind, std::move(text), m_document.statements().empty() ? std::nullopt : std::optional(m_index)}); }

    /// A danger; under conditions it is one only for requests that meet them.
    void warn(const Statement& statement, const std::string& what)
    {
        const bool open = statement.conditions.empty();
        say(open ? Kind::danger : Kind::caution, "Statement " + number() + ' ' + what + (open ? "." : ", under conditions."));
    }

    void tellDangers(const Statement& statement)
    {
        if (m_type == Type::resource || m_type == Type::trust)
            tellWhoIsLetIn(statement);
        if (m_type == Type::trust)
            return;
        if (statement.notAction)
            warn(statement, "allows all actions but those it names, and those that AWS adds later as well");
        if (statement.notResource)
            warn(statement, "allows its actions on everything but the resources it names");
        if (m_type == Type::resource || !isEverywhere(statement))
            return;
        if (!statement.notAction && isAll(statement.actions, "*:*"))
            return warn(statement, "allows everything: whoever has it is an administrator");
        tellPowers(statement);
    }

    void tellWhoIsLetIn(const Statement& statement)
    {
        if (namesEverybody(statement))
            warn(statement, m_type == Type::trust ? "lets anybody of any account assume the role" : "lets in everybody, without signing in");
        else if (statement.notPrincipal)
            warn(statement, "lets in everybody but those it names");
    }

    void tellPowers(const Statement& statement)
    {
        std::vector<std::string> giving;
        for (const std::string_view action : givingActions) {
            if (covers(statement, action))
                giving.emplace_back(action);
        }
        if (!giving.empty())
            warn(statement, "lets its holder get any permission, by " + listed(giving, "or"));
        if (covers(statement, "iam:PassRole"))
            warn(statement, "lets its holder hand any role to a service (iam:PassRole), and use what that role may do");
        if (covers(statement, "sts:AssumeRole"))
            warn(statement, "lets its holder assume every role whose trust policy lets them");
    }

    std::string actionsOf(const Statement& statement) const
    {
        if (statement.actions.empty())
            return "no action";
        if (!statement.notAction && isAll(statement.actions, "*:*"))
            return "every action";
        return (statement.notAction ? "every action but " : "") + listed(valuesOf(statement.actions), "and");
    }

    std::string resourcesOf(const Statement& statement) const
    {
        if (statement.resources.empty())
            return m_type == Type::trust ? "" : " on no resource";
        if (!statement.notResource && isAll(statement.resources, "*"))
            return " on every resource";
        return (statement.notResource ? " on every resource but " : " on ") + listed(valuesOf(statement.resources), "and");
    }

    static std::string whoOf(const Statement& statement)
    {
        if (namesEverybody(statement))
            return "everybody";
        std::vector<std::string> names;
        for (const policy::PrincipalEntry& one : statement.principals)
            names.push_back(one.value.value);
        return (statement.notPrincipal ? "everybody but " : "") + listed(names, "and");
    }

    std::string beginning(const Statement& statement) const
    {
        const bool allows = statement.effect == Effect::allow;
        if (statement.hasPrincipal && !statement.principals.empty())
            return (allows ? "Allows " : "Denies ") + whoOf(statement) + ' ';
        if (m_type == Type::serviceControl || m_type == Type::resourceControl)
            return allows ? "Leaves possible, and gives nobody, " : "Forbids ";
        return allows ? "Allows " : "Denies ";
    }

    std::string sentence(const Statement& statement) const
    {
        std::string text = number() + ". " + beginning(statement) + actionsOf(statement) + resourcesOf(statement);
        for (std::size_t i = 0; i < statement.conditions.size(); ++i)
            text += (i == 0 ? ", only if " : " and ") + inWords(statement.conditions[i]);
        return text + '.';
    }

    const policy::Document& m_document;
    Type m_type;
    std::size_t m_index = 0;
    std::vector<PolicyLine> m_lines;
};

}  // namespace

std::vector<PolicyLine> inWords(const policy::Document& document, policy::Type type)
{
    return Teller(document, type).tell();
}

}  // namespace rolewright::analysis
