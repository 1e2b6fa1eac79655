#include "core/mirror/plan.h"

#include "core/mirror/planner.h"
#include "core/service/blank_vault.h"
#include "core/service/script.h"

namespace rolewright::mirror {
namespace {

template <typename Table, typename Same> bool differs(const Table& was, const Table& is, Same same)
{
    bool found = false;
    Table::diff(
        was, is, [&](std::size_t, const auto&) { found = true; }, [&](std::size_t, const auto&) { found = true; },
        [&](std::size_t, const auto& before, const auto& after) { found = found || !same(*before, *after); });
    return found;
}

/// By what they say: what was done at once stands in both states by rows of their own.
bool bucketsDiffer(const identity::Account& was, const identity::Account& is)
{
    return differs(was.buckets, is.buckets, [](const identity::Bucket& a, const identity::Bucket& b) {
               return oneLine(a.policy) == oneLine(b.policy) && a.tags == b.tags && a.publicAccessBlock == b.publicAccessBlock && a.notifications == b.notifications && a.versioning == b.versioning &&
                      a.configurations == b.configurations;
           }) ||
           differs(was.objects, is.objects, [](const identity::StoredObject& a, const identity::StoredObject& b) { return a.etag == b.etag && a.isDeleteMarker == b.isDeleteMarker; });
}

/// What a mirror has no part in, and was edited all the same.
void nameWhatStaysHere(const identity::Snapshot& base, const identity::Snapshot& edited, const identity::Account& was, const identity::Account& is, Plan& plan)
{
    const auto note = [&](bool differs, const Phrase::Source& what) {
        if (differs)
            plan.notMade.push_back({{EntityKind::account, {}}, what});
    };
    note(bucketsDiffer(was, is), Phrase::tr("buckets and objects: change them at the endpoint itself"));
    note(!was.functions.sameAs(is.functions), Phrase::tr("functions: change them at the endpoint itself"));
    note(!was.delegationRequests.sameAs(is.delegationRequests) || !was.delegationTemplates.sameAs(is.delegationTemplates), Phrase::tr("delegation requests: change them at the endpoint itself"));
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
