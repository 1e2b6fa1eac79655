/// `rolewright call` at `rolewright serve`: two processes, a URL or a profile between them.
#include "tests/app/serving.h"
#include "tests/support/core/process.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rolewright;
using test::Serving;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())

}  // namespace

class TestEndpointCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsAUrlWithTheKeysOfTheEnvironment();
    void callsTheEndpointOfAProfile();
    void trustsWhomItIsTold();
    void refusesWhatCannotBeMeant();
};

void TestEndpointCall::callsAUrlWithTheKeysOfTheEnvironment()
{
    const QTemporaryDir home;
    Serving serving(home, {QStringLiteral("--in-memory")});
    const std::string url = serving.exported("AWS_ENDPOINT_URL");
    const std::map<std::string, std::string> keys = {{"AWS_ACCESS_KEY_ID", serving.exported("AWS_ACCESS_KEY_ID")}, {"AWS_SECRET_ACCESS_KEY", serving.exported("AWS_SECRET_ACCESS_KEY")}};
    const auto call = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "call");
        words.insert(words.end(), {"--endpoint-url", url});
        return test::run(home.path().toStdString(), words, keys);
    };
    const test::Run made = call({"iam:CreateUser", "UserName=zoe"});
    VERIFY_RUN(made, 0);
    QVERIFY(contains(made.out, "user/zoe"));
    const test::Run again = call({"iam:CreateUser", "UserName=zoe"});
    VERIFY_RUN(again, 254);
    QVERIFY2(contains(again.error, "An error occurred (EntityAlreadyExists) when calling the CreateUser operation"), again.error.c_str());
    const test::Run listed = call({"iam:ListUsers", "MaxItems=1", "--all-pages"});
    VERIFY_RUN(listed, 0);
    QVERIFY(contains(listed.out, "zoe") && !contains(listed.out, "IsTruncated"));
    VERIFY_RUN(test::run(home.path().toStdString(), {"call", "iam:ListUsers", "--endpoint-url", url}, {{"AWS_ACCESS_KEY_ID", "AKIA"}}), 253);
    QVERIFY2(!QFile::exists(home.filePath(QStringLiteral("data"))), "no workspace is made for it");
}

void TestEndpointCall::callsTheEndpointOfAProfile()
{
    const QTemporaryDir home;
    Serving serving(home, {QStringLiteral("--in-memory")});
    QDir(home.path()).mkpath(QStringLiteral(".aws"));
    QFile file(home.filePath(QStringLiteral(".aws/config")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string text = "[profile here]\nregion = eu-central-1\nendpoint_url = " + serving.exported("AWS_ENDPOINT_URL") + "\naws_access_key_id = " + serving.exported("AWS_ACCESS_KEY_ID") +
                             "\naws_secret_access_key = " + serving.exported("AWS_SECRET_ACCESS_KEY") + "\n[profile circle]\nrole_arn = r\nsource_profile = circle2\n[profile circle2]\nrole_arn = r\nsource_profile = circle\n";
    QVERIFY(file.write(text.data(), static_cast<qint64>(text.size())) > 0);
    file.close();
    const test::Run who = test::run(home.path().toStdString(), {"call", "sts:GetCallerIdentity", "--profile", "here"});
    VERIFY_RUN(who, 0);
    QVERIFY(contains(who.out, ":root\""));
    const test::Run circle = test::run(home.path().toStdString(), {"call", "sts:GetCallerIdentity", "--profile", "circle"});
    VERIFY_RUN(circle, 253);
    QVERIFY2(contains(circle.error, ".aws/config`, line 8: the profiles take their keys from one another in a circle"), circle.error.c_str());
    VERIFY_RUN(test::run(home.path().toStdString(), {"call", "sts:GetCallerIdentity", "--profile", "nobody"}), 253);
}

void TestEndpointCall::trustsWhomItIsTold()
{
    const QTemporaryDir home;
    const std::string certificate = home.filePath(QStringLiteral("localhost.pem")).toStdString();
    Serving serving(home, {QStringLiteral("--in-memory"), QStringLiteral("--tls"), QString::fromStdString(certificate)});
    const std::map<std::string, std::string> keys = {{"AWS_ACCESS_KEY_ID", serving.exported("AWS_ACCESS_KEY_ID")}, {"AWS_SECRET_ACCESS_KEY", serving.exported("AWS_SECRET_ACCESS_KEY")}};
    std::vector<std::string> words = {"call", "sts:GetCallerIdentity", "--endpoint-url", serving.exported("AWS_ENDPOINT_URL")};
    const test::Run refused = test::run(home.path().toStdString(), words, keys);
    VERIFY_RUN(refused, 254);
    QVERIFY2(contains(refused.error, "CertificateRefused"), refused.error.c_str());
    words.insert(words.end(), {"--ca-bundle", certificate});
    VERIFY_RUN(test::run(home.path().toStdString(), words, keys), 0);
}

void TestEndpointCall::refusesWhatCannotBeMeant()
{
    const QTemporaryDir home;
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"call", "iam:ListUsers"});
        return test::run(home.path().toStdString(), words);
    };
    VERIFY_RUN(run({"--endpoint-url", ""}), 252);
    VERIFY_RUN(run({"--endpoint-url", "http://127.0.0.1:1", "--as", "x"}), 252);
    VERIFY_RUN(run({"--profile", "p", "--workspace", "w"}), 252);
    VERIFY_RUN(run({"--all-pages"}), 252);
    VERIFY_RUN(run({"--endpoint-url", "nowhere"}), 253);
    const test::Run unreachable = run({"--endpoint-url", "http://127.0.0.1:1"});
    VERIFY_RUN(unreachable, 254);
    QVERIFY2(contains(unreachable.error, "UnknownCaller"), unreachable.error.c_str());
}

QTEST_GUILESS_MAIN(TestEndpointCall)
#include "test_endpoint_call.moc"
