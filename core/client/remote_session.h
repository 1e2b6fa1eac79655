/// What an answer with credentials says of the session that they are of.
#pragma once

#include "core/service/operation.h"
#include "core/sts/caller.h"

#include <optional>

namespace rolewright::client {

/// The answer's `Credentials`; nothing when there are none.
std::optional<sts::Credentials> credentialsIn(const json::Object& answer);

/// As far as the call and its answer tell. `now` is the endpoint's time.
sts::SessionPtr sessionOf(const sts::Caller& caller, const service::Operation& operation, const json::Object& answer, const sts::Credentials& credentials, Instant now);

}  // namespace rolewright::client
