/// The owner's three minutes, by keyboard alone: an administrator makes a role that another account's group may take on with MFA, sets up a member's device, and becomes
/// the role as that member. No JSON is written, and no mouse is touched; what came of it is asked of the engine.
#include "tests/support/ui/window_fixture.h"
#include "ui/store/calls.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using test::account;
using test::developmentId;
using test::productionId;

namespace {

const std::string roleArn = "arn:aws:iam::444455556666:role/Writer";

/// What a person without a mouse has. Counts what it takes.
class Keyboard : public QObject {
public:
    explicit Keyboard(test::WindowFixture& fixture) : m_fixture(fixture) { qApp->installEventFilter(this); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(target(), key, modifiers);
        m_fixture.settle();
    }
    void alt(Qt::Key letter) { press(letter, Qt::AltModifier); }
    void type(const char* text)
    {
        ++words;
        letters += static_cast<int>(qstrlen(text));
        QTest::keyClicks(target(), QString::fromLatin1(text));
        m_fixture.settle();
    }
    /// By the button's letter, which is a press of a moment; false when the wizard does not come to the step.
    bool next(const char* step)
    {
        alt(Qt::Key_X);
        return waitFor([=, this] { return m_fixture.window().findChild<QWidget*>(QLatin1String(step))->isVisible(); });
    }
    /// By Tab; false when it is not come by.
    bool tabTo(const char* objectName)
    {
        target();
        for (int i = 0; i < 20 && focus() != QLatin1String(objectName); ++i)
            press(Qt::Key_Tab);
        return focus() == QLatin1String(objectName);
    }
    /// In the list, by Down, as far as the line that contains `text`.
    bool downTo(const char* list, const QString& text)
    {
        const auto* view = m_fixture.window().findChild<QAbstractItemView*>(QLatin1String(list));
        const auto there = [&] { return view->hasFocus() && view->currentIndex().data().toString().contains(text); };
        for (int i = 0; i < 20 && !there(); ++i)
            press(Qt::Key_Down);
        return there();
    }
    /// In the menu that is open, by Down, as far as the entry that contains `text`; chooses it.
    bool choose(const QString& text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (int i = 0; menu && i < 20 && !(menu->activeAction() && menu->activeAction()->text().contains(text)); ++i)
            press(Qt::Key_Down);
        const bool found = menu && menu->activeAction() && menu->activeAction()->text().contains(text);
        if (found)
            press(Qt::Key_Return);
        return found;
    }
    bool waitFor(const std::function<bool()>& done) { return m_fixture.robot.waitUntil(done, QStringLiteral("what was begun by a key")); }
    /// Where the keys go.
    static QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    /// For whoever reads why the test failed.
    static QString where()
    {
        QString path;
        for (const QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            path += QLatin1Char('/') + (widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName());
        return path;
    }
    bool waitForFocus(const char* objectName)
    {
        return waitFor([=, this] { return target() && focus() == QLatin1String(objectName); });
    }

    int presses = 0;  ///< keys with a meaning: letters of texts not counted
    int words = 0;    ///< texts typed
    int letters = 0;
    int clicks = 0;   ///< of a mouse

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        clicks += event->type() == QEvent::MouseButtonPress ? 1 : 0;
        return false;
    }

private:
    /// Where the keys go. Where there is no window manager nobody gives the focus back when a dialog closes: it goes to the one below.
    QWidget* target()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup;
        if (!QApplication::activeWindow() || !QApplication::activeWindow()->isVisible()) {
            QWidget* below = &m_fixture.window();
            for (QWidget* window : QApplication::topLevelWidgets())
                below = window->isVisible() && window->inherits("QDialog") ? window : below;
            below->activateWindow();
            m_fixture.settle();
        }
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow() ? QApplication::activeWindow() : &m_fixture.window();
    }

    test::WindowFixture& m_fixture;
};

}  // namespace

class TestOwnerScenarioKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGroupOfAnotherAccountTakesARoleOnWithMfa();
};

