#include "core/crypto/totp.h"
#include "core/engine/backend.h"
#include "core/service/mfa.h"
#include "core/sts/issue.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace rolewright;
using namespace rolewright::engine;
using test::EngineFixture;

namespace {

namespace fs = std::filesystem;

/// Runs `work(thread number)` on some threads at once.
template <typename Work>
void together(int threads, Work&& work) {
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i) running.emplace_back([&work, i] { work(i); });
    for (std::thread& thread : running) thread.join();
}

/// Whether the records follow each other and every hash is right.
bool chained(const std::vector<audit::RecordPtr>& records, std::uint64_t sequence = 1, std::string hash = {}) {
    for (const audit::RecordPtr& record : records) {
        if (record->sequence != sequence++ || record->previousHash != hash || record->hash != audit::hashOf(*record)) return false;
        hash = record->hash;
    }
    return true;
}

std::string roleArn(const std::string& name) { return std::string("arn:aws:iam::") + test::developmentId + ":role/" + name; }

/// A user who may assume R1.
void makeRole(EngineFixture& fixture) {
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    fixture.must("iam:CreateRole", {{"RoleName", "R1"},
                                    {"AssumeRolePolicyDocument", test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":user/alice")}});
}

sts::SessionPtr assume(EngineFixture& fixture, const std::string& name = "work") {
    const CallResult result = fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", roleArn("R1")}, {"RoleSessionName", name}});
    return result.answer ? result.newSession : nullptr;
}

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAndPublishes();
    void recordsEveryCall();
    void refusedCallsChangeNothing();
    void everythingIsThereAfterReopening();
    void sessionsAreBookedUsedAndForgotten();
    void anExpiredSessionIsRefusedAndNotUsed();
    void anExpiredSessionStaysSoWhenTheClockIsSetBack();
    void credentialsProveTheirCaller();
    void accessKeysProveTheirUser();
    void manyThreadsWriteWithoutLoss_data();
    void manyThreadsWriteWithoutLoss();
    void ofTwoThatCreateTheSameOneSucceeds();
    void aCodeOfAnMfaDeviceWorksOnce();
    void theTrailPagesFromMemoryAndFile();
    void observersAreToldUntilTheyLeave();
    void whatCannotBeWrittenDidNotHappen();
    void backendAnswersInOrderOnItsOwnThread();
    void backendDropsWhatWaitsWhenItGoes();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "w.rolewright"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEngine::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestEngine::answersAndPublishes() {
    EngineFixture fixture;
    const identity::SnapshotPtr before = fixture.engine->snapshot();
    const CallResult result = fixture.must("iam:CreateUser", {{"UserName", "alice"}, {"Path", "/team/"}});
    QCOMPARE((*result.answer)["User"]["Arn"].get<std::string>(), std::string("arn:aws:iam::111122223333:user/team/alice"));
    QCOMPARE(result.operation.name(), std::string("iam:CreateUser"));
    QCOMPARE(result.changes.changes.size(), std::size_t{1});
    QVERIFY(result.grounds && result.grounds->world == before);
    QVERIFY(result.grounds->caller.kind == sts::CallerKind::root);
    QVERIFY(fixture.world().users.find("alice"));
    QVERIFY(!before->account(test::account(test::developmentId))->users.find("alice"));
    QCOMPARE(fixture.codeOf("iam:CreateUser", {{"UserName", "Alice"}}), std::string("EntityAlreadyExists"));
    QCOMPARE(fixture.codeOf("iam:MakeUser"), std::string("InvalidAction"));
    QVERIFY(fixture.engine->flush());
}

