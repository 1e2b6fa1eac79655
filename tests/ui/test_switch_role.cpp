/// Becoming a role: what the list says, what the form asks, what a refusal says, and the way back.
#include "tests/support/ui/window_fixture.h"
#include "ui/switch_role/switch_role_dialog.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

const std::string dataBucketRole = "arn:aws:iam::444455556666:role/updateDataBucket";
const std::string roleArn = "arn:aws:iam::111122223333:role/R1";

sts::Caller user(const char* name) { return sts::Caller::user(account(developmentId), name); }

/// The dialog, as alice of Development in the practice world.
struct Bench : test::PageFixture {
    Bench() : dialog(store, prompts, ticker, nullptr) { store.setBase(user("alice")); }

    bool start(const std::string& arn = {})
    {
        dialog.start(QString::fromStdString(arn));
        return QTest::qWaitForWindowExposed(&dialog) && judged();
    }
    bool judged()
    {
        settle();
        return robot.waitUntil([this] { return !verdicts().contains(QStringLiteral("… checking")); }, QStringLiteral("the engine's judgement"));
    }
    QTableView* list() const { return part<QTableView>(dialog, "switchRoleList"); }
    QStringList verdicts() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, 2).data().toString();
        return all;
    }
    QString verdict(const QString& role) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data().toString() == role && list()->model()->index(row, 1).data().toString().startsWith(QStringLiteral("Production")))
                return list()->model()->index(row, 2).data().toString();
        }
        return {};
    }
    bool choose(const char* role) { return robot.chooseRow(QStringLiteral("switchRoleList"), QString::fromLatin1(role)); }
    bool type(const char* name, const QString& text) { return robot.type(QString::fromLatin1(name), text); }
    bool press()
    {
        const bool done = robot.click(QStringLiteral("switchRoleButton"));
        settle();
        return done;
    }
    QPushButton* button() const { return part<QPushButton>(dialog, "switchRoleButton"); }
    QString refusal() const { return part<QLabel>(dialog, "refusalMessage")->text() + QLatin1Char('\n') + part<QLabel>(dialog, "refusalWhy")->text(); }
    bool refused() const { return part<QWidget>(dialog, "refusalPanel")->isVisible() && dialog.isVisible(); }
    void role(const std::string& trust) { must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", trust}, {"MaxSessionDuration", 43200}}); }

    SwitchRoleDialog dialog;
};

}  // namespace

class TestSwitchRole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhoCanAndWhyNot();
    void becomesTheRole();
    void onlyTheRolesPermissionsHold();
    void checksTheSessionName_data();
    void checksTheSessionName();
    void offersTheLegalDurations();
    void chainedSessionsLastAnHourAtMost();
    void asksForTheExternalId();
    void limitsTheSessionByPolicy();
    void offersALiveSessionFirst();
    void refusesADeletedAndRecreatedUser();
    void mendsWhatIsMissing();
    void asksWhetherAnotherNameWasMeant();
    void takesAnArnThatIsPasted();
    void remembersRecentAndFavouriteRoles();
    void theBarShowsTheChainAndTheWayBack();
    void anExpiredRoleIsRefused();
};

