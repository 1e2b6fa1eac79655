#include "ui/pages/removal.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/models/holders_model.h"
#include "ui/pages/belongings.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace rolewright::ui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("Removal", text); }

/// Names as they stand in a sentence: the first few, then how many more.
QString listed(const QStringList& names)
{
    constexpr int most = 5;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return say(QT_TRANSLATE_NOOP("Removal", "%1 and %2 more")).arg(QStringList(names.mid(0, most)).join(QStringLiteral(", "))).arg(names.size() - most);
}

/// What is said about each kind of thing that goes along, line by line.
class Words {
public:
    void count(const char* text, std::size_t number)
    {
        if (number > 0)
            m_lines += say(text).arg(number);
    }
    void list(const char* text, const QStringList& names)
    {
        if (!names.isEmpty())
            m_lines += say(text).arg(listed(names));
    }
    void add(const QString& line) { m_lines += line; }
    QString text() const
    {
        const QString undo = say(QT_TRANSLATE_NOOP("Removal", "Undo brings it all back."));
        return m_lines.isEmpty() ? undo : QString(QStringLiteral("• ") + m_lines.join(QStringLiteral("\n• ")) + QStringLiteral("\n\n") + undo);
    }

private:
    QStringList m_lines;
};

QString titled(const char* one, const char* many, const QStringList& names)
{
    return names.size() == 1 ? say(one).arg(names.first()) : say(many).arg(names.size());
}

/// Roles, buckets and other resources of all accounts whose policies name one of these unique ids.
QStringList namedBy(const identity::Snapshot& world, const std::vector<std::string>& ids)
{
    QStringList found;
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    const auto names = [&](const std::map<std::string, std::string>& bindings) {
        return std::any_of(bindings.begin(), bindings.end(), [&](const auto& binding) { return wanted.contains(binding.second); });
    };
    for (const identity::AccountPtr& account : world.accounts()) {
        account->roles.forEach([&](const auto& role) {
            if (names(role->trustBindings))
                found += toQt(role->name);
        });
        account->buckets.forEach([&](const auto& bucket) {
            if (names(bucket->policyBindings))
                found += toQt(bucket->name);
        });
        account->guardedResources.forEach([&](const auto& resource) {
            if (names(resource->policyBindings))
                found += toQt(resource->arn);
        });
    }
    return found;
}

/// The calls that empty a user, group or role of policies; `noun` is `User`, `Group`, `Role`.
void clearPolicies(const identity::Principal& row, const std::string& noun, std::vector<service::Operation>& calls)
{
    const std::string name = noun + "Name";
    for (const std::string& arn : row.attachedPolicies)
        calls.push_back(iamCall("Detach" + noun + "Policy", {{name, row.name}, {"PolicyArn", arn}}));
    for (const identity::InlinePolicy& policy : row.inlinePolicies)
        calls.push_back(iamCall("Delete" + noun + "Policy", {{name, row.name}, {"PolicyName", policy.name}}));
}

/// The calls that take a user's MFA devices away.
void clearDevices(const identity::Account& account, const identity::User& user, const std::vector<MfaDevicePtr>& devices, std::vector<service::Operation>& calls)
{
    for (const MfaDevicePtr& device : devices) {
        const std::string serialNumber = identity::arnOf(account.id, *device);
        calls.push_back(iamCall("DeactivateMFADevice", {{"UserName", user.name}, {"SerialNumber", serialNumber}}));
        calls.push_back(iamCall("DeleteVirtualMFADevice", {{"SerialNumber", serialNumber}}));
    }
}

struct PolicyCount {
    std::size_t attached = 0;
    std::size_t inlined = 0;
    void add(const identity::Principal& row)
    {
        attached += row.attachedPolicies.size();
        inlined += row.inlinePolicies.size();
    }
    void tell(Words& words) const
    {
        words.count(QT_TRANSLATE_NOOP("Removal", "Managed policies detached: %1"), attached);
        words.count(QT_TRANSLATE_NOOP("Removal", "Inline policies deleted: %1"), inlined);
    }
};

void tellNamedBy(Words& words, const identity::Snapshot& world, const std::vector<std::string>& ids)
{
    words.list(QT_TRANSLATE_NOOP("Removal", "Named in the policies of %1: nobody is let in there under this name any more, not even somebody new with the same name"),
               namedBy(world, ids));
}

}  // namespace

