// Predicates about what is in the world: exists, attached, member, changed.
#include "core/identity/difference.h"
#include "core/training/entities.h"
#include "core/training/evaluator.h"

#include <algorithm>

namespace rolewright::training {

namespace {

/// The principal's own attachments and groups, whatever kind of principal it is.
struct FoundPrincipal {
    const identity::Principal* row = nullptr;
    const identity::User* user = nullptr;
    identity::AccountPtr account;
};

FoundPrincipal principalOf(const identity::Snapshot& world, const std::string& arnText)
{
    const auto arn = Arn::parse(arnText);
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    if (!account)
        return {};
    const std::string name = nameOf(arnText);
    const auto pick = [&](const auto& row) { return row && identity::arnOf(*id, *row) == arnText ? row.get() : nullptr; };
    if (const auto* user = pick(account->users.find(name)))
        return {user, user, account};
    if (const auto* role = pick(account->roles.find(name)))
        return {role, nullptr, account};
    if (const auto* group = pick(account->groups.find(name)))
        return {group, nullptr, account};
    return {};
}

Evidence nobody(const std::string& arn)
{
    return {Truth::no, Phrase::tr("there is no `%1`").with(arn)};
}

/// The ARN of the row that changed; where it has none, its account, table and key.
std::string subjectOf(const identity::Change& change)
{
    const auto arnOfRow = [&](const identity::AnyRow& any) -> std::string {
        return std::visit(
            [&](const auto& row) -> std::string {
                if constexpr (requires { identity::arnOf(change.account, *row); })
                    return identity::arnOf(change.account, *row);
                else if constexpr (requires { identity::arnOf(*row); })
                    return identity::arnOf(*row);
                else
                    return {};
            },
            any);
    };
    std::string arn = arnOfRow(change.after.index() == 0 ? change.before : change.after);
    return arn.empty() ? change.account.text() + "/" + std::string(std::string_view(identity::describe(change.table))) + "/" + change.key : arn;
}

}  // namespace

std::optional<std::vector<Entity>> candidatesOf(const Exists& what, const Bindings& bindings, const Scene& scene, std::string& unbound)
{
    const auto id = expand(std::string_view(what.id), bindings, &unbound);
    const auto account = expand(std::string_view(what.account), bindings, &unbound);
    const auto where = expand(what.where, bindings, &unbound);
    if (!id || !account || !where)
        return std::nullopt;
    std::vector<Entity> found = entitiesOf(*scene.world, what.type);
    std::vector<Entity> before = what.isNew && scene.stepStart ? entitiesOf(*scene.stepStart, what.type) : std::vector<Entity>();
    const auto bound = what.bind.empty() ? bindings.end() : bindings.find(what.bind);
    std::erase_if(found, [&](const Entity& entity) {
        const auto isSame = [&](const Entity& other) { return other.arn == entity.arn; };
        return (!id->empty() && entity.arn != *id) || (!account->empty() && entity.account.text() != *account) || !fits(entity, *where) ||
               (bound != bindings.end() && bound->second != entity.arn) || std::any_of(before.begin(), before.end(), isSame);
    });
    return found;
}

Evidence judge(const Exists& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto candidates = candidatesOf(what, bindings, scene, unbound);
    if (!candidates)
        return unboundName(unbound);
    const auto count = static_cast<std::int64_t>(candidates->size());
    const bool holds = what.count ? what.count->holds(count) : count > 0;
    if (count == 0 && !holds) {
        const std::string name = what.id.empty() ? json::stringOr(what.where, "name") : nameOf(expand(std::string_view(what.id), bindings, &unbound).value_or(what.id));
        return {Truth::no, name.empty() ? Phrase::tr("Still missing: %1 as the text asks for.").with(inWords(what.type, what.isNew))
                                          : Phrase::tr("Still missing: %1 called `%2`, as the text asks for.").with(inWords(what.type, what.isNew), name)};
    }
    if (holds && !what.count && !what.id.empty())
        return {Truth::yes, Phrase::tr("`%1` is there").with(candidates->front().arn)};
    const Phrase kind = inWords(what.type, what.isNew);
    return {truthOf(holds), holds ? Phrase::tr("There are as many as there should be: %1 (%2).").with(count, kind) : Phrase::tr("There should be another number of them: there are %1 (%2).").with(count, kind)};
}

Evidence judge(const Attached& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto policy = expand(std::string_view(what.policy), bindings, &unbound);
    const auto to = expand(std::string_view(what.to), bindings, &unbound);
    if (!policy || !to)
        return unboundName(unbound);
    const FoundPrincipal principal = principalOf(*scene.world, *to);
    if (!principal.row)
        return nobody(*to);
    const auto& attached = principal.row->attachedPolicies;
    const bool holds = std::find(attached.begin(), attached.end(), *policy) != attached.end();
    return {truthOf(holds), holds ? Phrase::tr("`%1` is attached to `%2`").with(*policy, *to) : Phrase::tr("`%1` is not attached to `%2`").with(*policy, *to)};
}

Evidence judge(const Member& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto user = expand(std::string_view(what.user), bindings, &unbound);
    const auto group = expand(std::string_view(what.group), bindings, &unbound);
    if (!user || !group)
        return unboundName(unbound);
    const FoundPrincipal member = principalOf(*scene.world, *user);
    if (!member.user)
        return nobody(*user);
    const FoundPrincipal of = principalOf(*scene.world, *group);
    if (!of.row)
        return nobody(*group);
    const auto& groups = member.user->groups;
    const bool holds = member.account == of.account && std::find(groups.begin(), groups.end(), of.row->name) != groups.end();
    return {truthOf(holds), holds ? Phrase::tr("`%1` is in `%2`").with(*user, *group) : Phrase::tr("`%1` is not in `%2`").with(*user, *group)};
}

Evidence judge(const Changed& what, const Bindings& bindings, const Scene& scene)
{
    if (!scene.stepStart)
        return {Truth::unknown, Phrase::tr("no step has begun")};
    std::vector<std::string> under;
    for (const std::string& text : what.onlyUnder) {
        std::string unbound;
        auto prefix = expand(std::string_view(text), bindings, &unbound);
        if (!prefix)
            return unboundName(unbound);
        under.push_back(*std::move(prefix));
    }
    const identity::ChangeSet changes = identity::difference(*scene.stepStart, *scene.world, Phrase());
    for (const identity::Change& change : under.empty() ? std::vector<identity::Change>() : changes.changes) {
        const std::string subject = subjectOf(change);
        if (std::none_of(under.begin(), under.end(), [&](const std::string& prefix) { return subject.starts_with(prefix); }))
            return {Truth::no, Phrase::tr("`%1` was changed as well").with(subject)};
    }
    const auto count = static_cast<std::int64_t>(changes.changes.size());
    const bool few = !what.max || count <= *what.max;
    return {truthOf(few), few ? Phrase::tr("nothing else was changed") : Phrase::tr("%1 things were changed; %2 are enough").with(count, *what.max)};
}

}  // namespace rolewright::training
