/// Who a command line names as the caller.
#pragma once

#include "core/engine/engine.h"

namespace rolewright::engine {

/// The account whose root acts where nobody is named: the organization's management account, else the first. An account that is made later does not take its place, whatever number it gets.
AccountId usualAccount(const identity::Snapshot& world);

/// The caller of this ARN: an IAM user, an account's root, or a session that was issued here (the newest of that name). Root of the usual account for an empty
/// text. Fails with `UnknownCaller` and what to do instead, for roles too: a role is acted through a session.
Result<sts::Caller> findCaller(const Engine& engine, const std::string& arn);

}  // namespace rolewright::engine
