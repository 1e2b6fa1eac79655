#include "core/server/credential_site.h"
#include "core/server/desk_socket.h"
#include "core/sts/issue.h"
#include "tests/support/core/engine_fixture.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace rolewright;
using namespace std::chrono_literals;
using namespace rolewright::server;

namespace {

const std::string account = test::developmentId;
const std::string role = "arn:aws:iam::" + account + ":role/R";
const std::string alice = "arn:aws:iam::" + account + ":user/alice";

/// alice may assume R.
struct Bench {
    Bench()
    {
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
        fixture.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting(alice)}});
    }
    sts::SessionPtr assume(const std::string& name, json::Object more = json::Object::object())
    {
        json::Object parameters{{"RoleArn", role}, {"RoleSessionName", name}};
        parameters.update(more);
        const engine::CallResult result = fixture.call(fixture.user("alice"), "sts:AssumeRole", parameters);
        if (!result.answer)
            qFatal("%s", result.answer.error().message.c_str());
        return result.newSession;
    }
    Result<GivenCredentials> session(const std::string& name, bool renews = false)
    {
        CredentialWish wish;
        wish.session = name;
        wish.renews = renews;
        return giveCredentials(*fixture.engine, wish);
    }
    Result<GivenCredentials> asRole(CredentialWish wish = {})
    {
        wish.role = role;
        if (wish.caller.empty())
            wish.caller = alice;
        return giveCredentials(*fixture.engine, wish);
    }

    test::EngineFixture fixture;
};

std::string codeOf(const Result<GivenCredentials>& given)
{
    return given ? "ok" : given.error().code;
}

std::string keyOf(const Result<GivenCredentials>& given)
{
    return given ? given->credentials.accessKeyId : given.error().message;
}

}  // namespace

class TestCredentialDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsASessionByEveryName();
    void givesNothingThatIsOver();
    void saysWhichOneIsMeant();
    void assumesARoleOnce();
    void aRolesSessionIsNotGivenToOthers();
    void proofsGoAlong();
    void renewsWhatIsNearlyOver();
    void whatCannotBeRenewedLastsToItsEnd();
    void theContainersEndpointAsksForTheToken();
    void theContainersEndpointSaysWhyThereAreNone();
    void theSocketIsItsOwners();
    void theSocketOutlivesRubbish();
    void whatIsLeftOverFromAKilledOneIsReplaced();
};

void TestCredentialDesk::findsASessionByEveryName()
{
    Bench bench;
    const sts::SessionPtr session = bench.assume("work");
    for (const std::string& name : {std::string("work"), session->accessKeyId, session->arn()})
        QCOMPARE(keyOf(bench.session(name)), session->accessKeyId);
    const Result<GivenCredentials> given = bench.session("work");
    QVERIFY(bench.fixture.engine
                ->authenticate(given->credentials.accessKeyId, given->credentials.secretAccessKey.reveal(), given->credentials.sessionToken.reveal())
                .ok());
    QCOMPARE(codeOf(bench.session("play")), std::string("NoSuchSession"));
    QCOMPARE(codeOf(giveCredentials(*bench.fixture.engine, {})), std::string("InvalidWish"));
}

void TestCredentialDesk::givesNothingThatIsOver()
{
    Bench bench;
    bench.assume("work", {{"DurationSeconds", 900}});
    bench.fixture.clock.advance(900s);
    QCOMPARE(codeOf(bench.session("work")), std::string("ExpiredToken"));
    bench.fixture.clock.advance(-10s);
    QCOMPARE(codeOf(bench.session("work")), std::string("ExpiredToken"));
    bench.assume("revoked");
    const char* const revoking =
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2100-01-01T00:00:00Z"}}}]})";
    bench.fixture.must("iam:PutRolePolicy", {{"RoleName", "R"}, {"PolicyName", "D"}, {"PolicyDocument", revoking}});
    QCOMPARE(codeOf(bench.session("revoked")), std::string("AccessDenied"));
    bench.fixture.must("iam:DeleteRolePolicy", {{"RoleName", "R"}, {"PolicyName", "D"}});
    QCOMPARE(codeOf(bench.session("revoked")), std::string("ok"));
    bench.fixture.must("iam:DeleteRole", {{"RoleName", "R"}});
    QCOMPARE(codeOf(bench.session("revoked")), std::string("InvalidClientTokenId"));
}

