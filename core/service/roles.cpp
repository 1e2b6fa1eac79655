#include "core/base/text.h"
#include "core/identity/bindings.h"
#include "core/service/credentials.h"
#include "core/service/documents.h"
#include "core/service/key_uses.h"
#include "core/service/policies.h"

namespace rolewright::service {
namespace {

constexpr long shortestMaximum = 3600;  // IAM API Reference, CreateRole: MaxSessionDuration
constexpr long longestMaximum = 43200;

json::Object listAnswer(const Call& call, const identity::Role& role)
{
    json::Object answer = roleAnswer(call, role);
    if (!role.description.empty())
        answer["Description"] = role.description;
    if (role.maxSessionSeconds)
        answer["MaxSessionDuration"] = *role.maxSessionSeconds;
    return answer;
}

void addBoundaryAndTags(json::Object& answer, const identity::Role& role)
{
    if (role.boundary)
        answer["PermissionsBoundary"] = {{"PermissionsBoundaryType", "Policy"}, {"PermissionsBoundaryArn", *role.boundary}};
    if (!role.tags.empty())
        answer["Tags"] = tagsAnswer(role.tags);
}

json::Object fullAnswer(const Call& call, const identity::Role& role)
{
    json::Object answer = listAnswer(call, role);
    addBoundaryAndTags(answer, role);
    answer["RoleLastUsed"] = roleLastUsedAnswer(call, role);
    return answer;
}

/// Reads a trust policy as AWS does on saving: checked, within its size, its principals bound to the ids they have now.
Result<void> takeTrust(const Call& call, const std::string& text, identity::Role& role)
{
    auto document = readDocument(text, policy::Type::trust);
    if (!document)
        return document.error();
    if ((*document)->countedSize() > quota("AssumeRolePolicySize"))
        return Error{"LimitExceeded", "Cannot exceed quota for ACLSizePerRole: " + std::to_string(quota("AssumeRolePolicySize")), {}};
    identity::PrincipalBindings bindings = identity::bindPrincipals(call.world(), **document);
    if (bindings.invalid)
        return malformedPolicy("Invalid principal in policy: \"" + bindings.invalid->kind + "\":\"" + bindings.invalid->value.value + "\"");
    role.trust = std::move(*document);
    role.trustBindings = std::move(bindings.byArn);
    return {};
}

Result<json::Object> createRole(Call& call)
{
    identity::Role role;
    role.name = call.parameters.text("RoleName", rules::userName);
    role.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    role.description = call.parameters.optionalText("Description", rules::description).value_or(std::string());
    role.maxSessionSeconds = static_cast<int>(call.parameters.optionalInteger("MaxSessionDuration", shortestMaximum, longestMaximum).value_or(shortestMaximum));
    role.boundary = call.parameters.optionalText("PermissionsBoundary", rules::arn);
    role.tags = call.parameters.tags();
    const std::string trust = call.parameters.documentText("AssumeRolePolicyDocument");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = iamArn(call.accountId(), "role", role.path, role.name);
    evaluation::Context extra;
    addRequestTags(extra, role.tags);
    if (role.boundary)
        extra.set("iam:PermissionsBoundary", *role.boundary);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!role.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagRole", arn, extra); !allowed)
            return allowed.error();
    }
    if (call.account().roles.find(role.name))
        return alreadyExists("Role", role.name);
    if (role.boundary) {
        if (auto known = checkBoundary(call, *role.boundary); !known)
            return known.error();
    }
    if (auto within = checkQuota("RolesPerAccount", call.account().roles.size()); !within)
        return within.error();
    if (auto taken = takeTrust(call, trust, role); !taken)
        return taken.error();
    role.id = sts::newUniqueId(unique_id_prefix::role);
    role.created = call.context.now;
    call.title(Phrase::tr("Create role %1").with(role.name));
    json::Object answer{{"Role", roleAnswer(call, role)}};  // without description and duration (observed)
    addBoundaryAndTags(answer["Role"], role);
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(role));
    return answer;
}

/// The role that an operation names, once the caller may do it.
Result<identity::RowPtr<identity::Role>> authorizedRole(Call& call)
{
    const std::string name = call.parameters.text("RoleName", rules::userName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(roleArn(call, name)); !allowed)
        return allowed.error();
    return findRole(call, name);
}

