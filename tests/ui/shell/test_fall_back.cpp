/// When the role one acts as expires: on to the nearest ancestor that lives, looking only, and nothing that was being written is lost.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/session_notices.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace rolewright;
using namespace std::chrono;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string secondRole = "arn:aws:iam::444455556666:role/Second";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

/// The window, in which alice acts as `updateDataBucket / alice`.
struct Fixture : test::WindowFixture {
    Fixture()
    {
        store().setBase(userOf("alice"));
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        store().enter(first);
        show();
    }
    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker().pulse();
        settle();
    }
    /// The error code of a call as whoever acts, through the store.
    std::string tryCall(const service::Operation& operation)
    {
        std::string code = "none";
        store().call(operation, &window(), [&code](const engine::CallResult& result) { code = result.answer.ok() ? "ok" : result.answer.error().code; });
        settle();
        return code;
    }
    ui::FallBack& fallBack() { return *ui::FallBack::of(store()); }

    sts::SessionPtr first;
};

}  // namespace

class TestFallBack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksOnAsTheNearestAncestorThatLives();
    void changesNothingUntilThePersonDecides();
    void whatChangesIsDisabledWithTheReason();
    void aDialogThatIsOpenIsToo();
    void renewingGoesOnWhereItWas();
    void goingOnIsOneClick();
    void aLivingAncestorInBetweenIsTaken();
    void theTitleCountsTheLastMinutesOfTheActingIdentity();
    void undoWorksWhileLookingOn();
    void afterASleepTheDigestSaysItToo();
};

void TestFallBack::looksOnAsTheNearestAncestorThatLives()
{
    Fixture f;
    f.pass(minutes(61));
    QVERIFY(!f.store().caller().session);
    QCOMPARE(f.store().caller().name, std::string("alice"));
    QCOMPARE(f.fallBack().lost(), f.first);
    const auto* goOn = part<QToolButton>(f.window(), "identityGoOn");
    QVERIFY(goOn->isVisible());
    QCOMPARE(goOn->text(), QStringLiteral("Read-only · go on as alice"));
    const QString told = f.window().findChild<ui::SessionNotices*>()->text();
    QVERIFY2(told.contains(QStringLiteral("look on as alice")), qPrintable(told));
    QCOMPARE(f.codeOf(sts::Caller::of(f.first), "sts:GetCallerIdentity"), std::string("ExpiredToken"));
}

void TestFallBack::changesNothingUntilThePersonDecides()
{
    Fixture f;
    f.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}});
    f.settle();
    f.pass(minutes(61));
    QCOMPARE(f.tryCall(ui::iamCall("CreateGroup", {{"GroupName", "Late"}})), std::string("ReadOnly"));
    QVERIFY(!f.engine->snapshot()->account(test::account(test::developmentId))->groups.find("Late"));
    QCOMPARE(f.tryCall(ui::iamCall("ListGroups", json::Object::object())), std::string("ok"));
    QVERIFY(f.robot.click(QStringLiteral("identityGoOn")));
    QVERIFY(!f.fallBack().lost());
    QCOMPARE(f.tryCall(ui::iamCall("CreateGroup", {{"GroupName", "Late"}})), std::string("ok"));
}

/// Who has expired and what to do about it; what nobody does as an identity, and switching, go on.
void TestFallBack::whatChangesIsDisabledWithTheReason()
{
    Fixture f;
    f.store().setAccount(test::account(test::developmentId));
    f.window().openPage(QStringLiteral("users"));
    f.settle();
    QVERIFY(f.robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("bob")));
    f.window().openPage(QStringLiteral("overview"));
    const char* names[] = {"usersCreate", "usersPermissionsAttach", "usersKeysCreate", "overviewCreateUser", "overviewCreateRole"};
    for (const char* name : names)
        QVERIFY2(part<QAbstractButton>(f.window(), name)->isEnabled(), name);
    const QString tip = part<QAbstractButton>(f.window(), "usersCreate")->toolTip();
    f.pass(minutes(61));
    for (const char* name : names) {
        const auto* button = part<QAbstractButton>(f.window(), name);
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(QStringLiteral("updateDataBucket / alice has expired, and you only look on as alice")), qPrintable(button->toolTip()));
    }
    QVERIFY(!part<QAction>(f.window(), "actionNewRole")->isEnabled());
    for (const char* name : {"overviewImport", "overviewSwitch", "switchRole"})
        QVERIFY2(part<QAbstractButton>(f.window(), name)->isEnabled(), name);
    for (const char* name : {"actionImport", "actionSwitchRole"})
        QVERIFY2(part<QAction>(f.window(), name)->isEnabled(), name);
    f.store().setReadOnly(true);
    QVERIFY(part<QAbstractButton>(f.window(), "usersCreate")->toolTip().startsWith(QStringLiteral("Read-only mode is on")));
    QVERIFY(!part<QAbstractButton>(f.window(), "overviewImport")->isEnabled());
    f.store().setReadOnly(false);
    QVERIFY(part<QAbstractButton>(f.window(), "usersCreate")->toolTip().contains(QStringLiteral("has expired")));
    f.fallBack().goOn();
    for (const char* name : names)
        QVERIFY2(part<QAbstractButton>(f.window(), name)->isEnabled(), name);
    QCOMPARE(part<QAbstractButton>(f.window(), "usersCreate")->toolTip(), tip);
}

