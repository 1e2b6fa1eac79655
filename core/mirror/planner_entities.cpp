#include "core/mirror/planner.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace rolewright::mirror {
namespace {

/// Trusts nobody: stands in for a trust policy that names a role which is not there yet, itself among them.
constexpr const char* trustsNobody = R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]})";

/// As what it comes back once it is deleted.
std::pair<Undo, Phrase> comesBack(EntityKind kind)
{
    switch (kind) {
    case EntityKind::samlProvider: case EntityKind::oidcProvider: return {Undo::exact, {}};
    case EntityKind::mfaDevice: return {Undo::never, Phrase::tr("nobody can make it again: its secret goes with it")};
    case EntityKind::serverCertificate: return {Undo::never, Phrase::tr("nobody can make it again: its private key is not known here")};
    default: return {Undo::asAnother, Phrase::tr("made again, it gets another unique id: policies that named it do not mean the new one")};
    }
}

}  // namespace

std::string Planner::firstTrust(const Pair& pair)
{
    const auto role = m_edited.roles.find(pair.after.name);
    bool waits = false;
    for (const policy::Statement& statement : role->trust ? role->trust->statements() : std::vector<policy::Statement>()) {
        for (const policy::PrincipalEntry& principal : statement.principals)
            waits = waits || m_unmade.contains({EntityKind::role, principal.value.value});
    }
    m_unmade.erase({EntityKind::role, identity::arnOf(m_edited.id, *role)});
    return waits ? trustsNobody : std::string();
}

void Planner::planCreation(const Pair& pair)
{
    const EntityRef& entity = pair.after;
    const std::string trust = entity.kind == EntityKind::role ? firstTrust(pair) : std::string();
    auto operation = creationOf(m_editedWorld, m_edited.id, entity);
    if (operation && !trust.empty())
        operation->parameters["AssumeRolePolicyDocument"] = trust;
    const Handle handle = Handle::of(m_edited, entity, entity.name);
    if (!operation)
        return notMade(entity, Phrase::tr("its secret is known here alone; make one there when it is needed"));
    addUndoable(Phase::create, pair, *std::move(operation), deletionOf(handle), {});
    if (!trust.empty())
        planSetting(pair, {Aspect::trust, {}}, valueOf(pair.is, {Aspect::trust, {}}).value_or(std::string()));
    for (const auto& [field, value] : *pair.is) {
        if (!comesWithCreation(entity.kind, field.aspect) && field.aspect != Aspect::version && field.aspect != Aspect::defaultVersion)
            planField(pair, field);
    }
    planVersions(pair);
}

void Planner::planDeletion(const Pair& pair)
{
    const EntityRef& entity = pair.before;
    for (const auto& [field, value] : *pair.was) {
        if (!comesWithCreation(entity.kind, field.aspect) && field.aspect != Aspect::version && field.aspect != Aspect::defaultVersion && field.aspect != Aspect::password)
            planRemoval(pair, field, value);
    }
    const Handle handle = Handle::of(m_base, entity, entity.name);
    planVersions(pair);
    const auto operation = deletionOf(handle);
    if (!operation)
        return;
    auto [undo, caution] = comesBack(entity.kind);
    PlanStep step{*operation, {}, {}, undo, std::move(caution)};
    if (auto inverse = undo == Undo::never ? std::nullopt : creationOf(m_baseWorld, m_base.id, entity)) {
        if (entity.kind == EntityKind::policy) {
            const auto policy = m_base.policies.find(entity.name);
            inverse->parameters["PolicyDocument"] = policy->document()->text();
        }
        step.inverse.push_back(*std::move(inverse));
    }
    add(Phase::remove, pair, std::move(step));
}

void Planner::planRenames()
{
    std::vector<const Pair*> waiting;
    for (const Pair& pair : m_pairs) {
        const bool moves = pair.was && pair.is && (pair.before.name != pair.after.name || valueOf(pair.was, {Aspect::path, {}}) != valueOf(pair.is, {Aspect::path, {}}));
        if (moves)
            waiting.push_back(&pair);
    }
    std::map<const Pair*, std::string> names;  // by which they go in between
    const auto nameNow = [&](const Pair& pair) { return names.contains(&pair) ? names[&pair] : pair.before.name; };
    while (!waiting.empty()) {
        const auto isFree = [&](const Pair* pair) {
            return std::none_of(waiting.begin(), waiting.end(), [&](const Pair* other) {
                return other != pair && other->before.kind == pair->before.kind && text::equalsIgnoringCase(nameNow(*other), pair->after.name);
            });
        };
        const auto next = std::find_if(waiting.begin(), waiting.end(), isFree);
        if (next == waiting.end()) {  // a ring: one of them steps aside
            const std::string aside = waiting.front()->after.name.substr(0, 50) + "-in-between";
            planRename(*waiting.front(), nameNow(*waiting.front()), aside);
            names[waiting.front()] = aside;
            continue;
        }
        planRename(**next, nameNow(**next), (*next)->after.name);
        waiting.erase(next);
    }
}

