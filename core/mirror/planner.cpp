#include "core/mirror/planner.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace rolewright::mirror {
namespace {

bool canBeRenamed(EntityKind kind) { return kind == EntityKind::user || kind == EntityKind::group || kind == EntityKind::serverCertificate; }

bool isServiceLinked(const std::optional<Fields>& fields, EntityKind kind)
{
    return kind == EntityKind::role && valueOf(fields, {Aspect::path, {}}).value_or(std::string()).starts_with("/aws-service-role/");
}

std::string idOf(const identity::Account& account, const EntityRef& entity) { return valueOf(fieldsOf(account, entity), {Aspect::uniqueId, {}}).value_or(std::string()); }

}  // namespace

Plan Planner::work()
{
    match();
    planRenames();
    std::for_each(m_pairs.begin(), m_pairs.end(), [this](const Pair& pair) { plan(pair); });
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Planned& a, const Planned& b) { return std::pair(a.phase, a.rank) < std::pair(b.phase, b.rank); });
    for (Planned& planned : m_steps)
        m_plan.steps.push_back(std::move(planned.step));
    return std::move(m_plan);
}

void Planner::match()
{
    std::map<EntityKind, std::pair<std::map<std::string, EntityRef>, std::map<std::string, EntityRef>>> byKind;
    for (const EntityRef& entity : changedEntities(m_base, m_edited)) {
        const std::string key = text::lower(entity.name);
        // Of names that differ by case alone, each state has one.
        if (const auto fields = fieldsOf(m_base, entity); fields)
            byKind[entity.kind].first.try_emplace(key, entity);
        if (const auto fields = fieldsOf(m_edited, entity); fields)
            byKind[entity.kind].second.insert_or_assign(key, entity);
    }
    for (auto& [kind, sides] : byKind)
        matchKind(kind, std::move(sides.first), std::move(sides.second));
    for (Pair& pair : m_pairs) {
        if (!pair.was || !pair.is)
            continue;
        // Memberships follow a group to its new name, devices a user.
        Fields moved;
        for (const auto& [field, value] : *pair.was) {
            const EntityKind kind = field.aspect == Aspect::group ? EntityKind::group : EntityKind::user;
            const auto found = field.aspect == Aspect::group || field.aspect == Aspect::deviceUser ? m_newNames.find({kind, text::lower(value)}) : m_newNames.end();
            if (found == m_newNames.end())
                moved.emplace(field, value);
            else
                moved.emplace(field.aspect == Aspect::group ? Field{Aspect::group, found->second} : field, found->second);
        }
        pair.was = std::move(moved);
    }
}

void Planner::matchKind(EntityKind kind, std::map<std::string, EntityRef> olds, std::map<std::string, EntityRef> news)
{
    std::map<std::string, std::string> byId;
    for (const auto& [key, entity] : news) {
        if (canBeRenamed(kind))
            byId.emplace(idOf(m_edited, entity), key);
    }
    const auto pairWith = [&](auto old, const std::string& name) {
        const auto same = news.find(name);
        if (same == news.end())
            return std::next(old);
        addPair(old->second, same->second);
        news.erase(same);
        return olds.erase(old);
    };
    for (auto old = olds.begin(); old != olds.end();) {
        const auto same = byId.find(idOf(m_base, old->second));
        old = same == byId.end() || same->first.empty() ? std::next(old) : pairWith(old, same->second);
    }
    for (auto old = olds.begin(); old != olds.end();)
        old = pairWith(old, old->first);
    for (const auto& [key, entity] : olds)
        addPair(entity, std::nullopt);
    for (const auto& [key, entity] : news)
        addPair(std::nullopt, entity);
}

bool Planner::mustBeReplaced(const Pair& pair)
{
    const auto differs = [&](Aspect aspect) { return valueOf(pair.was, {aspect, {}}) != valueOf(pair.is, {aspect, {}}); };
    return differs(Aspect::uniqueId) || differs(Aspect::body) || (!canBeRenamed(pair.before.kind) && differs(Aspect::path)) || (pair.before.kind == EntityKind::policy && differs(Aspect::description));
}