void TestEngine::recordsEveryCall() {
    EngineFixture fixture;
    const CallResult made = fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    const CallResult denied = fixture.call(fixture.user("alice"), "iam:CreateUser", {{"UserName", "bob"}});
    const CallResult gone = fixture.call(fixture.user("nobody"), "iam:GetUser");
    fixture.must("iam:ListUsers");
    const auto trail = fixture.engine->trail(0, 100);
    QCOMPARE(trail.size(), std::size_t{5});
    QVERIFY(chained(trail));
    QCOMPARE(trail[0]->service + ":" + trail[0]->action, std::string("rolewright:Import"));
    QVERIFY(trail[1] == made.record);
    QCOMPARE(trail[1]->callerArn, std::string("arn:aws:iam::111122223333:root"));
    QCOMPARE(trail[1]->callerType, std::string("Root"));
    QCOMPARE(trail[1]->accountId, std::string(test::developmentId));
    QCOMPARE(json::stringOr(trail[1]->parameters, "UserName"), std::string("alice"));
    QVERIFY(!trail[1]->readOnly && trail[4]->readOnly);
    QCOMPARE(trail[1]->time, fixture.clock.now());
    QCOMPARE(trail[1]->requestId.size(), std::size_t{36});
    QVERIFY(trail[1]->requestId != trail[1]->eventId && trail[1]->eventId != trail[2]->eventId);
    QVERIFY(trail[2] == denied.record);
    QCOMPARE(trail[2]->errorCode, std::string("AccessDenied"));
    QCOMPARE(trail[2]->callerArn, std::string("arn:aws:iam::111122223333:user/alice"));
    QVERIFY(denied.denied.has_value());
    QCOMPARE(trail[3]->errorCode, gone.answer.error().code);
}

void TestEngine::refusedCallsChangeNothing() {
    EngineFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    const identity::SnapshotPtr before = fixture.engine->snapshot();
    const CallResult denied = fixture.call(fixture.user("alice"), "iam:CreateUser", {{"UserName", "bob"}});
    QCOMPARE(denied.answer.error().code, std::string("AccessDenied"));
    QVERIFY(denied.changes.empty() && !denied.newSession);
    QVERIFY(fixture.engine->snapshot() == before);
}

void TestEngine::everythingIsThereAfterReopening() {
    std::string content;
    std::string secret;
    {
        EngineFixture fixture(file());
        makeRole(fixture);
        QVERIFY(assume(fixture));
        content = test::dump(*fixture.engine->snapshot());
    }
    EngineFixture fixture(file());
    QCOMPARE(test::dump(*fixture.engine->snapshot()), content);
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
    const auto trail = fixture.engine->trail(0, 100);
    QCOMPARE(trail.size(), std::size_t{4});
    fixture.must("iam:CreateUser", {{"UserName", "bob"}});
    QVERIFY(chained(fixture.engine->trail(0, 100)));
}

