/// What access control lists of S3 give to others, as the policy engine reads it: statements beside those of the bucket's policy.
/// Source: S3 User Guide, "Access control list (ACL) overview", "Mapping of ACL permissions and access policy permissions"; "How Amazon S3 authorizes a request".
#pragma once

#include "core/evaluation/world.h"
#include "core/identity/access_list.h"

#include <memory>
#include <optional>
#include <string_view>

namespace rolewright::evaluation {

/// The version with this id (`null`: the one without), the current one without an id; null when there is none. It may be a delete marker.
std::shared_ptr<const identity::ObjectVersion> versionOf(const identity::RowPtr<identity::StoredObject>& row, const std::optional<std::string>& id);

/// The policy that guards `resource` (`bucket`, or `bucket/key`) for `action` in a bucket that takes lists, with the policy's own statements first; null when
/// nothing is granted or denied. Every version of an object has an owner and a list of its own: `version` is the id that is asked for. `owner` is the bucket's
/// account, and becomes the version's where it is of another and has a say.
policy::DocumentPtr policyWithLists(const identity::Account& account, const identity::Bucket& bucket, std::string_view action, std::string_view resource,
                                    const std::optional<std::string>& version, std::string& owner);

/// `resourceGuard` of S3's object for the version that is asked for; without an id the current one's.
ResourceGuard versionGuard(const identity::Snapshot& world, std::string_view action, std::string_view resourceArn, const std::optional<std::string>& version);
/// The account that AWS calls the resource's: `owner`, but of S3's objects always the bucket's. Source: IAM User Guide, "AWS global condition context keys",
/// aws:ResourceAccount; S3 User Guide, "Controlling ownership of objects".
std::string resourceAccount(const identity::Snapshot& world, std::string_view resourceArn, const std::string& owner);

/// The policy that guards the bucket itself: its own, and what its list lets others do where it takes lists. Null when there is neither.
policy::DocumentPtr bucketGuard(const identity::Account& account, const identity::Bucket& bucket);

}  // namespace rolewright::evaluation
