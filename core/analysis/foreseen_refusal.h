/// Would the policies refuse what somebody is about to do? Asked before anybody does it, so that what cannot be done can say why.
#pragma once

#include "core/service/authorize.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::analysis {

/// One way of doing something: either calls that are known in full, or, while a name or a policy is still to be chosen, the permission without which there is no
/// such call.
struct Way {
    std::vector<service::Operation> calls;  ///< in order; each finds what the one before left
    std::string action;                     ///< `iam:CreateUser`
    std::string resource;                   ///< its ARN; with `*` for the part that is still to be chosen
};
inline Way wayBy(std::vector<service::Operation> calls) { return {std::move(calls), {}, {}}; }
inline Way wayNeeding(std::string action, std::string resource) { return {{}, std::move(action), std::move(resource)}; }

/// The first permission that is wanting, and what the policy engine decided about it.
struct ForeseenRefusal {
    std::string action;
    evaluation::Decision decision;
};

/// Nothing when the caller may, when the way fails for another reason than policies (a name that is taken, credentials that hold no more), or when some choice
/// would be allowed: what is still open counts for the caller. Nothing is changed and nothing recorded.
std::optional<ForeseenRefusal> foreseenRefusal(const identity::Snapshot& world, const sts::Caller& caller, const Way& way, const service::CallContext& context);

}  // namespace rolewright::analysis
