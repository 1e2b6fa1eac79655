/// `rolewright play` and `rolewright train`, as an author and a learner use them.
#include "tests/support/core/process.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;

namespace {

/// The answers of a learner who knows everything, as typed.
constexpr const char* game = "answer deny implicit-deny\n"
                             "next\n"
                             "aws iam put-user-policy --user-name alice --policy-name p --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":"
                             "[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}'\n"
                             "why\n"
                             "hint\n"
                             "undo\n"
                             "aws iam put-user-policy --user-name alice --policy-name p --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":"
                             "[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::reports/*\"}]}'\n"
                             "next\n"
                             "answer The default is no.\n"
                             "1 2\n"
                             "next\n";

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

class TestPlayCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewPackIsCleanAndProved();
    void aBrokenPackIsSaidWithItsPlace();
    void aLessonIsPlayedInTheTerminal();
    void aLessonIsPlayedInTheWindow();
    void aGameGoesOnWhereItWasLeft();
    void aGameIsPlayedByOneAtATime();
    void recordsAreVerifiedAndCounted();
    void walkthroughsThatComeWithTheProgramAreFoundByName();
    void aClassIsPlayedByItsRules();
    void aPassedRecordGetsACertificate();
    void germanIsGermanThroughout();
    void whatAnAuthorDidBecomesASolution();
    void versionsAreCompared();
    void rubbishIsRefused();

private:
    test::Run run(const std::vector<std::string>& arguments, const std::string& input = {}) { return test::run(m_folder->path().toStdString(), arguments, {}, input); }
    std::string path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }
    std::string pack() const { return path("my-pack"); }
    void replace(const char* file, const char* from, const char* to);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPlayCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto made = run({"train", "new", pack()});
    QVERIFY2(made.exitCode == 0, made.error.c_str());
}

void TestPlayCommand::replace(const char* file, const char* from, const char* to)
{
    QFile text(QString::fromStdString(path(file)));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QByteArray bytes = text.readAll();
    text.close();
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(bytes);
}

void TestPlayCommand::aNewPackIsCleanAndProved()
{
    QCOMPARE(run({"train", "new", pack()}).exitCode, 252);
    QCOMPARE(run({"train", "lint", pack()}).out, std::string());
    const auto proved = run({"play", "--check", pack(), "--junit", path("check.xml")});
    QVERIFY2(proved.exitCode == 0, (proved.out + proved.error).c_str());
    QFile junit(QString::fromStdString(path("check.xml")));
    QVERIFY(junit.open(QIODevice::ReadOnly) && junit.readAll().contains("failures=\"0\""));
    QCOMPARE(run({"train", "bundle", pack(), path("x.iamtrain")}).exitCode, 0);
    QCOMPARE(run({"play", "--check", path("x.iamtrain")}).exitCode, 0);
    const auto bent = run({"train", "mutate", pack()});
    QVERIFY2(bent.exitCode == 0 && has(bent.out, "with every Resource"), (bent.out + bent.error).c_str());
}

void TestPlayCommand::aBrokenPackIsSaidWithItsPlace()
{
    replace("my-pack/walkthroughs/first-steps/walkthrough.json", "\"minutes\"", "\"minuets\"");
    const auto found = run({"train", "lint", pack(), "--junit", path("lint.xml")});
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(has(found.out, "walkthroughs/first-steps/walkthrough.json:6:3: W002: `minuets` is no member here; did you mean `minutes`?"), found.out.c_str());
    QVERIFY(QFile::exists(QString::fromStdString(path("lint.xml"))));
    const auto refused = run({"play", "--check", pack()});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(has(refused.error, "walkthrough.json:6:3"), refused.error.c_str());
}

void TestPlayCommand::aLessonIsPlayedInTheTerminal()
{
    const auto played = run({"play", pack(), "--text"}, game);
    QVERIFY2(played.exitCode == 0, played.error.c_str());
    for (const char* part : {"Right. No: what nobody allows is denied.", "Alice can now delete as well", "Not yet: arn:aws:iam::111122223333:user/alice, `s3:DeleteObject`",
                             "It takes one Allow statement", "Alice can read, and cannot delete.", "One way to say it", "Finished: 93 %, passed", "permission-policy: 93 %"})
        QVERIFY2(has(played.out, part), (part + ("\n" + played.out)).c_str());
}