void TestEngine::sessionsAreBookedUsedAndForgotten() {
    std::string keyId;
    Instant used{};
    {
        EngineFixture fixture(file());
        makeRole(fixture);
        const sts::SessionPtr session = assume(fixture);
        QVERIFY(session);
        keyId = session->accessKeyId;
        QVERIFY(fixture.engine->findSession(keyId) == session);
        QVERIFY(!fixture.engine->findSession("ASIAXXXXXXXXXXXXXXXX"));
        QVERIFY(!fixture.engine->sessions()->front()->lastUsed);
        fixture.clock.advance(std::chrono::seconds(90));
        used = fixture.clock.now();
        const CallResult who = fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity");
        QVERIFY(who.answer);
        QCOMPARE(json::stringOr(*who.answer, "Arn"), std::string("arn:aws:sts::111122223333:assumed-role/R1/work"));
        QVERIFY(fixture.engine->sessions()->front()->lastUsed == used);
        fixture.clock.advance(std::chrono::milliseconds(500));
        const sts::BookView view = fixture.engine->sessions();
        QVERIFY(fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity").answer);
        QVERIFY2(fixture.engine->sessions() == view, "uses within a second are one use");
        QVERIFY(fixture.engine->forgetSession(keyId));
        QVERIFY(fixture.engine->forgetSession("ASIAXXXXXXXXXXXXXXXX"));
        QVERIFY(fixture.engine->sessions()->front()->forgotten && fixture.engine->sessions()->front()->lastUsed);
        QVERIFY2(fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity").answer, "forgotten is not revoked");
    }
    EngineFixture fixture(file());
    const sts::BookView view = fixture.engine->sessions();
    QCOMPARE(view->size(), std::size_t{1});
    QCOMPARE(view->front()->session->accessKeyId, keyId);
    QVERIFY(view->front()->forgotten && view->front()->lastUsed == used);
}

void TestEngine::anExpiredSessionIsRefusedAndNotUsed() {
    EngineFixture fixture;
    makeRole(fixture);
    const sts::SessionPtr session = assume(fixture);
    fixture.clock.advance(std::chrono::hours(1));
    const CallResult refused = fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity");
    QCOMPARE(refused.answer.error().code, std::string("ExpiredToken"));
    QVERIFY(!fixture.engine->sessions()->front()->lastUsed);
    QCOMPARE(refused.record->callerArn, session->arn());
    QCOMPARE(refused.record->issuerArn, roleArn("R1"));
}

/// The window watches the clock through `Engine::now`; nobody needs to have called meanwhile.
void TestEngine::anExpiredSessionStaysSoWhenTheClockIsSetBack() {
    EngineFixture fixture;
    makeRole(fixture);
    const Instant start = fixture.clock.now();
    const sts::SessionPtr ended = assume(fixture, "first");
    fixture.clock.advance(std::chrono::minutes(50));
    const sts::SessionPtr alive = assume(fixture, "second");
    fixture.clock.advance(std::chrono::minutes(15));
    QCOMPARE(fixture.engine->now(), start + std::chrono::minutes(65));
    fixture.clock.moveTo(start + std::chrono::minutes(55));
    QCOMPARE(fixture.call(sts::Caller::of(ended), "sts:GetCallerIdentity").answer.error().code, std::string("ExpiredToken"));
    QVERIFY(fixture.engine->contextNow().hasEnded(*ended));
    QVERIFY(fixture.call(sts::Caller::of(alive), "sts:GetCallerIdentity").answer.ok());

    fixture.clock.moveTo(start + std::chrono::minutes(51));  // once more, further
    QCOMPARE(fixture.call(sts::Caller::of(ended), "sts:GetCallerIdentity").answer.error().code, std::string("ExpiredToken"));
    const sts::SessionPtr fresh = assume(fixture, "third");
    QVERIFY(fresh && fixture.call(sts::Caller::of(fresh), "sts:GetCallerIdentity").answer.ok());
}

void TestEngine::credentialsProveTheirCaller() {
    std::string keyId;
    std::string token;
    std::string secret;
    {
        EngineFixture fixture(file());
        makeRole(fixture);
        const sts::SessionPtr session = assume(fixture);
        const auto credentials = fixture.engine->credentialsOf(session->accessKeyId);
        QVERIFY(credentials);
        keyId = credentials->accessKeyId;
        secret = credentials->secretAccessKey.reveal();
        token = credentials->sessionToken.reveal();
        QCOMPARE(fixture.engine->credentialsOf("ASIAXXXXXXXXXXXXXXXX").error().code, std::string("NoSuchEntity"));
    }
    EngineFixture fixture(file());
    const auto caller = fixture.engine->authenticate(keyId, secret, token);
    QVERIFY(caller);
    QCOMPARE(caller->session->name, std::string("work"));
    QVERIFY(fixture.call(*caller, "sts:GetCallerIdentity").answer);
    QCOMPARE(fixture.engine->authenticate(keyId, secret + "x", token).error().code, std::string("SignatureDoesNotMatch"));
    QCOMPARE(fixture.engine->authenticate(keyId, secret, token.substr(1)).error().code, std::string("InvalidClientTokenId"));
    QCOMPARE(fixture.engine->authenticate(keyId, secret, "").error().code, std::string("InvalidClientTokenId"));
    QVERIFY(fixture.engine->credentialsOf(keyId)->secretAccessKey.equals(secret));
}

void TestEngine::accessKeysProveTheirUser() {
    std::string keyId;
    std::string secret;
    {
        EngineFixture fixture(file());
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        const CallResult made = fixture.must("iam:CreateAccessKey", {{"UserName", "alice"}});
        keyId = (*made.answer)["AccessKey"]["AccessKeyId"].get<std::string>();
        secret = (*made.answer)["AccessKey"]["SecretAccessKey"].get<std::string>();
        QVERIFY(json::compact(audit::toJson(*made.record)).find(secret) == std::string::npos);
    }
    EngineFixture fixture(file());
    const auto caller = fixture.engine->authenticate(keyId, secret, "");
    QVERIFY(caller);
    QCOMPARE(caller->name, std::string("alice"));
    QCOMPARE(caller->accessKeyId, keyId);
    QVERIFY(fixture.engine->secretOfKey(keyId)->equals(secret));
    QCOMPARE(fixture.engine->authenticate(keyId, "wrong", "").error().code, std::string("SignatureDoesNotMatch"));
    fixture.must("iam:UpdateAccessKey", {{"UserName", "alice"}, {"AccessKeyId", keyId}, {"Status", "Inactive"}});
    QCOMPARE(fixture.engine->authenticate(keyId, secret, "").error().code, std::string("InvalidClientTokenId"));
    fixture.must("iam:DeleteAccessKey", {{"UserName", "alice"}, {"AccessKeyId", keyId}});
    QCOMPARE(fixture.engine->secretOfKey(keyId).error().code, std::string("NoSuchEntity"));
}

void TestEngine::manyThreadsWriteWithoutLoss_data() {
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("in memory") << false;
    QTest::newRow("on disk") << true;
}

void TestEngine::manyThreadsWriteWithoutLoss() {
    QFETCH(bool, onDisk);
    constexpr int threads = 6;
    constexpr int each = 40;
    std::string content;
    {
        EngineFixture fixture(onDisk ? file() : fs::path());
        makeRole(fixture);
        std::atomic<int> failures = 0;
        together(threads, [&](int number) {
            for (int i = 0; i < each; ++i) {
                const std::string name = "user-" + std::to_string(number) + "-" + std::to_string(i);
                const bool made = fixture.engine->call(fixture.root(), test::operationOf("iam:CreateUser", {{"UserName", name}})).answer.ok();
                const bool seen = fixture.engine->snapshot()->account(test::account(test::developmentId))->users.find(name) != nullptr;
                const CallResult session = fixture.engine->call(fixture.user("alice"), test::operationOf("sts:AssumeRole", {{"RoleArn", roleArn("R1")},
                                                                                                                           {"RoleSessionName", name}}));
                if (!made || !seen || !session.answer || !fixture.engine->findSession(session.newSession->accessKeyId)) ++failures;
            }
        });
        QCOMPARE(failures.load(), 0);
        QCOMPARE(fixture.world().users.size(), std::size_t{threads * each + 1});
        QCOMPARE(fixture.engine->sessions()->size(), std::size_t{threads * each});
        const auto trail = fixture.engine->trail(0, 10'000);
        QCOMPARE(trail.size(), std::size_t{2 * threads * each + 3});
        QVERIFY(chained(trail));
        content = test::dump(*fixture.engine->snapshot());
    }
    if (!onDisk) return;
    EngineFixture again(file());
    QCOMPARE(test::dump(*again.engine->snapshot()), content);
    QCOMPARE(again.engine->sessions()->size(), std::size_t{threads * each});
}

void TestEngine::ofTwoThatCreateTheSameOneSucceeds() {
    EngineFixture fixture(file());
    std::atomic<int> made = 0;
    std::atomic<int> refused = 0;
    together(4, [&](int) {
        for (int i = 0; i < 50; ++i) {
            const CallResult result = fixture.engine->call(fixture.root(), test::operationOf("iam:CreateUser", {{"UserName", "user" + std::to_string(i)}}));
            if (result.answer) ++made;
            else if (result.answer.error().code == "EntityAlreadyExists") ++refused;
        }
    });
    QCOMPARE(made.load(), 50);
    QCOMPARE(refused.load(), 150);
}

void TestEngine::aCodeOfAnMfaDeviceWorksOnce() {
    const std::string serial = "arn:aws:iam::111122223333:mfa/phone";
    const auto codeAt = [&](const EngineFixture& fixture, std::int64_t step) {
        const auto seed = fixture.engine->secretOf(service::seedName(serial));
        return seed ? std::string(crypto::totpCode(*seed, step).reveal()) : std::string();
    };
    std::int64_t now = 0;
    const auto token = [&](EngineFixture& fixture, std::int64_t step) {
        const CallResult result = fixture.call(fixture.user("alice"), "sts:GetSessionToken", {{"SerialNumber", serial}, {"TokenCode", codeAt(fixture, step)}});
        return result.answer ? std::string("ok") : result.answer.error().message;
    };
    const std::string refused = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
    {
        EngineFixture fixture(file());
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}});
        now = crypto::totpStep(fixture.clock.now());
        fixture.must("iam:EnableMFADevice",
                     {{"UserName", "alice"}, {"SerialNumber", serial}, {"AuthenticationCode1", codeAt(fixture, now - 1)}, {"AuthenticationCode2", codeAt(fixture, now)}});
        QCOMPARE(token(fixture, now), refused);  // it enabled the device
        std::atomic<int> accepted = 0;
        together(4, [&](int) {
            if (token(fixture, now + 1) == "ok") ++accepted;
        });
        QCOMPARE(accepted.load(), 1);
        QCOMPARE(fixture.engine->trail(0, 100).back()->errorCode, std::string("AccessDenied"));
        QCOMPARE(token(fixture, now - 1), refused);  // an older one than the last
        fixture.clock.advance(std::chrono::seconds(60));
        QCOMPARE(token(fixture, now + 2), std::string("ok"));
    }
    EngineFixture again(file());
    again.clock.advance(std::chrono::seconds(60));
    QCOMPARE(token(again, now + 2), refused);
    QCOMPARE(token(again, now + 3), std::string("ok"));
    // A device that is deleted by mistake comes back as it was.
    again.must("iam:DeactivateMFADevice", {{"UserName", "alice"}, {"SerialNumber", serial}});
    const CallResult deleted = again.must("iam:DeleteVirtualMFADevice", {{"SerialNumber", serial}});
    QVERIFY(!again.engine->secretOf(service::seedName(serial)));
    QVERIFY(again.engine->applyChanges(deleted.changes.inverse(), "rolewright:Undo"));
    QVERIFY(again.engine->secretOf(service::seedName(serial)));
}

