/// Calls that set off others, as the engine makes them: their records, their changes as one, how far they go.
#include "core/engine/backend.h"
#include "core/engine/follow_ups.h"
#include "core/service/quotas.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

#include <algorithm>
#include <future>

using namespace rolewright;
using namespace rolewright::engine;
using test::EngineFixture;

namespace {

namespace fs = std::filesystem;

const std::string functionArn = std::string("arn:aws:lambda:us-east-1:") + test::developmentId + ":function:counter";

std::string trustingService(const std::string& principal) {
    const json::Object statement{{"Effect", "Allow"}, {"Principal", {{"Service", principal}}}, {"Action", "sts:AssumeRole"}};
    return json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}});
}

json::Object step(const std::string& call, json::Object parameters = json::Object::object()) { return {{"call", call}, {"parameters", std::move(parameters)}}; }

/// A function `name` that makes these calls with the role `worker`.
void makeFunction(EngineFixture& fixture, const std::string& name, const std::vector<json::Object>& steps) {
    fixture.must("lambda:CreateFunction", {{"FunctionName", name},
                                           {"Role", std::string("arn:aws:iam::") + test::developmentId + ":role/worker"},
                                           {"Runtime", "python3.12"},
                                           {"Handler", "index.handler"},
                                           {"Code", {{"ZipFile", json::compact(json::Object(steps))}}}});
}

void makeRole(EngineFixture& fixture, const std::string& action) {
    fixture.must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", trustingService("lambda.amazonaws.com")}});
    fixture.must("iam:PutRolePolicy", {{"RoleName", "worker"}, {"PolicyName", "Work"}, {"PolicyDocument", test::allowing(action, "*")}});
}

/// All that a call set off, in the order in which it was made.
void flatten(const CallResult& result, std::vector<const CallResult*>& list) {
    for (const CallResult& next : result.followUps) {
        list.push_back(&next);
        flatten(next, list);
    }
}

std::size_t countOf(const CallResult& result) {
    std::vector<const CallResult*> list;
    flatten(result, list);
    return list.size();
}

std::vector<audit::RecordPtr> recordsSince(EngineFixture& fixture, std::uint64_t after) { return fixture.engine->trail(after, 1000); }

std::string undo(EngineFixture& fixture, const identity::ChangeSet& changes) {
    const Result<void> undone = fixture.engine->applyChanges(changes.inverse(), "rolewright:Undo");
    return undone ? "ok" : undone.error().code;
}

}  // namespace

class TestFollowUps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallHasItsRecordInOrder();
    void aRefusedStepIsRecordedAndEndsTheFunction();
    void oneUndoTakesEverythingBack();
    void whatSomebodyElseChangedInBetweenIsNotTakenBack();
    void theSessionOfAFunctionIsBookedAndEnds();
    void oneCallSetsOffSoManyAndNoMore();
    void aChainOfFunctionsIsOnlySoLong();
    void explainingRunsNothing();
    void servicesCallNothingElse();
    void secretsAndEventsStayOutOfTheTrail();
    void whatWasMadeIsThereAfterReopening();
    void stepsCallFromAnotherPlaceThanWhoInvokes();
    void functionsActInTheirRegion();
    void theBackendGivesTheWholeResult();
};

void TestFollowUps::everyCallHasItsRecordInOrder() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    makeFunction(fixture, "counter", {step("s3:CreateBucket", {{"Bucket", "data-bucket"}}), step("s3:ListBuckets")});
    const std::uint64_t before = fixture.engine->lastRecord();
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    const auto records = recordsSince(fixture, before);
    QCOMPARE(records.size(), std::size_t{4});
    QVERIFY(records[0] == result.record);
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(records[i + 1] == result.followUps.at(i).record);

    const audit::Record& taken = *records[1];
    QCOMPARE(taken.service + ":" + taken.action, std::string("sts:AssumeRole"));
    QCOMPARE(taken.callerType, std::string("AWSService"));
    QCOMPARE(taken.invokedBy, std::string("lambda.amazonaws.com"));
    QCOMPARE(taken.sourceIp, std::string("lambda.amazonaws.com"));
    QCOMPARE(taken.accountId, std::string(test::developmentId));
    QVERIFY(taken.callerArn.empty() && taken.errorCode.empty());
    const audit::Record& acted = *records[2];
    QCOMPARE(acted.action, std::string("CreateBucket"));
    QCOMPARE(acted.callerType, std::string("AssumedRole"));
    QCOMPARE(acted.callerArn, std::string("arn:aws:sts::") + test::developmentId + ":assumed-role/worker/counter");
    QVERIFY(records[0]->requestId != acted.requestId);
    QVERIFY(json::stringOr(*result.answer, "Payload").starts_with("[{\"call\":\"s3:CreateBucket\",\"answer\":{"));
}

