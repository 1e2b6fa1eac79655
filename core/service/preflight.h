/// Could this caller assume this role, and if not, which half is missing? Asked before the call is made, by the switch-role list and the role wizard.
#pragma once

#include "core/service/authorize.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::service {

/// What stands between a caller and a role.
enum class Obstacle : unsigned char {
    none,
    noSuchRole,      ///< the ARN names no role we know; `similar` may hold what was meant
    rootCaller,      ///< an account's root user may not assume roles
    caller,          ///< the caller's own credentials do not hold any more
    trust,           ///< only the role's trust policy does not let the caller in
    identity,        ///< only the caller's identity policies do not allow sts:AssumeRole on the role
    trustAndIdentity,
    guardrail,       ///< an explicit deny, a boundary, a session policy or an organisation policy
};

/// The answer, with its reason in one plain sentence.
struct Preflight {
    Obstacle obstacle = Obstacle::none;
    bool needsExternalId = false;  ///< the trust policy asks for another than was given, or for one at all, and lets the caller in with it
    bool needsMfa = false;         ///< it would be allowed with MFA, together with the external ID when that is needed too
    bool trustAsksMore = false;    ///< the trust policy lets the caller in with MFA or its external ID; `obstacle` is what is in the way even then
    Phrase why;                    ///< empty when nothing is in the way
    std::string similar;           ///< ARN of the role that was probably meant
    int maxSeconds = 3600;         ///< the longest session this caller may ask for: the role's maximum, 1 h when a session asks
    bool chained = false;          ///< the caller is itself a role session
    std::optional<Verdict> verdict;

    bool can() const { return obstacle == Obstacle::none; }
};

/// Asks the policy engine; nothing is issued. `externalId` is what the caller would send, if anything.
Preflight preflightAssumeRole(const identity::Snapshot& world, const sts::Caller& caller, std::string_view roleArn,
                              const std::optional<std::string>& externalId, const CallContext& context);

}  // namespace rolewright::service