void TestPlayCommand::aLessonIsPlayedInTheWindow()
{
    const auto played = run({"play", pack(), "--ui", "--into", path("pictures")});
    QVERIFY2(played.exitCode == 0, played.error.c_str());
    const QStringList pictures = QDir(QString::fromStdString(path("pictures"))).entryList({QStringLiteral("*.png")});
    QVERIFY(pictures.size() > 6);
    QVERIFY(pictures.last().endsWith(QStringLiteral("-finished.png")));
    QVERIFY2(has(played.out, " - in its forms") && has(played.out, "1 in the window's forms, 0 with the terminal, 0 by the coach itself"), played.out.c_str());
    const auto both = run({"play", pack(), "--ui", "--text"});
    QVERIFY(both.exitCode != 0);
}

void TestPlayCommand::aGameGoesOnWhereItWasLeft()
{
    QCOMPARE(run({"play", pack(), "--text", "--progress", path("game.json")}, "answer allow\nquit\n").exitCode, 0);
    const auto again = run({"play", pack(), "--text", "--progress", path("game.json")}, "answer deny implicit-deny\nnext\n");
    QVERIFY2(has(again.out, "the first answer counts"), again.out.c_str());
    QVERIFY(has(again.out, "2/3  Let Alice read"));
}

void TestPlayCommand::aGameIsPlayedByOneAtATime()
{
    QLockFile other(QString::fromStdString(path("game.json.lock")));
    QVERIFY(other.tryLock());
    const auto refused = run({"play", pack(), "--text", "--progress", path("game.json")}, "quit\n");
    QCOMPARE(refused.exitCode, 253);
    QVERIFY2(has(refused.error, "is being played by another"), refused.error.c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(path("game.json"))));
    other.unlock();
    QCOMPARE(run({"play", pack(), "--text", "--progress", path("game.json")}, "quit\n").exitCode, 0);
    QVERIFY(!QFile::exists(QString::fromStdString(path("game.json.lock"))));
}

void TestPlayCommand::recordsAreVerifiedAndCounted()
{
    QCOMPARE(run({"play", pack(), "--text", "--record", path("record.json"), "--learner", "Alice"}, game).exitCode, 0);
    const auto verified = run({"train", "verify", pack(), path("record.json")});
    QVERIFY2(verified.exitCode == 0 && has(verified.out, "genuine"), (verified.out + verified.error).c_str());
    const auto counted = run({"train", "stats", path("record.json")});
    QVERIFY2(has(counted.out, "first-steps,let-her-read,1,1,0,1,0,0,"), counted.out.c_str());
    const std::vector<std::string> byLearner = {"train", "stats", "--by-learner", path("record.json"), "--pack", pack()};
    QVERIFY(has(run(byLearner).out, "genuine,file,permission-policy\r\nAlice,first-steps,yes,") && has(run(byLearner).out, ",yes," + path("record.json") + ","));
    QVERIFY(has(run({"train", "stats", "--by-learner", path("record.json")}).out, "which is not here"));
    replace("record.json", "s3:GetObject", "s3:GetObjekt");
    const auto altered = run({"train", "verify", pack(), path("record.json")});
    QCOMPARE(altered.exitCode, 1);
    QVERIFY2(has(altered.out, "was changed"), altered.out.c_str());
    QVERIFY(has(run(byLearner).out, "was changed"));
}

void TestPlayCommand::walkthroughsThatComeWithTheProgramAreFoundByName()
{
    const auto listed = run({"play", "--list"});
    QVERIFY2(listed.exitCode == 0 && has(listed.out, "w03-role-and-trust") && has(listed.out, " min  "), listed.error.c_str());
    const auto german = run({"play", "--list", "--language", "de"});
    QVERIFY(german.exitCode == 0 && german.out != listed.out);
    const auto played = run({"play", "w03-role-and-trust"}, "quit\n");
    QVERIFY2(played.exitCode == 0 && has(played.out, "1/"), (played.out + played.error).c_str());
    QCOMPARE(run({"play", "basics", "--walkthrough", "w03-role-and-trust"}, "quit\n").out, played.out);
    const auto here = run({"play", "--list", pack()});
    QVERIFY(here.exitCode == 0 && has(here.out, "First steps") && !has(here.out, "w03"));
    QCOMPARE(run({"train", "lint", "basics"}).exitCode, 0);
    const auto proved = run({"play", "--check"});
    QVERIFY2(proved.exitCode == 0, (proved.out + proved.error).c_str());
}

