#include "ui/role_wizard/role_draft.h"

#include "core/base/text.h"
#include "core/policy/edit.h"
#include "core/service/rules.h"
#include "ui/role_wizard/sole_grant.h"
#include "ui/wizard/draft_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

constexpr std::size_t nameLimit = 64;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleDraft)
};

std::string said(const QString& text) { return text.toStdString(); }

/// The letters of a role name. Source: IAM API Reference, CreateRole.
bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("_+=,.@-").find(c) != std::string_view::npos;
    });
}

std::string_view parameterFor(AssumeGrant::Kind kind)
{
    switch (kind) {
    case AssumeGrant::Kind::user:
        return "User";
    case AssumeGrant::Kind::group:
        return "Group";
    case AssumeGrant::Kind::role:
        return "Role";
    }
    return {};
}

void checkDocument(const std::string& text, policy::Type type, const std::string& what, std::vector<std::string>& problems)
{
    const auto document = policy::Document::parse(text);
    if (!document) {
        problems.push_back(what + ": " + document.error().message);
        return;
    }
    for (const policy::Problem& problem : policy::check(**document, type)) {
        if (problem.severity == policy::Problem::Severity::error)
            problems.push_back(what + ": " + problem.message);
    }
}

}  // namespace

std::string RoleDraft::arn() const
{
    return iamArn(account, "role", path, name);
}

std::vector<std::string> RoleDraft::moveTo(const AccountId& other)
{
    const AccountId before = std::exchange(account, other);
    for (AssumeGrant& grant : grants) {
        const AccountId home = grant.elsewhere.value_or(before);
        grant.elsewhere = home == account ? std::nullopt : std::optional(home);
    }
    std::vector<std::string> left = before == account ? std::vector<std::string>() : leavePoliciesOf(before, attached, boundary);
    // What a service may do is meant for the account that the role is in.
    if (auto grant = soleGrant(trust); grant && grant->says(policy::TrustSwitch::sourceAccount) == std::vector{before.text()}) {
        grant->say(policy::TrustSwitch::sourceAccount, {account.text()});
        trust = policy::newTrustPolicy({*grant});
    }
    return left;
}

std::vector<std::string> RoleDraft::problems(const identity::Snapshot& world) const
{
    std::vector<std::string> found;
    if (trust.empty())
        found.push_back(said(Texts::tr("nobody is trusted yet: say who may assume the role")));
    else
        checkDocument(trust, policy::Type::trust, said(Texts::tr("trust relationship")), found);
    if (!inlinePolicy.empty())
        checkDocument(inlinePolicy, policy::Type::identity, said(Texts::tr("permissions")), found);
    for (const CopiedPolicy& policy : copied)
        checkDocument(policy.text, policy::Type::identity, said(Texts::tr("copied policy `%1`").arg(QString::fromStdString(policy.name))), found);
    const std::vector<std::string> naming = namingProblems(world);
    found.insert(found.end(), naming.begin(), naming.end());
    return found;
}

std::vector<std::string> RoleDraft::namingProblems(const identity::Snapshot& world) const
{
    std::vector<std::string> found;
    if (name.empty())
        found.push_back(said(Texts::tr("the role needs a name")));
    else if (!isName(name))
        found.push_back(said(Texts::tr("the name may hold letters, digits and any of _ + = , . @ - only")));
    else if (name.size() > nameLimit)
        found.push_back(said(Texts::tr("the name is longer than 64 characters")));
    const auto home = world.account(account);
    if (const auto there = home && !name.empty() ? home->roles.find(name) : nullptr)
        found.push_back(said(Texts::tr("there is a role `%1` already: names are unique, upper and lower case alike").arg(QString::fromStdString(there->name))));
    if (!path.starts_with('/') || !path.ends_with('/'))
        found.push_back(said(Texts::tr("the path must begin and end with /")));
    else if (!service::rules::path.allows(path))
        found.push_back(said(Texts::tr("the path may hold visible ASCII characters only: no blanks, no accents")));
    else if (path.size() > service::rules::path.most)
        found.push_back(said(Texts::tr("the path is longer than 512 characters")));
    if (!service::rules::description.allows(description))
        found.push_back(said(Texts::tr("the description may hold letters of Latin-1 only")));
    return found;
}

std::string RoleDraft::inlinePolicyName() const
{
    std::string own = name + "-permissions";
    while (std::any_of(copied.begin(), copied.end(), [&own](const CopiedPolicy& policy) { return policy.name == own; }))
        own += "-2";
    return own;
}

std::string RoleDraft::grantDocument() const
{
    return policy::newIdentityPolicy(policy::Effect::allow, {"sts:AssumeRole"}, {arn()});
}

service::Operation RoleDraft::grantOperation(const AssumeGrant& grant) const
{
    const std::string kind(parameterFor(grant.kind));
    service::Operation operation{"iam", "Put" + kind + "Policy", json::Object::object()};
    operation.parameters[kind + "Name"] = grant.name;
    operation.parameters["PolicyName"] = "assume-" + name;
    operation.parameters["PolicyDocument"] = grantDocument();
    return operation;
}

