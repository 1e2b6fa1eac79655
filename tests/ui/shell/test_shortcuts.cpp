/// The keys of the menus' actions can be had otherwise: conflicts are told, the choice is remembered, and all of it can be taken back.
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/main_menus.h"
#include "ui/shell/shortcut_book.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTest>

using namespace rolewright;

namespace {

struct Keys {
    Keys() { fixture.show(); }

    QAction* action(const char* name) { return fixture.window().findChild<QAction*>(QString::fromLatin1(name)); }
    QString shown() { return qobject_cast<ui::Page*>(fixture.window().findChild<QStackedWidget*>(QStringLiteral("pagesStack"))->currentWidget())->id(); }
    bool openShortcuts()
    {
        return fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier) &&
               fixture.robot.chooseRow(QStringLiteral("settingsSubjects"), QStringLiteral("Shortcuts"));
    }
    /// Chooses the action in the list and presses keys into the field.
    bool press(const char* text, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        return fixture.robot.chooseRow(QStringLiteral("shortcutsList"), QString::fromLatin1(text)) && fixture.robot.focus(QStringLiteral("shortcutsKeys")) &&
               fixture.robot.press(key, modifiers);
    }
    QPushButton* button(const char* name) { return qobject_cast<QPushButton*>(fixture.robot.find(QString::fromLatin1(name))); }

    test::WindowFixture fixture;
};

}  // namespace

class TestShortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newKeysWorkAtOnceAndTheOldOnesNoLonger();
    void whatCannotBeTaken_data();
    void whatCannotBeTaken();
    void aTakenKeyIsRefusedInTheDialog();
    void theChoiceIsRemembered();
    void everyPageHasAKey();
    void lockingHasKeysThatCanBeChanged();
    void savingHasKeysThatCanBeChanged();
    void whatNamesKeysNamesThoseThatHold();
    void filteringGoesToTheListAtHand();
};