void TestCredentialDesk::saysWhichOneIsMeant()
{
    Bench bench;
    bench.fixture.must("iam:CreateRole", {{"RoleName", "Other"}, {"AssumeRolePolicyDocument", test::trusting(alice)}});
    bench.assume("work");
    const sts::SessionPtr newer = bench.assume("work");
    QCOMPARE(keyOf(bench.session("work")), newer->accessKeyId);
    bench.assume("work", {{"RoleArn", "arn:aws:iam::" + account + ":role/Other"}});
    QCOMPARE(codeOf(bench.session("work")), std::string("AmbiguousSession"));
    QCOMPARE(keyOf(bench.session(newer->arn())), newer->accessKeyId);
}

void TestCredentialDesk::assumesARoleOnce()
{
    Bench bench;
    const std::string first = keyOf(bench.asRole());
    QVERIFY2(first.starts_with("ASIA"), first.c_str());
    QCOMPARE(keyOf(bench.asRole()), first);
    bench.fixture.clock.advance(49min);
    QCOMPARE(keyOf(bench.asRole()), first);
    bench.fixture.clock.advance(2min);
    QVERIFY2(keyOf(bench.asRole()) != first, "less than ten minutes are left");
    CredentialWish nobody;
    nobody.role = role;
    QCOMPARE(codeOf(giveCredentials(*bench.fixture.engine, nobody)), std::string("InvalidWish"));
}

void TestCredentialDesk::aRolesSessionIsNotGivenToOthers()
{
    Bench bench;
    bench.assume("alice", {{"Policy", test::allowing("s3:GetObject", "*")}});
    const std::string whole = keyOf(bench.asRole());
    QVERIFY(!bench.fixture.engine->findSession(whole)->hasSessionPolicy);
    CredentialWish other;
    other.sessionName = "other";
    QVERIFY(keyOf(bench.asRole(other)) != whole);
    CredentialWish secret;
    secret.externalId = "secret";
    QVERIFY(keyOf(bench.asRole(secret)) != whole);
    bench.fixture.must("iam:CreateUser", {{"UserName", "mallory"}});
    CredentialWish mallory;
    mallory.caller = "arn:aws:iam::" + account + ":user/mallory";
    QCOMPARE(codeOf(bench.asRole(mallory)), std::string("AccessDenied"));
    mallory.sessionName = "alice";
    QCOMPARE(codeOf(bench.asRole(mallory)), std::string("AccessDenied"));
    mallory.caller = role;
    QCOMPARE(codeOf(bench.asRole(mallory)), std::string("UnknownCaller"));
}

void TestCredentialDesk::proofsGoAlong()
{
    Bench bench;
    CredentialWish coded;
    coded.mfaCode = "123456";
    QCOMPARE(codeOf(bench.asRole(coded)), std::string("InvalidWish"));
    bench.fixture.must("iam:UpdateAssumeRolePolicy",
                       {{"RoleName", "R"},
                        {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":")" + alice +
                                               R"("},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"e-1"}}}]})"}});
    QCOMPARE(codeOf(bench.asRole()), std::string("AccessDenied"));
    CredentialWish known;
    known.externalId = "e-1";
    known.seconds = 900;
    const Result<GivenCredentials> given = bench.asRole(known);
    QCOMPARE(codeOf(given), std::string("ok"));
    QCOMPARE(given->credentials.expires - bench.fixture.clock.now(), Instant::duration(900s));
    const CredentialWish again = CredentialWish::fromJson(known.toJson());
    QVERIFY(again.externalId == "e-1" && again.seconds == 900 && !again.renews);
}

