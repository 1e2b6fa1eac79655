#include "ui/pages/bulk/plans.h"

#include "core/policy/trust_grant.h"
#include "ui/role_clone/clone_plan.h"
#include "ui/store/calls.h"
#include "ui/widgets/text_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rolewright::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::BulkPlan)
};

/// The one, or how many there are.
QString named(const QStringList& arns)
{
    return arns.size() == 1 ? toQt(namedBy(arns.first()).name) : Words::tr("%n selected", nullptr, static_cast<int>(arns.size()));
}

std::shared_ptr<const identity::Principal> principal(const identity::Account& account, const Named& who)
{
    if (who.noun == "User")
        return account.users.find(who.name);
    if (who.noun == "Group")
        return account.groups.find(who.name);
    return who.noun == "Role" ? account.roles.find(who.name) : nullptr;
}

json::Object toJson(const identity::Tags& tags)
{
    json::Object list = json::Object::array();
    for (const identity::Tag& tag : tags)
        list.push_back({{"Key", tag.key}, {"Value", tag.value}});
    return list;
}

/// Those of `more`, and of `tags` those whose keys are not among them.
identity::Tags joined(const identity::Tags& tags, const identity::Tags& more)
{
    identity::Tags all = more;
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(all),
                 [&](const identity::Tag& tag) { return std::none_of(more.begin(), more.end(), [&](const identity::Tag& other) { return other.key == tag.key; }); });
    return all;
}

void copyPolicies(const identity::Principal& row, const std::string& noun, const std::string& newName, std::vector<service::Operation>& calls)
{
    for (const std::string& arn : row.attachedPolicies)
        calls.push_back(iamCall("Attach" + noun + "Policy", {{noun + "Name", newName}, {"PolicyArn", arn}}));
    for (const identity::InlinePolicy& policy : row.inlinePolicies)
        calls.push_back(iamCall("Put" + noun + "Policy", {{noun + "Name", newName}, {"PolicyName", policy.name}, {"PolicyDocument", policy.document->text()}}));
}

/// Path, boundary and tags, as far as the row has them.
template <typename Row>
json::Object basics(const Row& row, const std::string& nameParameter, const std::string& newName)
{
    json::Object parameters{{nameParameter, newName}, {"Path", row.path}};
    if constexpr (requires { row.boundary; }) {
        if (row.boundary)
            parameters["PermissionsBoundary"] = *row.boundary;
    }
    if constexpr (requires { row.description; }) {
        if (!row.description.empty())
            parameters["Description"] = row.description;
    }
    if constexpr (requires { row.tags; }) {
        if (!row.tags.empty())
            parameters["Tags"] = toJson(row.tags);
    }
    return parameters;
}

std::vector<service::Operation> cloneUser(const identity::User& user, const std::string& newName)
{
    std::vector<service::Operation> calls{iamCall("CreateUser", basics(user, "UserName", newName))};
    for (const std::string& group : user.groups)
        calls.push_back(iamCall("AddUserToGroup", {{"GroupName", group}, {"UserName", newName}}));
    copyPolicies(user, "User", newName, calls);
    return calls;
}

std::vector<service::Operation> clonePolicy(const identity::ManagedPolicy& policy, const std::string& newName)
{
    json::Object parameters = basics(policy, "PolicyName", newName);
    if (policy.awsManaged)
        parameters["Path"] = "/";  // AWS's own paths are AWS's
    parameters["PolicyDocument"] = policy.document()->text();
    return {iamCall("CreatePolicy", std::move(parameters))};
}

std::vector<service::Operation> cloneGroup(const identity::Group& group, const std::string& newName)
{
    std::vector<service::Operation> calls{iamCall("CreateGroup", basics(group, "GroupName", newName))};
    copyPolicies(group, "Group", newName, calls);
    return calls;
}

QStringList ofNouns(const QStringList& arns, std::initializer_list<std::string_view> nouns)
{
    QStringList found;
    for (const QString& arn : arns) {
        if (std::find(nouns.begin(), nouns.end(), namedBy(arn).noun) != nouns.end())
            found += arn;
    }
    return found;
}

}  // namespace

Named namedBy(const QString& text)
{
    const auto arn = Arn::parse(text.toStdString());
    if (arn && arn->service == "s3" && arn->resource.find('/') == std::string::npos)
        return {"Bucket", arn->resource, text.toStdString()};
    if (!arn || arn->service != "iam")
        return {};
    const std::pair<std::string_view, std::string> nouns[] = {
        {"user/", "User"}, {"group/", "Group"}, {"role/", "Role"}, {"policy/", "Policy"}, {"saml-provider/", "SAMLProvider"}, {"oidc-provider/", "OpenIDConnectProvider"}};
    for (const auto& [prefix, noun] : nouns) {
        if (arn->resource.starts_with(prefix))
            return {noun, arn->resource.substr(arn->resource.rfind('/') + 1), text.toStdString()};
    }
    return {};
}

BulkPlan planAttach(const identity::Snapshot& world, const AccountId& account, const QStringList& policies, const QStringList& principals)
{
    BulkPlan plan{Words::tr("Attach %1 to %2").arg(named(policies), named(principals)), {}};
    const identity::AccountPtr own = world.account(account);
    for (const QString& arn : principals) {
        const Named who = namedBy(arn);
        const auto row = own ? principal(*own, who) : nullptr;
        std::vector<service::Operation> calls;
        for (const QString& policy : policies) {
            const std::string text = policy.toStdString();
            if (row && std::find(row->attachedPolicies.begin(), row->attachedPolicies.end(), text) == row->attachedPolicies.end())
                calls.push_back(iamCall("Attach" + who.noun + "Policy", {{who.noun + "Name", row->name}, {"PolicyArn", text}}));
        }
        if (!calls.empty())
            plan.things.push_back(std::move(calls));
    }
    return plan;
}

