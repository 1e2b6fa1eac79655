#include "core/base/text.h"
#include "core/service/principals.h"

#include <algorithm>

namespace rolewright::service {
namespace {

json::Object describe(const Call& call, const identity::Group& group)
{
    return {{"Path", group.path}, {"GroupName", group.name}, {"GroupId", group.id}, {"Arn", identity::arnOf(call.accountId(), group)},
            {"CreateDate", dateText(group.created)}};
}

json::Object describe(const Call& call, const identity::User& user)
{
    return {{"Path", user.path}, {"UserName", user.name}, {"UserId", user.id}, {"Arn", identity::arnOf(call.accountId(), user)},
            {"CreateDate", dateText(user.created)}};
}

bool isMember(const identity::User& user, const std::string& group)
{
    return std::any_of(user.groups.begin(), user.groups.end(), [&](const std::string& name) { return text::equalsIgnoringCase(name, group); });
}

std::vector<identity::RowPtr<identity::User>> membersOf(const Call& call, const std::string& group)
{
    std::vector<identity::RowPtr<identity::User>> members;
    call.account().users.forEach([&](const identity::RowPtr<identity::User>& user) {
        if (isMember(*user, group))
            members.push_back(user);
    });
    return members;
}

Result<json::Object> createGroup(Call& call)
{
    identity::Group group;
    group.name = call.parameters.text("GroupName", rules::groupName);
    group.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(iamArn(call.accountId(), "group", group.path, group.name)); !allowed)
        return allowed.error();
    if (call.account().groups.find(group.name))
        return alreadyExists("Group", group.name);
    if (auto within = checkQuota("GroupsPerAccount", call.account().groups.size()); !within)
        return within.error();
    group.id = sts::newUniqueId(unique_id_prefix::group);
    group.created = call.context.now;
    call.title(Phrase::tr("Create group %1").with(group.name));
    json::Object answer{{"Group", describe(call, group)}};
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(group));
    return answer;
}

/// The group that an operation names, once the caller may do it.
Result<identity::RowPtr<identity::Group>> authorizedGroup(Call& call)
{
    const std::string name = call.parameters.text("GroupName", rules::existingName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(groupArn(call, name)); !allowed)
        return allowed.error();
    return findGroup(call, name);
}

Result<json::Object> getGroup(Call& call)
{
    auto page = readPage(call.parameters);
    const auto group = authorizedGroup(call);
    if (!group)
        return group.error();
    if (!page)
        return page.error();
    std::vector<json::Object> users;
    for (const auto& user : membersOf(call, (*group)->name))
        users.push_back(describe(call, *user));
    json::Object answer{{"Group", describe(call, **group)}};
    writePage(answer, "Users", users, *page, "UserName");
    return answer;
}

Result<json::Object> listGroups(Call& call)
{
    return listByPath(call, "group", call.account().groups, "Groups", [&](const identity::Group& group) { return describe(call, group); });
}

Result<json::Object> updateGroup(Call& call)
{
    const auto newPath = call.parameters.optionalText("NewPath", rules::path);
    const auto newName = call.parameters.optionalText("NewGroupName", rules::groupName);
    const auto found = authorizedGroup(call);
    if (!found)
        return found.error();
    identity::Group group = **found;
    group.path = newPath.value_or(group.path);
    group.name = newName.value_or(group.name);
    if (auto allowed = call.authorize(identity::arnOf(call.accountId(), group)); !allowed)
        return allowed.error();
    if (group.name == (*found)->name && group.path == (*found)->path)
        return json::Object::object();
    const bool renamed = !text::equalsIgnoringCase(group.name, (*found)->name);
    if (renamed && call.account().groups.find(group.name))
        return alreadyExists("Group", group.name);
    call.title(group.name == (*found)->name ? Phrase::tr("Change path of group %1").with(group.name) : Phrase::tr("Rename group %1 to %2").with((*found)->name, group.name));
    for (const auto& member : membersOf(call, (*found)->name)) {
        identity::User user = *member;
        for (std::string& name : user.groups) {
            if (text::equalsIgnoringCase(name, (*found)->name))
                name = group.name;
        }
        call.editor.put(call.accountId(), std::move(user));
    }
    if (renamed)
        call.editor.remove<identity::Group>(call.accountId(), (*found)->name);
    call.editor.put(call.accountId(), std::move(group));
    return json::Object::object();
}

