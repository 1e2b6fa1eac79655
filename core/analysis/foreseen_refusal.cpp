#include "core/analysis/foreseen_refusal.h"

#include "core/analysis/action_judge.h"
#include "core/service/blank_vault.h"
#include "core/service/rehearse.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

using evaluation::Effect;

std::optional<ForeseenRefusal> refusalOfCalls(const identity::Snapshot& world, const sts::Caller& caller, const std::vector<service::Operation>& calls,
                                              const service::CallContext& context)
{
    const service::Rehearsal rehearsal = service::rehearse(world, caller, calls, context, service::BlankVault());
    if (!rehearsal.failed)
        return std::nullopt;
    const service::Explained explained = service::explainCall(caller, calls[rehearsal.answers.size() - 1], rehearsal.world, context);
    if (explained.answer.ok() || explained.verdicts.empty() || !explained.answer.error().code.starts_with("AccessDenied"))
        return std::nullopt;
    const service::Verdict& verdict = explained.verdicts.back();
    if (verdict.explanation.decision.effect == Effect::allowed)
        return std::nullopt;
    return ForeseenRefusal{verdict.action, verdict.explanation.decision};
}

/// Whether there is a resource that every Deny leaves over.
bool mayOnAnother(const identity::Snapshot& world, const sts::Caller& caller, const std::string& action, const evaluation::Discovery& open,
                  const service::CallContext& context)
{
    const std::size_t colon = action.find(':');
    const catalogue::Service* service = catalogue::Catalogue::instance().service(action.substr(0, colon));
    const catalogue::Action* known = service && colon != std::string::npos ? service->action(action.substr(colon + 1)) : nullptr;
    const Asker asker{caller, {}, false};
    const Circumstances circumstances{context, {}, {}, 0};
    return !known || ActionJudge(world, asker, circumstances, open).may(*service, *known, action);
}

std::optional<ForeseenRefusal> refusalOfAction(const identity::Snapshot& world, const sts::Caller& caller, const Way& way, const service::CallContext& context)
{
    const evaluation::Discovery open = openRequests();
    service::Prepared asked = service::prepare(world, caller, {way.action, way.resource, {}}, context);
    const bool many = way.resource.find('*') != std::string::npos;
    asked.request.discovery = &open;
    asked.request.resourcePatterns = many ? evaluation::ResourcePatterns::overlap : evaluation::ResourcePatterns::literal;
    const evaluation::Decision decision = evaluation::decide(asked.request, asked.policies);
    if (decision.effect == Effect::allowed)
        return std::nullopt;
    if (many && decision.effect == Effect::explicitDeny && mayOnAnother(world, caller, way.action, open, context))
        return std::nullopt;
    return ForeseenRefusal{way.action, decision};
}

}  // namespace

std::optional<ForeseenRefusal> foreseenRefusal(const identity::Snapshot& world, const sts::Caller& caller, const Way& way, const service::CallContext& context)
{
    if (!service::checkCredentials(world, caller, context))
        return std::nullopt;
    return way.action.empty() ? refusalOfCalls(world, caller, way.calls, context) : refusalOfAction(world, caller, way, context);
}

}  // namespace rolewright::analysis
