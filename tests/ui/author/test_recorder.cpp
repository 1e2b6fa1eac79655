/// A walkthrough recorded in the window with mouse and keys: the pack that comes of it passes the linter and proves itself, and nothing done is lost.
#include "core/training/checker.h"
#include "core/training/lint.h"
#include "tests/support/ui/author_bench.h"
#include "ui/author/recording_draft.h"
#include "ui/coach/progress_file.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/robot.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStandardPaths>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

/// The author's hand in the window in which a walkthrough is recorded.
struct Recorder : test::AuthorBench {
    /// `way`: number of the answer to where it begins.
    bool record(int way)
    {
        prompts().choice = way;
        if (!comesTo([this] { return part<QAbstractItemView>(window(), "walkthroughsList")->model()->rowCount() > 1; }) || !robot.click(QStringLiteral("packRecord")) ||
            !comesTo([this] { return desk() != nullptr; }) || !QTest::qWaitForWindowExposed(&shown()))
            return false;
        window().hide();  // it has parts of the same names
        shown().resize(1280, 800);
        return comesTo([this] { return place().startsWith(QStringLiteral("Step ")); });
    }
    PracticeDesk* desk() { return application().walkthroughs().find(recordingName()); }
    MainWindow& shown() { return desk()->window(); }
    QString place() { return part<QLabel>(shown(), "recordPlace")->text(); }
    QListWidget* list(const char* name) { return part<QListWidget>(shown(), name); }
    bool hasCall(const char* text)
    {
        return comesTo([&] { return !list("recordCalls")->findItems(QLatin1String(text), Qt::MatchContains).isEmpty(); });
    }
    bool createUser(const char* name)
    {
        return robot.chooseRow(QStringLiteral("pages"), QStringLiteral("Users")) && robot.click(QStringLiteral("usersCreate")) &&
               robot.type(QStringLiteral("principalName"), QLatin1String(name)) && robot.click(QStringLiteral("wizardCreate")) && hasCall("create-user");
    }
    bool call(service::Operation operation)
    {
        bool isAnswered = false;
        desk()->store().call(std::move(operation), &shown(), [&](const engine::CallResult& result) { isAnswered = result.answer.ok(); });
        return comesTo([&] { return isAnswered; });
    }
    bool allow(const char* action)
    {
        const std::string document = std::string("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"") + action +
                                     "\", \"Resource\": \"arn:aws:s3:::reports/2025.csv\"}]}";
        return call(iamCall("PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "mine"}, {"PolicyDocument", document}})) && hasCall("put-user-policy");
    }
    bool mark() { return robot.click(QStringLiteral("recordMarkButton")) && comesTo([this] { return list("recordGoals")->count() > 0; }); }
    bool describe(const QString& title)
    {
        return robot.type(QStringLiteral("recordTitle"), title) && robot.type(QStringLiteral("recordBody"), QStringLiteral("Do it now.")) &&
               robot.type(QStringLiteral("recordDone"), QStringLiteral("It is done."));
    }
    bool keep(const QString& title)
    {
        const int before = list("recordSteps")->count();
        return mark() && describe(title) && robot.click(QStringLiteral("recordKeep")) && comesTo([&] { return list("recordSteps")->count() == before + 1; });
    }
    bool hasUser(const char* name) { return desk()->store().snapshot()->accounts().front()->users.find(name) != nullptr; }
    /// Titles and texts of everything; the folder is chosen in the dialog.
    bool write(const QString& title)
    {
        if (!robot.click(QStringLiteral("recordFinishButton")) || !robot.type(QStringLiteral("recordPackTitle"), title) ||
            !robot.type(QStringLiteral("recordAuthor"), QStringLiteral("Ada")) || !robot.type(QStringLiteral("recordAbout"), QStringLiteral("Users and policies.")) ||
            !robot.click(QStringLiteral("recordWrite")))
            return false;
        auto* dialog = shown().findChild<QFileDialog*>(QStringLiteral("promptFolder"));
        if (!dialog)
            return false;
        Q_EMIT dialog->fileSelected(folder.path());
        dialog->close();
        return comesTo([this] { return !words().isEmpty(); });
    }
    QString words() { return part<InlineMessage>(shown(), "recordPackState")->words(); }

    Robot robot;
};

ProgressFile draft()
{
    return ProgressFile(currentLearner(), "draft", recordingName().toStdString());
}

}  // namespace

#define DO(what) QVERIFY2((what), qPrintable(bench.robot.trouble()))

class TestRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QSettings().remove(QStringLiteral("training/packs"));
        QFile::remove(draft().path());
    }

