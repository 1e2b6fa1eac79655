/// Instance profiles. Sources: IAM API Reference, CreateInstanceProfile and its like; IAM User Guide, "Use instance profiles"; texts as observed.
#include "core/base/text.h"
#include "core/service/credentials.h"
#include "core/service/pass_role.h"
#include "core/service/policies.h"
#include "core/service/tag_keys.h"

namespace rolewright::service {
namespace {

using ProfilePtr = identity::RowPtr<identity::InstanceProfile>;

constexpr std::string_view instances = "ec2.amazonaws.com";

Error noSuchProfile(const std::string& name)
{
    return noSuchEntity("Instance Profile " + name + " cannot be found.");
}

Result<json::Object> createInstanceProfile(Call& call)
{
    identity::InstanceProfile profile;
    profile.name = call.parameters.text("InstanceProfileName", rules::groupName);
    profile.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    profile.tags = exactTags(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = identity::arnOf(call.accountId(), profile);
    evaluation::Context extra;
    addRequestTags(extra, profile.tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!profile.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagInstanceProfile", arn, extra); !allowed)
            return allowed.error();
    }
    if (call.account().instanceProfiles.find(profile.name))
        return Error{"EntityAlreadyExists", "Instance Profile " + profile.name + " already exists.", {}};
    if (auto within = checkQuota("InstanceProfilesPerAccount", call.account().instanceProfiles.size()); !within)
        return within.error();
    profile.id = sts::newUniqueId(unique_id_prefix::instanceProfile);
    profile.created = call.context.now;
    call.title(Phrase::tr("Create instance profile %1").with(profile.name));
    json::Object answer{{"InstanceProfile", instanceProfileAnswer(call, profile)}};
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(profile));
    return answer;
}

Result<json::Object> getInstanceProfile(Call& call)
{
    const auto profile = authorizedInstanceProfile(call);
    if (!profile)
        return profile.error();
    json::Object answer = instanceProfileAnswer(call, **profile);
    answer["Tags"] = tagsAnswer((*profile)->tags);
    return json::Object{{"InstanceProfile", std::move(answer)}};
}

/// As an entry of a list: without the tags.
json::Object listed(const Call& call, const identity::InstanceProfile& profile)
{
    json::Object answer = instanceProfileAnswer(call, profile);
    answer.erase("Tags");
    return answer;
}

Result<json::Object> listInstanceProfiles(Call& call)
{
    return listByPath(call, "instance-profile", call.account().instanceProfiles, "InstanceProfiles",
                      [&](const identity::InstanceProfile& profile) { return listed(call, profile); });
}

Result<json::Object> listInstanceProfilesForRole(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto role = authorizedPrincipal<identity::Role>(call, false);
    if (!role)
        return role.error();
    if (!page)
        return page.error();
    std::vector<json::Object> profiles;
    for (const ProfilePtr& profile : instanceProfilesOf(call.account(), (*role)->name))
        profiles.push_back(listed(call, *profile));
    json::Object answer = json::Object::object();
    writePage(answer, "InstanceProfiles", profiles, *page, "InstanceProfileName");
    return answer;
}

Result<json::Object> deleteInstanceProfile(Call& call)
{
    const auto profile = authorizedInstanceProfile(call);
    if (!profile)
        return profile.error();
    if (!(*profile)->role.empty())
        return deleteConflict("remove roles from instance profile");
    call.title(Phrase::tr("Delete instance profile %1").with((*profile)->name));
    call.editor.remove<identity::InstanceProfile>(call.accountId(), (*profile)->name);
    return json::Object::object();
}

/// Whoever puts a role into a profile hands it to instances: that takes iam:PassRole. Source: IAM API Reference, AddRoleToInstanceProfile.
Result<json::Object> addRoleToInstanceProfile(Call& call)
{
    const std::string roleName = call.parameters.text("RoleName", rules::userName);
    const auto found = authorizedInstanceProfile(call);
    if (!found)
        return found.error();
    const auto role = findRole(call, roleName);
    if (!role)
        return role.error();
    if (auto modifiable = checkModifiable(**role); !modifiable)
        return modifiable.error();
    identity::InstanceProfile profile = **found;
    if (auto passed = checkPassRole(call, call.accountId(), identity::arnOf(call.accountId(), **role), std::string(instances), identity::arnOf(call.accountId(), profile)); !passed)
        return passed.error();
    if (!profile.role.empty())
        return Error{"LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", {}};
    profile.role = (*role)->name;
    call.title(Phrase::tr("Add role %1 to instance profile %2").with(profile.role, profile.name));
    call.editor.put(call.accountId(), std::move(profile));
    return json::Object::object();
}

Result<json::Object> removeRoleFromInstanceProfile(Call& call)
{
    const std::string roleName = call.parameters.text("RoleName", rules::userName);
    const auto found = authorizedInstanceProfile(call);
    if (!found)
        return found.error();
    const auto role = findRole(call, roleName);
    if (!role)
        return role.error();
    if (!text::equalsIgnoringCase((*found)->role, roleName))
        return noSuchEntity("Role " + (*role)->name + " in Instance Profile " + (*found)->name + " cannot be found.");
    identity::InstanceProfile profile = **found;
    call.title(Phrase::tr("Remove role %1 from instance profile %2").with(profile.role, profile.name));
    profile.role.clear();
    call.editor.put(call.accountId(), std::move(profile));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateInstanceProfile", false}, createInstanceProfile},
    {{"iam", "GetInstanceProfile", true}, getInstanceProfile},
    {{"iam", "ListInstanceProfiles", true}, listInstanceProfiles},
    {{"iam", "ListInstanceProfilesForRole", true}, listInstanceProfilesForRole},
    {{"iam", "DeleteInstanceProfile", false}, deleteInstanceProfile},
    {{"iam", "AddRoleToInstanceProfile", false}, addRoleToInstanceProfile},
    {{"iam", "RemoveRoleFromInstanceProfile", false}, removeRoleFromInstanceProfile},
};

}  // namespace

Result<ProfilePtr> authorizedInstanceProfile(Call& call, const evaluation::Context& extra)
{
    const std::string name = call.parameters.text("InstanceProfileName", rules::groupName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    ProfilePtr profile = call.account().instanceProfiles.find(name);
    const std::string arn = profile ? identity::arnOf(call.accountId(), *profile) : iamArn(call.accountId(), "instance-profile", "/", name);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!profile)
        return noSuchProfile(name);
    return profile;
}

std::vector<ProfilePtr> instanceProfilesOf(const identity::Account& account, const std::string& role)
{
    std::vector<ProfilePtr> profiles;
    account.instanceProfiles.forEach([&](const ProfilePtr& profile) {
        if (text::equalsIgnoringCase(profile->role, role))
            profiles.push_back(profile);
    });
    return profiles;
}

json::Object instanceProfileAnswer(const Call& call, const identity::InstanceProfile& profile)
{
    json::Object answer{{"Path", profile.path},
                        {"InstanceProfileName", profile.name},
                        {"InstanceProfileId", profile.id},
                        {"Arn", identity::arnOf(call.accountId(), profile)},
                        {"CreateDate", dateText(profile.created)},
                        {"Roles", json::Object::array()}};
    if (const auto role = profile.role.empty() ? nullptr : call.account().roles.find(profile.role))
        answer["Roles"].push_back(roleAnswer(call, *role));
    if (!profile.tags.empty())
        answer["Tags"] = tagsAnswer(profile.tags);
    return answer;
}

std::span<const Entry> instanceProfileOperations()
{
    return table;
}

}  // namespace rolewright::service
