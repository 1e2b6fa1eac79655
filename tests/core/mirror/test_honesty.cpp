#include "core/interchange/aws_hosts.h"
#include "core/mirror/honesty.h"
#include "tests/support/core/mirror_fixture.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;

class TestHonesty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourEngineChecksEverything();
    void whatLetsEverythingThroughIsFoundOut();
    void withoutAControlNothingIsKnown();
    void whateverFailsWhatWasMadeIsTakenAway_data();
    void whateverFailsWhatWasMadeIsTakenAway();
    void whatStaysBehindIsNamed();
    void nothingIsTriedAtAwsOrUnasked();
};

namespace {

/// Signs as it is told and has the engine check it, as a served endpoint does.
class EngineCaller : public ProbeCaller {
public:
    explicit EngineCaller(MirrorFixture& engine) : m_world(engine) {}

    Reply call(const service::Operation& operation, const ProbeCredentials* as, Flaw flaw) override
    {
        ++calls;
        if (calls == failAt)
            return {Error{"InternalFailure", "no answer", {}}, {}, lost};
        if (calls == loseAt) {  // carried out, and nobody hears of it
            m_world.engine->call(root(), operation);
            return {Error{"UnknownOutcome", "lost", {}}, {}, true};
        }
        if (operation.action == refused)
            return test::refusal("AccessDenied");
        const auto caller = as ? callerOf(*as, flaw) : Result<sts::Caller>(root());
        if (!caller)
            return {caller.error(), {}, false};
        return {m_world.engine->call(*caller, operation).answer, {}, false};
    }

    int calls = 0;
    int failAt = 0;
    int loseAt = 0;
    bool lost = false;
    std::string refused;

protected:
    sts::Caller root() const { return sts::Caller::root(test::account(test::developmentId)); }
    virtual Result<sts::Caller> callerOf(const ProbeCredentials& as, Flaw flaw)
    {
        std::string secret(as.secret.reveal());
        std::string token(as.sessionToken.reveal());
        if (flaw == Flaw::badSignature)
            secret[0] = secret[0] == 'x' ? 'y' : 'x';
        if (flaw == Flaw::missingToken)
            token.clear();
        if (flaw == Flaw::garbledToken)
            token[token.size() / 2] = token[token.size() / 2] == 'x' ? 'y' : 'x';
        return m_world.engine->authenticate(as.accessKeyId, secret, token);
    }
    MirrorFixture& m_world;
};

/// Everybody is root.
class YesSayer final : public EngineCaller {
public:
    using EngineCaller::EngineCaller;
    Reply call(const service::Operation& operation, const ProbeCredentials* as, Flaw flaw) override
    {
        if (operation.action == "AssumeRole")
            return {json::Object{{"Credentials", {{"AccessKeyId", "ASIAX"}, {"SecretAccessKey", "s"}, {"SessionToken", "t"}}}}, {}, false};
        return EngineCaller::call(operation, as, flaw);
    }

protected:
    Result<sts::Caller> callerOf(const ProbeCredentials&, Flaw) override { return root(); }
};

bool isEmpty(const MirrorFixture& world)
{
    const auto account = world.snapshot().accounts().front();
    return account->users.empty() && account->roles.empty() && account->accessKeys.empty();
}

ProbeOptions consented()
{
    ProbeOptions options;
    options.consented = true;
    return options;
}

}  // namespace

void TestHonesty::ourEngineChecksEverything()
{
    MirrorFixture world;
    world.must("iam:CreateUser", {{"UserName", "alice"}});
    EngineCaller caller(world);
    const auto report = probeHonesty("127.0.0.1:4577", caller, consented());
    QVERIFY(report.ok());
    QCOMPARE(report->trust.finding, Finding::yes);
    QCOMPARE(report->trust.seen, std::string("AccessDenied"));
    QCOMPARE(report->enforce.finding, Finding::yes);
    QCOMPARE(report->signature.finding, Finding::yes);
    QCOMPARE(report->signature.seen, std::string("SignatureDoesNotMatch"));
    QCOMPARE(report->token.finding, Finding::yes);
    QCOMPARE(report->expiry.finding, Finding::unknown);  // nothing has ended yet
    QVERIFY(report->leftBehind.empty());
    const auto account = world.snapshot().accounts().front();
    QCOMPARE(account->users.size(), std::size_t(1));
    QCOMPARE(account->roles.size(), std::size_t(0));

    const auto session = takeShortSession("127.0.0.1:4577", caller, consented());
    QVERIFY(session.ok());
    QCOMPARE(session->ends, world.clock.now() + std::chrono::minutes(15));
    QCOMPARE(lookAtExpired(caller, *session).finding, Finding::no);  // it is not over yet
    world.clock.advance(std::chrono::minutes(16));
    const Observation expiry = lookAtExpired(caller, *session);
    QCOMPARE(expiry.finding, Finding::yes);
    QCOMPARE(expiry.seen, std::string("ExpiredToken"));
    QVERIFY(world.snapshot().accounts().front()->roles.size() == 0);
    QCOMPARE(takeShortSession("sts.amazonaws.com", caller, consented()).error().code, std::string("AwsEndpoint"));
    QCOMPARE(takeShortSession("127.0.0.1:4577", caller, {}).error().code, std::string("NotConsented"));
}