    void whatIsDoneInTheWindowBecomesAPackThatProvesItself()
    {
        Recorder bench;
        const identity::SnapshotPtr workspace = bench.engine->snapshot();
        DO(bench.record(0));
        QVERIFY(!part<QAction>(bench.shown(), "recordMark")->isEnabled());
        QVERIFY(!part<QAction>(bench.shown(), "recordFinish")->isEnabled());
        DO(bench.createUser("alice"));
        DO(bench.keep(QStringLiteral("Make Alice")));
        DO(bench.allow("s3:GetObject"));
        bench.keepPicture(bench.shown(), "recorder");
        DO(bench.mark());
        bench.keepPicture(bench.shown(), "recorder-step");
        DO(bench.robot.click(QStringLiteral("recordKeep")));
        QVERIFY(part<InlineMessage>(bench.shown(), "recordFormState")->words().contains(QStringLiteral("is empty")));
        DO(bench.describe(QStringLiteral("Let her read")));
        DO(bench.robot.click(QStringLiteral("recordKeep")));
        QVERIFY(bench.comesTo([&] { return bench.list("recordSteps")->count() == 2; }));
        DO(bench.write(QStringLiteral("My first one")));
        QVERIFY2(bench.words().contains(QStringLiteral("Every step is open before its solution and done after it.")), qPrintable(bench.words()));
        bench.keepPicture(bench.shown(), "recorder-written");
        const QString path = bench.folder.filePath(QStringLiteral("my-first-one"));
        const auto files = training::readPack(path.toStdString());
        QVERIFY(files.ok());
        for (const training::Flaw& flaw : training::lint(*files))
            QVERIFY2(!flaw.mustGo(), flaw.error().message.c_str());
        const auto pack = training::loadPack(*files);
        QVERIFY(pack.ok());
        for (const training::Claim& claim : training::prove(pack->walkthroughs.front()))
            QVERIFY2(claim.holds, (claim.step + ": " + claim.what + ": " + claim.detail).c_str());
        const training::Lesson& lesson = pack->walkthroughs.front().lesson;
        QCOMPARE(lesson.steps.size(), std::size_t{4});
        QCOMPARE(lesson.steps[1].anchors.size(), std::size_t{1});
        QCOMPARE(lesson.steps[1].anchors.front().id, std::string("iam.users.create"));
        QCOMPARE(recentPacks(), QStringList{path});
        QCOMPARE(bench.engine->snapshot(), workspace);
        // It is not written over.
        DO(bench.robot.click(QStringLiteral("recordPackBack")));
        DO(bench.write(QStringLiteral("My first one")));
        QVERIFY2(bench.words().contains(QStringLiteral("is there already")), qPrintable(bench.words()));
    }

    void whatIsTickedIsAskedForAndTheRestIsNot()
    {
        Recorder bench;
        DO(bench.record(0));
        DO(bench.createUser("alice"));
        DO(bench.mark());
        DO(bench.describe(QStringLiteral("Make Alice")));
        QListWidget* const goals = bench.list("recordGoals");
        goals->setFocus();
        for (int row = 0; row < goals->count(); ++row) {
            goals->setCurrentRow(row);
            if (goals->item(row)->checkState() == Qt::Checked)
                QTest::keyClick(goals, Qt::Key_Space);
        }
        DO(bench.robot.click(QStringLiteral("recordKeep")));
        QVERIFY(bench.comesTo([&] { return part<InlineMessage>(bench.shown(), "recordFormState")->words().contains(QStringLiteral("choose at least one thing")); }));
        // What was done behind the form's back is not kept under its words.
        goals->setCurrentRow(0);
        QTest::keyClick(goals, Qt::Key_Space);
        DO(bench.call(iamCall("CreateUser", {{"UserName", "bob"}})));
        DO(bench.robot.click(QStringLiteral("recordKeep")));
        QVERIFY(bench.comesTo([&] { return part<InlineMessage>(bench.shown(), "recordFormState")->words().contains(QStringLiteral("done since")); }));
        QCOMPARE(bench.list("recordSteps")->count(), 0);
    }

