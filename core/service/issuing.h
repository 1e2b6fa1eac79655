/// What the operations that issue temporary credentials have in common. Source: STS API Reference.
#pragma once

#include "core/service/call.h"
#include "core/service/session_policies.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::service {

/// `Policy` and `PolicyArns`: what narrows the session.
struct SessionPolicyWish {
    std::optional<std::string> policy;
    std::vector<std::string> arns;

    bool empty() const { return !policy && arns.empty(); }
};
/// How many characters the policy in a call may have; AssumeRole has no limit but that of the packed size. Source: the STS API's model.
inline constexpr std::size_t longestSessionPolicy = 2048;
SessionPolicyWish readSessionPolicyWish(Parameters& parameters, std::size_t longest = rules::document.most);
/// Puts the policies on the session. Fails with MalformedPolicyDocument, or ValidationError for an ARN that is no policy.
Result<void> putSessionPolicies(sts::Session& session, const SessionPolicyWish& wish, const identity::Snapshot& world);

/// A session of `account` that begins now and was asked for by the caller. Credentials count whole seconds: what is printed is when they end.
sts::Session newSession(const Call& call, sts::SessionKind kind, const AccountId& account, int seconds);

/// Issues the session's credentials and answers `{"Credentials": …}`; the session is booked once the call succeeds.
json::Object issueSession(Call& call, sts::Session session);

/// InvalidParameterValue for a tag key that is AWS's own.
Result<void> checkSessionTags(const identity::Tags& tags);

}  // namespace rolewright::service
