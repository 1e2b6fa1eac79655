#include "core/evaluation/world.h"

#include "core/base/text.h"
#include "core/evaluation/access_list_policy.h"
#include "core/evaluation/compiled.h"
#include "core/evaluation/delegation_guard.h"
#include "core/evaluation/policy_name.h"
#include "core/evaluation/public_access.h"
#include "core/evaluation/service_rules.h"

#include <mutex>
#include <unordered_map>

namespace rolewright::evaluation {

namespace {

using Bindings = std::map<std::string, std::string>;

/// Compiled policies by document. It owns no document: an entry whose document is gone is dropped when the table grows.
class Cache {
public:
    CompiledPtr find(const policy::DocumentPtr& document, const Bindings* bindings)
    {
        const Bindings none;
        const Bindings& wanted = bindings ? *bindings : none;
        const std::scoped_lock lock(m_mutex);
        Entry& entry = m_entries[document.get()];
        if (entry.document.lock() != document) {
            entry = {document, {}};  // new, or another document at an address that was used before
            sweep();
        }
        for (const Variant& variant : entry.variants) {
            if (variant.bindings == wanted) {
                return own(document, variant.policy);
            }
        }
        auto policy = std::make_shared<const CompiledPolicy>(*document, bindings);
        entry.variants.push_back({wanted, policy});
        return own(document, std::move(policy));
    }

private:
    struct Variant {
        Bindings bindings;
        std::shared_ptr<const CompiledPolicy> policy;
    };
    struct Entry {
        std::weak_ptr<const policy::Document> document;
        std::vector<Variant> variants;
    };

    /// A pointer that keeps the document and its compiled form together.
    static CompiledPtr own(const policy::DocumentPtr& document, std::shared_ptr<const CompiledPolicy> policy)
    {
        struct Both {
            policy::DocumentPtr document;
            std::shared_ptr<const CompiledPolicy> policy;
        };
        const CompiledPolicy* const compiled = policy.get();
        return {std::make_shared<const Both>(Both{document, std::move(policy)}), compiled};
    }

    void sweep()
    {
        if (m_entries.size() < m_sweepAt) {
            return;
        }
        std::erase_if(m_entries, [](const auto& entry) { return entry.second.document.expired(); });
        m_sweepAt = std::max<std::size_t>(1024, 2 * m_entries.size());
    }

