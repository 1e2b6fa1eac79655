#include "core/service/documents.h"
#include "core/service/policies.h"
#include "core/service/tag_keys.h"

#include <algorithm>
#include <unordered_map>

namespace rolewright::service {
namespace {

using identity::ManagedPolicy;
using PolicyPtr = identity::RowPtr<ManagedPolicy>;

Result<json::Object> createPolicy(Call& call)
{
    ManagedPolicy policy;
    policy.name = call.parameters.text("PolicyName", rules::groupName);
    policy.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    policy.description = call.parameters.optionalText("Description", rules::description).value_or(std::string());
    policy.tags = exactTags(call.parameters);
    const std::string text = call.parameters.documentText("PolicyDocument");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = identity::arnOf(call.accountId(), policy);
    evaluation::Context extra;
    addRequestTags(extra, policy.tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!policy.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagPolicy", arn, extra); !allowed)
            return allowed.error();
    }
    auto document = readDocument(text, policy::Type::managed);
    if (!document)
        return document.error();
    if (auto small = checkPolicySize(**document); !small)
        return small.error();
    if (call.account().policies.find(policy.name))
        return Error{"EntityAlreadyExists", "A policy called " + policy.name + " already exists. Duplicate names are not allowed.", {}};
    if (auto within = checkQuota("PoliciesPerAccount", call.account().policies.size()); !within)
        return within.error();
    policy.id = sts::newUniqueId(unique_id_prefix::managedPolicy);
    policy.created = policy.updated = call.context.now;
    policy.defaultVersion = "v1";
    policy.nextVersion = 2;
    policy.versions.push_back({"v1", std::move(*document), call.context.now});
    call.title(Phrase::tr("Create policy %1").with(policy.name));
    json::Object answer = managedPolicyAnswer(call, policy, {});
    if (!policy.tags.empty())
        answer["Tags"] = tagsAnswer(policy.tags);
    call.editor.put(call.accountId(), std::move(policy));
    return json::Object{{"Policy", std::move(answer)}};
}

/// The policy's ARN from the parameters, once the caller may do this operation on it.
Result<std::string> authorizedArn(Call& call)
{
    std::string arn = call.parameters.text("PolicyArn", rules::arn);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkPolicyArn(arn); !valid)
        return valid.error();
    if (auto allowed = call.authorize(arn); !allowed)
        return allowed.error();
    return arn;
}

Result<json::Object> getPolicy(Call& call)
{
    const auto arn = authorizedArn(call);
    if (!arn)
        return arn.error();
    const auto policy = findPolicy(call, *arn);
    if (!policy)
        return policy.error();
    json::Object answer = managedPolicyAnswer(call, **policy, usageOf(call.account(), *arn));
    if (!(*policy)->description.empty())
        answer["Description"] = (*policy)->description;
    answer["Tags"] = tagsAnswer(listedTags(**policy));
    return json::Object{{"Policy", std::move(answer)}};
}

/// What ListPolicies was asked to leave out.
struct Filter {
    bool onlyAttached = false;
    std::string pathPrefix;
    std::string usage;

    bool takes(const ManagedPolicy& policy, const PolicyUsage& used) const
    {
        if (!policy.path.starts_with(pathPrefix))
            return false;
        if (usage == "PermissionsBoundary")
            return used.boundaries > 0;
        return !(onlyAttached || usage == "PermissionsPolicy") || used.attachments > 0;
    }
};

Result<json::Object> listPolicies(Call& call)
{
    const std::string scope = call.parameters.choice("Scope", {"All", "AWS", "Local"});
    Filter filter;
    filter.onlyAttached = call.parameters.flag("OnlyAttached");
    filter.pathPrefix = call.parameters.optionalText("PathPrefix", rules::path).value_or("/");
    filter.usage = call.parameters.choice("PolicyUsageFilter", {"PermissionsPolicy", "PermissionsBoundary"});
    auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();

    const auto usage = usageOfAll(call.account());
    std::vector<json::Object> found;
    const auto take = [&](const PolicyPtr& policy) {
        const std::string arn = identity::arnOf(call.accountId(), *policy);
        const auto used = usage.find(arn);
        const PolicyUsage count = used == usage.end() ? PolicyUsage{} : used->second;
        if (!policy->ofPartner() && filter.takes(*policy, count))
            found.push_back(managedPolicyAnswer(call, *policy, count));
    };
    if (scope != "AWS")
        call.account().policies.forEach(take);
    if (scope != "Local")
        call.world().awsPolicies().forEach(take);
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "Policies", found, *page, "Arn");
    return answer;
}

Result<json::Object> deletePolicy(Call& call)
{
    const auto arn = authorizedArn(call);
    if (!arn)
        return arn.error();
    const auto policy = findOwnPolicy(call, *arn);
    if (!policy)
        return policy.error();
    const PolicyUsage usage = usageOf(call.account(), *arn);
    if (usage.attachments > 0 || usage.boundaries > 0)
        return Error{"DeleteConflict", "Cannot delete a policy attached to entities.", {}};
    if ((*policy)->versions.size() > 1)
        return Error{"DeleteConflict",
                     "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
                     {}};
    call.title(Phrase::tr("Delete policy %1").with((*policy)->name));
    call.editor.remove<ManagedPolicy>(call.accountId(), (*policy)->name);
    return json::Object::object();
}

