#include "core/json/writer.h"
#include "tests/support/core/process.h"
#include "ui/shell/window_memory.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rolewright;

/// The program with its window, whose endpoint was on when it ended the last time: it is on again, and what it answered is on the disk.
class TestWindowEndpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void killedItLosesNothingThatWasAnswered();

private:
    test::Run call(std::vector<std::string> words) const;
    /// What curl, which signs by itself, was answered; empty when nobody answered.
    QByteArray ask(const QString& form) const;
    void startWindow();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_window;
    QString m_credentials;
    quint16 m_port = 0;
};

void TestWindowEndpoint::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
}

test::Run TestWindowEndpoint::call(std::vector<std::string> words) const
{
    words.insert(words.begin(), "call");
    words.insert(words.end(), {"--workspace", "w.rolewright"});
    return test::run(m_home->path().toStdString(), words, {{"ROLEWRIGHT_PASSPHRASE", "passphrase"}});
}

QByteArray TestWindowEndpoint::ask(const QString& form) const
{
    QProcess curl;
    curl.start(QStringLiteral("curl"),
               {QStringLiteral("--silent"), QStringLiteral("--aws-sigv4"), QStringLiteral("aws:amz:us-east-1:iam"), QStringLiteral("--user"), m_credentials,
                QStringLiteral("--data"), form + QStringLiteral("&Version=2010-05-08"), QStringLiteral("http://127.0.0.1:%1").arg(m_port)});
    curl.waitForFinished();
    return curl.readAllStandardOutput();
}

void TestWindowEndpoint::startWindow()
{
    const QString config = m_home->filePath(QStringLiteral("config"));
    const QString group = ui::WindowMemory::groupOf(QFileInfo(m_home->path()).canonicalFilePath() + QStringLiteral("/w.rolewright"));
    QDir().mkpath(config + QStringLiteral("/rolewright"));
    {
        QSettings settings(config + QStringLiteral("/rolewright/rolewright.conf"), QSettings::IniFormat);
        settings.setValue(group + QStringLiteral("endpoint/on"), true);
        settings.setValue(group + QStringLiteral("endpoint/port"), m_port);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home->filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QStringLiteral("passphrase"));
    m_window = std::make_unique<QProcess>();
    m_window->setProcessEnvironment(environment);
    m_window->setWorkingDirectory(m_home->path());
    m_window->start(qEnvironmentVariable("ROLEWRIGHT_BINARY"), {QStringLiteral("--workspace"), QStringLiteral("w.rolewright")});
}

void TestWindowEndpoint::killedItLosesNothingThatWasAnswered()
{
    QCOMPARE(call({"iam:CreateUser", "UserName=alice"}).exitCode, 0);
    QCOMPARE(call({"iam:PutUserPolicy", "UserName=alice", "PolicyName=P",
                   R"(PolicyDocument={"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*"}]})"})
                 .exitCode,
             0);
    const auto answer = json::parseObject(call({"iam:CreateAccessKey", "UserName=alice"}).out);
    QVERIFY(answer.ok());
    const json::Object& key = answer->at("AccessKey");
    m_credentials = QString::fromStdString(key.at("AccessKeyId").get<std::string>() + ':' + key.at("SecretAccessKey").get<std::string>());
    if (QProcess::execute(QStringLiteral("curl"),
                          {QStringLiteral("--silent"), QStringLiteral("--aws-sigv4"), QStringLiteral("aws:amz"), QStringLiteral("--version")}) != 0)
        QSKIP("curl is not installed, or does not sign");
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(ask(QStringLiteral("Action=GetUser")).contains("<UserName>alice</UserName>"), 60'000);
    constexpr int users = 20;
    for (int i = 0; i < users; ++i)
        QVERIFY(ask(QStringLiteral("Action=CreateUser&UserName=u%1").arg(i)).contains("<CreateUserResult>"));
    ::kill(static_cast<pid_t>(m_window->processId()), SIGKILL);
    QVERIFY(m_window->waitForFinished());
    const std::string listed = call({"iam:ListUsers"}).out;
    for (int i = 0; i < users; ++i)
        QVERIFY2(listed.find("user/u" + std::to_string(i) + "\"") != std::string::npos, listed.c_str());
    // The next start switches it on again.
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(ask(QStringLiteral("Action=GetUser&UserName=u0")).contains("<UserName>u0</UserName>"), 60'000);
    m_window->kill();
    m_window->waitForFinished();
}

QTEST_GUILESS_MAIN(TestWindowEndpoint)
#include "test_window_endpoint.moc"
