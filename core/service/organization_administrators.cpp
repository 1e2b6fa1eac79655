#include "core/service/organization_services.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::DelegatedAdministrator;
using identity::Organization;

const Error notRegistered{"AccountNotRegisteredException", "The provided account is not a registered delegated administrator for your organization.", {}};

bool isAdministrator(const Organization& organization, std::string_view account)
{
    return std::any_of(organization.administrators.begin(), organization.administrators.end(), [&](const auto& each) { return each.account.text() == account; });
}

std::vector<DelegatedAdministrator>::iterator find(Organization& organization, std::string_view account, std::string_view service)
{
    return std::find_if(organization.administrators.begin(), organization.administrators.end(),
                        [&](const DelegatedAdministrator& each) { return each.account.text() == account && each.service == service; });
}

/// The organization, and the member that is to administer a service or does so no more.
Result<Organization> authorizedDelegation(Call& call, std::string& account, std::string& service)
{
    service = readServicePrincipal(call);
    evaluation::Context extra;
    extra.set("organizations:ServicePrincipal", service);
    auto organization = authorizedAccount(call, account, extra);
    if (organization.ok() && organization->managementAccount.text() == account)
        return Error{"ConstraintViolationException", "You cannot register master account/yourself as delegated administrator for your organization.", {}};
    return organization;
}

Result<json::Object> registerAdministrator(Call& call)
{
    std::string account;
    std::string service;
    auto organization = authorizedDelegation(call, account, service);
    if (!organization)
        return organization.error();
    if (!isTrusted(*organization, service))
        return Error{"ConstraintViolationException", "You must enable service access before you register a delegated administrator: call EnableAWSServiceAccess for " + service, {}};
    if (find(*organization, account, service) != organization->administrators.end())
        return Error{"AccountAlreadyRegisteredException", "The provided account is already a delegated administrator for your organization.", {}};
    call.title(Phrase::tr("Let account %1 administer %2").with(account, service));
    organization->administrators.push_back({findMember(*organization, account)->account, service, call.context.now});
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> deregisterAdministrator(Call& call)
{
    std::string account;
    std::string service;
    auto organization = authorizedDelegation(call, account, service);
    if (!organization)
        return organization.error();
    if (!isAdministrator(*organization, account))
        return notRegistered;
    const auto found = find(*organization, account, service);
    if (found == organization->administrators.end())
        return unrecognizedService();
    organization->administrators.erase(found);
    call.title(Phrase::tr("Let account %1 administer %2 no more").with(account, service));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> listAdministrators(Call& call)
{
    const std::string service = call.parameters.has("ServicePrincipal") ? readServicePrincipal(call) : std::string();
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    if (!service.empty())
        extra.set("organizations:ServicePrincipal", service);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    std::vector<json::Object> accounts;
    for (const Organization::Membership& member : organization->accounts) {
        const auto& all = organization->administrators;
        const auto first = std::find_if(all.begin(), all.end(), [&](const DelegatedAdministrator& each) {
            return each.account == member.account && (service.empty() || each.service == service);
        });
        if (first == all.end())
            continue;
        json::Object account = accountAnswer(call, *organization, member);
        account["DelegationEnabledDate"] = dateText(first->since);
        accounts.push_back(std::move(account));
    }
    return listPage(call, "DelegatedAdministrators", accounts, "Id");
}

Result<json::Object> listServicesOf(Call& call)
{
    std::string account;
    auto organization = authorizedAccount(call, account);
    // An account that is none of the organization's is asked about as if from outside of it.
    if (!organization && organization.error().code == "AccountNotFoundException")
        return Error{"AWSOrganizationsNotInUseException", "Your account is not a member of an organization.", {}};
    if (!organization)
        return organization.error();
    if (!isAdministrator(*organization, account))
        return notRegistered;
    std::vector<json::Object> services;
    for (const DelegatedAdministrator& each : organization->administrators) {
        if (each.account.text() == account)
            services.push_back({{"ServicePrincipal", each.service}, {"DelegationEnabledDate", dateText(each.since)}});
    }
    return listPage(call, "DelegatedServices", services, "ServicePrincipal");
}

constexpr Entry table[] = {
    {{"organizations", "RegisterDelegatedAdministrator", false}, registerAdministrator},
    {{"organizations", "DeregisterDelegatedAdministrator", false}, deregisterAdministrator},
    {{"organizations", "ListDelegatedAdministrators", true}, listAdministrators},
    {{"organizations", "ListDelegatedServicesForAccount", true}, listServicesOf},
};

}  // namespace

std::span<const Entry> organizationAdministratorOperations()
{
    return table;
}

}  // namespace rolewright::service