Removal removalOfUsers(const identity::Snapshot& world, const AccountId& id, const QStringList& names)
{
    Removal removal;
    removal.account = id;
    Words words;
    PolicyCount policies;
    std::size_t keys = 0;
    std::size_t devices = 0;
    std::vector<std::string> ids;
    QStringList groups;
    QStringList found;
    const identity::AccountPtr account = world.account(id);
    Belongings<identity::RowPtr<identity::AccessKey>> keysByUser;
    Belongings<MfaDevicePtr> devicesByUser;
    if (account) {
        account->accessKeys.forEach([&](const auto& key) { keysByUser.add(key->user, key); });
        account->mfaDevices.forEach([&](const auto& device) { devicesByUser.add(device->user, device); });
    }
    for (const QString& name : names) {
        const auto user = account ? account->users.find(name.toStdString()) : nullptr;
        if (!user)
            continue;
        found += toQt(user->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        ids.push_back(user->id);
        policies.add(*user);
        clearPolicies(*user, "User", calls);
        for (const auto& key : keysByUser.of(user->name)) {
            ++keys;
            calls.push_back(iamCall("DeleteAccessKey", {{"UserName", user->name}, {"AccessKeyId", key->id}}));
        }
        devices += devicesByUser.of(user->name).size();
        clearDevices(*account, *user, devicesByUser.of(user->name), calls);
        for (const std::string& group : user->groups) {
            groups += toQt(group);
            calls.push_back(iamCall("RemoveUserFromGroup", {{"GroupName", group}, {"UserName", user->name}}));
        }
        calls.push_back(iamCall("DeleteUser", {{"UserName", user->name}}));
    }
    groups.removeDuplicates();
    words.count(QT_TRANSLATE_NOOP("Removal", "Access keys deleted, and refused from then on: %1"), keys);
    words.count(QT_TRANSLATE_NOOP("Removal", "MFA devices deactivated and deleted: %1"), devices);
    policies.tell(words);
    words.list(QT_TRANSLATE_NOOP("Removal", "Leaves the groups %1"), groups);
    tellNamedBy(words, world, ids);
    removal.title = titled(QT_TRANSLATE_NOOP("Removal", "Delete user %1"), QT_TRANSLATE_NOOP("Removal", "Delete %1 users"), found);
    removal.question = words.text();
    return removal;
}

Removal removalOfGroups(const identity::Snapshot& world, const AccountId& id, const QStringList& names)
{
    Removal removal;
    removal.account = id;
    Words words;
    PolicyCount policies;
    QStringList members;
    QStringList found;
    const identity::AccountPtr account = world.account(id);
    Belongings<std::string> membersByGroup;
    if (account) {
        account->users.forEach([&](const auto& user) {
            for (const std::string& group : user->groups) {
                if (names.contains(toQt(group), Qt::CaseInsensitive))
                    membersByGroup.add(group, user->name);
            }
        });
    }
    for (const QString& name : names) {
        const auto group = account ? account->groups.find(name.toStdString()) : nullptr;
        if (!group)
            continue;
        found += toQt(group->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        policies.add(*group);
        clearPolicies(*group, "Group", calls);
        for (const std::string& user : membersByGroup.of(group->name)) {
            members += toQt(user);
            calls.push_back(iamCall("RemoveUserFromGroup", {{"GroupName", group->name}, {"UserName", user}}));
        }
        calls.push_back(iamCall("DeleteGroup", {{"GroupName", group->name}}));
    }
    members.removeDuplicates();
    words.list(QT_TRANSLATE_NOOP("Removal", "Loses its members: %1"), members);
    policies.tell(words);
    removal.title = titled(QT_TRANSLATE_NOOP("Removal", "Delete group %1"), QT_TRANSLATE_NOOP("Removal", "Delete %1 groups"), found);
    removal.question = words.text();
    return removal;
}

Removal removalOfRoles(const identity::Snapshot& world, const AccountId& id, const QStringList& names)
{
    Removal removal;
    removal.account = id;
    Words words;
    PolicyCount policies;
    std::vector<std::string> ids;
    QStringList profiles;
    QStringList found;
    const identity::AccountPtr account = world.account(id);
    Belongings<std::string> profilesByRole;
    if (account)
        account->instanceProfiles.forEach([&](const auto& profile) { profilesByRole.add(profile->role, profile->name); });
    for (const QString& name : names) {
        const auto role = account ? account->roles.find(name.toStdString()) : nullptr;
        if (!role)
            continue;
        found += toQt(role->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        ids.push_back(role->id);
        policies.add(*role);
        clearPolicies(*role, "Role", calls);
        for (const std::string& profile : profilesByRole.of(role->name)) {
            profiles += toQt(profile);
            calls.push_back(iamCall("RemoveRoleFromInstanceProfile", {{"InstanceProfileName", profile}, {"RoleName", role->name}}));
        }
        calls.push_back(iamCall("DeleteRole", {{"RoleName", role->name}}));
    }
    policies.tell(words);
    words.list(QT_TRANSLATE_NOOP("Removal", "Taken out of the instance profiles %1"), profiles);
    words.add(say(QT_TRANSLATE_NOOP("Removal", "Its sessions are refused at once, also after a role of the same name is made anew")));
    tellNamedBy(words, world, ids);
    removal.title = titled(QT_TRANSLATE_NOOP("Removal", "Delete role %1"), QT_TRANSLATE_NOOP("Removal", "Delete %1 roles"), found);
    removal.question = words.text();
    return removal;
}

Removal removalOfPolicies(const identity::Snapshot& world, const AccountId& id, const QStringList& names)
{
    Removal removal;
    removal.account = id;
    Words words;
    QStringList holders;
    QStringList bounded;
    QStringList found;
    const identity::AccountPtr account = world.account(id);
    Belongings<Holder> heldBy;
    if (account) {
        std::vector<std::string> arns;
        for (const QString& name : names) {
            if (const auto policy = account->policies.find(name.toStdString()))
                arns.push_back(identity::arnOf(id, *policy));
        }
        for (const Holder& holder : holdersOf(*account, arns))
            heldBy.add(holder.policy, holder);
    }
    for (const QString& name : names) {
        const auto policy = account ? account->policies.find(name.toStdString()) : nullptr;
        if (!policy)
            continue;
        found += toQt(policy->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        const std::string arn = identity::arnOf(id, *policy);
        for (const Holder& holder : heldBy.of(arn)) {
            const std::string noun(holder.noun);
            (holder.isBoundary ? bounded : holders) += toQt(holder.name);
            if (holder.isBoundary)
                calls.push_back(iamCall("Delete" + noun + "PermissionsBoundary", {{noun + "Name", holder.name}}));
            else
                calls.push_back(iamCall("Detach" + noun + "Policy", {{noun + "Name", holder.name}, {"PolicyArn", arn}}));
        }
        for (const identity::PolicyVersion& version : policy->versions) {
            if (version.id != policy->defaultVersion)
                calls.push_back(iamCall("DeletePolicyVersion", {{"PolicyArn", arn}, {"VersionId", version.id}}));
        }
        calls.push_back(iamCall("DeletePolicy", {{"PolicyArn", arn}}));
    }
    holders.removeDuplicates();
    bounded.removeDuplicates();
    words.list(QT_TRANSLATE_NOOP("Removal", "Detached from %1"), holders);
    words.list(QT_TRANSLATE_NOOP("Removal", "⚠ No boundary holds %1 any more: what their policies allow counts in full"), bounded);
    removal.title = titled(QT_TRANSLATE_NOOP("Removal", "Delete policy %1"), QT_TRANSLATE_NOOP("Removal", "Delete %1 policies"), found);
    removal.question = words.text();
    return removal;
}

namespace {

/// What it takes to leave nothing under a key: where versions are kept, each is deleted by its id.
void addDeletions(const identity::StoredObject& object, bool hasVersions, std::vector<service::Operation>& calls)
{
    json::Object parameters{{"Bucket", object.bucket}, {"Key", object.key}};
    const auto add = [&](const identity::ObjectVersion& version) {
        if (hasVersions)
            parameters["VersionId"] = version.id.empty() ? "null" : version.id;
        calls.push_back(s3Call("DeleteObject", parameters));
    };
    add(object);
    for (const auto& version : object.older)
        add(*version);
}

}  // namespace

Removal removalOfBuckets(const identity::Snapshot& world, const AccountId& id, const QStringList& names)
{
    Removal removal;
    removal.account = id;
    Words words;
    std::size_t objects = 0;
    QStringList found;
    const identity::AccountPtr account = world.account(id);
    for (const QString& name : names) {
        const auto bucket = account ? account->buckets.find(name.toStdString()) : nullptr;
        if (!bucket)
            continue;
        found += toQt(bucket->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        const std::string first = identity::objectKey(bucket->name, "");
        for (std::size_t i = account->objects.lowerBound(first); i < account->objects.size() && account->objects.at(i)->bucket == bucket->name; ++i) {
            ++objects;
            addDeletions(*account->objects.at(i), !bucket->versioning.empty(), calls);
        }
        calls.push_back(s3Call("DeleteBucket", {{"Bucket", bucket->name}}));
    }
    words.count(QT_TRANSLATE_NOOP("Removal", "Objects deleted: %1"), objects);
    removal.title = titled(QT_TRANSLATE_NOOP("Removal", "Delete bucket %1"), QT_TRANSLATE_NOOP("Removal", "Delete %1 buckets"), found);
    removal.question = words.text();
    return removal;
}

}  // namespace rolewright::ui
