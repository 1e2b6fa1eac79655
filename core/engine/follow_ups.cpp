#include "core/engine/follow_ups.h"

#include "core/service/quotas.h"

#include <algorithm>

namespace rolewright::engine {
namespace {

/// Functions do not run where whoever invokes them sits: an address for documentation (RFC 5737, TEST-NET-1) stands for where they do.
constexpr const char* addressOfFunctions = "192.0.2.1";
constexpr const char* agentOfFunctions = "rolewright-function";

bool isSameRow(const identity::Change& a, const identity::Change& b) { return a.account == b.account && a.table == b.table && a.key == b.key; }

/// Whether `next` begins with the rows as `changes` left them. Somebody else may have come in between; then taking both back as one would take back his as well.
bool followOn(const identity::ChangeSet& changes, const identity::ChangeSet& next) {
    return std::all_of(next.changes.begin(), next.changes.end(), [&](const identity::Change& change) {
        const auto earlier = std::find_if(changes.changes.begin(), changes.changes.end(), [&](const identity::Change& other) { return isSameRow(other, change); });
        return earlier == changes.changes.end() || (earlier->after == change.before && earlier->accountAfter == change.accountBefore &&
                                                    earlier->organizationAfter == change.organizationBefore);
    });
}

/// Where the function is that is invoked, or that takes its role; `otherwise` when the call is about none.
std::string regionOf(const service::FollowUp& followUp, const std::string& otherwise) {
    for (const std::string& text : {followUp.caller.sourceArn, json::stringOr(followUp.operation.parameters, "FunctionName")}) {
        const auto arn = Arn::parse(text);
        if (arn && arn->service == "lambda") return arn->region;
    }
    return otherwise;
}

bool isInvocation(const service::Operation& operation) { return operation.service == "lambda" && operation.action == "Invoke"; }

}  // namespace

FollowUps::FollowUps(Once once, std::function<service::CallContext()> now) : m_once(std::move(once)), m_now(std::move(now)) {}

CallResult FollowUps::call(const sts::Caller& caller, const service::Operation& operation, service::CallContext context) {
    const std::size_t invocations = context.invocations + (isInvocation(operation) ? 1 : 0);
    const std::string region = context.region;
    Consequences consequences;
    CallResult result = m_once(caller, operation, std::move(context), consequences);
    if (result.answer.ok()) carryOut(result, consequences, invocations, region);
    return result;
}

service::CallContext FollowUps::surroundings(const service::FollowUp& followUp, std::size_t invocations, const std::string& region) {
    service::CallContext context = m_now();
    context.region = region;
    context.invocations = invocations;
    context.spent = m_made >= service::quota("FollowUpsPerCall");
    context.sourceIp = followUp.inRun ? addressOfFunctions : followUp.caller.name;
    context.userAgent = followUp.inRun ? agentOfFunctions : followUp.caller.name;
    ++m_made;
    return context;
}

void FollowUps::carryOut(CallResult& first, const Consequences& consequences, std::size_t invocations, std::string region) {
    sts::SessionPtr session;
    bool running = true;
    std::vector<service::StepResult> steps;
    for (const service::FollowUp& followUp : consequences.followUps) {
        if (followUp.inRun && !(running && session)) continue;
        if (!followUp.inRun) region = regionOf(followUp, region);
        CallResult made = call(followUp.inRun ? sts::Caller::of(session) : followUp.caller, followUp.operation, surroundings(followUp, invocations, region));
        if (followUp.inRun) {
            running = made.answer.ok();
            steps.push_back({followUp.operation.name(), made.answer});
        } else {
            session = made.newSession;
            if (!made.answer.ok() && consequences.reported) steps.push_back({followUp.operation.name(), made.answer});
        }
        if (followOn(first.changes, made.changes)) {
            if (first.changes.title.empty()) first.changes.title = made.changes.title;
            first.changes.append(made.changes);
        }
        first.followUps.push_back(std::move(made));
    }
    if (consequences.reported) service::reportSteps(*first.answer, steps);
}

}  // namespace rolewright::engine
