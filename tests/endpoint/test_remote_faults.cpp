/// Endpoints that misbehave: nothing hangs, nothing that changes something is sent twice, and no key goes where nobody said.
#include "core/client/pages.h"
#include "core/client/remote_backend.h"
#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/federation/saml_signing.h"
#include "core/protocol/sigv4.h"
#include "core/server/http_server.h"
#include "tests/endpoint/connect_proxy.h"
#include "tests/endpoint/remote_fixture.h"
#include "tests/endpoint/rogue_server.h"

#include <QTest>

using namespace rolewright;
using namespace std::chrono_literals;
using test::Remote;
using test::RogueServer;

namespace {

const std::string keyId = "AKIAIOSFODNN7EXAMPLE";
const std::string secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const json::Object alice = {{"UserName", "alice"}};

std::string error(const std::string& code, const std::string& message = "m")
{
    return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message + "</Message></Error><RequestId>r-1</RequestId></ErrorResponse>";
}

std::string whoAmI()
{
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:root</Arn><UserId>111122223333</UserId><Account>111122223333</Account>"
           "</GetCallerIdentityResult><ResponseMetadata><RequestId>r-2</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
}

std::string created()
{
    return "<CreateUserResponse><CreateUserResult><User><UserName>alice</UserName></User></CreateUserResult></CreateUserResponse>";
}

client::Connection to(const RogueServer& server)
{
    return test::connectionTo(server.url(), keyId, secret);
}

/// Answers as soon as it is asked, whatever it is asked.
class Answering final : public server::HttpHandler {
public:
    protocol::HttpResponse answer(const protocol::HttpRequest& request, const server::Peer&) override
    {
        ++requests;
        lastTarget = request.target;
        return {200, {}, whoAmI()};
    }
    std::size_t largestBody(const protocol::HttpRequest&) const override { return 1u << 20; }
    std::atomic<int> requests{0};
    std::string lastTarget;
};

}  // namespace

class TestRemoteFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAgainWhatChangesNothing_data();
    void asksAgainWhatChangesNothing();
    void sendsAChangeOnce_data();
    void sendsAChangeOnce();
    void repeatsAChangeThatWasCertainlyNotMade_data();
    void repeatsAChangeThatWasCertainlyNotMade();
    void waitsAsLongAsItIsTold();
    void givesUpWhenTheBudgetIsSpent();
    void stallsEnd_data();
    void stallsEnd();
    void bodiesHaveALimit();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
    void followsNoRedirect();
    void refusesWhomItCannotVerify();
    void asksThroughAProxy();
    void correctsItsClockOnce_data();
    void correctsItsClockOnce();
    void tellsTheEndpointsTime();
    void canBeCalledOff();
    void endsWhileItWaits();
    void sendsNothingThatChangesWhenReadOnly();
    void aWebServersPageIsSaidInWords();
    void remembersWhatIsNotThere();
    void anUnusedConnectionIsNotTrusted();
    void listsEndThatNeverEnd();
};

void TestRemoteFaults::asksAgainWhatChangesNothing_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("cut") << QByteArray();
    QTest::newRow("cut in the middle") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n<GetCaller");
    QTest::newRow("500") << QByteArray::fromStdString(RogueServer::answer(500, error("InternalFailure")));
    QTest::newRow("502 of a gateway") << QByteArray::fromStdString(RogueServer::answer(502, "<html>"));
    QTest::newRow("503") << QByteArray::fromStdString(RogueServer::answer(503, error("ServiceUnavailable")));
    QTest::newRow("throttled") << QByteArray::fromStdString(RogueServer::answer(400, error("Throttling")));
}

void TestRemoteFaults::asksAgainWhatChangesNothing()
{
    QFETCH(QByteArray, fault);
    RogueServer server([&](const std::string&, int number) { return number < 3 ? fault.toStdString() : RogueServer::answer(200, whoAmI()); });
    Remote remote(to(server));
    const engine::CallResult result = remote.call("sts:GetCallerIdentity");
    QVERIFY2(result.answer.ok(), result.answer ? "" : result.answer.error().message.c_str());
    QCOMPARE(json::stringOr(*result.answer, "Account"), std::string("111122223333"));
    QCOMPARE(result.record->requestId, std::string("r-2"));
    QCOMPARE(server.requests(), 3);
    RogueServer broken([&](const std::string&, int) { return fault.toStdString(); });
    Remote stubborn(to(broken));
    QVERIFY(stubborn.codeOf("sts:GetCallerIdentity") != "ok");
    QCOMPARE(broken.requests(), 3);
}

