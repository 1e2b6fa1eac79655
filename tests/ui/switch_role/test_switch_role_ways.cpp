/// Where the switch-role dialog could leave somebody stuck: nothing found, nothing chosen, a click beside the rows, a missing half in another account.
#include "tests/support/ui/window_fixture.h"
#include "ui/switch_role/switch_role_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

const std::string far = "arn:aws:iam::444455556666:role/Far";

sts::Caller user(const char* name) { return sts::Caller::user(account(developmentId), name); }

/// The dialog, as alice of Development in the practice world.
struct Bench : test::PageFixture {
    Bench() : dialog(store, prompts, ticker, nullptr) { store.setBase(user("alice")); }

    bool start(const std::string& arn = {})
    {
        settle();
        dialog.start(QString::fromStdString(arn));
        return QTest::qWaitForWindowExposed(&dialog) && judged();
    }
    bool judged()
    {
        settle();
        return robot.waitUntil([this] { return !label("switchRoleVerdict").startsWith(QStringLiteral("…")); }, QStringLiteral("the engine's judgement"));
    }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        settle();
        return done;
    }
    QTableView* list() const { return part<QTableView>(dialog, "switchRoleList"); }
    QString label(const char* name) const { return part<QLabel>(dialog, name)->text(); }
    QStringList labels() const
    {
        QStringList all;
        for (const QLabel* one : dialog.findChildren<QLabel*>())
            all += one->isVisible() ? QStringList{one->text()} : QStringList();
        return all;
    }
    std::string assuming(const char* name) { return codeOf(user(name), "sts:AssumeRole", {{"RoleArn", far}, {"RoleSessionName", name}}); }

    SwitchRoleDialog dialog;
};

}  // namespace

class TestSwitchRoleWays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingFoundSaysWhatWasSearched();
    void nothingChosenSaysSo();
    void aClickBesideTheRowsKeepsTheChoice();
    void saysWhatKindOfIdentityAsks();
    void offersTheLengthThatTheRoleHasByNow();
    void mendsTheTrustOfAnotherAccount();
    void mendsBothHalvesInTwoAccounts();
};

void TestSwitchRoleWays::nothingFoundSaysWhatWasSearched()
{
    Bench bench;
    QVERIFY(bench.start());
    const int all = bench.list()->model()->rowCount();
    QVERIFY(bench.robot.type(QStringLiteral("switchRoleFilter"), QStringLiteral("zzz")));
    bench.settle();
    QVERIFY(!bench.list()->isVisible());
    const QString said = bench.labels().join(QLatin1Char('\n'));
    QVERIFY2(said.contains(QStringLiteral("No role fits “zzz”")) && said.contains(QStringLiteral("names, paths and tags of %1 role").arg(all)), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Choose a role")));
    QVERIFY(!part<QPushButton>(bench.dialog, "switchRoleButton")->isEnabled());
    QVERIFY(bench.click("switchRoleShowAll"));
    QVERIFY(bench.list()->isVisible());
    QCOMPARE(bench.list()->model()->rowCount(), all);
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleFilter")->hasFocus());
}

void TestSwitchRoleWays::nothingChosenSaysSo()
{
    Bench bench;
    QVERIFY(bench.start(far));  // no such role
    QVERIFY(bench.robot.type(QStringLiteral("switchRoleFilter"), QStringLiteral("zzz")));
    bench.settle();
    QCOMPARE(bench.label("switchRoleTitle"), QStringLiteral("No role chosen"));
    QVERIFY2(bench.label("switchRoleDurationText").contains(QStringLiteral("choose a role")), qPrintable(bench.label("switchRoleDurationText")));
    for (const QString& text : bench.labels())
        QVERIFY2(!text.contains(QStringLiteral("role allows up to")), qPrintable(text));
}

void TestSwitchRoleWays::aClickBesideTheRowsKeepsTheChoice()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("switchRoleList"), QStringLiteral("updateDataBucket")));
    const QString title = bench.label("switchRoleTitle");
    QVERIFY(title.contains(QStringLiteral("updateDataBucket")));
    const QPoint beside(20, bench.list()->viewport()->height() - 5);
    QVERIFY(!bench.list()->indexAt(beside).isValid());
    QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, Qt::NoModifier, beside);
    QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, Qt::ControlModifier, bench.list()->visualRect(bench.list()->currentIndex()).center());
    bench.settle();
    QCOMPARE(bench.label("switchRoleTitle"), title);
    const QModelIndexList marked = bench.list()->selectionModel()->selectedRows();
    QCOMPARE(marked.size(), 1);
    QCOMPARE(marked.front().data().toString(), QStringLiteral("updateDataBucket"));
}

