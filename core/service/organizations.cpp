#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;

/// The documents of FullAWSAccess and RCPFullAWSAccess, as AWS publishes them.
constexpr const char* fullAccessText =
    "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": \"*\",\n      \"Resource\": \"*\"\n    }\n  ]\n}";
constexpr const char* fullResourceAccessText =
    "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Principal\": \"*\",\n      \"Action\": \"*\",\n      \"Resource\": \"*\"\n    }\n  ]\n}";

json::Object describe(const Call& call, const Organization& organization)
{
    const std::string management = organization.managementAccount.text();
    json::Object answer{{"Id", organization.id},
                        {"Arn", "arn:aws:organizations::" + management + ":organization/" + organization.id},
                        {"FeatureSet", featureSetOf(organization)},
                        {"MasterAccountArn", organizationArn(organization, "account", management)},
                        {"MasterAccountId", management}};
    const auto account = call.world().account(organization.managementAccount);
    if (account && !account->email.empty())
        answer["MasterAccountEmail"] = account->email;
    // Kept by AWS for old clients; it names SCPs whatever is switched on.
    answer["AvailablePolicyTypes"] = json::Object::array();
    if (organization.allFeatures)
        answer["AvailablePolicyTypes"].push_back({{"Type", serviceControlType}, {"Status", "ENABLED"}});
    return answer;
}

json::Object policyTypes(const Organization& organization)
{
    json::Object types = json::Object::array();
    if (organization.serviceControlEnabled)
        types.push_back({{"Type", serviceControlType}, {"Status", "ENABLED"}});
    if (organization.resourceControlEnabled)
        types.push_back({{"Type", resourceControlType}, {"Status", "ENABLED"}});
    return types;
}

json::Object describeRoot(const Organization& organization)
{
    const identity::OrganizationUnit& root = organization.units.front();
    return {{"Id", root.id}, {"Arn", targetArn(organization, root.id)}, {"Name", root.name}, {"PolicyTypes", policyTypes(organization)}};
}

Result<json::Object> createOrganization(Call& call)
{
    const std::string features = call.parameters.choice("FeatureSet", {"ALL", "CONSOLIDATED_BILLING"});
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    if (const auto& other = call.world().organization()) {
        if (!other->pathTo(call.accountId()).empty())
            return Error{"AlreadyInOrganizationException", "The AWS account is already a member of an organization.", {}};
        return Error::ours("ConstraintViolationException",
                           Phrase::tr("a world holds one organization, and account %1 has made it: create this account there").with(other->managementAccount.text()));
    }
    auto fullAccess = policy::Document::parse(fullAccessText);
    auto fullResourceAccess = policy::Document::parse(fullResourceAccessText);
    assert(fullAccess.ok() && fullResourceAccess.ok());
    Organization organization;
    organization.id = newOrganizationId("o-", 10);
    organization.managementAccount = call.accountId();
    organization.allFeatures = features != "CONSOLIDATED_BILLING";
    // The console switches SCPs on by a call of its own: Organizations User Guide, "Creating an organization". The API Reference says that they are on, and at AWS they are not.
    organization.serviceControlEnabled = organization.resourceControlEnabled = false;
    organization.policies = {{std::string(fullAccessPolicy), "FullAWSAccess", policy::Type::serviceControl, *fullAccess, "Allows access to every operation"},
                             {std::string(fullResourceAccessPolicy), "RCPFullAWSAccess", policy::Type::resourceControl, *fullResourceAccess, "Allows access to every resource"}};
    organization.units.push_back({newOrganizationId("r-", 4), "", "Root", firstAttachments(organization)});
    organization.accounts.push_back({call.accountId(), organization.units.front().id, firstAttachments(organization), true, false, call.context.now});
    call.title(Phrase::tr("Create organization %1").with(organization.id));
    json::Object answer{{"Organization", describe(call, organization)}};
    call.editor.putOrganization(std::move(organization));
    return answer;
}