void TestPlayCommand::aClassIsPlayedByItsRules()
{
    const auto write = [&](const char* name, const char* text) {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("class.json", R"({"format": 1, "name": "Spring", "help": ["hints"], "examSeed": 7, "weights": {"hinted": 0.5}, "due": "2020-01-01T00:00:00Z"})");
    write("code.txt", "open sesame\n");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("records")));
    const std::vector<std::string> play = {"play", pack(), "--class", path("class.json"), "--code-file", path("code.txt"), "--learner", "Alice", "--record", path("records/alice.json")};
    const auto played = run(play, game);
    QVERIFY2(played.exitCode == 0, (played.out + played.error).c_str());
    QVERIFY2(has(played.out, "Finished: 83 %"), played.out.c_str());
    const auto forbidden = run({"play", pack(), "--class", path("class.json")}, "answer deny implicit-deny\nnext\nshow\ndo\n");
    QVERIFY2(has(forbidden.out, "this help is not given in your class"), forbidden.out.c_str());
    const auto verify = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"train", "verify", pack(), path("records")});
        return run(more);
    };
    QCOMPARE(verify({"--class", path("class.json"), "--code-file", path("code.txt")}).exitCode, 0);
    QVERIFY(has(verify({}).out, "give the file of its rules"));
    write("other.txt", "open barley\n");
    QVERIFY(has(verify({"--class", path("class.json"), "--code-file", path("other.txt")}).out, "not sealed with this code"));
    const auto table = run({"train", "stats", "--by-learner", "--class", path("class.json"), "--pack", pack(), path("records")});
    QVERIFY2(has(table.out, "Alice,first-steps,yes,") && has(table.out, ",yes,"), table.out.c_str());
    QVERIFY(has(run({"train", "xapi", path("records")}).out, "http://adlnet.gov/expapi/verbs/passed"));
}

void TestPlayCommand::aPassedRecordGetsACertificate()
{
    QCOMPARE(run({"play", pack(), "--record", path("record.json"), "--learner", "Alice <b>& Co</b>"}, game).exitCode, 0);
    const auto certify = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"train", "certificate", path("record.json"), "--pack", pack(), "--into", path("c.pdf")});
        return run(more);
    };
    const auto made = certify({"--language", "de"});
    QVERIFY2(made.exitCode == 0, made.error.c_str());
    QFile pdf(QString::fromStdString(path("c.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF-1"));
    QCOMPARE(certify({}).exitCode, 1);  // it is there already
    QCOMPARE(certify({"--force"}).exitCode, 0);
    QCOMPARE(run({"train", "certificate", path("record.json"), "--into", path("d.pdf")}).exitCode, 1);
    replace("record.json", "\"passed\": true", "\"passed\": false");
    const auto touched = certify({"--force"});
    QVERIFY2(touched.exitCode == 1 && has(touched.error, "`passed` comes to something else"), touched.error.c_str());
    QCOMPARE(run({"play", pack(), "--record", path("early.json")}, "quit\n").exitCode, 0);
    const auto early = run({"train", "certificate", path("early.json"), "--pack", pack(), "--into", path("d.pdf")});
    QVERIFY2(early.exitCode == 1 && has(early.error, "not passed"), early.error.c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(path("d.pdf"))));
}

void TestPlayCommand::germanIsGermanThroughout()
{
    const auto played = run({"play", "w02-three-answers", "--language", "de"}, "next\nhint\nanswer\nquit\n");
    QVERIFY2(played.exitCode == 0 && has(played.out, "stilles Nein"), played.out.c_str());
    QVERIFY2(has(played.out, "dieser Schritt ist noch nicht getan") && has(played.out, "es gibt keinen weiteren Hinweis"), played.out.c_str());
}

