#include "core/server/browser_guard.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::server;
using protocol::HttpRequest;
using protocol::HttpResponse;

class TestBrowserGuard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void letsPagesReadOnlyWhatTheyMay();
};

namespace {

HttpRequest requestOf(const std::string& host, const std::string& origin = {}, const std::string& site = {})
{
    HttpRequest request{"POST", "/", {}, {}};
    request.headers.add("Host", host);
    if (!origin.empty())
        request.headers.add("Origin", origin);
    if (!site.empty())
        request.headers.add("Sec-Fetch-Site", site);
    return request;
}

}  // namespace

void TestBrowserGuard::judges_data()
{
    QTest::addColumn<QString>("cors");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("site");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const char* cors, const char* host, const char* origin, const char* site, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(cors) << QString::fromLatin1(host) << QString::fromLatin1(origin) << QString::fromLatin1(site) << allowed;
    };
    row("an SDK", "", "127.0.0.1:4577", "", "", true);
    row("by name", "", "LocalHost:4577", "", "", true);
    row("a bucket's host", "", "data-bucket.s3.localhost:4577", "", "", true);
    row("IPv6", "", "[::1]:4577", "", "", true);
    row("a name that was allowed", "", "build-machine:80", "", "", true);
    row("a bucket under it", "", "bucket.build-machine", "", "", true);
    row("a name that points here", "", "evil.example:4577", "", "", false);
    row("it ends like one", "", "evillocalhost", "", "", false);
    row("it begins like one", "", "localhost.evil.example", "", "", false);
    row("it begins like an address", "", "127.0.0.1.evil.example", "", "", false);
    row("nothing", "", "", "", "", false);
    row("typed in by hand", "", "localhost", "", "none", true);
    row("a page", "", "localhost", "https://evil.example", "cross-site", false);
    row("a page of another port", "", "localhost", "http://localhost:3000", "same-site", false);
    row("a page without a name", "", "localhost", "null", "cross-site", false);
    row("an image in a page", "", "localhost", "", "cross-site", false);
    row("the page that may", "http://localhost:3000", "localhost", "http://localhost:3000", "same-site", true);
    row("another page", "http://localhost:3000", "localhost", "http://localhost:30000", "same-site", false);
    row("the second of two", "http://localhost:3000 https://app.example", "localhost", "https://app.example", "cross-site", true);
    row("none of two", "http://localhost:3000 https://app.example", "localhost", "https://app.example.evil", "cross-site", false);
    row("every page, and one by name", "http://localhost:3000 *", "localhost", "https://any.example", "cross-site", true);
    row("an image, where every page may", "http://localhost:3000 *", "localhost", "", "cross-site", true);
    row("every page", "*", "localhost", "https://any.example", "cross-site", true);
    row("every page, by a name that points here", "*", "evil.example", "https://any.example", "cross-site", false);
}

void TestBrowserGuard::judges()
{
    QFETCH(QString, cors);
    QFETCH(QString, host);
    QFETCH(QString, origin);
    QFETCH(QString, site);
    QFETCH(bool, allowed);
    std::vector<std::string> origins;
    for (const QString& each : cors.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        origins.push_back(each.toStdString());
    const BrowserGuard guard({"build-machine"}, origins);
    const auto judged = guard.check(requestOf(host.toStdString(), origin.toStdString(), site.toStdString()));
    QCOMPARE(judged.ok(), allowed);
    if (!allowed)
        QCOMPARE(judged.error().code, std::string("AccessDenied"));
}

void TestBrowserGuard::letsPagesReadOnlyWhatTheyMay()
{
    const BrowserGuard guard({}, {"http://localhost:3000", "https://app.example"});
    HttpRequest preflight = requestOf("localhost", "http://localhost:3000");
    preflight.method = "OPTIONS";
    QVERIFY(!BrowserGuard::isPreflight(preflight));
    preflight.headers.add("Access-Control-Request-Method", "POST");
    preflight.headers.add("Access-Control-Request-Headers", "authorization,x-amz-date");
    QVERIFY(BrowserGuard::isPreflight(preflight));
    HttpResponse response;
    guard.addHeaders(preflight, response);
    QCOMPARE(response.headers.find("access-control-allow-origin"), std::optional<std::string_view>("http://localhost:3000"));
    QCOMPARE(response.headers.find("access-control-allow-headers"), std::optional<std::string_view>("authorization,x-amz-date"));
    HttpResponse other;
    guard.addHeaders(requestOf("localhost", "http://evil.example"), other);
    guard.addHeaders(requestOf("localhost"), other);
    QVERIFY(other.headers.fields().empty());
}

QTEST_APPLESS_MAIN(TestBrowserGuard)
#include "test_browser_guard.moc"
