#include "app/commands/known_parameters.h"

#include "core/base/text.h"

namespace rolewright::app {

Result<void> refuseUnknownParameters(const identity::Snapshot& world, const sts::Caller& caller, const service::Operation& operation, const service::CallContext& context)
{
    const service::Explained tried = service::explainCall(caller, operation, world, context);
    const bool readAll = tried.answer || tried.answer.error().code == "ValidationError";
    if (!readAll || tried.unread.empty())
        return {};
    return Error{"InvalidParameter", operation.name() + " knows no parameter `" + text::join(tried.unread, "`, `") + "`; nothing was done", {}};
}

}  // namespace rolewright::app
