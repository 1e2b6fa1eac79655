/// Teaching in front of a group: larger letters and what decided beside the coach, until it is switched off.
#include "tests/support/ui/played_lesson.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/shell/practice_desks.h"
#include "ui/shell/shortcut_book.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFontInfo>
#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr int patience = 20'000;  ///< milliseconds, on a busy machine
const QString lesson = QStringLiteral("w01-user-and-key");

struct Desk : test::WindowFixture {
    explicit Desk(Scheme scheme = Scheme::light) : WindowFixture(test::World::practice, scheme) { show(); }
    bool open()
    {
        window().openPage(QStringLiteral("walkthroughs"));
        Q_EMIT LessonDoor::of(store())->openRequested(lesson, false);
        return QTest::qWaitFor([this] { return application().walkthroughs().find(lesson) != nullptr; }, patience) && QTest::qWaitForWindowExposed(&desk());
    }
    MainWindow& desk() { return application().walkthroughs().find(lesson)->window(); }
    int coachSize() { return QFontInfo(part<CoachText>(desk(), "coachText")->font()).pixelSize(); }
    int listSize() { return QFontInfo(part<QAbstractItemView>(desk(), "usersList")->font()).pixelSize(); }
    QDockWidget* why() { return part<QDockWidget>(desk(), "dockWhy"); }
};

}  // namespace

class TestPresenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(ProgressFile(currentLearner(), "basics", lesson.toStdString()).path()); }

    void itIsSwitchedOnAndOffByAKey_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void itIsSwitchedOnAndOffByAKey()
    {
        QFETCH(bool, isDark);
        Desk bench(isDark ? Scheme::dark : Scheme::light);
        QVERIFY(bench.open());
        bench.desk().resize(isDark ? QSize(1800, 1000) : QSize(1000, 760));  // the one has room for it beside the coach
        bench.desk().openPage(QStringLiteral("users"));
        bench.desk().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.desk()));
        const int coach = bench.coachSize();
        const int list = bench.listSize();
        const bool wasWhy = bench.why()->isVisible();
        QTest::keyClick(&bench.desk(), Qt::Key_F11);
        QVERIFY(bench.coachSize() > bench.listSize() && bench.listSize() > list);
        QVERIFY(bench.coachSize() > coach * 1.4);
        auto* beside = part<QDockWidget>(bench.desk(), "dockCoach");
        QTRY_VERIFY(!bench.why()->visibleRegion().isEmpty());
        QTRY_COMPARE(bench.why()->x() >= beside->geometry().right(), bench.desk().width() >= 1500);
        QVERIFY(bench.desk().findChild<ShortcutBook*>()->cheatSheet().contains(QStringLiteral("Presenter mode")));
        if (const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !folder.isEmpty())
            bench.desk().grab().save(QDir(folder).filePath(isDark ? QStringLiteral("presenter-dark.png") : QStringLiteral("presenter-light.png")));
        QTest::keyClick(&bench.desk(), Qt::Key_F11);
        QCOMPARE(bench.coachSize(), coach);
        QCOMPARE(bench.listSize(), list);
        QCOMPARE(bench.why()->isVisible(), wasWhy);
    }

    void itIsRemembered()
    {
        Desk bench;
        QVERIFY(bench.open());
        const bool wasWhy = bench.why()->isVisible();
        const int coach = bench.coachSize();
        part<QAction>(bench.desk(), "presenterMode")->trigger();
        bench.desk().close();
        QVERIFY(QTest::qWaitFor([&] { return bench.application().walkthroughs().find(lesson) == nullptr; }, patience));
        QVERIFY(bench.open());
        QVERIFY(part<QAction>(bench.desk(), "presenterMode")->isChecked());
        QVERIFY(bench.coachSize() > coach * 1.4);
        QVERIFY(bench.why()->isVisible());
        part<QAction>(bench.desk(), "presenterMode")->trigger();
        QCOMPARE(bench.coachSize(), coach);
        QCOMPARE(bench.why()->isVisible(), wasWhy);
    }
};

QTEST_MAIN(TestPresenter)
#include "test_presenter.moc"
