/// A preview follows its files: at the same step, with what was done there, and a broken save changes nothing.
#include "tests/support/ui/author_bench.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/robot.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QStandardPaths>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString lesson = QStringLiteral("first-steps");
constexpr const char* lessonFile = "walkthroughs/first-steps/walkthrough.json";
constexpr const char* lessonText = "walkthroughs/first-steps/text/en.md";

/// A preview of the skeleton, open at its second step.
struct PreviewBench : test::AuthorBench {
    PreviewBench()
    {
        writePack();
        if (!open() || !comesTo([this] { return cell("walkthroughsList", 0, 0) == QStringLiteral("First steps"); }))
            qFatal("the pack is not opened");
        QTest::mouseClick(part<QWidget>(window(), "walkthroughsPreview"), Qt::LeftButton);
        if (!comesTo([this] { return desk() != nullptr; }) || !QTest::qWaitForWindowExposed(&shown()))
            qFatal("the preview does not come");
        window().hide();  // it has parts of the same names
    }
    PracticeDesk* desk() { return application().walkthroughs().find(lesson, {packPath(), true}); }
    MainWindow& shown() { return desk()->window(); }
    QString title() { return part<QLabel>(shown(), "coachTitle")->text(); }
    QString state() { return part<QLabel>(shown(), "authorState")->text(); }
    bool goTo(const QString& step)
    {
        return robot.chooseEntry(QStringLiteral("authorStep"), step) && robot.click(QStringLiteral("authorGo")) && comesTo([&] { return title().contains(step); });
    }
    void allow(const char* action)
    {
        const std::string document = std::string("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"") + action + "\", \"Resource\": \"*\"}]}";
        bool isAnswered = false;
        desk()->store().call(iamCall("PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "mine"}, {"PolicyDocument", document}}), &shown(),
                             [&](const engine::CallResult& result) { isAnswered = result.answer.ok(); });
        if (!comesTo([&] { return isAnswered; }))
            qFatal("the policy is not put");
    }
    bool hasPolicy() { return !desk()->store().snapshot()->accounts().front()->users.find("alice")->inlinePolicies.empty(); }
    QString trace(int row, int column) { return cellIn(shown(), "authorTrace", row, column); }

    Robot robot;
};

}  // namespace

class TestPreviewWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().remove(QStringLiteral("training/packs")); }

    void aSaveIsShownAtTheSameStepWithWhatWasDone()
    {
        PreviewBench bench;
        QVERIFY(part<QLabel>(bench.shown(), "practiceBand")->text().startsWith(QStringLiteral("Preview:")));
        QVERIFY2(bench.goTo(QStringLiteral("Let Alice read")), qPrintable(bench.robot.trouble()));
        bench.allow("s3:*");
        const Instant before = bench.desk()->store().serverNow();
        bench.edit(lessonText, "Let Alice read", "Let her read the reports");
        QVERIFY(bench.comesTo([&] { return bench.title().contains(QStringLiteral("Let her read the reports")); }));
        QVERIFY(bench.comesTo([&] { return bench.state().startsWith(QStringLiteral("Shown as it was saved at")); }));
        QVERIFY(bench.title().startsWith(QStringLiteral("2 of 3")));
        QVERIFY(bench.hasPolicy());
        QCOMPARE(bench.desk()->store().serverNow(), before);
        // The file has another inode now; it is watched all the same.
        bench.edit(lessonText, "Let her read the reports", "And once more");
        QVERIFY(bench.comesTo([&] { return bench.title().contains(QStringLiteral("And once more")); }));
        // The clock of the window is that of the new content as well.
        bench.edit(lessonFile, "2025-01-15T09:00:00Z", "2025-03-01T09:00:00Z");
        QVERIFY(bench.comesTo([&] { return bench.desk()->store().serverNow() > before; }));
        QVERIFY(bench.comesTo([&] { return part<QLabel>(bench.shown(), "clockBanner")->text().contains(QStringLiteral("2025")); }));
    }

    void aBrokenSaveKeepsTheLastGoodOneAndSaysSo()
    {
        PreviewBench bench;
        QVERIFY2(bench.goTo(QStringLiteral("Let Alice read")), qPrintable(bench.robot.trouble()));
        bench.allow("s3:*");
        bench.edit(lessonFile, "\"minutes\": 5,", "\"minutes\": 5,,");
        QVERIFY(bench.comesTo([&] { return bench.state().contains(QStringLiteral("What was saved cannot be played")); }));
        QVERIFY(bench.state().contains(QStringLiteral("The last good content is still shown.")));
        QCOMPARE(bench.cellIn(bench.shown(), "authorFlaws", 1, 0), QStringLiteral("⚠ W001"));
        QVERIFY2(bench.cellIn(bench.shown(), "authorFlaws", 1, 1).startsWith(QLatin1String(lessonFile) + QLatin1Char(':')), qPrintable(bench.cellIn(bench.shown(), "authorFlaws", 1, 1)));
        QVERIFY(bench.title().contains(QStringLiteral("Let Alice read")));
        QVERIFY(bench.hasPolicy());
        // A world that cannot be made is found out by making it.
        bench.edit(lessonFile, "\"minutes\": 5,,", "\"minutes\": 5,");
        QVERIFY(bench.comesTo([&] { return bench.state().startsWith(QStringLiteral("Shown as it was saved at")); }));
        bench.edit(lessonFile, "{\"UserName\": \"alice\"}", "{\"UserName\": \"not a name\"}");
        QVERIFY(bench.comesTo([&] { return bench.state().contains(QStringLiteral("What was saved cannot be played")); }));
        QVERIFY(bench.hasPolicy());
        bench.edit(lessonFile, "{\"UserName\": \"not a name\"}", "{\"UserName\": \"alice\"}");
        QVERIFY(bench.comesTo([&] { return bench.state().startsWith(QStringLiteral("Shown as it was saved at")); }));
        QVERIFY(bench.hasPolicy());
    }

    void partsOfTheGoalAreShownWithWhatTheyComeTo()
    {
        PreviewBench bench;
        QVERIFY2(bench.goTo(QStringLiteral("Let Alice read")), qPrintable(bench.robot.trouble()));
        QVERIFY(bench.comesTo([&] { return bench.trace(0, 1) == QStringLiteral("✘ not so"); }));
        QCOMPARE(bench.trace(1, 1), QStringLiteral("✔ so"));
        QCOMPARE(bench.trace(2, 0), QStringLiteral("Diagnosis too-much"));
        QVERIFY(bench.trace(0, 3).toInt() > 1);
        bench.allow("s3:*");
        QVERIFY(bench.comesTo([&] { return bench.trace(0, 1) == QStringLiteral("✔ so") && bench.trace(1, 1) == QStringLiteral("✘ not so"); }));
        QCOMPARE(bench.trace(2, 1), QStringLiteral("✔ so"));
        bench.keepPicture(bench.shown(), "preview");
    }

    void anyStepIsReachedFromTheMenuAndByKeys()
    {
        PreviewBench bench;
        QVERIFY2(bench.robot.chooseMenu({QStringLiteral("Coach"), QStringLiteral("Go to step")}), qPrintable(bench.robot.trouble()));
        auto* steps = part<QComboBox>(bench.shown(), "authorStep");
        QVERIFY(bench.comesTo([&] { return steps->count() == 3 && steps->hasFocus(); }));
        QTest::keyClick(steps, Qt::Key_End);
        QTest::keyClick(steps, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(bench.comesTo([&] { return bench.title().startsWith(QStringLiteral("3 of 3")); }));
        QVERIFY(bench.hasPolicy());  // by the solution of the step before
        QVERIFY2(bench.goTo(QStringLiteral("Alice has no policy")), qPrintable(bench.robot.trouble()));
        QVERIFY(!bench.hasPolicy());
        // A preview is nobody's progress, and has no record.
        part<QWidget>(bench.shown(), "coachTitle");
        QVERIFY(!part<QAction>(bench.shown(), "recordSave")->isEnabled());
    }
};

QTEST_MAIN(TestPreviewWindow)
#include "test_preview.moc"