void TestFollowUps::aRefusedStepIsRecordedAndEndsTheFunction() {
    EngineFixture fixture;
    makeRole(fixture, "s3:CreateBucket");
    makeFunction(fixture, "counter", {step("s3:ListBuckets"), step("s3:CreateBucket", {{"Bucket", "data-bucket"}})});
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    QCOMPARE(result.followUps.size(), std::size_t{2});
    const CallResult& refused = result.followUps.back();
    QVERIFY(refused.denied.has_value() && refused.grounds != nullptr);
    QCOMPARE(refused.denied->action, std::string("s3:ListAllMyBuckets"));
    QCOMPARE(refused.record->errorCode, std::string("AccessDenied"));
    QVERIFY(result.record->errorCode.empty());
    QCOMPARE(json::stringOr(*result.answer, "FunctionError"), std::string("Unhandled"));
    QVERIFY(json::stringOr(*result.answer, "Payload").find(refused.answer.error().message.substr(0, 40)) != std::string::npos);
    QVERIFY(result.changes.empty() && !fixture.world().buckets.find("data-bucket"));
}

void TestFollowUps::oneUndoTakesEverythingBack() {
    EngineFixture fixture;
    makeRole(fixture, "*");
    makeFunction(fixture, "inner", {step("s3:CreateBucket", {{"Bucket", "inner-bucket"}}), step("iam:CreateUser", {{"UserName", "bob"}})});
    makeFunction(fixture, "counter", {step("iam:CreateUser", {{"UserName", "alice"}}), step("iam:TagUser", {{"UserName", "alice"}, {"Tags", json::Object::array({{{"Key", "a"}, {"Value", "b"}}})}}),
                                      step("lambda:Invoke", {{"FunctionName", "inner"}})});
    const identity::SnapshotPtr before = fixture.engine->snapshot();
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    QCOMPARE(result.changes.title.english(), std::string("Invoke function counter"));
    QCOMPARE(result.changes.changes.size(), std::size_t{3});
    QVERIFY(fixture.world().users.find("alice") && fixture.world().users.find("bob") && fixture.world().buckets.find("inner-bucket"));
    QCOMPARE(undo(fixture, result.changes), std::string("ok"));
    QCOMPARE(test::dump(*fixture.engine->snapshot()), test::dump(*before));
}

void TestFollowUps::whatSomebodyElseChangedInBetweenIsNotTakenBack() {
    const auto user = [] { return identity::AnyRow(std::make_shared<const identity::User>()); };
    const identity::AnyRow first = user();
    const auto change = [](std::string key, identity::AnyRow before, identity::AnyRow after) {
        identity::Change made;
        made.account = test::account(test::developmentId);
        made.key = std::move(key);
        made.before = std::move(before);
        made.after = std::move(after);
        return made;
    };
    // The second step goes on from the first, the third from what somebody else made of it.
    const identity::AnyRow second = user();
    const std::vector<identity::Change> steps{change("alice", first, second), change("alice", user(), user()), change("bob", {}, user())};
    std::size_t calls = 0;
    const auto once = [&](const sts::Caller&, const service::Operation& operation, service::CallContext, Consequences& consequences) {
        CallResult result;
        result.operation = operation;
        if (calls == 0) {
            result.changes = {Phrase("The first"), {change("alice", {}, first)}};
            consequences.followUps.assign(steps.size(), {sts::Caller::service("s3.amazonaws.com", {}, {}), {"iam", "TagUser"}});
        } else {
            result.changes = {Phrase("Another"), {steps.at(calls - 1)}};
        }
        ++calls;
        return result;
    };
    const CallResult result = FollowUps(once, [] { return service::CallContext(); }).call(sts::Caller::anonymous(), {"iam", "CreateUser"}, {});
    QCOMPARE(result.followUps.size(), steps.size());
    QCOMPARE(result.changes.title.english(), std::string("The first"));
    QCOMPARE(result.changes.changes.size(), std::size_t{2});
    QVERIFY(result.changes.changes[0].after == second);
    QCOMPARE(result.changes.changes[1].key, std::string("bob"));
}

