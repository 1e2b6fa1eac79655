#include "tests/endpoint/identity_bench.h"

#include "core/crypto/crypto.h"
#include "core/federation/base64url.h"

#include <QTest>

using namespace rolewright;
using protocol::HttpResponse;
using test::fieldOf;
using test::header;
using test::IdentityBench;
using test::parameterOf;
using test::says;

namespace {

const std::string verifier(64, 'v');
const std::string callback = "http://127.0.0.1:8400/callback";

std::string challenge()
{
    const crypto::Digest digest = crypto::sha256(verifier);
    return federation::toBase64Url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string authorize(const IdentityBench::Fields& changed = {})
{
    IdentityBench::Fields fields{{"client_id", "app"}, {"redirect_uri", callback},      {"response_type", "code"},        {"scope", "openid"}, {"state", "s&1"},
                                 {"nonce", "n1"},      {"code_challenge", challenge()}, {"code_challenge_method", "S256"}};
    for (const auto& [name, value] : changed) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
        found == fields.end() ? static_cast<void>(fields.emplace_back(name, value)) : static_cast<void>(found->second = value);
    }
    return server::withParameters("/authorize", '?', fields);
}

json::Object jsonOf(const HttpResponse& response)
{
    const Result<json::Object> read = json::parseObject(response.body);
    return read ? *read : json::Object::object();
}

json::Object claimsOf(const std::string& token)
{
    const std::size_t first = token.find('.');
    return json::parseObject(*federation::fromBase64Url(token.substr(first + 1, token.rfind('.') - first - 1))).value();
}

}  // namespace

class TestIdentitySite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void publishesWhatClientsLookFor();
    void aCodeBringsATokenThatStsTakes();
    void aCodeWorksOnceAndNotForOthers_data();
    void aCodeWorksOnceAndNotForOthers();
    void aTokenGoesStraightToTheClient();
    void withoutAnAddressTheTokenIsShown();
    void sendsNobodyToAnAddressThatIsNotKnown_data();
    void sendsNobodyToAnAddressThatIsNotKnown();
    void tellsTheClientWhatItDidWrong_data();
    void tellsTheClientWhatItDidWrong();
    void formsAreOursAndFresh();
    void otherSitesAreKeptOut_data();
    void otherSitesAreKeptOut();
    void pagesAreSafeAndQuiet();

private:
    std::unique_ptr<IdentityBench> m_bench;  ///< one for all: making its keys takes longest
};

void TestIdentitySite::initTestCase()
{
    server::IdentitySiteOptions options;
    options.redirectUris = {"https://app.example.com/cb"};
    m_bench = std::make_unique<IdentityBench>(options);
}

void TestIdentitySite::init()
{
    m_bench->peer = {"127.0.0.1", true};
    m_bench->lines.clear();
}

void TestIdentitySite::publishesWhatClientsLookFor()
{
    IdentityBench& bench = *m_bench;
    const json::Object configuration = jsonOf(bench.get("/.well-known/openid-configuration"));
    QCOMPARE(json::stringOr(configuration, "issuer"), std::string("https://idp.practice.example"));
    QCOMPARE(json::stringOr(configuration, "token_endpoint"), std::string("http://localhost:4578/token"));
    QVERIFY(jsonOf(bench.get("/.well-known/jwks.json")).at("keys").size() == 1);
    QVERIFY(says(bench.get("/saml/metadata"), "Location=\"http://localhost:4578/saml/sso\""));
    QVERIFY(says(bench.get("/"), "Get an ID token"));
    QCOMPARE(bench.get("/elsewhere").status, 404);
    const HttpResponse wrong = bench.get("/token");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(header(wrong, "allow"), std::string("POST"));
}

