/// What needs no server: where services are, when a call is made again, what a profile becomes.
#include "core/client/endpoints.h"
#include "core/client/profile_connection.h"
#include "core/client/retry.h"
#include "tests/support/core/data_dir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

constexpr Instant now(1'795'489'560s);

Result<client::KeysPtr> keysOf(const client::KeySourcePtr& source, Instant at = now)
{
    std::promise<Result<client::KeysPtr>> came;
    source->keys(at, [&came](Result<client::KeysPtr> keys) { came.set_value(std::move(keys)); });
    return came.get_future().get();
}

/// A script that is run in place of a shell's words.
std::string script(const QTemporaryDir& home, const char* name, const QByteArray& text)
{
    QFile file(home.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0)
        qFatal("cannot write %s", name);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName().toStdString();
}

}  // namespace

class TestClientRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAwssServices_data();
    void findsAwssServices();
    void readsUrls_data();
    void readsUrls();
    void warnsOfWhatIsNotEncrypted();
    void refusesConnectionsThatCannotBe_data();
    void refusesConnectionsThatCannotBe();
    void waitsLongerEachTime();
    void spendsNoMoreThanItsBudget();
    void runsProcessesForKeys();
    void asksAProcessAgainWhenItsKeysEnd();
};

void TestClientRules::findsAwssServices_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const json::Object& row : test::readCases("client/endpoints.jsonl"))
        QTest::newRow(json::compact(row).c_str()) << QByteArray::fromStdString(json::compact(row));
}

void TestClientRules::findsAwssServices()
{
    QFETCH(QByteArray, row);
    const json::Object wanted = json::parseObject(row.toStdString()).value();
    client::Connection connection;
    connection.region = test::textOf(wanted, "Region");
    connection.fips = wanted.contains("Fips");
    connection.dualStack = wanted.contains("DualStack");
    const auto endpoint = client::endpointOf(connection, test::textOf(wanted, "Service"));
    if (wanted.contains("Error")) {
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().code + ": " + endpoint.error().message, test::textOf(wanted, "Error"));
        return;
    }
    QVERIFY(endpoint.ok());
    QCOMPARE(endpoint->authority(), test::textOf(wanted, "Host"));
    QCOMPARE(endpoint->signingRegion, test::textOf(wanted, "Signing"));
    QVERIFY(endpoint->tls && endpoint->isAws);
}

void TestClientRules::readsUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("http") << QByteArray("http://127.0.0.1:4577") << QByteArray("http 127.0.0.1:4577 ");
    QTest::newRow("https") << QByteArray("https://Example.com/") << QByteArray("https example.com ");
    QTest::newRow("the usual port") << QByteArray("http://h:80") << QByteArray("http h ");
    QTest::newRow("a path") << QByteArray("https://h/a/b/") << QByteArray("https h /a/b");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:4577") << QByteArray("http [::1]:4577 ");
    QTest::newRow("a user") << QByteArray("https://AKIA:secret@h") << QByteArray();
    QTest::newRow("a query") << QByteArray("https://h/?a") << QByteArray();
    QTest::newRow("another scheme") << QByteArray("ftp://h") << QByteArray();
    QTest::newRow("no scheme") << QByteArray("localhost:4577") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a line end") << QByteArray("http://h\r\nX: y") << QByteArray();
}

void TestClientRules::readsUrls()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, shown);
    const auto endpoint = client::endpointOfUrl(url.toStdString());
    QCOMPARE(endpoint.ok(), !shown.isEmpty());
    if (endpoint)
        QCOMPARE((endpoint->tls ? "https " : "http ") + endpoint->authority() + ' ' + endpoint->path, shown.toStdString());
    else
        QVERIFY(endpoint.error().message.find("secret") == std::string::npos);
}

void TestClientRules::warnsOfWhatIsNotEncrypted()
{
    client::Connection connection;
    QVERIFY(client::warningsOf(connection).empty());
    QVERIFY(client::reachesAws(connection));
    for (const char* url : {"http://127.0.0.1:1", "http://localhost", "http://[::1]", "http://s3.localhost:1", "https://example.com"}) {
        connection.url = url;
        QVERIFY(client::warningsOf(connection).empty());
        QVERIFY(!client::reachesAws(connection));
    }
    connection.url = "http://example.com";
    QCOMPARE(client::warningsOf(connection).size(), std::size_t(1));
    connection.serviceUrls["iam"] = "https://iam.amazonaws.com";
    QVERIFY(client::reachesAws(connection));
}

