#include "core/engine/engine.h"
#include "core/storage/workspace.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;

namespace {

const std::string passphrase = "correct horse battery staple";
const AccountId owner = AccountId::parse("444455556666").value();
const std::string all = "imported 4 users, 2 groups, 5 roles, 4 policies\n";

std::string dataFile(const std::string& name)
{
    return std::string(ROLEWRIGHT_TEST_DATA) + "/import/" + name;
}

std::string userEntry(const std::string& name, const std::string& account = "444455556666")
{
    return "{\"UserName\": \"" + name + "\", \"UserId\": \"AIDAWOAXYZ0000000001\", \"Arn\": \"arn:aws:iam::" + account + ":user/" + name + "\"}";
}

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())
#define VERIFY_SAYS(text, part) QVERIFY2((text).find(part) != std::string::npos, (text).c_str())

}  // namespace

/// `rolewright import` as a person or a script meets it: the real executable, a fresh home for every test.
class TestImportCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void bringsInWhatTheCliPrints();
    void readsPercentEncodedPagesFromSeveralFilesInAnyOrder();
    void readsStandardInput();
    void theImportedAccountAnswersCalls();
    void secondImportReplacesAndKeepsTheRest();

    void saysWhatWasRefusedAndWhereAndEndsWithOne();
    void takesOnlyTheNamedAccount();
    void saysWhenNothingIsLeft();
    void refusesRubbishBeforeAnythingIsMade_data();
    void refusesRubbishBeforeAnythingIsMade();
    void refusesFilesThatCannotBeRead();
    void refusesWrongCommandLines();
    void takesAFileOfTwentyOneMegabytes();
    void killedInTheMiddleItLeavesAllOrNothing();

private:
    std::string home() const { return m_home->path().toStdString(); }
    std::string workspace() const { return home() + "/w.rolewright"; }
    test::Run import(std::vector<std::string> arguments, const std::string& input = {}) const;
    test::Run call(std::vector<std::string> arguments) const;
    std::string write(const std::string& name, const std::string& text) const;
    /// What is in the workspace; null when it cannot be opened.
    identity::SnapshotPtr world() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestImportCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

test::Run TestImportCommand::import(std::vector<std::string> arguments, const std::string& input) const
{
    arguments.insert(arguments.begin(), "import");
    arguments.insert(arguments.end(), {"--workspace", workspace()});
    return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}}, input);
}

test::Run TestImportCommand::call(std::vector<std::string> arguments) const
{
    arguments.insert(arguments.begin(), "call");
    arguments.insert(arguments.end(), {"--workspace", workspace()});
    return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
}

