#include "ui/role_clone/role_mentions.h"

#include "core/identity/bindings.h"
#include "core/service/documents.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleMentions)
};

constexpr std::size_t mostVersions = 5;  // of a managed policy. Source: IAM User Guide, "Versioning IAM policies"

/// Goes through what can hold a policy.
class Search {
public:
    Search(const identity::Snapshot& world, RoleNames from, RoleNames to) : m_world(world), m_from(from), m_exchange(roleExchange(std::move(from), std::move(to))) {}

    std::vector<RoleMention> found;

    /// A policy whose text is what it means.
    template <typename MakeCalls>
    void look(const AccountId& account, std::string key, const QString& place, const policy::DocumentPtr& document, MakeCalls makeCalls)
    {
        if (document && mentions(document->text(), m_from))
            found.push_back({std::move(key), account, place, makeCalls(exchangeTexts(document->text(), m_exchange)), {}});
    }
    /// A policy whose principals were bound when it was saved. To save it anew binds all of them anew: somebody who is gone must not become who has the name today.
    template <typename MakeCalls>
    void lookBound(const AccountId& account, std::string key, const QString& place, const policy::DocumentPtr& document, const std::map<std::string, std::string>& bindings,
                   MakeCalls makeCalls)
    {
        if (!document || !mentions(document->text(), m_from))
            return;
        RoleMention mention{std::move(key), account, place, {}, {}};
        if (!identity::findOrphans(m_world, *document, bindings).empty())
            mention.obstacle = Texts::tr("it also names somebody who is gone: mend that first");
        else
            mention.calls = {makeCalls(exchangeTexts(service::shownPolicy(m_world, *document, bindings), m_exchange))};
        found.push_back(std::move(mention));
    }
    template <typename Row>
    void lookInline(const AccountId& account, const Row& row, const char* noun, const QString& place)
    {
        const std::string kind(noun);
        for (const identity::InlinePolicy& policy : row.inlinePolicies)
            look(account, kind + '/' + row.name + '/' + policy.name, place.arg(toQt(policy.name), toQt(row.name)), policy.document, [&](std::string text) {
                return std::vector{iamCall("Put" + kind + "Policy", {{kind + "Name", row.name}, {"PolicyName", policy.name}, {"PolicyDocument", std::move(text)}})};
            });
    }

private:
    const identity::Snapshot& m_world;
    RoleNames m_from;
    Exchange m_exchange;
};

/// Room is made for the new version: the oldest that is not in use goes.
std::vector<service::Operation> newVersion(const AccountId& account, const identity::ManagedPolicy& policy, std::string text)
{
    const std::string arn = identity::arnOf(account, policy);
    std::vector<service::Operation> calls;
    const auto oldest = std::find_if(policy.versions.begin(), policy.versions.end(), [&](const identity::PolicyVersion& version) { return version.id != policy.defaultVersion; });
    if (policy.versions.size() >= mostVersions && oldest != policy.versions.end())
        calls.push_back(iamCall("DeletePolicyVersion", {{"PolicyArn", arn}, {"VersionId", oldest->id}}));
    calls.push_back(iamCall("CreatePolicyVersion", {{"PolicyArn", arn}, {"PolicyDocument", std::move(text)}, {"SetAsDefault", true}}));
    return calls;
}

void lookAtPrincipals(Search& search, const identity::Account& account, const identity::Role* itself, const LatestTask::Cancelled& cancelled)
{
    account.users.forEach([&](const auto& user) { search.lookInline(account.id, *user, "User", Texts::tr("Policy %1 of user %2")); });
    account.groups.forEach([&](const auto& group) { search.lookInline(account.id, *group, "Group", Texts::tr("Policy %1 of group %2")); });
    account.roles.forEach([&](const auto& role) {
        if (role.get() == itself || cancelled())
            return;
        search.lookInline(account.id, *role, "Role", Texts::tr("Policy %1 of role %2"));
        search.lookBound(account.id, "trust/" + role->name, Texts::tr("Trust relationship of role %1").arg(toQt(role->name)), role->trust, role->trustBindings,
                         [&](std::string text) { return iamCall("UpdateAssumeRolePolicy", {{"RoleName", role->name}, {"PolicyDocument", std::move(text)}}); });
    });
    account.policies.forEach([&](const auto& policy) {
        search.look(account.id, "policy/" + policy->name, Texts::tr("Managed policy %1 (a new version)").arg(toQt(policy->name)), policy->document(),
                    [&](std::string text) { return newVersion(account.id, *policy, std::move(text)); });
    });
}

