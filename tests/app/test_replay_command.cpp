#include "core/json/writer.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;

namespace {

const std::string passphrase = "correct horse battery staple";

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())
#define VERIFY_SAYS(text, part) QVERIFY2((text).find(part) != std::string::npos, (text).c_str())

}  // namespace

/// `rolewright replay` as a person or a script meets it: the real executable, a fresh home for every test.
class TestReplayCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void makesTheChangesOfAScript();
    void readsStandardInput();
    void stopsAtTheFirstRefusalAndSaysWhere();
    void aDryRunSaysWhatWouldBeAndChangesNothing();
    void callsAsWhomItIsTold();
    void refusesWhatIsNoScriptBeforeAnythingIsMade_data();
    void refusesWhatIsNoScriptBeforeAnythingIsMade();
    void refusesUnknownParametersWhereTheyStand();
    void refusesWrongCommandLines();

private:
    std::string home() const { return m_home->path().toStdString(); }
    test::Run run(std::vector<std::string> arguments, const std::string& input = {}) const;
    test::Run replay(const std::string& script, std::vector<std::string> more = {}) const;
    std::string users() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestReplayCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

test::Run TestReplayCommand::run(std::vector<std::string> arguments, const std::string& input) const
{
    arguments.insert(arguments.end(), {"--workspace", home() + "/w.rolewright"});
    return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}}, input);
}

/// The script as a file, `changes.sh`.
test::Run TestReplayCommand::replay(const std::string& script, std::vector<std::string> more) const
{
    const std::string path = home() + "/changes.sh";
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(script.data(), static_cast<qint64>(script.size())) < 0)
        return {};
    file.close();
    more.insert(more.begin(), {"replay", path});
    return run(more);
}

std::string TestReplayCommand::users() const
{
    std::string names;
    const auto answer = json::parseObject(run({"call", "iam:ListUsers"}).out);
    if (answer) {
        for (const json::Object& user : answer->at("Users"))
            names += user.at("UserName").get<std::string>() + " ";
    }
    return names;
}

void TestReplayCommand::makesTheChangesOfAScript()
{
    const test::Run done = replay("#!/bin/sh\n# Changes\nset -e\n\naws iam create-user --user-name alice\n"
                                  "aws iam put-user-policy --user-name alice --policy-name P --policy-document '{\"Version\":\"2012-10-17\",\n\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}'\n"
                                  "aws s3api create-bucket --bucket some-bucket-of-mine\n"
                                  "body=$(mktemp) && printf %s 'it'\\''s' > \"$body\" && aws s3api put-object --bucket some-bucket-of-mine --key k --body \"$body\"\n");
    VERIFY_RUN(done, 0);
    const std::string at = home() + "/changes.sh:";
    QCOMPARE(done.out, at + "5: iam:CreateUser\n" + at + "6: iam:PutUserPolicy\n" + at + "8: s3:CreateBucket\n" + at + "9: s3:PutObject\n");
    VERIFY_SAYS(done.error, "rolewright: 4 of 4 calls made\n");
    QCOMPARE(users(), std::string("alice "));
    const test::Run object = run({"call", "s3:GetObject", "Bucket=some-bucket-of-mine", "Key=k"});
    VERIFY_SAYS(object.out, "it's");
}

void TestReplayCommand::readsStandardInput()
{
    const test::Run done = run({"replay", "-"}, "aws iam create-user --user-name alice\n");
    VERIFY_RUN(done, 0);
    QCOMPARE(done.out, std::string("standard input:1: iam:CreateUser\n"));
    QCOMPARE(users(), std::string("alice "));
}

void TestReplayCommand::stopsAtTheFirstRefusalAndSaysWhere()
{
    const test::Run done = replay("aws iam create-user --user-name alice\n\naws iam create-user --user-name alice\naws iam create-user --user-name bob\n");
    VERIFY_RUN(done, 254);
    VERIFY_SAYS(done.error, "changes.sh:3: iam:CreateUser: EntityAlreadyExists: ");
    VERIFY_SAYS(done.error, "rolewright: 1 of 3 calls made\n");
    QCOMPARE(users(), std::string("alice "));
}

void TestReplayCommand::aDryRunSaysWhatWouldBeAndChangesNothing()
{
    const std::string script = "aws iam create-user --user-name alice\naws iam create-access-key --user-name alice\naws iam delete-user --user-name alice\n";
    const test::Run done = replay(script, {"--dry-run"});
    VERIFY_RUN(done, 254);
    VERIFY_SAYS(done.error, "changes.sh:3: iam:DeleteUser: DeleteConflict: ");
    VERIFY_SAYS(done.error, "2 of 3 calls would be made; nothing was changed");
    QCOMPARE(users(), std::string());
}

void TestReplayCommand::callsAsWhomItIsTold()
{
    VERIFY_RUN(run({"call", "iam:CreateUser", "UserName=alice"}), 0);
    const test::Run refused = replay("aws iam create-user --user-name bob\n", {"--as", "arn:aws:iam::111122223333:user/alice"});
    VERIFY_RUN(refused, 254);
    VERIFY_SAYS(refused.error, "AccessDenied");
    VERIFY_RUN(replay("aws iam create-user --user-name bob\n", {"--as", "arn:aws:iam::111122223333:user/nobody"}), 252);
    QCOMPARE(users(), std::string("alice "));
}

void TestReplayCommand::refusesWhatIsNoScriptBeforeAnythingIsMade_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("a shell") << QByteArray("aws iam create-user --user-name alice\necho $HOME\n") << QByteArray("changes.sh:2: `$` outside of single quotes");
    QTest::newRow("another program") << QByteArray("aws iam create-user --user-name alice\n\nrm x\n") << QByteArray("changes.sh:3: `rm` is no command of such a script");
    QTest::newRow("a masked secret") << QByteArray("aws iam enable-mfa-device --user-name a --serial-number s --authentication-code-1 HIDDEN_DUE_TO_SECURITY_REASONS") << QByteArray("changes.sh:1: the secret `AuthenticationCode1` is masked");
}

void TestReplayCommand::refusesWhatIsNoScriptBeforeAnythingIsMade()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, message);
    const test::Run done = replay(script.toStdString());
    VERIFY_RUN(done, 1);
    VERIFY_SAYS(done.error, message.toStdString());
    VERIFY_SAYS(done.error, "nothing was done");
    QVERIFY(!QFile::exists(QString::fromStdString(home() + "/w.rolewright")));
}

void TestReplayCommand::refusesUnknownParametersWhereTheyStand()
{
    const test::Run done = replay("aws iam create-user --user-name alice\naws iam create-user --user-name bob --permission-boundary arn:aws:iam::aws:policy/ReadOnlyAccess\n");
    VERIFY_RUN(done, 254);
    VERIFY_SAYS(done.error, "changes.sh:2: iam:CreateUser: InvalidParameter: iam:CreateUser knows no parameter `PermissionBoundary`");
    QCOMPARE(users(), std::string("alice "));
}

void TestReplayCommand::refusesWrongCommandLines()
{
    VERIFY_RUN(run({"replay"}), 252);
    VERIFY_RUN(run({"replay", home() + "/nothing.sh"}), 253);
    VERIFY_RUN(run({"replay", "-", "--as", ""}, "aws iam list-users\n"), 252);
}

QTEST_GUILESS_MAIN(TestReplayCommand)
#include "test_replay_command.moc"
