/// The policy engine. Policies are compiled once; `decide` answers without allocating, `explain` answers the same with the full trace.
#pragma once

#include "core/evaluation/decision.h"
#include "core/evaluation/request.h"
#include "core/policy/document.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::evaluation {

class CompiledPolicy;  // see compiled.h
using CompiledPtr = std::shared_ptr<const CompiledPolicy>;

/// Compiles a document. `bindings` turns principal ARNs into the unique ids they were saved with (trust and bucket policies): an ARN
/// listed there matches only a caller with that id.
CompiledPtr compile(policy::DocumentPtr document, const std::map<std::string, std::string>* bindings = nullptr);

/// A compiled policy under the name by which people know it.
struct NamedPolicy {
    std::string id;  ///< "P3", an ARN, "bucket policy" …
    CompiledPtr policy;
};

/// One level of SCPs or RCPs: the root, an OU or the account. No policies at all in a level is an implicit deny.
struct OrganizationLevel {
    std::string origin;
    std::vector<NamedPolicy> policies;
};

/// Everything that applies to a request. An absent layer is not there at all; an empty one denies.
struct PolicySet {
    std::vector<NamedPolicy> identity;
    std::optional<std::vector<NamedPolicy>> boundary;
    std::optional<std::vector<NamedPolicy>> session;
    std::optional<std::vector<OrganizationLevel>> serviceControl;
    std::optional<std::vector<OrganizationLevel>> resourceControl;
    std::optional<std::vector<NamedPolicy>> vpcEndpoint;
    std::optional<NamedPolicy> resource;  ///< resource-based policy; the trust policy for sts:AssumeRole*
    /// Trust and KMS key policies must allow even in the same account.
    bool resourcePolicyIsRequired = false;
    /// Delegated access stays within its permissions, also where a resource names the very session (or whoever it acts as) and grants more.
    bool sessionPolicyIsRequired = false;
    /// SCPs bind neither the management account nor its principals, RCPs not its resources.
    std::string managementAccount;
    bool blockPublicAccess = false;  ///< S3 Block Public Access on the bucket
    LayerSet excluded = 0;           ///< layers left out, for what-if
};

Decision decide(const Request& request, const PolicySet& policies);
Explanation explain(const Request& request, const PolicySet& policies);

}  // namespace rolewright::evaluation