void TestPlayCommand::whatAnAuthorDidBecomesASolution()
{
    const char* const deeds = "answer deny\nnext\naws iam create-group --group-name readers\naws iam add-user-to-group --group-name readers --user-name alice\nquit\n";
    QCOMPARE(run({"play", pack(), "--progress", path("game.json")}, deeds).exitCode, 0);
    const auto drafted = run({"train", "record", pack(), path("game.json")});
    QVERIFY2(drafted.exitCode == 0, drafted.error.c_str());
    for (const char* part : {"\"uid\": \"let-her-read\"", "\"op\": \"iam:AddUserToGroup\"", "\"bind\": \"readers\"", "\"group\": \"${readers}\""})
        QVERIFY2(has(drafted.out, part), (part + ("\n" + drafted.out)).c_str());
    QFile script(QString::fromStdString(path("changes.sh")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nset -e\naws iam create-group --group-name readers\naws iam add-user-to-group --group-name readers --user-name alice\n");
    script.close();
    QCOMPARE(run({"train", "record", pack(), path("changes.sh"), "--step", "let-her-read"}).out, drafted.out);
    const std::string workspace = path("w.rolewright");
    for (const std::vector<std::string>& one : {std::vector<std::string>{"iam:CreateUser", "UserName=alice"}, {"iam:CreateGroup", "GroupName=readers"},
                                                {"iam:AddUserToGroup", "GroupName=readers", "UserName=alice"}}) {
        std::vector<std::string> arguments = {"call", "--workspace", workspace};
        arguments.insert(arguments.end(), one.begin(), one.end());
        const auto called = test::run(m_folder->path().toStdString(), arguments, {{"ROLEWRIGHT_PASSPHRASE", "x"}});
        QVERIFY2(called.exitCode == 0, called.error.c_str());
    }
    const std::vector<std::string> between = {"train", "record", pack(), "--step", "let-her-read", "--workspace", workspace, "--to", "2099-01-01T00:00:00Z", "--from"};
    const auto record = [&](const char* from) {
        auto arguments = between;
        arguments.emplace_back(from);
        return test::run(m_folder->path().toStdString(), arguments, {{"ROLEWRIGHT_PASSPHRASE", "x"}});
    };
    const auto twice = record("2000-01-01T00:00:00Z");
    QVERIFY2(twice.exitCode == 1 && has(twice.error, "call 1, iam:CreateUser: "), (twice.out + twice.error).c_str());  // she is there in the walkthrough
    QVERIFY(has(record("2098-01-01T00:00:00Z").error, "nothing was changed"));
    QVERIFY(has(record("yesterday").error, "is no moment"));
    QCOMPARE(run({"train", "record", pack()}).exitCode, 252);
    QCOMPARE(run({"train", "record", pack(), path("nowhere")}).exitCode, 253);
    QCOMPARE(run({"train", "record", pack(), path("changes.sh"), "--step", "nowhere"}).exitCode, 1);
    QVERIFY(has(run({"train", "record", pack(), path("game.json"), "--step", "say-it"}).error, "the game stands at `let-her-read`"));
}

void TestPlayCommand::versionsAreCompared()
{
    QCOMPARE(run({"train", "bundle", pack(), path("old.iamtrain")}).exitCode, 0);
    QCOMPARE(run({"train", "diff", path("old.iamtrain"), pack()}).out, std::string());
    replace("my-pack/walkthroughs/first-steps/walkthrough.json", "\"uid\": \"no-policy\"", "\"uid\": \"at-first\"");
    const auto changed = run({"train", "diff", path("old.iamtrain"), pack()});
    QVERIFY2(changed.exitCode == 0 && has(changed.out, "first-steps: no-policy is gone; no migration says what becomes of saved games"), changed.out.c_str());
    QVERIFY(has(changed.out, "its version is the same"));
}

void TestPlayCommand::rubbishIsRefused()
{
    QCOMPARE(run({"play"}).exitCode, 252);
    QCOMPARE(run({"play", "--list", "--check"}).exitCode, 252);
    QCOMPARE(run({"play", pack(), "--class", path("nowhere")}).exitCode, 253);
    QCOMPARE(run({"play", pack(), "--code-file", path("nowhere")}).exitCode, 253);
    QCOMPARE(run({"play", "w99-nothing"}).exitCode, 253);
    QCOMPARE(run({"play", "--check", path("nowhere")}).exitCode, 253);
    QCOMPARE(run({"play", "--text", pack(), "--walkthrough", "w99"}).exitCode, 252);
    QCOMPARE(run({"train", "new", path("No Slug")}).exitCode, 252);
    QCOMPARE(run({"train"}).exitCode, 252);
    const auto odd = run({"play", pack(), "--text"}, "fly\nanswer\nanswer maybe\nclock x\nback nowhere\nundo\nshow\naws s3 rm\nas nobody\n\nhelp\nwhoami\nstep\n");
    QVERIFY2(odd.exitCode == 0, odd.error.c_str());
    QVERIFY(has(odd.out, "`fly` is nothing that can be done here"));
    QVERIFY(has(odd.out, "say whether it is allowed"));
}

QTEST_GUILESS_MAIN(TestPlayCommand)
#include "test_play_command.moc"
