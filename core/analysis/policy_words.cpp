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
                say(Kind::caution, Phrase::tr("Statement %1 denies everybody but those it names: a session needs its role named as well, or it is denied too.").with(m_index + 1));
        }
        if (m_document.statements().empty())
            say(Kind::plain, Phrase::tr("The policy says nothing."));
        for (m_index = 0; m_index < statements.size(); ++m_index)
            say(Kind::plain, sentence(statements[m_index]));
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const PolicyLine& a, const PolicyLine& b) { return a.kind < b.kind; });
        return std::move(m_lines);
    }

private:
    void say(Kind kind, Phrase text) { m_lines.push_back({kind, std::move(text), m_document.statements().empty() ? std::nullopt : std::optional(m_index)}); }

    /// A danger; under conditions it is one only for requests that meet them.
    void warn(const Statement& statement, const Phrase& what)
    {
        const bool open = statement.conditions.empty();
        say(open ? Kind::danger : Kind::caution, (open ? Phrase::tr("Statement %1 %2.") : Phrase::tr("Statement %1 %2, under conditions.")).with(m_index + 1, what));
    }

    void tellDangers(const Statement& statement)
    {
        if (m_type == Type::resource || m_type == Type::trust)
            tellWhoIsLetIn(statement);
        if (m_type == Type::trust)
            return;
        if (statement.notAction)
            warn(statement, Phrase::tr("allows all actions but those it names, and those that AWS adds later as well"));
        if (statement.notResource)
            warn(statement, Phrase::tr("allows its actions on everything but the resources it names"));
        if (m_type == Type::resource || !isEverywhere(statement))
            return;
        if (!statement.notAction && isAll(statement.actions, "*:*"))
            return warn(statement, Phrase::tr("allows everything: whoever has it is an administrator"));
        tellPowers(statement);
    }

    void tellWhoIsLetIn(const Statement& statement)
    {
        if (namesEverybody(statement))
            warn(statement, m_type == Type::trust ? Phrase::tr("lets anybody of any account assume the role") : Phrase::tr("lets in everybody, without signing in"));
        else if (statement.notPrincipal)
            warn(statement, Phrase::tr("lets in everybody but those it names"));
    }

    void tellPowers(const Statement& statement)
    {
        std::vector<std::string> giving;
        for (const std::string_view action : givingActions) {
            if (covers(statement, action))
                giving.emplace_back(action);
        }
        if (!giving.empty())
            warn(statement, Phrase::tr("lets its holder get any permission, by %1").with(listed(giving, Conjunction::either)));
        if (covers(statement, "iam:PassRole"))
            warn(statement, Phrase::tr("lets its holder hand any role to a service (iam:PassRole), and use what that role may do"));
        if (covers(statement, "sts:AssumeRole"))
            warn(statement, Phrase::tr("lets its holder assume every role whose trust policy lets them"));
    }

    Phrase actionsOf(const Statement& statement) const
    {
        if (statement.actions.empty())
            return Phrase::tr("no action");
        if (!statement.notAction && isAll(statement.actions, "*:*"))
            return Phrase::tr("every action");
        const Phrase actions = listed(valuesOf(statement.actions), Conjunction::also);
        return statement.notAction ? Phrase::tr("every action but %1").with(actions) : actions;
    }

    /// Empty for a trust policy, whose role is its resource.
    Phrase resourcesOf(const Statement& statement) const
    {
        if (statement.resources.empty())
            return m_type == Type::trust ? Phrase() : Phrase(Phrase::tr("no resource"));
        if (!statement.notResource && isAll(statement.resources, "*"))
            return Phrase::tr("every resource");
        const Phrase resources = listed(valuesOf(statement.resources), Conjunction::also);
        return statement.notResource ? Phrase::tr("every resource but %1").with(resources) : resources;
    }

    static Phrase whoOf(const Statement& statement)
    {
        if (namesEverybody(statement))
            return Phrase::tr("everybody");
        std::vector<std::string> names;
        for (const policy::PrincipalEntry& one : statement.principals)
            names.push_back(one.value.value);
        const Phrase who = listed(names, Conjunction::also);
        return statement.notPrincipal ? Phrase::tr("everybody but %1").with(who) : who;
    }

    Phrase deed(const Statement& statement, const Phrase& what) const
    {
        const bool allows = statement.effect == Effect::allow;
        if (statement.hasPrincipal && !statement.principals.empty())
            return (allows ? Phrase::tr("Allows %1 %2") : Phrase::tr("Denies %1 %2")).with(whoOf(statement), what);
        if (m_type == Type::serviceControl || m_type == Type::resourceControl)
            return (allows ? Phrase::tr("Leaves possible, and gives nobody, %1") : Phrase::tr("Forbids %1")).with(what);
        return (allows ? Phrase::tr("Allows %1") : Phrase::tr("Denies %1")).with(what);
    }

    Phrase sentence(const Statement& statement) const
    {
        const Phrase resources = resourcesOf(statement);
        Phrase text = deed(statement, resources.empty() ? actionsOf(statement) : Phrase::tr("%1 on %2").with(actionsOf(statement), resources));
        for (std::size_t i = 0; i < statement.conditions.size(); ++i)
            text = (i == 0 ? Phrase::tr("%1, only if %2") : Phrase::tr("%1 and %2")).with(text, inWords(statement.conditions[i]));
        return Phrase::tr("%1. %2.").with(m_index + 1, text);
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
