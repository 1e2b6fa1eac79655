#include "core/base/text.h"
#include "core/json/writer.h"
#include "tests/support/core/process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace rolewright;

namespace {

const std::string passphrase = "correct horse battery staple";

#define VERIFY_RUN(result, code)                                                                                        \
    do {                                                                                                                \
        const test::Run ran = (result);                                                                                 \
        QVERIFY2(ran.exitCode == (code), (ran.out + ran.error + " -> " + std::to_string(ran.exitCode)).c_str());         \
    } while (false)

}  // namespace

/// `rolewright activity` as a person or a script meets it: the real executable, a fresh home for every test.
class TestActivityCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTrailIsExportedAsCloudTrailDoes();
    void aFileThatIsThereIsKept();
    void whatCannotBeWrittenLeavesNothingBehind();
    void theChainIsVerified();
    void recordsThatAreMissingAreMissed_data();
    void recordsThatAreMissingAreMissed();
    void aRefusalMayBeDecoded();
    void wrongOptionsAreSaidToBeWrong();

private:
    std::string home() const { return m_home->path().toStdString(); }
    QString path(const char* name) const { return m_home->filePath(QString::fromLatin1(name)); }
    test::Run run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--workspace", home() + "/w.rolewright"});
        return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
    }
    QByteArray contents(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestActivityCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    VERIFY_RUN(run({"call", "iam:CreateUser", "UserName=alice"}), 0);
}

void TestActivityCommand::theTrailIsExportedAsCloudTrailDoes()
{
    const std::string file = path("trail.json").toStdString();
    const test::Run result = run({"activity", "export", file});
    VERIFY_RUN(result, 0);
    QCOMPARE(QString::fromStdString(result.out), QString::fromStdString("1 records written to " + file + "\n"));
    const auto log = json::parseObject(contents("trail.json").toStdString());
    QVERIFY(log);
    QCOMPARE((*log)["Records"].size(), std::size_t{1});
    QCOMPARE(json::stringOr((*log)["Records"][0], "eventName"), std::string("CreateUser"));
    QVERIFY((QFile::permissions(path("trail.json")) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    const test::Run shown = run({"activity", "export", "-", "--account", "444455556666"});
    VERIFY_RUN(shown, 0);
    QCOMPARE(shown.out, std::string("{\"Records\":[]}\n"));
    const test::Run early = run({"activity", "export", "-", "--to", "2020-01-01"});
    QCOMPARE(early.out, std::string("{\"Records\":[]}\n"));
}

void TestActivityCommand::aFileThatIsThereIsKept()
{
    QFile file(path("trail.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const test::Run refused = run({"activity", "export", file.fileName().toStdString()});
    VERIFY_RUN(refused, 1);
    QVERIFY(refused.error.find("--force") != std::string::npos);
    QCOMPARE(contents("trail.json"), QByteArray("mine"));
    VERIFY_RUN(run({"activity", "export", file.fileName().toStdString(), "--force"}), 0);
    QVERIFY(contents("trail.json").startsWith("{\"Records\""));
    QCOMPARE(QDir(m_home->path()).entryList({QStringLiteral("trail.json*")}).size(), qsizetype{1});
}

void TestActivityCommand::whatCannotBeWrittenLeavesNothingBehind()
{
    VERIFY_RUN(run({"activity", "export", path("nowhere/trail.json").toStdString()}), 253);
    VERIFY_RUN(run({"activity", "export", home(), "--force"}), 253);
    QVERIFY(!QDir(m_home->path()).exists(QStringLiteral("nowhere")));
}

void TestActivityCommand::theChainIsVerified()
{
    const test::Run whole = run({"activity", "verify"});
    VERIFY_RUN(whole, 0);
    QCOMPARE(QString::fromStdString(whole.out), QStringLiteral("the trail is whole: 2 records\n"));
}

void TestActivityCommand::recordsThatAreMissingAreMissed_data()
{
    QTest::addColumn<QString>("taken");
    QTest::newRow("the first") << QStringLiteral("sequence = 1");
    QTest::newRow("the first two") << QStringLiteral("sequence < 3");
    QTest::newRow("one between") << QStringLiteral("sequence = 2");
}

void TestActivityCommand::recordsThatAreMissingAreMissed()
{
    QFETCH(QString, taken);
    VERIFY_RUN(run({"call", "iam:CreateUser", "UserName=bob"}), 0);
    VERIFY_RUN(run({"activity", "verify"}), 0);
    SQLite::Database(home() + "/w.rolewright", SQLite::OPEN_READWRITE).exec("DELETE FROM trail WHERE " + taken.toStdString());
    VERIFY_RUN(run({"activity", "verify"}), 1);
}

void TestActivityCommand::aRefusalMayBeDecoded()
{
    const std::string alice = "arn:aws:iam::111122223333:user/alice";
    QVERIFY(run({"call", "iam:ListUsers", "--as", alice}).error.find("Encoded") == std::string::npos);
    const test::Run refused = run({"call", "iam:ListUsers", "--as", alice, "--explain"});
    VERIFY_RUN(refused, 254);
    const std::string mark = "Encoded authorization failure message: ";
    const std::size_t begin = refused.error.find(mark);
    QVERIFY(begin != std::string::npos);
    const std::string message(text::trim(std::string_view(refused.error).substr(begin + mark.size())));
    const test::Run decoded = run({"call", "sts:DecodeAuthorizationMessage", "EncodedMessage=" + message});
    VERIFY_RUN(decoded, 0);
    QVERIFY(decoded.out.find("iam:ListUsers") != std::string::npos);
}

void TestActivityCommand::wrongOptionsAreSaidToBeWrong()
{
    VERIFY_RUN(test::run(home(), {"activity"}), 252);
    VERIFY_RUN(test::run(home(), {"activity", "export"}), 252);
    VERIFY_RUN(run({"activity", "export", "-", "--from", "yesterday"}), 252);
    VERIFY_RUN(run({"activity", "export", "-", "--account", "12"}), 252);
}

QTEST_GUILESS_MAIN(TestActivityCommand)
#include "test_activity_command.moc"
