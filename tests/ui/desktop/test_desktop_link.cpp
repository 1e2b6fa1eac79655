/// Notifications, sleep and the screen's lock over D-Bus: this test starts a bus of its own and is the desktop on it.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/safety/lock_dialog.h"
#include "ui/safety/window_lock.h"
#include "ui/shell/desktop_link.h"
#include "ui/shell/session_notices.h"
#include "ui/store/session_preferences.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using namespace std::chrono;

namespace {

const QString notificationPath = QStringLiteral("/org/freedesktop/Notifications");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const std::string bucketRole(engine::practice::updateDataBucketArn);

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

}  // namespace

/// `org.freedesktop.Notifications` as a desktop has it.
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
        uchar urgency = 0;
    };
    QList<Shown> shown;
    QList<uint> closedOnes;

public Q_SLOTS:
    QStringList GetCapabilities() { return {QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")}; }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text, const QStringList& actions, const QVariantMap& hints, int)
    {
        shown.append({replaces, title, text, actions, hints.value(QStringLiteral("urgency")).value<uchar>()});
        return replaces != 0 ? replaces : 42;
    }
    void CloseNotification(uint id) { closedOnes.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& key);
    void NotificationClosed(uint id, uint reason);
};

/// As much of logind as is asked.
class FakeLogin : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    int asked = 0;

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint)
    {
        ++asked;
        return QDBusObjectPath(loginPath + QStringLiteral("/session/_31"));
    }
};

class TestDesktopLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aNotificationSaysWhatTheWindowSaysAndItsButtonsWork();
    void namesAreNoMarkup();
    void nothingIsShownWhileLockedOrWhenNotWanted();
    void locksWithTheScreenWithTheSessionAndBeforeSleep_data();
    void locksWithTheScreenWithTheSessionAndBeforeSleep();

private:
    void signal(const QString& path, const QString& interface, const QString& name, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        QDBusConnection(QStringLiteral("desktop")).send(message);
    }

    QProcess m_bus;
    FakeNotifications m_notifications;
    FakeLogin m_login;
};

namespace {

struct Fixture : test::WindowFixture {
    Fixture()
    {
        store().setBase(userOf("alice"));
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        show();
        link = std::make_unique<ui::DesktopLink>(application());
    }
    ~Fixture() { link.reset(); }
    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker().pulse();
        settle();
    }

    sts::SessionPtr first;
    std::unique_ptr<ui::DesktopLink> link;
};

}  // namespace

void TestDesktopLink::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("there is no dbus-daemon");
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop"));
    QVERIFY(desktop.isConnected());
    for (const char* name : {"org.freedesktop.Notifications", "org.freedesktop.ScreenSaver", "org.freedesktop.login1"})
        QVERIFY(desktop.registerService(QLatin1String(name)));
    QVERIFY(desktop.registerObject(notificationPath, &m_notifications, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerObject(loginPath, &m_login, QDBusConnection::ExportAllSlots));
}

void TestDesktopLink::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestDesktopLink::aNotificationSaysWhatTheWindowSaysAndItsButtonsWork()
{
    Fixture f;
    m_notifications.shown.clear();
    f.pass(minutes(55));
    QTRY_COMPARE(m_notifications.shown.size(), 1);
    QCOMPARE(m_notifications.shown[0].text, QStringLiteral("updateDataBucket / alice ends in 5 min."));
    QCOMPARE(m_notifications.shown[0].actions, QStringList({QStringLiteral("renew"), QStringLiteral("Renew"), QStringLiteral("snooze"), QStringLiteral("Snooze 5 min"), QStringLiteral("default"), QStringLiteral("Show")}));
    f.pass(seconds(30));
    QCOMPARE(m_notifications.shown.size(), 1);  // once for each mark
    f.pass(minutes(3) + seconds(30));
    QTRY_COMPARE(m_notifications.shown.size(), 2);
    QCOMPARE(m_notifications.shown[1].replaces, 42u);
    QCOMPARE(m_notifications.shown[1].urgency, uchar(2));
    Q_EMIT m_notifications.ActionInvoked(7, QStringLiteral("renew"));  // somebody else's
    QTest::qWait(50);
    QCOMPARE(f.engine->sessions()->size(), std::size_t(1));
    Q_EMIT m_notifications.ActionInvoked(42, QStringLiteral("renew"));
    QTRY_COMPARE(f.engine->sessions()->size(), std::size_t(2));
    f.settle();
    QTRY_VERIFY(m_notifications.closedOnes.contains(42u));
    QVERIFY(f.window().findChild<ui::SessionNotices*>()->text().isEmpty());
}