void lookAtResources(Search& search, const identity::Account& account, const RoleNames& from)
{
    account.buckets.forEach([&](const auto& bucket) {
        search.lookBound(account.id, "bucket/" + bucket->name, Texts::tr("Policy of bucket %1").arg(toQt(bucket->name)), bucket->policy, bucket->policyBindings,
                         [&](std::string text) { return s3Call("PutBucketPolicy", {{"Bucket", bucket->name}, {"Policy", std::move(text)}}); });
    });
    account.guardedResources.forEach([&](const auto& resource) {
        search.lookBound(account.id, "resource/" + resource->arn, Texts::tr("Policy of %1").arg(toQt(resource->arn)), resource->policy, resource->policyBindings,
                         [&](std::string text) { return service::Operation{"practice", "PutResourcePolicy", {{"ResourceArn", resource->arn}, {"Policy", std::move(text)}}}; });
    });
    account.functions.forEach([&](const auto& function) {
        if (function->policy && mentions(function->policy->text(), from))
            search.found.push_back({"invoker/" + function->name, account.id, Texts::tr("Who may invoke function %1").arg(toQt(function->name)), {},
                                    Texts::tr("its permissions are given one by one, on the function's page")});
    });
}

/// What runs with the role itself.
void lookAtWorkers(Search& search, const identity::Account& account, const identity::Role& role, const std::string& arn, const std::string& newArn, const std::string& newName)
{
    account.functions.forEach([&](const auto& function) {
        if (function->role == arn)
            search.found.push_back({"function/" + function->name, account.id, Texts::tr("Function %1 runs with it").arg(toQt(function->name)),
                                    {lambdaCall("UpdateFunctionConfiguration", {{"FunctionName", function->name}, {"Role", newArn}})}, {}});
    });
    account.instanceProfiles.forEach([&](const auto& profile) {
        if (profile->role == role.name)
            search.found.push_back({"profile/" + profile->name, account.id, Texts::tr("Instance profile %1 holds it").arg(toQt(profile->name)),
                                    {iamCall("RemoveRoleFromInstanceProfile", {{"InstanceProfileName", profile->name}, {"RoleName", role.name}}),
                                     iamCall("AddRoleToInstanceProfile", {{"InstanceProfileName", profile->name}, {"RoleName", newName}})}, {}});
    });
}

}  // namespace

std::vector<RoleMention> mentionsOf(const identity::Snapshot& world, const AccountId& account, const identity::Role& role, const AccountId& toAccount,
                                    const std::string& toPath, const std::string& toName, const LatestTask::Cancelled& cancelled)
{
    const RoleNames from = namesOf(account, role.path, role.name);
    const RoleNames to = namesOf(toAccount, toPath, toName);
    Search search(world, from, to);
    for (const identity::AccountPtr& each : world.accounts()) {
        lookAtPrincipals(search, *each, &role, cancelled);
        lookAtResources(search, *each, from);
        if (each->id == account && account == toAccount)
            lookAtWorkers(search, *each, role, from.arn, to.arn, toName);
    }
    if (const auto& organization = world.organization()) {
        for (const identity::OrganizationPolicy& policy : organization->policies)
            search.look(organization->managementAccount, "organization/" + policy.id, Texts::tr("Policy %1 of the organization").arg(toQt(policy.name)), policy.document,
                        [&](std::string text) { return std::vector{service::Operation{"organizations", "UpdatePolicy", {{"PolicyId", policy.id}, {"Content", std::move(text)}}}}; });
    }
    for (RoleMention& mention : search.found)
        mention.key = mention.account.text() + '/' + mention.key;
    return std::move(search.found);
}

int mentionsOfId(const identity::Snapshot& world, const identity::Role& role)
{
    int count = 0;
    const auto look = [&](const policy::DocumentPtr& document) { count += document && document->text().find(role.id) != std::string::npos ? 1 : 0; };
    const auto lookInline = [&](const auto& row) {
        for (const identity::InlinePolicy& policy : row->inlinePolicies)
            look(policy.document);
    };
    for (const identity::AccountPtr& account : world.accounts()) {
        account->users.forEach(lookInline);
        account->groups.forEach(lookInline);
        account->roles.forEach([&](const auto& row) {
            lookInline(row);
            look(row->trust);
        });
        account->policies.forEach([&](const auto& policy) { look(policy->document()); });
        account->buckets.forEach([&](const auto& bucket) { look(bucket->policy); });
        account->guardedResources.forEach([&](const auto& resource) { look(resource->policy); });
    }
    return count;
}

}  // namespace rolewright::ui