void TestHonesty::whatLetsEverythingThroughIsFoundOut()
{
    MirrorFixture world;
    YesSayer caller(world);
    const auto report = probeHonesty("localhost", caller, consented());
    const Observation expiry = lookAtExpired(caller, {{"ASIAOLD", crypto::Secret("s"), crypto::Secret("t")}, {}});
    for (const Observation* observation : {&report->trust, &report->enforce, &report->signature, &report->token, &expiry}) {
        QCOMPARE(observation->finding, Finding::no);
        QCOMPARE(observation->seen, std::string("answered"));
    }
    QVERIFY(report->leftBehind.empty() && isEmpty(world));
}

void TestHonesty::withoutAControlNothingIsKnown()
{
    MirrorFixture world;
    EngineCaller caller(world);
    caller.refused = "AssumeRole";  // refuses trusted and untrusted alike: that proves nothing
    const auto report = probeHonesty("localhost", caller, consented());
    QCOMPARE(report->trust.finding, Finding::unknown);
    QCOMPARE(report->trust.seen, std::string("AccessDenied"));
    QCOMPARE(report->token.finding, Finding::unknown);
    QCOMPARE(report->expiry.finding, Finding::unknown);
    QCOMPARE(report->enforce.finding, Finding::yes);
    QVERIFY(isEmpty(world));
}

void TestHonesty::whateverFailsWhatWasMadeIsTakenAway_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isLost");
    MirrorFixture world;
    EngineCaller caller(world);
    QVERIFY(probeHonesty("localhost", caller, consented()).ok());
    const int setUpAndLooks = caller.calls - 6;  // what is taken away again are six things
    QVERIFY(setUpAndLooks > 10);
    for (int call = 1; call <= setUpAndLooks; ++call) {
        QTest::addRow("call %d fails", call) << call << false;
        QTest::addRow("the answer to call %d is lost", call) << call << true;
    }
}

void TestHonesty::whateverFailsWhatWasMadeIsTakenAway()
{
    QFETCH(int, call);
    QFETCH(bool, isLost);
    MirrorFixture world;
    EngineCaller caller(world);
    (isLost ? caller.loseAt : caller.failAt) = call;
    const auto report = probeHonesty("localhost", caller, consented());
    QVERIFY(report.ok());
    QVERIFY2(isEmpty(world), report->leftBehind.empty() ? "left behind and not named" : report->leftBehind.front().c_str());
    QVERIFY(report->leftBehind.empty());
}

void TestHonesty::whatStaysBehindIsNamed()
{
    MirrorFixture world;
    EngineCaller caller(world);
    caller.refused = "DeleteRole";
    const auto report = probeHonesty("localhost", caller, consented());
    QCOMPARE(report->leftBehind.size(), std::size_t(2));
    QVERIFY(report->leftBehind.front().starts_with("iam:DeleteRole {\"RoleName\":\"rolewright-probe-"));
    QVERIFY(report->leftBehind.front().ends_with(": AccessDenied"));
}

void TestHonesty::nothingIsTriedAtAwsOrUnasked()
{
    MirrorFixture world;
    EngineCaller caller(world);
    for (const char* host : {"iam.amazonaws.com", "STS.eu-central-1.AmazonAWS.com:443", "sts.cn-north-1.amazonaws.com.cn.", "iam.api.aws", "sts.us-iso-east-1.c2s.ic.gov"}) {
        QVERIFY(interchange::isAwsHost(host));
        QCOMPARE(probeHonesty(host, caller, consented()).error().code, std::string("AwsEndpoint"));
    }
    for (const char* host : {"127.0.0.1", "localhost:4577", "amazonaws.com.example.org", "notamazonaws.com", "[::1]:80"})
        QVERIFY2(!interchange::isAwsHost(host), host);
    QCOMPARE(probeHonesty("localhost", caller, {}).error().code, std::string("NotConsented"));
    QCOMPARE(caller.calls, 0);
}

QTEST_APPLESS_MAIN(TestHonesty)
#include "test_honesty.moc"
