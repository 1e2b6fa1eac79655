/// Who a command line names as the caller.
#pragma once

#include "core/engine/engine.h"

namespace rolewright::engine {

/// The caller of this ARN: an IAM user, an account's root, or a session that was issued here (the newest of that name). Root of the first account for an empty
/// text. Fails with `UnknownCaller` and what to do instead, for roles too: a role is acted through a session.
Result<sts::Caller> findCaller(const Engine& engine, const std::string& arn);

}  // namespace rolewright::engine
