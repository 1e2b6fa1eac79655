#include "tests/app/serving.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTest>

using namespace rolewright;
using test::Serving;

namespace {

const std::string keyId = "AKIAIOSFODNN7EXAMPLE";

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace

class TestServeCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void servesFromMemoryUntilItIsStopped();
    void beginsAnewWhenAllowed();
    void practicePeopleAreThereInMemory();
    void writesTheWorkspace();
    void logsForItsOwnerAlone();
    void refusesWhatCannotBeMeant_data();
    void refusesWhatCannotBeMeant();
    void saysThatThePortIsTaken();
    void warnsOfOthers();
};

void TestServeCommand::servesFromMemoryUntilItIsStopped()
{
    const QTemporaryDir home;
    for (const int signal : {SIGINT, SIGTERM}) {
        Serving serving(home, words("--in-memory --account 444455556666"));
        QVERIFY(serving.own("GET", "/_rolewright/health").startsWith("HTTP/1.1 200 OK"));
        const std::string secret = serving.exported("AWS_SECRET_ACCESS_KEY");
        QCOMPARE(secret.size(), std::size_t(40));
        QVERIFY(serving.iam("Action=CreateUser&UserName=alice", secret).contains("<Arn>arn:aws:iam::444455556666:user/alice</Arn>"));
        QVERIFY(serving.iam("Action=ListUsers", "another").contains("<Code>SignatureDoesNotMatch</Code>"));
        QCOMPARE(serving.stop(signal), 0);
    }
    QVERIFY(!QFileInfo::exists(home.filePath(QStringLiteral("data"))));
}

void TestServeCommand::beginsAnewWhenAllowed()
{
    const QTemporaryDir home;
    Serving serving(home, words("--in-memory --allow-reset --admin-key AKIAIOSFODNN7EXAMPLE:secret"));
    QCOMPARE(serving.exported("AWS_ACCESS_KEY_ID"), keyId);
    QVERIFY2(!serving.out().contains("secret"), "whoever gave the secret has it");
    serving.iam("Action=CreateUser&UserName=alice", "secret");
    QVERIFY(serving.iam("Action=ListUsers", "secret").contains("alice"));
    QVERIFY(serving.own("POST", "/_rolewright/reset").startsWith("HTTP/1.1 200 OK"));
    const QByteArray users = serving.iam("Action=ListUsers", "secret");
    QVERIFY(users.contains("ListUsersResult") && !users.contains("alice"));
}

/// Nobody could be added there.
void TestServeCommand::practicePeopleAreThereInMemory()
{
    const QTemporaryDir home;
    Serving serving(home, words("--in-memory --allow-reset --identity-provider --identity-provider-port 0"));
    QVERIFY2(serving.error().contains("practice people (alice and bob) sign in"), serving.error().constData());
    const QByteArray mark = "practice identity provider on http://localhost:";
    const qsizetype at = serving.error().indexOf(mark);
    QVERIFY(at >= 0);
    const quint16 port = serving.error().mid(at + mark.size()).split('\n').first().toUShort();
    const auto page = [&serving, port] {
        serving.iam("Action=CreateOpenIDConnectProvider&Url=https%3A%2F%2Fidp.practice.example&ClientIDList.member.1=app", serving.exported("AWS_SECRET_ACCESS_KEY"));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write("GET /authorize?client_id=app HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        while (socket.waitForReadyRead(5000)) {
        }
        return socket.readAll();
    };
    const QByteArray before = page();
    QVERIFY2(before.contains("alice") && before.contains("Bob"), before.constData());
    QVERIFY(serving.own("POST", "/_rolewright/reset").startsWith("HTTP/1.1 200 OK"));
    QVERIFY(page().contains("alice"));
}

void TestServeCommand::writesTheWorkspace()
{
    const QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QStringLiteral("passphrase"));
    environment.insert(QStringLiteral("ROLEWRIGHT_ADMIN_KEY"), QStringLiteral("AKIAIOSFODNN7EXAMPLE:secret"));
    Serving serving(home, words("--workspace w.rolewright"), environment);
    QVERIFY(serving.iam("Action=CreateUser&UserName=alice", "secret").startsWith("HTTP/1.1 200 OK"));
    QVERIFY(serving.own("POST", "/_rolewright/reset").startsWith("HTTP/1.1 403 "));
    QCOMPARE(serving.stop(SIGTERM), 0);
    const test::Run listed =
        test::run(home.path().toStdString(), {"call", "iam:ListUsers", "--workspace", "w.rolewright"}, {{"ROLEWRIGHT_PASSPHRASE", "passphrase"}});
    QVERIFY2(listed.out.find("user/alice") != std::string::npos, listed.error.c_str());
}