void TestShortcuts::newKeysWorkAtOnceAndTheOldOnesNoLonger()
{
    Keys keys;
    QVERIFY2(keys.openShortcuts(), qPrintable(keys.fixture.robot.trouble()));
    QVERIFY2(keys.press("Groups", Qt::Key_G, Qt::ControlModifier), qPrintable(keys.fixture.robot.trouble()));
    QVERIFY2(keys.fixture.robot.click(QStringLiteral("shortcutsTake")), qPrintable(keys.fixture.robot.trouble()));
    QVERIFY(keys.fixture.robot.click(QStringLiteral("settingsClose")));
    QVERIFY(keys.fixture.robot.waitGone(QStringLiteral("settingsClose")));
    QCOMPARE(keys.shown(), QStringLiteral("overview"));
    keys.fixture.robot.press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(keys.shown(), QStringLiteral("overview"));
    keys.fixture.robot.press(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(keys.shown(), QStringLiteral("groups"));

    QVERIFY(keys.openShortcuts());
    QVERIFY(keys.fixture.robot.click(QStringLiteral("shortcutsResetAll")));
    QVERIFY(!keys.button("shortcutsResetAll")->isEnabled());
    QVERIFY(keys.fixture.robot.click(QStringLiteral("settingsClose")));
    QCOMPARE(keys.action("go/groups")->shortcut(), QKeySequence(QStringLiteral("Ctrl+3")));
}

void TestShortcuts::whatCannotBeTaken_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("reason");
    QTest::newRow("another action's") << QStringLiteral("Ctrl+K") << QStringLiteral("is taken: Find anything");
    QTest::newRow("the second key of another action") << QStringLiteral("Ctrl+PgDown") << QStringLiteral("is taken: Next tab");
    QTest::newRow("a letter alone") << QStringLiteral("G") << QStringLiteral("for typing");
    QTest::newRow("a capital letter") << QStringLiteral("Shift+G") << QStringLiteral("for typing");
    QTest::newRow("Alt and a letter") << QStringLiteral("Alt+G") << QStringLiteral("underlined");
    QTest::newRow("copying") << QStringLiteral("Ctrl+C") << QStringLiteral("same everywhere");
    QTest::newRow("saving") << QStringLiteral("Ctrl+S") << QStringLiteral("is taken: Save what is typed");
    QTest::newRow("a function key") << QStringLiteral("F9") << QString();
    QTest::newRow("Ctrl and a letter") << QStringLiteral("Ctrl+G") << QString();
    QTest::newRow("its own") << QStringLiteral("Ctrl+3") << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestShortcuts::whatCannotBeTaken()
{
    QFETCH(QString, keys);
    QFETCH(QString, reason);
    Keys window;
    auto* book = window.fixture.window().findChild<ui::ShortcutBook*>();
    QAction* groups = window.action("go/groups");
    const QKeySequence wanted(keys);
    const QString obstacle = book->obstacle(*groups, wanted);
    if (reason.isEmpty())
        QCOMPARE(obstacle, QString());
    else
        QVERIFY2(obstacle.contains(reason), qPrintable(obstacle));
    book->choose(*groups, wanted);
    QCOMPARE(groups->shortcut() == wanted, reason.isEmpty());
}

void TestShortcuts::aTakenKeyIsRefusedInTheDialog()
{
    Keys keys;
    QVERIFY(keys.openShortcuts());
    QVERIFY(keys.press("Groups", Qt::Key_K, Qt::ControlModifier));
    QVERIFY(keys.fixture.robot.find(QStringLiteral("shortcutsMessage")));  // comes when the field has taken the keys
    QVERIFY(!keys.button("shortcutsTake")->isEnabled());
    QVERIFY(keys.press("Groups", Qt::Key_J, Qt::ControlModifier));
    QVERIFY(keys.fixture.robot.waitUntil([&] { return keys.button("shortcutsTake")->isEnabled(); }, QStringLiteral("keys that are free")));
    QVERIFY(keys.fixture.robot.waitGone(QStringLiteral("shortcutsMessage")));
}

void TestShortcuts::theChoiceIsRemembered()
{
    Keys keys;
    QSettings().setValue(QStringLiteral("shortcuts/go/groups"), QStringLiteral("Ctrl+Alt+G"));
    QSettings().setValue(QStringLiteral("shortcuts/go/roles"), QStringLiteral("Ctrl+K"));  // taken: stays as designed
    QSettings().setValue(QStringLiteral("shortcuts/actionReadAgain"), QString());
    ui::Application again(*keys.fixture.backend, keys.fixture.clock);
    const auto keysOf = [&](const char* name) { return again.window().findChild<QAction*>(QString::fromLatin1(name))->shortcut(); };
    QCOMPARE(keysOf("go/groups"), QKeySequence(QStringLiteral("Ctrl+Alt+G")));
    QCOMPARE(keysOf("go/roles"), QKeySequence(QStringLiteral("Ctrl+4")));
    QCOMPARE(keysOf("actionReadAgain"), QKeySequence());
    const QString sheet = again.window().findChild<ui::ShortcutBook*>()->cheatSheet();
    QVERIFY2(sheet.contains(QStringLiteral("Ctrl+Alt+G  —  Groups")), qPrintable(sheet));
    QVERIFY(sheet.contains(QStringLiteral("Save what is typed")));
}

void TestShortcuts::everyPageHasAKey()
{
    Keys keys;
    for (const auto& [id, page] : keys.fixture.window().pages()) {
        const QKeySequence sequence = keys.action(qPrintable(QStringLiteral("go/") + id))->shortcut();
        QVERIFY2(!sequence.isEmpty(), qPrintable(id));
        keys.fixture.robot.press(sequence[0].key(), sequence[0].keyboardModifiers());
        QCOMPARE(keys.shown(), id);
    }
}

void TestShortcuts::lockingHasKeysThatCanBeChanged()
{
    Keys keys;
    auto* book = keys.fixture.window().findChild<ui::ShortcutBook*>();
    QAction* lock = keys.action("actionLock");
    QVERIFY(book->actions().contains(lock));
    QVERIFY(book->cheatSheet().contains(QStringLiteral("Ctrl+Alt+L  —  Lock now")));
    book->choose(*lock, QKeySequence(QStringLiteral("F12")));
    QVERIFY(book->obstacle(*keys.action("go/groups"), QKeySequence(QStringLiteral("F12"))).contains(QStringLiteral("Lock now")));
    ui::Application again(*keys.fixture.backend, keys.fixture.clock);
    QCOMPARE(again.window().findChild<QAction*>(QStringLiteral("actionLock"))->shortcut(), QKeySequence(QStringLiteral("F12")));
    book->reset(*lock);
    QCOMPARE(lock->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+L")));
}

void TestShortcuts::savingHasKeysThatCanBeChanged()
{
    Keys keys;
    test::WindowFixture& fixture = keys.fixture;
    const auto description = [&] { return fixture.engine->snapshot()->account(test::account(test::developmentId))->roles.find("Auditor")->description; };
    fixture.window().openPage(QStringLiteral("roles"));
    QVERIFY2(fixture.robot.chooseRow(QStringLiteral("rolesList"), QStringLiteral("Auditor")) && fixture.robot.chooseTab(QStringLiteral("rolesTabs"), QStringLiteral("Limits")) &&
                 fixture.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("first")),
             qPrintable(fixture.robot.trouble()));
    fixture.robot.press(Qt::Key_S, Qt::ControlModifier);
    fixture.settle();
    QCOMPARE(description(), std::string("first"));
    keys.fixture.window().findChild<ui::ShortcutBook*>()->choose(*keys.action("actionSave"), QKeySequence(QStringLiteral("F8")));
    QVERIFY(fixture.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("second")));
    fixture.robot.press(Qt::Key_S, Qt::ControlModifier);
    fixture.settle();
    QCOMPARE(description(), std::string("first"));
    fixture.robot.press(Qt::Key_F8);
    fixture.settle();
    QCOMPARE(description(), std::string("second"));
    // What cannot be saved says so and is not lost.
    fixture.store().setReadOnly(true);
    QVERIFY(fixture.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("third")));
    fixture.robot.press(Qt::Key_F8);
    fixture.settle();
    QCOMPARE(description(), std::string("second"));
    QVERIFY(fixture.window().statusBar()->currentMessage().startsWith(QStringLiteral("Read-only mode is on")));
}

