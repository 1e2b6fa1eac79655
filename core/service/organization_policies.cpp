#include "core/service/documents.h"
#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;
using identity::OrganizationPolicy;

const TextRule policyName{1, 128, nullptr, {}};
const TextRule policyDescription{0, 512, nullptr, {}};
const TextRule content{1, 1'000'000, nullptr, {}};

json::Object summary(const Organization& organization, const OrganizationPolicy& policy)
{
    return {{"Id", policy.id}, {"Arn", policyArn(organization, policy)}, {"Name", policy.name}, {"Description", policy.description}, {"Type", typeName(policy.type)},
            {"AwsManaged", isAwsManaged(policy)}};
}

json::Object describe(const Organization& organization, const OrganizationPolicy& policy)
{
    return {{"PolicySummary", summary(organization, policy)}, {"Content", policy.document->text()}};
}

Result<policy::DocumentPtr> readContent(const std::string& text, policy::Type type)
{
    const std::size_t most = quota("OrganizationPolicySize");
    if (text.size() > most)
        return Error{"ConstraintViolationException", "You have exceeded the maximum size of a policy: " + std::to_string(most) + " characters", {}};
    auto document = readDocument(text, type);
    if (!document)
        return Error{"MalformedPolicyDocumentException",
                     "The provided policy document does not meet the requirements of the specified policy type: " + document.error().message, document.error().span};
    return document;
}

bool isNameTaken(const Organization& organization, const std::string& name, policy::Type type, const std::string& except)
{
    return std::any_of(organization.policies.begin(), organization.policies.end(),
                       [&](const OrganizationPolicy& policy) { return policy.name == name && policy.type == type && policy.id != except; });
}

const Error duplicate{"DuplicatePolicyException", "A policy with the same name already exists.", {}};

Result<json::Object> createPolicy(Call& call)
{
    OrganizationPolicy policy;
    policy.name = call.parameters.text("Name", policyName);
    policy.description = call.parameters.text("Description", policyDescription);
    const std::string type = readPolicyType(call, "Type");
    policy.type = typeOf(type);
    const std::string text = call.parameters.text("Content", content);
    const identity::Tags tags = call.parameters.tags();
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    extra.set("organizations:PolicyType", type);
    addRequestTags(extra, tags);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    if (!organization->allFeatures)
        return needsAllFeatures();
    if (type != typeName(policy.type))
        return decidesNothing(type);
    auto document = readContent(text, policy.type);
    if (!document)
        return document.error();
    if (isNameTaken(*organization, policy.name, policy.type, {}))
        return duplicate;
    policy.document = std::move(*document);
    policy.id = newOrganizationId("p-", 8);
    call.title(Phrase::tr("Create organization policy %1").with(policy.name));
    json::Object answer{{"Policy", describe(*organization, policy)}};
    setTags(*organization, policy.id, tags);
    organization->policies.push_back(std::move(policy));
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

/// The organization, when the caller may do the operation on the policy that `PolicyId` names.
Result<Organization> authorizedPolicy(Call& call, std::string& id)
{
    id = readPolicyId(call);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    const OrganizationPolicy* policy = findOrganizationPolicy(*organization, id);
    OrganizationPolicy unknown;
    unknown.id = id;
    evaluation::Context extra;
    if (policy)
        extra.set("organizations:PolicyType", std::string(typeName(policy->type)));
    if (auto allowed = authorizeOrganizations(call, policyArn(*organization, policy ? *policy : unknown), extra); !allowed)
        return allowed.error();
    if (!policy)
        return Error{"PolicyNotFoundException", "You specified a policy that doesn't exist.", {}};
    return organization;
}

Result<json::Object> describePolicy(Call& call)
{
    std::string id;
    auto organization = authorizedPolicy(call, id);
    if (!organization)
        return organization.error();
    return json::Object{{"Policy", describe(*organization, *findOrganizationPolicy(*organization, id))}};
}

Result<void> refuseAwsManaged(const OrganizationPolicy& policy)
{
    return isAwsManaged(policy) ? Error{"PolicyChangesNotAllowedException", "AWS managed policies cannot be changed.", {}} : Result<void>();
}

Result<json::Object> updatePolicy(Call& call)
{
    const auto name = call.parameters.optionalText("Name", policyName);
    const auto description = call.parameters.optionalText("Description", policyDescription);
    const auto text = call.parameters.optionalText("Content", content);
    std::string id;
    auto organization = authorizedPolicy(call, id);
    if (!organization)
        return organization.error();
    OrganizationPolicy& policy = *findOrganizationPolicy(*organization, id);
    if (auto own = refuseAwsManaged(policy); !own)
        return own.error();
    if (name && isNameTaken(*organization, *name, policy.type, id))
        return duplicate;
    if (text) {
        auto document = readContent(*text, policy.type);
        if (!document)
            return document.error();
        policy.document = std::move(*document);
    }
    policy.name = name.value_or(policy.name);
    policy.description = description.value_or(policy.description);
    call.title(Phrase::tr("Change organization policy %1").with(policy.name));
    json::Object answer{{"Policy", describe(*organization, policy)}};
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

bool isAttached(Organization& organization, const std::string& id)
{
    const auto has = [&](const std::vector<std::string>& policies) { return std::find(policies.begin(), policies.end(), id) != policies.end(); };
    return std::any_of(organization.units.begin(), organization.units.end(), [&](const auto& unit) { return has(unit.policies); }) ||
           std::any_of(organization.accounts.begin(), organization.accounts.end(), [&](const auto& member) { return has(member.policies); });
}

Result<json::Object> deletePolicy(Call& call)
{
    std::string id;
    auto organization = authorizedPolicy(call, id);
    if (!organization)
        return organization.error();
    const OrganizationPolicy& policy = *findOrganizationPolicy(*organization, id);
    if (auto own = refuseAwsManaged(policy); !own)
        return own.error();
    if (isAttached(*organization, id))
        return Error{"PolicyInUseException", "The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.", {}};
    call.title(Phrase::tr("Delete organization policy %1").with(policy.name));
    std::erase_if(organization->policies, [&](const OrganizationPolicy& other) { return other.id == id; });
    organization->tags.erase(id);
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> listPolicies(Call& call)
{
    const std::string filter = readPolicyType(call, "Filter");
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    extra.set("organizations:PolicyType", filter);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    std::vector<json::Object> policies;
    for (const OrganizationPolicy& policy : organization->policies) {
        if (typeName(policy.type) == filter)
            policies.push_back(summary(*organization, policy));
    }
    return listPage(call, "Policies", policies, "Id");
}

Result<json::Object> listPoliciesForTarget(Call& call)
{
    const std::string filter = readPolicyType(call, "Filter");
    const std::string target = readTargetId(call);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    extra.set("organizations:PolicyType", filter);
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, target), extra); !allowed)
        return allowed.error();
    const auto* attached = attachedTo(*organization, target);
    if (!attached)
        return Error{"TargetNotFoundException", "You specified a target that doesn't exist.", {}};
    std::vector<json::Object> policies;
    for (const std::string& id : *attached) {
        const OrganizationPolicy* policy = findOrganizationPolicy(*organization, id);
        if (policy && typeName(policy->type) == filter)
            policies.push_back(summary(*organization, *policy));
    }
    return listPage(call, "Policies", policies, "Id");
}

