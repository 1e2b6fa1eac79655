/// What the process does about itself, and that nothing secret is in what it writes.
#include "app/process.h"
#include "core/json/writer.h"
#include "core/server/http_server.h"
#include "tests/support/core/process.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef __linux__
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace rolewright;

class TestProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChildThatCrashesLeavesNoCore();
    void asManyFilesMayBeOpenAsTheSystemAllows();
    void nothingSecretIsInWhatTheProgramWrites();
    void thePassphraseIsTakenOutOfTheEnvironment();
};

void TestProcess::aChildThatCrashesLeavesNoCore()
{
#ifdef __linux__
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        app::forbidCoreDumps();
        rlimit limit{};
        const bool none = getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
        if (!none)
            _exit(1);
#ifndef __SANITIZE_ADDRESS__
        if (prctl(PR_GET_DUMPABLE) != 0)
            _exit(1);
#endif
        std::signal(SIGABRT, SIG_DFL);
        raise(SIGABRT);
        _exit(2);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QVERIFY(!WCOREDUMP(status));
#else
    QSKIP("core dumps are Unix's");
#endif
}

void TestProcess::asManyFilesMayBeOpenAsTheSystemAllows()
{
#ifdef __linux__
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const rlimit small{64, 128};
        rlimit now{};
        const bool right = setrlimit(RLIMIT_NOFILE, &small) == 0 && server::allowOpenFiles(32) == 32 && getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur == 64 &&
                           server::allowOpenFiles(100) == 100 && getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur == 100 && server::allowOpenFiles(500) == 128 &&
                           getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur == 128 && now.rlim_max == 128;
        _exit(right ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
#else
    QSKIP("limits of open files are Unix's");
#endif
}

void TestProcess::nothingSecretIsInWhatTheProgramWrites()
{
    const QTemporaryDir home;
    const std::string folder = home.path().toStdString();
    const std::string passphrase = "correct horse battery staple";
    const auto call = [&](const std::vector<std::string>& what) {
        std::vector<std::string> arguments{"call"};
        arguments.insert(arguments.end(), what.begin(), what.end());
        arguments.insert(arguments.end(), {"--workspace", folder + "/w.rolewright"});
        return test::run(folder, arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
    };
    const test::Run user = call({"iam:CreateUser", "UserName=alice"});
    QVERIFY2(user.exitCode == 0, user.error.c_str());
    const std::string arn = json::parseObject(user.out)->at("User").at("Arn").get<std::string>();
    const test::Run made = call({"iam:CreateAccessKey", "UserName=alice"});
    QCOMPARE(made.exitCode, 0);
    const auto answer = json::parseObject(made.out);
    QVERIFY(answer.ok());
    const std::string secret = answer->at("AccessKey").at("SecretAccessKey").get<std::string>();
    const test::Run token = call({"sts:GetSessionToken", "--as", arn});
    QVERIFY2(token.exitCode == 0, token.error.c_str());
    const json::Object credentials = json::parseObject(token.out)->at("Credentials");
    const test::Run wrong = test::run(folder, {"call", "iam:ListUsers", "--workspace", folder + "/w.rolewright"}, {{"ROLEWRIGHT_PASSPHRASE", "wrong horse battery"}});
    QVERIFY(wrong.exitCode != 0);
    std::vector<std::string> secrets{passphrase, "wrong horse battery", secret, credentials.at("SecretAccessKey").get<std::string>(), credentials.at("SessionToken").get<std::string>()};
    for (const std::string& one : secrets) {
        for (const test::Run& run : {made, token, wrong})
            QVERIFY2(run.error.find(one) == std::string::npos, run.error.c_str());
    }
    int files = 0;
    QDirIterator written(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (written.hasNext()) {
        QFile file(written.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const std::string& one : secrets)
            QVERIFY2(!bytes.contains(QByteArray::fromStdString(one)), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestProcess::thePassphraseIsTakenOutOfTheEnvironment()
{
    qputenv("ROLEWRIGHT_PASSPHRASE", "open");
    const auto taken = app::takePassphraseFromEnvironment();
    QVERIFY(taken && taken->equals("open"));
    QVERIFY(!qEnvironmentVariableIsSet("ROLEWRIGHT_PASSPHRASE"));
    QVERIFY(!app::takePassphraseFromEnvironment());
}

QTEST_GUILESS_MAIN(TestProcess)
#include "test_process.moc"
