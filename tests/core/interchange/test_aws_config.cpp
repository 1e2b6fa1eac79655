/// The files of the AWS CLI and SDKs: what a profile leads to, and what is wrong with one, with its place.
#include "core/interchange/aws_config.h"
#include "core/interchange/process_credentials.h"
#include "tests/support/core/data_dir.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace rolewright;
using interchange::AwsConfig;
using interchange::KeyOrigin;

namespace {

json::Object shown(const interchange::AwsProfile& profile)
{
    const std::map<KeyOrigin, const char*> origins = {{KeyOrigin::file, "file"}, {KeyOrigin::process, "process"}, {KeyOrigin::environment, "environment"}, {KeyOrigin::webIdentity, "webIdentity"}, {KeyOrigin::none, "none"}};
    json::Object all = {{"Origin", origins.at(profile.origin)}, {"Region", profile.region}, {"Url", profile.endpointUrl}, {"Fips", profile.fips}, {"DualStack", profile.dualStack}, {"Ca", profile.caBundle},
                        {"AccessKeyId", profile.accessKeyId}, {"Secret", std::string(profile.secretAccessKey.reveal())}, {"Token", std::string(profile.sessionToken.reveal())}, {"Process", profile.process}};
    all["ServiceUrls"] = profile.serviceUrls;
    all["Roles"] = json::Object::array();
    for (const interchange::ProfileRole& role : profile.roles) {
        json::Object one = {{"Profile", role.profile}, {"RoleArn", role.roleArn}};
        const std::pair<const char*, std::string> texts[] = {{"ExternalId", role.externalId}, {"MfaSerial", role.mfaSerial}, {"SessionName", role.sessionName}, {"TokenFile", role.webIdentityTokenFile}, {"Region", role.region}};
        for (const auto& [name, text] : texts) {
            if (!text.empty())
                one[name] = text;
        }
        if (role.durationSeconds)
            one["Duration"] = *role.durationSeconds;
        all["Roles"].push_back(nlohmann::json::parse(json::compact(one)));  // in alphabetical order
    }
    return all;
}

std::string told(const Error& error)
{
    return error.code + ": " + error.message;
}

}  // namespace

class TestAwsConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsProfiles_data();
    void followsProfiles();
    void readsTheFilesThatTheEnvironmentNames();
    void listsProfiles();
    void takesNoMoreThanItMust();
    void chainsHaveAnEnd();
    void takesCommandsApart_data();
    void takesCommandsApart();
    void readsWhatAProcessPrints_data();
    void readsWhatAProcessPrints();
};

void TestAwsConfig::followsProfiles_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const json::Object& row : test::readCases("interchange/aws_profiles.json"))
        QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row));
}

void TestAwsConfig::followsProfiles()
{
    QFETCH(QByteArray, row);
    const json::Object wanted = json::parseObject(row.toStdString()).value();
    const auto config = AwsConfig::read({"config", test::textOf(wanted, "Config")}, {"credentials", test::textOf(wanted, "Credentials")});
    const auto profile = config ? config->profile(test::textOf(wanted, "Profile")) : Result<interchange::AwsProfile>(config.error());
    if (wanted.contains("Error")) {
        QVERIFY(!profile);
        QCOMPARE(told(profile.error()), test::textOf(wanted, "Error"));
        return;
    }
    QVERIFY2(profile.ok(), profile ? "" : told(profile.error()).c_str());
    const json::Object found = shown(*profile);
    for (const auto& [name, value] : wanted.at("Gives").items()) {
        const bool same = nlohmann::json::parse(json::compact(found.at(name))) == nlohmann::json::parse(json::compact(value));
        QVERIFY2(same, (name + " is " + json::compact(found.at(name))).c_str());
    }
}

