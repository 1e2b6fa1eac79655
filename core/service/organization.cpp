#include "core/service/organization.h"

#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::service {

Result<identity::Organization> memberOrganization(Call& call)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto& organization = call.world().organization();
    if (!organization || organization->pathTo(call.accountId()).empty())
        return Error{"AWSOrganizationsNotInUseException", "Your account is not a member of an organization.", {}};
    return *organization;
}

Result<identity::Organization> managedOrganization(Call& call)
{
    auto organization = memberOrganization(call);
    if (organization.ok() && organization->managementAccount != call.accountId())
        return Error{"AccessDeniedException", "You don't have permissions to access this resource.", {}};
    return organization;
}

Result<void> authorizeOrganizations(Call& call, const std::string& resource, const evaluation::Context& extra)
{
    auto allowed = call.authorize(resource, extra);
    if (!allowed.ok() && allowed.error().code == "AccessDenied")
        return Error{"AccessDeniedException", allowed.error().message, allowed.error().span};
    return allowed;
}

std::string organizationArn(const identity::Organization& organization, std::string_view kind, std::string_view id)
{
    return "arn:aws:organizations::" + organization.managementAccount.text() + ":" + std::string(kind) + "/" + organization.id + "/" + std::string(id);
}

std::string targetArn(const identity::Organization& organization, std::string_view id)
{
    return organizationArn(organization, id.starts_with("r-") ? "root" : id.starts_with("ou-") ? "ou" : "account", id);
}

const char* typeName(policy::Type type)
{
    return type == policy::Type::resourceControl ? resourceControlType : serviceControlType;
}

policy::Type typeOf(std::string_view name)
{
    return name == resourceControlType ? policy::Type::resourceControl : policy::Type::serviceControl;
}

bool isAwsManaged(const identity::OrganizationPolicy& policy)
{
    return policy.id == fullAccessPolicy || policy.id == fullResourceAccessPolicy;
}

std::string policyArn(const identity::Organization& organization, const identity::OrganizationPolicy& policy)
{
    const std::string kind = policy.type == policy::Type::resourceControl ? "resource_control_policy" : "service_control_policy";
    if (isAwsManaged(policy))
        return "arn:aws:organizations::aws:policy/" + kind + "/" + policy.id;
    return organizationArn(organization, "policy", kind + "/" + policy.id);
}

identity::OrganizationUnit* findUnit(identity::Organization& organization, std::string_view id)
{
    const auto found = std::find_if(organization.units.begin(), organization.units.end(), [id](const auto& unit) { return unit.id == id; });
    return found == organization.units.end() ? nullptr : &*found;
}

identity::Organization::Membership* findMember(identity::Organization& organization, std::string_view account)
{
    const auto found = std::find_if(organization.accounts.begin(), organization.accounts.end(), [account](const auto& member) { return member.account.text() == account; });
    return found == organization.accounts.end() ? nullptr : &*found;
}

identity::OrganizationPolicy* findOrganizationPolicy(identity::Organization& organization, std::string_view id)
{
    const auto found = std::find_if(organization.policies.begin(), organization.policies.end(), [id](const auto& policy) { return policy.id == id; });
    return found == organization.policies.end() ? nullptr : &*found;
}

std::vector<std::string>* attachedTo(identity::Organization& organization, std::string_view target)
{
    if (auto* unit = findUnit(organization, target))
        return &unit->policies;
    auto* member = findMember(organization, target);
    return member ? &member->policies : nullptr;
}

std::vector<std::string> firstAttachments(const identity::Organization& organization)
{
    std::vector<std::string> policies;
    if (organization.serviceControlEnabled && organization.policy(fullAccessPolicy))
        policies.emplace_back(fullAccessPolicy);
    if (organization.resourceControlEnabled && organization.policy(fullResourceAccessPolicy))
        policies.emplace_back(fullResourceAccessPolicy);
    return policies;
}

std::string newOrganizationId(std::string_view prefix, std::size_t count)
{
    return std::string(prefix) + crypto::randomText(count, "abcdefghijklmnopqrstuvwxyz0123456789");
}

Result<json::Object> listPage(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember)
{
    Page page;
    page.most = static_cast<std::size_t>(call.parameters.optionalInteger("MaxResults", 1, 20).value_or(20));
    const auto token = call.parameters.optionalText("NextToken", {0, 100000, nullptr, {}});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (token) {
        auto after = crypto::fromBase64(*token);
        if (!after)
            return Error{"InvalidInputException", "You specified an invalid value for NextToken.", {}};
        page.after = std::move(*after);
    }
    json::Object paged = json::Object::object();
    writeOrderedPage(paged, member, items, page, keyMember);
    json::Object answer{{member, std::move(paged[member])}};
    if (paged.contains("Marker"))
        answer["NextToken"] = paged.at("Marker");
    return answer;
}

}  // namespace rolewright::service
