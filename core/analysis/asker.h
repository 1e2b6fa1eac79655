/// Who asks in a what-if: a principal of the world, one of its sessions, nobody in particular, or an AWS service.
#pragma once

#include "core/service/authorize.h"
#include "core/sts/session_book.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

struct Asker {
    sts::Caller caller;
    std::string service;      ///< service principal, `lambda.amazonaws.com`; then `caller` is nobody
    bool imagined = false;    ///< a session that nobody has issued: what AssumeRole would give, with neither session policy nor tags
    std::string outsider{};   ///< asks from an account that is taken to allow him everything, see `prepareStranger`; then `caller` is nobody
};

/// Reads who is meant: the ARN of a user, role, role session, federated user or account root user, an account id (its root user), the access key id of a
/// live session, a service principal, `anonymous`; `outsider:` and an ARN, a canonical user id or an identity provider. A role asks as a session of it. Fails with `NoSuchEntity` when the world has nobody of that name, with
/// `ExpiredToken` when the session is over, with `ValidationError` when the text names no caller.
Result<Asker> findAsker(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& sessions, std::string_view text, Instant now);

/// What surrounds a question.
struct Circumstances {
    service::CallContext call;
    evaluation::Context given;              ///< wins over what the engine derives
    std::vector<std::string> absent;        ///< keys that the request is to lack although the engine derives them
    evaluation::LayerSet excluded = 0;      ///< layers left out: what if they were not there?
};

/// The request and the policies, as `service::prepare` gathers them for a call, under these circumstances.
service::Prepared prepare(const identity::Snapshot& world, const Asker& asker, const std::string& action, const std::string& resource,
                          const Circumstances& circumstances);
service::Verdict explain(const identity::Snapshot& world, const Asker& asker, const std::string& action, const std::string& resource,
                         const Circumstances& circumstances);

/// The asker's half of `prepare`, the same for everything it asks.
service::Prepared prepareAsker(const identity::Snapshot& world, const Asker& asker, const service::CallContext& call);
/// Puts given keys, absent keys and excluded layers into a prepared question.
void applyCircumstances(service::Prepared& prepared, const Circumstances& circumstances);

}  // namespace rolewright::analysis
