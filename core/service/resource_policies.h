/// What may have a policy of its own without being more than an ARN here: which resources those are, and what their services ask of such a policy.
#pragma once

#include "core/identity/bindings.h"

#include <string>
#include <vector>

namespace rolewright::service {

/// The account that owns a resource which can be given a policy of its own. Fails with `InvalidParameterValue` and says why: no ARN, no account of twelve
/// digits in it, a pattern, or of a service that keeps its resources' policies elsewhere (roles, buckets, functions).
Result<AccountId> ownerOfGuarded(const std::string& arn);

/// A resource's policy, read as its service would; its principals bound to whom they name now.
struct ResourcePolicy {
    policy::DocumentPtr document;
    std::map<std::string, std::string> bindings;
};
/// Fails with `MalformedPolicy` and the place. Sources: SQS, SNS, KMS, Secrets Manager and DynamoDB API References.
Result<ResourcePolicy> readResourcePolicy(const identity::Snapshot& world, const std::string& text, const std::string& resourceArn);

/// What a service calls putting, showing and removing a resource's policy: who may do that here is whom it lets do that.
struct ResourcePolicyActions {
    std::string put;     ///< `kms:PutKeyPolicy`
    std::string get;
    std::string remove;
};
ResourcePolicyActions resourcePolicyActions(const std::string& resourceArn);
/// The services of the catalogue whose resources `ownerOfGuarded` takes, sorted.
std::vector<std::string> guardedServices();

}  // namespace rolewright::service
