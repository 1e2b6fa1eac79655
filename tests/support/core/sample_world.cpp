#include "tests/support/core/sample_world.h"

#include "core/crypto/crypto.h"
#include "core/identity/row_tables.h"
#include "core/storage/rows.h"

namespace rolewright::test {

using namespace identity;

AccountId account(std::string_view digits)
{
    auto id = AccountId::parse(digits);
    assert(id);
    return *id;
}

policy::DocumentPtr document(const std::string& text)
{
    auto parsed = policy::Document::parse(text);
    assert(parsed);
    return *parsed;
}

namespace {

constexpr const char* allowRead =
    "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}\n}";
constexpr const char* trustAccount =
    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/team/alice\"},"
    "\"Action\":\"sts:AssumeRole\"}]}";
constexpr const char* bucketPolicy =
    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Everyone\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\","
    "\"Resource\":\"arn:aws:s3:::data-bucket/*\"}]}";

Instant at(long long milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

User alice()
{
    User user;
    user.name = "alice";
    user.path = "/team/";
    user.id = "AIDAAAAAAAAAAAAAAAAAA";
    user.created = at(1'700'000'000'123);
    user.inlinePolicies = {{"read", document(allowRead)}};
    user.attachedPolicies = {"arn:aws:iam::111122223333:policy/p/P3"};
    user.groups = {"Developers"};
    user.boundary = "arn:aws:iam::111122223333:policy/p/P3";
    user.tags = {{"Team", "\xC3\xA4\xE2\x82\xAC"}, {"empty", ""}};
    user.passwordLastUsed = at(1'700'000'001'000);
    user.loginProfile = LoginProfile{at(4), at(5), true, "00:11", {"22:33"}};
    user.sshKeys = {{"APKAAAAAAAAAAAAAAAAAA", "ssh-rsa AAAA", "00:11", false, at(4)}};
    user.signingCertificates = {{"ABCDEFGHIJKLMNOPQRSTUVWX", "-----BEGIN CERTIFICATE-----", true, at(5)}};
    user.serviceCredentials = {{"ACCAAAAAAAAAAAAAAAAAA", "codecommit.amazonaws.com", "alice-at-111122223333", true, at(6)}};
    return user;
}

Role updateDataBucket()
{
    Role role;
    role.name = "updateDataBucket";
    role.id = "AROAAAAAAAAAAAAAAAAAA";
    role.created = at(5);
    role.trust = document(trustAccount);
    role.trustBindings = {{"arn:aws:iam::111122223333:user/team/alice", "AIDAAAAAAAAAAAAAAAAAA"}};
    role.description = "read \"and\" write";
    role.maxSessionSeconds = 7200;
    role.boundary = "arn:aws:iam::111122223333:policy/p/P3";
    role.tags = {{"k", "v"}};
    role.lastUsed = RoleLastUsed{at(77), "eu-central-1"};
    return role;
}

ManagedPolicy p3()
{
    ManagedPolicy policy;
    policy.name = "P3";
    policy.path = "/p/";
    policy.id = "ANPAAAAAAAAAAAAAAAAAA";
    policy.description = "third";
    policy.created = at(1);
    policy.updated = at(2);
    policy.versions = {{"v1", document(allowRead), at(1)}, {"v3", document(allowRead), at(2)}};
    policy.defaultVersion = "v3";
    policy.nextVersion = 4;
    return policy;
}

Bucket dataBucket()
{
    Bucket bucket;
    bucket.name = "data-bucket";
    bucket.region = "us-east-1";
    bucket.policy = document(bucketPolicy);
    bucket.policyBindings = {{"arn:aws:iam::111122223333:role/updateDataBucket", "AROAAAAAAAAAAAAAAAAAA"}};
    bucket.configurations = {{"OwnershipControls", ""}, {"WebsiteConfiguration", R"({"IndexDocument":{"Suffix":"index.html"}})"}};
    bucket.publicAccessBlock = identity::PublicAccessBlock{true, false, true, false};
    bucket.notifications = {{"new-reports", "arn:aws:lambda:us-east-1:111122223333:function:nightly", {"s3:ObjectCreated:*"}, "reports/", ".csv"}};
    return bucket;
}

BlobPtr blob(std::string bytes)
{
    std::string name = crypto::toHex(crypto::sha256(bytes));
    return std::make_shared<const Blob>(std::move(bytes), std::move(name));
}

StoredObject object(const char* key, std::string body)
{
    StoredObject object;
    object.bucket = "data-bucket";
    object.key = key;
    object.body = Body(blob(std::move(body)));
    object.contentType = "text/plain";
    object.etag = "d41d8cd98f00b204e9800998ecf8427e";
    object.modified = at(9);
    object.tags = {{"a", "b"}};
    return object;
}

Organization organization()
{
    Organization organization;
    organization.id = "o-sample";
    organization.managementAccount = account(developmentId);
    organization.units = {{"r-1", "", "Root", {"p-FullAWSAccess"}}, {"ou-1", "r-1", "Workloads", {}}};
    organization.policies = {{"p-FullAWSAccess", "FullAWSAccess", policy::Type::serviceControl, document(allowRead)}};
    organization.accounts = {{account(developmentId), "r-1", {}}, {account(productionId), "ou-1", {"p-FullAWSAccess"}}};
    return organization;
}

DelegationRequest delegationRequest()
{
    DelegationRequest request;
    request.id = "5b3f1c0e-6e0e-4a52-9d33-1f1a0e0c7f11";
    request.description = "Sets up \"reports\"";
    request.message = "for erin";
    request.workflowId = "workflow-1";
    request.redirectUrl = "https://provider.example/done";
    request.channel = "arn:aws:sns:us-east-1:111122223333:delegations";
    request.templateArn = "arn:aws:iam::111122223333:delegation-template/Setup";
    request.parameters = {{"bucketName", {"data-bucket"}, false}, {"prefixes", {"a", "b"}, true}};
    request.permissions = document(allowRead);
    request.boundaries = {"arn:aws:iam::partner:policy/permission_boundary/provider.example/Reports_20260115"};
    request.sessionSeconds = 7200;
    request.onlySendByOwner = true;
    request.ownerAccount = "444455556666";
    request.owner = "arn:aws:iam::444455556666:user/Bob";
    request.ownerUserId = "AIDABBBBBBBBBBBBBBBBB";
    request.approver = DelegationApprover{"arn:aws:sts::444455556666:assumed-role/Admin/s1", "arn:aws:iam::444455556666:role/Admin", "AROABBBBBBBBBBBBBBBBB", "s1", "bob", {{"Team", "Data"}}};
    request.notes = "please look";
    request.steps = {{DelegationState::unassigned, at(10)}, {DelegationState::assigned, at(20)}, {DelegationState::accepted, at(30)}, {DelegationState::finalized, at(40)}};
    return request;
}

}  // namespace

ChangeSet sampleWorld()
{
    const AccountId development = account(developmentId);
    const AccountId production = account(productionId);
    Editor editor{Snapshot()};
    Account first;
    first.id = development;
    first.name = "Development";
    first.alias = "dev";
    first.created = at(3);
    editor.putAccount(first);
    Account second;
    second.id = production;
    second.name = "Production";
    second.environment = Environment::production;
    editor.putAccount(second);
    editor.putOrganization(organization());
    Group developers;
    developers.name = "Developers";
    developers.id = "AGPAAAAAAAAAAAAAAAAAA";
    editor.put(development, developers);
    editor.put(development, p3());
    editor.put(development, alice());
    editor.put(development, updateDataBucket());
    editor.put(development, AccessKey{"AKIAAAAAAAAAAAAAAAAA", "alice", false, at(4), at(6), "s3"});
    editor.put(development, MfaDevice{"phone", "/team/", "alice", at(4), at(5), -3, {{"Team", "Data"}}});
    editor.put(development, MfaDevice{"spare", "/", {}, at(4), {}, 0, {}});
    editor.put(development, SamlProvider{"Corporate", "0c6b1e1c-6e0e-4a52-9d33-1f1a0e0c7f11", "<EntityDescriptor/>", at(4), at(90), {{"Team", "Data"}}});
    editor.put(development, OidcProvider{"idp.example/tenant", {"app-1", "app-2"}, {"990f4193972f2becf12ddeda5237f9c952f20d9e"}, "{\"keys\":[]}", at(4), {}});
    editor.put(development, Function{"nightly", "us-east-1", "arn:aws:iam::111122223333:role/nightly", "python3.12", "main.handler", "Runs at night", "[]", 3, at(5),
                                     document(allowRead), {{"a", "b"}}, {{"Team", "Data"}}});
    editor.put(AccountId(), Person{"erin", "7f6d", "Erin Doe", "erin@corp.example", {"Finance"}, {{"Team", "Data"}}, {"Team"}, {"arn:aws:iam::111122223333:role/Auditor"}, at(4)});
    editor.put(development, DelegationTemplate{"Setup", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::@{bucketName}/*"}]})", at(4)});
    editor.put(development, GuardedResource{"arn:aws:sqs:us-east-1:111122223333:orders", document(allowRead), {{"a", "b"}}, at(5)});
    editor.put(development, delegationRequest());
    editor.put(development, InstanceProfile{"web", "/team/", "AIPAAAAAAAAAAAAAAAAAA", "updateDataBucket", at(4), {{"Team", "Data"}}});
    editor.put(development, ServerCertificate{"site", "/", "ASCAAAAAAAAAAAAAAAAAA", "-----BEGIN CERTIFICATE-----", "chain", at(4), at(90), {}});
    editor.put(development, dataBucket());
    editor.put(development, object("reports/2026.csv", "a,b\n1,2\n"));
    editor.put(development, object("Reports/2026.csv", std::string("\0\xff binary", 9)));
    User bob;
    bob.name = "Bob";
    editor.put(production, bob);
    Role plain;
    plain.name = "plain";
    plain.maxSessionSeconds.reset();
    editor.put(production, plain);
    return std::move(editor).finish(Phrase("Sample world"));
}

std::string dump(const Snapshot& world)
{
    std::string text;
    for (const AccountPtr& account : world.accounts()) {
        text += storage::toText(*account) + "\n";
        forEachRowType([&]<typename Row>(RowTag<Row>) {
            tableOf<Row>(*account).forEach([&](const RowPtr<Row>& row) { text += storage::toText(*row) + "\n"; });
            return true;
        });
    }
    world.people().forEach([&](const RowPtr<Person>& person) { text += storage::toText(*person) + "\n"; });
    if (world.organization())
        text += storage::toText(*world.organization()) + "\n";
    return text;
}

}  // namespace rolewright::test
