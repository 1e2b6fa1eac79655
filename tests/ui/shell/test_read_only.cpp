/// Read-only mode holds below the window: whatever asks, nothing changes; looking and taking on roles go on.
#include "tests/support/ui/window_fixture.h"
#include "ui/pages/form_tab.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/window_walk.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/form_bars.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <map>

using namespace rolewright;

namespace {

struct Locked {
    Locked() { fixture.show(); }
    ui::Store& store() { return fixture.store(); }
    bool exists(const char* user) { return fixture.engine->snapshot()->account(test::account(test::developmentId))->users.find(user) != nullptr; }
    /// The error code of what the store answers, or `ok`.
    std::string codeOf(const char* name, json::Object parameters)
    {
        std::string code = "unanswered";
        store().call(test::operationOf(name, std::move(parameters)), &fixture.window(),
                     [&code](const engine::CallResult& result) { code = result.answer.ok() ? "ok" : result.answer.error().code; });
        fixture.settle();
        return code;
    }
    QToolButton* lock() { return test::part<QToolButton>(fixture.window(), "readOnly"); }

    test::WindowFixture fixture;
};

}  // namespace

class TestReadOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneClickTurnsItOnAndOff();
    void whatIsCalled_data();
    void whatIsCalled();
    void undoAndRedoAreRefusedAndStayPossible();
    void preparedChangesAreRefused();
    void aRunStopsWhereItWas();
    void whatChangesIsDisabledWithTheReason();
    void whatPagesSayMeanwhileHoldsAfterwards();
    void whatOnlyLooksStaysPossible();
    void nothingIsAddedToAFormOnAnyPage();
};

void TestReadOnly::oneClickTurnsItOnAndOff()
{
    Locked locked;
    QVERIFY(!locked.store().isReadOnly());
    QVERIFY2(locked.fixture.robot.click(QStringLiteral("readOnly")), qPrintable(locked.fixture.robot.trouble()));
    QVERIFY(locked.store().isReadOnly());
    QCOMPARE(locked.lock()->text(), QStringLiteral("Read-only"));
    QVERIFY(locked.lock()->toolTip().contains(QStringLiteral("because you turned it on")));
    QVERIFY(locked.fixture.window().findChild<QAction*>(QStringLiteral("actionReadOnly"))->isChecked());
    QCOMPARE(locked.codeOf("iam:CreateUser", {{"UserName", "new"}}), std::string("ReadOnlyMode"));
    QVERIFY(locked.fixture.robot.click(QStringLiteral("readOnly")));
    QCOMPARE(locked.codeOf("iam:CreateUser", {{"UserName", "new"}}), std::string("ok"));
    QVERIFY(locked.exists("new"));
}

void TestReadOnly::whatIsCalled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const char* name, const char* parameters, const char* code) {
        QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(parameters).replace(QLatin1Char('\''), QLatin1Char('"'))
                             << QString::fromLatin1(code);
    };
    row("a new user", "iam:CreateUser", "{'UserName': 'new'}", "ReadOnlyMode");
    row("a deletion", "iam:DeleteUser", "{'UserName': 'bob'}", "ReadOnlyMode");
    row("a tag", "iam:TagUser", "{'UserName': 'bob', 'Tags': []}", "ReadOnlyMode");
    row("an object", "s3:PutObject", "{'Bucket': 'data-bucket-444455556666', 'Key': 'a', 'Body': 'b'}", "ReadOnlyMode");
    row("an invocation, which may change something", "lambda:Invoke", "{'FunctionName': 'f'}", "ReadOnlyMode");
    row("a question", "iam:GetUser", "{'UserName': 'bob'}", "ok");
    row("a list", "iam:ListUsers", "{}", "ok");
    row("who am I", "sts:GetCallerIdentity", "{}", "ok");
    row("a role taken on", "sts:AssumeRole", "{'RoleArn': 'arn:aws:iam::111122223333:role/Auditor', 'RoleSessionName': 'looking'}", "ok");
    row("what there is not", "iam:Nonsense", "{}", "InvalidAction");
}

void TestReadOnly::whatIsCalled()
{
    QFETCH(QString, name);
    QFETCH(QString, parameters);
    QFETCH(QString, code);
    Locked locked;
    locked.store().setReadOnly(true);
    const auto before = locked.fixture.engine->snapshot();
    QCOMPARE(locked.codeOf(qPrintable(name), json::Object::parse(parameters.toStdString())), code.toStdString());
    QCOMPARE(locked.fixture.engine->snapshot() == before, true);
}

