#include "tests/endpoint/served_world.h"

#include <QTest>

using namespace rolewright;

/// boto3, the SDK for JavaScript and curl against the served world.
class TestOtherClients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boto3PlaysTheScenario_data();
    void boto3PlaysTheScenario();
    void javaScriptPlaysTheScenario();
    void boto3StoresObjects_data() { boto3PlaysTheScenario_data(); }
    void boto3StoresObjects();
    void curlSignsByItself();

private:
    /// What the script said; nothing when there is no boto3.
    static std::optional<test::Said> play(const test::ServedWorld& world, const std::string& name);
};

void TestOtherClients::boto3PlaysTheScenario_data()
{
    QTest::addColumn<QString>("python");
    QTest::newRow("the distribution's") << QStringLiteral("/usr/bin/python3");
    QTest::newRow("the one in PATH") << QStringLiteral("python3");
}

std::optional<test::Said> TestOtherClients::play(const test::ServedWorld& world, const std::string& name)
{
    QFETCH(QString, python);
    if (world.run(python.toStdString(), {"-c", "import boto3"}).exitCode != 0)
        return std::nullopt;
    const std::string script = qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR").toStdString() + "/tests/endpoint/" + name;
    return world.run(python.toStdString(), {script, test::ServedWorld::adminId, test::ServedWorld::adminSecret});
}

/// Objects, uploads in parts, versions and links.
void TestOtherClients::boto3StoresObjects()
{
    const test::ServedWorld world;
    const auto said = play(world, "s3_scenario.py");
    if (!said)
        QSKIP("boto3 is not installed");
    QVERIFY2(said->out == "all held\n", said->error.c_str());
    QVERIFY(world.fixture.world().buckets.empty() && world.fixture.world().objects.empty() && world.fixture.world().uploads.empty());
}

void TestOtherClients::boto3PlaysTheScenario()
{
    const test::ServedWorld world;
    const auto said = play(world, "scenario.py");
    if (!said)
        QSKIP("boto3 is not installed");
    QVERIFY2(said->out == "all held\n", said->error.c_str());
    QCOMPARE(world.fixture.world().users.size(), std::size_t(2));
}

/// The SDK is installed into the build's folder by js/install.cmake.
void TestOtherClients::javaScriptPlaysTheScenario()
{
    const QString clients = qEnvironmentVariable("ROLEWRIGHT_JS_CLIENTS");
    if (!QFile::exists(clients + QStringLiteral("/installed"))) {
        QVERIFY2(!qEnvironmentVariableIsSet("CI"), "the AWS SDK for JavaScript must be installed where CI is set");
        QSKIP("the AWS SDK for JavaScript is not installed: it needs npm, and a network once");
    }
    const test::ServedWorld world;
    const std::string script = qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR").toStdString() + "/tests/endpoint/js/scenario.mjs";
    const test::Said said = world.run("node", {script, test::ServedWorld::adminId, test::ServedWorld::adminSecret});
    QVERIFY2(said.out == "all held\n", (said.out + said.error).c_str());
    QCOMPARE(world.fixture.world().users.size(), std::size_t(2));
}

void TestOtherClients::curlSignsByItself()
{
    const test::ServedWorld world;
    const auto curl = [&](const std::string& secret) {
        return world.run("curl", {"--silent", "--aws-sigv4", "aws:amz:us-east-1:sts", "--user", std::string(test::ServedWorld::adminId) + ':' + secret,
                                  "--data", "Action=GetCallerIdentity&Version=2011-06-15", world.url()});
    };
    const test::Said said = curl(test::ServedWorld::adminSecret);
    if (said.exitCode != 0)
        QSKIP("curl is not installed, or does not sign");
    QVERIFY2(said.out.find("<Arn>arn:aws:iam::111122223333:root</Arn>") != std::string::npos, said.out.c_str());
    QVERIFY(curl("another").out.find("<Code>SignatureDoesNotMatch</Code>") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestOtherClients)
#include "test_other_clients.moc"
