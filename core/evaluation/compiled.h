/// A policy compiled once: actions in lower case and hashed, patterns split, typed values read, principals told apart.
#pragma once

#include "core/evaluation/condition.h"
#include "core/evaluation/pattern.h"
#include "core/evaluation/principal.h"
#include "core/policy/document.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// An action's name made ready for matching: lower case and hashed. Short names stay in the object.
class ActionName {
public:
    explicit ActionName(std::string_view action);
    ActionName(const ActionName&) = delete;
    ActionName& operator=(const ActionName&) = delete;

    std::string_view text() const { return m_text; }        ///< `s3:getobject`
    std::string_view service() const { return m_service; }  ///< `s3`
    std::string_view name() const { return m_name; }        ///< `getobject`
    std::uint64_t hash() const { return m_hash; }
    /// One bit that stands for the service.
    std::uint64_t serviceBit() const { return m_serviceBit; }
    bool is(std::string_view action) const { return m_text == action; }

private:
    char m_buffer[128];
    std::string m_long;
    std::string_view m_text;
    std::string_view m_service;
    std::string_view m_name;
    std::uint64_t m_hash = 0;
    std::uint64_t m_serviceBit = 0;
};

/// The entries of an Action or NotAction element. Names match ignoring case. Source: IAM User Guide, "Action".
class ActionSet {
public:
    ActionSet() = default;
    explicit ActionSet(const std::vector<policy::Text>& actions);

    bool matches(const ActionName& action) const;
    /// Bits of every service that may match; all bits when there are wildcards before the colon.
    std::uint64_t services() const { return m_services; }

private:
    struct Exact {
        std::uint64_t hash;
        std::string text;
    };
    struct Wild {
        Pattern service;
        Pattern name;
        std::string literalService;  ///< empty when the service has wildcards
    };
    bool m_everything = false;
    std::uint64_t m_services = 0;
    std::vector<Exact> m_exact;  // sorted by hash
    std::vector<Wild> m_wild;
};

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
    bool denies() const { return m_source->effect == policy::Effect::deny; }
    std::uint64_t services() const { return m_services; }
    bool matchesAction(const ActionName& action) const { return m_actions.matches(action) != m_source->notAction; }
    /// A statement without Resource is about whatever its policy is attached to.
    Match matchesResource(const ResourceName& resource, const Context& context, ShortArns shortArns) const;
    PrincipalMatch matchesPrincipal(const Caller& caller, bool hasBoundary) const;
    /// Why the statement cannot stand in a policy of this kind; empty when it can.
    std::string_view misplacement(const PolicyKind& kind) const;
    const std::vector<Condition>& conditions() const { return m_conditions; }
    const std::vector<ResourcePattern>& resources() const { return m_resources; }

private:
    const policy::Statement* m_source;
    std::size_t m_index;
    std::uint64_t m_services = 0;
    ActionSet m_actions;
    std::vector<ResourcePattern> m_resources;
    Principals m_principals;
    std::vector<Condition> m_conditions;
};

class CompiledPolicy {
public:
    CompiledPolicy(policy::DocumentPtr document, const std::map<std::string, std::string>* bindings);

    const policy::Document& document() const { return *m_document; }
    const std::vector<CompiledStatement>& statements() const { return m_statements; }
    std::uint64_t services() const { return m_services; }
    /// True when the policy, as a bucket policy, is public in the sense of S3 Block Public Access.
    bool isPublic() const { return m_isPublic; }

private:
    policy::DocumentPtr m_document;
    std::uint64_t m_services = 0;
    std::vector<CompiledStatement> m_statements;
    bool m_isPublic = false;
};

}  // namespace rolewright::evaluation