void TestIdentitySite::aCodeBringsATokenThatStsTakes()
{
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get(authorize());
    QCOMPARE(page.status, 200);
    const HttpResponse sent = bench.post("/sign-in", {{"request", fieldOf(page, "request")}, {"person", "alice"}});
    QCOMPARE(sent.status, 303);
    QVERIFY2(header(sent, "location").starts_with(callback + "?code="), header(sent, "location").c_str());
    QCOMPARE(parameterOf(sent, "state"), std::string("s&1"));
    QCOMPARE(parameterOf(sent, "iss"), std::string("https://idp.practice.example"));
    const HttpResponse tokens = bench.post("/token",
                                           {{"grant_type", "authorization_code"},
                                            {"code", parameterOf(sent, "code")},
                                            {"client_id", "app"},
                                            {"redirect_uri", callback},
                                            {"code_verifier", verifier}},
                                           {});
    QVERIFY2(tokens.status == 200, tokens.body.c_str());
    const json::Object answer = jsonOf(tokens);
    QCOMPARE(json::stringOr(claimsOf(json::stringOr(answer, "id_token")), "nonce"), std::string("n1"));
    const HttpResponse who = bench.get("/userinfo", {{"Authorization", "Bearer " + json::stringOr(answer, "access_token")}});
    QCOMPARE(json::stringOr(jsonOf(who), "email"), std::string("alice@example.com"));
    QCOMPARE(json::stringOr(jsonOf(who), "sub"), json::stringOr(claimsOf(json::stringOr(answer, "id_token")), "sub"));
    QCOMPARE(bench.get("/userinfo", {{"Authorization", "Bearer made-up"}}).status, 401);
    const engine::CallResult role =
        bench.fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity",
                           {{"RoleArn", IdentityBench::role()}, {"RoleSessionName", "alice"}, {"WebIdentityToken", json::stringOr(answer, "id_token")}});
    QVERIFY2(role.answer.ok(), role.answer ? "" : role.answer.error().message.c_str());
}

void TestIdentitySite::aCodeWorksOnceAndNotForOthers_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("later");
    QTest::newRow("a second time") << QString() << QString() << 0;
    QTest::newRow("after a minute") << QString() << QString() << 61;
    QTest::newRow("of another client") << QStringLiteral("client_id") << QStringLiteral("other") << 0;
    QTest::newRow("another address") << QStringLiteral("redirect_uri") << QStringLiteral("http://127.0.0.1:8400/") << 0;
    QTest::newRow("another verifier") << QStringLiteral("code_verifier") << QString(64, QLatin1Char('w')) << 0;
    QTest::newRow("no verifier") << QStringLiteral("code_verifier") << QString() << 0;
    QTest::newRow("made up") << QStringLiteral("code") << QStringLiteral("x") << 0;
}

void TestIdentitySite::aCodeWorksOnceAndNotForOthers()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, later);
    IdentityBench& bench = *m_bench;
    const HttpResponse sent = bench.post("/sign-in", {{"request", fieldOf(bench.get(authorize()), "request")}, {"person", "alice"}});
    IdentityBench::Fields right{{"grant_type", "authorization_code"},
                                {"code", parameterOf(sent, "code")},
                                {"client_id", "app"},
                                {"redirect_uri", callback},
                                {"code_verifier", verifier}};
    IdentityBench::Fields wrong = right;
    for (auto& [name, text] : wrong) {
        if (name == field.toStdString())
            text = value.toStdString();
    }
    bench.real += std::chrono::seconds(later);
    const HttpResponse first = bench.post("/token", wrong, {});
    QCOMPARE(first.status, field.isEmpty() && later == 0 ? 200 : 400);
    if (first.status == 400)
        QCOMPARE(json::stringOr(jsonOf(first), "error"), std::string("invalid_grant"));
    if (field != QStringLiteral("code"))
        QVERIFY2(bench.post("/token", right, {}).status == 400, "whatever was wrong, the code is spent");
}

void TestIdentitySite::aTokenGoesStraightToTheClient()
{
    IdentityBench& bench = *m_bench;
    const auto sent = [&](const IdentityBench::Fields& how) {
        return bench.post("/sign-in", {{"request", fieldOf(bench.get(authorize(how)), "request")}, {"person", "alice"}});
    };
    const HttpResponse fragment = sent({{"response_type", "id_token"}});
    QVERIFY(header(fragment, "location").starts_with(callback + "#id_token="));
    QCOMPARE(json::stringOr(claimsOf(parameterOf(fragment, "id_token")), "aud"), std::string("app"));
    const HttpResponse form = sent({{"response_type", "id_token"}, {"response_mode", "form_post"}});
    QCOMPARE(form.status, 200);
    QVERIFY(says(form, "action=\"http://127.0.0.1:8400/callback\"") && says(form, ">Continue</button>"));
    QVERIFY(header(form, "content-security-policy").ends_with("form-action 'self' http://127.0.0.1:8400"));
    QCOMPARE(fieldOf(form, "state"), std::string("s&amp;1"));
}

