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
SessionPolicyWish readSessionPolicyWish(Parameters& parameters);
/// Puts the policies on the session. Fails with MalformedPolicyDocument, or ValidationError for an ARN that is no policy.
Result<void> putSessionPolicies(sts::Session& session, const SessionPolicyWish& wish, const identity::Snapshot& world);

/// A session of `account` that begins now and was asked for by the caller. Credentials count whole seconds: what is printed is when they end.
sts::Session newSession(const Call& call, sts::SessionKind kind, const AccountId& account, int seconds);

/// Issues the session's credentials and answers `{"Credentials": …}`; the session is booked once the call succeeds.
json::Object issueSession(Call& call, sts::Session session);

/// InvalidParameterValue for a tag key that is AWS's own.
Result<void> checkSessionTags(const identity::Tags& tags);

}  // namespace rolewright::service
