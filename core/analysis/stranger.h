/// Somebody of another account as a resource sees him: what he may do at home is not known, and taken to be everything.
#pragma once

#include "core/service/authorize.h"
#include "core/sts/caller.h"

#include <string>
#include <string_view>

namespace rolewright::analysis {

/// How a what-if says that somebody asks from outside: before an ARN, an identity provider or a canonical user id.
inline constexpr std::string_view outsiderMark = "outsider:";

/// A question of this user, role or role session (by ARN), of the account's root user (`…:root`) or of a canonical user (by id), with a policy of his own that
/// allows everything. Where the world knows the account, its place in the organization counts, and the unique id of who bears the name; its policies do not.
service::Prepared prepareStranger(const identity::Snapshot& world, const std::string& who, const service::CallContext& context);

/// Somebody whom an identity provider vouches for, by what a trust policy calls the provider.
sts::Caller personOf(const std::string& provider);

}  // namespace rolewright::analysis
