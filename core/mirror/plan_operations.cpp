#include "core/mirror/plan_operations.h"

#include "core/base/text.h"
#include "core/service/documents.h"

#include <algorithm>

namespace rolewright::mirror {
namespace {

bool isPrincipal(EntityKind kind) { return kind == EntityKind::user || kind == EntityKind::group || kind == EntityKind::role; }

bool isCredential(Aspect aspect)
{
    return aspect == Aspect::accessKey || aspect == Aspect::sshKey || aspect == Aspect::signingCertificate || aspect == Aspect::serviceCredential;
}

/// `AccessKey`, `AccessKeyId`: how the API calls a credential of a user's.
std::pair<std::string_view, const char*> credentialNames(Aspect aspect)
{
    switch (aspect) {
    case Aspect::sshKey: return {"SSHPublicKey", "SSHPublicKeyId"};
    case Aspect::signingCertificate: return {"SigningCertificate", "CertificateId"};
    case Aspect::serviceCredential: return {"ServiceSpecificCredential", "ServiceSpecificCredentialId"};
    default: return {"AccessKey", "AccessKeyId"};
    }
}

service::Operation credentialOperation(const Handle& user, std::string_view verb, const Field& field, json::Object more = json::Object::object())
{
    const auto [word, parameter] = credentialNames(field.aspect);
    json::Object parameters{{"UserName", user.value}, {parameter, field.key}};
    parameters.update(more);
    return {"iam", std::string(verb) + std::string(word), std::move(parameters)};
}

service::Operation named(const char* action, json::Object parameters) { return {"iam", action, std::move(parameters)}; }

/// What is uploaded is made anew at the endpoint, with an id of its own, and counts at once.
std::optional<service::Operation> upload(const Handle& user, const Field& field, const std::string& value)
{
    if (field.aspect == Aspect::sshKey)
        return named("UploadSSHPublicKey", {{"UserName", user.value}, {"SSHPublicKeyBody", value}});
    if (field.aspect == Aspect::signingCertificate)
        return named("UploadSigningCertificate", {{"UserName", user.value}, {"CertificateBody", value}});
    return std::nullopt;
}

std::optional<service::Operation> accountSetting(const Field& field, const std::string& value)
{
    if (field.aspect == Aspect::alias)
        return named("CreateAccountAlias", {{"AccountAlias", value}});
    auto parameters = json::parseObject(value);
    return named("UpdateAccountPasswordPolicy", parameters ? *std::move(parameters) : json::Object::object());
}

template <typename Credential> std::optional<std::string> bodyOf(const std::vector<Credential>& credentials, const std::string& id)
{
    const auto found = std::find_if(credentials.begin(), credentials.end(), [&](const Credential& credential) { return credential.id == id; });
    return found == credentials.end() ? std::nullopt : std::optional(found->body);
}

}  // namespace

Handle Handle::of(const identity::Account& account, const EntityRef& entity, const std::string& name)
{
    const auto arn = [&](const auto& row) { return row ? identity::arnOf(account.id, *row) : name; };
    switch (entity.kind) {
    case EntityKind::account: return {entity.kind, {}, {}, {}};
    case EntityKind::policy: return {entity.kind, "Policy", "PolicyArn", arn(account.policies.find(name))};
    case EntityKind::samlProvider: return {entity.kind, "SAMLProvider", "SAMLProviderArn", arn(account.samlProviders.find(name))};
    case EntityKind::oidcProvider: return {entity.kind, "OpenIDConnectProvider", "OpenIDConnectProviderArn", arn(account.oidcProviders.find(name))};
    case EntityKind::group: return {entity.kind, "Group", "GroupName", name};
    case EntityKind::user: return {entity.kind, "User", "UserName", name};
    case EntityKind::role: return {entity.kind, "Role", "RoleName", name};
    case EntityKind::instanceProfile: return {entity.kind, "InstanceProfile", "InstanceProfileName", name};
    case EntityKind::mfaDevice: return {entity.kind, "MFADevice", "SerialNumber", arn(account.mfaDevices.find(name))};
    case EntityKind::serverCertificate: return {entity.kind, "ServerCertificate", "ServerCertificateName", name};
    }
    return {};
}

service::Operation Handle::operation(std::string_view verb, std::string_view rest, json::Object more) const
{
    json::Object parameters{{parameter, value}};
    parameters.update(more);
    return {"iam", std::string(verb) + word + std::string(rest), std::move(parameters)};
}

bool isUploaded(Aspect aspect) { return aspect == Aspect::sshKey || aspect == Aspect::signingCertificate; }

std::optional<service::Operation> settingOf(const Handle& entity, const Field& field, const std::string& value, bool isThere)
{
    if (entity.kind == EntityKind::account)
        return accountSetting(field, value);
    if (isCredential(field.aspect))
        return isThere ? credentialOperation(entity, "Update", field, {{"Status", value}}) : upload(entity, field, value);
    switch (field.aspect) {
    case Aspect::attachedPolicy: return entity.operation("Attach", "Policy", {{"PolicyArn", field.key}});
    case Aspect::inlinePolicy: return entity.operation("Put", "Policy", {{"PolicyName", field.key}, {"PolicyDocument", value}});
    case Aspect::boundary: return entity.operation("Put", "PermissionsBoundary", {{"PermissionsBoundary", value}});
    case Aspect::trust: return named("UpdateAssumeRolePolicy", {{"RoleName", entity.value}, {"PolicyDocument", value}});
    case Aspect::group: return named("AddUserToGroup", {{"GroupName", field.key}, {"UserName", entity.value}});
    case Aspect::loginProfile:
        return isThere ? std::optional(named("UpdateLoginProfile", {{"UserName", entity.value}, {"PasswordResetRequired", value == "reset required"}})) : std::nullopt;
    case Aspect::metadata: return entity.operation("Update", "", {{"SAMLMetadataDocument", value}});
    case Aspect::clientId: return named("AddClientIDToOpenIDConnectProvider", {{entity.parameter, entity.value}, {"ClientID", field.key}});
    case Aspect::thumbprints: {
        json::Object list = json::Object::array();
        for (const std::string_view thumbprint : text::split(value, ' '))
            list.push_back(std::string(thumbprint));
        return value.empty() ? std::nullopt : std::optional(entity.operation("Update", "Thumbprint", {{"ThumbprintList", list}}));
    }
    case Aspect::profileRole: return named("AddRoleToInstanceProfile", {{"InstanceProfileName", entity.value}, {"RoleName", value}});
    default: return std::nullopt;
    }
}

std::optional<service::Operation> removalOf(const Handle& entity, const Field& field, const std::string& value)
{
    if (isCredential(field.aspect))
        return credentialOperation(entity, "Delete", field);
    switch (field.aspect) {
    case Aspect::attachedPolicy: return entity.operation("Detach", "Policy", {{"PolicyArn", field.key}});
    case Aspect::inlinePolicy: return entity.operation("Delete", "Policy", {{"PolicyName", field.key}});
    case Aspect::boundary: return entity.operation("Delete", "PermissionsBoundary");
    case Aspect::group: return named("RemoveUserFromGroup", {{"GroupName", field.key}, {"UserName", entity.value}});
    case Aspect::loginProfile: return named("DeleteLoginProfile", {{"UserName", entity.value}});
    case Aspect::clientId: return named("RemoveClientIDFromOpenIDConnectProvider", {{entity.parameter, entity.value}, {"ClientID", field.key}});
    case Aspect::profileRole: return named("RemoveRoleFromInstanceProfile", {{"InstanceProfileName", entity.value}, {"RoleName", value}});
    case Aspect::deviceUser: return named("DeactivateMFADevice", {{"UserName", value}, {"SerialNumber", entity.value}});
    case Aspect::alias: return named("DeleteAccountAlias", {{"AccountAlias", value}});
    case Aspect::passwordPolicy: return named("DeleteAccountPasswordPolicy", json::Object::object());
    default: return std::nullopt;
    }
}

bool comesWithCreation(EntityKind kind, Aspect aspect)
{
    switch (aspect) {
    case Aspect::uniqueId: case Aspect::path: case Aspect::tag: case Aspect::description: case Aspect::maxSessionDuration: case Aspect::trust: case Aspect::metadata:
    case Aspect::clientId: case Aspect::thumbprints: case Aspect::body:
        return true;
    case Aspect::boundary: return isPrincipal(kind);
    default: return false;
    }
}

std::optional<service::Operation> creationOf(const identity::Snapshot& world, const AccountId& id, const EntityRef& entity)
{
    const identity::Account& account = *world.account(id);
    const auto fields = fieldsOf(account, entity);
    if (!fields)
        return std::nullopt;
    const Handle handle = Handle::of(account, entity, entity.name);
    json::Object more = json::Object::object();
    if (const auto path = valueOf(fields, {Aspect::path, {}}); path && *path != "/")
        more["Path"] = *path;
    if (const auto description = valueOf(fields, {Aspect::description, {}}); description && !description->empty())
        more["Description"] = *description;
    if (const auto boundary = valueOf(fields, {Aspect::boundary, {}}))
        more["PermissionsBoundary"] = *boundary;
    switch (entity.kind) {
    case EntityKind::policy: {
        const auto policy = account.policies.find(entity.name);
        more["PolicyName"] = policy->name;
        more["PolicyDocument"] = policy->versions.front().document->text();
        break;
    }
    case EntityKind::role: {
        const auto role = account.roles.find(entity.name);
        more["AssumeRolePolicyDocument"] = textBehind(world, id, entity, {Aspect::trust, {}}, {}, false);
        if (role->maxSessionSeconds)
            more["MaxSessionDuration"] = *role->maxSessionSeconds;
        break;
    }
    case EntityKind::samlProvider:
        more["Name"] = entity.name;
        more["SAMLMetadataDocument"] = valueOf(fields, {Aspect::metadata, {}}).value_or(std::string());
        break;
    case EntityKind::oidcProvider: {
        const auto provider = account.oidcProviders.find(entity.name);
        more["Url"] = "https://" + provider->url;
        more["ClientIDList"] = provider->clientIds;
        more["ThumbprintList"] = provider->thumbprints;
        break;
    }
    case EntityKind::user: case EntityKind::group: case EntityKind::instanceProfile: break;
    default: return std::nullopt;
    }
    if (json::Object tags = tagsOf(*fields); !tags.empty())
        more["Tags"] = std::move(tags);
    service::Operation operation = handle.operation("Create", "", std::move(more));
    if (handle.parameter.ends_with("Arn"))
        operation.parameters.erase(handle.parameter);
    return operation;
}

std::optional<service::Operation> deletionOf(const Handle& entity)
{
    if (entity.kind == EntityKind::account)
        return std::nullopt;
    return entity.kind == EntityKind::mfaDevice ? named("DeleteVirtualMFADevice", {{entity.parameter, entity.value}}) : entity.operation("Delete", "");
}

service::Operation renamingOf(const Handle& entity, const std::string& newName, const std::string& newPath)
{
    json::Object more = json::Object::object();
    if (newName != entity.value)
        more["New" + entity.parameter] = newName;
    if (!newPath.empty())
        more["NewPath"] = newPath;
    return entity.operation("Update", "", std::move(more));
}

json::Object tagsOf(const Fields& fields)
{
    json::Object tags = json::Object::array();
    for (const auto& [field, value] : fields) {
        if (field.aspect == Aspect::tag)
            tags.push_back({{"Key", field.key}, {"Value", value}});
    }
    return tags;
}

std::string textBehind(const identity::Snapshot& world, const AccountId& id, const EntityRef& entity, const Field& field, const std::string& value, bool isThere)
{
    const identity::Account& account = *world.account(id);
    const auto inlineText = [&](const auto& row) -> std::optional<std::string> {
        if (!row)
            return std::nullopt;
        const auto found = std::find_if(row->inlinePolicies.begin(), row->inlinePolicies.end(), [&](const identity::InlinePolicy& policy) { return policy.name == field.key; });
        return found == row->inlinePolicies.end() ? std::nullopt : std::optional(found->document->text());
    };
    std::optional<std::string> text;
    if (field.aspect == Aspect::inlinePolicy)
        text = entity.kind == EntityKind::user ? inlineText(account.users.find(entity.name)) : entity.kind == EntityKind::group ? inlineText(account.groups.find(entity.name)) : inlineText(account.roles.find(entity.name));
    if (const auto role = field.aspect == Aspect::trust ? account.roles.find(entity.name) : nullptr; role && role->trust)
        text = service::shownTrust(world, *role);
    if (const auto user = !isThere && isUploaded(field.aspect) ? account.users.find(entity.name) : nullptr)
        text = field.aspect == Aspect::sshKey ? bodyOf(user->sshKeys, field.key) : bodyOf(user->signingCertificates, field.key);
    return text.value_or(value);
}

}  // namespace rolewright::mirror
