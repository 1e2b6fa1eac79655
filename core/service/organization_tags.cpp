#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;

/// The organization, when the caller may do the operation on what `ResourceId` names, and that is there.
Result<Organization> authorizedTagged(Call& call, std::string& id, const evaluation::Context& extra)
{
    id = readTaggedId(call);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    const auto* policy = findOrganizationPolicy(*organization, id);
    const std::string arn = policy ? policyArn(*organization, *policy) : targetArn(*organization, id);
    if (auto allowed = authorizeOrganizations(call, arn, extra); !allowed)
        return allowed.error();
    if (policy ? isAwsManaged(*policy) : id != organization->resourcePolicyId && !attachedTo(*organization, id))
        return Error{"TargetNotFoundException", "You specified a target that doesn't exist.", {}};
    return organization;
}

/// Unlike IAM's, keys that differ by case are different ones. Source: Organizations User Guide, "Tagging resources".
Result<void> merge(identity::Tags& tags, identity::Tags now)
{
    for (identity::Tag& tag : now) {
        const auto same = std::find_if(tags.begin(), tags.end(), [&](const identity::Tag& old) { return old.key == tag.key; });
        if (same == tags.end())
            tags.push_back(std::move(tag));
        else
            *same = std::move(tag);
    }
    if (tags.size() > quota("TagsPerOrganizationResource"))
        return Error{"ConstraintViolationException", "You have exceeded the number of tags allowed on this resource: " + std::to_string(quota("TagsPerOrganizationResource")), {}};
    return {};
}

Result<json::Object> tagResource(Call& call)
{
    identity::Tags added = call.parameters.requiredTags();
    evaluation::Context extra;
    addRequestTags(extra, added);
    std::string id;
    auto organization = authorizedTagged(call, id, extra);
    if (!organization)
        return organization.error();
    identity::Tags tags = organization->tags[id];
    if (auto merged = merge(tags, std::move(added)); !merged)
        return merged.error();
    setTags(*organization, id, std::move(tags));
    call.title(Phrase::tr("Tag %1").with(id));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> untagResource(Call& call)
{
    const std::vector<std::string> keys = call.parameters.requiredTexts("TagKeys", rules::tagKey, 50);
    evaluation::Context extra;
    if (!keys.empty())
        extra.set("aws:TagKeys", keys, true);
    std::string id;
    auto organization = authorizedTagged(call, id, extra);
    if (!organization)
        return organization.error();
    identity::Tags tags = organization->tags[id];
    if (std::erase_if(tags, [&](const identity::Tag& tag) { return std::find(keys.begin(), keys.end(), tag.key) != keys.end(); }) == 0)
        return json::Object::object();
    setTags(*organization, id, std::move(tags));
    call.title(Phrase::tr("Untag %1").with(id));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> listTagsForResource(Call& call)
{
    std::string id;
    auto organization = authorizedTagged(call, id, {});
    if (!organization)
        return organization.error();
    std::vector<json::Object> tags;
    for (const json::Object& tag : tagsAnswer(organization->tags[id]))
        tags.push_back(tag);
    return listAll(call, "Tags", tags, "Key");
}

constexpr Entry table[] = {
    {{"organizations", "TagResource", false}, tagResource},
    {{"organizations", "UntagResource", false}, untagResource},
    {{"organizations", "ListTagsForResource", true}, listTagsForResource},
};

}  // namespace

std::span<const Entry> organizationTagOperations()
{
    return table;
}

}  // namespace rolewright::service