void TestSwitchRole::listsWhoCanAndWhyNot()
{
    Bench bench;
    QVERIFY(bench.start());
    QCOMPARE(bench.verdict(QStringLiteral("updateDataBucket")), QStringLiteral("✔ can be assumed"));
    QVERIFY2(bench.verdict(QStringLiteral("BreakGlass")).startsWith(QStringLiteral("✖")), qPrintable(bench.verdict(QStringLiteral("BreakGlass"))));
    const QString auditor = bench.verdict(QStringLiteral("Auditor"));
    QVERIFY2(auditor.startsWith(QStringLiteral("✖ cannot: ")) && auditor.size() > 20, qPrintable(auditor));
    QVERIFY(bench.choose("Auditor"));
    QVERIFY(part<QLabel>(bench.dialog, "switchRoleVerdict")->text().startsWith(QStringLiteral("✖ cannot: ")));
    // What the list says is what the engine does.
    QCOMPARE(bench.codeOf(user("alice"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::444455556666:role/Auditor"}, {"RoleSessionName", "alice"}}), std::string("AccessDenied"));
    QCOMPARE(bench.codeOf(user("alice"), "sts:AssumeRole", {{"RoleArn", dataBucketRole}, {"RoleSessionName", "alice"}}), std::string("ok"));
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("databucket")));
    QCOMPARE(bench.list()->model()->rowCount(), 1);
}

void TestSwitchRole::becomesTheRole()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text().startsWith(QStringLiteral("alice-")));
    QVERIFY(bench.type("switchRoleSessionName", QStringLiteral("night.shift")));
    part<QSlider>(bench.dialog, "switchRoleDuration")->setValue(24);
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRoleSessionName"), Qt::Key_Return);
    bench.settle();
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.store.chain().size(), std::size_t{2});
    const sts::SessionPtr session = bench.store.caller().session;
    QVERIFY(session);
    QCOMPARE(session->name, std::string("night.shift"));
    QCOMPARE(session->principalArn, dataBucketRole);
    QCOMPARE(session->expires - session->issued, Instant::duration(std::chrono::hours(2)));
    QCOMPARE(bench.store.account().text(), std::string(productionId));
    QVERIFY(bench.engine->findSession(session->accessKeyId));
}

void TestSwitchRole::onlyTheRolesPermissionsHold()
{
    Bench bench;
    const json::Object object{{"Bucket", "data-bucket-444455556666"}, {"Key", "readme.txt"}};
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:GetObject", object), std::string("AccessDenied"));
    QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListUsers"), std::string("ok"));
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.press());
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:GetObject", object), std::string("ok"));
    QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListUsers"), std::string("AccessDenied"));
    bench.store.back();
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:GetObject", object), std::string("AccessDenied"));
    QCOMPARE(bench.store.account().text(), std::string(developmentId));
}

void TestSwitchRole::checksTheSessionName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fine");
    QTest::newRow("all marks") << QStringLiteral("a_b=c,d.e@f-g+h") << true;
    QTest::newRow("shortest") << QStringLiteral("ab") << true;
    QTest::newRow("longest") << QString(64, QLatin1Char('x')) << true;
    QTest::newRow("too short") << QStringLiteral("a") << false;
    QTest::newRow("too long") << QString(65, QLatin1Char('x')) << false;
    QTest::newRow("blank") << QStringLiteral("a b") << false;
    QTest::newRow("letter of another alphabet") << QStringLiteral("Jürgen") << false;
}

void TestSwitchRole::checksTheSessionName()
{
    QFETCH(QString, name);
    QFETCH(bool, fine);
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.type("switchRoleSessionName", name));
    QCOMPARE(bench.button()->isEnabled(), fine);
    QCOMPARE(part<QLabel>(bench.dialog, "switchRoleComplaint")->isVisible(), !fine);
    // As the engine sees it.
    QCOMPARE(bench.codeOf(user("alice"), "sts:AssumeRole", {{"RoleArn", dataBucketRole}, {"RoleSessionName", name.toStdString()}}) == "ok", fine);
}

void TestSwitchRole::offersTheLegalDurations()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));  // at most four hours
    auto* duration = part<QSlider>(bench.dialog, "switchRoleDuration");
    QCOMPARE(duration->minimum() * 300, 900);
    QCOMPARE(duration->maximum() * 300, 4 * 3600);
    QCOMPARE(duration->value() * 300, 3600);
    QVERIFY(duration->accessibleDescription().contains(QStringLiteral("4 h")));
    duration->setValue(duration->maximum());
    QVERIFY(bench.press());
    QCOMPARE(bench.store.chain().size(), std::size_t{2});
    QCOMPARE(bench.store.caller().session->expires - bench.store.caller().session->issued, Instant::duration(std::chrono::hours(4)));
}