Result<json::Object> deleteGroup(Call& call)
{
    const auto group = authorizedGroup(call);
    if (!group)
        return group.error();
    if (!(*group)->attachedPolicies.empty())
        return deleteConflict("detach all policies");
    if (!(*group)->inlinePolicies.empty())
        return deleteConflict("delete policies");
    if (!membersOf(call, (*group)->name).empty())
        return deleteConflict("remove users from group");
    call.title(Phrase::tr("Delete group %1").with((*group)->name));
    call.editor.remove<identity::Group>(call.accountId(), (*group)->name);
    return json::Object::object();
}

/// The two that AddUserToGroup and RemoveUserFromGroup are about, once the caller may do it. The user is looked up first (observed).
struct Membership {
    identity::RowPtr<identity::User> user;
    identity::RowPtr<identity::Group> group;
};

Result<Membership> authorizedMembership(Call& call)
{
    const std::string userName = call.parameters.text("UserName", rules::existingName);
    const std::string groupName = call.parameters.text("GroupName", rules::existingName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(groupArn(call, groupName)); !allowed)
        return allowed.error();
    auto user = findUser(call, userName);
    if (!user)
        return user.error();
    auto group = findGroup(call, groupName);
    if (!group)
        return group.error();
    return Membership{std::move(*user), std::move(*group)};
}

Result<json::Object> addUserToGroup(Call& call)
{
    const auto found = authorizedMembership(call);
    if (!found)
        return found.error();
    identity::User user = *found->user;
    if (isMember(user, found->group->name))
        return json::Object::object();  // AWS answers success
    if (auto within = checkQuota("GroupsPerUser", user.groups.size()); !within)
        return within.error();
    user.groups.push_back(found->group->name);
    std::sort(user.groups.begin(), user.groups.end(), [](const std::string& a, const std::string& b) { return text::compareIgnoringCase(a, b) < 0; });
    call.title(Phrase::tr("Add %1 to %2").with(user.name, found->group->name));
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

Result<json::Object> removeUserFromGroup(Call& call)
{
    const auto found = authorizedMembership(call);
    if (!found)
        return found.error();
    identity::User user = *found->user;
    if (!isMember(user, found->group->name))
        return json::Object::object();  // AWS answers success
    std::erase_if(user.groups, [&](const std::string& name) { return text::equalsIgnoringCase(name, found->group->name); });
    call.title(Phrase::tr("Remove %1 from %2").with(user.name, found->group->name));
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

Result<json::Object> listGroupsForUser(Call& call)
{
    const std::string name = call.parameters.text("UserName", rules::existingName);
    auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize(userArn(call, name)); !allowed)
        return allowed.error();
    const auto user = findUser(call, name);
    if (!user)
        return user.error();
    std::vector<json::Object> groups;
    for (const std::string& groupName : (*user)->groups) {
        if (const auto group = call.account().groups.find(groupName))
            groups.push_back(describe(call, *group));
    }
    json::Object answer = json::Object::object();
    writePage(answer, "Groups", groups, *page, "GroupName");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "CreateGroup", false}, createGroup},
    {{"iam", "GetGroup", true}, getGroup},
    {{"iam", "ListGroups", true}, listGroups},
    {{"iam", "UpdateGroup", false}, updateGroup},
    {{"iam", "DeleteGroup", false}, deleteGroup},
    {{"iam", "AddUserToGroup", false}, addUserToGroup},
    {{"iam", "RemoveUserFromGroup", false}, removeUserFromGroup},
    {{"iam", "ListGroupsForUser", true}, listGroupsForUser},
};

}  // namespace

std::span<const Entry> groupOperations()
{
    return table;
}

}  // namespace rolewright::service
