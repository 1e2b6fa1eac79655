/// A policy compiled once: actions in lower case and hashed, patterns split, typed values read, principals told apart.
#pragma once

#include "core/evaluation/action_memo.h"
#include "core/evaluation/condition.h"
#include "core/evaluation/resource_pattern.h"
#include "core/evaluation/principal.h"
#include "core/policy/document.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// What a kind of policy allows in a statement and how it reads it.
struct PolicyKind {
    Layer layer = Layer::none;
    bool hasPrincipals = false;  ///< statements say whom they are about
    ShortArns shortArns = ShortArns::expand;
    bool trust = false;          ///< a role's trust policy
};

class CompiledStatement {
public:
    CompiledStatement(const policy::Statement& statement, std::size_t index, bool variables, const std::map<std::string, std::string>* bindings);

    const policy::Statement& source() const { return *m_source; }
    std::size_t index() const { return m_index; }
    bool denies() const { return m_denies; }
    std::uint64_t services() const { return m_services; }
    bool matchesAction(const ActionName& action, const Context& context) const
    {
        return m_actions.matches(action, context) != m_notAction;
    }
    /// A statement without Resource is about whatever its policy is attached to.
    Match matchesResource(const ResourceName& resource, const Context& context, ShortArns shortArns) const
    {
        return m_anyResource ? Match::yes : matchesListed(resource, context, shortArns);
    }
    /// Likewise for a resource that stands for many: true when the statement concerns any of them.
    bool overlapsResource(std::string_view resource, const Context& context, ShortArns shortArns) const;
    PrincipalMatch matchesPrincipal(const Caller& caller, bool hasBoundary) const;
    /// True for the ordinary statement that may stand in a policy of this kind; quicker than asking for its misplacement.
    bool isPlain(const PolicyKind& kind) const { return m_isWhole && (kind.hasPrincipals ? m_hasPrincipal : m_hasResource && !m_source->hasPrincipal); }
    /// Why the statement cannot stand in a policy of this kind; empty when it can.
    Phrase::Source misplacement(const PolicyKind& kind) const;
    const std::vector<Condition>& conditions() const { return m_conditions; }
    const std::vector<ResourcePattern>& resources() const { return m_resources; }

private:
    Match matchesListed(const ResourceName& resource, const Context& context, ShortArns shortArns) const;

    const policy::Statement* m_source;
    std::size_t m_index;
    std::uint64_t m_services = 0;
    bool m_denies;
    bool m_notAction;     ///< also when no action is listed: the statement may then be about any
    bool m_hasResource;   ///< and it lists something
    bool m_anyResource;   ///< without one, or with `*` in it
    bool m_hasPrincipal;  ///< a Principal element, not NotPrincipal
    bool m_isWhole;       ///< no element that must list something is missing or empty
    ActionSet m_actions;
    std::vector<ResourcePattern> m_resources;
    Principals m_principals;
    std::vector<Condition> m_conditions;
};

class CompiledPolicy {
public:
    /// The document must outlive it; `compile` and `compiled` hand out pointers that see to that.
    CompiledPolicy(const policy::Document& document, const std::map<std::string, std::string>* bindings);

    const policy::Document& document() const { return *m_document; }
    const std::vector<CompiledStatement>& statements() const { return m_statements; }
    std::uint64_t services() const { return m_services; }
    std::size_t conditionCount() const { return m_conditionCount; }
    /// True when the policy, as a bucket policy, is public in the sense of S3 Block Public Access.
    bool isPublic() const { return m_isPublic; }

    /// So many statements have a bit each in what `about` answers.
    static constexpr std::size_t mostBits = 64;
    /// The statements whose Action or NotAction fits, the first as the lowest bit. Only for policies of at most `mostBits` statements.
    std::uint64_t about(const ActionName& action, ActionMemo& memo) const
    {
        ActionMemo::Entry& entry = memo.place(m_number, action);
        const std::string_view name = action.text();
        const bool known = entry.policy == m_number && entry.size == name.size() && sameBytes(entry.action, name.data(), name.size());
        return known ? entry.statements : look(action, entry);
    }

private:
    std::uint64_t look(const ActionName& action, ActionMemo::Entry& entry) const;

    std::uint64_t m_number;  ///< of no other policy
    const policy::Document* m_document;
    std::uint64_t m_services = 0;
    std::vector<CompiledStatement> m_statements;
    std::size_t m_conditionCount = 0;
    bool m_isPublic = false;
};

}  // namespace rolewright::evaluation
