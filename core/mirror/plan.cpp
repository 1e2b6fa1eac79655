#include "core/mirror/plan.h"

#include "core/mirror/planner.h"
#include "core/service/blank_vault.h"
#include "core/service/script.h"

namespace rolewright::mirror {
namespace {

/// What a mirror has no part in, and was edited all the same.
void nameWhatStaysHere(const identity::Snapshot& base, const identity::Snapshot& edited, const identity::Account& was, const identity::Account& is, Plan& plan)
{
    const auto note = [&](bool differs, const Phrase::Source& what) {
        if (differs)
            plan.notMade.push_back({{EntityKind::account, {}}, what});
    };
    note(!was.buckets.sameAs(is.buckets) || !was.objects.sameAs(is.objects) || !was.uploads.sameAs(is.uploads), Phrase::tr("buckets and objects: a mirror has none"));
    note(!was.functions.sameAs(is.functions), Phrase::tr("functions: a mirror has none"));
    note(!was.delegationRequests.sameAs(is.delegationRequests) || !was.delegationTemplates.sameAs(is.delegationTemplates), Phrase::tr("delegation requests: a mirror has none"));
    note(was.stsRegions != is.stsRegions || was.globalTokensEverywhere != is.globalTokensEverywhere || was.outboundIssuer != is.outboundIssuer,
         Phrase::tr("settings of STS and of outbound federation: a mirror does not know them"));
    note(edited.organization() != base.organization() && base.organization(), Phrase::tr("the organization: change it at the endpoint itself"));
}

/// Carries the steps out on a copy of the base: what they are called, and what would be refused. Organization policies are left aside: whoever applies the plan need not be root.
void rehearse(const identity::Snapshot& base, Plan& plan, Instant now)
{
    identity::Snapshot world = base.withOrganization(nullptr);
    const service::BlankVault vault;
    service::CallContext context;
    context.now = now;
    const sts::Caller root = sts::Caller::root(plan.account);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        PlanStep& step = plan.steps[i];
        service::Outcome outcome = service::handle(root, step.operation, world, context, vault);
        step.title = outcome.changes.title;
        Result<void> applied;
        if (outcome.answer.ok()) {
            auto next = identity::apply(world, outcome.changes);
            if (next)
                world = *std::move(next);
            else
                applied = next.error();
        } else {
            applied = outcome.answer.error();
        }
        if (step.title.empty())
            step.title = Phrase(step.operation.name());
        if (!applied && !plan.refusal)
            plan.refusal = ForeseenRefusal{i, applied.error()};
    }
}

}  // namespace

std::string PlanStep::commandLine() const { return service::toCommandLine(operation); }

std::string Plan::script() const
{
    std::string text = "#!/bin/sh\nset -e\n";
    for (const PlanStep& step : steps)
        text += "\n# " + step.title.english() + "\n" + service::toScriptCommand(step.operation) + "\n";
    return text;
}

Plan makePlan(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& account, Instant now)
{
    Plan plan;
    const identity::AccountPtr was = base.account(account);
    const identity::AccountPtr is = edited.account(account);
    if (was && is) {
        plan = Planner(base, edited, account).work();
        nameWhatStaysHere(base, edited, *was, *is, plan);
    } else if (was) {
        plan.notMade.push_back({{EntityKind::account, {}}, Phrase::tr("the account is not here any more: no plan empties a whole account")});
    }
    plan.account = account;
    rehearse(base, plan, now);
    return plan;
}

}  // namespace rolewright::mirror