void TestReadOnly::undoAndRedoAreRefusedAndStayPossible()
{
    Locked locked;
    QUndoStack* steps = locked.store().undoStack();
    QCOMPARE(locked.codeOf("iam:CreateUser", {{"UserName", "first"}}), std::string("ok"));
    QCOMPARE(locked.codeOf("iam:CreateUser", {{"UserName", "second"}}), std::string("ok"));
    locked.store().setReadOnly(true);
    locked.fixture.robot.press(Qt::Key_Z, Qt::ControlModifier);
    locked.fixture.settle();
    QVERIFY(locked.exists("second"));
    QCOMPARE(steps->index(), 2);
    QCOMPARE(locked.fixture.prompts().asked.value(0), QStringLiteral("That could not be done"));

    locked.store().setReadOnly(false);
    locked.fixture.robot.press(Qt::Key_Z, Qt::ControlModifier);
    locked.fixture.settle();
    QVERIFY(!locked.exists("second"));
    locked.store().setReadOnly(true);
    steps->redo();
    locked.fixture.settle();
    QVERIFY(!locked.exists("second"));
    QCOMPARE(steps->index(), 1);
    locked.store().setReadOnly(false);
    steps->redo();
    locked.fixture.settle();
    QVERIFY(locked.exists("second"));
}

void TestReadOnly::preparedChangesAreRefused()
{
    Locked locked;
    locked.store().setReadOnly(true);
    identity::Editor editor(*locked.store().snapshot());
    identity::User user;
    user.name = "imported";
    user.id = "AIDA0000000000000001";
    editor.putAll(test::account(test::developmentId), std::vector<identity::User>{user});
    std::string code;
    locked.store().applyChanges(std::move(editor).finish(Phrase("Import")), "rolewright:Import", &locked.fixture.window(),
                                [&code](const Result<void>& done) { code = done.ok() ? "ok" : done.error().code; });
    locked.fixture.settle();
    QCOMPARE(code, std::string("ReadOnlyMode"));
    QVERIFY(!locked.exists("imported"));
    QCOMPARE(locked.store().undoStack()->count(), 0);
}

/// It is turned on in the middle of a run: what was done is one undo step, the rest is not called.
void TestReadOnly::aRunStopsWhereItWas()
{
    Locked locked;
    std::vector<std::string> codes;
    connect(&locked.store(), &ui::Store::called, this, [&locked] { locked.store().setReadOnly(true); });
    locked.store().run(QStringLiteral("Two users"),
                       {test::operationOf("iam:CreateUser", {{"UserName", "one"}}), test::operationOf("iam:CreateUser", {{"UserName", "two"}})},
                       &locked.fixture.window(), [&codes](const std::vector<engine::CallResult>& results) {
                           for (const engine::CallResult& result : results)
                               codes.push_back(result.answer.ok() ? "ok" : result.answer.error().code);
                       });
    locked.fixture.settle();
    QCOMPARE(codes, (std::vector<std::string>{"ok", "ReadOnlyMode"}));
    QVERIFY(locked.exists("one") && !locked.exists("two"));
    QCOMPARE(locked.store().undoStack()->undoText(), QStringLiteral("Two users"));
}

void TestReadOnly::whatChangesIsDisabledWithTheReason()
{
    Locked locked;
    ui::MainWindow& window = locked.fixture.window();
    window.openPage(QStringLiteral("users"));
    QVERIFY2(locked.fixture.robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("bob")), qPrintable(locked.fixture.robot.trouble()));
    const char* names[] = {"usersCreate", "usersDelete", "usersPermissionsAttach", "usersPermissionsSetBoundary", "usersKeysCreate", "usersMfaSetUp"};
    std::map<std::string, QString> tips;
    for (const char* name : names) {
        auto* button = test::part<QAbstractButton>(window, name);
        QVERIFY2(button->isEnabled(), name);
        tips[name] = button->toolTip();
    }
    locked.store().setReadOnly(true);
    for (const char* name : names) {
        auto* button = test::part<QAbstractButton>(window, name);
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().startsWith(QStringLiteral("Read-only mode is on")), name);
    }
    QVERIFY(!window.findChild<QAction*>(QStringLiteral("actionNewRole"))->isEnabled());
    QVERIFY(!window.findChild<QAction*>(QStringLiteral("actionImport"))->isEnabled());
    locked.store().setReadOnly(false);
    for (const char* name : names) {
        auto* button = test::part<QAbstractButton>(window, name);
        QVERIFY2(button->isEnabled(), name);
        QCOMPARE(button->toolTip(), tips[name]);
    }
    QVERIFY(window.findChild<QAction*>(QStringLiteral("actionNewRole"))->isEnabled());
}