Result<json::Object> listTargetsForPolicy(Call& call)
{
    std::string id;
    auto organization = authorizedPolicy(call, id);
    if (!organization)
        return organization.error();
    std::vector<json::Object> targets;
    const auto add = [&](const std::string& target, const std::string& name, const char* type) {
        const auto* attached = attachedTo(*organization, target);
        if (std::find(attached->begin(), attached->end(), id) != attached->end())
            targets.push_back({{"TargetId", target}, {"Arn", targetArn(*organization, target)}, {"Name", name}, {"Type", type}});
    };
    for (const identity::OrganizationUnit& unit : organization->units)
        add(unit.id, unit.name, unit.parent.empty() ? "ROOT" : "ORGANIZATIONAL_UNIT");
    for (const Organization::Membership& member : organization->accounts) {
        const auto account = call.world().account(member.account);
        add(member.account.text(), account ? account->name : std::string(), "ACCOUNT");
    }
    return listPage(call, "Targets", targets, "TargetId");
}

const Error noEffectivePolicy{"EffectivePolicyNotFoundException", "There is no effective policy of this type for the account.", {}};

/// `PolicyType`, of those that decide nothing about access: SCPs and RCPs come to no one policy.
std::string readEffectiveType(Call& call)
{
    std::string type = readPolicyType(call, "PolicyType");
    if (type == serviceControlType || type == resourceControlType)
        call.parameters.refuse({"InvalidInputException", invalidValue, {}});
    return type;
}

/// What policies that decide nothing about access come to; there are none.
Result<json::Object> describeEffectivePolicy(Call& call)
{
    const std::string type = readEffectiveType(call);
    const std::string target = call.parameters.optionalText("TargetId", rules::any).value_or(call.accountId().text());
    const auto organization = memberOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    extra.set("organizations:PolicyType", type);
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, target), extra); !allowed)
        return allowed.error();
    return noEffectivePolicy;
}

/// Accounts whose effective policy is wrong: of types that none is of, none.
Result<json::Object> listAccountsWithInvalidEffectivePolicy(Call& call)
{
    const std::string type = readEffectiveType(call);
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    extra.set("organizations:PolicyType", type);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    auto answer = listPage(call, "Accounts", {}, "Id");
    if (answer)
        (*answer)["PolicyType"] = type;
    return answer;
}

Result<json::Object> listEffectivePolicyValidationErrors(Call& call)
{
    const std::string type = readEffectiveType(call);
    for (const char* name : {"NextToken", "MaxResults"})
        static_cast<void>(call.parameters.has(name));
    std::string account;
    evaluation::Context extra;
    extra.set("organizations:PolicyType", type);
    if (const auto organization = authorizedAccount(call, account, extra); !organization)
        return organization.error();
    return noEffectivePolicy;
}

constexpr Entry table[] = {
    {{"organizations", "ListAccountsWithInvalidEffectivePolicy", true}, listAccountsWithInvalidEffectivePolicy},
    {{"organizations", "ListEffectivePolicyValidationErrors", true}, listEffectivePolicyValidationErrors},
    {{"organizations", "DescribeEffectivePolicy", true}, describeEffectivePolicy},
    {{"organizations", "CreatePolicy", false}, createPolicy},
    {{"organizations", "DescribePolicy", true}, describePolicy},
    {{"organizations", "UpdatePolicy", false}, updatePolicy},
    {{"organizations", "DeletePolicy", false}, deletePolicy},
    {{"organizations", "ListPolicies", true}, listPolicies},
    {{"organizations", "ListPoliciesForTarget", true}, listPoliciesForTarget},
    {{"organizations", "ListTargetsForPolicy", true}, listTargetsForPolicy},
};

}  // namespace

std::span<const Entry> organizationPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
