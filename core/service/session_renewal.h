/// Renewing a session: the call that asks once more for what was asked for.
#pragma once

#include "core/service/operation.h"
#include "core/sts/session.h"

#include <optional>

namespace rolewright::service {

/// The call that obtained `session`, for whoever asked then to make again; nothing for a session that took an assertion or a token, which are not kept. What
/// `parent`, the session that it was asked for with (null when none was), hands on by itself is left out. Proofs of MFA are not kept either.
std::optional<Operation> askAgain(const sts::Session& session, const sts::Session* parent);

}  // namespace rolewright::service