Result<json::Object> describeOrganization(Call& call)
{
    const auto organization = memberOrganization(call);
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    if (!organization)
        return organization.error();
    return json::Object{{"Organization", describe(call, *organization)}};
}

Result<json::Object> listRoots(Call& call)
{
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    return listPage(call, "Roots", {describeRoot(*organization)}, "Id");
}

/// Every root, OU and account.
template <typename Visit>
void forEachTarget(Organization& organization, Visit&& visit)
{
    for (identity::OrganizationUnit& unit : organization.units)
        visit(unit.policies);
    for (Organization::Membership& member : organization.accounts)
        visit(member.policies);
}

const Error notEnabled{"PolicyTypeNotEnabledException", "This operation can be performed only for enabled policy types.", {}};

/// The organization and which of its policy types is to be switched.
Result<Organization> authorizedSwitch(Call& call, policy::Type& type)
{
    const std::string root = call.parameters.text("RootId", rules::any);
    const std::string name = readPolicyType(call, "PolicyType");
    type = typeOf(name);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    evaluation::Context extra;
    extra.set("organizations:PolicyType", name);
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, root), extra); !allowed)
        return allowed.error();
    if (organization->units.front().id != root)
        return Error{"RootNotFoundException", "You specified a root that doesn't exist.", {}};
    if (!organization->allFeatures && call.operation.action == "EnablePolicyType")
        return needsAllFeatures();
    if (name == typeName(type))
        return organization;
    return call.operation.action == "DisablePolicyType" ? notEnabled : decidesNothing(name);
}

Result<json::Object> enablePolicyType(Call& call)
{
    policy::Type type{};
    auto organization = authorizedSwitch(call, type);
    if (!organization)
        return organization.error();
    bool& enabled = type == policy::Type::serviceControl ? organization->serviceControlEnabled : organization->resourceControlEnabled;
    if (enabled)
        return Error{"PolicyTypeAlreadyEnabledException", "The specified policy type is already enabled.", {}};
    enabled = true;
    const std::string full(type == policy::Type::serviceControl ? fullAccessPolicy : fullResourceAccessPolicy);
    forEachTarget(*organization, [&](std::vector<std::string>& attached) { attached.push_back(full); });
    call.title(Phrase::tr("Enable policy type %1").with(typeName(type)));
    json::Object answer{{"Root", describeRoot(*organization)}};
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

/// Switching a type off detaches all its policies: on again, everything is allowed as in the beginning.
Result<json::Object> disablePolicyType(Call& call)
{
    policy::Type type{};
    auto organization = authorizedSwitch(call, type);
    if (!organization)
        return organization.error();
    bool& enabled = type == policy::Type::serviceControl ? organization->serviceControlEnabled : organization->resourceControlEnabled;
    if (!enabled)
        return notEnabled;
    enabled = false;
    forEachTarget(*organization, [&](std::vector<std::string>& attached) {
        std::erase_if(attached, [&](const std::string& id) {
            const auto* policy = findOrganizationPolicy(*organization, id);
            return policy && policy->type == type;
        });
    });
    call.title(Phrase::tr("Disable policy type %1").with(typeName(type)));
    json::Object answer{{"Root", describeRoot(*organization)}};
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

Result<json::Object> deleteOrganization(Call& call)
{
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    if (organization->accounts.size() > 1)
        return Error{"OrganizationNotEmptyException", "To delete an organization you must first remove all member accounts (except the master).", {}};
    call.title(Phrase::tr("Delete organization %1").with(organization->id));
    call.editor.removeOrganization();
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"organizations", "DeleteOrganization", false}, deleteOrganization},
    {{"organizations", "CreateOrganization", false}, createOrganization}, {{"organizations", "DescribeOrganization", true}, describeOrganization},
    {{"organizations", "ListRoots", true}, listRoots},                    {{"organizations", "EnablePolicyType", false}, enablePolicyType},
    {{"organizations", "DisablePolicyType", false}, disablePolicyType},
};

}  // namespace

std::span<const Entry> organizationOperations()
{
    return table;
}

}  // namespace rolewright::service