void TestOwnerScenarioKeyboard::aGroupOfAnotherAccountTakesARoleOnWithMfa()
{
    test::WindowFixture fixture;
    fixture.show();
    Keyboard keys(fixture);
    const auto world = [&](const char* id) { return fixture.engine->snapshot()->account(account(id)); };
    const sts::Caller alice = sts::Caller::user(account(developmentId), "alice");

    // The administrator of Production, whose role it will be.
    keys.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(keys.waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    QVERIFY(keys.choose(QStringLiteral("root of Production")));
    QCOMPARE(fixture.store().account().text(), std::string(productionId));

    // Who: the account of the group. A group itself is no principal.
    keys.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    keys.alt(Qt::Key_N);
    QVERIFY2(keys.waitForFocus("principalFilter"), qPrintable(keys.where()));
    keys.type("1111");
    QVERIFY2(keys.downTo("principalList", QStringLiteral("whole account")), qPrintable(keys.where()));
    keys.press(Qt::Key_Return);
    QVERIFY2(keys.waitFor([] { return !QApplication::activeWindow() || QApplication::activeWindow()->objectName() != QLatin1String("principalPicker"); }), qPrintable(keys.where()));
    // Conditions: MFA.
    QVERIFY2(keys.next("wizardConditions"), qPrintable(keys.where()));
    QVERIFY2(keys.tabTo("trustMfa0"), qPrintable(keys.where()));
    keys.press(Qt::Key_Space);
    // What: a template.
    QVERIFY2(keys.next("wizardWhat"), qPrintable(keys.where()));
    QVERIFY2(keys.tabTo("qt_tabwidget_tabbar"), qPrintable(keys.where()));
    keys.press(Qt::Key_Right);
    QVERIFY2(keys.tabTo("wizardTemplate"), qPrintable(keys.where()));
    keys.type("Read");
    // Limits as they are; a name.
    QVERIFY2(keys.next("wizardLimits") && keys.next("wizardName"), qPrintable(keys.where()));
    QVERIFY2(keys.waitForFocus("wizardRoleName"), qPrintable(keys.where()));
    keys.type("Writer");
    // Both halves: the group's is in Development, whose administrator gives it.
    QVERIFY2(keys.next("wizardBothHalves"), qPrintable(keys.where()));
    auto* grant = fixture.window().findChild<QWidget*>(QStringLiteral("wizardGrant"));
    QVERIFY2(keys.waitFor([&] { return grant->isVisible(); }), qPrintable(test::part<QLabel>(fixture.window(), "wizardHalvesSummary")->text()));
    keys.alt(Qt::Key_M);
    QVERIFY(keys.waitFor([&] { return fixture.window().findChild<QWidget*>(QStringLiteral("wizardDropGrants"))->isVisible(); }));
    QVERIFY2(keys.next("wizardTry") && keys.next("wizardReview"), qPrintable(keys.where()));
    QVERIFY(keys.waitFor([&] {
        const QWidget* create = fixture.robot.find(QStringLiteral("wizardCreate"));
        return create && create->isEnabled();
    }));
    keys.press(Qt::Key_Return);
    QVERIFY(keys.waitFor([&] { return world(productionId)->roles.find("Writer") != nullptr; }));
    const auto group = world(developmentId)->groups.find("Developers");
    QVERIFY(std::any_of(group->inlinePolicies.begin(), group->inlinePolicies.end(), [](const auto& policy) { return policy.name == "assume-Writer"; }));
    QCOMPARE(fixture.codeOf(alice, "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "alice"}}), std::string("AccessDenied"));  // not without MFA

    // On to it as a member, who has no device yet: it is set up on the way.
    QVERIFY2(keys.waitForFocus("rolesSwitchAs"), qPrintable(keys.where()));
    keys.press(Qt::Key_Space);
    QVERIFY(keys.waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    QVERIFY(keys.choose(QStringLiteral("alice")));
    QVERIFY2(keys.waitForFocus("switchRoleFilter"), qPrintable(keys.where()));
    QVERIFY(keys.waitFor([&] { return fixture.robot.find(QStringLiteral("switchRoleMfaSetUp")) != nullptr; }));
    keys.alt(Qt::Key_M);
    QVERIFY2(keys.waitForFocus("mfaName"), qPrintable(keys.where()));
    keys.press(Qt::Key_Return);  // the name that is offered
    QVERIFY(keys.waitFor([&] { return fixture.robot.find(QStringLiteral("mfaAsAdministrator")) != nullptr; }));
    keys.alt(Qt::Key_M);
    QVERIFY2(keys.waitForFocus("mfaCode1"), qPrintable(keys.where()));
    keys.alt(Qt::Key_D);
    QVERIFY(keys.waitFor([&] { return fixture.window().findChild<QWidget*>(QStringLiteral("mfaNext"))->isEnabled(); }));
    keys.press(Qt::Key_Return);
    QVERIFY2(keys.waitForFocus("switchRoleMfaCode"), qPrintable(keys.where()));
    QCOMPARE(world(developmentId)->mfaDevices.find("/alice-phone")->user, std::string("alice"));
    keys.alt(Qt::Key_D);
    QVERIFY(keys.waitFor([&] { return test::part<QLineEdit>(fixture.window(), "switchRoleMfaCode")->text().size() == 6; }));
    keys.press(Qt::Key_Return);

    QVERIFY(keys.waitFor([&] { return fixture.store().caller().session != nullptr; }));
    const sts::SessionPtr session = fixture.store().caller().session;
    QCOMPARE(session->principalArn, roleArn);
    QVERIFY(session->mfa);
    QVERIFY2(test::part<QToolButton>(fixture.window(), "crumb1")->text().contains(QStringLiteral("Writer · MFA")), qPrintable(test::part<QToolButton>(fixture.window(), "crumb1")->text()));
    QCOMPARE(session->callerArn, std::string("arn:aws:iam::111122223333:user/alice"));
    const json::Object object{{"Bucket", "data-bucket-444455556666"}, {"Key", "readme.txt"}};
    QCOMPARE(fixture.codeOf(fixture.store().caller(), "s3:GetObject", object), std::string("ok"));
    QCOMPARE(fixture.codeOf(alice, "s3:GetObject", object), std::string("AccessDenied"));
    QCOMPARE(keys.clicks, 0);
    qInfo("%d keys and %d texts of %d letters", keys.presses, keys.words, keys.letters);
    QVERIFY2(keys.presses <= 60, "the way has become longer");
}

QTEST_MAIN(TestOwnerScenarioKeyboard)
#include "test_owner_scenario_keyboard.moc"
