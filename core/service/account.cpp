#include "core/service/call.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// The alias that an operation names, once the caller may do it. Source: Service Authorization Reference, IAM: the alias operations have no resource.
Result<std::string> authorizedAlias(Call& call)
{
    std::string alias = call.parameters.text("AccountAlias", rules::accountAlias);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    return alias;
}

void setAlias(Call& call, std::string alias)
{
    identity::Account account = call.account();
    account.alias = std::move(alias);
    call.editor.putAccount(std::move(account));
}

Result<json::Object> createAccountAlias(Call& call)
{
    auto alias = authorizedAlias(call);
    if (!alias)
        return alias.error();
    const auto& accounts = call.world().accounts();
    if (std::any_of(accounts.begin(), accounts.end(), [&](const identity::AccountPtr& account) { return account->alias == *alias; }))
        return Error{"EntityAlreadyExists", "The account alias " + *alias + " already exists.", {}};
    call.title(Phrase::tr("Set account alias to %1").with(*alias));
    setAlias(call, std::move(*alias));
    return json::Object::object();
}

Result<json::Object> deleteAccountAlias(Call& call)
{
    const auto alias = authorizedAlias(call);
    if (!alias)
        return alias.error();
    if (call.account().alias != *alias)
        return noSuchEntity("account alias", *alias);
    call.title(Phrase::tr("Remove account alias %1").with(*alias));
    setAlias(call, {});
    return json::Object::object();
}

Result<json::Object> listAccountAliases(Call& call)
{
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    json::Object aliases = json::Object::array();
    if (!call.account().alias.empty())
        aliases.push_back(call.account().alias);
    return json::Object{{"AccountAliases", std::move(aliases)}, {"IsTruncated", false}};
}

/// Names of quotas as GetAccountSummary has them. Source: IAM API Reference, GetAccountSummary.
constexpr std::pair<const char*, const char*> summaryQuotas[] = {
    {"AccessKeysPerUserQuota", "AccessKeysPerUser"},
    {"AssumeRolePolicySizeQuota", "AssumeRolePolicySize"},
    {"AttachedPoliciesPerGroupQuota", "PoliciesPerGroup"},
    {"AttachedPoliciesPerRoleQuota", "PoliciesPerRole"},
    {"AttachedPoliciesPerUserQuota", "PoliciesPerUser"},
    {"GroupPolicySizeQuota", "GroupPolicySize"},
    {"GroupsPerUserQuota", "GroupsPerUser"},
    {"GroupsQuota", "GroupsPerAccount"},
    {"InstanceProfilesQuota", "InstanceProfilesPerAccount"},
    {"PoliciesQuota", "PoliciesPerAccount"},
    {"PolicySizeQuota", "PolicySize"},
    {"PolicyVersionsInUseQuota", "PolicyVersionsInUse"},
    {"RolePolicySizeQuota", "RolePolicySize"},
    {"RolesQuota", "RolesPerAccount"},
    {"ServerCertificatesQuota", "ServerCertificatesPerAccount"},
    {"SigningCertificatesPerUserQuota", "CertificatesPerUser"},
    {"UserPolicySizeQuota", "UserPolicySize"},
    {"UsersQuota", "UsersPerAccount"},
    {"VersionsPerPolicyQuota", "VersionsPerPolicy"},
};

std::size_t versionsInUse(const identity::Account& account)
{
    std::size_t count = 0;
    account.policies.forEach([&](const identity::RowPtr<identity::ManagedPolicy>& policy) { count += policy->versions.size(); });
    return count;
}

std::size_t devicesInUse(const identity::Account& account)
{
    std::size_t count = 0;
    account.mfaDevices.forEach([&](const identity::RowPtr<identity::MfaDevice>& device) { count += device->user.empty() ? 0 : 1; });
    return count;
}

Result<json::Object> getAccountSummary(Call& call)
{
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const identity::Account& account = call.account();
    json::Object summary = json::Object::object();
    summary["Users"] = account.users.size();
    summary["Groups"] = account.groups.size();
    summary["Roles"] = account.roles.size();
    summary["Policies"] = account.policies.size();
    summary["PolicyVersionsInUse"] = versionsInUse(account);
    summary["InstanceProfiles"] = account.instanceProfiles.size();
    summary["ServerCertificates"] = account.serverCertificates.size();
    summary["MFADevices"] = account.mfaDevices.size();
    summary["MFADevicesInUse"] = devicesInUse(account);
    // Root has no credentials of its own here.
    for (const char* none : {"AccountAccessKeysPresent", "AccountMFAEnabled", "AccountPasswordPresent", "AccountSigningCertificatesPresent"})
        summary[none] = 0;
    summary["Providers"] = account.samlProviders.size() + account.oidcProviders.size();
    summary["GlobalEndpointTokenVersion"] = account.globalTokensEverywhere ? 2 : 1;
    for (const auto& [name, quotaName] : summaryQuotas)
        summary[name] = quota(quotaName);
    return json::Object{{"SummaryMap", std::move(summary)}};
}

constexpr Entry table[] = {
    {{"iam", "CreateAccountAlias", false}, createAccountAlias},
    {{"iam", "DeleteAccountAlias", false}, deleteAccountAlias},
    {{"iam", "ListAccountAliases", true}, listAccountAliases},
    {{"iam", "GetAccountSummary", true}, getAccountSummary},
};

}  // namespace

std::span<const Entry> accountOperations()
{
    return table;
}

}  // namespace rolewright::service