void TestShortcuts::whatNamesKeysNamesThoseThatHold()
{
    Keys keys;
    auto* book = keys.fixture.window().findChild<ui::ShortcutBook*>();
    keys.fixture.window().openPage(QStringLiteral("users"));
    const auto tip = [&] { return test::part<QAbstractButton>(keys.fixture.window(), "switchRole")->toolTip(); };
    const auto placeholder = [&] { return test::part<QLineEdit>(keys.fixture.window(), "usersFilter")->placeholderText(); };
    QCOMPARE(tip(), QStringLiteral("Switch role (Ctrl+Shift+R)"));
    QCOMPARE(placeholder(), QStringLiteral("Filter (Ctrl+F)"));
    book->choose(*keys.action("actionSwitchRole"), QKeySequence(QStringLiteral("F7")));
    book->choose(*keys.action("actionFilter"), QKeySequence());
    QCOMPARE(tip(), QStringLiteral("Switch role (F7)"));
    QCOMPARE(placeholder(), QStringLiteral("Filter"));
    book->resetAll();
    QCOMPARE(tip(), QStringLiteral("Switch role (Ctrl+Shift+R)"));
}

void TestShortcuts::filteringGoesToTheListAtHand()
{
    Keys keys;
    test::WindowFixture& fixture = keys.fixture;
    fixture.must("s3:CreateBucket", {{"Bucket", "some-bucket-of-mine"}});
    fixture.settle();
    fixture.window().openPage(QStringLiteral("resources"));
    QVERIFY2(fixture.robot.chooseRow(QStringLiteral("resourcesList"), QStringLiteral("some-bucket-of-mine")), qPrintable(fixture.robot.trouble()));
    fixture.robot.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(fixture.window().focusWidget()->objectName(), QStringLiteral("resourcesFilter"));
    QVERIFY2(fixture.robot.focus(QStringLiteral("objectsFilter")) || fixture.robot.focus(QStringLiteral("objectsNew")), qPrintable(fixture.robot.trouble()));
    fixture.robot.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(fixture.window().focusWidget()->objectName(), QStringLiteral("objectsFilter"));
}

QTEST_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