void TestSwitchRole::chainedSessionsLastAnHourAtMost()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Next"}, {"AssumeRolePolicyDocument", test::trusting(dataBucketRole)}, {"MaxSessionDuration", 43200}}, productionId);
    bench.settle();
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.press());
    const std::string next = "arn:aws:iam::444455556666:role/Next";
    QVERIFY(bench.start(next));
    auto* duration = part<QSlider>(bench.dialog, "switchRoleDuration");
    QCOMPARE(duration->maximum() * 300, 3600);
    QVERIFY(duration->accessibleDescription().contains(QStringLiteral("chained")));
    QVERIFY(bench.press());
    QCOMPARE(bench.store.chain().size(), std::size_t{3});
    QCOMPARE(bench.store.caller().session->parentKeyId, bench.store.chain()[1].session->accessKeyId);
    // From the base identity it is another question: alice may not.
    QVERIFY(bench.start(next));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("switchRoleSource"), QStringLiteral("base identity")));
    QVERIFY(bench.judged());
    QVERIFY(bench.verdict(QStringLiteral("Next")).startsWith(QStringLiteral("●")) || bench.verdict(QStringLiteral("Next")).startsWith(QStringLiteral("✖")));
    QTRY_VERIFY(part<QLabel>(bench.dialog, "switchRoleVerdict")->text().startsWith(QStringLiteral("✖")));
}

void TestSwitchRole::asksForTheExternalId()
{
    Bench bench;
    bench.role("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/alice\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"abc-1\"}}}]}");
    bench.settle();
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(!part<QLineEdit>(bench.dialog, "switchRoleExternalId")->isVisible());
    QVERIFY(bench.start(roleArn));
    QVERIFY(part<QLabel>(bench.dialog, "switchRoleVerdict")->text().contains(QStringLiteral("with its external ID")));
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleExternalId")->isVisible());
    QVERIFY(bench.press());
    QVERIFY(bench.refused());
    QVERIFY(bench.type("switchRoleExternalId", QStringLiteral("wrong")));
    QVERIFY(bench.press());
    QVERIFY2(bench.refusal().contains(QStringLiteral("external ID is not the one")), qPrintable(bench.refusal()));
    QVERIFY(bench.type("switchRoleExternalId", QStringLiteral("abc-1")));
    QVERIFY(bench.press());
    QCOMPARE(bench.store.caller().session->principalArn, roleArn);
}

void TestSwitchRole::limitsTheSessionByPolicy()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.robot.click(QStringLiteral("switchRoleMore")) && bench.robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QStringLiteral("Session policy")));
    QVERIFY(bench.robot.click(QStringLiteral("switchRoleLimitByPolicy")));
    QVERIFY(bench.button()->isEnabled());
    QVERIFY(bench.type("switchRoleSessionPolicy", QStringLiteral("{ broken")));
    QVERIFY(!bench.button()->isEnabled());
    QVERIFY(bench.type("switchRoleSessionPolicy", QString::fromStdString(test::allowing("s3:ListBucket", "*"))));
    QVERIFY(bench.press());
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:ListObjectsV2", {{"Bucket", "data-bucket-444455556666"}}), std::string("ok"));
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:GetObject", {{"Bucket", "data-bucket-444455556666"}, {"Key", "readme.txt"}}), std::string("AccessDenied"));
}

void TestSwitchRole::offersALiveSessionFirst()
{
    Bench bench;
    const sts::SessionPtr session = bench.assume(user("alice"), dataBucketRole, "alice");
    bench.settle();
    QVERIFY(bench.start());
    QCOMPARE(bench.list()->model()->index(0, 0).data().toString(), QStringLiteral("updateDataBucket"));
    QVERIFY(bench.verdicts().first().startsWith(QStringLiteral("●")));
    auto* go = part<QPushButton>(bench.dialog, "switchRoleGoToSession");
    QVERIFY(go->isVisible() && go->isDefault());
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRoleFilter"), Qt::Key_Return);
    bench.settle();
    QCOMPARE(bench.store.caller().session->accessKeyId, session->accessKeyId);
    QCOMPARE(bench.engine->sessions()->size(), std::size_t{1});
}