/// What was begun in it stays, and can be done afterwards.
void TestFallBack::aDialogThatIsOpenIsToo()
{
    Fixture f;
    f.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}});
    f.store().setAccount(test::account(test::developmentId));
    f.window().openPage(QStringLiteral("people"));
    f.settle();
    QVERIFY2(f.robot.click(QStringLiteral("peopleCreate")) && f.robot.type(QStringLiteral("personName"), QStringLiteral("petra")), qPrintable(f.robot.trouble()));
    auto* create = part<QAbstractButton>(f.window(), "personTake");
    QVERIFY(create->isEnabled());
    f.pass(minutes(61));
    QVERIFY(!create->isEnabled());
    QVERIFY(create->toolTip().contains(QStringLiteral("has expired")));
    QCOMPARE(part<QLineEdit>(f.window(), "personName")->text(), QStringLiteral("petra"));
    f.fallBack().goOn();
    QVERIFY(create->isEnabled());
}

void TestFallBack::renewingGoesOnWhereItWas()
{
    Fixture f;
    f.pass(minutes(61));
    QTest::keyClick(&f.window(), Qt::Key_F9);
    f.settle();
    QVERIFY(f.store().caller().session);
    QCOMPARE(f.store().caller().session->principalArn, bucketRole);
    QVERIFY(f.store().caller().accessKeyId != f.first->accessKeyId);
    QVERIFY(!f.fallBack().lost());
    QVERIFY(!part<QToolButton>(f.window(), "identityGoOn")->isVisible());
    QVERIFY(f.window().findChild<ui::SessionNotices*>()->text().isEmpty());
}

void TestFallBack::goingOnIsOneClick()
{
    Fixture f;
    f.pass(minutes(61));
    QVERIFY2(f.robot.click(QStringLiteral("sessionNoticesBack")), qPrintable(f.robot.trouble()));
    QVERIFY(!f.fallBack().lost());
    QCOMPARE(f.store().caller().name, std::string("alice"));
    QVERIFY(f.window().findChild<ui::SessionNotices*>()->text().isEmpty());
}

void TestFallBack::aLivingAncestorInBetweenIsTaken()
{
    Fixture f;
    f.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, engine::practice::productionAccount);
    const sts::SessionPtr child = f.assume(sts::Caller::of(f.first), secondRole, "child", 900);
    f.settle();
    f.store().enter(child);
    f.pass(minutes(16));
    QCOMPARE(f.store().caller().accessKeyId, f.first->accessKeyId);
    QCOMPARE(f.fallBack().lost(), child);
    f.pass(minutes(45));  // now that one as well
    QVERIFY(!f.store().caller().session);
    QCOMPARE(f.fallBack().lost(), child);
    f.store().setBase(userOf("bob"));
    QVERIFY(!f.fallBack().lost());
}

void TestFallBack::theTitleCountsTheLastMinutesOfTheActingIdentity()
{
    Fixture f;
    f.pass(minutes(54));
    QVERIFY2(f.window().windowTitle().startsWith(QStringLiteral("updateDataBucket")), qPrintable(f.window().windowTitle()));
    f.pass(minutes(1) + seconds(48));
    QVERIFY2(f.window().windowTitle().startsWith(QStringLiteral("04:12 · updateDataBucket")), qPrintable(f.window().windowTitle()));
    f.pass(minutes(5));
    QVERIFY2(f.window().windowTitle().startsWith(QStringLiteral("alice")), qPrintable(f.window().windowTitle()));
}

void TestFallBack::undoWorksWhileLookingOn()
{
    Fixture f;
    f.store().setBase(sts::Caller::root(test::account(test::developmentId)));
    QCOMPARE(f.tryCall(ui::iamCall("CreateGroup", {{"GroupName", "Early"}})), std::string("ok"));
    f.store().setBase(userOf("alice"));
    f.store().enter(f.first);
    f.pass(minutes(61));
    QVERIFY(f.fallBack().lost());
    f.store().undoStack()->undo();
    f.settle();
    QVERIFY(!f.engine->snapshot()->account(test::account(test::developmentId))->groups.find("Early"));
}

void TestFallBack::afterASleepTheDigestSaysItToo()
{
    Fixture f;
    f.clock.advance(hours(2));
    Q_EMIT f.ticker().jumped(ui::ClockEvent::slept);
    f.ticker().pulse();
    f.settle();
    const QString told = f.window().findChild<ui::SessionNotices*>()->text();
    QVERIFY2(told.startsWith(QStringLiteral("While the computer slept: sessions that expired: 1;")) && told.contains(QStringLiteral("look on as alice")), qPrintable(told));
    QVERIFY(part<QToolButton>(f.window(), "identityGoOn")->isVisible());
}

QTEST_MAIN(TestFallBack)
#include "test_fall_back.moc"
