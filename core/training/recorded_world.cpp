#include "core/training/recorded_world.h"

#include "core/base/time_text.h"

#include <algorithm>
#include <iterator>

namespace rolewright::training {

namespace {

using json::Object;

constexpr int plainSeed = 1;
constexpr const char* plainClock = "2025-01-15T09:00:00Z";
constexpr const char* practiceAccount = "111122223333";

Object world(const std::string& clock, Object accounts, Object setup)
{
    return {{"seed", plainSeed}, {"clock", clock}, {"accounts", std::move(accounts)}, {"vars", Object::object()}, {"setup", std::move(setup)}};
}

Object tagsOf(const identity::Tags& tags)
{
    Object list = Object::array();
    for (const identity::Tag& tag : tags)
        list.push_back({{"Key", tag.key}, {"Value", tag.value}});
    return list;
}

/// Documents as authors write them; the text where it is no JSON object.
Object openDocument(const std::string& text)
{
    auto document = json::parseObject(text);
    return document && document->is_object() ? *std::move(document) : Object(text);
}

/// Without the directory of the practice people, which is an account with no number.
std::vector<identity::AccountPtr> accountsOf(const identity::Snapshot& snapshot)
{
    std::vector<identity::AccountPtr> accounts;
    std::copy_if(snapshot.accounts().begin(), snapshot.accounts().end(), std::back_inserter(accounts),
                 [](const identity::AccountPtr& account) { return AccountId::isValid(account->id.text()); });
    return accounts;
}

/// Writes the operations: first what there is, then who may what, so that policies may name what comes later.
class Copier {
public:
    explicit Copier(const identity::Snapshot& snapshot) : m_snapshot(snapshot) {}

    Object setup()
    {
        for (const identity::AccountPtr& account : accountsOf(m_snapshot))
            things(*account);
        for (const identity::AccountPtr& account : accountsOf(m_snapshot))
            access(*account);
        return std::move(m_ops);
    }

private:
    void add(const identity::Account& account, const std::string& name, Object params, bool mayFail = false)
    {
        Object op{{"op", name}, {"account", account.id.text()}, {"params", std::move(params)}};
        if (mayFail)
            op["mayFail"] = true;
        m_ops.push_back(std::move(op));
    }

    static bool isAwsOwn(const identity::Role& role) { return role.path.starts_with("/aws-service-role/"); }

    void things(const identity::Account& account);
    void access(const identity::Account& account);
    template <typename Row> void policiesOf(const identity::Account& account, const Row& row, const std::string& kind);
    void bucketAccess(const identity::Account& account, const identity::Bucket& bucket);

