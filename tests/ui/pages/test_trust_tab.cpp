/// The trust tab before and after saving: who gains and who loses, who is gone, and what may not be saved.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/trust/trust_change_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const std::string roleArn = "arn:aws:iam::111122223333:role/R1";

/// The roles page on the trust of R1, which trusts alice.
struct Bench : test::PageBench<RolesPage> {
    Bench()
    {
        must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
        settle();
        if (!choose("rolesList", "R1") || !tab("rolesTabs", "Trust"))
            qFatal("no trust tab of R1");
    }
    bool add(const char* name)
    {
        return click("trustAddPrincipal0") && type("principalFilter", QString::fromLatin1(name)) && choose("principalList", name) && click("principalAdd");
    }
    std::string assuming(const char* name) { return codeOf(as(name), "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "one"}}); }
    QString says() { return part<QLabel>(page, "trustChangesText")->text(); }
    bool compared()
    {
        return robot.waitUntil([this] { return part<TrustChangePanel>(page, "trustChanges")->comparison().has_value(); }, QStringLiteral("a comparison"));
    }
    QString cell(int row, int column)
    {
        const auto* list = qobject_cast<QTableView*>(robot.find(QStringLiteral("trustChangesList")));
        return list ? list->model()->index(row, column).data().toString() : QString();
    }
};

}  // namespace

class TestTrustTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoGainsAndWhoLosesBeforeSaving();
    void tellsWhoNeedsMore();
    void stopsAndBeginsAgain();
    void timesBeginAtTheWorldsClock();
    void saysNothingOfWhatCannotBeRead();
    void everyoneWithoutAConditionIsNotSaved();
    void repairsTrustInSomebodyCreatedAgain();
};

void TestTrustTab::tellsWhoGainsAndWhoLosesBeforeSaving()
{
    Bench bench;
    QVERIFY(bench.says().isEmpty());
    QVERIFY(bench.add("bob"));
    QVERIFY(bench.choose("trustPrincipals0", "alice") && bench.click("trustRemovePrincipal0"));
    QVERIFY(bench.compared());
    QVERIFY2(bench.says().contains(QStringLiteral("gained by 1")) && bench.says().contains(QStringLiteral("lost by 1")), qPrintable(bench.says()));
    QVERIFY(bench.click("trustChangesDetails"));
    QVERIFY2(bench.cell(0, 0).contains(QStringLiteral("loses")) && bench.cell(0, 1).contains(QStringLiteral("alice")), qPrintable(bench.cell(0, 1)));
    QCOMPARE(bench.cell(0, 2), QStringLiteral("may"));
    QCOMPARE(bench.cell(0, 3), QStringLiteral("may not"));
    QVERIFY2(bench.cell(0, 4).contains(QStringLiteral("trust policy of R1")), qPrintable(bench.cell(0, 4)));
    QVERIFY(bench.cell(1, 0).contains(QStringLiteral("gains")) && bench.cell(1, 1).contains(QStringLiteral("bob")));
    QVERIFY(bench.click("trustChangesClose"));
    QVERIFY(bench.click("rolesTrustSave"));
    bench.settle();
    QCOMPARE(bench.assuming("bob"), std::string("ok"));
    QCOMPARE(bench.assuming("alice"), std::string("AccessDenied"));
    QVERIFY2(bench.says().isEmpty(), qPrintable(bench.says()));
}

void TestTrustTab::tellsWhoNeedsMore()
{
    Bench bench;
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.compared());
    QVERIFY2(bench.says().contains(QStringLiteral("1 must bring more")), qPrintable(bench.says()));
    QVERIFY(bench.click("trustChangesDetails"));
    QCOMPARE(bench.cell(0, 3), QStringLiteral("may with MFA"));
    QVERIFY(bench.click("trustChangesClose"));
    QVERIFY(bench.click("rolesTrustRevert"));
    QVERIFY(bench.says().isEmpty());
}

void TestTrustTab::stopsAndBeginsAgain()
{
    Bench bench;
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY2(bench.click("trustChangesStop"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.says().contains(QStringLiteral("not worked out")));
    QVERIFY(bench.click("trustChangesAgain"));
    QVERIFY(bench.compared());
    QVERIFY(bench.says().contains(QStringLiteral("1 must bring more")));
}

void TestTrustTab::timesBeginAtTheWorldsClock()
{
    Bench bench;  // it is 2026-11-24 there, whatever the machine says
    QVERIFY(bench.click("trustMore0") && bench.click("trustNotBeforeOn0"));
    QCOMPARE(part<QLabel>(bench.page, "trustNotBeforeLine0")->text(), QStringLiteral("\"DateGreaterThan\": {\"aws:CurrentTime\": \"2026-11-24T09:00:00Z\"}"));
}

void TestTrustTab::saysNothingOfWhatCannotBeRead()
{
    Bench bench;
    QVERIFY(bench.click("rolesTrustAsJson") && bench.type("rolesTrustJson", QStringLiteral("{")));
    QVERIFY(bench.says().contains(QStringLiteral("once the JSON can be read")));
    QVERIFY(!part<QPushButton>(bench.page, "trustChangesStop")->isVisible());
}

void TestTrustTab::everyoneWithoutAConditionIsNotSaved()
{
    Bench bench;
    QVERIFY(bench.add("Everyone"));
    QVERIFY(!part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled());
    QVERIFY(part<QLabel>(bench.page, "rolesTrustMessage")->text().contains(QStringLiteral("without a condition")));
    QVERIFY(bench.compared());
    QVERIFY(bench.click("trustChangesDetails"));
    QVERIFY2(bench.cell(0, 1).contains(QStringLiteral("any other AWS account")), qPrintable(bench.cell(0, 1)));
    QVERIFY(bench.click("trustChangesClose"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled());
}

/// CONSOLE.md 7.14.
void TestTrustTab::repairsTrustInSomebodyCreatedAgain()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/dave")}});
    bench.must("iam:DeleteUser", {{"UserName", "dave"}});
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.settle();
    QCOMPARE(bench.assuming("dave"), std::string("AccessDenied"));
    QVERIFY(bench.choose("rolesList", "orphaned: dave"));
    QVERIFY2(bench.click("trustOrphanReplace0_0"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.compared());
    QVERIFY2(bench.says().contains(QStringLiteral("gained by 1")), qPrintable(bench.says()));
    QVERIFY(bench.click("rolesTrustSave"));
    bench.settle();
    QCOMPARE(bench.assuming("dave"), std::string("ok"));
    QVERIFY(!part<QLabel>(bench.page, "rolesTrustOrphans")->isVisible());
    const QAbstractItemModel* list = part<QTableView>(bench.page, "rolesList")->model();
    QVERIFY(list->match(list->index(0, RolesModel::trustColumn), Qt::DisplayRole, QStringLiteral("orphaned"), 1, Qt::MatchContains).isEmpty());
}

QTEST_MAIN(TestTrustTab)
#include "test_trust_tab.moc"
