/// Whether a role lets somebody in, and what they would have to bring: the request is bent until the engine says yes, or nothing is left to bend.
#pragma once

#include "core/policy/edit.h"
#include "core/service/authorize.h"

#include <string>
#include <vector>

namespace rolewright::evaluation {
class CompiledStatement;
}

namespace rolewright::analysis {

/// How somebody stands towards a role.
struct Standing {
    bool can = false;  ///< with what `needs` says
    /// Conditions that an ordinary request does not meet and that the caller can see to: MFA, an external ID, tags, an address, a time. Empty when the ordinary
    /// request goes through, and when nothing helps.
    std::vector<policy::ConditionForm> needs;
    evaluation::Layer stoppedBy = evaluation::Layer::none;  ///< when nothing helps
    Phrase why;                                             ///< likewise, one sentence; only from `explain`

    bool sameAs(const Standing& other) const { return can == other.can && needs == other.needs; }
};

/// A role's trust in one world, made ready to be asked often. The world must outlive it. Not for several threads at once.
class AssumeDoor {
public:
    AssumeDoor(const identity::Snapshot& world, std::string roleArn);

    /// `asker`: who asks, as `service::prepareCaller` leaves it; `action` is the way in: sts:AssumeRole or one of those for identity providers.
    Standing ask(const service::Prepared& asker, const std::string& action);
    /// The same with the reason.
    Standing explain(const service::Prepared& asker, const std::string& action);

private:
    struct Attempt;
    bool allows(Attempt& attempt);
    bool isNamed(const evaluation::Caller& caller) const;
    Attempt begin(const service::Prepared& asker, const std::string& action) const;
    std::optional<Standing> bring(const Attempt& plain, const evaluation::CompiledStatement& statement, bool mfa);
    const evaluation::ResourceGuard& guardOf(const std::string& action);

    const identity::Snapshot& m_world;
    std::string m_role;
    std::vector<std::pair<std::string, evaluation::ResourceGuard>> m_guards;  ///< by action
    evaluation::CompiledPtr m_trust;
};

}  // namespace rolewright::analysis