void TestClientRules::refusesConnectionsThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<QByteArray>("ca");
    QTest::addColumn<bool>("fine");
    QTest::newRow("fine") << QByteArray("https://h") << QByteArray("eu-west-1") << QByteArray("socks5://u:p@h:1080") << QByteArray() << true;
    QTest::newRow("URL") << QByteArray("h") << QByteArray("eu-west-1") << QByteArray() << QByteArray() << false;
    QTest::newRow("Region") << QByteArray("https://h") << QByteArray("eu/west") << QByteArray() << QByteArray() << false;
    QTest::newRow("no Region") << QByteArray("https://h") << QByteArray() << QByteArray() << QByteArray() << false;
    QTest::newRow("proxy") << QByteArray("https://h") << QByteArray("eu-west-1") << QByteArray("h:3128") << QByteArray() << false;
    QTest::newRow("CA") << QByteArray("https://h") << QByteArray("eu-west-1") << QByteArray() << QByteArray("x") << false;
}

void TestClientRules::refusesConnectionsThatCannotBe()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, proxy);
    QFETCH(QByteArray, ca);
    QFETCH(bool, fine);
    client::Connection connection;
    connection.url = url.toStdString();
    connection.region = region.toStdString();
    connection.proxy = proxy.toStdString();
    connection.customCa = ca.toStdString();
    const auto checked = client::check(connection);
    QCOMPARE(checked.ok(), fine);
    if (!fine)
        QCOMPARE(checked.error().code, std::string("InvalidConnection"));
}

void TestClientRules::waitsLongerEachTime()
{
    const client::RetryRules rules;
    QVERIFY(client::waitBefore(2, rules, 0.0) == 0ms);
    QVERIFY(client::waitBefore(2, rules, 0.5) == 100ms);
    QVERIFY(client::waitBefore(3, rules, 0.5) == 200ms);
    QVERIFY(client::waitBefore(30, rules, 0.5) == 10'000ms);
    QVERIFY(client::waitBefore(2, rules, 0.0, 3s) == 3'000ms);
    QVERIFY(client::waitBefore(2, rules, 0.0, 86'400s) == rules.longest);
}

void TestClientRules::spendsNoMoreThanItsBudget()
{
    client::RetryBudget budget(10);
    QVERIFY(budget.take() && budget.take() && !budget.take());
    for (int i = 0; i < 100; ++i)
        budget.succeed();
    QCOMPARE(budget.left(), 10);
}

void TestClientRules::runsProcessesForKeys()
{
    const QTemporaryDir home;
    const std::string good = script(home, "good one", "echo \"{\\\"Version\\\": 1, \\\"AccessKeyId\\\": \\\"$1\\\", \\\"SecretAccessKey\\\": \\\"s\\\"}\"; echo noise >&2\n");
    const auto keys = keysOf(client::processKeys('"' + good + "\" '$HOME;x'"));
    QVERIFY2(keys.ok(), keys ? "" : keys.error().message.c_str());
    QCOMPARE((*keys)->accessKeyId, std::string("$HOME;x"));
    const std::pair<const char*, QByteArray> bad[] = {{"fails", "echo s3cret; exit 3\n"}, {"shouts", "head -c 100000 /dev/zero | tr '\\0' x\n"}, {"mumbles", "echo s3cret\n"}};
    for (const auto& [name, text] : bad) {
        const auto none = keysOf(client::processKeys(script(home, name, text)));
        QVERIFY(!none);
        QCOMPARE(none.error().code, std::string("CredentialProcessFailed"));
        QVERIFY(none.error().message.find("s3cret") == std::string::npos);
    }
    QCOMPARE(keysOf(client::processKeys("/nowhere/at/all")).error().code, std::string("CredentialProcessFailed"));
    QCOMPARE(keysOf(client::processKeys("'")).error().code, std::string("InvalidProfile"));
}

void TestClientRules::asksAProcessAgainWhenItsKeysEnd()
{
    int asked = 0;
    const auto source = client::renewedKeys([&asked](Instant at, const client::KeySource::Done& done) {
        ++asked;
        if (asked == 3)
            return done(Error{"CredentialProcessFailed", "no more", {}});
        done(std::make_shared<const sts::Credentials>(sts::Credentials{"ASIA" + std::to_string(asked), crypto::Secret("s"), crypto::Secret("t"), at + 1h}));
    });
    QCOMPARE((*keysOf(source))->accessKeyId, std::string("ASIA1"));
    QCOMPARE((*keysOf(source, now + 54min))->accessKeyId, std::string("ASIA1"));
    QCOMPARE((*keysOf(source, now + 56min))->accessKeyId, std::string("ASIA2"));
    QVERIFY(!keysOf(source, now + 24h));
    QCOMPARE((*keysOf(source, now + 24h))->accessKeyId, std::string("ASIA4"));
}

QTEST_GUILESS_MAIN(TestClientRules)
#include "test_client_rules.moc"
