/// The coach where a dialog hides him, and at the end of a walkthrough: the task stays readable, and there is a way on.
#include "tests/support/ui/played_lesson.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/coach/progress_file.h"
#include "ui/shell/practice_desks.h"
#include "ui/tour/robot.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr int patience = 20'000;  ///< milliseconds, on a busy machine
const QString firstLesson = QStringLiteral("w01-user-and-key");
const QString secondLesson = QStringLiteral("w02-three-answers");

struct Desk : test::WindowFixture {
    Desk() { show(); }
    bool comesTo(const std::function<bool()>& state) { return QTest::qWaitFor(state, patience); }
    PracticeDesk* find(const QString& lesson) { return application().walkthroughs().find(lesson); }
    bool open(const QString& lesson = firstLesson)
    {
        Q_EMIT LessonDoor::of(store())->openRequested(lesson, false);
        return comesTo([&] { return find(lesson) != nullptr; }) && QTest::qWaitForWindowExposed(&find(lesson)->window());
    }
    MainWindow& lesson() { return find(firstLesson)->window(); }
    const CoachView& view() { return find(firstLesson)->room().view(); }
    QAction* action(const char* name) { return part<QAction>(lesson(), name); }
    /// The wizard that makes a user, over the lesson's window.
    QDialog* openWizard()
    {
        lesson().openPage(QStringLiteral("users"));
        if (!comesTo([this] { return lesson().findChild<QAbstractButton*>(QStringLiteral("usersCreate")) != nullptr; }))
            return nullptr;
        part<QAbstractButton>(lesson(), "usersCreate")->click();
        comesTo([] { return QApplication::activeModalWidget() != nullptr; });
        return qobject_cast<QDialog*>(QApplication::activeModalWidget());
    }
    bool goToSecondStep()
    {
        action("coachNext")->trigger();
        return comesTo([this] { return view().uid == "make-user"; });
    }
};

}  // namespace