/// One user, group or role that uses a policy, with the list it stands in.
struct Entity {
    const char* member;
    std::string id;
    json::Object item;
};

template <typename Row>
void collect(std::vector<Entity>& entities, const identity::Account& account, const std::string& arn, const char* member, const char* idMember, const std::string& prefix,
             const std::string& usage)
{
    identity::tableOf<Row>(account).forEach([&](const identity::RowPtr<Row>& row) {
        bool uses = usage != "PermissionsBoundary" && std::find(row->attachedPolicies.begin(), row->attachedPolicies.end(), arn) != row->attachedPolicies.end();
        if constexpr (requires { row->boundary; })
            uses = uses || (usage != "PermissionsPolicy" && row->boundary == arn);
        if (uses && row->path.starts_with(prefix))
            entities.push_back({member, row->id, {{PrincipalKind<Row>::nameParameter, row->name}, {idMember, row->id}}});
    });
}

Result<json::Object> listEntitiesForPolicy(Call& call)
{
    const std::string only = call.parameters.choice("EntityFilter", {"User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"});
    const std::string prefix = call.parameters.optionalText("PathPrefix", rules::path).value_or("/");
    const std::string usage = call.parameters.choice("PolicyUsageFilter", {"PermissionsPolicy", "PermissionsBoundary"});
    const auto page = readPage(call.parameters);
    const auto arn = authorizedArn(call);
    if (!arn)
        return arn.error();
    if (!page)
        return page.error();
    if (const auto policy = findPolicy(call, *arn); !policy)
        return notAttachable(*arn);

    std::vector<Entity> entities;
    if (only.empty() || only == "Group")
        collect<identity::Group>(entities, call.account(), *arn, "PolicyGroups", "GroupId", prefix, usage);
    if (only.empty() || only == "User")
        collect<identity::User>(entities, call.account(), *arn, "PolicyUsers", "UserId", prefix, usage);
    if (only.empty() || only == "Role")
        collect<identity::Role>(entities, call.account(), *arn, "PolicyRoles", "RoleId", prefix, usage);

    // One page runs over the three lists; unique ids tell where it ended.
    std::vector<json::Object> ids;
    for (const Entity& entity : entities)
        ids.push_back({{"Id", entity.id}, {"Place", ids.size()}});
    json::Object paged = json::Object::object();
    writeOrderedPage(paged, "Ids", ids, *page, "Id");
    json::Object answer{{"PolicyGroups", json::Object::array()}, {"PolicyUsers", json::Object::array()}, {"PolicyRoles", json::Object::array()}};
    for (const json::Object& id : paged.at("Ids")) {
        Entity& entity = entities[id.at("Place").get<std::size_t>()];
        answer[entity.member].push_back(std::move(entity.item));
    }
    answer["IsTruncated"] = paged.at("IsTruncated");
    if (paged.contains("Marker"))
        answer["Marker"] = paged.at("Marker");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "CreatePolicy", false}, createPolicy},
    {{"iam", "GetPolicy", true}, getPolicy},
    {{"iam", "ListPolicies", true}, listPolicies},
    {{"iam", "DeletePolicy", false}, deletePolicy},
    {{"iam", "ListEntitiesForPolicy", true}, listEntitiesForPolicy},
};

}  // namespace

json::Object managedPolicyAnswer(const Call& call, const identity::ManagedPolicy& policy, const PolicyUsage& usage)
{
    json::Object answer{{"PolicyName", policy.name}};
    if (!policy.id.empty())
        answer["PolicyId"] = policy.id;
    answer["Arn"] = identity::arnOf(call.accountId(), policy);
    answer["Path"] = policy.path;
    answer["DefaultVersionId"] = policy.defaultVersion;
    answer["AttachmentCount"] = usage.attachments;
    answer["PermissionsBoundaryUsageCount"] = usage.boundaries;
    answer["IsAttachable"] = true;
    if (policy.created != Instant{})
        answer["CreateDate"] = dateText(policy.created);
    answer["UpdateDate"] = dateText(policy.updated);
    return answer;
}

std::unordered_map<std::string, PolicyUsage> usageOfAll(const identity::Account& account)
{
    std::unordered_map<std::string, PolicyUsage> usage;
    const auto count = [&](const auto& row) {
        for (const std::string& arn : row->attachedPolicies)
            ++usage[arn].attachments;
        if constexpr (requires { row->boundary; }) {
            if (row->boundary)
                ++usage[*row->boundary].boundaries;
        }
    };
    account.users.forEach(count);
    account.groups.forEach(count);
    account.roles.forEach(count);
    return usage;
}

std::span<const Entry> managedPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
