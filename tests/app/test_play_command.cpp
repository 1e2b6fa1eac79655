/// `rolewright play` and `rolewright train`, as an author and a learner use them.
#include "tests/support/core/process.h"

#include <QFile>
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

bool has(const std::string& text, const char* part)
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
    void aGameGoesOnWhereItWasLeft();
    void recordsAreVerifiedAndCounted();
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

void TestPlayCommand::aGameGoesOnWhereItWasLeft()
{
    QCOMPARE(run({"play", pack(), "--text", "--progress", path("game.json")}, "answer allow\nquit\n").exitCode, 0);
    const auto again = run({"play", pack(), "--text", "--progress", path("game.json")}, "answer deny implicit-deny\nnext\n");
    QVERIFY2(has(again.out, "the first answer counts"), again.out.c_str());
    QVERIFY(has(again.out, "2/3  Let Alice read"));
}

void TestPlayCommand::recordsAreVerifiedAndCounted()
{
    QCOMPARE(run({"play", pack(), "--text", "--record", path("record.json"), "--learner", "Alice"}, game).exitCode, 0);
    const auto verified = run({"train", "verify", pack(), path("record.json")});
    QVERIFY2(verified.exitCode == 0 && has(verified.out, "genuine"), (verified.out + verified.error).c_str());
    const auto counted = run({"train", "stats", path("record.json")});
    QVERIFY2(has(counted.out, "first-steps,let-her-read,1,1,0,1,0,0,"), counted.out.c_str());
    QVERIFY(has(run({"train", "stats", "--by-learner", path("record.json")}).out, "Alice,first-steps,true,"));
    replace("record.json", "s3:GetObject", "s3:GetObjekt");
    const auto altered = run({"train", "verify", pack(), path("record.json")});
    QCOMPARE(altered.exitCode, 1);
    QVERIFY2(has(altered.out, "was changed"), altered.out.c_str());
}

void TestPlayCommand::rubbishIsRefused()
{
    QCOMPARE(run({"play", pack()}).exitCode, 252);
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