void TestDesktopLink::namesAreNoMarkup()
{
    Fixture f;
    f.must("iam:CreateRole", {{"RoleName", "A+B=C"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    f.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    f.assume(userOf("alice"), "arn:aws:iam::111122223333:role/A+B=C", "xy", 900);
    f.settle();
    m_notifications.shown.clear();
    f.pass(minutes(14));
    QTRY_COMPARE(m_notifications.shown.size(), 1);
    QVERIFY2(m_notifications.shown[0].text.contains(QStringLiteral("A+B=C")), qPrintable(m_notifications.shown[0].text));
    QVERIFY(!m_notifications.shown[0].text.contains(QLatin1Char('<')));
}

void TestDesktopLink::nothingIsShownWhileLockedOrWhenNotWanted()
{
    Fixture f;
    m_notifications.shown.clear();
    f.application().lock().lock();
    f.pass(minutes(55));
    QTest::qWait(50);
    QVERIFY(m_notifications.shown.isEmpty());
    QVERIFY(f.robot.click(QStringLiteral("lockUnlock")));
    QVERIFY(!f.window().findChild<ui::SessionNotices*>()->text().isEmpty());  // the window tells it
    ui::SessionPreferences& preferences = ui::SessionPreferences::of(f.store());
    ui::SessionSettings settings = preferences.settings();
    settings.onDesktop = false;
    preferences.change(settings);
    f.pass(minutes(4));
    QTest::qWait(50);
    QVERIFY(m_notifications.shown.isEmpty());
}

void TestDesktopLink::locksWithTheScreenWithTheSessionAndBeforeSleep_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<bool>("locks");
    const auto row = [](const char* title, const QString& path, const char* interface, const char* name, const QVariantList& arguments, bool locks) {
        QTest::newRow(title) << path << QString::fromLatin1(interface) << QString::fromLatin1(name) << arguments << locks;
    };
    row("screen locked", QStringLiteral("/org/freedesktop/ScreenSaver"), "org.freedesktop.ScreenSaver", "ActiveChanged", {true}, true);
    row("screen unlocked", QStringLiteral("/org/freedesktop/ScreenSaver"), "org.freedesktop.ScreenSaver", "ActiveChanged", {false}, false);
    row("going to sleep", loginPath, "org.freedesktop.login1.Manager", "PrepareForSleep", {true}, true);
    row("awake", loginPath, "org.freedesktop.login1.Manager", "PrepareForSleep", {false}, false);
    row("our session", loginPath + QStringLiteral("/session/_31"), "org.freedesktop.login1.Session", "Lock", {}, true);
    row("another's session", loginPath + QStringLiteral("/session/_32"), "org.freedesktop.login1.Session", "Lock", {}, false);
}

void TestDesktopLink::locksWithTheScreenWithTheSessionAndBeforeSleep()
{
    QFETCH(QString, path);
    QFETCH(QString, interface);
    QFETCH(QString, name);
    QFETCH(QVariantList, arguments);
    QFETCH(bool, locks);
    m_login.asked = 0;
    Fixture f;
    QTRY_COMPARE(m_login.asked, 1);
    QTest::qWait(100);
    const auto isLockedByIt = [&] {  // told again, as the bus may hear of the wish for it only now
        signal(path, interface, name, arguments);
        return f.application().lock().isLocked();
    };
    QCOMPARE(QTest::qWaitFor(isLockedByIt, locks ? 5000 : 100), locks);
    QTest::qWait(100);
    QCOMPARE(f.application().lock().isLocked(), locks);
    if (locks)
        QVERIFY(f.robot.click(QStringLiteral("lockUnlock")));
}

QTEST_MAIN(TestDesktopLink)
#include "test_desktop_link.moc"