void TestIdentitySite::withoutAnAddressTheTokenIsShown()
{
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get("/authorize?client_id=app");
    const HttpResponse shown = bench.post("/sign-in", {{"request", fieldOf(page, "request")}, {"person", "bob"}});
    QVERIFY(says(shown, "assume-role-with-web-identity") && says(shown, "readonly"));
    QCOMPARE(bench.post("/sign-in", {{"request", fieldOf(page, "request")}, {"person", "nobody"}}).status, 400);
}

void TestIdentitySite::sendsNobodyToAnAddressThatIsNotKnown_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("known");
    const auto row = [](const char* address, bool known) { QTest::newRow(address) << QString::fromLatin1(address) << known; };
    row("http://localhost:1/cb", true);
    row("http://[::1]:8400/", true);
    row("https://app.example.com/cb", true);
    row("https://app.example.com/cb/../evil", false);
    row("https://evil.example/", false);
    row("http://localhost.evil.example/", false);
    row("http://localhost@evil.example/", false);
    row("http://127.0.0.1:80@evil.example/", false);
    row("http://evil.example/http://localhost/", false);
    row("//localhost/", false);
    row("javascript:alert(1)", false);
    row("http://localhost/\r\nSet-Cookie: a=b", false);
    row("http://localhost/#fragment", false);
    row("http://localhost\\@evil.example/", false);
}

void TestIdentitySite::sendsNobodyToAnAddressThatIsNotKnown()
{
    QFETCH(QString, address);
    QFETCH(bool, known);
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get(authorize({{"redirect_uri", address.toStdString()}}));
    QCOMPARE(page.status, known ? 200 : 400);
    QVERIFY(!page.headers.find("location"));
    QVERIFY(bench.get(authorize({{"redirect_uri", address.toStdString()}, {"response_type", "odd"}})).headers.find("location").has_value() == known);
}

void TestIdentitySite::tellsTheClientWhatItDidWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* field, const char* value, const char* error) {
        QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(value) << QString::fromLatin1(error);
    };
    row("response_type", "token", "unsupported_response_type");
    row("scope", "profile", "invalid_scope");
    row("code_challenge_method", "plain", "invalid_request");
    row("code_challenge", "", "invalid_request");
    row("response_mode", "query", "nothing");
    row("prompt", "none", "login_required");
}

void TestIdentitySite::tellsTheClientWhatItDidWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, error);
    IdentityBench& bench = *m_bench;
    const HttpResponse response = bench.get(authorize({{field.toStdString(), value.toStdString()}}));
    QCOMPARE(parameterOf(response, "error"), error.toStdString());
    QCOMPARE(response.status, error == QStringLiteral("nothing") ? 200 : 303);
    QCOMPARE(bench.get(authorize({{"client_id", "<script>"}})).status, 400);
}

void TestIdentitySite::formsAreOursAndFresh()
{
    IdentityBench& bench = *m_bench;
    const std::string request = fieldOf(bench.get(authorize()), "request");
    QCOMPARE(bench.post("/sign-in", {{"request", "made-up"}, {"person", "alice"}}).status, 400);
    QCOMPARE(bench.post("/sign-in", {{"person", "alice"}}).status, 400);
    QVERIFY2(bench.post("/saml/sign-in", {{"request", request}, {"person", "alice"}}).status == 400, "a form is for one thing");
    std::string changed = request;
    changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
    QCOMPARE(bench.post("/sign-in", {{"request", changed}, {"person", "alice"}}).status, 400);
    bench.real += server::FormSeal::lifetime + std::chrono::seconds(1);
    const HttpResponse late = bench.post("/sign-in", {{"request", request}, {"person", "alice"}});
    QVERIFY2(late.status == 400 && says(late, "too old"), late.body.c_str());
}