BulkPlan planMembers(const identity::Account& account, const QStringList& users, const QStringList& groups)
{
    BulkPlan plan{Words::tr("Add %1 to %2").arg(named(users), named(groups)), {}};
    for (const QString& arn : users) {
        const auto user = account.users.find(namedBy(arn).name);
        std::vector<service::Operation> calls;
        for (const QString& group : groups) {
            const auto row = account.groups.find(namedBy(group).name);
            if (user && row && std::find(user->groups.begin(), user->groups.end(), row->name) == user->groups.end())
                calls.push_back(iamCall("AddUserToGroup", {{"GroupName", row->name}, {"UserName", user->name}}));
        }
        if (!calls.empty())
            plan.things.push_back(std::move(calls));
    }
    return plan;
}

BulkPlan planTrust(const identity::Account& account, const QStringList& principals, const QString& role)
{
    BulkPlan plan{Words::tr("Let %1 assume %2").arg(named(principals), toQt(namedBy(role).name)), {}};
    const auto row = account.roles.find(namedBy(role).name);
    policy::TrustGrant grant;
    grant.actions = {"sts:AssumeRole"};
    for (const QString& arn : principals) {
        if (row && !row->trustBindings.contains(arn.toStdString()) && arn != role)
            grant.principals.push_back({"AWS", {arn.toStdString(), {}}});
    }
    if (grant.principals.empty())
        return plan;
    const Result<std::string> text = row->trust ? policy::addTrustGrant(*row->trust, grant) : Result<std::string>(policy::newTrustPolicy({grant}));
    if (text)
        plan.things.push_back({iamCall("UpdateAssumeRolePolicy", {{"RoleName", row->name}, {"PolicyDocument", *text}})});
    return plan;
}

BulkPlan planTags(const identity::Snapshot& world, const QStringList& arns, const identity::Tags& tags)
{
    BulkPlan plan{Words::tr("Tag %1").arg(named(arns)), {}};
    for (const QString& arn : arns) {
        const Named what = namedBy(arn);
        if (what.noun.empty() || what.noun == "Group")
            continue;
        if (what.noun == "Bucket") {
            if (const identity::AccountPtr owner = world.bucketOwner(what.name))
                plan.things.push_back({s3Call("PutBucketTagging", {{"Bucket", what.name}, {"Tagging", {{"TagSet", toJson(joined(owner->buckets.find(what.name)->tags, tags))}}}})});
            continue;
        }
        const bool byArn = what.noun != "User" && what.noun != "Role";
        const std::string parameter = what.noun + (byArn ? "Arn" : "Name");
        plan.things.push_back({iamCall("Tag" + what.noun, {{parameter, byArn ? what.arn : what.name}, {"Tags", toJson(tags)}})});
    }
    return plan;
}

BulkPlan planClone(const identity::Snapshot& world, const AccountId& account, const QString& arn, const QString& newName)
{
    const Named what = namedBy(arn);
    const std::string name = newName.toStdString();
    BulkPlan plan{Words::tr("Clone %1 as %2").arg(toQt(what.name), newName), {}};
    const identity::AccountPtr own = world.account(account);
    std::vector<service::Operation> calls;
    if (const auto policy = what.noun == "Policy" ? world.managedPolicy(what.arn) : nullptr)
        calls = clonePolicy(*policy, name);
    else if (const auto user = own && what.noun == "User" ? own->users.find(what.name) : nullptr)
        calls = cloneUser(*user, name);
    else if (const auto group = own && what.noun == "Group" ? own->groups.find(what.name) : nullptr)
        calls = cloneGroup(*group, name);
    else if (const auto role = own && what.noun == "Role" ? own->roles.find(what.name) : nullptr)
        calls = cloneOf(world, account, *role, account, name, role->path).operations();
    if (!calls.empty())
        plan.things.push_back(std::move(calls));
    return plan;
}

QString cloneComplaint(const identity::Account& account, const std::string& noun, const QString& newName)
{
    namespace rules = service::rules;
    const service::TextRule& rule = noun == "User" || noun == "Role" ? rules::userName : rules::groupName;
    if (const QString wrong = complaint(newName, rule); !wrong.isEmpty())
        return wrong;
    const std::string name = newName.toStdString();
    if (const auto other = noun == "Policy" ? nullptr : principal(account, {noun, name, {}}))
        return clash(newName, toQt(other->name));
    const auto policy = noun == "Policy" ? account.policies.find(name) : nullptr;
    return policy ? clash(newName, toQt(policy->name)) : QString();
}

BulkPlan planDrop(const identity::Snapshot& world, const AccountId& account, const QStringList& dragged, const QString& target)
{
    const identity::AccountPtr own = world.account(account);
    const Named onto = namedBy(target);
    if (!own || onto.noun.empty())
        return {};
    if (const QStringList policies = ofNouns(dragged, {"Policy"}); policies.size() == dragged.size())
        return onto.noun == "Policy" ? BulkPlan() : planAttach(world, account, policies, {target});
    if (onto.noun == "Group" && ofNouns(dragged, {"User"}).size() == dragged.size())
        return planMembers(*own, dragged, {target});
    if (onto.noun == "Role" && ofNouns(dragged, {"User", "Role"}).size() == dragged.size())
        return planTrust(*own, dragged, target);
    return {};
}

}  // namespace rolewright::ui