    std::mutex m_mutex;
    std::unordered_map<const policy::Document*, Entry> m_entries;
    std::size_t m_sweepAt = 1024;
};

void addInline(std::vector<NamedPolicy>& policies, const identity::Principal& owner)
{
    for (const identity::InlinePolicy& policy : owner.inlinePolicies) {
        if (policy.document) {
            policies.push_back({owner.name + "/" + policy.name, compiled(policy.document)});
        }
    }
}

void addAttached(std::vector<NamedPolicy>& policies, const identity::Snapshot& world, const identity::Principal& owner)
{
    for (const std::string& arn : owner.attachedPolicies) {
        if (const auto policy = world.managedPolicy(arn); policy && policy->document()) {
            policies.push_back({arn, compiled(policy->document())});
        }
    }
}

std::optional<std::vector<OrganizationLevel>> levels(const identity::Snapshot& world, const AccountId& account, policy::Type type)
{
    const auto& organization = world.organization();
    if (!organization || !(type == policy::Type::serviceControl ? organization->serviceControlEnabled : organization->resourceControlEnabled)) {
        return std::nullopt;
    }
    const auto path = organization->pathTo(account);
    if (path.empty()) {
        return std::nullopt;
    }
    std::vector<OrganizationLevel> levels;
    const auto add = [&](std::string origin, const std::vector<std::string>& ids) {
        OrganizationLevel& level = levels.emplace_back();
        level.origin = std::move(origin);
        for (const std::string& id : ids) {
            const identity::OrganizationPolicy* policy = organization->policy(id);
            if (policy && policy->type == type && policy->document) {
                level.policies.push_back({policy->name.empty() ? policy->id : policy->name, compiled(policy->document)});
            }
        }
    };
    for (const identity::OrganizationUnit* unit : path) {
        add(unit->name.empty() ? unit->id : unit->name, unit->policies);
    }
    for (const auto& membership : organization->accounts) {
        if (membership.account == account) {
            add(account.text(), membership.policies);
        }
    }
    return levels;
}

void guardBucket(ResourceGuard& guard, const identity::Snapshot& world, std::string_view action, const Arn& arn, const std::optional<std::string>& version)
{
    const std::string bucketName = arn.resource.substr(0, arn.resource.find('/'));
    const identity::AccountPtr owner = world.bucketOwner(bucketName);
    const auto bucket = owner ? owner->buckets.find(bucketName) : nullptr;
    if (!bucket) {
        return;
    }
    guard.owner = owner->id.text();
    guard.blockPublicAccess = identity::blockOf(owner->publicAccessBlock, bucket->publicAccessBlock).restrictPublicBuckets;
    const bool takesLists = identity::ownershipOf(*bucket) != "BucketOwnerEnforced";
    if (const auto policy = takesLists ? policyWithLists(*owner, *bucket, action, arn.resource, version, guard.owner) : bucket->policy) {
        guard.policy = {bucketPolicyName.with(bucket->name).english(), compiled(policy, &bucket->policyBindings)};
        guard.blockPublicAccess = guard.blockPublicAccess && bucket->policy && isPublicBucketPolicy(*bucket->policy);  // lists have a switch of their own
    }
}

/// An organization's resource policy is about all that is the organization's, what has no ARN too.
bool guardOrganization(ResourceGuard& guard, const identity::Snapshot& world, std::string_view action, std::string_view resourceArn)
{
    const auto& organization = world.organization();
    if (!organization || !organization->resourcePolicy || !action.starts_with("organizations:")) {
        return false;
    }
    const std::string own = "arn:aws:organizations::" + organization->managementAccount.text() + ":";
    if (resourceArn != "*" && !resourceArn.starts_with(own) && !resourceArn.starts_with("arn:aws:organizations::aws:policy/")) {
        return false;
    }
    guard.owner = organization->managementAccount.text();
    guard.policy = {resourcePolicyName.with(organization->id).english(), compiled(organization->resourcePolicy)};
    return true;
}

}  // namespace

CompiledPtr compiled(const policy::DocumentPtr& document, const Bindings* bindings)
{
    static Cache cache;
    return cache.find(document, bindings);
}

std::vector<NamedPolicy> ownPolicies(const identity::Snapshot& world, const identity::Principal& owner)
{
    std::vector<NamedPolicy> policies;
    addInline(policies, owner);
    addAttached(policies, world, owner);
    return policies;
}

std::vector<NamedPolicy> identityPolicies(const identity::Snapshot& world, const identity::Account& account, const identity::User& user)
{
    std::vector<NamedPolicy> policies = ownPolicies(world, user);
    for (const std::string& name : user.groups) {
        if (const auto group = account.groups.find(name)) {
            addInline(policies, *group);
            addAttached(policies, world, *group);
        }
    }
    return policies;
}

std::optional<std::vector<NamedPolicy>> boundaryPolicies(const identity::Snapshot& world, const std::optional<std::string>& arn)
{
    if (!arn) {
        return std::nullopt;
    }
    std::vector<NamedPolicy> policies;
    if (const auto policy = world.managedPolicy(*arn); policy && policy->document()) {
        policies.push_back({*arn, compiled(policy->document())});
    }
    return policies;
}

std::optional<std::vector<OrganizationLevel>> serviceControlLevels(const identity::Snapshot& world, const AccountId& account)
{
    return levels(world, account, policy::Type::serviceControl);
}

std::optional<std::vector<OrganizationLevel>> resourceControlLevels(const identity::Snapshot& world, const AccountId& account)
{
    return levels(world, account, policy::Type::resourceControl);
}

identity::RowPtr<identity::Function> functionOf(const identity::Account& account, const Arn& arn)
{
    constexpr std::string_view kind = "function:";
    if (arn.service != "lambda" || !arn.resource.starts_with(kind)) {
        return nullptr;
    }
    const std::string_view rest = std::string_view(arn.resource).substr(kind.size());
    const std::string_view name = rest.substr(0, rest.find(':'));
    auto function = account.functions.find(name);
    return function && function->name == name && function->region == arn.region && arn.partition == "aws" ? function : nullptr;
}

identity::RowPtr<identity::GuardedResource> guardedResource(const identity::Account& account, std::string_view arn)
{
    while (!arn.empty()) {
        if (auto found = account.guardedResources.find(arn)) {
            return found;
        }
        const std::size_t slash = arn.rfind('/');
        arn = slash == std::string_view::npos ? std::string_view() : arn.substr(0, slash);
    }
    return nullptr;
}

ResourceGuard resourceGuard(const identity::Snapshot& world, std::string_view action, std::string_view resourceArn)
{
    ResourceGuard guard;
    guard.required = isTrustAction(ActionName(action), resourceArn);
    const auto arn = Arn::parse(resourceArn);
    if (guardOrganization(guard, world, action, resourceArn) || !arn) {
        return guard;
    }
    if (AccountId::isValid(arn->account)) {
        guard.owner = arn->account;
    }
    if (arn->service == "s3" && arn->account.empty()) {
        guardBucket(guard, world, action, *arn, {});
        return guard;
    }
    const auto id = AccountId::parse(arn->account);
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    if (!account) {
        return guard;
    }
    constexpr std::string_view delegation = "delegation-request/";
    if (arn->service == "iam" && arn->resource.starts_with(delegation)) {
        const auto request = world.delegationRequest(std::string_view(arn->resource).substr(delegation.size())).second;
        if (request && (request->ownerAccount.empty() || request->ownerAccount == arn->account)) {
            guard.policy = {"defaults of delegation request " + request->id, compiled(defaultPermissions(*request, std::string(resourceArn)))};
        }
    } else if (guard.required && arn->service == "iam" && arn->resource.starts_with("role/")) {
        const auto role = account->roles.find(arn->resource.substr(arn->resource.rfind('/') + 1));
        if (role && role->trust && identity::arnOf(account->id, *role) == resourceArn) {
            guard.policy = {trustPolicyName.with(role->name).english(), compiled(role->trust, &role->trustBindings)};
        }
    } else if (const auto function = functionOf(*account, *arn); function && function->policy) {
        guard.policy = {functionPolicyName.with(function->name).english(), compiled(function->policy, &function->policyBindings)};
    } else if (const auto resource = guardedResource(*account, resourceArn)) {
        guard.policy = {resourcePolicyName.with(resource->arn).english(), compiled(resource->policy, &resource->policyBindings)};
        guard.required = arn->service == "kms";  // KMS Developer Guide, "Key policies": no one has any permission to a key that its policy does not give
    }
    return guard;
}

ResourceGuard versionGuard(const identity::Snapshot& world, std::string_view action, std::string_view resourceArn, const std::optional<std::string>& version)
{
    const auto arn = Arn::parse(resourceArn);
    if (!version || !arn || arn->service != "s3" || !arn->account.empty()) {
        return resourceGuard(world, action, resourceArn);
    }
    ResourceGuard guard;
    guardBucket(guard, world, action, *arn, version);
    return guard;
}

std::string resourceAccount(const identity::Snapshot& world, std::string_view resourceArn, const std::string& owner)
{
    const auto arn = Arn::parse(resourceArn);
    if (owner.empty() || !arn || arn->service != "s3" || !arn->account.empty()) {
        return owner;
    }
    const auto account = world.bucketOwner(arn->resource.substr(0, arn->resource.find('/')));
    return account ? account->id.text() : owner;
}

}  // namespace rolewright::evaluation