void Planner::planRename(const Pair& pair, const std::string& from, const std::string& to)
{
    const std::string was = valueOf(pair.was, {Aspect::path, {}}).value_or(std::string());
    const std::string is = valueOf(pair.is, {Aspect::path, {}}).value_or(std::string());
    const bool moves = was != is && to == pair.after.name;
    const Handle before = Handle::of(m_base, pair.before, from);
    const Handle after = Handle::of(m_base, pair.before, to);
    addUndoable(Phase::rename, pair, renamingOf(before, to, moves ? is : std::string()), renamingOf(after, from, moves ? was : std::string()), {});
}

void Planner::planTags(const Pair& pair)
{
    json::Object set = json::Object::array();
    json::Object setBack = json::Object::array();
    json::Object gone = json::Object::array();
    json::Object added = json::Object::array();
    json::Object goneTags = json::Object::array();
    for (const Field& field : differingFields(pair.was, pair.is)) {
        if (field.aspect != Aspect::tag)
            continue;
        const auto was = valueOf(pair.was, field);
        const auto is = valueOf(pair.is, field);
        if (is)
            set.push_back({{"Key", field.key}, {"Value", *is}});
        if (is && was)
            setBack.push_back({{"Key", field.key}, {"Value", *was}});
        if (is && !was)
            added.push_back(field.key);
        if (!is) {
            gone.push_back(field.key);
            goneTags.push_back({{"Key", field.key}, {"Value", *was}});
        }
    }
    const Handle before = Handle::of(m_base, pair.before, pair.before.name);
    const Handle after = Handle::of(m_edited, pair.after, pair.after.name);
    if (!gone.empty())
        addUndoable(Phase::release, pair, before.operation("Untag", "", {{"TagKeys", gone}}), before.operation("Tag", "", {{"Tags", goneTags}}), {});
    if (set.empty())
        return;
    PlanStep step{after.operation("Tag", "", {{"Tags", set}}), {}, {}, Undo::exact};
    if (!added.empty())
        step.inverse.push_back(after.operation("Untag", "", {{"TagKeys", added}}));
    if (!setBack.empty())
        step.inverse.push_back(after.operation("Tag", "", {{"Tags", setBack}}));
    add(Phase::give, pair, std::move(step));
}

/// Whom a trust policy names is fixed when it is saved: a trust that means somebody else under the same name has to be saved again.
void Planner::planRebinding(const Pair& pair)
{
    const Field trust{Aspect::trust, {}};
    if (pair.after.kind != EntityKind::role || valueOf(pair.was, trust) != valueOf(pair.is, trust))
        return;
    const auto was = m_base.roles.find(pair.before.name);
    const auto is = m_edited.roles.find(pair.after.name);
    const bool rebound = std::any_of(is->trustBindings.begin(), is->trustBindings.end(), [&](const auto& bound) {
        const auto before = was->trustBindings.find(bound.first);
        return before != was->trustBindings.end() && before->second != bound.second;
    });
    if (rebound)
        planSetting(pair, trust, *valueOf(pair.is, trust));
}

void Planner::planRoleFacts(const Pair& pair)
{
    if (pair.before.kind != EntityKind::role)
        return;
    const Field description{Aspect::description, {}};
    const Field duration{Aspect::maxSessionDuration, {}};
    if (valueOf(pair.was, description) == valueOf(pair.is, description) && valueOf(pair.was, duration) == valueOf(pair.is, duration))
        return;
    const Handle handle = Handle::of(m_edited, pair.after, pair.after.name);
    // Both are sent: UpdateRole makes the duration an hour when it is told none. Source: IAM API Reference, UpdateRole.
    const auto facts = [&](const std::optional<Fields>& fields) {
        json::Object more{{"Description", valueOf(fields, description).value_or(std::string())}};
        if (const auto seconds = valueOf(fields, duration))
            more["MaxSessionDuration"] = std::stoi(*seconds);
        return handle.operation("Update", "", std::move(more));
    };
    addUndoable(Phase::give, pair, facts(pair.is), facts(pair.was), {});
}

}  // namespace rolewright::mirror