void TestSwitchRole::refusesADeletedAndRecreatedUser()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.role(test::trusting("arn:aws:iam::111122223333:user/dave"));
    QCOMPARE(bench.codeOf(user("dave"), "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "dave"}}), std::string("ok"));
    bench.must("iam:DeleteUser", {{"UserName", "dave"}});
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.must("iam:AttachUserPolicy", {{"UserName", "dave"}, {"PolicyArn", "arn:aws:iam::aws:policy/IAMFullAccess"}});
    bench.store.setBase(user("dave"));
    bench.settle();
    QVERIFY(bench.start(roleArn));
    QVERIFY(part<QLabel>(bench.dialog, "switchRoleVerdict")->text().startsWith(QStringLiteral("✖")));
    QVERIFY(bench.press());
    QVERIFY(bench.refused());
    QVERIFY2(bench.refusal().contains(QStringLiteral("AccessDenied")) || bench.refusal().contains(QStringLiteral("not authorized")), qPrintable(bench.refusal()));
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
    // He may mend it, and is asked first.
    QVERIFY(bench.robot.click(QStringLiteral("refusalFix")));
    bench.settle();
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("Let dave assume R1")));
    QVERIFY(bench.judged());
    QVERIFY(part<QLabel>(bench.dialog, "switchRoleVerdict")->text().startsWith(QStringLiteral("✔")));
    QVERIFY(bench.press());
    QCOMPARE(bench.store.caller().session->principalArn, roleArn);
}

void TestSwitchRole::mendsWhatIsMissing()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/bob"));
    bench.settle();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.press());
    QVERIFY(bench.refused());
    QVERIFY2(!part<QPushButton>(bench.dialog, "refusalFix")->isVisible(), "alice may not change trust");
    bench.store.setBase(user("admin"));
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.press());
    bench.prompts.yes = false;
    QVERIFY(bench.robot.click(QStringLiteral("refusalFix")));
    bench.settle();
    QVERIFY2(!QString::fromStdString(bench.engine->snapshot()->account(account(developmentId))->roles.find("R1")->trust->text()).contains(QStringLiteral("admin")), "he said no");
    bench.prompts.yes = true;
    QVERIFY(bench.robot.click(QStringLiteral("refusalFix")));
    bench.settle();
    QVERIFY(bench.judged());
    QVERIFY(bench.press());
    QCOMPARE(bench.store.caller().session->principalArn, roleArn);
}

void TestSwitchRole::asksWhetherAnotherNameWasMeant()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:aws:iam::444455556666:role/UPDATEDATABUCKET")));
    QVERIFY(bench.press());
    QVERIFY(bench.refused());
    QVERIFY2(bench.refusal().contains(QStringLiteral("did you mean `arn:aws:iam::444455556666:role/updateDataBucket`")), qPrintable(bench.refusal()));
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
}

void TestSwitchRole::takesAnArnThatIsPasted()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("  ") + QString::fromStdString(dataBucketRole) + QLatin1Char(' ')));
    QVERIFY(bench.press());
    QCOMPARE(bench.store.caller().session->principalArn, dataBucketRole);
    bench.store.back();
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:aws:iam::999988887777:role/Elsewhere")));
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleExternalId")->isVisible());
    QVERIFY(bench.press());
    QVERIFY(bench.refused());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("no such role")));
    QVERIFY(!bench.button()->isEnabled());
}

void TestSwitchRole::remembersRecentAndFavouriteRoles()
{
    Bench bench;
    QVERIFY(bench.start("arn:aws:iam::444455556666:role/BreakGlass"));
    QVERIFY(bench.robot.click(QStringLiteral("switchRoleFavourite")));
    QVERIFY(bench.judged());
    QCOMPARE(bench.list()->model()->index(0, 0).data().toString(), QStringLiteral("★ BreakGlass"));
    QCOMPARE(bench.dialog.chosenArn(), QStringLiteral("arn:aws:iam::444455556666:role/BreakGlass"));
    QVERIFY(bench.robot.click(QStringLiteral("switchRoleFavourite")));
    QVERIFY(bench.judged());
    QVERIFY(bench.choose("updateDataBucket"));
    QVERIFY(bench.press());
    bench.store.back();
    QVERIFY(bench.engine->forgetSession(bench.engine->sessions()->front()->session->accessKeyId).ok());
    QVERIFY(bench.start());
    QCOMPARE(bench.list()->model()->index(0, 0).data().toString(), QStringLiteral("updateDataBucket"));
}

