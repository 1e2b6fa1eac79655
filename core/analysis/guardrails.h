/// What an organization's policies leave to an account: level by level and action by action. Source: AWS Organizations User Guide, "SCP evaluation",
/// "RCP evaluation".
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/evaluation/compiled.h"
#include "core/evaluation/evaluate.h"
#include "core/identity/snapshot.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::analysis {

/// What is left of an action. `partly`: it hangs on the resource or on conditions.
enum class Reach : unsigned char { open, partly, closed };

/// The root, an OU or the account, and what is attached there of one type.
struct GuardrailLevel {
    std::string target;  ///< `r-…`, `ou-…`, or the account's id
    std::string name;
    std::vector<std::string> policies;  ///< ids, in the order in which they were attached
};

/// Statements that a decision on an action hangs on, level by level; equal for actions and paths that are decided alike.
using GuardrailBasis = std::vector<std::vector<std::pair<const policy::Document*, std::size_t>>>;

/// The policies on the way from the root to a root, OU or account. Keeps the organization it was made from. The policy engine has the last word on a request: this
/// tells which actions it can never allow, and which it always leaves to other policies.
class Guardrails {
public:
    /// Without levels when the organization has no such target.
    Guardrails(const identity::Snapshot& world, std::string_view target);

    /// From the root down, whether the type is switched on or not.
    const std::vector<GuardrailLevel>& levels(policy::Type type) const { return side(type).levels; }
    /// False while the type is switched off, and for the management account: neither limits it.
    bool binds(policy::Type type) const { return side(type).binds; }
    bool isManagement() const { return m_management; }

    /// What the policies of one level say, taken by themselves. RCPs only take away: without one that denies, they say `open`.
    Reach reach(policy::Type type, std::size_t level, const evaluation::ActionName& action) const;
    /// Whether a Deny of that level always stops it; a level that is `closed` without one lacks an Allow.
    bool denies(policy::Type type, std::size_t level, const evaluation::ActionName& action) const;
    /// What all levels leave of it; `open` while the type does not bind, and for RCPs in services that they do not reach.
    Reach reach(policy::Type type, const evaluation::ActionName& action) const;
    /// What both types leave to the account's own principals on its own resources.
    Reach reach(const evaluation::ActionName& action) const;
    /// What decides; a single empty level stands for "never".
    GuardrailBasis basis(policy::Type type, const evaluation::ActionName& action) const;
    /// Equal for paths on which every action is decided alike: the same documents level by level.
    std::vector<std::vector<const policy::Document*>> documents(policy::Type type) const;

private:
    struct Policy {
        const policy::Document* document = nullptr;
        evaluation::CompiledPtr compiled;
    };
    struct Verdict;
    struct Side {
        std::vector<GuardrailLevel> levels;
        std::vector<std::vector<Policy>> policies;  ///< by level
        bool binds = false;
    };
    const Side& side(policy::Type type) const { return type == policy::Type::resourceControl ? m_resources : m_principals; }
    Verdict verdict(policy::Type type, std::size_t level, const evaluation::ActionName& action) const;
    void add(const std::string& target, const std::string& name, const std::vector<std::string>& ids);

    std::shared_ptr<const identity::Organization> m_organization;
    Side m_principals;
    Side m_resources;
    bool m_management = false;
};

/// May resource control policies speak of this action's service?
bool reachesResources(const evaluation::ActionName& action);

/// One service and access level: how many of its actions are left in full, in part and not at all.
struct GuardrailSummary {
    std::string service;
    catalogue::AccessLevel level = catalogue::AccessLevel::read;
    std::size_t open = 0;
    std::size_t partly = 0;
    std::size_t closed = 0;
    std::vector<std::string> limited;  ///< names without prefix of those that are not open, in order
};
/// All that the catalogue knows, sorted by service and level: tens of milliseconds, do it on a worker.
std::vector<GuardrailSummary> summarise(const Guardrails& guardrails);

}  // namespace rolewright::analysis