void TestRemoteFaults::sendsAChangeOnce_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("cut") << QByteArray() << QByteArray("UnknownOutcome");
    QTest::newRow("cut in the middle") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n<CreateUser") << QByteArray("UnknownOutcome");
    QTest::newRow("500") << QByteArray::fromStdString(RogueServer::answer(500, error("InternalFailure"))) << QByteArray("InternalFailure");
    QTest::newRow("502 of a gateway") << QByteArray::fromStdString(RogueServer::answer(502, "<html>")) << QByteArray("UnknownOutcome");
    QTest::newRow("504 of a gateway") << QByteArray::fromStdString(RogueServer::answer(504, {})) << QByteArray("UnknownOutcome");
    QTest::newRow("no HTTP") << QByteArray("220 mail\r\n\r\n") << QByteArray("UnknownOutcome");
    QTest::newRow("refused") << QByteArray::fromStdString(RogueServer::answer(409, error("EntityAlreadyExists"))) << QByteArray("EntityAlreadyExists");
}

void TestRemoteFaults::sendsAChangeOnce()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, code);
    // Over a connection that was used before, too: who resends there does it unasked.
    for (const bool warm : {false, true}) {
        RogueServer server([&](const std::string& request, int) { return request.find("GetCallerIdentity") == std::string::npos ? fault.toStdString() : RogueServer::answer(200, whoAmI()); });
        Remote remote(to(server));
        if (warm)
            QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
        QCOMPARE(remote.codeOf("iam:CreateUser", alice), code.toStdString());
        QCOMPARE(server.requests(), warm ? 2 : 1);
    }
}

void TestRemoteFaults::repeatsAChangeThatWasCertainlyNotMade_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("throttled") << QByteArray::fromStdString(RogueServer::answer(400, error("Throttling")));
    QTest::newRow("too many requests") << QByteArray::fromStdString(RogueServer::answer(429, {}));
    QTest::newRow("unavailable") << QByteArray::fromStdString(RogueServer::answer(503, error("ServiceUnavailable")));
}

void TestRemoteFaults::repeatsAChangeThatWasCertainlyNotMade()
{
    QFETCH(QByteArray, fault);
    RogueServer server([&](const std::string&, int number) { return number < 3 ? fault.toStdString() : RogueServer::answer(200, created()); });
    Remote remote(to(server));
    QCOMPARE(remote.codeOf("iam:CreateUser", alice), std::string("ok"));
    QCOMPARE(server.requests(), 3);
}

void TestRemoteFaults::waitsAsLongAsItIsTold()
{
    std::vector<std::chrono::steady_clock::time_point> asked;
    RogueServer server([&](const std::string&, int number) {
        asked.push_back(std::chrono::steady_clock::now());
        return number == 1 ? RogueServer::answer(429, {}, "Retry-After: 1\r\n") : RogueServer::answer(200, whoAmI());
    });
    Remote remote(to(server));
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(asked.size() == 2 && asked[1] - asked[0] >= 1s);
}

/// As servers answer that others wrote: to what they break down over, and to a service that they do not have.
void TestRemoteFaults::aWebServersPageIsSaidInWords()
{
    int status = 500;
    RogueServer server([&status](const std::string&, int) { return RogueServer::answer(status, "<!doctype html><title>x</title>"); });
    Remote remote(test::connectionTo(server.url(), "AKIAIOSFODNN7EXAMPLE", "secret"));
    QCOMPARE(remote.codeOf("iam:ChangePassword", {{"OldPassword", "a"}, {"NewPassword", "b"}}), std::string("500"));
    QVERIFY2(remote.lastError.find("broke down over iam:ChangePassword") != std::string::npos, remote.lastError.c_str());
    status = 404;
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("404"));
    QVERIFY2(remote.lastError.find("is not sts") != std::string::npos, remote.lastError.c_str());
    QCOMPARE(remote.codeOf("s3:ListBuckets"), std::string("404"));
    QCOMPARE(remote.lastError, std::string("Not Found"));
}

