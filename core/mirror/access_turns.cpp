#include "core/mirror/access_turns.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::mirror {
namespace {

/// Policies, by ARN, and groups, by name in lower case, that decide otherwise afterwards.
struct Turned {
    std::set<std::string> policies;
    std::set<std::string> groups;
};

/// Differences that no policy decision sees.
bool isSeen(const Field& field)
{
    switch (field.aspect) {
    case Aspect::boundary: case Aspect::attachedPolicy: case Aspect::inlinePolicy: case Aspect::group: case Aspect::tag: case Aspect::path: return true;
    default: return false;
    }
}

bool differs(const identity::Account& base, const identity::Account& edited, const EntityRef& entity)
{
    const auto fields = differingFields(fieldsOf(base, entity), fieldsOf(edited, entity));
    return std::any_of(fields.begin(), fields.end(), isSeen);
}

/// What the default version says.
std::string documentOf(const identity::Account& account, const std::string& policy)
{
    const auto row = account.policies.find(policy);
    return row ? oneLine(row->document()) : std::string();
}

template <typename Row> bool uses(const Row& row, const Turned& turned)
{
    const auto isTurned = [&](const std::string& arn) { return turned.policies.contains(arn); };
    bool any = std::any_of(row.attachedPolicies.begin(), row.attachedPolicies.end(), isTurned);
    if constexpr (requires { row.boundary; })
        any = any || (row.boundary && isTurned(*row.boundary));
    if constexpr (requires { row.groups; })
        any = any || std::any_of(row.groups.begin(), row.groups.end(), [&](const std::string& group) { return turned.groups.contains(text::lower(group)); });
    return any;
}

Turned findTurned(const identity::Account& base, const identity::Account& edited, const EntityRefs& changed)
{
    Turned turned;
    for (const EntityRef& entity : changed) {
        if (entity.kind != EntityKind::policy || documentOf(base, entity.name) == documentOf(edited, entity.name))
            continue;
        for (const identity::Account* account : {&base, &edited}) {
            if (const auto policy = account->policies.find(entity.name))
                turned.policies.insert(identity::arnOf(account->id, *policy));
        }
    }
    for (const identity::Account* account : {&base, &edited}) {
        account->groups.forEach([&](const identity::RowPtr<identity::Group>& group) {
            const EntityRef entity{EntityKind::group, group->name};
            if (uses(*group, turned) || (changed.contains(entity) && differs(base, edited, entity)))
                turned.groups.insert(text::lower(group->name));
        });
    }
    return turned;
}

/// Users and roles for whom anything may change.
EntityRefs findPrincipals(const identity::Account& base, const identity::Account& edited, const EntityRefs& changed)
{
    const Turned turned = findTurned(base, edited, changed);
    EntityRefs principals;
    const auto look = [&](EntityKind kind, const auto& table) {
        table.forEach([&](const auto& row) {
            const EntityRef entity{kind, row->name};
            if (uses(*row, turned) || (changed.contains(entity) && differs(base, edited, entity)))
                principals.insert(entity);
        });
    };
    for (const identity::Account* account : {&base, &edited}) {
        look(EntityKind::user, account->users);
        look(EntityKind::role, account->roles);
    }
    return principals;
}

/// The row without anything that lets it do something: stands for it in the world in which it is not.
template <typename Row> identity::RowPtr<Row> bare(const Row& row)
{
    Row copy = row;
    copy.inlinePolicies.clear();
    copy.attachedPolicies.clear();
    copy.boundary.reset();
    if constexpr (requires { copy.groups; })
        copy.groups.clear();
    return std::make_shared<const Row>(std::move(copy));
}

/// `account` with somebody of `other` who is missing there, and may do nothing.
identity::AccountPtr withBare(const identity::Account& account, const identity::Account& other, const EntityRef& principal)
{
    auto copy = std::make_shared<identity::Account>(account);
    if (principal.kind == EntityKind::user)
        copy->users = copy->users.with(bare(*other.users.find(principal.name)));
    else
        copy->roles = copy->roles.with(bare(*other.roles.find(principal.name)));
    return copy;
}

std::string arnIn(const identity::Account& account, const EntityRef& principal)
{
    if (principal.kind == EntityKind::user)
        return identity::arnOf(account.id, *account.users.find(principal.name));
    return identity::arnOf(account.id, *account.roles.find(principal.name));
}

/// Names before of those that are called otherwise now: the same unique id tells them.
std::map<EntityRef, std::string> formerNames(const identity::Account& base, const identity::Account& edited, const EntityRefs& changed)
{
    std::map<std::pair<EntityKind, std::string>, std::string> left;  // by unique id
    const auto idOf = [](const std::optional<Fields>& fields) { return valueOf(fields, {Aspect::uniqueId, {}}).value_or(std::string()); };
    for (const EntityRef& entity : changed) {
        if (const auto was = fieldsOf(base, entity); was && !fieldsOf(edited, entity) && !idOf(was).empty())
            left[{entity.kind, idOf(was)}] = entity.name;
    }
    std::map<EntityRef, std::string> names;
    for (const EntityRef& entity : changed) {
        const auto is = entity.kind == EntityKind::user || entity.kind == EntityKind::role ? fieldsOf(edited, entity) : std::nullopt;
        const auto found = is && !fieldsOf(base, entity) ? left.find({entity.kind, idOf(is)}) : left.end();
        if (found != left.end())
            names[entity] = found->second;
    }
    return names;
}

std::optional<PrincipalTurn> comparePrincipal(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& id, const EntityRef& principal, const std::string& formerName,
                                              const service::CallContext& context, const std::function<bool()>& cancelled)
{
    identity::AccountPtr before = base.account(id);
    identity::AccountPtr after = edited.account(id);
    const EntityRef was{principal.kind, formerName.empty() ? principal.name : formerName};
    PrincipalTurn turn{principal, formerName, !fieldsOf(*before, was), !fieldsOf(*after, principal), {}};
    if (turn.isNew)
        before = withBare(*before, *after, principal);
    if (turn.isGone)
        after = withBare(*after, *before, principal);
    const identity::Snapshot from = base.withAccount(before);
    const identity::Snapshot to = edited.withAccount(after);
    const auto asker = analysis::findAsker(from, {}, arnIn(*before, was), context.now);
    const auto askerAfter = analysis::findAsker(to, {}, arnIn(*after, principal), context.now);
    if (!asker || !askerAfter)
        return std::nullopt;
    turn.change = analysis::compareAccess(from, *asker, to, *askerAfter, {context, {}, {}, {}}, cancelled);
    return turn;
}

/// Roles that are in both states and whose trust is not the same.
std::vector<EntityRef> rolesOfOtherTrust(const identity::Account& base, const identity::Account& edited, const EntityRefs& changed)
{
    std::vector<EntityRef> roles;
    for (const EntityRef& entity : changed) {
        const auto was = entity.kind == EntityKind::role ? base.roles.find(entity.name) : nullptr;
        const auto is = entity.kind == EntityKind::role ? edited.roles.find(entity.name) : nullptr;
        if (is && oneLine(was ? was->trust : nullptr) != oneLine(is->trust))
            roles.push_back(entity);
    }
    return roles;
}

}  // namespace