void Planner::addPair(std::optional<EntityRef> before, std::optional<EntityRef> after)
{
    Pair pair;
    if (before) {
        pair.before = *before;
        pair.was = fieldsOf(m_base, *before);
    }
    if (after) {
        pair.after = *after;
        pair.is = fieldsOf(m_edited, *after);
    }
    if (pair.was && pair.is && mustBeReplaced(pair)) {
        addPair(before, std::nullopt);
        addPair(std::nullopt, after);
        return;
    }
    const EntityKind kind = pair.ref().kind;
    if (pair.was && !pair.is)
        m_doomed.insert({kind, kind == EntityKind::policy ? Handle::of(m_base, pair.before, pair.before.name).value : text::lower(pair.before.name)});
    if (!pair.was && kind == EntityKind::role)
        m_unmade.insert({kind, identity::arnOf(m_edited.id, *m_edited.roles.find(pair.after.name))});
    if (pair.was && pair.is && pair.before.name != pair.after.name) {
        m_renamed[{kind, text::lower(pair.after.name)}] = pair.before.name;
        m_newNames[{kind, text::lower(pair.before.name)}] = pair.after.name;
    }
    m_pairs.push_back(std::move(pair));
}

bool Planner::isDoomed(EntityKind kind, const std::string& name) const { return m_doomed.contains({kind, kind == EntityKind::policy ? name : text::lower(name)}); }

bool Planner::hangsOnDoomed(const Field& field, const std::string& value) const
{
    switch (field.aspect) {
    case Aspect::attachedPolicy: case Aspect::boundary: return isDoomed(EntityKind::policy, value);
    case Aspect::group: return isDoomed(EntityKind::group, nameBefore(EntityKind::group, value));
    case Aspect::profileRole: return isDoomed(EntityKind::role, value);
    default: return false;
    }
}

std::string Planner::nameBefore(EntityKind kind, const std::string& name) const
{
    const auto found = m_renamed.find({kind, text::lower(name)});
    return found == m_renamed.end() ? name : found->second;
}

void Planner::add(Phase phase, const Pair& pair, PlanStep step)
{
    step.entity = pair.ref();
    if (pair.was)
        m_plan.touched.insert(pair.before);
    if (pair.is)
        m_plan.touched.insert(pair.after);
    const int kind = static_cast<int>(step.entity.kind);
    m_steps.push_back({phase, phase == Phase::remove ? -kind : kind, std::move(step)});
}

void Planner::addUndoable(Phase phase, const Pair& pair, service::Operation operation, std::optional<service::Operation> inverse, Phrase caution)
{
    PlanStep step{std::move(operation), {}, {}, inverse ? Undo::exact : Undo::never, inverse ? Phrase() : std::move(caution)};
    if (inverse)
        step.inverse.push_back(*std::move(inverse));
    add(phase, pair, std::move(step));
}

void Planner::plan(const Pair& pair)
{
    const EntityKind kind = pair.ref().kind;
    if (isServiceLinked(pair.was, kind) || isServiceLinked(pair.is, kind)) {
        if (!differingFields(pair.was, pair.is).empty())
            notMade(pair.ref(), Phrase::tr("a service-linked role is made, changed and deleted by its service"));
        return;
    }
    if (!pair.was)
        return planCreation(pair);
    if (!pair.is)
        return planDeletion(pair);
    for (const Field& field : differingFields(pair.was, pair.is))
        planField(pair, field);
    for (const auto& [field, value] : *pair.is) {
        if (valueOf(pair.was, field) == value && hangsOnDoomed(field, value)) {
            planRemoval(pair, field, value);
            planSetting(pair, field, value);
        }
    }
    planTags(pair);
    planRoleFacts(pair);
    planRebinding(pair);
    planVersions(pair);
}

void Planner::planField(const Pair& pair, const Field& field)
{
    const auto was = valueOf(pair.was, field);
    const auto is = valueOf(pair.is, field);
    switch (field.aspect) {
    case Aspect::uniqueId: case Aspect::path: case Aspect::tag: case Aspect::description: case Aspect::maxSessionDuration: case Aspect::version: case Aspect::defaultVersion: case Aspect::body:
        return;  // of the whole entity, or with others of their kind
    case Aspect::password:
        if (is && valueOf(pair.was, {Aspect::loginProfile, {}}))
            notMade(pair.ref(), Phrase::tr("the password: only what proves it is known here"));
        return;
    case Aspect::signingKeys:
        return notMade(pair.ref(), Phrase::tr("the provider's signing keys: an endpoint fetches them from the provider itself"));
    default: break;
    }
    // An instance profile holds one role, a device is of one user.
    const bool mustGoFirst = was && is && (field.aspect == Aspect::profileRole || field.aspect == Aspect::deviceUser);
    if (was && (!is || mustGoFirst || hangsOnDoomed(field, *was)))
        planRemoval(pair, field, *was);
    if (is)
        planSetting(pair, field, *is);
}

