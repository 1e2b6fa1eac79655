#include "core/mirror/call_queue.h"
#include "core/mirror/conflicts.h"
#include "core/mirror/mirror_text.h"
#include "core/mirror/plan.h"
#include "core/mirror/pull.h"
#include "tests/support/core/random_edits.h"
#include "tests/support/core/saml_forge.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;

class TestPull : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bucketsComeWithWhatIsSaidOfThem();
    void everythingOfAnAccountComes();
    void anEndpointThatDoesNotTellAllAtOnceIsAskedOneByOne();
    void whatIsRefusedIsAGap();
    void whatIsNotThereIsAskedOnce();
    void whatBreaksDownTwiceIsNotAskedForEverybody();
    void anEndpointMayHaveIdsOfItsOwn();
    void aMirrorIsKeptAsText();
    void theOrganizationComesWholeOrNotAtAll();
    void aFewEntitiesAreLookedAtByThemselves();
    void aCancelledPullGivesWhatItHas();
    void pagesAreFollowedToTheirEnd();
    void aListThatGoesOnWithoutSayingWhereEnds();
    void noMoreCallsAreUnderWayThanWereAllowed();
    void withoutAnAccountThereIsNoMirror();
    void nonsenseIsTakenForWhatItIs_data();
    void nonsenseIsTakenForWhatItIs();
};

