#include "core/json/writer.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;

/// `rolewright findings` as a script meets it: the real executable, a fresh home for every test.
class TestFindingsCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhoGetsInFromOutside();
    void tellsItAsJson();
    void wrongOptionsAreSaidToBeWrong();

private:
    test::Run run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--workspace", m_home->path().toStdString() + "/w.rolewright"});
        return test::run(m_home->path().toStdString(), arguments, {{"ROLEWRIGHT_PASSPHRASE", "correct horse battery staple"}});
    }
    void trust(const std::string& principal) const
    {
        const test::Run made = run({"call", "iam:CreateRole", "RoleName=R" + std::to_string(m_made++), "AssumeRolePolicyDocument=" + test::trusting(principal)});
        QVERIFY2(made.exitCode == 0, made.error.c_str());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    mutable int m_made = 0;
};

void TestFindingsCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_made = 0;
}

void TestFindingsCommand::tellsWhoGetsInFromOutside()
{
    trust("111122223333");
    test::Run result = run({"findings", "--check"});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QString::fromStdString(result.out), QStringLiteral("0 findings\n"));
    trust("123456789012");
    trust("*");
    result = run({"findings"});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QString::fromStdString(result.out), QStringLiteral("PUBLIC   arn:aws:iam::111122223333:role/R2 /Statement/0: AWS * may sts:AssumeRole\n"
                                                                "external arn:aws:iam::111122223333:role/R1 /Statement/0: AWS 123456789012 may sts:AssumeRole\n"
                                                                "2 findings\n"));
    QCOMPARE(run({"findings", "--check"}).exitCode, 1);
}

void TestFindingsCommand::tellsItAsJson()
{
    trust("123456789012");
    const test::Run result = run({"findings", "--format", "json", "--account", "111122223333"});
    QCOMPARE(result.exitCode, 0);
    const auto report = json::parseObject(result.out);
    QVERIFY(report);
    const json::Object& analysis = report->at("analyses").at(0);
    QCOMPARE(analysis.at("zoneOfTrust"), json::Object("ACCOUNT"));
    QCOMPARE(analysis.at("resources"), json::Object(1));
    const json::Object& finding = analysis.at("findings").at(0);
    QCOMPARE(finding.at("resource"), json::Object("arn:aws:iam::111122223333:role/R0"));
    QCOMPARE(finding.at("findingType"), json::Object("ExternalAccess"));
    QCOMPARE(finding.at("rolewright").at("example").at("caller"), json::Object("outsider:arn:aws:iam::123456789012:user/somebody"));
    // Asked again, it is the same finding.
    QCOMPARE(run({"findings", "--format", "json", "--account", "111122223333"}).out, result.out);
}

void TestFindingsCommand::wrongOptionsAreSaidToBeWrong()
{
    const test::Run empty = run({"findings", "--check"});
    QCOMPARE(empty.exitCode, 253);
    QVERIFY2(empty.error.find("there is no workspace") != std::string::npos, empty.error.c_str());
    QVERIFY(!QFile::exists(m_home->path() + QStringLiteral("/w.rolewright")));
    trust("111122223333");
    QCOMPARE(run({"findings", "--zone", "galaxy"}).exitCode, 252);
    QCOMPARE(run({"findings", "--account", "12"}).exitCode, 252);
    QCOMPARE(run({"findings", "--account", "999999999999"}).exitCode, 252);
    const test::Run none = run({"findings", "--zone", "organization"});
    QCOMPARE(none.exitCode, 252);
    QVERIFY2(none.error.find("has no organization") != std::string::npos, none.error.c_str());
}

QTEST_APPLESS_MAIN(TestFindingsCommand)
#include "test_findings_command.moc"
