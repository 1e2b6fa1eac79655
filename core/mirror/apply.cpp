#include "core/mirror/apply.h"

#include "core/crypto/crypto.h"
#include "core/service/handler.h"

#include <algorithm>
#include <utility>

namespace rolewright::mirror {
namespace {

/// The id that the endpoint gave to what a step made: the member of this name, wherever it stands in the answer.
std::string idIn(const json::Object& answer, const std::string& member)
{
    if (const std::string id = json::stringOr(answer, member.c_str()); !id.empty())
        return id;
    for (const auto& [name, value] : answer.items()) {
        if (!value.is_object())
            continue;
        if (const std::string id = idIn(value, member); !id.empty())
            return id;
    }
    return {};
}

Error readOnly(const std::string& connection)
{
    return Error::ours("ReadOnlyConnection", Phrase::tr("the connection `%1` is read-only: unlock it first").with(connection));
}

Result<void> checkAccount(const Endpoint& endpoint, const AccountId& expected)
{
    const Reply reply = askAndWait(endpoint.call, {"sts", "GetCallerIdentity"});
    if (!reply.answer)
        return reply.answer.error();
    const std::string account = json::stringOr(*reply.answer, "Account");
    if (account != expected.text())
        return Error::ours("WrongAccount", Phrase::tr("the endpoint answers for account %1, and the plan is for %2").with(account, expected.text()));
    return {};
}

}  // namespace

const std::string& Safeguard::confirmation() const
{
    static const std::string nothing;
    return production ? connection : nothing;
}

Result<Unlocked> Unlocked::open(const Safeguard& safeguard, std::string_view typed)
{
    if (safeguard.readOnly)
        return readOnly(safeguard.connection);
    if (!crypto::constantTimeEquals(safeguard.confirmation(), typed))
        return Error::ours("NotConfirmed", Phrase::tr("`%1` is marked as production: type its name to the letter").with(safeguard.connection));
    return Unlocked(safeguard.connection);
}

CallEndpoint readingOnly(CallEndpoint call)
{
    return [call = std::move(call)](service::Operation operation, std::function<void(Reply)> tell) {
        const service::OperationInfo* const info = service::findOperation(operation.service, operation.action);
        if (info && info->readOnly)
            return call(std::move(operation), std::move(tell));
        tell({Error::ours("ReadOnlyConnection", Phrase::tr("%1 would change something, and the connection is read-only").with(operation.name())), {}, false});
    };
}

std::size_t ApplyReport::count(StepState state) const
{
    return static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [&](const StepResult& result) { return result.state == state; }));
}

Plan ApplyReport::undo() const
{
    Plan back;
    back.account = plan.account;
    back.touched = plan.touched;
    for (std::size_t i = plan.steps.size(); i-- > 0;) {
        const PlanStep& step = plan.steps[i];
        if (results[i].state != StepState::done)
            continue;
        if (step.inverse.empty() && step.undo == Undo::never)
            back.notMade.push_back({step.entity, step.title});
        for (std::size_t k = 0; k < step.inverse.size(); ++k) {
            PlanStep inverse{step.inverse[k], step.entity, Phrase::tr("Take back: %1").with(step.title), step.undo, step.caution, {}};
            if (k + 1 == step.inverse.size() && !step.madeId.empty() && !results[i].madeId.empty())
                inverse.operation.parameters[step.madeId] = results[i].madeId;
            back.steps.push_back(std::move(inverse));
        }
    }
    return back;
}

Result<ApplyReport> apply(const Endpoint& endpoint, const Unlocked& unlocked, const Plan& plan, const ConflictReport& conflicts, const ApplyOptions& options)
{
    if (unlocked.connection() != endpoint.connection)
        return readOnly(endpoint.connection);
    if (!conflicts.clears(plan))
        return Error::ours("UnresolvedConflicts", Phrase::tr("what the plan changes was changed at the endpoint meanwhile, or could not be looked at again: decide about it first"));
    if (auto right = checkAccount(endpoint, plan.account); !right)
        return right.error();
    ApplyReport report{plan, std::vector<StepResult>(plan.steps.size()), false};
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (options.progress)
            options.progress(i, plan.steps.size());
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed)) {
            report.cancelled = true;
            return report;
        }
        Reply reply = askAndWait(endpoint.call, plan.steps[i].operation);
        StepResult& result = report.results[i];
        result.requestId = reply.requestId;
        if (!reply.answer) {
            result.state = reply.unknownOutcome ? StepState::unknown : StepState::failed;
            result.error = reply.answer.error();
            return report;
        }
        result.state = StepState::done;
        if (!plan.steps[i].madeId.empty())
            result.madeId = idIn(*reply.answer, plan.steps[i].madeId);
    }
    if (options.progress)
        options.progress(plan.steps.size(), plan.steps.size());
    return report;
}

}  // namespace rolewright::mirror
