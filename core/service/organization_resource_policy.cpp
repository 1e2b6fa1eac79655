#include "core/base/text.h"
#include "core/service/documents.h"
#include "core/service/organization.h"

namespace rolewright::service {
namespace {

using identity::Organization;

const Error missing{"ResourcePolicyNotFoundException", "We can't find a resource policy request with the parameter that you specified.", {}};

json::Object describe(const Organization& organization)
{
    json::Object summary{{"Id", organization.resourcePolicyId}, {"Arn", targetArn(organization, organization.resourcePolicyId)}};
    return {{"ResourcePolicy", {{"ResourcePolicySummary", std::move(summary)}, {"Content", organization.resourcePolicy->text()}}}};
}

/// The organization, for its management account alone, or for whoever only asks and may.
Result<Organization> authorizedOrganization(Call& call, const evaluation::Context& extra = {})
{
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    const std::string resource = organization->resourcePolicyId.empty() ? "*" : targetArn(*organization, organization->resourcePolicyId);
    if (auto allowed = authorizeOrganizations(call, resource, extra); !allowed)
        return allowed.error();
    return organization;
}

/// It is for actions of Organizations that members can be let do, and for nothing else. Source: Organizations API Reference, InvalidInputException.
Result<policy::DocumentPtr> readPolicy(const std::string& text)
{
    auto document = readDocument(text, policy::Type::resource);
    if (!document)
        return Error{"InvalidInputException", "The provided policy document does not meet the requirements of the resource policy: " + document.error().message, document.error().span};
    constexpr std::string_view scope = "organizations:";
    for (const policy::Statement& statement : (*document)->statements()) {
        for (const policy::Text& action : statement.actions) {
            const bool isOwn = text::startsWithIgnoringCase(action.value, scope);
            const std::string name = isOwn ? action.value.substr(scope.size()) : std::string();
            const bool isPattern = name.find_first_of("*?") != std::string::npos;
            if (!isOwn || (!isPattern && !isDelegable(name)))
                return Error{"InvalidInputException", "The action " + action.value + " is not supported in a resource policy.", action.span};
        }
    }
    return document;
}

Result<json::Object> putResourcePolicy(Call& call)
{
    const std::string text = call.parameters.text("Content", {1, 40000, nullptr, {}});
    const identity::Tags tags = call.parameters.tags();
    evaluation::Context extra;
    addRequestTags(extra, tags);
    auto organization = authorizedOrganization(call, extra);
    if (!organization)
        return organization.error();
    if (!organization->allFeatures)
        return Error{"ConstraintViolationException", "This operation can be performed only for organizations with all features enabled.", {}};
    auto document = readPolicy(text);
    if (!document)
        return document.error();
    if (organization->resourcePolicyId.empty())
        organization->resourcePolicyId = newOrganizationId("rp-", 8);
    organization->resourcePolicy = *std::move(document);
    if (!tags.empty())
        setTags(*organization, organization->resourcePolicyId, tags);
    call.title(Phrase::tr("Change resource policy of organization %1").with(organization->id));
    json::Object answer = describe(*organization);
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

Result<json::Object> describeResourcePolicy(Call& call)
{
    const auto organization = authorizedOrganization(call);
    if (!organization)
        return organization.error();
    return organization->resourcePolicy ? Result(describe(*organization)) : missing;
}

Result<json::Object> deleteResourcePolicy(Call& call)
{
    auto organization = authorizedOrganization(call);
    if (!organization)
        return organization.error();
    if (!organization->resourcePolicy)
        return missing;
    organization->tags.erase(organization->resourcePolicyId);
    organization->resourcePolicyId.clear();
    organization->resourcePolicy.reset();
    call.title(Phrase::tr("Remove resource policy of organization %1").with(organization->id));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"organizations", "PutResourcePolicy", false}, putResourcePolicy},
    {{"organizations", "DescribeResourcePolicy", true}, describeResourcePolicy},
    {{"organizations", "DeleteResourcePolicy", false}, deleteResourcePolicy},
};

}  // namespace

std::span<const Entry> organizationResourcePolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
