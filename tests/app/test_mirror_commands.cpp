/// `rolewright pull`, `plan` and `apply` at `rolewright serve`: from a fresh home to an account that is as it was edited.
#include "tests/app/serving.h"
#include "tests/support/core/process.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rolewright;
using test::Serving;

namespace {

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())
#define VERIFY_SAYS(text, part) QVERIFY2((text).find(part) != std::string::npos, (text).c_str())

/// An endpoint with a user and a role, and a home from which it is called.
struct Bench {
    Bench() : serving(home, {QStringLiteral("--in-memory")}), url(serving.exported("AWS_ENDPOINT_URL"))
    {
        there({"iam:CreateUser", "UserName=alice"});
        there({"iam:CreateRole", "RoleName=R1", "Description=as it was", R"(AssumeRolePolicyDocument={"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]})"});
    }
    test::Run run(std::vector<std::string> words) const
    {
        return test::run(home.path().toStdString(), words,
                         {{"AWS_ACCESS_KEY_ID", serving.exported("AWS_ACCESS_KEY_ID")}, {"AWS_SECRET_ACCESS_KEY", serving.exported("AWS_SECRET_ACCESS_KEY")}, {"ROLEWRIGHT_PASSPHRASE", "correct horse"}});
    }
    /// A call at the endpoint.
    test::Run there(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "call");
        words.insert(words.end(), {"--endpoint-url", url});
        return run(words);
    }
    /// An edit of the workspace.
    test::Run edit(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "call");
        words.insert(words.end(), {"--workspace", file()});
        return run(words);
    }
    test::Run pull() const { return run({"pull", "--endpoint-url", url, "--out", file()}); }
    test::Run plan(std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"plan", "--workspace", file(), "--endpoint-url", url});
        return run(more);
    }
    test::Run apply(std::vector<std::string> more = {"--yes"}) const
    {
        more.insert(more.begin(), {"apply", "--workspace", file(), "--endpoint-url", url});
        return run(more);
    }
    std::string file() const { return (home.path() + QStringLiteral("/m.rolewright")).toStdString(); }

    QTemporaryDir home;
    mutable Serving serving;
    std::string url;
};

}  // namespace

class TestMirrorCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pullsEditsPlansAndApplies();
    void stopsAtTheFirstFailureAndTakesBack();
    void whatWasChangedMeanwhileIsNotGoneOver();
    void productionWantsItsName();
    void refusesWhatCannotBeMeant();
};

void TestMirrorCommands::pullsEditsPlansAndApplies()
{
    const Bench bench;
    const test::Run pulled = bench.pull();
    VERIFY_RUN(pulled, 0);
    VERIFY_SAYS(pulled.out, "pulled account 111122223333: 1 users, 0 groups, 1 roles, 0 policies");
    const test::Run nothing = bench.plan();
    VERIFY_RUN(nothing, 0);
    VERIFY_SAYS(nothing.out, "There is nothing to apply");
    VERIFY_RUN(bench.edit({"iam:UpdateRole", "RoleName=R1", "Description=edited"}), 0);
    VERIFY_RUN(bench.edit({"iam:PutRolePolicy", "RoleName=R1", "PolicyName=Read", R"(PolicyDocument={"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]})"}), 0);
    const test::Run plan = bench.plan();
    VERIFY_RUN(plan, 2);
    VERIFY_SAYS(plan.out, "2 calls at account 111122223333");
    VERIFY_SAYS(plan.out, "aws iam put-role-policy");
    VERIFY_SAYS(plan.out, "~ description: `as it was` -> `edited`");
    VERIFY_SAYS(plan.out, "+ s3:GetObject");
    const test::Run script = bench.plan({"--script"});
    VERIFY_RUN(script, 2);
    QVERIFY2(script.out.rfind("#!/bin/sh", 0) == 0, script.out.c_str());
    VERIFY_SAYS(bench.there({"iam:GetRole", "RoleName=R1"}).out, "as it was");
    const test::Run asked = bench.apply({});
    VERIFY_RUN(asked, 1);
    VERIFY_SAYS(asked.error, "--yes");
    const test::Run applied = bench.apply();
    VERIFY_RUN(applied, 0);
    VERIFY_SAYS(bench.there({"iam:GetRole", "RoleName=R1"}).out, "edited");
    VERIFY_RUN(bench.plan(), 0);
    VERIFY_RUN(bench.apply(), 0);
    QFile base(QString::fromStdString(bench.file() + ".pulled"));
    QVERIFY(base.open(QIODevice::ReadOnly));
    QVERIFY2(!base.readAll().contains("alice"), "what was read is sealed");
    QCOMPARE(QFile::permissions(base.fileName()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

/// A role that somebody put into an instance profile meanwhile cannot be deleted; before that comes what takes access away.
void TestMirrorCommands::stopsAtTheFirstFailureAndTakesBack()
{
    const Bench bench;
    const std::string read = R"(PolicyDocument={"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]})";
    VERIFY_RUN(bench.there({"iam:PutUserPolicy", "UserName=alice", "PolicyName=Read", read}), 0);
    VERIFY_RUN(bench.pull(), 0);
    VERIFY_RUN(bench.edit({"iam:DeleteUserPolicy", "UserName=alice", "PolicyName=Read"}), 0);
    VERIFY_RUN(bench.edit({"iam:DeleteRole", "RoleName=R1"}), 0);
    VERIFY_RUN(bench.there({"iam:CreateInstanceProfile", "InstanceProfileName=I1"}), 0);
    VERIFY_RUN(bench.there({"iam:AddRoleToInstanceProfile", "InstanceProfileName=I1", "RoleName=R1"}), 0);
    const test::Run stopped = bench.apply({"--yes", "--take-back"});
    VERIFY_RUN(stopped, 254);
    VERIFY_SAYS(stopped.out, "FAILED: DeleteConflict");
    VERIFY_SAYS(stopped.out, "This takes back what was done:\n   aws iam put-user-policy");
    VERIFY_RUN(bench.there({"iam:GetUserPolicy", "UserName=alice", "PolicyName=Read"}), 0);
    const test::Run again = bench.apply();
    VERIFY_RUN(again, 254);
    VERIFY_RUN(bench.there({"iam:GetUserPolicy", "UserName=alice", "PolicyName=Read"}), 254);
    const test::Run left = bench.plan();
    VERIFY_RUN(left, 2);
    VERIFY_SAYS(left.out, "1 call at account");
}