void TestServeCommand::logsForItsOwnerAlone()
{
    const QTemporaryDir home;
    Serving serving(home, words("--in-memory --log access.log"));
    const std::string secret = serving.exported("AWS_SECRET_ACCESS_KEY");
    serving.iam("Action=CreateUser&UserName=alice", secret);
    QCOMPARE(serving.stop(SIGTERM), 0);
    QFile log(home.filePath(QStringLiteral("access.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QVERIFY(lines.contains(" 127.0.0.1 POST / iam:CreateUser 200 "));
    QVERIFY(!lines.contains(QByteArray::fromStdString(secret)));
    QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
}

void TestServeCommand::refusesWhatCannotBeMeant_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* options, const char* said) { QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(said); };
    row("--in-memory --workspace w.rolewright", "excludes");
    row("--allow-reset", "--allow-reset needs --in-memory");
    row("--in-memory --max-clock-skew soon", "`soon` is no number of minutes");
    row("--in-memory --max-clock-skew 0", "`0` is no number of minutes");
    row("--in-memory --admin-key secret", "--admin-key must be ACCESSKEYID:SECRET");
    row("--in-memory --admin-key AKIAIOSFODNN7EXAMPLE:", "--admin-key must be ACCESSKEYID:SECRET");
    row("--in-memory --account 12", "`12`");
    row("--account 111122223333", "--account says whose --admin-key is");
    row("--in-memory --listen localhost", "`localhost` is no IP address");
    row("--in-memory --port 65536", "65536");
    row("--in-memory --issuer https://idp.example.com", "--identity-provider");
    row("--in-memory --identity-provider --issuer https://idp.example.com", "--issuer needs a workspace");
    row("--identity-provider --issuer http://idp.example.com", "--issuer: `http://idp.example.com`");
    row("--in-memory --identity-provider --redirect-uri javascript:x", "--redirect-uri: `javascript:x`");
    row("--in-memory --credentials-as arn:aws:iam::111122223333:user/a", "--credentials-for");
    row("--in-memory --credentials-for arn:aws:iam::111122223333:role/R", "needs --credentials-as");
    row("--in-memory --credentials-for s --credentials-as arn:aws:iam::111122223333:user/a", "names a session");
}

void TestServeCommand::refusesWhatCannotBeMeant()
{
    QFETCH(QString, options);
    QFETCH(QString, words);
    const QTemporaryDir home;
    std::vector<std::string> arguments{"serve"};
    for (const QString& word : options.split(QLatin1Char(' ')))
        arguments.push_back(word.toStdString());
    const test::Run run = test::run(home.path().toStdString(), arguments);
    QCOMPARE(run.exitCode, 252);
    QVERIFY2(run.error.find(words.toStdString()) != std::string::npos, run.error.c_str());
    QVERIFY(run.error.find("secret\n") == std::string::npos);
}

void TestServeCommand::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QTemporaryDir home;
    const test::Run run = test::run(home.path().toStdString(), {"serve", "--in-memory", "--port", std::to_string(other.serverPort())});
    QCOMPARE(run.exitCode, 253);
    QVERIFY2(run.error.find("cannot listen on `127.0.0.1`, port " + std::to_string(other.serverPort())) != std::string::npos, run.error.c_str());
}

void TestServeCommand::warnsOfOthers()
{
    const QTemporaryDir home;
    Serving quiet(home, words("--in-memory"));
    QVERIFY(!quiet.error().contains("warning"));
    Serving open(home, words("--in-memory --listen 0.0.0.0"));
    QVERIFY(open.error().contains("warning: 0.0.0.0 can be reached from other machines"));
    QVERIFY(open.exported("AWS_ENDPOINT_URL").starts_with("http://127.0.0.1:"));
}

QTEST_GUILESS_MAIN(TestServeCommand)
#include "test_serve_command.moc"
