#include "core/interchange/credential_text.h"

#include <QTest>

using namespace rolewright;
using interchange::Shell;

/// What shells are given.
class TestCredentialText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEndpointsLines_data();
    void theEndpointsLines();
    void theProfile();

private:
    static interchange::EndpointAccess access() { return {"http://[::1]:4577", "us-east-1", "AKIAEXAMPLE", crypto::Secret("a/b+c")}; }
};

void TestCredentialText::theEndpointsLines_data()
{
    QTest::addColumn<int>("shell");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("last");
    QTest::newRow("sh") << int(Shell::posix) << QStringLiteral("export AWS_ENDPOINT_URL_STS='http://[::1]:4577'\n")
                        << QStringLiteral("export AWS_SECRET_ACCESS_KEY='a/b+c'\n") << QStringLiteral("unset AWS_SESSION_TOKEN\n");
    QTest::newRow("fish") << int(Shell::fish) << QStringLiteral("set -gx AWS_ENDPOINT_URL_STS 'http://[::1]:4577'\n")
                          << QStringLiteral("set -gx AWS_SECRET_ACCESS_KEY 'a/b+c'\n") << QStringLiteral("set -e AWS_SESSION_TOKEN\n");
    QTest::newRow("PowerShell") << int(Shell::powerShell) << QStringLiteral("$Env:AWS_ENDPOINT_URL_STS = 'http://[::1]:4577'\n")
                                << QStringLiteral("$Env:AWS_SECRET_ACCESS_KEY = 'a/b+c'\n")
                                << QStringLiteral("Remove-Item -ErrorAction SilentlyContinue Env:AWS_SESSION_TOKEN\n");
    QTest::newRow("cmd") << int(Shell::cmd) << QStringLiteral("set \"AWS_ENDPOINT_URL_STS=http://[::1]:4577\"\r\n")
                         << QStringLiteral("set \"AWS_SECRET_ACCESS_KEY=a/b+c\"\r\n") << QStringLiteral("set \"AWS_SESSION_TOKEN=\"\r\n");
}

void TestCredentialText::theEndpointsLines()
{
    QFETCH(int, shell);
    QFETCH(QString, second);
    QFETCH(QString, secret);
    QFETCH(QString, last);
    const QString lines = QString::fromStdString(std::string(interchange::endpointText(access(), static_cast<Shell>(shell)).reveal()));
    QCOMPARE(lines.count(QLatin1Char('\n')), 8);
    QVERIFY2(lines.contains(QLatin1Char('\n') + second), qPrintable(lines));
    QVERIFY2(lines.contains(secret), qPrintable(lines));
    QVERIFY2(lines.endsWith(last), qPrintable(lines));
    for (const char* name : {"AWS_ENDPOINT_URL_IAM", "AWS_ENDPOINT_URL_S3", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY_ID"})
        QVERIFY2(lines.contains(QLatin1String(name)), name);
}

void TestCredentialText::theProfile()
{
    QCOMPARE(
        std::string(interchange::endpointProfile(access(), "mine").reveal()),
        std::string("[profile mine]\nregion = us-east-1\nendpoint_url = http://[::1]:4577\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = a/b+c\n"));
}

QTEST_APPLESS_MAIN(TestCredentialText)
#include "test_credential_text.moc"