namespace {

using Answer = std::optional<Reply>;

void fill(MirrorFixture& endpoint)
{
    test::RandomEdits(7, true).make(endpoint, 300);
    endpoint.must("iam:CreateSAMLProvider", {{"Name", "corp"}, {"SAMLMetadataDocument", test::samlMetadata(json::Object::object())}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
    endpoint.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}, {"Path", "/team/"}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
    endpoint.must("iam:CreateUser", {{"UserName", "zoe"}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
    endpoint.must("iam:AttachUserPolicy", {{"UserName", "zoe"}, {"PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"}});
    endpoint.must("iam:CreateServiceSpecificCredential", {{"UserName", "zoe"}, {"ServiceName", "codecommit.amazonaws.com"}});
    endpoint.must("iam:CreateAccessKey", {{"UserName", "zoe"}});
}

/// The fields of every entity that the engine itself has, as the mirror must have them.
std::string stateIn(const MirrorFixture& endpoint)
{
    Mirror mirror;
    mirror.account = test::account(test::developmentId);
    mirror.base = std::make_shared<const identity::Snapshot>(endpoint.snapshot());
    return test::stateOf(mirror);
}

/// Passwords are nobody's to pull.
std::string withoutPasswords(std::string state)
{
    const std::string line = "  password = set here\n";
    for (std::size_t place = state.find(line); place != std::string::npos; place = state.find(line))
        state.erase(place, line.size());
    return state;
}

}  // namespace

void TestPull::everythingOfAnAccountComes()
{
    MirrorFixture endpoint;
    fill(endpoint);
    std::size_t told = 0;
    PullOptions options = endpoint.options();
    options.progress = [&](std::size_t done, std::size_t known) {
        QVERIFY(done >= told && known >= done);
        told = done;
    };
    const Mirror mirror = endpoint.pull(options);
    QVERIFY2(mirror.report.isComplete(), mirror.report.gaps.empty() ? "" : mirror.report.gaps.front().operation.c_str());
    QCOMPARE(told, mirror.report.calls);
    QCOMPARE(test::stateOf(mirror), withoutPasswords(stateIn(endpoint)));
    const identity::AccountPtr account = mirror.base->account(mirror.account);
    QCOMPARE(account->users.find("zoe")->id, endpoint.snapshot().accounts().front()->users.find("zoe")->id);
    QCOMPARE(account->samlProviders.find("corp")->id, endpoint.snapshot().accounts().front()->samlProviders.find("corp")->id);
    QVERIFY(mirror.base->managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess") != nullptr);
    QCOMPARE(mirror.pulledAt, endpoint.clock.now());
}

void TestPull::anEndpointThatDoesNotTellAllAtOnceIsAskedOneByOne()
{
    MirrorFixture endpoint;
    fill(endpoint);
    const auto call = endpoint.endpoint([&](const service::Operation& operation) -> Answer {
        if (operation.action == "GetAccountAuthorizationDetails")
            return test::refusal("InvalidAction");
        if (operation.action != "GetPolicy" || !json::stringOr(operation.parameters, "PolicyArn").starts_with("arn:aws:iam::aws:"))
            return std::nullopt;
        json::Object answer = endpoint.must("iam:GetPolicy", operation.parameters);
        answer["Policy"]["PolicyId"] = "ANPAIOSFODNN7EXAMPLE1";  // the program does not know AWS's
        return Reply{std::move(answer), {}, false};
    });
    PullOptions options = endpoint.options();
    options.awsPolicies = {};  // then AWS's own that are used are pulled as well
    const auto mirror = pullAccount(call, options);
    QVERIFY(mirror.ok());
    QVERIFY(mirror->report.isComplete());
    QCOMPARE(test::stateOf(*mirror), test::stateOf(endpoint.pull()));
    QCOMPARE(mirror->base->awsPolicies().size(), std::size_t(1));
    QVERIFY(mirror->base->managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess")->document() != nullptr);
}

void TestPull::whatIsRefusedIsAGap()
{
    MirrorFixture endpoint;
    for (const char* name : {"alice", "bob", "carol"})
        endpoint.must("iam:CreateUser", {{"UserName", name}});
    const auto call = endpoint.endpoint([](const service::Operation& operation) -> Answer {
        const bool isRefused = operation.action == "ListSAMLProviders" || (operation.action == "ListAccessKeys" && operation.parameters["UserName"] != "bob");
        return isRefused ? Answer(test::refusal("AccessDenied")) : std::nullopt;
    });
    const auto mirror = pullAccount(call, endpoint.options());
    QVERIFY(mirror.ok() && !mirror->report.isComplete() && !mirror->report.partial);
    QCOMPARE(mirror->report.gaps.size(), std::size_t(2));
    const Gap& keys = mirror->report.gaps.front();
    QCOMPARE(keys.operation, std::string("iam:ListAccessKeys"));
    QCOMPARE(keys.error.code, std::string("AccessDenied"));
    QCOMPARE(keys.times, std::size_t(2));
    QCOMPARE(keys.entities, (EntityRefs{{EntityKind::user, "alice"}, {EntityKind::user, "carol"}}));
    QCOMPARE(mirror->base->account(mirror->account)->users.size(), std::size_t(3));
}

void TestPull::whatIsNotThereIsAskedOnce()
{
    MirrorFixture endpoint;
    for (int i = 0; i < 30; ++i)
        endpoint.must("iam:CreateUser", {{"UserName", "user-" + std::to_string(i)}});
    int asked = 0;
    const auto call = endpoint.endpoint([&](const service::Operation& operation) -> Answer {
        if (operation.action != "ListServiceSpecificCredentials")
            return std::nullopt;
        ++asked;
        return test::refusal("InvalidAction");
    });
    PullOptions options = endpoint.options();
    options.mostAtOnce = 1;
    const auto mirror = pullAccount(call, options);
    QCOMPARE(mirror->report.gaps.size(), std::size_t(1));
    QCOMPARE(mirror->report.gaps.front().times, std::size_t(30));
    QCOMPARE(asked, 1);
}

/// As moto answers to what it does not know: a web server's page, with status 500.
void TestPull::whatBreaksDownTwiceIsNotAskedForEverybody()
{
    MirrorFixture endpoint;
    for (int i = 0; i < 30; ++i)
        endpoint.must("iam:CreateUser", {{"UserName", "user-" + std::to_string(i)}});
    int unknown = 0;
    int moody = 0;
    const auto call = endpoint.endpoint([&](const service::Operation& operation) -> Answer {
        if (operation.action == "ListServiceSpecificCredentials" && ++unknown > 0)
            return test::refusal("500");
        if (operation.action == "ListSSHPublicKeys" && ++moody % 3 == 2)
            return test::refusal("500");
        return std::nullopt;
    });
    PullOptions options = endpoint.options();
    options.mostAtOnce = 1;
    const auto mirror = pullAccount(call, options);
    QCOMPARE(unknown, 2);
    QCOMPARE(moody, 30);
    QCOMPARE(mirror->report.gaps.size(), std::size_t(2));
    QCOMPARE(mirror->report.gaps[1].times, std::size_t(30));
    QCOMPARE(mirror->base->account(mirror->account)->users.size(), std::size_t(30));
}

/// Ids in small letters, and policies by their ARN alone, are moto's.
void TestPull::anEndpointMayHaveIdsOfItsOwn()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    const auto call = endpoint.endpoint([&](const service::Operation& operation) -> Answer {
        if (operation.action != "GetAccountAuthorizationDetails")
            return std::nullopt;
        json::Object answer = *endpoint.call(operation.name(), operation.parameters).answer;
        for (json::Object& user : answer["UserDetailList"])
            user["UserId"] = "cttm2pni5oi0t7cil6b2";
        for (json::Object& policy : answer["Policies"]) {
            policy.erase("PolicyName");
            policy.erase("PolicyId");
        }
        return Reply{std::move(answer), {}, false};
    });
    const auto mirror = pullAccount(call, endpoint.options());
    QVERIFY2(mirror->report.isComplete(), mirror->report.refusals.empty() ? "" : mirror->report.refusals.front().english().c_str());
    const identity::AccountPtr account = mirror->base->account(mirror->account);
    QCOMPARE(account->users.find("alice")->id, std::string("cttm2pni5oi0t7cil6b2"));
    QVERIFY(account->policies.find("P1"));
    // Asked for by itself the policy has an id: that is no change.
    MirrorFixture local(*mirror);
    local.must("iam:TagPolicy", {{"PolicyArn", "arn:aws:iam::111122223333:policy/P1"}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
    const Plan plan = makePlan(*mirror->base, local.snapshot(), mirror->account, mirror->pulledAt);
    QCOMPARE(plan.steps.size(), std::size_t(1));
    const auto conflicts = findConflicts(call, *mirror, local.snapshot(), plan, endpoint.options());
    QVERIFY(conflicts->clears(plan));
}

void TestPull::aMirrorIsKeptAsText()
{
    MirrorFixture endpoint;
    fill(endpoint);
    const Mirror pulled = endpoint.pull();
    const auto back = mirrorFromText(toText(pulled), {});
    QVERIFY(back.ok());
    QCOMPARE(test::stateOf(*back), test::stateOf(pulled));
    QVERIFY(back->account == pulled.account && back->pulledAt == pulled.pulledAt);
    const auto near = mirrorFromText(toText(pulled), *pulled.base);
    const identity::AccountPtr was = pulled.base->account(pulled.account);
    const identity::AccountPtr is = near->base->account(pulled.account);
    QVERIFY2(changedEntities(*was, *is).empty(), "rows that are the same are shared");
    QVERIFY(makePlan(*near->base, *pulled.base, pulled.account, pulled.pulledAt).empty());
    for (const char* text : {"", "[]", "{}", "{\"form\":1,\"account\":\"1\"}"})
        QCOMPARE(mirrorFromText(text, {}).error().code, std::string("InvalidMirror"));
}

void TestPull::theOrganizationComesWholeOrNotAtAll()
{
    MirrorFixture endpoint;
    endpoint.must("organizations:CreateOrganization", {{"FeatureSet", "ALL"}});
    const std::string root = endpoint.must("organizations:ListRoots")["Roots"][0]["Id"].get<std::string>();
    endpoint.must("organizations:EnablePolicyType", {{"RootId", root}, {"PolicyType", "SERVICE_CONTROL_POLICY"}});
    const std::string unit = endpoint.must("organizations:CreateOrganizationalUnit", {{"ParentId", root}, {"Name", "Production"}})["OrganizationalUnit"]["Id"].get<std::string>();
    const std::string policy = endpoint
                                   .must("organizations:CreatePolicy", {{"Name", "NoDelete"}, {"Description", "d"}, {"Type", "SERVICE_CONTROL_POLICY"},
                                                                        {"Content", R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}]})"}})["Policy"]["PolicySummary"]["Id"]
                                   .get<std::string>();
    endpoint.must("organizations:AttachPolicy", {{"PolicyId", policy}, {"TargetId", unit}});
    const auto pulled = endpoint.pull().base->organization();
    const auto real = endpoint.snapshot().organization();
    QVERIFY(pulled != nullptr);
    QCOMPARE(pulled->id, real->id);
    QCOMPARE(pulled->units.size(), std::size_t(2));
    QCOMPARE(pulled->units.front().parent, std::string());
    QCOMPARE(pulled->units.back().policies, (std::vector<std::string>{"p-FullAWSAccess", policy}));
    QCOMPARE(pulled->serviceControlEnabled, real->serviceControlEnabled);
    QCOMPARE(pulled->resourceControlEnabled, real->resourceControlEnabled);
    QVERIFY(pulled->policy(policy) != nullptr);
    QCOMPARE(pulled->accounts.size(), std::size_t(1));

    const auto call = endpoint.endpoint([](const service::Operation& operation) -> Answer { return operation.action == "DescribePolicy" ? Answer(test::refusal("AccessDeniedException")) : std::nullopt; });
    const auto without = pullAccount(call, endpoint.options());
    QVERIFY(without->base->organization() == nullptr);
    QCOMPARE(without->report.gaps.front().operation, std::string("organizations:DescribePolicy"));
}

void TestPull::aFewEntitiesAreLookedAtByThemselves()
{
    MirrorFixture endpoint;
    fill(endpoint);
    const Mirror all = endpoint.pull();
    const identity::AccountPtr account = all.base->account(all.account);
    for (const EntityRef& entity : changedEntities({}, *account)) {
        const auto fields = fieldsOf(*account, entity);
        if (!fields)
            continue;
        const auto few = pullEntities(endpoint.endpoint(), {entity, {EntityKind::user, "nobody"}}, endpoint.options());
        QVERIFY2(few.ok() && few->report.isComplete(), describe(entity).english().c_str());
        const auto now = fieldsOf(*few->base->account(all.account), entity);
        QVERIFY2(now == fields, describe(entity).english().c_str());
    }
}

void TestPull::aCancelledPullGivesWhatItHas()
{
    MirrorFixture endpoint;
    fill(endpoint);
    std::atomic<bool> cancelled = false;
    PullOptions options = endpoint.options();
    options.cancelled = &cancelled;
    options.progress = [&](std::size_t done, std::size_t) { cancelled = done >= 6; };
    const auto mirror = pullAccount(endpoint.endpoint(), options);
    QVERIFY(mirror.ok());
    QVERIFY(mirror->report.partial && !mirror->report.isComplete());
    QVERIFY(!mirror->base->account(mirror->account)->users.empty());
    // An endpoint that answers nothing is not waited for.
    cancelled = false;
    options.progress = [&](std::size_t, std::size_t) { cancelled = true; };
    std::vector<std::function<void(Reply)>> kept;
    const auto nothing = pullAccount([&](service::Operation, std::function<void(Reply)> tell) { kept.push_back(std::move(tell)); }, options);
    QCOMPARE(nothing.error().code, std::string("Cancelled"));
}

void TestPull::pagesAreFollowedToTheirEnd()
{
    std::vector<std::string> markers;
    CallQueue queue(
        [&](service::Operation operation, std::function<void(Reply)> tell) {
            const std::string marker = json::stringOr(operation.parameters, "Marker");
            markers.push_back(marker);
            json::Object answer{{"Users", {{{"UserName", "u" + marker}}}}, {"IsTruncated", marker != "2"}};
            if (marker != "2")
                answer["Marker"] = marker.empty() ? "1" : "2";
            tell({std::move(answer), {}, false});
        },
        4);
    std::string names;
    bool ended = false;
    queue.addPages({"iam", "ListUsers"}, "Users", [&](json::Object user) { names += json::stringOr(user, "UserName") + " "; }, [&](Reply reply) { ended = reply.answer.ok(); });
    QVERIFY(queue.run([] { return true; }));
    QVERIFY(ended);
    QCOMPARE(names, std::string("u u1 u2 "));
    QCOMPARE(markers, (std::vector<std::string>{"", "1", "2"}));
}

void TestPull::aListThatGoesOnWithoutSayingWhereEnds()
{
    for (const char* marker : {"", "same"}) {
        int calls = 0;
        CallQueue queue(
            [&](service::Operation, std::function<void(Reply)> tell) {
                ++calls;
                tell({json::Object{{"IsTruncated", true}, {"Marker", marker}}, {}, false});
            },
            1);
        std::string code;
        queue.addPages({"iam", "ListUsers"}, "Users", [](json::Object) {}, [&](Reply reply) { code = reply.answer ? "ok" : reply.answer.error().code; });
        QVERIFY(queue.run([] { return true; }));
        QCOMPARE(code, std::string("UnreadableAnswer"));
        QVERIFY(calls <= 2);
    }
}

void TestPull::noMoreCallsAreUnderWayThanWereAllowed()
{
    std::vector<std::function<void(Reply)>> open;
    std::size_t most = 0;
    CallQueue queue([&](service::Operation, std::function<void(Reply)> tell) { open.push_back(std::move(tell)); }, 3);
    int handled = 0;
    for (int i = 0; i < 20; ++i)
        queue.add({"iam", "ListUsers"}, [&](Reply) { ++handled; });
    QVERIFY(queue.run([&] {
        most = std::max(most, open.size());
        for (auto& tell : std::exchange(open, {}))
            tell({json::Object::object(), {}, false});
        return true;
    }));
    QCOMPARE(handled, 20);
    QVERIFY(most >= 1 && most <= 3);
}

void TestPull::withoutAnAccountThereIsNoMirror()
{
    MirrorFixture endpoint;
    const auto call = endpoint.endpoint([](const service::Operation& operation) -> Answer { return operation.action == "GetCallerIdentity" ? Answer(test::refusal("InvalidClientTokenId")) : std::nullopt; });
    QCOMPARE(pullAccount(call, endpoint.options()).error().code, std::string("InvalidClientTokenId"));
    const auto mute = endpoint.endpoint([](const service::Operation&) -> Answer { return Reply{json::Object::object(), {}, false}; });
    QCOMPARE(pullAccount(mute, endpoint.options()).error().code, std::string("UnreadableAnswer"));
}

void TestPull::nonsenseIsTakenForWhatItIs_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Answers of which parts are exchanged for something else: nothing breaks, and a list is still a list.
void TestPull::nonsenseIsTakenForWhatItIs()
{
    QFETCH(unsigned, seed);
    MirrorFixture endpoint;
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
    endpoint.must("iam:PutRolePolicy", {{"RoleName", "R"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    endpoint.must("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    endpoint.must("iam:CreateInstanceProfile", {{"InstanceProfileName", "I"}});
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("iam:CreateAccessKey", {{"UserName", "alice"}});
    endpoint.must("organizations:CreateOrganization", {{"FeatureSet", "ALL"}});
    std::mt19937 random(seed);
    const auto below = [&](unsigned bound) { return std::uniform_int_distribution<unsigned>(0, bound - 1)(random); };
    const std::vector<json::Object> nonsense = {nullptr, 7, -1e300, true, "", "text", json::Object::array(), json::Object::object(), {"a", 1}, {{"Name", nullptr}}};
    const std::function<void(json::Object&)> spoil = [&](json::Object& value) {
        if (below(12) == 0)
            value = nonsense[below(static_cast<unsigned>(nonsense.size()))];
        if (value.is_structured()) {
            for (auto& part : value)
                spoil(part);
        }
    };
    const bool oneByOne = seed % 2 == 0;
    const auto call = endpoint.endpoint([&](const service::Operation& operation) -> Answer {
        if (operation.action == "GetCallerIdentity")
            return std::nullopt;
        if (oneByOne && operation.action == "GetAccountAuthorizationDetails")
            return test::refusal("InvalidAction");
        engine::CallResult result = endpoint.call(operation.name(), operation.parameters);
        if (!result.answer)
            return Reply{result.answer.error(), {}, false};
        spoil(*result.answer);
        return Reply{std::move(*result.answer), {}, false};
    });
    const auto mirror = pullAccount(call, endpoint.options());
    QVERIFY(mirror.ok());
    const identity::AccountPtr account = mirror->base->account(mirror->account);
    for (const EntityRef& entity : changedEntities({}, *account))
        fieldsOf(*account, entity);
    QVERIFY(account->roles.size() <= 1 && account->users.size() <= 1);
}

void TestPull::bucketsComeWithWhatIsSaidOfThem()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("s3:CreateBucket", {{"Bucket", "data-of-alice"}});
    endpoint.must("s3:CreateBucket", {{"Bucket", "empty-one"}});
    endpoint.must("s3:PutBucketTagging", {{"Bucket", "data-of-alice"}, {"Tagging", {{"TagSet", {{{"Key", "team"}, {"Value", "red"}}}}}}});
    endpoint.must("s3:PutBucketPolicy", {{"Bucket", "data-of-alice"}, {"Policy", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data-of-alice/*"}]})"}});
    const Mirror mirror = endpoint.pull();
    QVERIFY2(mirror.report.isComplete(), mirror.report.gaps.empty() ? "" : mirror.report.gaps.front().operation.c_str());
    const auto account = mirror.base->account(mirror.account);
    const auto there = endpoint.snapshot().account(mirror.account);
    QCOMPARE(account->buckets.size(), std::size_t(2));
    const auto bucket = account->buckets.find("data-of-alice");
    const auto original = there->buckets.find("data-of-alice");
    QCOMPARE(bucket->region, original->region);
    QCOMPARE(oneLine(bucket->policy), oneLine(original->policy));
    QVERIFY(bucket->policyBindings == original->policyBindings);
    QVERIFY(bucket->tags == original->tags);
    QVERIFY(bucket->publicAccessBlock == original->publicAccessBlock);
    QVERIFY(!account->buckets.find("empty-one")->policy);
}

QTEST_APPLESS_MAIN(TestPull)
#include "test_pull.moc"