    void nothingIsLostWhenTheProgramDies()
    {
        {
            Recorder bench;
            DO(bench.record(0));
            DO(bench.createUser("alice"));
            DO(bench.keep(QStringLiteral("Make Alice")));
            DO(bench.call(iamCall("CreateUser", {{"UserName", "bob"}})));
            DO(bench.hasCall("bob"));
            QFile::copy(draft().path(), draft().path() + QStringLiteral(".kept"));  // as kill -9 leaves it
        }
        QFile::remove(draft().path());
        QFile::rename(draft().path() + QStringLiteral(".kept"), draft().path());
        Recorder bench;
        DO(bench.record(0));  // the draft comes first now
        QVERIFY(bench.prompts().asked.last().contains(QStringLiteral("There is a draft.")));
        QVERIFY(bench.comesTo([&] { return bench.place().startsWith(QStringLiteral("Step 2")); }));
        QCOMPARE(bench.list("recordSteps")->item(0)->text(), QStringLiteral("1 · Make Alice"));
        QVERIFY(bench.hasUser("alice") && bench.hasUser("bob"));
        DO(bench.keep(QStringLiteral("Make Bob")));
        DO(bench.write(QStringLiteral("Two of them")));
        QVERIFY2(bench.words().contains(QStringLiteral("Every step is open before its solution and done after it.")), qPrintable(bench.words()));
    }

    void undoingTakingBackAndGivingUp()
    {
        Recorder bench;
        DO(bench.record(0));
        DO(bench.createUser("alice"));
        DO(bench.keep(QStringLiteral("Make Alice")));
        DO(bench.call(iamCall("CreateUser", {{"UserName", "bob"}})));
        DO(bench.hasCall("bob"));
        DO(bench.robot.press(Qt::Key_Z, Qt::ControlModifier));
        QVERIFY(bench.comesTo([&] { return !bench.hasUser("bob"); }));
        bench.prompts().yes = false;
        part<QAction>(bench.shown(), "recordTakeBack")->trigger();
        QVERIFY(bench.hasUser("alice"));
        bench.prompts().yes = true;
        part<QAction>(bench.shown(), "recordTakeBack")->trigger();
        QVERIFY(bench.comesTo([&] { return !bench.hasUser("alice") && bench.list("recordSteps")->count() == 0; }));
        bench.prompts().yes = false;
        part<QAction>(bench.shown(), "recordDiscard")->trigger();
        bench.settle();
        QVERIFY(bench.desk());
        bench.prompts().yes = true;
        part<QAction>(bench.shown(), "recordDiscard")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.desk() == nullptr; }));
        QVERIFY(!draft().isThere());
        QVERIFY(QFile::exists(draft().path() + QStringLiteral(".old")));
    }

    void itMayBeginWithAWalkthroughsWorldOrWithWhatIsOpenNow()
    {
        {
            Recorder bench;
            DO(bench.record(1));
            QVERIFY(bench.desk()->store().snapshot()->accounts().front()->id.text() == "111122223333");
            QVERIFY(bench.hasUser("admin"));
        }
        QFile::remove(draft().path());
        Recorder bench;
        const identity::SnapshotPtr open = bench.engine->snapshot();
        DO(bench.record(2));
        const identity::SnapshotPtr copy = bench.desk()->store().snapshot();
        for (const identity::AccountPtr& account : open->accounts()) {
            if (!account->users.empty())
                QCOMPARE(copy->account(account->id)->users.size(), account->users.size());
        }
    }
};

QTEST_MAIN(TestRecorder)
#include "test_recorder.moc"