void TestSwitchRoleWays::saysWhatKindOfIdentityAsks()
{
    Bench bench;
    sts::Session vouched(*bench.assume(user("alice"), "arn:aws:iam::444455556666:role/updateDataBucket", "ben"));
    vouched.kind = sts::SessionKind::assumeRoleWithSaml;
    bench.store.enter(std::make_shared<const sts::Session>(vouched));
    QVERIFY(bench.start("arn:aws:iam::444455556666:role/BreakGlass"));
    const auto* sources = part<QComboBox>(bench.dialog, "switchRoleSource");
    QVERIFY2(sources->itemText(0).startsWith(QStringLiteral("updateDataBucket (federated)")), qPrintable(sources->itemText(0)));
    QVERIFY2(sources->itemText(1).startsWith(QStringLiteral("alice (base identity, long-term credentials)")), qPrintable(sources->itemText(1)));
    QVERIFY2(bench.label("switchRoleDurationText").contains(QStringLiteral("federated")), qPrintable(bench.label("switchRoleDurationText")));
}

/// alice may assume it; only the trust, in Production, leaves her out.
void TestSwitchRoleWays::offersTheLengthThatTheRoleHasByNow()
{
    constexpr int step = 300;  // seconds
    Bench bench;
    QVERIFY(bench.start());
    const QString role = bench.list()->model()->index(0, 0).data().toString();
    const auto owner = *AccountId::parse(bench.list()->model()->index(0, 1).data().toString().section(QStringLiteral(" · "), -1).toStdString());
    const auto chosen = [&] { return bench.robot.type(QStringLiteral("switchRoleFilter"), role) && bench.robot.chooseRow(QStringLiteral("switchRoleList"), role) && bench.judged(); };
    auto* length = part<QSlider>(bench.dialog, "switchRoleDuration");
    QVERIFY2(chosen(), qPrintable(bench.robot.trouble()));
    bench.dialog.reject();
    const int hours = length->maximum() * step == 2 * 3600 ? 3 : 2;
    const json::Object longer{{"RoleName", role.toStdString()}, {"MaxSessionDuration", hours * 3600}};
    QCOMPARE(bench.codeOf(sts::Caller::root(owner), "iam:UpdateRole", longer), std::string("ok"));
    QVERIFY(bench.start());
    QVERIFY2(chosen(), qPrintable(bench.robot.trouble()));
    QCOMPARE(length->maximum() * step, hours * 3600);
}

void TestSwitchRoleWays::mendsTheTrustOfAnotherAccount()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Far"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/carol")}}, productionId);
    bench.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}});
    QVERIFY(bench.start(far) && bench.click("switchRoleButton"));
    auto* fix = part<QPushButton>(bench.dialog, "refusalFix");
    QVERIFY2(fix->isVisible() && fix->text().contains(QStringLiteral("as administrator: root of Production")), qPrintable(fix->text()));
    bench.prompts.yes = false;
    QVERIFY(bench.click("refusalFix"));
    QVERIFY2(bench.prompts.asked.join(QLatin1Char(' ')).contains(QStringLiteral("as root of Production")), qPrintable(bench.prompts.asked.join(QLatin1Char(' '))));
    QCOMPARE(bench.assuming("alice"), std::string("AccessDenied"));
    bench.prompts.yes = true;
    QVERIFY(bench.click("refusalFix"));
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
    QCOMPARE(bench.store.caller().name, std::string("alice"));  // one acts as before
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(bench.assuming("alice"), std::string("AccessDenied"));
    bench.store.undoStack()->redo();
    bench.settle();
    QVERIFY(bench.judged() && bench.click("refusalRetry"));
    QVERIFY(bench.store.caller().session && bench.store.caller().session->principalArn == far);
}

void TestSwitchRoleWays::mendsBothHalvesInTwoAccounts()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Far"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/carol")}}, productionId);
    bench.must("iam:AttachUserPolicy", {{"UserName", "bob"}, {"PolicyArn", "arn:aws:iam::aws:policy/IAMFullAccess"}});
    bench.store.setBase(user("bob"));
    QVERIFY(bench.start(far) && bench.click("switchRoleButton"));
    auto* fix = part<QPushButton>(bench.dialog, "refusalFix");
    QVERIFY2(fix->isVisible() && fix->text().contains(QStringLiteral("both halves")), qPrintable(fix->text()));
    QVERIFY(bench.click("refusalFix"));
    const QString asked = bench.prompts.asked.join(QLatin1Char(' '));
    QVERIFY2(asked.contains(QStringLiteral("as root of Production")) && asked.contains(QStringLiteral("as bob")), qPrintable(asked));
    QCOMPARE(bench.assuming("bob"), std::string("ok"));
    bench.store.undoStack()->undo();  // both at once
    bench.settle();
    QCOMPARE(bench.assuming("bob"), std::string("AccessDenied"));
    QCOMPARE(bench.engine->snapshot()->account(account(productionId))->roles.find("Far")->trust->text().find("bob"), std::string::npos);
}

QTEST_MAIN(TestSwitchRoleWays)
#include "test_switch_role_ways.moc"
