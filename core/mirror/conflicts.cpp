#include "core/mirror/conflicts.h"

#include <algorithm>

namespace rolewright::mirror {
namespace {

/// Whether the gap concerns something that the plan touches.
bool concerns(const Gap& gap, const EntityRefs& touched)
{
    return std::any_of(gap.entities.begin(), gap.entities.end(), [&](const EntityRef& entity) { return touched.contains(entity); });
}

std::vector<FieldConflict> fieldsInConflict(const std::optional<Fields>& base, const std::optional<Fields>& mine, const std::optional<Fields>& theirs)
{
    std::set<Field> fields;
    for (const auto* other : {&mine, &theirs}) {
        for (const Field& field : differingFields(base, *other))
            fields.insert(field);
    }
    std::vector<FieldConflict> conflicts;
    for (const Field& field : fields) {
        FieldConflict conflict{field, valueOf(base, field), valueOf(mine, field), valueOf(theirs, field), false};
        conflict.clashes = conflict.mine != conflict.base && conflict.theirs != conflict.base && conflict.mine != conflict.theirs;
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

}  // namespace

bool ConflictReport::clears(const Plan& plan) const
{
    return clear() && std::includes(checked.begin(), checked.end(), plan.touched.begin(), plan.touched.end());
}

Result<ConflictReport> findConflicts(const CallEndpoint& call, const Mirror& base, const identity::Snapshot& edited, const Plan& plan, const PullOptions& options)
{
    ConflictReport report;
    report.checked = plan.touched;
    if (plan.empty())
        return report;
    auto pulled = pullEntities(call, plan.touched, options);
    if (!pulled)
        return pulled.error();
    report.theirs = *std::move(pulled);
    if (report.theirs.report.partial)
        return Error::ours("Cancelled", Phrase::tr("the look at what is there now was not finished: nothing was changed"));
    if (report.theirs.account != base.account)
        return Error::ours("WrongAccount", Phrase::tr("the endpoint answers for account %1, and the mirror is of %2").with(report.theirs.account.text(), base.account.text()));
    for (const Gap& gap : report.theirs.report.gaps) {
        // What could not be told when the mirror was pulled is no news.
        const bool isOld = std::any_of(base.report.gaps.begin(), base.report.gaps.end(), [&](const Gap& old) { return old.operation == gap.operation; });
        if (!isOld && (concerns(gap, plan.touched) || gap.entities.contains(EntityRef())))
            report.unchecked.push_back(gap);
    }
    const identity::AccountPtr theirs = report.theirs.base->account(base.account);
    const identity::AccountPtr before = base.base->account(base.account);
    const identity::AccountPtr mine = edited.account(base.account);
    for (const EntityRef& entity : plan.touched) {
        auto was = fieldsOf(*before, entity);
        auto now = fieldsOf(*theirs, entity);
        // The one field that GetAccountAuthorizationDetails leaves out and that every role has: unknown before is not changed since.
        if (const Field duration{Aspect::maxSessionDuration, {}}; was && now && !valueOf(was, duration))
            now->erase(duration);
        // And the one that some endpoints leave out there.
        if (const Field id{Aspect::uniqueId, {}}; was && now && valueOf(was, id) == std::string()) {
            was->erase(id);
            now->erase(id);
        }
        if (differingFields(was, now).empty() && was.has_value() == now.has_value())
            continue;
        const auto wanted = fieldsOf(*mine, entity);
        report.conflicts.push_back({entity, fieldsInConflict(was, wanted, now), was && !now, was && !wanted});
    }
    return report;
}

Resolution resolve(const ConflictReport& report, const identity::Snapshot& base, const identity::Snapshot& edited, const std::map<EntityRef, Keep>& choices)
{
    const AccountId& id = report.theirs.account;
    identity::AccountPtr known = base.account(id);
    identity::AccountPtr mine = edited.account(id);
    const identity::AccountPtr theirs = report.theirs.base ? report.theirs.base->account(id) : nullptr;
    for (const EntityConflict& conflict : report.conflicts) {
        const auto choice = choices.find(conflict.entity);
        if (choice == choices.end() || !theirs)
            continue;
        known = withEntity(*known, *theirs, conflict.entity);
        if (choice->second == Keep::theirs)
            mine = withEntity(*mine, *theirs, conflict.entity);
    }
    return {std::make_shared<const identity::Snapshot>(base.withAccount(known)), std::make_shared<const identity::Snapshot>(edited.withAccount(mine))};
}

}  // namespace rolewright::mirror