void TestRemoteFaults::givesUpWhenTheBudgetIsSpent()
{
    RogueServer server([](const std::string&, int) { return RogueServer::answer(500, error("InternalFailure")); });
    auto settings = Remote::quick();
    settings.retries.budget = 15;  // three further attempts in all
    Remote remote(to(server), settings);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("InternalFailure"));
    QCOMPARE(server.requests(), 4 + 3);
}

void TestRemoteFaults::stallsEnd_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<bool>("drips");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("requests");
    QTest::newRow("a question") << QByteArray("sts:GetCallerIdentity") << false << QByteArray("AnswerLost") << 3;
    QTest::newRow("a change") << QByteArray("iam:CreateUser") << false << QByteArray("UnknownOutcome") << 1;
    QTest::newRow("a change whose answer drips") << QByteArray("iam:CreateUser") << true << QByteArray("UnknownOutcome") << 1;
}

void TestRemoteFaults::stallsEnd()
{
    QFETCH(QByteArray, action);
    QFETCH(bool, drips);
    QFETCH(QByteArray, code);
    QFETCH(int, requests);
    RogueServer* asked = nullptr;
    RogueServer server([&](const std::string&, int) {
        while (!asked->isStopping())
            std::this_thread::sleep_for(10ms);
        return std::string();
    });
    asked = &server;
    auto settings = Remote::quick();
    settings.patience.idle = drips ? 60'000ms : 200ms;
    settings.patience.total = drips ? 300ms : 60'000ms;
    Remote remote(to(server), settings);
    QCOMPARE(remote.codeOf(action.toStdString(), action.startsWith("iam") ? alice : json::Object::object()), code.toStdString());
    QCOMPARE(server.requests(), requests);
}

void TestRemoteFaults::bodiesHaveALimit()
{
    const std::string huge(3u << 20, 'x');
    RogueServer server([&](const std::string&, int) { return RogueServer::answer(200, huge); });
    auto settings = Remote::quick();
    settings.patience.largestAnswer = 1u << 20;
    Remote remote(to(server), settings);
    const std::string code = remote.codeOf("sts:GetCallerIdentity");
    QVERIFY2(code == "AnswerTooLarge", (code + ": " + remote.lastError).c_str());
    QCOMPARE(server.requests(), 1);
}

void TestRemoteFaults::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("cut XML") << QByteArray("<GetCallerIdentityResponse><GetCallerIdentityResult>") << QByteArray("UnreadableAnswer");
    QTest::newRow("another's XML") << QByteArray("<ListUsersResponse/>") << QByteArray("UnreadableAnswer");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html></html>") << QByteArray("UnreadableAnswer");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY a \"aaaa\">]><GetCallerIdentityResponse>&a;</GetCallerIdentityResponse>") << QByteArray("UnreadableAnswer");
    QTest::newRow("nothing") << QByteArray() << QByteArray("UnreadableAnswer");
    QTest::newRow("more than is known") << QByteArray("<GetCallerIdentityResponse><GetCallerIdentityResult><New>1</New></GetCallerIdentityResult></GetCallerIdentityResponse>") << QByteArray("ok");
}

void TestRemoteFaults::whatIsNoAnswerIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    RogueServer server([&](const std::string&, int) { return RogueServer::answer(200, body.toStdString()); });
    Remote remote(to(server));
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), code.toStdString());
    QCOMPARE(server.requests(), 1);
}

