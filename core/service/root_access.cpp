/// Centralized root access: the two features that an organization switches on in IAM. Source: IAM API Reference, EnableOrganizationsRootSessions and its neighbours.
/// Trusted access of IAM in Organizations is taken for granted.
#include "core/service/call.h"

namespace rolewright::service {
namespace {

using identity::Organization;

json::Object describe(const Organization& organization)
{
    json::Object features = json::Object::array();
    if (organization.rootCredentialsManaged)
        features.push_back("RootCredentialsManagement");
    if (organization.rootSessionsEnabled)
        features.push_back("RootSessions");
    return {{"OrganizationId", organization.id}, {"EnabledFeatures", std::move(features)}};
}

/// The organization that the caller's account manages, once the caller may do this.
Result<Organization> managed(Call& call, bool changes)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto& organization = call.world().organization();
    if (!organization || organization->pathTo(call.accountId()).empty())
        return Error{"OrganizationNotFound", "The request was rejected because no organization is associated with your account.", {}};
    if (organization->managementAccount == call.accountId())
        return *organization;
    if (changes)
        return Error{"CallerIsNotManagementAccount", "The request was rejected because the account making the request is not the management account for the organization.", {}};
    return Error{"AccountNotManagementOrDelegatedAdministrator",
                 "The request was rejected because the account making the request is not the management account or delegated administrator account for centralized root access.", {}};
}

template <bool Organization::* Feature, bool On>
Result<json::Object> change(Call& call)
{
    auto organization = managed(call, true);
    if (!organization)
        return organization.error();
    const Phrase::Source name = Feature == &Organization::rootSessionsEnabled ? Phrase::tr("root sessions") : Phrase::tr("root credentials management");
    json::Object answer;
    if ((*organization).*Feature != On) {
        (*organization).*Feature = On;
        call.title((On ? Phrase::tr("Enable %1 in organization %2") : Phrase::tr("Disable %1 in organization %2")).with(name, organization->id));
        answer = describe(*organization);
        call.editor.putOrganization(std::move(*organization));
        return answer;
    }
    return describe(*organization);
}

Result<json::Object> listFeatures(Call& call)
{
    const auto organization = managed(call, false);
    if (!organization)
        return organization.error();
    return describe(*organization);
}

constexpr Entry table[] = {
    {{"iam", "EnableOrganizationsRootCredentialsManagement", false}, change<&Organization::rootCredentialsManaged, true>},
    {{"iam", "DisableOrganizationsRootCredentialsManagement", false}, change<&Organization::rootCredentialsManaged, false>},
    {{"iam", "EnableOrganizationsRootSessions", false}, change<&Organization::rootSessionsEnabled, true>},
    {{"iam", "DisableOrganizationsRootSessions", false}, change<&Organization::rootSessionsEnabled, false>},
    {{"iam", "ListOrganizationsFeatures", true}, listFeatures},
};

}  // namespace

std::span<const Entry> rootAccessOperations()
{
    return table;
}

}  // namespace rolewright::service
