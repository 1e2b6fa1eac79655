/// What a bucket says to pages of other origins, as Amazon S3 was recorded to answer.
#include "core/protocol/sigv4.h"
#include "core/server/endpoint.h"
#include "tests/support/core/engine_fixture.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::server;
using protocol::HttpRequest;
using protocol::HttpResponse;

class TestBucketCors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void preflightsAreAnswered_data();
    void preflightsAreAnswered();
    void answersTellWhoMayReadThem_data();
    void answersTellWhoMayReadThem();
    void strangePagesGetWhatEverybodyGets();
    void otherNamesStayOut();
    void formsTellWhereTheObjectIs_data();
    void formsTellWhereTheObjectIs();

private:
    HttpResponse ask(const std::string& method, const std::string& target, std::vector<std::pair<std::string, std::string>> headers,
                     const std::string& body = {});
    void allow(const json::Object& rule);

    std::unique_ptr<test::EngineFixture> m_fixture;
    std::unique_ptr<Endpoint> m_endpoint;
    Peer m_peer{"127.0.0.1", true, false};
};

namespace {

QString headerOf(const HttpResponse& response, std::string_view name)
{
    const auto value = response.headers.find(name);
    return value ? QString::fromUtf8(value->data(), static_cast<qsizetype>(value->size())) : QStringLiteral("-");
}

const json::Object rule{{"AllowedOrigins", {"https://app.example", "http://*.test"}},
                        {"AllowedMethods", {"GET", "PUT"}},
                        {"AllowedHeaders", {"x-AMZ-*", "content-type"}},
                        {"ExposeHeaders", {"ETag", "x-amz-request-id"}},
                        {"MaxAgeSeconds", 3000}};
constexpr const char* notAllowed = "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
                                   "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";

}  // namespace