void TestRemoteFaults::followsNoRedirect()
{
    RogueServer elsewhere([](const std::string&, int) { return RogueServer::answer(200, whoAmI()); });
    for (const int status : {301, 302, 307, 308}) {
        RogueServer server([&](const std::string&, int) { return RogueServer::answer(status, {}, "Location: " + elsewhere.url() + "/\r\n"); });
        Remote remote(to(server));
        const engine::CallResult result = remote.call("sts:GetCallerIdentity");
        QVERIFY(!result.answer);
        QCOMPARE(result.answer.error().code, std::string("RedirectRefused"));
        QVERIFY(result.answer.error().message.find(elsewhere.url()) != std::string::npos);
        QVERIFY(server.lastRequest().find(secret) == std::string::npos);
    }
    QCOMPARE(elsewhere.requests(), 0);
}

void TestRemoteFaults::refusesWhomItCannotVerify()
{
    Answering handler;
    const auto serve = [&](const std::string& name, std::string& certificate) {
        const Instant now = SystemClock().now();
        auto key = federation::newSigningKey(name, now - 1h, now + 1h, "DNS:" + name);
        certificate = key->certificate;
        server::ServerOptions options;
        options.tls = std::make_shared<const server::TlsIdentity>(server::TlsIdentity{key->certificate, std::move(key->privateKey)});
        return *server::HttpServer::start(options, handler);
    };
    std::string trusted;
    std::string other;
    const auto server = serve("localhost", trusted);
    const auto stranger = serve("example.com", other);
    const auto codeAt = [&](const std::string& host, std::uint16_t port, const std::string& ca) {
        client::Connection connection = test::connectionTo("https://" + host + ":" + std::to_string(port), keyId, secret);
        connection.customCa = ca;
        return Remote(std::move(connection)).codeOf("sts:GetCallerIdentity");
    };
    QCOMPARE(codeAt("localhost", server->port(), {}), std::string("CertificateRefused"));
    QCOMPARE(codeAt("localhost", server->port(), other), std::string("CertificateRefused"));
    QCOMPARE(codeAt("localhost", stranger->port(), other), std::string("CertificateRefused"));
    QCOMPARE(handler.requests.load(), 0);
    QCOMPARE(codeAt("localhost", server->port(), trusted), std::string("ok"));
    QCOMPARE(handler.requests.load(), 1);
}

/// In the clear and by TLS, with a password where it is asked for; a certificate is verified through it as well.
void TestRemoteFaults::asksThroughAProxy()
{
    Answering handler;
    const Instant now = SystemClock().now();
    auto key = federation::newSigningKey("localhost", now - 1h, now + 1h, "DNS:localhost");
    server::ServerOptions options;
    const std::string ca = key->certificate;
    options.tls = std::make_shared<const server::TlsIdentity>(server::TlsIdentity{key->certificate, std::move(key->privateKey)});
    const auto secured = *server::HttpServer::start(options, handler);
    const auto plain = *server::HttpServer::start({}, handler);
    const auto codeBy = [&](const std::string& proxy, bool tls, const std::string& trusted) {
        client::Connection connection = test::connectionTo((tls ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(tls ? secured->port() : plain->port()), keyId, secret);
        connection.proxy = proxy;
        connection.customCa = trusted;
        return Remote(std::move(connection)).codeOf("sts:GetCallerIdentity");
    };
    const test::ConnectProxy open;
    QCOMPARE(codeBy("http://" + open.address(), false, {}), std::string("ok"));
    QCOMPARE(codeBy("http://" + open.address(), true, ca), std::string("ok"));
    QCOMPARE(open.tunnels.load(), 2);
    QCOMPARE(codeBy("http://" + open.address(), true, {}), std::string("CertificateRefused"));
    const test::ConnectProxy guarded("dXNlcjpwdw==");  // user:pw
    QCOMPARE(codeBy("http://user:pw@" + guarded.address(), true, ca), std::string("ok"));
    QCOMPARE(guarded.tunnels.load(), 1);
    QCOMPARE(handler.requests.load(), 3);
    QCOMPARE(codeBy("http://user:wrong@" + guarded.address(), true, ca), std::string("EndpointUnreachable"));
    QCOMPARE(codeBy("http://127.0.0.1:1", true, ca), std::string("EndpointUnreachable"));  // nobody listens there
    QCOMPARE(handler.requests.load(), 3);
}

void TestRemoteFaults::correctsItsClockOnce_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("saysSo");
    QTest::newRow("an hour late") << -1 << true;
    QTest::newRow("an hour early") << 1 << true;
    QTest::newRow("by the date of the answer") << 1 << false;
}

