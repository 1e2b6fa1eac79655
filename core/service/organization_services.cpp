#include "core/service/organization_services.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::TrustedService;

/// Who works with an organization. Source: Organizations User Guide, "AWS services that you can use with AWS Organizations".
constexpr std::string_view integrated[] = {
    "access-analyzer",
    "account",
    "application-signals.cloudwatch",
    "auditmanager",
    "aws-artifact-account-sync",
    "backup",
    "cloudtrail",
    "compute-optimizer",
    "config",
    "config-multiaccountsetup",
    "controltower",
    "cost-optimization-hub.bcm",
    "detective",
    "devops-guru",
    "ds",
    "ec2",
    "fms",
    "guardduty",
    "health",
    "iam",
    "inspector2",
    "ipam",
    "license-management.marketplace",
    "license-manager",
    "license-manager.member-account",
    "license-manager-linux-subscriptions",
    "macie",
    "malware-protection.guardduty",
    "member.org.stacksets.cloudformation",
    "networkmanager",
    "notifications",
    "observabilityadmin",
    "private-marketplace.marketplace",
    "ram",
    "reachabilityanalyzer.networkinsights",
    "reporting.trustedadvisor",
    "resource-explorer-2",
    "securityhub",
    "security-ir",
    "securitylake",
    "servicecatalog",
    "servicequotas",
    "ssm",
    "ssm-quicksetup",
    "sso",
    "stacksets.cloudformation",
    "storage-lens.s3",
    "tagpolicies.tag",
    "user-subscriptions",
    "vpcreachabilityanalyzer",
    "wellarchitected",
};

Result<identity::Organization> authorizedService(Call& call, std::string& principal)
{
    principal = readServicePrincipal(call);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    evaluation::Context extra;
    extra.set("organizations:ServicePrincipal", principal);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    return organization;
}

Result<json::Object> enableServiceAccess(Call& call)
{
    std::string principal;
    auto organization = authorizedService(call, principal);
    if (!organization)
        return organization.error();
    if (isTrusted(*organization, principal))
        return json::Object::object();
    organization->trustedServices.push_back({principal, call.context.now});
    call.title(Phrase::tr("Let %1 work in the whole organization").with(principal));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> disableServiceAccess(Call& call)
{
    std::string principal;
    auto organization = authorizedService(call, principal);
    if (!organization)
        return organization.error();
    if (!isTrusted(*organization, principal))
        return json::Object::object();
    std::erase_if(organization->trustedServices, [&](const TrustedService& service) { return service.principal == principal; });
    std::erase_if(organization->administrators, [&](const auto& each) { return each.service == principal; });
    call.title(Phrase::tr("Let %1 work in the whole organization no more").with(principal));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> listServiceAccess(Call& call)
{
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> services;
    for (const TrustedService& service : organization->trustedServices)
        services.push_back({{"ServicePrincipal", service.principal}, {"DateEnabled", dateText(service.since)}});
    return listPage(call, "EnabledServicePrincipals", services, "ServicePrincipal");
}

constexpr Entry table[] = {
    {{"organizations", "EnableAWSServiceAccess", false}, enableServiceAccess},
    {{"organizations", "DisableAWSServiceAccess", false}, disableServiceAccess},
    {{"organizations", "ListAWSServiceAccessForOrganization", true}, listServiceAccess},
};

}  // namespace

std::string readServicePrincipal(Call& call)
{
    constexpr std::string_view suffix = ".amazonaws.com";
    const std::string principal = call.parameters.text("ServicePrincipal", {1, 128, patterns::isName, R"([\w+=,.@-]*)"});
    const std::string_view name = std::string_view(principal).substr(0, principal.size() - (principal.ends_with(suffix) ? suffix.size() : 0));
    if (!principal.ends_with(suffix) || std::find(std::begin(integrated), std::end(integrated), name) == std::end(integrated))
        call.parameters.refuse(unrecognizedService());
    return principal;
}

Error unrecognizedService()
{
    return {"InvalidInputException", "You specified an unrecognized service principal.", {}};
}

bool isTrusted(const identity::Organization& organization, std::string_view principal)
{
    return std::any_of(organization.trustedServices.begin(), organization.trustedServices.end(),
                       [&](const TrustedService& service) { return service.principal == principal; });
}

std::span<const Entry> organizationServiceOperations()
{
    return table;
}

}  // namespace rolewright::service
