#include "core/service/rehearse.h"

namespace rolewright::service {

Rehearsal rehearse(const identity::Snapshot& world, const sts::Caller& caller, const std::vector<Operation>& operations, const CallContext& context,
                   const Vault& vault)
{
    Rehearsal result{world, {}, {}, false};
    for (const Operation& operation : operations) {
        Outcome outcome = handle(caller, operation, result.world, context, vault);
        result.answers.push_back(std::move(outcome.answer));
        if (result.answers.back().ok()) {
            auto next = identity::apply(result.world, outcome.changes);
            if (next)
                result.world = std::move(*next);
            else
                result.answers.back() = next.error();
        }
        if (!result.answers.back().ok()) {
            result.failed = true;
            break;
        }
        if (outcome.newSession)
            result.lastSession = outcome.newSession;
    }
    return result;
}

}  // namespace rolewright::service
