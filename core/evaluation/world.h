/// From the world to the policy engine: which policies bind a principal and guard a resource.
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/identity/snapshot.h"

#include <string_view>

namespace rolewright::evaluation {

/// Compiles a document once and remembers it as long as the document lives. Thread-safe.
CompiledPtr compiled(const policy::DocumentPtr& document, const std::map<std::string, std::string>* bindings = nullptr);

/// The inline and attached policies of a user, group or role itself; named by ARN, or `alice/inline-name`.
std::vector<NamedPolicy> ownPolicies(const identity::Snapshot& world, const identity::Principal& owner);
/// A user's own policies and those of its groups.
std::vector<NamedPolicy> identityPolicies(const identity::Snapshot& world, const identity::Account& account, const identity::User& user);
/// The boundary; a boundary whose policy is gone denies everything (present and empty); nothing when the principal has none.
std::optional<std::vector<NamedPolicy>> boundaryPolicies(const identity::Snapshot& world, const std::optional<std::string>& arn);
/// Service control policies from the root to the account; nothing when it is in no organisation or policies are off.
std::optional<std::vector<OrganizationLevel>> serviceControlLevels(const identity::Snapshot& world, const AccountId& account);
/// Resource control policies likewise.
std::optional<std::vector<OrganizationLevel>> resourceControlLevels(const identity::Snapshot& world, const AccountId& account);

/// The resource-based policy that guards `resourceArn` and who owns it.
struct ResourceGuard {
    std::string owner;  ///< twelve digits; empty when the ARN names nothing we know and carries no account
    std::optional<NamedPolicy> policy;
    bool required = false;            ///< trust policy: must allow even in the same account
    bool blockPublicAccess = false;
};
/// For `sts:AssumeRole*` on a role: its trust policy. For S3: the bucket's policy. For a Lambda function, with or without a qualifier: its resource
/// policy. For a delegation request: what IAM lets its owner do. For any other resource: the policy that was put to its ARN, if there is one; a KMS key's must
/// allow. Otherwise just the owner.
ResourceGuard resourceGuard(const identity::Snapshot& world, std::string_view action, std::string_view resourceArn);

/// The function of `account` that the ARN names to the letter, whatever its qualifier; null when it is none.
identity::RowPtr<identity::Function> functionOf(const identity::Account& account, const Arn& arn);
/// The resource with a policy of its own that the ARN names or lies within: a table's indexes and an API's methods continue its ARN after a slash. Null when
/// there is none. Sources: DynamoDB Developer Guide, "Using resource-based policies"; API Gateway Developer Guide, "Access control with resource policies".
identity::RowPtr<identity::GuardedResource> guardedResource(const identity::Account& account, std::string_view arn);

}  // namespace rolewright::evaluation