void TestFollowUps::theSessionOfAFunctionIsBookedAndEnds() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    makeFunction(fixture, "counter", {step("s3:ListBuckets")});
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    QVERIFY(!result.newSession);
    const sts::SessionPtr session = result.followUps.front().newSession;
    QVERIFY(session && fixture.engine->findSession(session->accessKeyId));
    QCOMPARE(session->service, std::string("lambda.amazonaws.com"));
    QCOMPARE(session->callerArn, std::string("lambda.amazonaws.com"));
    QCOMPARE(session->name, std::string("counter"));
    QVERIFY(fixture.call(sts::Caller::of(session), "s3:ListBuckets").answer.ok());
    fixture.clock.moveTo(session->expires);
    QCOMPARE(fixture.call(sts::Caller::of(session), "s3:ListBuckets").answer.error().code, std::string("ExpiredToken"));
}

void TestFollowUps::oneCallSetsOffSoManyAndNoMore() {
    EngineFixture fixture;
    makeRole(fixture, "lambda:InvokeFunction");
    makeFunction(fixture, "counter", std::vector<json::Object>(20, step("lambda:Invoke", {{"FunctionName", "counter"}, {"InvocationType", "Event"}})));
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    std::vector<const CallResult*> made;
    flatten(result, made);
    const std::size_t quota = service::quota("FollowUpsPerCall");
    const auto refused = static_cast<std::size_t>(
        std::count_if(made.begin(), made.end(), [](const CallResult* call) { return !call->answer && call->answer.error().code == "TooManyRequestsException"; }));
    QVERIFY(refused > 0 && made.size() - refused == quota);
    QVERIFY(refused <= service::quota("InvocationsInChain"));
    QVERIFY(std::all_of(made.begin(), made.end(), [](const CallResult* call) { return call->record != nullptr; }));
    // The next call begins anew.
    makeFunction(fixture, "small", {step("sts:GetCallerIdentity")});
    QVERIFY(!fixture.must("lambda:Invoke", {{"FunctionName", "small"}}).answer->contains("FunctionError"));
}

void TestFollowUps::aChainOfFunctionsIsOnlySoLong() {
    EngineFixture fixture;
    makeRole(fixture, "lambda:InvokeFunction");
    makeFunction(fixture, "counter", {step("lambda:Invoke", {{"FunctionName", "counter"}})});
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    std::vector<const CallResult*> made;
    flatten(result, made);
    QCOMPARE(made.size(), 2 * service::quota("InvocationsInChain"));
    QCOMPARE(made.back()->answer.error().code, std::string("RecursiveInvocationException"));
    QCOMPARE(made.back()->record->errorCode, std::string("RecursiveInvocationException"));
}

void TestFollowUps::explainingRunsNothing() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    makeFunction(fixture, "counter", {step("s3:CreateBucket", {{"Bucket", "data-bucket"}})});
    const std::uint64_t before = fixture.engine->lastRecord();
    const auto explained = service::explainCall(fixture.root(), test::operationOf("lambda:Invoke", {{"FunctionName", "counter"}}), *fixture.engine->snapshot(), fixture.engine->contextNow());
    QVERIFY(explained.answer.ok() && !explained.answer->contains("Payload"));
    QCOMPARE(explained.verdicts.size(), std::size_t{2});  // the caller's permission and the role's trust
    QCOMPARE(explained.verdicts.back().action, std::string("sts:AssumeRole"));
    QCOMPARE(countOf(fixture.must("lambda:Invoke", {{"FunctionName", "counter"}, {"InvocationType", "DryRun"}})), std::size_t{0});
    QVERIFY(!fixture.world().buckets.find("data-bucket"));
    QCOMPARE(fixture.engine->lastRecord(), before + 1);
}