AccessTurns findAccessTurns(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& account, const service::CallContext& context,
                            const std::function<bool(std::size_t, std::size_t)>& goOn)
{
    AccessTurns turns;
    const identity::AccountPtr before = base.account(account);
    const identity::AccountPtr after = edited.account(account);
    if (!before || !after)
        return turns;
    const EntityRefs changed = changedEntities(*before, *after);
    EntityRefs principals = findPrincipals(*before, *after, changed);
    const std::map<EntityRef, std::string> renamed = formerNames(*before, *after, changed);
    for (const auto& [now, former] : renamed) {
        principals.erase({now.kind, former});
        principals.insert(now);
    }
    const std::vector<EntityRef> roles = rolesOfOtherTrust(*before, *after, changed);
    const std::size_t all = std::min(principals.size(), AccessTurns::mostAsked) + roles.size();
    std::size_t done = 0;
    const auto cancelled = [&] { return !goOn(done, all); };
    for (const EntityRef& principal : principals) {
        if (turns.asked == AccessTurns::mostAsked || cancelled())
            break;
        const auto former = renamed.find(principal);
        auto turn = comparePrincipal(base, edited, account, principal, former == renamed.end() ? std::string() : former->second, context, cancelled);
        if (turn && (former != renamed.end() || !turn->change.changes.empty()))
            turns.principals.push_back(*std::move(turn));
        ++turns.asked;
        ++done;
    }
    turns.notAsked = principals.size() - turns.asked;
    for (const EntityRef& entity : roles) {
        if (cancelled())
            break;
        const auto was = before->roles.find(entity.name);
        const auto is = after->roles.find(entity.name);
        identity::Role role = was ? *was : *is;
        if (!was)
            role.trust = nullptr;
        const auto keepOn = [&](std::size_t, std::size_t) { return !cancelled(); };
        turns.roles.push_back({entity, analysis::compareTrust(edited, {account, std::move(role), is->trust}, context, keepOn)});
        ++done;
    }
    return turns;
}

}  // namespace rolewright::mirror
