/// What narrows a session when it is issued, and how much room it takes. Source: STS API Reference, AssumeRole; IAM User Guide, "IAM and AWS STS quotas".
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/document.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::service {

/// An inline session policy. Fails with MalformedPolicyDocument.
Result<policy::DocumentPtr> readSessionPolicy(const std::string& text);

/// Managed session policies must be AWS's own or of the account that issues the session. Fails with ValidationError and the first that is neither.
Result<void> checkSessionPolicyArns(const identity::Snapshot& world, const AccountId& account, const std::vector<std::string>& arns);

/// Session policies and tags in percent of the room there is for them, rounded up. AWS packs them in a way it does not publish; this is a straight line
/// through the sizes that were observed (163 characters of policy 16 %, 1,690 characters 157 %; nine tags of 250 characters 498 %).
/// Fails with PackedPolicyTooLarge over 100 %.
Result<int> packedSize(const std::optional<std::string>& policy, const std::vector<std::string>& arns, const identity::Tags& tags);

}  // namespace rolewright::service