void TestAwsConfig::readsTheFilesThatTheEnvironmentNames()
{
    const QTemporaryDir home;
    QFile file(home.filePath(QStringLiteral("elsewhere")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[a]\naws_access_key_id = AKIA\naws_secret_access_key = s\n") > 0);
    file.close();
    const auto place = interchange::ProfilePlace::of(home.path().toStdString(), [&](const char* name) { return name == std::string("AWS_SHARED_CREDENTIALS_FILE") ? file.fileName().toStdString() : std::string(); });
    const auto config = AwsConfig::load(place);
    QVERIFY(config.ok());
    QVERIFY(config->profile("a").ok());
    const auto folder = AwsConfig::load({home.path().toStdString(), home.path().toStdString()});
    QCOMPARE(told(folder.error()), "ProfileFileUnreadable: `" + home.path().toStdString() + "` is no file");
}

void TestAwsConfig::listsProfiles()
{
    const auto config = AwsConfig::read({"config", "[default]\n[profile b]\n[sso-session s]\n[services x]\n[plugins]\n"}, {"credentials", "[a]\n[b]\n"});
    QCOMPARE(config->names(), (std::vector<std::string>{"a", "b", "default"}));
}

void TestAwsConfig::takesNoMoreThanItMust()
{
    QCOMPARE(AwsConfig::read({"config", std::string((1u << 20) + 1, ' ')}, {"credentials", {}}).error().code, std::string("ProfileFileUnreadable"));
    QCOMPARE(AwsConfig::read({"config", {}}, {"credentials", std::string("[a]\0", 4)}).error().code, std::string("ProfileFileUnreadable"));
}

void TestAwsConfig::chainsHaveAnEnd()
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "[profile p" + std::to_string(i) + "]\nrole_arn = r\nsource_profile = p" + std::to_string(i + 1) + "\n";
    QCOMPARE(AwsConfig::read({"config", text}, {"credentials", {}})->profile("p0").error().code, std::string("InvalidProfile"));
}

void TestAwsConfig::takesCommandsApart_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("blanks") << QByteArray("  a  b\tc ") << QByteArrayList{"a", "b", "c"};
    QTest::newRow("quotes") << QByteArray("\"/opt/my tool\" 'a \"b' x\"\"y \"\"") << QByteArrayList{"/opt/my tool", "a \"b", "xy", ""};
    QTest::newRow("backslashes") << QByteArray("a\\ b \"c\\\"d\\e\" 'f\\g'") << QByteArrayList{"a b", "c\"d\\e", "f\\g"};
    QTest::newRow("nothing is expanded") << QByteArray("a $HOME `b` * ; c | d") << QByteArrayList{"a", "$HOME", "`b`", "*", ";", "c", "|", "d"};
    QTest::newRow("a quote without an end") << QByteArray("a 'b") << QByteArrayList{};
    QTest::newRow("nothing") << QByteArray("  ") << QByteArrayList{};
}

void TestAwsConfig::takesCommandsApart()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArrayList, words);
    const auto split = interchange::splitCommand(command.toStdString());
    QCOMPARE(split.ok(), !words.isEmpty());
    QByteArrayList found;
    for (const std::string& word : split ? *split : std::vector<std::string>())
        found.append(QByteArray::fromStdString(word));
    QCOMPARE(found, words);
}

void TestAwsConfig::readsWhatAProcessPrints_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray keys = "\"AccessKeyId\": \"ASIA\", \"SecretAccessKey\": \"s3cret\"";
    QTest::newRow("for good") << QByteArray("{\"Version\": 1, " + keys + "}") << QByteArray();
    QTest::newRow("for a while") << QByteArray("{\"Version\": 1, " + keys + ", \"Expiration\": \"2026-11-24T04:06:00Z\"}") << QByteArray();
    QTest::newRow("over") << QByteArray("{\"Version\": 1, " + keys + ", \"Expiration\": \"2026-11-24T03:06:00Z\"}") << QByteArray("the credentials ended at 2026-11-24T03:06:00Z");
    QTest::newRow("another version") << QByteArray("{\"Version\": 2, " + keys + "}") << QByteArray("its Version must be 1");
    QTest::newRow("a version as text") << QByteArray("{\"Version\": \"1\", " + keys + "}") << QByteArray("its Version must be 1");
    QTest::newRow("no secret") << QByteArray("{\"Version\": 1, \"AccessKeyId\": \"ASIA\"}") << QByteArray("AccessKeyId and SecretAccessKey must be there");
    QTest::newRow("no time") << QByteArray("{\"Version\": 1, " + keys + ", \"Expiration\": \"soon\"}") << QByteArray("its Expiration is no time in ISO 8601");
    QTest::newRow("no JSON") << QByteArray("export AWS_SECRET_ACCESS_KEY=s3cret") << QByteArray("it must be one JSON object");
}

void TestAwsConfig::readsWhatAProcessPrints()
{
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, problem);
    const Instant now(std::chrono::seconds(1'795'489'560));  // 2026-11-24T03:06:00Z
    const auto credentials = interchange::readProcessCredentials(output.toStdString(), now);
    QCOMPARE(credentials.ok(), problem.isEmpty());
    if (credentials) {
        QCOMPARE(std::string(credentials->secretAccessKey.reveal()), std::string("s3cret"));
        return;
    }
    QCOMPARE(told(credentials.error()), "CredentialProcessFailed: what the profile's credential_process prints cannot be used: " + problem.toStdString());
    QVERIFY(credentials.error().message.find("s3cret") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestAwsConfig)
#include "test_aws_config.moc"
