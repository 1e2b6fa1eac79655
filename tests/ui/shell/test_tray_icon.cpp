/// The icon in the tray: one way more to the window, silent while the program is locked, and nothing at all where there is no tray.
#include "tests/support/ui/window_fixture.h"
#include "ui/safety/window_lock.h"
#include "ui/shell/tray_icon.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace rolewright;

namespace {

QAction* entry(const ui::TrayIcon& tray, const char* name) { return tray.menu()->findChild<QAction*>(QString::fromLatin1(name)); }

}  // namespace

class TestTrayIcon : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutATrayNothingChanges();
    void saysWhatExpiresNext();
    void countsThoseAboutToEnd();
    void isOneWayBackAndNoHidingPlace();
    void tellsNothingWhileLocked();
    void switchesRoles();
};

void TestTrayIcon::withoutATrayNothingChanges()
{
    test::WindowFixture f;
    f.show();
    const ui::TrayIcon tray(f.application(), false);
    QVERIFY(!tray.menu());
    QVERIFY(f.window().close());
    QVERIFY(!f.window().isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TestTrayIcon::saysWhatExpiresNext()
{
    test::WindowFixture f;
    const ui::TrayIcon tray(f.application(), true);
    QCOMPARE(tray.text(), QStringLiteral("Rolewright: no active session"));
    f.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "night-watch");
    f.settle();
    QVERIFY2(tray.text().contains(QStringLiteral("1 active · next: Auditor / night-watch")), qPrintable(tray.text()));
}

void TestTrayIcon::countsThoseAboutToEnd()
{
    test::WindowFixture f;
    const ui::TrayIcon tray(f.application(), true);
    const auto picture = [&] { return tray.picture().pixmap(64, 64).toImage(); };
    const QImage plain = picture();
    for (const char* name : {"one", "two"})
        f.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", name);
    f.settle();
    f.ticker().pulse();
    QCOMPARE(tray.endingCount(), 0);
    QCOMPARE(picture(), plain);
    f.clock.advance(std::chrono::minutes(50));
    f.ticker().pulse();
    f.settle();
    QCOMPARE(tray.endingCount(), 2);
    QVERIFY(tray.text().endsWith(QStringLiteral("about to end: 2")));
    QVERIFY(picture() != plain);
    f.application().lock().lock();
    f.ticker().pulse();
    QCOMPARE(picture(), plain);
}

void TestTrayIcon::isOneWayBackAndNoHidingPlace()
{
    test::WindowFixture f;
    f.show();
    const ui::TrayIcon tray(f.application(), true);
    f.window().showMinimized();
    entry(tray, "trayShow")->trigger();
    QVERIFY(!f.window().isMinimized() && f.window().isVisible());
    entry(tray, "trayQuit")->trigger();
    QVERIFY(!f.window().isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());  // and so the program ends, tray or not
}

void TestTrayIcon::tellsNothingWhileLocked()
{
    test::WindowFixture f;
    f.show();
    const ui::TrayIcon tray(f.application(), true);
    f.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "night-watch");
    f.settle();
    entry(tray, "trayLock")->trigger();
    QVERIFY(f.application().lock().isLocked());
    QCOMPARE(tray.text(), QStringLiteral("Rolewright is locked"));
    QVERIFY(!entry(tray, "traySwitchRole")->isEnabled());
}

void TestTrayIcon::switchesRoles()
{
    test::WindowFixture f;
    f.show();
    const ui::TrayIcon tray(f.application(), true);
    entry(tray, "traySwitchRole")->trigger();
    QVERIFY(f.robot.find(QStringLiteral("switchRoleDialog")));
}

QTEST_MAIN(TestTrayIcon)
#include "test_tray_icon.moc"
