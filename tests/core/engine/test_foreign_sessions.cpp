#include "core/engine/foreign_session.h"
#include "core/identity/difference.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

using namespace rolewright;
using namespace rolewright::engine;

namespace {

std::string roleArn(const std::string& name) { return std::string("arn:aws:iam::") + test::developmentId + ":role/team/" + name; }

/// An endpoint, and an engine that holds what was read from it.
struct Elsewhere {
    Elsewhere() {
        there.must("iam:CreateUser", {{"UserName", "alice"}});
        there.must("iam:CreateRole", {{"RoleName", "R1"},
                                      {"Path", "/team/"},
                                      {"AssumeRolePolicyDocument",
                                       R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]}]})"}});
        there.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        there.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        if (!here.engine->applyChanges(identity::difference(*here.engine->snapshot(), *there.engine->snapshot(), Phrase("read")), "rolewright:Import")) qFatal("not read");
    }
    CallResult call(const sts::Caller& caller, std::string_view name, json::Object parameters) {
        const service::Operation operation = test::operationOf(name, std::move(parameters));
        const CallResult asked = there.engine->call(caller, operation);
        return here.engine->adopt(caller, operation, {asked.answer, "request-1", "eu-central-1"});
    }

    test::EngineFixture there;
    test::EngineFixture here;
};

}  // namespace

class TestForeignSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSessionIsBookedWithTheCredentialsThatTheEndpointGave();
    void theTrailSaysWhatTheEndpointAnswered();
    void whatTheSessionMayDoIsForeseenHere();
    void aChainHandsOnTagsAndSourceIdentity();
    void sessionsOfUsersAreTheirs();
    void credentialsAreWipedAtTheEnd();
    void credentialsAreWipedWhenTheSessionIsForgotten();
    void answersThatCannotBeReadBookNothing();
};

void TestForeignSessions::aSessionIsBookedWithTheCredentialsThatTheEndpointGave() {
    Elsewhere world;
    const CallResult result = world.call(world.here.user("alice"), "sts:AssumeRole",
                                         {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}, {"DurationSeconds", 900}, {"ExternalId", "ticket-1"}});
    QVERIFY(result.newSession);
    QVERIFY(result.changes.empty());
    const sts::Session& session = *result.newSession;
    QCOMPARE(session.arn(), std::string("arn:aws:sts::") + test::developmentId + ":assumed-role/R1/work");
    QCOMPARE(session.principalArn, roleArn("R1"));
    QCOMPARE(session.principalId, world.there.world().roles.find("R1")->id);
    QCOMPARE(session.requestedSeconds, 900);
    QCOMPARE(session.externalId, std::optional<std::string>("ticket-1"));
    QCOMPARE(session.callerArn, std::string("arn:aws:iam::") + test::developmentId + ":user/alice");
    QVERIFY(session.expires == world.here.engine->now() + std::chrono::seconds(900));
    QCOMPARE(world.here.engine->sessions()->size(), std::size_t(1));
    const auto theirs = world.there.engine->credentialsOf(session.accessKeyId);
    const auto ours = world.here.engine->credentialsOf(session.accessKeyId);
    QVERIFY(theirs.ok() && ours.ok());
    QVERIFY(ours->secretAccessKey.equals(theirs->secretAccessKey.reveal()));
    QCOMPARE(ours->sessionToken.reveal(), std::string_view(json::stringOr((*result.answer)["Credentials"], "SessionToken")));
}

void TestForeignSessions::theTrailSaysWhatTheEndpointAnswered() {
    Elsewhere world;
    const CallResult refused = world.call(world.here.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("Nobody")}, {"RoleSessionName", "work"}});
    QVERIFY(refused.record);
    QCOMPARE(refused.record->errorCode, std::string("AccessDenied"));
    QCOMPARE(refused.record->requestId, std::string("request-1"));
    QCOMPARE(refused.record->region, std::string("eu-central-1"));
    QVERIFY(!refused.newSession);
    const CallResult allowed = world.call(world.here.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}});
    const std::string written = json::compact(audit::toJson(*allowed.record));
    QVERIFY(written.find(allowed.newSession->accessKeyId) != std::string::npos);
    const auto credentials = world.here.engine->credentialsOf(allowed.newSession->accessKeyId);
    QVERIFY(written.find(credentials->secretAccessKey.reveal()) == std::string::npos);
    QVERIFY(written.find(credentials->sessionToken.reveal()) == std::string::npos);
}

