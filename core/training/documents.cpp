#include "core/training/documents.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Error noDocument(const std::string& name)
{
    return Error::ours("NoSuchEntity", Phrase::tr("there is no document `%1`").with(name));
}

Result<FoundDocument> policyOf(const identity::Snapshot& world, const identity::Principal& owner, const std::string& part, const std::string& name)
{
    if (part == "*") {
        FoundDocument all;
        for (const identity::InlinePolicy& policy : owner.inlinePolicies)
            all.policies.push_back({policy.name, evaluation::compiled(policy.document)});
        for (const std::string& arn : owner.attachedPolicies) {
            if (const auto policy = world.managedPolicy(arn))
                all.policies.push_back({policy->name, evaluation::compiled(policy->document())});
        }
        return all;
    }
    const auto isIt = [&](const identity::InlinePolicy& policy) { return policy.name == part; };
    const auto found = std::find_if(owner.inlinePolicies.begin(), owner.inlinePolicies.end(), isIt);
    if (found == owner.inlinePolicies.end())
        return noDocument(name);
    return FoundDocument{{{found->name, evaluation::compiled(found->document)}}, false};
}

Result<FoundDocument> bucketPolicy(const identity::Snapshot& world, const std::string& bucket, const std::string& name)
{
    const identity::AccountPtr owner = world.bucketOwner(bucket);
    const auto row = owner ? owner->buckets.find(bucket) : nullptr;
    if (!row || !row->policy)
        return noDocument(name);
    return FoundDocument{{{name, evaluation::compiled(row->policy, &row->policyBindings)}}, true};
}

}  // namespace

Result<FoundDocument> findDocument(const identity::Snapshot& world, const std::string& name)
{
    const std::size_t hash = name.find('#');
    const std::string arnText = name.substr(0, hash);
    const std::string part = hash == std::string::npos ? std::string() : name.substr(hash + 1);
    if (part.empty()) {
        const auto policy = world.managedPolicy(name);
        return policy ? Result<FoundDocument>(FoundDocument{{{policy->name, evaluation::compiled(policy->document())}}, false}) : noDocument(name);
    }
    const auto arn = Arn::parse(arnText);
    if (!arn)
        return noDocument(name);
    if (arn->service == "s3")
        return part == "policy" ? bucketPolicy(world, arn->resource, name) : noDocument(name);
    const auto id = AccountId::parse(arn->account);
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    if (!account)
        return noDocument(name);
    const std::string owner = arn->resource.substr(arn->resource.rfind('/') + 1);
    if (const auto role = arn->resource.starts_with("role/") ? account->roles.find(owner) : nullptr) {
        if (part != "trust")
            return policyOf(world, *role, part, name);
        return role->trust ? Result<FoundDocument>(FoundDocument{{{name, evaluation::compiled(role->trust, &role->trustBindings)}}, true}) : noDocument(name);
    }
    if (const auto user = arn->resource.starts_with("user/") ? account->users.find(owner) : nullptr)
        return policyOf(world, *user, part, name);
    if (const auto group = arn->resource.starts_with("group/") ? account->groups.find(owner) : nullptr)
        return policyOf(world, *group, part, name);
    return noDocument(name);
}

}  // namespace rolewright::training
