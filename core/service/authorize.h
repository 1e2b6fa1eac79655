/// May this caller do this? Gathers policies and context from the world and asks the policy engine.
#pragma once

#include "core/evaluation/world.h"
#include "core/service/handler.h"

namespace rolewright::service {

/// The caller's ARN as GetCallerIdentity answers, or an error when the principal is gone (`InvalidClientTokenId`).
struct CallerIdentity {
    std::string arn;
    std::string userId;
    AccountId account;
};
Result<CallerIdentity> identify(const identity::Snapshot& world, const sts::Caller& caller);

/// Expired sessions, deleted principals, re-created roles, inactive keys: `ExpiredToken`, `InvalidClientTokenId`.
Result<void> checkCredentials(const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context);

/// An authorisation question. Extra context keys come from the operation's parameters (`sts:ExternalId`, `iam:PolicyARN` …).
struct Question {
    std::string action;    ///< `iam:CreateRole`
    std::string resource;  ///< ARN or `*`
    evaluation::Context extra;
};

/// The request and the policies as the engine will see them: for Why? and what-if.
struct Prepared {
    evaluation::Request request;
    evaluation::PolicySet policies;
};
Prepared prepare(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context);

/// The caller's half of `prepare`: who it is, what its requests say by themselves, what it brings and what binds it. The same for all it asks.
Prepared prepareCaller(const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context);
/// Who guards a resource, and what binds those who ask about it: the half that belongs to `prepared.request.resource`.
void guardResource(Prepared& prepared, const identity::Snapshot& world, evaluation::ResourceGuard guard);

/// Ok, or AccessDenied with AWS's wording. `verdict` receives the explanation when refused.
Result<void> authorize(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context,
                       std::optional<Verdict>& verdict);
/// The full explanation, allowed or not.
Verdict explain(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context);

}  // namespace rolewright::service