void TestForeignSessions::whatTheSessionMayDoIsForeseenHere() {
    Elsewhere world;
    const std::string readOnly = test::allowing("iam:GetUser", "*");
    const CallResult result = world.call(world.here.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}, {"Policy", readOnly}});
    QVERIFY(result.newSession && result.newSession->hasSessionPolicy);
    const sts::Caller session = sts::Caller::of(result.newSession);
    QVERIFY(world.here.call(session, "iam:GetUser", {{"UserName", "alice"}}).answer.ok());
    QCOMPARE(world.here.call(session, "iam:CreateUser", {{"UserName", "bob"}}).answer.error().code, std::string("AccessDenied"));
    world.here.clock.advance(std::chrono::hours(1));
    QCOMPARE(world.here.call(session, "iam:GetUser", {{"UserName", "alice"}}).answer.error().code, std::string("ExpiredToken"));
}

void TestForeignSessions::aChainHandsOnTagsAndSourceIdentity() {
    Elsewhere world;
    const CallResult first = world.call(world.here.user("alice"), "sts:AssumeRole",
                                        {{"RoleArn", roleArn("R1")},
                                         {"RoleSessionName", "first"},
                                         {"Tags", json::Object::array({{{"Key", "team"}, {"Value", "red"}}, {{"Key", "own"}, {"Value", "1"}}})},
                                         {"TransitiveTagKeys", json::Object::array({"team"})},
                                         {"SourceIdentity", "alice"}});
    QVERIFY(first.newSession);
    const CallResult second = world.call(sts::Caller::of(first.newSession), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "second"}});
    QVERIFY2(second.newSession, second.answer.ok() ? "" : second.answer.error().message.c_str());
    QCOMPARE(second.newSession->chainDepth, 1);
    QCOMPARE(second.newSession->parentKeyId, first.newSession->accessKeyId);
    QCOMPARE(second.newSession->sourceIdentity, std::optional<std::string>("alice"));
    QCOMPARE(second.newSession->tags, (identity::Tags{{"team", "red"}}));
    QCOMPARE(second.newSession->transitiveKeys, std::vector<std::string>{"team"});
}

void TestForeignSessions::sessionsOfUsersAreTheirs() {
    Elsewhere world;
    const CallResult token = world.call(world.here.user("alice"), "sts:GetSessionToken", json::Object::object());
    QVERIFY(token.newSession);
    QCOMPARE(token.newSession->principalId, world.there.world().users.find("alice")->id);
    QCOMPARE(token.newSession->requestedSeconds, 43'200);
    const CallResult federated = world.call(world.here.user("alice"), "sts:GetFederationToken", {{"Name", "bob"}});
    QVERIFY(federated.newSession);
    QCOMPARE(federated.newSession->arn(), std::string("arn:aws:sts::") + test::developmentId + ":federated-user/bob");
}

void TestForeignSessions::credentialsAreWipedAtTheEnd() {
    Elsewhere world;
    const CallResult result = world.call(world.here.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}, {"DurationSeconds", 900}});
    world.here.clock.advance(std::chrono::seconds(900));
    QCOMPARE(world.here.engine->credentialsOf(result.newSession->accessKeyId).error().code, std::string("ExpiredToken"));
    world.here.clock.advance(std::chrono::seconds(-600));  // what is wiped does not come back
    QCOMPARE(world.here.engine->credentialsOf(result.newSession->accessKeyId).error().code, std::string("ExpiredToken"));
}

void TestForeignSessions::credentialsAreWipedWhenTheSessionIsForgotten() {
    Elsewhere world;
    const CallResult result = world.call(world.here.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}});
    QVERIFY(world.here.engine->forgetSession(result.newSession->accessKeyId).ok());
    QVERIFY(!world.here.engine->credentialsOf(result.newSession->accessKeyId).ok());
}

void TestForeignSessions::answersThatCannotBeReadBookNothing() {
    Elsewhere world;
    const service::Operation operation = test::operationOf("sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", "work"}});
    const json::Object whole = {{"Credentials", {{"AccessKeyId", "ASIAX"}, {"SecretAccessKey", "s"}, {"SessionToken", "t"}, {"Expiration", "2030-01-01T00:00:00Z"}}},
                                {"AssumedRoleUser", {{"AssumedRoleId", "AROAX:work"}, {"Arn", "arn:aws:sts::111122223333:assumed-role/R1/work"}}}};
    QVERIFY(world.here.engine->adopt(world.here.root(), operation, {whole, {}, {}}).newSession);
    for (const char* missing : {"Credentials", "AssumedRoleUser"}) {
        json::Object part = whole;
        part.erase(missing);
        QCOMPARE(world.here.engine->adopt(world.here.root(), operation, {part, {}, {}}).answer.error().code, std::string("UnreadableAnswer"));
    }
    json::Object undated = whole;
    undated["Credentials"]["Expiration"] = "tomorrow";
    QCOMPARE(world.here.engine->adopt(world.here.root(), operation, {undated, {}, {}}).answer.error().code, std::string("UnreadableAnswer"));
    QCOMPARE(world.here.engine->sessions()->size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestForeignSessions)
#include "test_foreign_sessions.moc"