void TestFollowUps::servicesCallNothingElse() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    const sts::Caller lambda = sts::Caller::service("lambda.amazonaws.com", functionArn, test::developmentId);
    for (const service::OperationInfo& info : service::operations()) {
        if (info.isUnsigned) continue;  // where who signs does not count
        const CallResult result = fixture.engine->call(lambda, {std::string(info.service), std::string(info.action), json::Object::object()});
        QVERIFY2(!result.answer.ok(), std::string(info.action).c_str());
    }
    const CallResult stranger = fixture.call(sts::Caller::service("ec2.amazonaws.com", functionArn, test::developmentId), "sts:AssumeRole",
                                             {{"RoleArn", std::string("arn:aws:iam::") + test::developmentId + ":role/worker"}, {"RoleSessionName", "counter"}});
    QCOMPARE(stranger.answer.error().code, std::string("AccessDenied"));
    QVERIFY(!stranger.newSession);
}

void TestFollowUps::secretsAndEventsStayOutOfTheTrail() {
    EngineFixture fixture;
    makeRole(fixture, "*");
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    makeFunction(fixture, "counter", {step("iam:CreateAccessKey", {{"UserName", "alice"}}), step("s3:CreateBucket", {{"Bucket", "${event.bucket}"}})});
    const std::uint64_t before = fixture.engine->lastRecord();
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}, {"Payload", json::Object{{"bucket", "data-bucket"}, {"note", "only-in-the-event"}}}});
    QVERIFY(fixture.world().buckets.find("data-bucket"));
    const std::string secret = (*result.followUps.at(1).answer)["AccessKey"]["SecretAccessKey"].get<std::string>();
    QVERIFY(json::stringOr(*result.answer, "Payload").find(json::compact(secret)) != std::string::npos);
    for (const audit::RecordPtr& record : recordsSince(fixture, before)) {
        const std::string text = json::compact(audit::toJson(*record)) + json::compact(audit::toCloudTrail(*record));
        QVERIFY(text.find(secret) == std::string::npos);
        QVERIFY(text.find("only-in-the-event") == std::string::npos);
    }
    // What the function made works, and goes when the invocation is undone.
    const std::string id = (*result.followUps.at(1).answer)["AccessKey"]["AccessKeyId"].get<std::string>();
    QVERIFY(fixture.engine->authenticate(id, secret, {}).ok());
    QCOMPARE(undo(fixture, result.changes), std::string("ok"));
    QVERIFY(!fixture.engine->authenticate(id, secret, {}).ok());
}

