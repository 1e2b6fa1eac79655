#include "core/base/text.h"
#include "core/identity/row_tables.h"
#include "core/service/principals.h"

#include <algorithm>

namespace rolewright::service {
namespace {

json::Object boundaryAnswer(const std::string& arn)
{
    return {{"PermissionsBoundaryType", "Policy"}, {"PermissionsBoundaryArn", arn}};
}

json::Object briefAnswer(const Call& call, const identity::User& user)
{
    json::Object answer{{"Path", user.path}, {"UserName", user.name}, {"UserId", user.id}, {"Arn", identity::arnOf(call.accountId(), user)},
                        {"CreateDate", dateText(user.created)}};
    if (user.passwordLastUsed)
        answer["PasswordLastUsed"] = dateText(*user.passwordLastUsed);
    return answer;
}

json::Object fullAnswer(const Call& call, const identity::User& user)
{
    json::Object answer = briefAnswer(call, user);
    if (user.boundary)
        answer["PermissionsBoundary"] = boundaryAnswer(*user.boundary);
    if (!user.tags.empty())
        answer["Tags"] = tagsAnswer(user.tags);
    return answer;
}

Result<json::Object> createUser(Call& call)
{
    identity::User user;
    user.name = call.parameters.text("UserName", rules::userName);
    user.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    user.boundary = call.parameters.optionalText("PermissionsBoundary", rules::arn);
    user.tags = call.parameters.tags();
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = iamArn(call.accountId(), "user", user.path, user.name);
    evaluation::Context extra;
    addRequestTags(extra, user.tags);
    if (user.boundary)
        extra.set("iam:PermissionsBoundary", *user.boundary);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!user.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagUser", arn, extra); !allowed)
            return allowed.error();
    }
    if (call.account().users.find(user.name))
        return alreadyExists("User", user.name);
    if (user.boundary) {
        if (auto known = checkBoundary(call, *user.boundary); !known)
            return known.error();
    }
    if (auto within = checkQuota("UsersPerAccount", call.account().users.size()); !within)
        return within.error();
    user.id = sts::newUniqueId(unique_id_prefix::user);
    user.created = call.context.now;
    call.title(Phrase::tr("Create user %1").with(user.name));
    json::Object answer{{"User", fullAnswer(call, user)}};
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(user));
    return answer;
}

/// The root user, who has no name and no path, asks about itself.
json::Object rootAnswer(const identity::Account& account)
{
    return {{"UserId", account.id.text()}, {"Arn", accountRootArn(account.id)}, {"CreateDate", dateText(account.created)}};
}

Result<json::Object> getUser(Call& call)
{
    if (call.caller.kind == sts::CallerKind::root && !call.parameters.has("UserName")) {
        if (auto allowed = call.authorize(accountRootArn(call.accountId())); !allowed)
            return allowed.error();
        return json::Object{{"User", rootAnswer(call.account())}};
    }
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    return json::Object{{"User", fullAnswer(call, **user)}};
}

Result<json::Object> listUsers(Call& call)
{
    return listByPath(call, "user", call.account().users, "Users", [&](const identity::User& user) { return briefAnswer(call, user); });
}

/// The user's own rows in a table of rows that name their user: access keys, MFA devices.
template <typename Row>
std::vector<Row> rowsOf(const Call& call, const std::string& user)
{
    std::vector<Row> rows;
    identity::tableOf<Row>(call.account()).forEach([&](const identity::RowPtr<Row>& row) {
        if (text::equalsIgnoringCase(row->user, user))
            rows.push_back(*row);
    });
    return rows;
}

/// They follow the user to its new name; groups are named by the user itself.
template <typename Row>
void renameOwner(Call& call, const std::string& from, const std::string& to)
{
    for (Row& row : rowsOf<Row>(call, from)) {
        row.user = to;
        call.editor.put(call.accountId(), std::move(row));
    }
}

Result<json::Object> updateUser(Call& call)
{
    const std::string name = call.parameters.text("UserName", rules::existingName);
    const auto newPath = call.parameters.optionalText("NewPath", rules::path);
    const auto newName = call.parameters.optionalText("NewUserName", rules::userName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(userArn(call, name)); !allowed)
        return allowed.error();
    const auto found = findUser(call, name);
    if (!found)
        return found.error();
    identity::User user = **found;
    user.path = newPath.value_or(user.path);
    user.name = newName.value_or(user.name);
    // AWS wants the permission on the user under both names.
    if (auto allowed = call.authorize(identity::arnOf(call.accountId(), user)); !allowed)
        return allowed.error();
    if (user.name == (*found)->name && user.path == (*found)->path)
        return json::Object::object();
    const bool renamed = !text::equalsIgnoringCase(user.name, (*found)->name);
    if (renamed && call.account().users.find(user.name))
        return alreadyExists("User", user.name);
    call.title(user.name == (*found)->name ? Phrase::tr("Change path of user %1").with(user.name) : Phrase::tr("Rename user %1 to %2").with((*found)->name, user.name));
    if (user.name != (*found)->name) {
        renameOwner<identity::AccessKey>(call, (*found)->name, user.name);
        renameOwner<identity::MfaDevice>(call, (*found)->name, user.name);
    }
    if (renamed)
        call.editor.remove<identity::User>(call.accountId(), (*found)->name);
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

Result<json::Object> deleteUser(Call& call)
{
    const std::string name = call.parameters.text("UserName", rules::existingName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(userArn(call, name)); !allowed)
        return allowed.error();
    const auto found = findUser(call, name);
    if (!found)
        return found.error();
    const identity::User& user = **found;
    if (!user.attachedPolicies.empty())
        return deleteConflict("detach all policies");
    if (!user.inlinePolicies.empty())
        return deleteConflict("delete policies");
    if (!user.groups.empty())
        return deleteConflict("remove users from group");
    if (user.loginProfile)
        return deleteConflict("delete login profile");
    if (!rowsOf<identity::AccessKey>(call, user.name).empty())
        return deleteConflict("delete access keys");
    if (!rowsOf<identity::MfaDevice>(call, user.name).empty())
        return deleteConflict("delete MFA device");
    if (!user.signingCertificates.empty())
        return deleteConflict("delete signing certificates");
    if (!user.sshKeys.empty())
        return deleteConflict("delete SSH public keys");
    if (!user.serviceCredentials.empty())
        return deleteConflict("delete service specific credentials");
    call.title(Phrase::tr("Delete user %1").with(user.name));
    call.editor.remove<identity::User>(call.accountId(), user.name);
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateUser", false}, createUser}, {{"iam", "GetUser", true}, getUser},       {{"iam", "ListUsers", true}, listUsers},
    {{"iam", "UpdateUser", false}, updateUser}, {{"iam", "DeleteUser", false}, deleteUser},
};

}  // namespace

std::span<const Entry> userOperations()
{
    return table;
}

}  // namespace rolewright::service