/// The same for operations that change it: AWS alone changes service-linked roles.
Result<identity::RowPtr<identity::Role>> modifiableRole(Call& call)
{
    auto role = authorizedRole(call);
    if (role) {
        if (auto modifiable = checkModifiable(**role); !modifiable)
            return modifiable.error();
    }
    return role;
}

Result<json::Object> getRole(Call& call)
{
    const auto role = authorizedRole(call);
    if (!role)
        return role.error();
    return json::Object{{"Role", fullAnswer(call, **role)}};
}

Result<json::Object> listRoles(Call& call)
{
    return listByPath(call, "role", call.account().roles, "Roles", [&](const identity::Role& role) { return listAnswer(call, role); });
}

Result<json::Object> updateRole(Call& call)
{
    const auto description = call.parameters.optionalText("Description", rules::description);
    const auto seconds = call.parameters.optionalInteger("MaxSessionDuration", shortestMaximum, longestMaximum);
    // The description of a service-linked role is the account's to change: IAM User Guide, "Edit a service-linked role description".
    const auto found = seconds ? modifiableRole(call) : authorizedRole(call);
    if (!found)
        return found.error();
    identity::Role role = **found;
    role.description = description.value_or(role.description);  // what is not sent stays (observed)
    if (seconds)
        role.maxSessionSeconds = static_cast<int>(*seconds);
    call.title(Phrase::tr("Change role %1").with(role.name));
    call.editor.put(call.accountId(), std::move(role));
    return json::Object::object();
}

Result<json::Object> updateRoleDescription(Call& call)
{
    const std::string description = call.parameters.text("Description", rules::description);
    const auto found = authorizedRole(call);
    if (!found)
        return found.error();
    identity::Role role = **found;
    role.description = description;
    call.title(Phrase::tr("Describe role %1").with(role.name));
    json::Object answer{{"Role", roleAnswer(call, role)}};
    answer["Role"]["Description"] = role.description;
    addBoundaryAndTags(answer["Role"], role);
    call.editor.put(call.accountId(), std::move(role));
    return answer;
}

Result<json::Object> updateAssumeRolePolicy(Call& call)
{
    const std::string document = call.parameters.documentText("PolicyDocument");
    const auto found = modifiableRole(call);
    if (!found)
        return found.error();
    identity::Role role = **found;
    if (auto taken = takeTrust(call, document, role); !taken)
        return taken.error();
    call.title(Phrase::tr("Change trust of role %1").with(role.name));
    call.editor.put(call.accountId(), std::move(role));
    return json::Object::object();
}

Result<json::Object> deleteRole(Call& call)
{
    const auto role = modifiableRole(call);
    if (!role)
        return role.error();
    if (!(*role)->attachedPolicies.empty())
        return deleteConflict("detach all policies");
    if (!(*role)->inlinePolicies.empty())
        return deleteConflict("delete policies");
    if (!instanceProfilesOf(call.account(), (*role)->name).empty())
        return deleteConflict("remove roles from instance profile");
    call.title(Phrase::tr("Delete role %1").with((*role)->name));
    call.editor.remove<identity::Role>(call.accountId(), (*role)->name);
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateRole", false}, createRole},
    {{"iam", "GetRole", true}, getRole},
    {{"iam", "ListRoles", true}, listRoles},
    {{"iam", "UpdateRole", false}, updateRole},
    {{"iam", "UpdateRoleDescription", false}, updateRoleDescription},
    {{"iam", "UpdateAssumeRolePolicy", false}, updateAssumeRolePolicy},
    {{"iam", "DeleteRole", false}, deleteRole},
};

}  // namespace

json::Object roleAnswer(const Call& call, const identity::Role& role)
{
    json::Object answer{{"Path", role.path}, {"RoleName", role.name}, {"RoleId", role.id}, {"Arn", identity::arnOf(call.accountId(), role)},
                        {"CreateDate", dateText(role.created)}};
    if (role.trust)
        answer["AssumeRolePolicyDocument"] = documentAnswer(shownTrust(call.world(), role));
    return answer;
}

std::span<const Entry> roleOperations()
{
    return table;
}

}  // namespace rolewright::service