void TestEngine::theTrailPagesFromMemoryAndFile() {
    {
        EngineFixture fixture(file());
        for (int i = 0; i < 1500; ++i) fixture.call(fixture.root(), "sts:GetCallerIdentity");
        QCOMPARE(fixture.engine->trail(0, 5000).size(), std::size_t{1501});
    }
    // Only the newest thousand are read when the file is opened; the others come from it when asked for.
    EngineFixture fixture(file());
    const auto first = fixture.engine->trail(0, 100);
    QCOMPARE(first.size(), std::size_t{100});
    QVERIFY(chained(first));
    const auto across = fixture.engine->trail(400, 300);
    QVERIFY(across.size() == 300 && chained(across, 401, across.front()->previousHash));
    const auto late = fixture.engine->trail(1495, 300);
    QVERIFY(late.size() == 6 && chained(late, 1496, late.front()->previousHash));
    QVERIFY(fixture.engine->trail(1501, 10).empty());
    QVERIFY(fixture.engine->trail(99'999, 10).empty());
}

void TestEngine::observersAreToldUntilTheyLeave() {
    EngineFixture fixture;
    std::vector<Notice> notices;
    std::size_t others = 0;
    auto subscription = fixture.engine->subscribe([&](const Notice& notice) { notices.push_back(notice); });
    auto leaving = fixture.engine->subscribe([&](const Notice&) { ++others; });
    makeRole(fixture);
    QCOMPARE(notices.size(), std::size_t{2});
    QVERIFY(notices[0].snapshotChanged && !notices[0].sessionsChanged && notices[0].trailChanged);
    leaving.reset();
    QVERIFY(assume(fixture));
    QVERIFY(!notices[2].snapshotChanged && notices[2].sessionsChanged && notices[2].trailChanged);
    fixture.must("iam:ListUsers");
    QVERIFY(!notices[3].snapshotChanged && !notices[3].sessionsChanged && notices[3].trailChanged);
    QCOMPARE(others, std::size_t{2});
    // Leaving from within, and outliving the engine, are both fine.
    auto within = fixture.engine->subscribe([&](const Notice&) { subscription.reset(); });
    fixture.must("iam:ListUsers");
    fixture.engine.reset();
    within.reset();
}

void TestEngine::whatCannotBeWrittenDidNotHappen() {
    std::string content;
    {
        EngineFixture fixture(file());
        makeRole(fixture);
        content = test::dump(*fixture.engine->snapshot());
        const std::uint64_t last = fixture.engine->trail(0, 100).back()->sequence;
        // A disk that is full: no file may grow any more.
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit full = old;
        full.rlim_cur = 1;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        const CallResult lost = fixture.call(fixture.root(), "iam:CreateUser", {{"UserName", "bob"}});
        const sts::SessionPtr session = assume(fixture);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!lost.answer && lost.changes.empty() && !lost.record);
        QCOMPARE(lost.answer.error().code, std::string("ServiceFailure"));
        QVERIFY(lost.answer.error().message.ends_with("nothing was changed"));
        QVERIFY(!session);
        QCOMPARE(test::dump(*fixture.engine->snapshot()), content);
        QVERIFY(fixture.engine->sessions()->empty());
        QCOMPARE(fixture.engine->trail(0, 100).back()->sequence, last);
        fixture.must("iam:CreateUser", {{"UserName", "carol"}});
        QVERIFY(chained(fixture.engine->trail(0, 100)));
        content = test::dump(*fixture.engine->snapshot());
    }
    EngineFixture fixture(file());
    QCOMPARE(test::dump(*fixture.engine->snapshot()), content);
    QVERIFY(chained(fixture.engine->trail(0, 100)));
}

void TestEngine::backendAnswersInOrderOnItsOwnThread() {
    EngineFixture fixture;
    std::vector<std::string> answers;
    std::thread::id thread;
    std::atomic<int> done = 0;
    LocalBackend backend(*fixture.engine);
    QVERIFY(backend.engine() == fixture.engine.get());
    QCOMPARE(backend.serverNow(), fixture.clock.now());
    for (int i = 0; i < 20; ++i) {
        backend.call(fixture.root(), test::operationOf("iam:CreateUser", {{"UserName", "u" + std::to_string(i)}}), [&](CallResult result) {
            answers.push_back((*result.answer)["User"]["UserName"].get<std::string>());
            thread = std::this_thread::get_id();
            ++done;
        });
    }
    QTRY_COMPARE(done.load(), 20);
    QVERIFY(thread != std::this_thread::get_id());
    for (std::size_t i = 0; i < 20; ++i) QCOMPARE(answers[i], "u" + std::to_string(i));
}

void TestEngine::backendDropsWhatWaitsWhenItGoes() {
    EngineFixture fixture;
    std::atomic<int> done = 0;
    {
        LocalBackend backend(*fixture.engine);
        for (int i = 0; i < 3; ++i) {
            backend.call(fixture.root(), test::operationOf("sts:GetCallerIdentity"), [&](CallResult) {
                ++done;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            });
        }
        while (done == 0) std::this_thread::yield();
    }
    QCOMPARE(done.load(), 1);
}

QTEST_APPLESS_MAIN(TestEngine)
#include "test_engine.moc"