/// What a page makes of its buttons while nothing may be changed comes into force with the end of that.
void TestReadOnly::whatPagesSayMeanwhileHoldsAfterwards()
{
    Locked locked;
    QPushButton button;
    ui::changesWorkspace(locked.store(), &button);
    QAction action;
    ui::changesWorkspace(locked.store(), &action);
    locked.store().setReadOnly(true);
    QVERIFY(!button.isEnabled() && !action.isEnabled());
    button.setEnabled(false);
    ui::setPossible(&action, QStringLiteral("nothing is chosen"));
    locked.store().setReadOnly(false);
    QVERIFY(!button.isEnabled() && !action.isEnabled());
    QCOMPARE(action.toolTip(), QStringLiteral("nothing is chosen"));
    locked.store().setReadOnly(true);
    button.setEnabled(true);
    button.setToolTip(QStringLiteral("does it"));
    ui::setPossible(&action, QString());
    QVERIFY(!button.isEnabled() && !action.isEnabled());
    QVERIFY(button.toolTip().startsWith(QStringLiteral("Read-only mode is on")));
    locked.store().setReadOnly(false);
    QVERIFY(button.isEnabled() && action.isEnabled());
    QCOMPARE(button.toolTip(), QStringLiteral("does it"));
}

void TestReadOnly::whatOnlyLooksStaysPossible()
{
    Locked locked;
    locked.store().setReadOnly(true);
    for (const char* name : {"actionSwitchRole", "actionSessionToken", "actionPalette", "actionFilter", "actionSettings", "actionReadOnly", "actionLock", "go/users"})
        QVERIFY2(locked.fixture.window().findChild<QAction*>(QString::fromLatin1(name))->isEnabled(), name);
    locked.fixture.window().openPage(QStringLiteral("roles"));
    QVERIFY(locked.fixture.robot.chooseRow(QStringLiteral("rolesList"), QStringLiteral("Auditor")));
    for (const char* name : {"rolesSwitch", "switchRole"})
        QVERIFY2(test::part<QAbstractButton>(locked.fixture.window(), name)->isEnabled(), name);
}

/// Every page with something to show: what would only make a form unsaved is barred as well, for it could not be saved.
void TestReadOnly::nothingIsAddedToAFormOnAnyPage()
{
    Locked locked;
    QVERIFY(ui::furnishGallery(*locked.fixture.engine).ok());
    locked.store().setReadOnly(true);
    std::map<QString, QPointer<QAbstractButton>> barred;
    QStringList open;
    const ui::WindowWalk::Visit visit = [&](QWidget& window, const QString& place) {
        for (const ui::FormTab* form : window.findChildren<ui::FormTab*>()) {
            for (QAbstractButton* button : form->findChildren<QAbstractButton*>()) {
                const bool looks = qobject_cast<QRadioButton*>(button) || button->property(ui::onlyLooks).toBool() || button->objectName().endsWith(QStringLiteral("Revert"));
                if (!button->isVisible() || button->objectName().isEmpty() || looks)
                    continue;
                if (button->isEnabled())
                    open += place + QLatin1Char(' ') + button->objectName();
                else if (button->toolTip().startsWith(QStringLiteral("Read-only mode is on")))
                    barred[button->objectName()] = button;
            }
        }
        return Result<void>();
    };
    ui::WindowWalk walk(locked.fixture.window(), visit, [&locked] { locked.fixture.settle(); });
    QVERIFY(walk.pages().ok());
    QVERIFY2(open.isEmpty(), qPrintable(open.join(QLatin1Char('\n'))));
    const char* some[] = {"usersTagsAdd", "rolesTagsAdd", "rolesLimitsKnown", "trustAddStatement", "groupsPermissionsFormAddStatement", "resourcesBlockPublicAcls", "scpBuilderAddStatement",
                          "peopleAttributesAdd", "functionsCodeRoleChoose", "providersAudiencesAdd"};
    for (const char* name : some)
        QVERIFY2(barred[QString::fromLatin1(name)], name);
    locked.store().setReadOnly(false);
    for (const char* name : {"usersTagsAdd", "rolesLimitsKnown", "trustAddStatement"})
        QVERIFY2(barred[QString::fromLatin1(name)]->isEnabled(), name);
}

QTEST_MAIN(TestReadOnly)
#include "test_read_only.moc"