void TestCredentialDesk::renewsWhatIsNearlyOver()
{
    Bench bench;
    const sts::SessionPtr session = bench.assume("work", {{"DurationSeconds", 900}, {"Policy", test::allowing("s3:GetObject", "*")}});
    QCOMPARE(keyOf(bench.session("work", true)), session->accessKeyId);
    bench.fixture.clock.advance(500s);
    const Result<GivenCredentials> renewed = bench.session("work", true);
    QVERIFY(codeOf(renewed) == "ok" && renewed->credentials.accessKeyId != session->accessKeyId);
    QVERIFY2(renewed->session->hasSessionPolicy, "it has no more than the one before");
    QCOMPARE(keyOf(bench.session("work", true)), renewed->credentials.accessKeyId);
    bench.fixture.clock.advance(2h);
    QCOMPARE(codeOf(bench.session("work", true)), std::string("ok"));
}

void TestCredentialDesk::whatCannotBeRenewedLastsToItsEnd()
{
    Bench bench;
    const sts::SessionPtr session = bench.assume("work", {{"DurationSeconds", 900}});
    bench.fixture.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "P"}});
    bench.fixture.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R"}, {"PolicyDocument", test::trusting("arn:aws:iam::" + account + ":root")}});
    bench.fixture.clock.advance(890s);
    QCOMPARE(keyOf(bench.session("work", true)), session->accessKeyId);
    bench.fixture.clock.advance(10s);
    const Result<GivenCredentials> over = bench.session("work", true);
    QCOMPARE(codeOf(over), std::string("AccessDenied"));
    QVERIFY2(over.error().message.find("cannot be renewed") != std::string::npos, over.error().message.c_str());
}

void TestCredentialDesk::theContainersEndpointAsksForTheToken()
{
    Bench bench;
    CredentialWish wish;
    wish.role = role;
    wish.caller = alice;
    const CredentialSite site("R", crypto::Secret("token"), wish);
    const auto ask = [&](const std::string& method, const std::string& target, const std::string& token, bool here = true) {
        protocol::HttpRequest request{method, target, {}, {}};
        if (!token.empty())
            request.headers.add("Authorization", token);
        return site.answer(request, {here ? "127.0.0.1" : "192.0.2.1", here}, *bench.fixture.engine);
    };
    QCOMPARE(site.target(), std::string("/_rolewright/credentials/R"));
    QCOMPARE(ask("GET", site.target(), "").status, 401);
    QCOMPARE(ask("GET", site.target(), "toke").status, 401);
    QCOMPARE(ask("GET", site.target(), "Bearer other").status, 401);
    QCOMPARE(ask("GET", site.target() + "2", "token").status, 404);
    QCOMPARE(ask("POST", site.target(), "token").status, 405);
    QCOMPARE(ask("GET", site.target(), "token", false).status, 403);
    QVERIFY2(bench.fixture.engine->sessions()->empty(), "whoever has no token brings nothing about");
    const protocol::HttpResponse given = ask("GET", site.target(), "Bearer token");
    QCOMPARE(given.status, 200);
    QCOMPARE(given.headers.find("cache-control"), std::optional<std::string_view>("no-store"));
    const json::Object answer = *json::parseObject(given.body);
    QCOMPARE(json::stringOr(answer, "RoleArn"), role);
    QVERIFY(
        bench.fixture.engine->authenticate(json::stringOr(answer, "AccessKeyId"), json::stringOr(answer, "SecretAccessKey"), json::stringOr(answer, "Token"))
            .ok());
    QCOMPARE(ask("GET", site.target() + "?x=1", "token").status, 200);
    QVERIFY(CredentialSite::newToken().size() == 64 && !CredentialSite::newToken().equals(CredentialSite::newToken().reveal()));
}

void TestCredentialDesk::theContainersEndpointSaysWhyThereAreNone()
{
    Bench bench;
    CredentialWish wish;
    wish.session = "gone";
    const CredentialSite site("gone", crypto::Secret("token"), wish);
    protocol::HttpRequest request{"GET", site.target(), {}, {}};
    request.headers.add("Authorization", "token");
    const protocol::HttpResponse none = site.answer(request, {"127.0.0.1", true}, *bench.fixture.engine);
    QCOMPARE(none.status, 400);
    QCOMPARE(json::stringOr(*json::parseObject(none.body), "code"), std::string("NoSuchSession"));
}

