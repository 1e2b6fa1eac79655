/// The ways to end sessions: what a plan says, and what the engine answers once its operations are carried out.
#include "core/service/revocation.h"
#include "core/service/revocation_documents.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

using namespace rolewright;
using namespace std::chrono_literals;
using service::RevocationPlan;
using service::RevocationWish;

namespace {

const std::string trustRoot = test::trusting("arn:aws:iam::111122223333:root");

class Bench : public test::EngineFixture {
public:
    Bench() {
        test::addAccount(*engine, test::productionId, "Production");
        must("iam:CreateUser", {{"UserName", "alice"}});
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        makeRole("A");
        makeRole("B");
        clock.advance(1s);
    }
    void makeRole(const std::string& name) {
        const std::string trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
                                  "\"Action\":[\"sts:AssumeRole\",\"sts:SetSourceIdentity\",\"sts:TagSession\"]}]}";
        must("iam:CreateRole", {{"RoleName", name}, {"AssumeRolePolicyDocument", trust}});
        must("iam:PutRolePolicy", {{"RoleName", name}, {"PolicyName", "Work"}, {"PolicyDocument", test::allowing("*", "*")}});
    }
    sts::SessionPtr assume(const sts::Caller& caller, const std::string& role, const std::string& name, json::Object more = json::Object::object()) {
        more["RoleArn"] = "arn:aws:iam::111122223333:role/" + role;
        more["RoleSessionName"] = name;
        return call(caller, "sts:AssumeRole", std::move(more)).newSession;
    }
    service::CallContext now() const { return engine->contextNow(); }
    Result<RevocationPlan> plan(const RevocationWish& wish) const { return service::planRevocation(*engine->snapshot(), *engine->sessions(), wish, now()); }
    Result<RevocationPlan> back(const RevocationWish& wish) const { return service::planRestoration(*engine->snapshot(), *engine->sessions(), wish, now()); }
    /// Carries the plan out; empty when every operation succeeded.
    std::string carryOut(const Result<RevocationPlan>& plan) {
        if (!plan) return plan.error().code + ": " + plan.error().message;
        for (const service::PolicyChange& change : plan->changes) {
            const auto result = engine->call(sts::Caller::root(change.account), change.operation);
            if (!result.answer) return result.answer.error().message;
        }
        return {};
    }
    /// What the session's next call is answered.
    std::string next(const sts::SessionPtr& session) {
        const auto result = call(sts::Caller::of(session), "s3:ListBuckets");
        return result.answer ? "ok" : result.answer.error().code;
    }
    std::string textOf(const std::string& role, const std::string& policy) {
        const auto row = world().roles.find(role);
        const identity::InlinePolicy* found = service::findInlinePolicy(*row, policy);
        return found ? found->document->text() : std::string();
    }
    bool isRevoked(const sts::SessionPtr& session) const { return service::revocationOf(*engine->snapshot(), session).has_value(); }
};

using Sessions = std::vector<sts::SessionPtr>;

}  // namespace

class TestRevocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeRoleEndsAndNewSessionsWork() {
        Bench bench;
        const auto first = bench.assume(bench.user("alice"), "A", "one");
        const auto other = bench.assume(bench.user("alice"), "B", "one");
        bench.clock.advance(2500ms);
        const auto plan = bench.plan(RevocationWish::ofRole(bench.root().account, "A"));
        QVERIFY(plan);
        QCOMPARE(plan->ends, Sessions{first});
        QVERIFY(plan->descendants.empty());
        QCOMPARE(plan->changes.size(), std::size_t{1});
        QCOMPARE(plan->changes.front().operation.name(), std::string("iam:PutRolePolicy"));
        QCOMPARE(bench.next(first), std::string("ok"));
        QCOMPARE(bench.carryOut(plan), std::string());
        QCOMPARE(bench.next(first), std::string("AccessDenied"));
        QCOMPARE(bench.next(other), std::string("ok"));
        QVERIFY(bench.isRevoked(first) && !bench.isRevoked(other));
        bench.clock.advance(1s);
        const auto later = bench.assume(bench.user("alice"), "A", "one");
        QCOMPARE(bench.next(later), std::string("ok"));
        QVERIFY(!bench.isRevoked(later));
    }

    void theDocumentIsTheOneOfAwsConsole() {
        Bench bench;
        bench.clock.moveTo(Instant(std::chrono::milliseconds(1'700'000'100'250)));
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        QCOMPARE(bench.textOf("A", "AWSRevokeOlderSessions"),
                 std::string("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Deny\",\n      \"Action\": [\n        \"*\"\n      ],\n"
                             "      \"Resource\": [\n        \"*\"\n      ],\n      \"Condition\": {\n        \"DateLessThan\": {\n"
                             "          \"aws:TokenIssueTime\": \"2023-11-14T22:15:00.250Z\"\n        }\n      }\n    }\n  ]\n}"));
    }

    void aSessionOfTheSameMomentDoesNotSlipThrough() {
        Bench bench;  // its clock stands on a full second
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        QCOMPARE(bench.next(session), std::string("AccessDenied"));
    }

    void revokingAgainMovesTheTimeAndKeepsWhatElseIsThere() {
        Bench bench;
        bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "awsrevokeoldersessions"}, {"PolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":["
            "{\"Sid\":\"Mine\",\"Effect\":\"Deny\",\"Action\":\"s3:DeleteBucket\",\"Resource\":\"*\"},"
            "{\"Effect\":\"Deny\",\"Action\":[\"*\"],\"Resource\":[\"*\"],\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2020-01-01T00:00:00Z\"}}}]}"}});
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        bench.clock.advance(1s);
        const auto plan = bench.plan(RevocationWish::ofRole(bench.root().account, "A"));
        QCOMPARE(json::stringOr(plan->changes.front().operation.parameters, "PolicyName"), std::string("awsrevokeoldersessions"));
        QCOMPARE(bench.carryOut(plan), std::string());
        const std::string text = bench.textOf("A", "AWSRevokeOlderSessions");
        QVERIFY2(text.find("Mine") != std::string::npos && text.find("2020-01-01") == std::string::npos, text.c_str());
        QCOMPARE(bench.next(session), std::string("AccessDenied"));
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        QCOMPARE(bench.textOf("A", "AWSRevokeOlderSessions"), std::string("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Mine\",\"Effect\":\"Deny\",\"Action\":\"s3:DeleteBucket\",\"Resource\":\"*\"}]}"));
        QCOMPARE(bench.next(session), std::string("ok"));
    }

    void aLaterRevocationIsNotWeakenedByAClockSetBack() {
        Bench bench;
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        const std::string before = bench.textOf("A", "AWSRevokeOlderSessions");
        bench.clock.advance(-1h);
        QVERIFY(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))->changes.empty());
        QCOMPARE(bench.textOf("A", "AWSRevokeOlderSessions"), before);
    }

    void oneSessionEndsAndItsNameWorksAgain() {
        Bench bench;
        const auto first = bench.assume(bench.user("alice"), "A", "one");
        bench.clock.advance(1s);
        const auto renewed = bench.assume(bench.user("alice"), "A", "one");
        const auto two = bench.assume(bench.user("alice"), "A", "two");
        bench.clock.advance(1s);
        const auto plan = bench.plan(RevocationWish::ofSession(first));
        QCOMPARE(plan->ends, Sessions{first});
        QCOMPARE(bench.carryOut(plan), std::string());
        QCOMPARE(bench.next(first), std::string("AccessDenied"));
        QCOMPARE(bench.next(renewed), std::string("ok"));
        QCOMPARE(bench.next(two), std::string("ok"));
        const auto found = service::revocationOf(*bench.engine->snapshot(), first);
        QVERIFY(found && found->since && found->wish);
        QCOMPARE(found->policyName, std::string("RolewrightRevokedSessions"));
        QCOMPARE(*found->since, std::chrono::floor<std::chrono::seconds>(bench.clock.now()));
        QVERIFY(found->wish->kind == service::RevocationKind::session);
        QCOMPARE(bench.next(bench.assume(bench.user("alice"), "A", "one")), std::string("ok"));
        QVERIFY(bench.plan(RevocationWish::ofSession(first))->changes.empty());
    }

    void singleRevocationsShareAPolicyAndTheSpentOnesGo() {
        Bench bench;
        Sessions sessions;
        for (int i = 0; i < 4; ++i) {
            sessions.push_back(bench.assume(bench.user("alice"), "A", "s" + std::to_string(i)));
            bench.clock.advance(1s);
        }
        for (int i = 0; i < 3; ++i) QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(sessions[static_cast<std::size_t>(i)]))), std::string());
        const auto count = [&] { return policy::Document::parse(bench.textOf("A", "RolewrightRevokedSessions")).value()->statements().size(); };
        QCOMPARE(count(), std::size_t{3});
        for (int i = 0; i < 3; ++i) QCOMPARE(bench.next(sessions[static_cast<std::size_t>(i)]), std::string("AccessDenied"));
        QCOMPARE(bench.next(sessions[3]), std::string("ok"));
        bench.clock.advance(2h);
        const auto late = bench.assume(bench.user("alice"), "A", "late");
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(late))), std::string());
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(bench.next(late), std::string("AccessDenied"));
    }

    void whatDoesNotFitIsRefusedWithAWayOut() {
        Bench bench;
        bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "Long"}, {"PolicyDocument", test::allowing("s3:GetObject", "arn:aws:s3:::b/" + std::string(9'900, 'x'))}});
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        const auto plan = bench.plan(RevocationWish::ofSession(session));
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, std::string("LimitExceeded"));
        QCOMPARE(bench.next(session), std::string("ok"));
    }

    void aUsersOwnSessionsEndAndTheKeyGoesOn() {
        Bench bench;
        const auto token = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto federated = bench.call(bench.user("alice"), "sts:GetFederationToken", {{"Name", "guest"}, {"Policy", test::allowing("*", "*")}}).newSession;
        const auto role = bench.assume(sts::Caller::of(token), "A", "through");
        const auto own = bench.assume(bench.user("alice"), "B", "own");
        bench.clock.advance(1s);
        RevocationWish wish = RevocationWish::ofUser(bench.root().account, "alice");
        const auto plan = bench.plan(wish);
        QCOMPARE(plan->ends, (Sessions{token, federated}));
        QCOMPARE(plan->descendants, (Sessions{role, own}));
        QCOMPARE(plan->changes.front().operation.name(), std::string("iam:PutUserPolicy"));
        QCOMPARE(bench.carryOut(plan), std::string());
        QCOMPARE(bench.next(token), std::string("AccessDenied"));
        QCOMPARE(bench.next(federated), std::string("AccessDenied"));
        QCOMPARE(bench.next(role), std::string("ok"));
        QVERIFY(bench.call(bench.user("alice"), "s3:ListBuckets").answer.ok());
        wish.withDescendants = true;
        QCOMPARE(bench.carryOut(bench.plan(wish)), std::string());
        QCOMPARE(bench.next(role), std::string("AccessDenied"));
        QCOMPARE(bench.next(own), std::string("AccessDenied"));
        QVERIFY(bench.call(bench.user("alice"), "s3:ListBuckets").answer.ok());
    }

    void aSourceIdentityEndsInEveryRole() {
        Bench bench;
        const auto a = bench.assume(bench.user("alice"), "A", "one", {{"SourceIdentity", "alice"}});
        const auto b = bench.assume(bench.user("alice"), "B", "two", {{"SourceIdentity", "alice"}});
        const auto other = bench.assume(bench.user("alice"), "B", "three", {{"SourceIdentity", "Alice"}});
        const auto none = bench.assume(bench.user("alice"), "A", "four");
        bench.clock.advance(1s);
        const auto plan = bench.plan(RevocationWish::ofSourceIdentity("alice"));
        QCOMPARE(plan->ends, (Sessions{a, b}));
        QCOMPARE(plan->changes.size(), std::size_t{2});
        QCOMPARE(bench.carryOut(plan), std::string());
        QCOMPARE(bench.next(a), std::string("AccessDenied"));
        QCOMPARE(bench.next(b), std::string("AccessDenied"));
        QCOMPARE(bench.next(other), std::string("ok"));
        QCOMPARE(bench.next(none), std::string("ok"));
        bench.clock.advance(1s);
        QCOMPARE(bench.next(bench.assume(bench.user("alice"), "A", "one", {{"SourceIdentity", "alice"}})), std::string("ok"));
        const auto restored = bench.back(RevocationWish::ofSourceIdentity("alice"));
        QCOMPARE(restored->ends, (Sessions{a, b}));
        QCOMPARE(bench.carryOut(restored), std::string());
        QCOMPARE(bench.next(a), std::string("ok"));
        QVERIFY(bench.textOf("A", "RolewrightRevokedSessions").empty());
    }

    void takingBackASourceIdentityLeavesSingleSessionsRevoked() {
        Bench bench;
        const auto single = bench.assume(bench.user("alice"), "A", "one");
        const auto known = bench.assume(bench.user("alice"), "A", "two", {{"SourceIdentity", "alice"}});
        const auto twin = bench.assume(bench.user("alice"), "A", "three");
        bench.clock.advance(1s);
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(single))), std::string());
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(twin))), std::string());
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSourceIdentity("alice"))), std::string());
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofSourceIdentity("alice"))), std::string());
        QCOMPARE(bench.next(known), std::string("ok"));
        QCOMPARE(bench.next(single), std::string("AccessDenied"));
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofSession(twin))), std::string());
        QCOMPARE(bench.next(twin), std::string("ok"));
        QCOMPARE(bench.next(single), std::string("AccessDenied"));
    }

    void aRenamedUserIsFollowedUnderBothNames() {
        Bench bench;
        const auto token = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto through = bench.assume(sts::Caller::of(token), "A", "through");
        const auto before = bench.assume(bench.user("alice"), "A", "before");
        const std::string key = json::stringOr(bench.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer->at("AccessKey"), "AccessKeyId");
        bench.must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "carol"}});
        sts::Caller signing = bench.user("carol");
        signing.accessKeyId = key;
        const auto signedFor = bench.assume(signing, "B", "signed");
        bench.clock.advance(1s);
        RevocationWish wish = RevocationWish::ofUser(bench.root().account, "carol");
        const auto plan = bench.plan(wish);
        QCOMPARE(plan->ends, Sessions{token});
        QCOMPARE(plan->descendants, (Sessions{through, before, signedFor}));
        wish.withDescendants = true;
        QCOMPARE(bench.carryOut(bench.plan(wish)), std::string());
        for (const auto& session : {token, through, before, signedFor}) QCOMPARE(bench.next(session), std::string("AccessDenied"));
    }

    void aNamesakeBeforeIsSomebodyElse() {
        Bench bench;
        const auto token = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto through = bench.assume(sts::Caller::of(token), "A", "through");
        const auto own = bench.assume(bench.user("alice"), "A", "own");
        bench.clock.advance(1s);
        bench.must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "carol"}});
        bench.must("iam:CreateUser", {{"UserName", "alice"}});
        bench.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        const auto hers = bench.assume(bench.user("alice"), "B", "hers");
        const auto plan = bench.plan(RevocationWish::ofUser(bench.root().account, "alice"));
        QVERIFY(plan->ends.empty());
        QCOMPARE(plan->descendants, Sessions{hers});
        QCOMPARE(bench.plan(RevocationWish::ofUser(bench.root().account, "carol"))->descendants, (Sessions{through, own}));
        QCOMPARE(bench.next(own), std::string("ok"));
        QCOMPARE(bench.next(through), std::string("ok"));
    }

    void aStatementThatNamesThisVerySecondIsNotEnough() {
        Bench bench;  // its clock stands on a full second
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "AWSRevokeOlderSessions"}, {"PolicyDocument",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"*\"],\"Resource\":[\"*\"],\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2023-11-14T22:13:21Z\"}}}]}"}});
        QCOMPARE(bench.next(session), std::string("ok"));
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        QCOMPARE(bench.next(session), std::string("AccessDenied"));
    }

    void aDenyThatReachesFurtherInAnotherFormStays() {
        Bench bench;
        const std::string byHand = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"4102444800\"}}}}";
        bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "AWSRevokeOlderSessions"}, {"PolicyDocument", byHand}});
        QCOMPARE(bench.next(bench.assume(bench.user("alice"), "A", "one")), std::string("AccessDenied"));
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        bench.clock.advance(1s);
        QCOMPARE(bench.next(bench.assume(bench.user("alice"), "A", "two")), std::string("AccessDenied"));
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofRole(bench.root().account, "A"))), std::string());
        QVERIFY(bench.textOf("A", "AWSRevokeOlderSessions").find("4102444800") != std::string::npos);
        QCOMPARE(bench.next(bench.assume(bench.user("alice"), "A", "three")), std::string("AccessDenied"));
    }

    void descendantsAreToldAndEndOnlyWhenAsked() {
        Bench bench;
        const auto parent = bench.assume(bench.user("alice"), "A", "parent");
        const auto child = bench.assume(sts::Caller::of(parent), "B", "child");
        const auto grandchild = bench.assume(sts::Caller::of(child), "A", "grandchild");
        bench.clock.advance(1s);
        RevocationWish wish = RevocationWish::ofSession(parent);
        const auto alone = bench.plan(wish);
        QCOMPARE(alone->ends, Sessions{parent});
        QCOMPARE(alone->descendants, (Sessions{child, grandchild}));
        QCOMPARE(alone->changes.size(), std::size_t{1});
        wish.withDescendants = true;
        const auto all = bench.plan(wish);
        QCOMPARE(all->changes.size(), std::size_t{2});
        QCOMPARE(bench.carryOut(alone), std::string());
        QCOMPARE(bench.next(child), std::string("ok"));
        QCOMPARE(bench.carryOut(bench.plan(wish)), std::string());
        QCOMPARE(bench.next(child), std::string("AccessDenied"));
        QCOMPARE(bench.next(grandchild), std::string("AccessDenied"));
    }

    void theChildrenOfAnExpiredSessionAreStillFound() {
        Bench bench;
        const auto parent = bench.assume(bench.user("alice"), "A", "parent", {{"DurationSeconds", 900}});
        bench.clock.advance(10min);
        const auto child = bench.assume(sts::Caller::of(parent), "B", "child");
        bench.clock.advance(10min);
        const auto plan = bench.plan(RevocationWish::ofRole(bench.root().account, "A"));
        QVERIFY(plan->ends.empty());
        QCOMPARE(plan->descendants, Sessions{child});
    }

    void takingBackTouchesOnlyOurStatements() {
        Bench bench;
        const auto one = bench.assume(bench.user("alice"), "A", "one");
        const auto two = bench.assume(bench.user("alice"), "A", "two");
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(one))), std::string());
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(two))), std::string());
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofSession(one))), std::string());
        QCOMPARE(bench.next(one), std::string("ok"));
        QCOMPARE(bench.next(two), std::string("AccessDenied"));
        const auto last = bench.back(RevocationWish::ofSession(two));
        QCOMPARE(last->changes.front().operation.name(), std::string("iam:DeleteRolePolicy"));
        QCOMPARE(bench.carryOut(last), std::string());
        QCOMPARE(bench.next(two), std::string("ok"));
        QVERIFY(bench.back(RevocationWish::ofSession(two))->changes.empty());
        QVERIFY(!bench.textOf("A", "Work").empty());
    }

    void denialsWrittenByHandCountWhenTheyReachEverything_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("revokes");
        QTest::newRow("time") << "{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2030-01-01T00:00:00Z\"}}" << true;
        QTest::newRow("key in another case") << "{\"DateLessThan\":{\"AWS:tokenissuetime\":\"2030-01-01T00:00:00Z\"}}" << true;
        QTest::newRow("epoch seconds") << "{\"NumericLessThan\":{\"aws:userid\":\"1\"}}" << false;
        QTest::newRow("time that has not come") << "{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2020-01-01T00:00:00Z\"}}" << false;
        QTest::newRow("name pattern") << "{\"StringLike\":{\"aws:userid\":\"*:one\"}}" << true;
        QTest::newRow("another name") << "{\"StringLike\":{\"aws:userid\":\"*:two\"}}" << false;
        QTest::newRow("only from elsewhere") << "{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2030-01-01T00:00:00Z\"},\"NotIpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}" << false;
        QTest::newRow("no condition on the session") << "{\"StringLike\":{\"aws:PrincipalArn\":\"*\"}}" << false;
    }
    void denialsWrittenByHandCountWhenTheyReachEverything() {
        QFETCH(QString, condition);
        QFETCH(bool, revokes);
        Bench bench;
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "Hand"}, {"PolicyDocument",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":" + condition.toStdString() + "}}"}});
        QCOMPARE(bench.isRevoked(session), revokes);
        if (revokes) QCOMPARE(bench.next(session), std::string("AccessDenied"));
        if (revokes) QVERIFY(!service::revocationOf(*bench.engine->snapshot(), session)->wish);
    }

    void aDenialOfPartIsNoRevocation() {
        Bench bench;
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        for (const char* body : {"\"Action\":\"s3:*\",\"Resource\":\"*\"", "\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::b/*\"", "\"NotAction\":\"iam:*\",\"Resource\":\"*\""}) {
            bench.must("iam:PutRolePolicy", {{"RoleName", "A"}, {"PolicyName", "Hand"}, {"PolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\"," + std::string(body) +
                ",\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2030-01-01T00:00:00Z\"}}}}"}});
            QVERIFY2(!bench.isRevoked(session), body);
        }
    }

    void aManagedPolicyRevokesAsWell() {
        Bench bench;
        const auto session = bench.assume(bench.user("alice"), "A", "one");
        bench.must("iam:CreatePolicy", {{"PolicyName", "Stop"}, {"PolicyDocument",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2030-01-01T00:00:00Z\"}}}}"}});
        bench.must("iam:AttachRolePolicy", {{"RoleName", "A"}, {"PolicyArn", "arn:aws:iam::111122223333:policy/Stop"}});
        const auto found = service::revocationOf(*bench.engine->snapshot(), session);
        QVERIFY(found && !found->wish);
        QCOMPARE(found->policyName, std::string("arn:aws:iam::111122223333:policy/Stop"));
    }

    void rootSessionsAndUnknownRolesAreRefused() {
        Bench bench;
        const auto root = bench.call(bench.root(), "sts:GetSessionToken").newSession;
        QCOMPARE(bench.plan(RevocationWish::ofSession(root)).error().code, std::string("ValidationError"));
        QCOMPARE(bench.plan(RevocationWish::ofRole(bench.root().account, "Nobody")).error().code, std::string("NoSuchEntity"));
        QCOMPARE(bench.plan(RevocationWish::ofUser(bench.root().account, "nobody")).error().code, std::string("NoSuchEntity"));
        QVERIFY(bench.plan(RevocationWish::ofSourceIdentity("nobody"))->changes.empty());
    }

    void theStateFollowsTheEngine() {
        Bench bench;
        const auto session = bench.assume(bench.user("alice"), "A", "one", {{"DurationSeconds", 900}});
        const auto state = [&] { return service::stateOf(*bench.engine->snapshot(), *bench.engine->sessions()->back(), bench.now()); };
        QVERIFY(state() == sts::SessionState::active);
        QCOMPARE(bench.carryOut(bench.plan(RevocationWish::ofSession(session))), std::string());
        QVERIFY(state() == sts::SessionState::revoked);
        QCOMPARE(bench.carryOut(bench.back(RevocationWish::ofSession(session))), std::string());
        QVERIFY(bench.engine->forgetSession(session->accessKeyId).ok());
        QVERIFY(state() == sts::SessionState::forgotten);
        bench.clock.advance(900s);
        QVERIFY(state() == sts::SessionState::expired);
    }
};

QTEST_APPLESS_MAIN(TestRevocation)
#include "test_revocation.moc"