void TestSwitchRole::theBarShowsTheChainAndTheWayBack()
{
    test::WindowFixture fixture;
    fixture.show();
    QCOMPARE(part<QToolButton>(fixture.window(), "crumb0")->text(), QStringLiteral("admin"));
    QVERIFY(fixture.robot.click(QStringLiteral("signInAs")) && fixture.robot.chooseAction(QStringLiteral("signInMenu"), QStringLiteral("alice")));
    fixture.settle();
    QVERIFY(fixture.robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(fixture.robot.chooseRow(QStringLiteral("switchRoleList"), QStringLiteral("updateDataBucket")));
    QVERIFY(fixture.robot.click(QStringLiteral("switchRoleButton")));
    fixture.settle();
    auto* crumb = qobject_cast<QToolButton*>(fixture.robot.find(QStringLiteral("crumb1")));
    QVERIFY(crumb);
    QVERIFY2(crumb->text().contains(QStringLiteral("updateDataBucket")) && crumb->text().contains(QStringLiteral("1:00:00")), qPrintable(crumb->text()));
    const QString spoken = crumb->accessibleName();
    QVERIFY(spoken.contains(QStringLiteral("expires at")));
    fixture.clock.advance(std::chrono::seconds(61));
    fixture.ticker().pulse();
    QVERIFY2(crumb->text().contains(QStringLiteral("58:59")), qPrintable(crumb->text()));
    QCOMPARE(crumb->accessibleName(), spoken);  // said once, not every second
    QVERIFY(part<QLabel>(fixture.window(), "identityPlace")->text().contains(QStringLiteral("Production")));
    fixture.window().activateWindow();
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Left, Qt::AltModifier);
    fixture.settle();
    QCOMPARE(fixture.store().chain().size(), std::size_t{1});
    QVERIFY(part<QLabel>(fixture.window(), "identityPlace")->text().contains(QStringLiteral("Development")));
    QVERIFY(!part<QToolButton>(fixture.window(), "roleBack")->isEnabled());
    fixture.store().enter(fixture.engine->sessions()->front()->session);
    fixture.settle();
    QVERIFY(fixture.robot.click(QStringLiteral("roleBack")));
    QCOMPARE(fixture.store().chain().size(), std::size_t{1});
    fixture.store().enter(fixture.engine->sessions()->front()->session);
    fixture.settle();
    QVERIFY(fixture.robot.click(QStringLiteral("crumb0")));
    QCOMPARE(fixture.store().chain().size(), std::size_t{1});
}

void TestSwitchRole::anExpiredRoleIsRefused()
{
    test::WindowFixture fixture;
    fixture.store().setBase(user("alice"));
    fixture.store().enter(fixture.assume(user("alice"), dataBucketRole, "alice", 900));
    fixture.show();
    const json::Object bucket{{"Bucket", "data-bucket-444455556666"}};
    QCOMPARE(fixture.codeOf(fixture.store().caller(), "s3:ListObjectsV2", bucket), std::string("ok"));
    const sts::Caller role = fixture.store().caller();
    fixture.clock.advance(std::chrono::minutes(16));
    fixture.ticker().pulse();
    QVERIFY(part<QToolButton>(fixture.window(), "identityGoOn")->isVisible());  // one looks on as alice, see TestFallBack
    QCOMPARE(fixture.codeOf(role, "s3:ListObjectsV2", bucket), std::string("ExpiredToken"));
}

QTEST_MAIN(TestSwitchRole)
#include "test_switch_role.moc"