namespace {

/// Asks as another process would, while this thread's desk answers.
Result<GivenCredentials> askMeanwhile(const std::filesystem::path& workspace, const CredentialWish& wish)
{
    Result<GivenCredentials> answer = Error{};
    std::thread asking([&] { answer = askDesk(workspace, wish); });
    asking.join();
    return answer;
}

}  // namespace

void TestCredentialDesk::theSocketIsItsOwners()
{
    Bench bench;
    const QTemporaryDir folder;
    const std::filesystem::path workspace = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    CredentialWish wish;
    wish.role = role;
    wish.caller = alice;
    QCOMPARE(codeOf(askMeanwhile(workspace, wish)), std::string("WorkspaceInUse"));
    {
        const auto desk = DeskSocket::open(workspace, [&](const CredentialWish& asked) { return giveCredentials(*bench.fixture.engine, asked); });
        QVERIFY2(desk.ok(), desk ? "" : desk.error().message.c_str());
        const QFileInfo file(QString::fromStdString(workspace.string() + ".socket"));
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        const Result<GivenCredentials> given = askMeanwhile(workspace, wish);
        QVERIFY2(given.ok(), given ? "" : given.error().message.c_str());
        QVERIFY(bench.fixture.engine
                    ->authenticate(given->credentials.accessKeyId, given->credentials.secretAccessKey.reveal(), given->credentials.sessionToken.reveal())
                    .ok());
        wish.role = "arn:aws:iam::" + account + ":role/None";
        QCOMPARE(codeOf(askMeanwhile(workspace, wish)), std::string("AccessDenied"));
    }
    QCOMPARE(codeOf(askMeanwhile(workspace, wish)), std::string("WorkspaceInUse"));
    QVERIFY(!QFileInfo::exists(QString::fromStdString(workspace.string() + ".socket")));
}

void TestCredentialDesk::theSocketOutlivesRubbish()
{
    Bench bench;
    const QTemporaryDir folder;
    const std::filesystem::path workspace = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    std::atomic<int> asked = 0;
    const auto desk = DeskSocket::open(workspace, [&](const CredentialWish& wish) {
        ++asked;
        return giveCredentials(*bench.fixture.engine, wish);
    });
    QVERIFY(desk.ok());
    for (const QByteArray& rubbish : {QByteArray("\n"), QByteArray("[1]\n"), QByteArray("{\"session\": 7}\n"), QByteArray(200'000, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(QString::fromStdString(workspace.string() + ".socket"));
        QVERIFY(socket.waitForConnected());
        socket.write(rubbish);
        while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(10'000)) {
        }
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.isEmpty() || answer.contains("InvalidWish"), answer.constData());
    }
    QCOMPARE(asked.load(), 1);
    bench.assume("work");
    CredentialWish wish;
    wish.session = "work";
    QCOMPARE(codeOf(askMeanwhile(workspace, wish)), std::string("ok"));
}

void TestCredentialDesk::whatIsLeftOverFromAKilledOneIsReplaced()
{
    const QTemporaryDir folder;
    const std::filesystem::path workspace = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    const auto nothing = [](const CredentialWish&) -> Result<GivenCredentials> { return Error{"NoSuchSession", "nothing", {}}; };
    QFile left(QString::fromStdString(workspace.string() + ".socket"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    const auto desk = DeskSocket::open(workspace, nothing);
    QVERIFY(desk.ok());
    CredentialWish wish;
    wish.session = "work";
    QCOMPARE(codeOf(askMeanwhile(workspace, wish)), std::string("NoSuchSession"));
    const std::filesystem::path deep = folder.filePath(QString(200, QLatin1Char('d'))).toStdString();
    const auto unreachable = DeskSocket::open(deep, nothing);
    QVERIFY(!unreachable.ok());
    QCOMPARE(unreachable.error().code, std::string("AddressUnavailable"));
}

QTEST_GUILESS_MAIN(TestCredentialDesk)
#include "test_credential_desk.moc"