/// The endpoint refuses what is not signed within 15 minutes of its own time, as AWS does, also a change: that did nothing.
void TestRemoteFaults::correctsItsClockOnce()
{
    QFETCH(int, hours);
    QFETCH(bool, saysSo);
    const auto there = [hours] { return SystemClock().now() + std::chrono::hours(hours); };
    RogueServer server([&](const std::string& request, int) {
        const std::size_t at = request.find("X-Amz-Date: ");
        const auto signedAt = protocol::parseBasicIso8601(request.substr(at + 12, 16));
        if (signedAt && std::chrono::abs(*signedAt - there()) < 15min)
            return RogueServer::answer(200, request.find("CreateUser") == std::string::npos ? whoAmI() : created());
        const std::string words = "Signature expired: " + request.substr(at + 12, 16) + " is now earlier than 20000101T000000Z (" + protocol::toBasicIso8601(there()) + " - 15 min.)";
        return RogueServer::answer(403, saysSo ? error("SignatureDoesNotMatch", words) : error("RequestTimeTooSkewed"), saysSo ? "" : "Date: " + toHttpDate(there()) + "\r\n");
    });
    Remote remote(to(server));
    QCOMPARE(remote.codeOf("iam:CreateUser", alice), std::string("ok"));
    QCOMPARE(server.requests(), 2);
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
    QCOMPARE(server.requests(), 3);
    RogueServer never([&](const std::string&, int) { return RogueServer::answer(403, error("RequestTimeTooSkewed"), "Date: " + toHttpDate(there()) + "\r\n"); });
    Remote hopeless(to(never));
    QCOMPARE(hopeless.codeOf("iam:CreateUser", alice), std::string("RequestTimeTooSkewed"));
    QCOMPARE(never.requests(), 2);
}

void TestRemoteFaults::tellsTheEndpointsTime()
{
    RogueServer server([](const std::string&, int) { return RogueServer::answer(200, whoAmI(), "Date: " + toHttpDate(SystemClock().now() + 1h) + "\r\n"); });
    Remote remote(to(server));
    const auto difference = [&] { return std::chrono::abs(remote.backend->serverNow() - SystemClock().now()); };
    QVERIFY(difference() < 5s);
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(difference() > 59min && difference() < 61min);
}

void TestRemoteFaults::canBeCalledOff()
{
    RogueServer* asked = nullptr;
    RogueServer server([&](const std::string&, int) {
        while (!asked->isStopping())
            std::this_thread::sleep_for(10ms);
        return std::string();
    });
    asked = &server;
    Remote remote(to(server));
    int requests = 0;
    for (const char* action : {"GetUser", "CreateUser"}) {
        std::promise<engine::CallResult> came;
        const auto running = remote.backend->start(Remote::anybody(), {"iam", action, alice}, [&came](engine::CallResult result) { came.set_value(std::move(result)); });
        ++requests;
        QTRY_COMPARE(server.requests(), requests);
        running->cancel();
        const engine::CallResult result = came.get_future().get();
        QCOMPARE(result.answer.error().code, std::string(action == std::string("GetUser") ? "Cancelled" : "UnknownOutcome"));
        running->cancel();  // it is over: nothing happens
    }
}

void TestRemoteFaults::endsWhileItWaits()
{
    RogueServer* asked = nullptr;
    RogueServer server([&](const std::string&, int) {
        while (!asked->isStopping())
            std::this_thread::sleep_for(10ms);
        return std::string();
    });
    asked = &server;
    std::atomic<int> came{0};
    {
        Remote remote(to(server));
        for (int i = 0; i < 40; ++i)
            remote.backend->call(Remote::anybody(), {"iam", "GetUser", alice}, [&came](engine::CallResult) { ++came; });
        QTRY_VERIFY(server.requests() > 0);
    }
    QCOMPARE(came.load(), 40);
    std::promise<void> gone;
    auto backend = std::make_shared<std::unique_ptr<client::RemoteBackend>>(Remote(to(server)).backend.release());
    (*backend)->call(Remote::anybody(), {"nothing", "Here"}, [backend, &gone](engine::CallResult) {
        backend->reset();
        gone.set_value();
    });
    QCOMPARE(gone.get_future().wait_for(10s), std::future_status::ready);
}