std::string TestImportCommand::write(const std::string& name, const std::string& text) const
{
    const std::string path = home() + "/" + name;
    QFile target(QString::fromStdString(path));
    if (!target.open(QIODevice::WriteOnly) || target.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("cannot write %s", path.c_str());
    return path;
}

identity::SnapshotPtr TestImportCommand::world() const
{
    static const PracticeClock clock;
    storage::PassphraseKey key{crypto::Secret(passphrase)};
    auto file = storage::Workspace::open(workspace(), key);
    if (!file)
        return nullptr;
    auto engine = engine::Engine::create(*std::move(file), clock);
    return engine ? (*engine)->snapshot() : nullptr;
}

void TestImportCommand::bringsInWhatTheCliPrints()
{
    const test::Run result = import({dataFile("account_cli.json")});
    VERIFY_RUN(result, 0);
    QCOMPARE(result.out, all);
    VERIFY_SAYS(result.error, "not known: maximum session length of 4 roles\n");
    VERIFY_SAYS(result.error, "not known: 1 instance profile, which is not kept\n");
    const identity::SnapshotPtr now = world();
    QVERIFY(now && now->account(owner));
    QCOMPARE(now->account(owner)->users.size(), std::size_t{4});
    QCOMPARE(now->account(owner)->users.find("deploy-bot")->boundary.value_or(""), std::string("arn:aws:iam::444455556666:policy/RobotBoundary"));
    QVERIFY(now->managedPolicy("arn:aws:iam::aws:policy/AmazonGuardDutyFullAccess"));
}

void TestImportCommand::readsPercentEncodedPagesFromSeveralFilesInAnyOrder()
{
    const std::string pages = test::readData("import/account_raw_pages.json");
    const std::size_t cut = pages.rfind("{\"UserDetailList\"");
    const test::Run result = import({write("2.json", pages.substr(cut)), write("1.json", pages.substr(0, cut))});
    VERIFY_RUN(result, 0);
    QCOMPARE(result.out, all);
    QVERIFY2(result.error.find("further pages") == std::string::npos, result.error.c_str());
    const test::Run half = import({home() + "/1.json"});
    VERIFY_RUN(half, 0);
    VERIFY_SAYS(half.error, "not known: the entities of further pages");
}

void TestImportCommand::readsStandardInput()
{
    const test::Run result = import({"-"}, test::readData("import/account_cli.json"));
    VERIFY_RUN(result, 0);
    QCOMPARE(result.out, all);
    const test::Run broken = import({"-"}, "{\"UserDetailList\": [\n  }");
    VERIFY_RUN(broken, 1);
    VERIFY_SAYS(broken.error, "rolewright: standard input:2:3: expected a value");
}

void TestImportCommand::theImportedAccountAnswersCalls()
{
    VERIFY_RUN(import({dataFile("account_cli.json")}), 0);
    const test::Run user = call({"iam:GetUser", "UserName=bjorn", "--as", "arn:aws:iam::444455556666:root"});
    VERIFY_RUN(user, 0);
    VERIFY_SAYS(user.out, "arn:aws:iam::444455556666:user/staff/bjorn");
    // Its policies hold: bjorn is trusted, but without MFA he is not let in.
    const test::Run assumed = call({"sts:AssumeRole", "RoleArn=arn:aws:iam::444455556666:role/updateDataBucket", "RoleSessionName=s1", "--as",
                                    "arn:aws:iam::444455556666:user/staff/bjorn"});
    VERIFY_RUN(assumed, 254);
    VERIFY_SAYS(assumed.error, "(AccessDenied)");
    const test::Run key = call({"iam:CreateAccessKey", "--as", "arn:aws:iam::444455556666:user/staff/bjorn"});
    VERIFY_RUN(key, 0);
    VERIFY_SAYS(key.out, "\"UserName\": \"bjorn\"");
}

void TestImportCommand::secondImportReplacesAndKeepsTheRest()
{
    VERIFY_RUN(import({dataFile("account_cli.json")}), 0);
    VERIFY_RUN(call({"iam:CreateUser", "UserName=zora", "--as", "arn:aws:iam::444455556666:root"}), 0);
    VERIFY_RUN(call({"iam:TagUser", "UserName=bjorn", "Tags=[{\"Key\":\"a\",\"Value\":\"b\"}]", "--as", "arn:aws:iam::444455556666:root"}), 0);
    VERIFY_RUN(import({dataFile("account_cli.json")}), 0);
    const identity::SnapshotPtr now = world();
    QVERIFY(now);
    QCOMPARE(now->account(owner)->users.size(), std::size_t{5});
    QVERIFY(now->account(owner)->users.find("bjorn")->tags.empty());
}

void TestImportCommand::saysWhatWasRefusedAndWhereAndEndsWithOne()
{
    const std::string file = write("a.json", "{\"UserDetailList\": [\n  " + userEntry("fine") + ",\n  " + userEntry("not fine") + "\n]}");
    const test::Run result = import({file});
    VERIFY_RUN(result, 1);
    QCOMPARE(result.out, std::string("imported 1 user, 0 groups, 0 roles, 0 policies\n"));
    VERIFY_SAYS(result.error, file + ":3:3: user `not fine`: its UserName `not fine` is no name that IAM allows\n");
    QVERIFY(world()->account(owner)->users.find("fine"));
}

void TestImportCommand::takesOnlyTheNamedAccount()
{
    const std::string file = write("a.json", "{\"UserDetailList\": [" + userEntry("here", "123456789012") + ", " + userEntry("there") + "]}");
    const test::Run result = import({file, "--account", "444455556666"});
    VERIFY_RUN(result, 1);
    VERIFY_SAYS(result.error, "user `here`: it belongs to account 123456789012, not to 444455556666");
    QCOMPARE(result.out, std::string("imported 1 user, 0 groups, 0 roles, 0 policies\n"));
    QVERIFY(!world()->account(AccountId::parse("123456789012").value()));
    QVERIFY(world()->account(owner)->users.find("there"));
}

void TestImportCommand::saysWhenNothingIsLeft()
{
    const test::Run result = import({write("a.json", "{\"UserDetailList\": [" + userEntry("u") + "]}"), "--account", "999999999999"});
    VERIFY_RUN(result, 1);
    QCOMPARE(result.out, std::string("imported 0 users, 0 groups, 0 roles, 0 policies\n"));
    VERIFY_SAYS(result.error, "a.json:1:21: user `u`: it belongs to account 444455556666, not to 999999999999");
    QVERIFY(!QFile::exists(QString::fromStdString(workspace())));
}

void TestImportCommand::refusesRubbishBeforeAnythingIsMade_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QByteArray() << QByteArray("x.json: this is not the answer of `aws iam get-account-authorization-details`");
    QTest::newRow("words") << QByteArray("hello") << QByteArray("x.json:1:1: expected an object");
    QTest::newRow("another answer") << QByteArray("{\"Users\": []}") << QByteArray("this is not the answer of");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << QByteArray("the file is UTF-16: save it as UTF-8");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << QByteArray("x.json:1:1: ");
    QTest::newRow("cut off") << QByteArray("{\"RoleDetailList\": [{\"RoleName\": \"r\"") << QByteArray("x.json:1:");
    QTest::newRow("no account") << QByteArray("{\"UserDetailList\": []}") << QByteArray("nothing in the file says which account it is of");
    QTest::newRow("a million brackets") << QByteArray(1'000'000, '[') << QByteArray("x.json:1:");
}