class TestDialogCoach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QSettings().remove(QStringLiteral("training"));
        for (const QString& lesson : {firstLesson, secondLesson})
            QFile::remove(ProgressFile(currentLearner(), "basics", lesson.toStdString()).path());
    }

    void theTaskAndItsHintsAreReadWhileADialogIsOpen()
    {
        Desk bench;
        QVERIFY(bench.open());
        QVERIFY(bench.goToSecondStep());
        QDialog* dialog = bench.openWizard();
        QVERIFY(dialog);
        auto* bar = part<QWidget>(*dialog, "coachBar");
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->isAncestorOf(dialog->focusWidget()));
        QVERIFY(part<QLabel>(*dialog, "coachBarTitle")->text().startsWith(QStringLiteral("2 of ")));
        auto* text = part<CoachText>(*dialog, "coachBarText");
        QVERIFY(text->toPlainText().contains(QStringLiteral("alice")));
        for (const QWidget* one : dialog->findChildren<QWidget*>()) {
            if (one->isVisible() && one != bar && one->parentWidget() == dialog && !one->testAttribute(Qt::WA_TransparentForMouseEvents))
                QVERIFY2(!one->geometry().intersects(bar->geometry()), qPrintable(one->objectName()));
        }
        auto* hint = part<QAbstractButton>(*dialog, "coachBarHint");
        QVERIFY((hint->focusPolicy() & Qt::TabFocus) && !(hint->focusPolicy() & Qt::ClickFocus));
        hint->setFocus(Qt::TabFocusReason);
        QTest::keyClick(hint, Qt::Key_Space);
        QVERIFY(bench.comesTo([&] { return text->toPlainText().contains(QStringLiteral("Hint 1:")); }));
        QTest::mouseClick(hint, Qt::LeftButton);
        QVERIFY(bench.comesTo([&] { return bench.view().hints.size() == 2; }));
        auto* ring = part<QWidget>(*dialog, "coachRing");  // the second hint points at the place
        QVERIFY(bench.comesTo([&] { return ring->isVisible(); }));
        auto* name = part<QWidget>(*dialog, "principalName");
        QVERIFY(ring->geometry().contains(QRect(name->mapTo(dialog, QPoint()), name->size())));
        QVERIFY(name->accessibleDescription().startsWith(QStringLiteral("Target of step 2.")));
        if (const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !folder.isEmpty())
            dialog->grab().save(QDir(folder).filePath(QStringLiteral("coach-in-dialog.png")));
        Robot robot;
        QVERIFY2(robot.type(QStringLiteral("principalName"), QStringLiteral("alice")) && robot.click(QStringLiteral("wizardCreate")), qPrintable(robot.trouble()));
        QVERIFY(bench.comesTo([&] { return bench.view().isDone; }));
    }

    void theBarIsHiddenAndComesBackByTheMenu()
    {
        Desk bench;
        QVERIFY(bench.open());
        QDialog* dialog = bench.openWizard();
        QVERIFY(dialog);
        const int high = dialog->height();
        part<QAbstractButton>(*dialog, "coachBarHide")->click();
        QVERIFY(bench.comesTo([&] { return dialog->findChild<QWidget*>(QStringLiteral("coachBar")) == nullptr; }));
        QCOMPARE(dialog->height(), high);
        QVERIFY(!bench.action("coachInDialogs")->isChecked());
        dialog->close();
        dialog = bench.openWizard();
        QVERIFY(dialog && !dialog->findChild<QWidget*>(QStringLiteral("coachBar")));
        dialog->close();
        bench.action("coachInDialogs")->trigger();
        dialog = bench.openWizard();
        QVERIFY(dialog && dialog->findChild<QWidget*>(QStringLiteral("coachBar")));
        dialog->close();
        // Not in dialogs of other windows.
        bench.window().openPage(QStringLiteral("users"));
        part<QAbstractButton>(bench.window(), "usersCreate")->click();
        QVERIFY(bench.comesTo([] { return QApplication::activeModalWidget() != nullptr; }));
        QVERIFY(!QApplication::activeModalWidget()->findChild<QWidget*>(QStringLiteral("coachBar")));
    }

    void aFinishedWalkthroughLeadsOn()
    {
        test::keepProgress(*test::playedLesson(firstLesson.toStdString()));
        Desk bench;
        QVERIFY(bench.open());
        QVERIFY(bench.view().isFinished);
        auto* next = part<QAbstractButton>(bench.lesson(), "coachNextLesson");
        QVERIFY(next->isVisible());
        QCOMPARE(next->toolTip(), QStringLiteral("Allow, silent no, loud no"));
        if (const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !folder.isEmpty())
            bench.lesson().grab().save(QDir(folder).filePath(QStringLiteral("lesson-end.png")));
        next->click();
        QVERIFY(bench.comesTo([&] { return bench.find(secondLesson) != nullptr && bench.find(firstLesson) == nullptr; }));
    }

    void aFinishedWalkthroughIsPlayedAgainOrLeftForTheList()
    {
        test::keepProgress(*test::playedLesson(firstLesson.toStdString()));
        Desk bench;
        QVERIFY(bench.open());
        bench.prompts().yes = true;
        part<QAbstractButton>(bench.lesson(), "coachAgain")->click();
        QVERIFY(bench.comesTo([&] { return bench.find(firstLesson) && !bench.view().isFinished; }));
        QVERIFY(!part<QWidget>(bench.lesson(), "lessonEnd")->isVisible());
        QVERIFY(bench.comesTo([&] { return bench.find(firstLesson) != nullptr; }));
        bench.find(firstLesson)->window().close();
        QVERIFY(bench.comesTo([&] { return bench.find(firstLesson) == nullptr; }));
        test::keepProgress(*test::playedLesson(firstLesson.toStdString()));
        QVERIFY(bench.open());
        part<QAbstractButton>(bench.lesson(), "coachToList")->click();
        QVERIFY(bench.comesTo([&] { return bench.find(firstLesson) == nullptr; }));
        QVERIFY(part<QWidget>(bench.window(), "walkthroughsList")->isVisible());
    }

    void theOverviewOffersWhatWasBegun()
    {
        Desk bench;
        bench.window().openPage(QStringLiteral("overview"));
        auto* learn = part<QAbstractButton>(bench.window(), "overviewLearn");
        QVERIFY(bench.comesTo([&] { return learn->text() == QStringLiteral("Start the walkthrough"); }));
        test::keepProgress(*test::playedLesson(secondLesson.toStdString(), 2));
        bench.window().openPage(QStringLiteral("users"));
        bench.window().openPage(QStringLiteral("overview"));
        QVERIFY(bench.comesTo([&] { return learn->text() == QStringLiteral("Go on with the walkthrough"); }));
        learn->click();
        QVERIFY(bench.comesTo([&] { return bench.find(secondLesson) != nullptr; }));
        QCOMPARE(bench.find(secondLesson)->room().view().index, std::size_t{2});
    }

    void theNextIsTheLatestThatIsOpenElseTheFirst()
    {
        std::vector<LessonLine> lines(4);
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].id = QString::number(i);
        QCOMPARE(nextLesson(lines)->id, QStringLiteral("0"));
        lines[0].isFinished = true;
        QCOMPARE(nextLesson(lines)->id, QStringLiteral("1"));
        lines[2].played = QDateTime::currentDateTime();
        lines[3].played = lines[2].played.addSecs(-60);
        QCOMPARE(nextLesson(lines)->id, QStringLiteral("2"));
        lines[2].problem = QStringLiteral("broken");
        QCOMPARE(nextLesson(lines)->id, QStringLiteral("3"));
        for (LessonLine& line : lines)
            line.isFinished = true;
        QVERIFY(!nextLesson(lines));
        QVERIFY(!nextLesson({}));
    }

    void aWindowAboutSessionsShowsThemAndNamesItsPages()
    {
        Desk bench;
        QVERIFY(bench.open(QStringLiteral("w05-the-clock")));
        MainWindow& window = bench.find(QStringLiteral("w05-the-clock"))->window();
        window.resize(1280, 800);
        QVERIFY(!part<QDockWidget>(window, "dockSessions")->isHidden());
        QVERIFY(bench.comesTo([&] { return part<QWidget>(window, "navigator")->width() > 150 && part<QWidget>(window, "pagesStack")->x() > 150; }));
        if (const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !folder.isEmpty())
            window.grab().save(QDir(folder).filePath(QStringLiteral("lesson-window.png")));
    }
};

QTEST_MAIN(TestDialogCoach)
#include "test_dialog_coach.moc"