std::string Planner::textBefore(const Pair& pair, const Field& field, const std::string& value, bool isThere) const
{
    return textBehind(m_baseWorld, m_base.id, pair.before, field, value, isThere);
}

std::string Planner::textAfter(const Pair& pair, const Field& field, const std::string& value, bool isThere) const
{
    return textBehind(m_editedWorld, m_edited.id, pair.after, field, value, isThere);
}

bool Planner::liftsLimit(const Pair& pair, const Field& field) const
{
    if (!pair.is)
        return false;
    const auto denies = [](const policy::DocumentPtr& document) {
        return document && std::any_of(document->statements().begin(), document->statements().end(), [](const policy::Statement& statement) { return statement.effect == policy::Effect::deny; });
    };
    if (field.aspect == Aspect::boundary)
        return true;
    if (field.aspect == Aspect::inlinePolicy) {
        const auto document = policy::Document::parse(textBefore(pair, field, {}, true));
        return document && denies(*document);
    }
    if (field.aspect != Aspect::attachedPolicy)
        return false;
    const auto policy = m_baseWorld.managedPolicy(field.key);
    return policy && denies(policy->document());
}

void Planner::planRemoval(const Pair& pair, const Field& field, const std::string& value)
{
    const bool late = liftsLimit(pair, field) && !hangsOnDoomed(field, value);
    const EntityRef& name = late ? pair.after : pair.before;
    const Handle handle = Handle::of(late ? m_edited : m_base, name, name.name);
    Field then = field;
    std::string what = value;
    if (!late && field.aspect == Aspect::group)
        then.key = what = nameBefore(EntityKind::group, value);
    if (!late && field.aspect == Aspect::deviceUser)
        what = nameBefore(EntityKind::user, value);
    auto operation = removalOf(handle, then, what);
    if (!operation)
        return notMade(pair.ref(), describe(field));
    PlanStep step{*std::move(operation), {}, {}, Undo::exact};
    if (auto inverse = settingOf(handle, then, textBefore(pair, field, what, false), false)) {
        step.inverse.push_back(*std::move(inverse));
        if (isUploaded(field.aspect)) {
            step.undo = Undo::asAnother;
            step.caution = Phrase::tr("uploaded again, it gets another id");
        }
    } else {
        step.undo = Undo::never;
        step.caution = Phrase::tr("nobody can make it again: its secret goes with it");
    }
    add(late ? Phase::lift : Phase::release, pair, std::move(step));
}

void Planner::planSetting(const Pair& pair, const Field& field, const std::string& value)
{
    const Handle handle = Handle::of(m_edited, pair.after, pair.after.name);
    const auto was = valueOf(pair.was, field);
    const bool isThere = was.has_value() && !hangsOnDoomed(field, *was);
    const bool isUpload = !isThere && isUploaded(field.aspect);
    auto operation = isUpload && value != "Active" ? std::nullopt : settingOf(handle, field, textAfter(pair, field, value, isThere), isThere);
    if (!operation) {
        const Phrase::Source why = isUpload ? Phrase::tr("%1: uploaded, it would be active at once") : Phrase::tr("%1: its secret is known here alone; make one there when it is needed");
        return notMade(pair.ref(), why.with(describe(field)));
    }
    auto inverse = isThere ? settingOf(handle, field, textBefore(pair, field, *was, true), true) : removalOf(handle, field, value);
    addUndoable(Phase::give, pair, *std::move(operation), std::move(inverse), Phrase::tr("there is no call that takes it back"));
    if (isUpload)
        m_steps.back().step.madeId = field.aspect == Aspect::sshKey ? "SSHPublicKeyId" : "CertificateId";
}

}  // namespace rolewright::mirror
