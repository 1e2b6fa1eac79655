#include "core/mirror/further_calls.h"

#include "core/base/text.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace rolewright::mirror {
namespace {

/// What stands behind the last `marker` of an ARN: `app` of `…:saml-provider/app`.
std::string behind(const std::string& arn, std::string_view marker)
{
    const std::size_t place = arn.find(marker);
    return place == std::string::npos ? std::string() : arn.substr(place + marker.size());
}

bool isActive(const json::Object& item) { return json::stringOr(item, "Status") == "Active"; }

template <typename Row> void keep(std::vector<identity::RowPtr<Row>>& rows, Row row) { rows.push_back(std::make_shared<const Row>(std::move(row))); }

int numberOr(const json::Object& object, const char* member, int fallback)
{
    const auto found = object.find(member);
    return found != object.end() && found->is_number_integer() ? found->get<int>() : fallback;
}

bool flagOf(const json::Object& object, const char* member)
{
    const auto found = object.find(member);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

identity::PasswordPolicy passwordPolicyOf(const json::Object& answer)
{
    identity::PasswordPolicy policy;
    policy.minimumLength = numberOr(answer, "MinimumPasswordLength", policy.minimumLength);
    policy.requireSymbols = flagOf(answer, "RequireSymbols");
    policy.requireNumbers = flagOf(answer, "RequireNumbers");
    policy.requireUppercase = flagOf(answer, "RequireUppercaseCharacters");
    policy.requireLowercase = flagOf(answer, "RequireLowercaseCharacters");
    policy.usersMayChange = flagOf(answer, "AllowUsersToChangePassword");
    if (const int days = numberOr(answer, "MaxPasswordAge", 0); days > 0)
        policy.maximumAgeDays = days;
    if (const int earlier = numberOr(answer, "PasswordReusePrevention", 0); earlier > 0)
        policy.reusePrevention = earlier;
    if (answer.contains("HardExpiry"))
        policy.hardExpiry = flagOf(answer, "HardExpiry");
    return policy;
}

std::vector<std::string> textsOf(const json::Object& object, const char* member)
{
    std::vector<std::string> texts;
    const auto found = object.find(member);
    if (found != object.end() && found->is_array()) {
        for (const json::Object& item : *found) {
            if (item.is_string())
                texts.push_back(item.get<std::string>());
        }
    }
    return texts;
}

}  // namespace

bool FurtherCalls::wants(EntityKind kind) const
{
    return !m_only || std::any_of(m_only->begin(), m_only->end(), [&](const EntityRef& entity) { return entity.kind == kind; });
}

bool FurtherCalls::wants(EntityKind kind, const std::string& name) const
{
    return !m_only || std::any_of(m_only->begin(), m_only->end(), [&](const EntityRef& entity) { return entity.kind == kind && text::equalsIgnoringCase(entity.name, name); });
}

void FurtherCalls::askAll(bool withRoles)
{
    if (wants(EntityKind::account))
        askAccount();
    if (withRoles)
        askListedFacts();
    for (auto& [key, user] : m_draft.users)
        askUser(user);
    for (auto& [key, policy] : m_draft.policies)
        askTags(iam("ListPolicyTags", {{"PolicyArn", identity::arnOf(m_draft.facts.id, policy)}}), {EntityKind::policy, policy.name}, [&policy](identity::Tags tags) { policy.tags = std::move(tags); });
    if (wants(EntityKind::samlProvider))
        askSamlProviders();
    if (wants(EntityKind::oidcProvider))
        askOidcProviders();
    if (wants(EntityKind::mfaDevice))
        askMfaDevices();
    if (wants(EntityKind::instanceProfile))
        askInstanceProfiles();
    if (wants(EntityKind::serverCertificate))
        askServerCertificates();
}

void FurtherCalls::askTags(service::Operation operation, EntityRef about, std::function<void(identity::Tags)> take)
{
    const auto tags = std::make_shared<identity::Tags>();
    Question question{std::move(operation), std::move(about), [tags](json::Object tag) { tags->push_back({json::stringOr(tag, "Key"), json::stringOr(tag, "Value")}); }, "Tags"};
    question.end = [tags, take = std::move(take)](Told told) { take(told == Told::all ? std::move(*tags) : identity::Tags()); };
    m_questions.ask(std::move(question));
}

void FurtherCalls::askAccount()
{
    m_questions.ask({iam("ListAccountAliases"), {}, [this](json::Object alias) {
                         if (alias.is_string())
                             m_draft.facts.alias = alias.get<std::string>();
                     }, "AccountAliases"});
    Question question{iam("GetAccountPasswordPolicy"), {}, [this](json::Object answer) {
                          m_draft.facts.passwordPolicy = passwordPolicyOf(partOf(answer, "PasswordPolicy"));
                      }};
    question.mayBeAbsent = true;
    m_questions.ask(std::move(question));
}

void FurtherCalls::askListedFacts()
{
    m_questions.ask({iam("ListRoles", {{"MaxItems", 1000}}), {}, [this](json::Object item) {
                         const auto found = m_draft.roles.find(text::lower(json::stringOr(item, "RoleName")));
                         if (found == m_draft.roles.end())
                             return;
                         found->second.description = json::stringOr(item, "Description", found->second.description);
                         if (const int seconds = numberOr(item, "MaxSessionDuration", 0); seconds > 0)
                             found->second.maxSessionSeconds = seconds;
                     }, "Roles"});
    m_questions.ask({iam("ListUsers", {{"MaxItems", 1000}}), {}, [this](json::Object item) {
                         const auto found = m_draft.users.find(text::lower(json::stringOr(item, "UserName")));
                         if (found != m_draft.users.end() && item.contains("PasswordLastUsed"))
                             found->second.passwordLastUsed = instantOf(item, "PasswordLastUsed");
                     }, "Users"});
}

void FurtherCalls::askUser(identity::User& user)
{
    const EntityRef about{EntityKind::user, user.name};
    const json::Object named{{"UserName", user.name}};
    askAccessKeys(user.name);
    askCertificates(user);
    Question profile{iam("GetLoginProfile", named), about, [&user](json::Object answer) {
                         const json::Object item = partOf(answer, "LoginProfile");
                         const Instant created = instantOf(item, "CreateDate");
                         user.loginProfile = identity::LoginProfile{created, created, flagOf(item, "PasswordResetRequired"), {}, {}};
                     }};
    profile.mayBeAbsent = true;
    m_questions.ask(std::move(profile));
    m_questions.ask({iam("ListMFADevices", named), about, [this, name = user.name](json::Object item) {
                         const std::string serial = json::stringOr(item, "SerialNumber");
                         if (behind(serial, ":mfa/").empty())
                             m_draft.leftOut.push_back(Phrase::tr("MFA device `%1` of user `%2`: only virtual devices have a place here").with(serial, name));
                     }, "MFADevices"});
}

void FurtherCalls::askAccessKeys(const std::string& user)
{
    const EntityRef about{EntityKind::user, user};
    m_questions.ask({iam("ListAccessKeys", {{"UserName", user}}), about, [this, user, about](json::Object item) {
                         const auto key = std::make_shared<identity::AccessKey>();
                         key->id = json::stringOr(item, "AccessKeyId");
                         key->user = user;
                         key->active = isActive(item);
                         key->created = instantOf(item, "CreateDate");
                         m_draft.accessKeys.push_back(key);
                         if (!m_questions.options().lastUsed)
                             return;
                         m_questions.ask({iam("GetAccessKeyLastUsed", {{"AccessKeyId", key->id}}), about, [key](json::Object answer) {
                                              const json::Object used = partOf(answer, "AccessKeyLastUsed");
                                              if (!used.contains("LastUsedDate"))
                                                  return;
                                              key->lastUsed = instantOf(used, "LastUsedDate");
                                              key->lastUsedService = json::stringOr(used, "ServiceName");
                                          }});
                     }, "AccessKeyMetadata"});
}

void FurtherCalls::askCertificates(identity::User& user)
{
    const EntityRef about{EntityKind::user, user.name};
    const json::Object named{{"UserName", user.name}};
    m_questions.ask({iam("ListSSHPublicKeys", named), about, [this, &user, about](json::Object item) {
                         json::Object which{{"UserName", user.name}, {"SSHPublicKeyId", json::stringOr(item, "SSHPublicKeyId")}, {"Encoding", "SSH"}};
                         m_questions.ask({iam("GetSSHPublicKey", std::move(which)), about, [&user](json::Object answer) {
                                              const json::Object key = partOf(answer, "SSHPublicKey");
                                              user.sshKeys.push_back({json::stringOr(key, "SSHPublicKeyId"), json::stringOr(key, "SSHPublicKeyBody"), json::stringOr(key, "Fingerprint"),
                                                                      isActive(key), instantOf(key, "UploadDate")});
                                          }});
                     }, "SSHPublicKeys"});
    m_questions.ask({iam("ListSigningCertificates", named), about, [&user](json::Object item) {
                         user.signingCertificates.push_back({json::stringOr(item, "CertificateId"), json::stringOr(item, "CertificateBody"), isActive(item), instantOf(item, "UploadDate")});
                     }, "Certificates"});
    Question credentials{iam("ListServiceSpecificCredentials", named), about, [&user](json::Object answer) {
                             for (const json::Object& item : listOf(answer, "ServiceSpecificCredentials"))
                                 user.serviceCredentials.push_back({json::stringOr(item, "ServiceSpecificCredentialId"), json::stringOr(item, "ServiceName"),
                                                                    json::stringOr(item, "ServiceUserName"), isActive(item), instantOf(item, "CreateDate")});
                         }};
    m_questions.ask(std::move(credentials));
}

void FurtherCalls::askSamlProviders()
{
    m_questions.ask({iam("ListSAMLProviders"), {}, [this](json::Object answer) {
        for (const json::Object& item : listOf(answer, "SAMLProviderList")) {
            const std::string arn = json::stringOr(item, "Arn");
            const std::string name = behind(arn, ":saml-provider/");
            if (name.empty() || !wants(EntityKind::samlProvider, name))
                continue;
            m_questions.ask({iam("GetSAMLProvider", {{"SAMLProviderArn", arn}}), {EntityKind::samlProvider, name}, [this, name](json::Object told) {
                identity::SamlProvider provider{name, json::stringOr(told, "SAMLProviderUUID"), json::stringOr(told, "SAMLMetadataDocument"), instantOf(told, "CreateDate"), {}, tagsIn(told)};
                if (told.contains("ValidUntil"))
                    provider.validUntil = instantOf(told, "ValidUntil");
                keep(m_draft.samlProviders, std::move(provider));
            }});
        }
    }});
}

void FurtherCalls::askOidcProviders()
{
    m_questions.ask({iam("ListOpenIDConnectProviders"), {}, [this](json::Object answer) {
        for (const json::Object& item : listOf(answer, "OpenIDConnectProviderList")) {
            const std::string arn = json::stringOr(item, "Arn");
            const std::string url = behind(arn, ":oidc-provider/");
            if (url.empty() || !wants(EntityKind::oidcProvider, url))
                continue;
            m_questions.ask({iam("GetOpenIDConnectProvider", {{"OpenIDConnectProviderArn", arn}}), {EntityKind::oidcProvider, url}, [this, url](json::Object told) {
                keep(m_draft.oidcProviders, identity::OidcProvider{url, textsOf(told, "ClientIDList"), textsOf(told, "ThumbprintList"), {}, instantOf(told, "CreateDate"), tagsIn(told)});
            }});
        }
    }});
}

void FurtherCalls::askMfaDevices()
{
    m_questions.ask({iam("ListVirtualMFADevices"), {}, [this](json::Object item) {
                         const std::string serial = json::stringOr(item, "SerialNumber");
                         const json::Object user = partOf(item, "User");
                         const std::string place = "/" + behind(serial, ":mfa/");
                         if (item.contains("User") && !user.contains("UserName")) {
                             m_draft.leftOut.push_back(Phrase::tr("MFA device `%1` of the root user: only those of users have a place here").with(serial));
                             return;
                         }
                         if (!wants(EntityKind::mfaDevice, place))
                             return;
                         const auto device = std::make_shared<identity::MfaDevice>();
                         device->name = place.substr(place.rfind('/') + 1);
                         device->path = place.substr(0, place.rfind('/') + 1);
                         device->user = json::stringOr(user, "UserName");
                         if (item.contains("EnableDate"))
                             device->enabled = instantOf(item, "EnableDate");
                         m_draft.mfaDevices.push_back(device);
                         askTags(iam("ListMFADeviceTags", {{"SerialNumber", serial}}), {EntityKind::mfaDevice, place}, [device](identity::Tags tags) { device->tags = std::move(tags); });
                     }, "VirtualMFADevices"});
}

void FurtherCalls::askInstanceProfiles()
{
    m_questions.ask({iam("ListInstanceProfiles", {{"MaxItems", 1000}}), {}, [this](json::Object item) {
                         const auto profile = std::make_shared<identity::InstanceProfile>();
                         profile->name = json::stringOr(item, "InstanceProfileName");
                         if (!wants(EntityKind::instanceProfile, profile->name))
                             return;
                         profile->path = json::stringOr(item, "Path", "/");
                         profile->id = json::stringOr(item, "InstanceProfileId");
                         profile->created = instantOf(item, "CreateDate");
                         for (const json::Object& role : listOf(item, "Roles"))
                             profile->role = json::stringOr(role, "RoleName");
                         m_draft.instanceProfiles.push_back(profile);
                         askTags(iam("ListInstanceProfileTags", {{"InstanceProfileName", profile->name}}), {EntityKind::instanceProfile, profile->name},
                                 [profile](identity::Tags tags) { profile->tags = std::move(tags); });
                     }, "InstanceProfiles"});
}

void FurtherCalls::askServerCertificates()
{
    m_questions.ask({iam("ListServerCertificates"), {}, [this](json::Object item) {
                         const std::string name = json::stringOr(item, "ServerCertificateName");
                         if (!wants(EntityKind::serverCertificate, name))
                             return;
                         m_questions.ask({iam("GetServerCertificate", {{"ServerCertificateName", name}}), {EntityKind::serverCertificate, name}, [this](json::Object answer) {
                                              const json::Object told = partOf(answer, "ServerCertificate");
                                              const json::Object facts = partOf(told, "ServerCertificateMetadata");
                                              keep(m_draft.serverCertificates,
                                                   identity::ServerCertificate{json::stringOr(facts, "ServerCertificateName"), json::stringOr(facts, "Path", "/"), json::stringOr(facts, "ServerCertificateId"),
                                                                               json::stringOr(told, "CertificateBody"), json::stringOr(told, "CertificateChain"), instantOf(facts, "UploadDate"),
                                                                               instantOf(facts, "Expiration"), tagsIn(told)});
                                          }});
                     }, "ServerCertificateMetadataList"});
}

}  // namespace rolewright::mirror
