#include "core/mirror/planner.h"

#include <algorithm>

namespace rolewright::mirror {
namespace {

constexpr std::size_t mostVersions = 5;  // IAM User Guide, "IAM and AWS STS quotas": versions of a managed policy

struct Version {
    std::string id;
    std::string line;
    std::string text;
    bool isDefault = false;
};
using Versions = std::vector<Version>;

Versions versionsOf(const identity::Account& account, const std::string& name)
{
    Versions versions;
    const auto policy = account.policies.find(name);
    for (const identity::PolicyVersion& version : policy ? policy->versions : std::vector<identity::PolicyVersion>())
        versions.push_back({version.id, oneLine(version.document), version.document->text(), version.id == policy->defaultVersion});
    return versions;
}

/// Numbers alone say little: two people may have made a version 3 each.
bool isAmong(const Versions& versions, const Version& version)
{
    return std::any_of(versions.begin(), versions.end(), [&](const Version& other) { return other.id == version.id && other.line == version.line; });
}

const Version& defaultOf(const Versions& versions)
{
    return *std::find_if(versions.begin(), versions.end(), [](const Version& version) { return version.isDefault; });
}

service::Operation on(const Handle& policy, std::string_view verb, const std::string& id) { return policy.operation(verb, "Version", {{"VersionId", id}}); }

service::Operation making(const Handle& policy, const Version& version)
{
    return policy.operation("Create", "Version", {{"PolicyDocument", version.text}, {"SetAsDefault", version.isDefault}});
}

PlanStep deleting(const Handle& policy, const Version& version)
{
    return {on(policy, "Delete", version.id), {}, {}, Undo::asAnother, Phrase::tr("made again, the version gets another number"), {making(policy, version)}};
}

}  // namespace

void Planner::planVersions(const Pair& pair)
{
    if (pair.ref().kind != EntityKind::policy)
        return;
    const identity::Account& seen = pair.is ? m_edited : m_base;
    const Handle handle = Handle::of(seen, pair.ref(), pair.is ? pair.after.name : pair.before.name);
    Versions after = pair.is ? versionsOf(m_edited, pair.after.name) : Versions();
    Versions before = pair.was ? versionsOf(m_base, pair.before.name) : Versions{after.front()};
    if (!pair.was)
        before.front().isDefault = true;  // its creation makes the first one
    if (!pair.is)
        after = {defaultOf(before)};  // goes with the policy
    const Version& oldDefault = defaultOf(before);
    const Version& newDefault = defaultOf(after);
    const bool defaultGoes = !isAmong(after, oldDefault);
    std::size_t left = before.size();
    for (const Version& version : before) {
        if (!version.isDefault && !isAmong(after, version)) {
            add(Phase::release, pair, deleting(handle, version));
            --left;
        }
    }
    const std::string* current = &oldDefault.id;
    const auto makeDefault = [&](const Version& version) {
        PlanStep step{on(handle, "SetDefault", version.id), {}, {}};
        if (!defaultGoes)
            step.inverse.push_back(on(handle, "SetDefault", oldDefault.id));
        add(Phase::give, pair, std::move(step));
        current = &version.id;
    };
    const bool isFull = defaultGoes && left >= mostVersions && std::any_of(after.begin(), after.end(), [&](const Version& version) { return !isAmong(before, version); });
    if (isFull) {
        makeDefault(*std::find_if(before.rbegin(), before.rend(), [&](const Version& version) { return isAmong(after, version); }));
        add(Phase::give, pair, deleting(handle, oldDefault));
    }
    for (const Version& version : after) {
        if (isAmong(before, version))
            continue;
        PlanStep step{making(handle, version), {}, {}};
        if (version.isDefault && !defaultGoes)
            step.inverse.push_back(on(handle, "SetDefault", oldDefault.id));
        step.inverse.push_back(on(handle, "Delete", version.id));
        step.madeId = "VersionId";
        add(Phase::give, pair, std::move(step));
    }
    if (isAmong(before, newDefault) && *current != newDefault.id)
        makeDefault(newDefault);
    if (defaultGoes && !isFull)
        add(Phase::lift, pair, deleting(handle, oldDefault));
}

}  // namespace rolewright::mirror
