/// Tries a statement of a resource's policy with somebody from outside: the request is bent until the engine allows it, or nothing is left to bend.
#pragma once

#include "core/analysis/outside_parties.h"
#include "core/policy/edit.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::analysis {

/// A request that the engine allows: `findAsker`, `prepare` with these circumstances and `decide` say so.
struct OutsideRequest {
    std::string asker;  ///< as `findAsker` reads it
    std::string action;
    std::string resource;
    evaluation::Context given;
    std::vector<std::string> absent;
    evaluation::LayerSet excluded = 0;
    std::vector<policy::ConditionForm> needs;  ///< what keeps denies of the policy away
};

/// One resource with its policy. The world must outlive it. Not for several threads at once.
class OutsideJudge {
public:
    OutsideJudge(const identity::Snapshot& world, std::string resource, policy::DocumentPtr policy, const service::CallContext& context);

    /// Somebody made ready; null when `findAsker` knows nobody of the kind.
    struct Ready {
        OutsideParty party;
        service::Prepared asker;
    };
    std::optional<Ready> makeReady(OutsideParty party) const;

    /// The request that goes through on account of statement `index`; nothing when there is none. `part`: the resource itself, or something in it.
    std::optional<OutsideRequest> ask(const Ready& who, const std::string& action, const std::string& part, std::size_t index, evaluation::LayerSet excluded);

    const policy::Document& policy() const { return *m_policy; }

    /// Whether a resource control policy of the organization speaks of this action on the resource at all.
    bool isUnderResourceControl(const std::string& action);

private:
    const evaluation::ResourceGuard& guardOf(const std::string& action, const std::string& part);
    bool allows(service::Prepared& prepared, const std::string& action, const std::string& part);

    const identity::Snapshot& m_world;
    const service::CallContext& m_context;
    std::string m_resource;
    policy::DocumentPtr m_policy;
    std::vector<std::pair<std::string, evaluation::ResourceGuard>> m_guards;  ///< by action and part
};

}  // namespace rolewright::analysis
