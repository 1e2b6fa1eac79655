/// What AWS puts into the request context by itself. Source: IAM User Guide, "AWS global condition context keys", "IAM and AWS STS condition context keys".
#pragma once

#include "core/evaluation/request.h"
#include "core/service/callers.h"
#include "core/service/handler.h"

namespace rolewright::service {

/// The keys of this caller and this moment, whatever it asks about. Keys of the operation's own parameters are the operation's to add.
evaluation::Context callerKeys(const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved, const evaluation::Caller& who,
                               const CallContext& context);

/// What a request's keys say of its resource. Two resources of equal facts give equal keys.
struct ResourceFacts {
    std::string owner;   ///< twelve digits; empty: the caller's account
    identity::Tags tags;
    bool ofIam = false;  ///< its tags are `iam:ResourceTag/…` too
    bool operator==(const ResourceFacts&) const = default;
};
ResourceFacts resourceFacts(const identity::Snapshot& world, const std::string& arn, const std::string& owner);
/// Adds the keys of a resource to those of the caller `who`.
void addResourceKeys(evaluation::Context& keys, const identity::Snapshot& world, const evaluation::Caller& who, const ResourceFacts& facts);

/// The tags that `aws:PrincipalTag/…` shows: the user's or role's own, overridden by the session's whatever their case.
identity::Tags principalTags(const ResolvedCaller& resolved, const sts::Caller& caller);

}  // namespace rolewright::service
