/// Refuses parameters that an operation does not know.
#pragma once

#include "core/service/handler.h"

namespace rolewright::app {

/// What a slip of the finger would do silently: a boundary or a session policy that is spelled otherwise would simply not be there. Fails with `InvalidParameter`.
Result<void> refuseUnknownParameters(const identity::Snapshot& world, const sts::Caller& caller, const service::Operation& operation, const service::CallContext& context);

}  // namespace rolewright::app
