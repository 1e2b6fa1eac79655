/// What AWS puts into the request context by itself. Source: IAM User Guide, "AWS global condition context keys", "IAM and AWS STS condition context keys".
#pragma once

#include "core/evaluation/request.h"
#include "core/service/callers.h"
#include "core/service/handler.h"

namespace rolewright::service {

/// The keys of this caller, this resource and this moment. Keys of the operation's own parameters are the operation's to add.
evaluation::Context contextKeys(const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved, const evaluation::Request& request,
                                const CallContext& context);

/// The tags that `aws:PrincipalTag/…` shows: the user's or role's own, overridden by the session's whatever their case.
identity::Tags principalTags(const ResolvedCaller& resolved, const sts::Caller& caller);

}  // namespace rolewright::service