void TestMirrorCommands::whatWasChangedMeanwhileIsNotGoneOver()
{
    const Bench bench;
    VERIFY_RUN(bench.pull(), 0);
    VERIFY_RUN(bench.edit({"iam:UpdateRole", "RoleName=R1", "Description=mine"}), 0);
    VERIFY_RUN(bench.there({"iam:UpdateRole", "RoleName=R1", "Description=theirs"}), 0);
    const test::Run plan = bench.plan();
    VERIFY_RUN(plan, 1);
    VERIFY_SAYS(plan.out, "! description: as it was read `as it was`, at the endpoint `theirs`, in the workspace `mine`");
    const test::Run refused = bench.apply();
    VERIFY_RUN(refused, 1);
    VERIFY_SAYS(refused.error, "nothing was done");
    VERIFY_SAYS(bench.there({"iam:GetRole", "RoleName=R1"}).out, "theirs");
}

void TestMirrorCommands::productionWantsItsName()
{
    const Bench bench;
    QDir(bench.home.path()).mkpath(QStringLiteral(".aws"));
    QFile config(bench.home.filePath(QStringLiteral(".aws/config")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    const std::string text = "[profile live]\nendpoint_url = " + bench.url + "\naws_access_key_id = " + bench.serving.exported("AWS_ACCESS_KEY_ID") + "\naws_secret_access_key = " +
                             bench.serving.exported("AWS_SECRET_ACCESS_KEY") + "\n";
    QVERIFY(config.write(text.data(), static_cast<qint64>(text.size())) > 0);
    config.close();
    QDir(bench.home.path()).mkpath(QStringLiteral(".config/rolewright"));
    QFile settings(bench.home.filePath(QStringLiteral(".config/rolewright/rolewright.conf")));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    QVERIFY(settings.write("[profileEnvironments]\nlive=3\n") > 0);
    settings.close();
    VERIFY_RUN(bench.run({"pull", "--profile", "live", "--out", bench.file()}), 0);
    VERIFY_RUN(bench.edit({"iam:UpdateRole", "RoleName=R1", "Description=edited"}), 0);
    const auto apply = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"apply", "--profile", "live", "--workspace", bench.file()});
        return bench.run(more);
    };
    const test::Run refused = apply({"--yes"});
    VERIFY_RUN(refused, 1);
    VERIFY_SAYS(refused.error, "marked as production");
    VERIFY_RUN(apply({"--confirm", "Live"}), 1);
    VERIFY_SAYS(bench.there({"iam:GetRole", "RoleName=R1"}).out, "as it was");
    VERIFY_RUN(apply({"--confirm", "live"}), 0);
    VERIFY_SAYS(bench.there({"iam:GetRole", "RoleName=R1"}).out, "edited");
}

void TestMirrorCommands::refusesWhatCannotBeMeant()
{
    const Bench bench;
    VERIFY_RUN(bench.run({"pull", "--out", bench.file()}), 252);
    VERIFY_RUN(bench.run({"pull", "--endpoint-url", bench.url}), 252);
    VERIFY_RUN(bench.run({"pull", "--endpoint-url", "http://127.0.0.1:1", "--out", bench.file()}), 254);
    QVERIFY2(!QFile::exists(QString::fromStdString(bench.file())), "nothing was read, so nothing is made");
    VERIFY_RUN(bench.plan(), 253);
    VERIFY_RUN(bench.edit({"iam:ListUsers"}), 0);
    const test::Run ordinary = bench.plan();
    VERIFY_RUN(ordinary, 253);
    VERIFY_SAYS(ordinary.error, "`rolewright pull` makes a workspace that can be planned from");
    const test::Run taken = bench.pull();
    VERIFY_RUN(taken, 253);
    VERIFY_SAYS(taken.error, "is there already");
}

QTEST_GUILESS_MAIN(TestMirrorCommands)
#include "test_mirror_commands.moc"