void TestRemoteFaults::sendsNothingThatChangesWhenReadOnly()
{
    RogueServer server([](const std::string&, int) { return RogueServer::answer(200, whoAmI()); });
    client::Connection connection = to(server);
    connection.readOnly = true;
    Remote remote(std::move(connection));
    for (const char* name : {"iam:CreateUser", "iam:DeleteRole", "s3:PutObject", "organizations:CreateAccount", "iam:TagUser"})
        QCOMPARE(remote.codeOf(name), std::string("ReadOnlyConnection"));
    QCOMPARE(server.requests(), 0);
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
}

void TestRemoteFaults::remembersWhatIsNotThere()
{
    RogueServer server([](const std::string& request, int) {
        return request.find("GetCallerIdentity") == std::string::npos ? RogueServer::answer(400, error("InvalidAction", "Could not find operation")) : RogueServer::answer(200, whoAmI());
    });
    Remote remote(to(server));
    QVERIFY(remote.backend->feature("iam", "GetMFADevice") == client::Feature::unasked);
    QCOMPARE(remote.codeOf("iam:GetMFADevice", {{"SerialNumber", "arn:aws:iam::111122223333:mfa/a"}}), std::string("InvalidAction"));
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(remote.backend->feature("iam", "GetMFADevice") == client::Feature::notThere);
    QVERIFY(remote.backend->feature("sts", "GetCallerIdentity") == client::Feature::there);
    QCOMPARE(remote.codeOf("practice:PutProviderKeys"), std::string("InvalidAction"));
    QCOMPARE(server.requests(), 2);
}

/// The server lets go of a connection in between; the next change goes over another one, once.
void TestRemoteFaults::anUnusedConnectionIsNotTrusted()
{
    RogueServer server([](const std::string& request, int) {
        return request.find("CreateUser") == std::string::npos ? RogueServer::answer(200, whoAmI(), "Connection: close\r\n") : RogueServer::answer(200, created());
    });
    Remote remote(to(server));
    QCOMPARE(remote.codeOf("sts:GetCallerIdentity"), std::string("ok"));
    QCOMPARE(remote.codeOf("iam:CreateUser", alice), std::string("ok"));
    QCOMPARE(server.requests(), 2);
}

void TestRemoteFaults::listsEndThatNeverEnd()
{
    const auto page = [](const std::string& marker) {
        return RogueServer::answer(200, "<ListUsersResponse><ListUsersResult><Users><member><UserName>u</UserName></member></Users><IsTruncated>true</IsTruncated><Marker>" + marker + "</Marker></ListUsersResult></ListUsersResponse>");
    };
    RogueServer same([&](const std::string&, int) { return page("again"); });
    Remote remote(to(same));
    std::promise<std::pair<std::size_t, bool>> came;
    client::callForPages(*remote.backend, Remote::anybody(), {"iam", "ListUsers"}, {}, [&came](Result<json::Object> whole, bool complete) { came.set_value({whole->at("Users").size(), complete}); });
    QCOMPARE(came.get_future().get(), std::pair(std::size_t(2), true));
    RogueServer endless([&](const std::string&, int number) { return page(std::to_string(number)); });
    Remote other(to(endless));
    std::promise<std::pair<std::size_t, bool>> stopped;
    client::callForPages(*other.backend, Remote::anybody(), {"iam", "ListUsers"}, [](std::size_t pages, const json::Object&) { return pages < 5; },
                         [&stopped](Result<json::Object> whole, bool complete) { stopped.set_value({whole->at("Users").size(), complete}); });
    QCOMPARE(stopped.get_future().get(), std::pair(std::size_t(5), false));
}

QTEST_GUILESS_MAIN(TestRemoteFaults)
#include "test_remote_faults.moc"
