/// Makes activity records of calls. Source: CloudTrail User Guide, "CloudTrail userIdentity element".
#pragma once

#include "core/audit/record.h"
#include "core/identity/change_set.h"
#include "core/service/handler.h"
#include "core/sts/caller.h"

namespace rolewright::engine {

/// A record without its place in the chain, and its `contentOf`: that takes longer than giving it its place, so it is made before anybody waits.
struct Draft {
    Draft() = default;
    explicit Draft(audit::Record made) : record(std::move(made)), content(audit::contentOf(record)) {}
    audit::Record record;
    std::string content;
};

/// The record of one call, still without its place in the chain.
audit::Record recordOf(const identity::Snapshot& world, const sts::Caller& caller, const service::Operation& operation,
                       const service::CallContext& context, const service::Outcome& outcome);

/// What the trail of the role's account says of a role that was assumed from another account; `record` gets the event id that both share. Nothing for any other
/// call: of one that was refused only the caller's account hears. Source: IAM User Guide, "Logging IAM and AWS STS API calls with AWS CloudTrail".
std::optional<audit::Record> counterpartOf(audit::Record& record, const service::Outcome& outcome);

/// The record of changes that were no call. `source` is `rolewright:Undo`, `rolewright:Import` …
audit::Record recordOf(const identity::ChangeSet& changes, std::string_view source, const service::CallContext& context);

}  // namespace rolewright::engine
