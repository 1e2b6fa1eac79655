/// Findings of external access: which statements of which resources let somebody in from outside a zone of trust. Source: Access Analyzer API Reference,
/// "ExternalAccessDetails", "FindingSummaryV2"; IAM User Guide, "Findings for public and cross-account access".
#pragma once

#include "core/analysis/outside_request.h"

#include <functional>
#include <string>
#include <vector>

namespace rolewright::analysis {

/// What the organization's resource control policies do about a finding. AWS's analyzer does not apply them, and says APPLICABLE for the last two.
enum class ResourceControlEffect : unsigned char {
    none,    ///< none speaks of it
    passes,  ///< there are some, and the example goes through all the same
    stops,   ///< nothing goes through: a finding of AWS's that is no access
};

/// One principal of one statement of one resource's policy.
struct ExternalFinding {
    std::string id;                    ///< a UUID made of what the finding says; the same as long as that is the same
    AccountId account;                 ///< that owns the resource
    std::string resource;              ///< ARN
    std::string resourceType;          ///< `AWS::IAM::Role`; of what has no such name here, its service's
    std::string principalType;         ///< `AWS`, `Federated`, `CanonicalUser`
    std::string principal;             ///< as the policy names it, `*` for everybody
    bool everybodyBut = false;         ///< the statement has a NotPrincipal
    std::vector<std::string> actions;  ///< as the statement names them, those that are let through; of a NotAction one by one
    std::vector<policy::ConditionForm> conditions;
    bool isPublic = false;      ///< anybody can get in, whatever his account
    std::size_t statement = 0;  ///< index
    std::string sid;
    std::string pointer;  ///< RFC 6901, to the statement in the policy's text
    ResourceControlEffect resourceControl = ResourceControlEffect::none;
    OutsideRequest example;  ///< where RCPs stop it, one that goes through without them
};

struct ExternalAccess {
    std::vector<ExternalFinding> findings;  ///< public ones first, then by account, resource type, resource and statement
    std::size_t resources = 0;              ///< with a policy, that were looked at
    bool complete = true;                   ///< false when it was cancelled
};

/// Asks the engine about everything in the zone. AWS services, and whoever is inside, give no findings; whoever a provider vouches for is outside. Outsiders
/// are taken to be allowed everything by their own accounts. Milliseconds for a thousand resources: for a worker.
ExternalAccess externalAccess(const identity::Snapshot& world, const TrustZone& zone, const service::CallContext& context,
                              const std::function<bool()>& cancelled);

}  // namespace rolewright::analysis