std::vector<service::Operation> RoleDraft::operations() const
{
    std::vector<service::Operation> list;
    service::Operation create{"iam", "CreateRole", json::Object::object()};
    if (path != "/")
        create.parameters["Path"] = path;
    create.parameters["RoleName"] = name;
    create.parameters["AssumeRolePolicyDocument"] = trust;
    if (!description.empty())
        create.parameters["Description"] = description;
    create.parameters["MaxSessionDuration"] = maxSessionSeconds;
    if (!boundary.empty())
        create.parameters["PermissionsBoundary"] = boundary;
    if (!tags.empty())
        create.parameters["Tags"] = tagList(tags);
    list.push_back(std::move(create));
    for (const std::string& policyArn : attached)
        list.push_back({"iam", "AttachRolePolicy", json::Object{{"RoleName", name}, {"PolicyArn", policyArn}}});
    if (!inlinePolicy.empty())
        list.push_back({"iam", "PutRolePolicy", json::Object{{"RoleName", name}, {"PolicyName", inlinePolicyName()}, {"PolicyDocument", inlinePolicy}}});
    for (const CopiedPolicy& policy : copied)
        list.push_back({"iam", "PutRolePolicy", json::Object{{"RoleName", name}, {"PolicyName", policy.name}, {"PolicyDocument", policy.text}}});
    for (const AssumeGrant& grant : grants) {
        if (!grant.elsewhere)
            list.push_back(grantOperation(grant));
    }
    return list;
}

std::vector<std::pair<AccountId, service::Operation>> RoleDraft::elsewhere() const
{
    std::vector<std::pair<AccountId, service::Operation>> list;
    for (const AssumeGrant& grant : grants) {
        if (grant.elsewhere)
            list.emplace_back(*grant.elsewhere, grantOperation(grant));
    }
    return list;
}

std::string toText(const RoleDraft& draft)
{
    json::Object grants = json::Object::array();
    for (const AssumeGrant& grant : draft.grants)
        grants.push_back({{"Kind", parameterFor(grant.kind)}, {"Name", grant.name}, {"Account", grant.elsewhere ? grant.elsewhere->text() : std::string()}});
    json::Object copied = json::Object::array();
    for (const CopiedPolicy& policy : draft.copied)
        copied.push_back({{"Name", policy.name}, {"Text", policy.text}});
    return json::compact({{"Account", draft.account.text()}, {"Name", draft.name}, {"Path", draft.path}, {"Description", draft.description},
                          {"Trust", draft.trust}, {"Attached", draft.attached}, {"InlinePolicy", draft.inlinePolicy}, {"Boundary", draft.boundary},
                          {"MaxSessionSeconds", draft.maxSessionSeconds}, {"Grants", std::move(grants)},
                          {"Copied", std::move(copied)}, {"Tags", tagList(draft.tags)}, {"PartyAccount", draft.partyAccount}, {"PartyExternalId", draft.partyExternalId}});
}

Result<RoleDraft> draftFromText(std::string_view text)
{
    auto object = json::parseObject(text);
    if (!object)
        return object.error();
    auto account = AccountId::parse(json::stringOr(*object, "Account"));
    if (!account)
        return account.error();
    RoleDraft draft;
    draft.account = *account;
    draft.name = json::stringOr(*object, "Name");
    draft.path = json::stringOr(*object, "Path", "/");
    draft.description = json::stringOr(*object, "Description");
    draft.trust = json::stringOr(*object, "Trust");
    draft.inlinePolicy = json::stringOr(*object, "InlinePolicy");
    draft.boundary = json::stringOr(*object, "Boundary");
    if (const auto seconds = object->find("MaxSessionSeconds"); seconds != object->end() && seconds->is_number_integer())
        draft.maxSessionSeconds = std::clamp(seconds->get<int>(), 3600, 43200);
    draft.attached = textsOf(*object, "Attached");
    draft.tags = tagsOf(*object, "Tags");
    draft.partyAccount = json::stringOr(*object, "PartyAccount");
    draft.partyExternalId = json::stringOr(*object, "PartyExternalId");
    if (const auto copied = object->find("Copied"); copied != object->end() && copied->is_array()) {
        for (const json::Object& policy : *copied)
            draft.copied.push_back({json::stringOr(policy, "Name"), json::stringOr(policy, "Text")});
    }
    if (const auto grants = object->find("Grants"); grants != object->end() && grants->is_array()) {
        for (const json::Object& grant : *grants) {
            const std::string kind = json::stringOr(grant, "Kind");
            const auto known = kind == "User" ? AssumeGrant::Kind::user : kind == "Role" ? AssumeGrant::Kind::role : AssumeGrant::Kind::group;
            const auto elsewhere = AccountId::parse(json::stringOr(grant, "Account"));
            draft.grants.push_back({known, json::stringOr(grant, "Name"), elsewhere ? std::optional(*elsewhere) : std::nullopt});
        }
    }
    return draft;
}

}  // namespace rolewright::ui
