/// From the world to the policy engine: which policies bind a principal and guard a resource.
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/identity/snapshot.h"

#include <string_view>

namespace rolewright::evaluation {

/// Compiles a document once and remembers it as long as the document lives. Thread-safe.
CompiledPtr compiled(const policy::DocumentPtr& document, const std::map<std::string, std::string>* bindings = nullptr);

/// A user's inline, attached and group policies; named by ARN, or `alice/inline-name`.
std::vector<NamedPolicy> identityPolicies(const identity::Snapshot& world, const identity::Account& account, const identity::User& user);
/// A role's inline and attached policies.
std::vector<NamedPolicy> identityPolicies(const identity::Snapshot& world, const identity::Account& account, const identity::Role& role);
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
/// For `sts:AssumeRole*` on a role: its trust policy. For S3: the bucket's policy. Otherwise just the owner.
ResourceGuard resourceGuard(const identity::Snapshot& world, std::string_view action, std::string_view resourceArn);

}  // namespace rolewright::evaluation
