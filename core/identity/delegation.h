/// IAM temporary delegation: what product providers ask for, and the policy templates that they ask with. Source: IAM User Guide, "IAM temporary delegation".
#pragma once

#include "core/base/clock.h"
#include "core/identity/principals.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// What was last done with a request. That it has expired is not among them: time alone brings it about.
enum class DelegationState : unsigned char { unassigned, assigned, pendingApproval, accepted, finalized, rejected };

/// A value for a placeholder of a policy template.
struct PolicyParameter {
    std::string name;
    std::vector<std::string> values;
    bool isList = false;  ///< `stringList`: every value makes an entry of its own
};

struct DelegationStep {
    DelegationState state = DelegationState::unassigned;
    Instant when{};
};

/// Who accepted a request, as it was then: whom the delegated session acts as.
struct DelegationApprover {
    std::string arn;           ///< as GetCallerIdentity answers
    std::string principalArn;  ///< the role's or user's, or root's
    std::string principalId;   ///< unique id of the role or user, account id for root
    std::string sessionName;   ///< of a role's session; empty otherwise
    std::optional<std::string> sourceIdentity;
    Tags tags;                 ///< of its session
};

/// A row of the product provider's account, whoever owns the request. Table key: its id.
struct DelegationRequest {
    std::string id;
    std::string description;
    std::string message;
    std::string workflowId;   ///< the product provider's own name for it
    std::string redirectUrl;
    std::string channel;      ///< ARN of the SNS topic that is told of it
    std::string templateArn;
    std::vector<PolicyParameter> parameters;
    policy::DocumentPtr permissions;       ///< the template, filled in
    std::vector<std::string> boundaries;   ///< ARNs that roles made under it must have as their permissions boundary
    int sessionSeconds = 0;
    bool onlySendByOwner = false;
    std::string ownerAccount;  ///< twelve digits; empty while any account may take it
    std::string owner;         ///< ARN of who took it; empty until somebody has
    std::string ownerUserId;   ///< the owner's `aws:userid`
    std::optional<DelegationApprover> approver;
    std::string notes;
    std::string rejectionReason;
    std::vector<DelegationStep> steps;  ///< oldest first, the first is its creation

    const DelegationStep& last() const { return steps.back(); }
    /// When it expires unless something is done with it before: a day after its creation, a week after anything else.
    Instant expires() const;
    bool expiredAt(Instant now) const { return now >= expires(); }
    /// When its trade-in token was released, to the second; nothing until then.
    std::optional<Instant> released() const;
    /// When what the token brings ends, and the token with it; only of one that was released.
    Instant accessEnds() const { return *released() + std::chrono::seconds(sessionSeconds); }
};
/// A name for the token of a request that was released: a request of which that was undone and done again has another one.
std::string nameOfToken(const DelegationRequest& request);

/// A policy template that a product provider has registered. Table key: its name.
struct DelegationTemplate {
    std::string name;
    std::string text;  ///< a policy with placeholders: `@{bucketName}`
    Instant created{};
};

}  // namespace rolewright::identity