void TestIdentitySite::otherSitesAreKeptOut_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("fetch");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const char* method, const char* target, const char* host, const char* origin, const char* fetch, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(method) << QString::fromLatin1(target) << QString::fromLatin1(host) << QString::fromLatin1(origin)
                            << QString::fromLatin1(fetch) << allowed;
    };
    row("typed in", "GET", "/", "localhost:4578", "", "none navigate document", true);
    row("a link of an application", "GET", "/authorize", "localhost:4578", "", "cross-site navigate document", true);
    row("a frame of another site", "GET", "/authorize", "localhost:4578", "", "cross-site navigate iframe", false);
    row("a script of another site", "GET", "/authorize", "localhost:4578", "https://evil.example", "cross-site cors empty", false);
    row("another port's script", "GET", "/authorize", "localhost:4578", "http://localhost:4577", "same-site cors empty", false);
    row("a form of another site signs in", "POST", "/sign-in", "localhost:4578", "https://evil.example", "cross-site navigate document", false);
    row("a form that hides its site", "POST", "/sign-in", "localhost:4578", "null", "cross-site navigate document", false);
    row("another port's form takes a role", "POST", "/saml/role", "localhost:4578", "http://localhost:4577", "same-site navigate document", false);
    row("our own form", "POST", "/sign-in", "localhost:4578", "http://localhost:4578", "same-origin navigate document", true);
    row("a name that points here", "GET", "/", "evil.example:4578", "", "none navigate document", false);
    row("our form by a name that points here", "POST", "/sign-in", "evil.example:4578", "http://evil.example:4578", "same-origin navigate document", false);
    row("a program", "POST", "/token", "127.0.0.1:4578", "", "", true);
}

void TestIdentitySite::otherSitesAreKeptOut()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(QString, host);
    QFETCH(QString, origin);
    QFETCH(QString, fetch);
    QFETCH(bool, allowed);
    IdentityBench& bench = *m_bench;
    IdentityBench::Fields headers{{"Host", host.toStdString()}};
    if (!origin.isEmpty())
        headers.emplace_back("Origin", origin.toStdString());
    const QStringList words = fetch.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < words.size(); ++i)
        headers.emplace_back(i == 0 ? "Sec-Fetch-Site" : i == 1 ? "Sec-Fetch-Mode" : "Sec-Fetch-Dest", words[i].toStdString());
    QCOMPARE(bench.ask(method.toStdString(), target.toStdString(), {}, headers).status != 403, allowed);
    bench.peer = {"192.0.2.1", false};
    QCOMPARE(bench.ask(method.toStdString(), target.toStdString(), {}, headers).status, 403);
}

void TestIdentitySite::pagesAreSafeAndQuiet()
{
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get(authorize({{"state", "\"><script>alert(1)</script>"}}));
    QVERIFY(!says(page, "<script") && !says(page, "<b onclick"));
    QVERIFY(says(page, "&lt;b onclick=&quot;x&quot;&gt;Bob&lt;/b&gt; (bob)"));
    QVERIFY(header(page, "content-security-policy").starts_with("default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"));
    QCOMPARE(header(page, "cache-control"), std::string("no-store"));
    QCOMPARE(header(page, "referrer-policy"), std::string("same-origin"));
    QCOMPARE(header(page, "x-content-type-options"), std::string("nosniff"));
    QVERIFY(says(page, "<html lang=\"en\">") && says(page, "<label for=\"person\">Who signs in?</label>"));
    const HttpResponse odd = bench.get("/authorize?client_id=%3Cscript%3E");
    QVERIFY(odd.status == 400 && !says(odd, "<script>"));
    bench.post("/sign-in", {{"request", fieldOf(page, "request")}, {"person", "alice"}});
    bench.get("/userinfo?access_token=secret");
    QVERIFY2(bench.lines.find("secret") == std::string::npos && bench.lines.find("code") == std::string::npos, bench.lines.c_str());
    QVERIFY(bench.lines.find(" GET /userinfo ") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestIdentitySite)
#include "test_identity_site.moc"