void TestBucketCors::init()
{
    m_fixture = std::make_unique<test::EngineFixture>();
    m_endpoint = *Endpoint::create(
        [this]() -> Result<std::shared_ptr<engine::Engine>> { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), m_fixture->engine.get()); }, {});
    m_peer = {"127.0.0.1", true, false};
    m_fixture->must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
    m_fixture->must("s3:DeletePublicAccessBlock", {{"Bucket", "data-bucket"}});
    m_fixture->must("s3:PutBucketPolicy",
                    {{"Bucket", "data-bucket"},
                     {"Policy", R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:PutObject"],)"
                                R"("Resource":"arn:aws:s3:::data-bucket/*"}})"}});
    m_fixture->must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "a"}, {"Body", "hello"}});
}

HttpResponse TestBucketCors::ask(const std::string& method, const std::string& target, std::vector<std::pair<std::string, std::string>> headers,
                                 const std::string& body)
{
    HttpRequest request{method, target, {}, body};
    if (std::none_of(headers.begin(), headers.end(), [](const auto& header) { return header.first == "Host"; }))
        request.headers.add("Host", "localhost:4577");
    for (auto& [name, value] : headers)
        request.headers.add(name, value);
    return m_endpoint->answer(request, m_peer);
}

void TestBucketCors::allow(const json::Object& allowed)
{
    m_fixture->must("s3:PutBucketCors", {{"Bucket", "data-bucket"}, {"CORSConfiguration", {{"CORSRules", json::Object::array({allowed})}}}});
}

void TestBucketCors::preflightsAreAnswered_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");  // the origin that is let in, or code, message, method and kind of what is asked
    const auto row = [](const char* name, const char* target, const char* origin, const char* method, const char* headers, int status, const QString& says) {
        QTest::newRow(name) << QString::fromLatin1(target) << QString::fromLatin1(origin) << QString::fromLatin1(method) << QString::fromLatin1(headers)
                            << status << says;
    };
    const auto refused = [](const char* code, const char* message, const char* rest) {
        return QString::fromLatin1("%1|%2|%3").arg(QString::fromLatin1(code), QString::fromLatin1(message), QString::fromLatin1(rest));
    };
    row("the page that may", "/data-bucket/a", "https://app.example", "PUT", "", 200, QStringLiteral("https://app.example"));
    row("one of a family", "/data-bucket/a", "http://x.test", "GET", "", 200, QStringLiteral("http://x.test"));
    row("headers whose letters differ", "/data-bucket/a", "https://app.example", "PUT", "X-Amz-Date, Content-Type", 200, QStringLiteral("https://app.example"));
    row("of the bucket", "/data-bucket", "https://app.example", "GET", "", 200, QStringLiteral("https://app.example"));
    row("another page", "/data-bucket/a", "http://app.example", "PUT", "", 403, refused("AccessForbidden", notAllowed, "PUT|OBJECT"));
    row("a page whose name only ends so", "/data-bucket", "http://test", "GET", "", 403, refused("AccessForbidden", notAllowed, "GET|BUCKET"));
    row("another method", "/data-bucket/a", "https://app.example", "DELETE", "", 403, refused("AccessForbidden", notAllowed, "DELETE|OBJECT"));
    row("another header", "/data-bucket/a", "https://app.example", "PUT", "x-amz-date, authorization", 403,
        refused("AccessForbidden", notAllowed, "PUT|OBJECT"));
    row("no page", "/data-bucket/a", "", "PUT", "", 400, refused("BadRequest", "Insufficient information. Origin request header needed.", "-|-"));
    row("no method", "/data-bucket/a", "https://app.example", "", "", 400, refused("BadRequest", "Invalid Access-Control-Request-Method: null", "-|-"));
    row("no bucket", "/no-bucket/a", "https://app.example", "", "", 403, refused("AccessForbidden", "CORSResponse: Bucket not found", "OPTIONS|BUCKET"));
    row("no rules", "/plain-bucket/a", "https://app.example", "PUT", "", 403,
        refused("AccessForbidden", "CORSResponse: CORS is not enabled for this bucket.", "PUT|BUCKET"));
}

void TestBucketCors::preflightsAreAnswered()
{
    QFETCH(QString, target);
    QFETCH(QString, origin);
    QFETCH(QString, method);
    QFETCH(QString, headers);
    QFETCH(int, status);
    QFETCH(QString, says);
    m_fixture->must("s3:CreateBucket", {{"Bucket", "plain-bucket"}});
    allow(rule);
    std::vector<std::pair<std::string, std::string>> sent;
    for (const auto& [name, value] :
         {std::pair("Origin", origin), std::pair("Access-Control-Request-Method", method), std::pair("Access-Control-Request-Headers", headers)}) {
        if (!value.isEmpty())
            sent.emplace_back(name, value.toStdString());
    }
    const HttpResponse response = ask("OPTIONS", target.toStdString(), sent);
    QCOMPARE(response.status, status);
    if (status == 200) {
        QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), says);
        QCOMPARE(headerOf(response, "Access-Control-Allow-Methods"), QStringLiteral("GET, PUT"));
        QCOMPARE(headerOf(response, "Access-Control-Allow-Headers"), headers.isEmpty() ? QStringLiteral("-") : headers.toLower());
        QCOMPARE(headerOf(response, "Access-Control-Expose-Headers"), QStringLiteral("ETag, x-amz-request-id"));
        QCOMPARE(headerOf(response, "Access-Control-Max-Age"), QStringLiteral("3000"));
        QCOMPARE(headerOf(response, "Access-Control-Allow-Credentials"), QStringLiteral("true"));
        QCOMPARE(headerOf(response, "Vary"), QStringLiteral("Origin, Access-Control-Request-Headers, Access-Control-Request-Method"));
        return;
    }
    QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), QStringLiteral("-"));
    const QString body = QString::fromStdString(response.body);
    const QStringList parts = says.split(QLatin1Char('|'));
    const QStringList elements{QStringLiteral("Code"), QStringLiteral("Message"), QStringLiteral("Method"), QStringLiteral("ResourceType")};
    for (int i = 0; i < 4; ++i) {
        const QString element = QStringLiteral("<%1>%2</%1>").arg(elements[i], parts[i]);
        QVERIFY2(parts[i] == QLatin1String("-") ? !body.contains(QStringLiteral("<%1>").arg(elements[i])) : body.contains(element), qPrintable(body));
    }
}

void TestBucketCors::answersTellWhoMayReadThem_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("the page that may") << QStringLiteral("https://app.example") << QString() << QStringLiteral("https://app.example");
    QTest::newRow("another page") << QStringLiteral("https://other.example") << QString() << QStringLiteral("-");
    QTest::newRow("what it says it wants counts") << QStringLiteral("https://app.example") << QStringLiteral("DELETE") << QStringLiteral("-");
}

void TestBucketCors::answersTellWhoMayReadThem()
{
    QFETCH(QString, origin);
    QFETCH(QString, method);
    QFETCH(QString, allowed);
    allow(rule);
    std::vector<std::pair<std::string, std::string>> sent{{"Origin", origin.toStdString()}};
    if (!method.isEmpty())
        sent.emplace_back("Access-Control-Request-Method", method.toStdString());
    const HttpResponse response = ask("GET", "/data-bucket/a", sent);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body + std::string(response.rest.size() > 0 ? *response.rest.read(0, 100) : std::string()), std::string("hello"));
    QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), allowed);
    QCOMPARE(headerOf(response, "Access-Control-Allow-Headers"), QStringLiteral("-"));
    QCOMPARE(headerOf(response, "Vary") == QLatin1String("-"), allowed == QLatin1String("-"));
}

void TestBucketCors::strangePagesGetWhatEverybodyGets()
{
    QCOMPARE(ask("GET", "/data-bucket/a", {{"Origin", "https://other.example"}}).status, 200);
    QCOMPARE(ask("GET", "/data-bucket/a", {{"Sec-Fetch-Site", "cross-site"}}).status, 200);  // an image in a page
    QCOMPARE(ask("GET", "/data-bucket", {{"Origin", "https://other.example"}}).status, 403);
    allow({{"AllowedOrigins", {"*"}}, {"AllowedMethods", {"GET"}}});
    const HttpResponse response = ask("GET", "/data-bucket/a", {{"Origin", "https://other.example"}});
    QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), QStringLiteral("*"));
    QCOMPARE(headerOf(response, "Access-Control-Allow-Credentials"), QStringLiteral("-"));
    QCOMPARE(headerOf(response, "Access-Control-Max-Age"), QStringLiteral("-"));
    // What is no bucket's is let in by --cors alone.
    QCOMPARE(ask("GET", "/", {{"Origin", "https://other.example"}}).status, 403);
    QCOMPARE(ask("GET", "/?Action=GetCallerIdentity&Version=2011-06-15", {{"Origin", "https://other.example"}}).status, 403);
    QCOMPARE(ask("POST", "/_rolewright/reset", {{"Origin", "https://other.example"}}).status, 403);
}

void TestBucketCors::otherNamesStayOut()
{
    allow({{"AllowedOrigins", {"*"}}, {"AllowedMethods", {"GET"}}});
    const HttpResponse response = ask("GET", "/data-bucket/a", {{"Host", "evil.example"}, {"Origin", "https://evil.example"}});
    QCOMPARE(response.status, 403);
    QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), QStringLiteral("-"));
}

void TestBucketCors::formsTellWhereTheObjectIs_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("location");
    QTest::newRow("in the clear") << false << QStringLiteral("http://localhost:4577/data-bucket/in/b");
    QTest::newRow("over TLS") << true << QStringLiteral("https://localhost:4577/data-bucket/in/b");
}

void TestBucketCors::formsTellWhereTheObjectIs()
{
    QFETCH(bool, encrypted);
    QFETCH(QString, location);
    m_peer.isEncrypted = encrypted;
    const std::string body = "--f\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nin/b\r\n--f\r\nContent-Disposition: form-data; "
                             "name=\"success_action_status\"\r\n\r\n201\r\n"
                             "--f\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b\"\r\n\r\nhello\r\n--f--\r\n";
    const HttpResponse response = ask("POST", "/data-bucket", {{"Content-Type", "multipart/form-data; boundary=f"}}, body);
    QCOMPARE(response.status, 201);
    QCOMPARE(headerOf(response, "Location"), location);
    QVERIFY(QString::fromStdString(response.body).contains(QStringLiteral("<Location>%1</Location>").arg(location)));
}

QTEST_APPLESS_MAIN(TestBucketCors)
#include "test_bucket_cors.moc"
