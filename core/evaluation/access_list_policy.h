/// What access control lists of S3 give to others, as the policy engine reads it: statements beside those of the bucket's policy.
/// Source: S3 User Guide, "Access control list (ACL) overview", "Mapping of ACL permissions and access policy permissions"; "How Amazon S3 authorizes a request".
#pragma once

#include "core/evaluation/world.h"
#include "core/identity/access_list.h"

#include <string_view>

namespace rolewright::evaluation {

/// The policy that guards `resource` (`bucket`, or `bucket/key`) for `action` in a bucket that takes lists, with the policy's own statements first; null when
/// nothing is granted or denied. `owner` is the bucket's account, and becomes the object's where it is of another and has a say.
policy::DocumentPtr policyWithLists(const identity::Account& account, const identity::Bucket& bucket, std::string_view action, std::string_view resource,
                                    std::string& owner);

/// The policy that guards the bucket itself: its own, and what its list lets others do where it takes lists. Null when there is neither.
policy::DocumentPtr bucketGuard(const identity::Account& account, const identity::Bucket& bucket);

}  // namespace rolewright::evaluation
