/// What IAM lets people do with a delegation request without any policy of theirs. Source: IAM API Reference, GetDelegationRequest and its like; IAM User
/// Guide, "Managing permissions for delegation requests".
#pragma once

#include "core/identity/delegation.h"

namespace rolewright::evaluation {

/// As a resource-based policy of `arn`, the request's: anybody whom it is meant for may look at it and take it; then its owner may do all but accept it.
policy::DocumentPtr defaultPermissions(const identity::DelegationRequest& request, const std::string& arn);

}  // namespace rolewright::evaluation