void TestImportCommand::refusesRubbishBeforeAnythingIsMade()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const test::Run result = import({dataFile("account_cli.json"), write("x.json", text.toStdString())});
    const test::Run alone = import({home() + "/x.json"});
    VERIFY_RUN(alone, 1);
    VERIFY_SAYS(alone.error, words.toStdString());
    QCOMPARE(alone.out, std::string());
    if (text != "{\"UserDetailList\": []}") {  // which says nothing wrong beside a file that names the account
        VERIFY_RUN(result, 1);
        QVERIFY(!QFile::exists(QString::fromStdString(workspace())));
    }
}

void TestImportCommand::refusesFilesThatCannotBeRead()
{
    for (const std::string& file : {std::string("none.json"), home()}) {
        const test::Run result = import({file});
        VERIFY_RUN(result, 253);
        VERIFY_SAYS(result.error, "cannot be read");
    }
    const std::string noWorkspace = write("w.rolewright", "not a workspace");
    const test::Run result = import({dataFile("account_cli.json")});
    VERIFY_RUN(result, 253);
    QFile kept(QString::fromStdString(noWorkspace));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("not a workspace"));
}

void TestImportCommand::refusesWrongCommandLines()
{
    VERIFY_RUN(test::run(home(), {"import"}), 252);
    VERIFY_RUN(import({dataFile("account_cli.json"), "--fast"}), 252);
    const test::Run result = import({dataFile("account_cli.json"), "--account", "12345"});
    VERIFY_RUN(result, 252);
    VERIFY_SAYS(result.error, "--account `12345` is no account id");
    QVERIFY(!QFile::exists(QString::fromStdString(workspace())));
}

void TestImportCommand::takesAFileOfTwentyOneMegabytes()
{
    constexpr std::size_t size = std::size_t{21} << 20;
    std::string text = "{\"UserDetailList\": [";
    std::size_t users = 0;
    const std::string value(240, 'x');
    while (text.size() < size) {
        std::string tags;
        for (int tag = 0; tag < 40; ++tag)
            tags += std::string(tag ? "," : "") + "{\"Key\": \"key-" + std::to_string(tag) + "\", \"Value\": \"" + value + "\"}";
        std::string entry = userEntry("user-" + std::to_string(users));
        entry.insert(entry.size() - 1, ", \"Tags\": [" + tags + "]");
        text += (users ? ",\n" : "\n") + entry;
        ++users;
    }
    const test::Run result = import({write("large.json", text + "]}")});
    VERIFY_RUN(result, 0);
    QCOMPARE(result.out, "imported " + std::to_string(users) + " users, 0 groups, 0 roles, 0 policies\n");
}

void TestImportCommand::killedInTheMiddleItLeavesAllOrNothing()
{
    std::string text = "{\"GroupDetailList\": [";
    constexpr std::size_t groups = 2000;
    for (std::size_t i = 0; i < groups; ++i) {
        const std::string name = "g" + std::to_string(i);
        text += std::string(i ? ", " : "") + "{\"GroupName\": \"" + name + "\", \"GroupId\": \"AGPAWOAXYZ0000000001\", \"Arn\": \"arn:aws:iam::444455556666:group/" + name + "\"}";
    }
    const std::string file = write("groups.json", text + "]}");
    VERIFY_RUN(call({"sts:GetCallerIdentity"}), 0);
    bool sawNothing = false;
    bool sawAll = false;
    // Each round dies a little later than the one before, until one comes through.
    for (int milliseconds = 0; !sawAll; milliseconds += 15) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
        environment.insert(QStringLiteral("HOME"), m_home->path());
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("ROLEWRIGHT_BINARY"),
                      {QStringLiteral("import"), QString::fromStdString(file), QStringLiteral("--workspace"), QString::fromStdString(workspace())});
        QVERIFY(process.waitForStarted());
        process.waitForFinished(milliseconds == 0 ? 1 : milliseconds);
        process.kill();
        process.waitForFinished();
        const identity::SnapshotPtr now = world();
        QVERIFY(now);
        const identity::AccountPtr account = now->account(owner);
        sawNothing = sawNothing || !account;
        sawAll = account != nullptr;
        QCOMPARE(account ? account->groups.size() : groups, groups);
    }
    QVERIFY(sawNothing);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "test_import_command.moc"