void TestFollowUps::whatWasMadeIsThereAfterReopening() {
    QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "w.rolewright";
    std::uint64_t last = 0;
    {
        EngineFixture fixture(file);
        makeRole(fixture, "s3:*");
        fixture.must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
        makeFunction(fixture, "counter", {step("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "made"}, {"Body", "${event.Records.0.s3.object.key}"}})});
        fixture.must("lambda:AddPermission", {{"FunctionName", "counter"}, {"StatementId", "s3"}, {"Action", "lambda:InvokeFunction"}, {"Principal", "s3.amazonaws.com"},
                                              {"SourceArn", "arn:aws:s3:::data-bucket"}, {"SourceAccount", test::developmentId}});
        const json::Object rule{{"LambdaFunctionArn", functionArn}, {"Events", {"s3:ObjectCreated:Put"}}, {"Filter", {{"Key", {{"FilterRules", json::Object::array({{{"Name", "suffix"}, {"Value", ".in"}}})}}}}}};
        fixture.must("s3:PutBucketNotificationConfiguration", {{"Bucket", "data-bucket"}, {"NotificationConfiguration", {{"LambdaFunctionConfigurations", json::Object::array({rule})}}}});
        QCOMPARE(countOf(fixture.must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "a.in"}, {"Body", "x"}})), std::size_t{3});
        last = fixture.engine->lastRecord();
    }
    EngineFixture fixture(file);
    QCOMPARE(fixture.engine->lastRecord(), last);
    QCOMPARE(json::stringOr(*fixture.must("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "made"}}).answer, "Body"), std::string("a.in"));
    QCOMPARE(countOf(fixture.must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "b.in"}, {"Body", "x"}})), std::size_t{3});
    QCOMPARE(json::stringOr(*fixture.must("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "made"}}).answer, "Body"), std::string("b.in"));
}

void TestFollowUps::stepsCallFromAnotherPlaceThanWhoInvokes() {
    EngineFixture fixture;
    makeRole(fixture, "s3:CreateBucket");
    const json::Object near{{"Effect", "Allow"}, {"Action", "s3:ListAllMyBuckets"}, {"Resource", "*"}, {"Condition", {{"IpAddress", {{"aws:SourceIp", "127.0.0.0/8"}}}}}};
    fixture.must("iam:PutRolePolicy", {{"RoleName", "worker"}, {"PolicyName", "Near"}, {"PolicyDocument", {{"Version", "2012-10-17"}, {"Statement", json::Object::array({near})}}}});
    makeFunction(fixture, "counter", {step("s3:ListBuckets")});
    const CallResult result = fixture.must("lambda:Invoke", {{"FunctionName", "counter"}});
    QCOMPARE(json::stringOr(*result.answer, "FunctionError"), std::string("Unhandled"));
    QVERIFY(fixture.call(sts::Caller::of(result.followUps.front().newSession), "s3:ListBuckets").answer.ok());
}

void TestFollowUps::functionsActInTheirRegion() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    const auto inIreland = [&](std::string_view name, const json::Object& parameters) {
        service::CallContext context = fixture.engine->contextNow();
        context.region = "eu-west-1";
        return fixture.engine->call(fixture.root(), test::operationOf(name, parameters), context);
    };
    const std::string arn = std::string("arn:aws:lambda:eu-west-1:") + test::developmentId + ":function:far";
    QVERIFY(inIreland("lambda:CreateFunction", {{"FunctionName", "far"}, {"Role", std::string("arn:aws:iam::") + test::developmentId + ":role/worker"}, {"Runtime", "python3.12"}, {"Handler", "h"},
                                                {"Code", {{"ZipFile", json::compact(json::Object::array({step("s3:ListBuckets")}))}}}}).answer.ok());
    QCOMPARE(fixture.codeOf("lambda:Invoke", {{"FunctionName", arn}}), std::string("ResourceNotFoundException"));
    const CallResult invoked = inIreland("lambda:Invoke", {{"FunctionName", "far"}});
    QCOMPARE(invoked.followUps.size(), std::size_t{2});
    for (const CallResult& next : invoked.followUps) QCOMPARE(next.record->region, std::string("eu-west-1"));
    // A bucket there, written to from elsewhere.
    fixture.must("s3:CreateBucket", {{"Bucket", "data-bucket"}, {"CreateBucketConfiguration", {{"LocationConstraint", "eu-west-1"}}}});
    QVERIFY(inIreland("lambda:AddPermission", {{"FunctionName", "far"}, {"StatementId", "s3"}, {"Action", "lambda:InvokeFunction"}, {"Principal", "s3.amazonaws.com"}}).answer.ok());
    const json::Object rule{{"LambdaFunctionArn", arn}, {"Events", {"s3:ObjectCreated:Put"}}};
    fixture.must("s3:PutBucketNotificationConfiguration", {{"Bucket", "data-bucket"}, {"NotificationConfiguration", {{"LambdaFunctionConfigurations", json::Object::array({rule})}}}});
    std::vector<const CallResult*> made;
    const CallResult put = fixture.must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "a"}, {"Body", "x"}});
    flatten(put, made);
    QCOMPARE(made.size(), std::size_t{3});
    for (const CallResult* call : made) QVERIFY(call->answer.ok() && call->record->region == "eu-west-1");
}

void TestFollowUps::theBackendGivesTheWholeResult() {
    EngineFixture fixture;
    makeRole(fixture, "s3:*");
    makeFunction(fixture, "counter", {step("s3:ListBuckets")});
    LocalBackend backend(*fixture.engine);
    std::promise<CallResult> promise;
    backend.call(fixture.root(), test::operationOf("lambda:Invoke", {{"FunctionName", "counter"}}), [&](CallResult result) { promise.set_value(std::move(result)); });
    QCOMPARE(countOf(promise.get_future().get()), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestFollowUps)
#include "test_follow_ups.moc"