    const identity::Snapshot& m_snapshot;
    Object m_ops = Object::array();
};

void Copier::things(const identity::Account& account)
{
    account.policies.forEach([&](const auto& row) {
        add(account, "iam:CreatePolicy", {{"PolicyName", row->name}, {"Path", row->path}, {"PolicyDocument", openDocument(row->document()->text())}});
    });
    account.groups.forEach([&](const auto& row) { add(account, "iam:CreateGroup", {{"GroupName", row->name}, {"Path", row->path}}); });
    account.users.forEach([&](const auto& row) {
        Object params{{"UserName", row->name}, {"Path", row->path}};
        if (!row->tags.empty())
            params["Tags"] = tagsOf(row->tags);
        add(account, "iam:CreateUser", std::move(params));
    });
    const Object rootOnly{{"Effect", "Allow"}, {"Principal", {{"AWS", "arn:aws:iam::" + account.id.text() + ":root"}}}, {"Action", "sts:AssumeRole"}};
    const Object trust{{"Statement", Object::array({rootOnly})}};
    account.roles.forEach([&](const auto& row) {
        if (isAwsOwn(*row))
            return;
        Object params{{"RoleName", row->name}, {"Path", row->path}, {"AssumeRolePolicyDocument", trust}};
        if (row->maxSessionSeconds)
            params["MaxSessionDuration"] = *row->maxSessionSeconds;
        if (!row->tags.empty())
            params["Tags"] = tagsOf(row->tags);
        add(account, "iam:CreateRole", std::move(params));
    });
    account.buckets.forEach([&](const auto& row) { add(account, "s3:CreateBucket", {{"Bucket", row->name}}); });
}

/// `kind`: `User`, `Group` or `Role`.
template <typename Row> void Copier::policiesOf(const identity::Account& account, const Row& row, const std::string& kind)
{
    for (const identity::InlinePolicy& policy : row.inlinePolicies)
        add(account, "iam:Put" + kind + "Policy", {{kind + "Name", row.name}, {"PolicyName", policy.name}, {"PolicyDocument", openDocument(policy.document->text())}});
    for (const std::string& arn : row.attachedPolicies)
        add(account, "iam:Attach" + kind + "Policy", {{kind + "Name", row.name}, {"PolicyArn", arn}});
}

void Copier::access(const identity::Account& account)
{
    const auto boundary = [&](const auto& row, const std::string& kind) {
        if (row->boundary)
            add(account, "iam:Put" + kind + "PermissionsBoundary", {{kind + "Name", row->name}, {"PermissionsBoundary", *row->boundary}});
    };
    account.groups.forEach([&](const auto& row) { policiesOf(account, *row, "Group"); });
    account.users.forEach([&](const auto& row) {
        policiesOf(account, *row, "User");
        boundary(row, "User");
        for (const std::string& group : row->groups)
            add(account, "iam:AddUserToGroup", {{"GroupName", group}, {"UserName", row->name}});
    });
    account.roles.forEach([&](const auto& row) {
        if (isAwsOwn(*row))
            return;
        policiesOf(account, *row, "Role");
        boundary(row, "Role");
        if (row->trust)  // it may name somebody who is gone, whom the API refuses
            add(account, "iam:UpdateAssumeRolePolicy", {{"RoleName", row->name}, {"PolicyDocument", openDocument(row->trust->text())}}, true);
    });
    account.buckets.forEach([&](const auto& row) { bucketAccess(account, *row); });
}

void Copier::bucketAccess(const identity::Account& account, const identity::Bucket& bucket)
{
    const auto& block = bucket.publicAccessBlock;
    if (!block)
        add(account, "s3:DeletePublicAccessBlock", {{"Bucket", bucket.name}});
    else if (*block != identity::PublicAccessBlock{})
        add(account, "s3:PutPublicAccessBlock",
            {{"Bucket", bucket.name},
             {"PublicAccessBlockConfiguration",
              {{"BlockPublicAcls", block->blockPublicAcls},
               {"IgnorePublicAcls", block->ignorePublicAcls},
               {"BlockPublicPolicy", block->blockPublicPolicy},
               {"RestrictPublicBuckets", block->restrictPublicBuckets}}}});
    if (!bucket.tags.empty())
        add(account, "s3:PutBucketTagging", {{"Bucket", bucket.name}, {"Tagging", {{"TagSet", tagsOf(bucket.tags)}}}});
    if (!bucket.versioning.empty())
        add(account, "s3:PutBucketVersioning", {{"Bucket", bucket.name}, {"VersioningConfiguration", {{"Status", bucket.versioning}}}});
    if (bucket.policy)
        add(account, "s3:PutBucketPolicy", {{"Bucket", bucket.name}, {"Policy", openDocument(bucket.policy->text())}}, true);
}

Object parsed(const PackFiles& files, const std::string& path)
{
    const auto file = files.find(path);
    auto object = file == files.end() ? Result<Object>(Object::object()) : json::parseObject(file->second);
    return object && object->is_object() ? *std::move(object) : Object::object();
}

/// What both have: members, or elements; those of `base` come first.
Object joined(const Object& base, const Object& own, const char* key, Object none)
{
    Object result = base.value(key, none);
    const Object more = own.value(key, none);
    if (none.is_array())
        result.insert(result.end(), more.begin(), more.end());
    else
        result.update(more);
    return result;
}

}  // namespace

Object emptyWorld()
{
    return world(plainClock, {{practiceAccount, "Practice"}}, Object::array());
}

Result<Object> worldOf(const PackFiles& files, const std::string& walkthrough)
{
    const Object own = parsed(files, "walkthroughs/" + walkthrough + "/walkthrough.json").value("world", Object());
    if (!own.is_object())
        return Error::ours("NoWalkthrough", Phrase::tr("there is no walkthrough `%1` here").with(walkthrough));
    const std::string base = json::stringOr(own, "base");
    const Object shared = base.empty() ? Object::object() : parsed(files, "worlds/" + base + ".json");
    Object result = own;
    result.erase("base");
    result.erase("invariants");
    for (const char* key : {"accounts", "vars"})
        result[key] = joined(shared, own, key, Object::object());
    result["setup"] = joined(shared, own, "setup", Object::array());
    return result;
}

Object copiedWorld(const identity::Snapshot& snapshot, Instant now)
{
    Object accounts = Object::object();
    for (const identity::AccountPtr& account : accountsOf(snapshot))
        accounts[account->id.text()] = account->name;
    return world(toIso8601(now), std::move(accounts), Copier(snapshot).setup());
}

}  // namespace rolewright::training
