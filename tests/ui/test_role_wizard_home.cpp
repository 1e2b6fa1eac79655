/// In which account the role wizard makes its role, as whom, and for a group: said at once, changed without losing what was typed. What was made is asked of
/// the engine.
#include "tests/support/ui/role_wizard_bench.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

struct Bench : test::RoleWizardBench {
    /// The wizard as somebody begins it who looks at Production and acts in Development.
    void beginInProduction()
    {
        wizard.reset();
        store.setAccount(account(productionId));
        begin();
    }
    bool isShown(const char* name) { return part<QWidget>(*wizard, name)->isVisible(); }
    QString halves(int row, const char* column)
    {
        const auto* table = part<QTableWidget>(*wizard, "wizardHalves");
        for (int i = 0; i < table->columnCount(); ++i) {
            if (table->horizontalHeaderItem(i)->text() == QString::fromLatin1(column))
                return table->item(row, i)->text();
        }
        return {};
    }
    int rowOf(const char* who)
    {
        const auto* table = part<QTableWidget>(*wizard, "wizardHalves");
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text().startsWith(QString::fromLatin1(who)))
                return row;
        }
        return -1;
    }
    identity::RowPtr<identity::Role> roleIn(std::string_view id, const char* name) { return engine->snapshot()->account(account(id))->roles.find(name); }
};

}  // namespace

class TestRoleWizardHome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepNamesTheAccountAndWhoActs();
    void actingThereKeepsWhatWasTyped();
    void anotherAccountKeepsWhatWasTyped();
    void whatOnlyTheAccountBeforeHasIsLeftOutAndSaid();
    void aGroupIsLetInWithBothHalves();
    void aSecondGroupDoesNotGoRoundTheConditions();
    void theOnlyStatementCanBeDeletedAgain();
    void anIdenticalTrustReadsTheSame();
    void nothingChosenIsNothingAllowed();
};

void TestRoleWizardHome::everyStepNamesTheAccountAndWhoActs()
{
    Bench bench;
    QVERIFY(!bench.isShown("wizardElsewhereAct"));
    QVERIFY(bench.text("wizardActor").contains(QStringLiteral("root of Development")));
    bench.beginInProduction();
    for (const char* step : {"Who", "Conditions", "What", "Limits", "Name", "Both halves", "Try it", "Review"}) {
        QVERIFY(bench.step(step));
        QVERIFY2(bench.isShown("wizardAccount") && bench.isShown("wizardElsewhere"), step);
        QVERIFY(part<QComboBox>(*bench.wizard, "wizardAccount")->currentText().contains(QString::fromLatin1(productionId)));
        QVERIFY(bench.text("wizardElsewhere").contains(QStringLiteral("root of Development")));
    }
}

void TestRoleWizardHome::actingThereKeepsWhatWasTyped()
{
    Bench bench;
    bench.beginInProduction();
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("Reader"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.text("wizardHalvesSummary").startsWith(QStringLiteral("✖")));
    const QWidget* below = part<QWidget>(*bench.wizard, "wizardSteps");
    const QPoint place = below->mapTo(bench.wizard.get(), QPoint());
    QVERIFY(bench.click("wizardElsewhereAct"));
    bench.settle();
    QVERIFY(!bench.isShown("wizardElsewhereAct"));
    QVERIFY2(bench.isShown("wizardActor") && bench.text("wizardActor").contains(QStringLiteral("You act there, as root of Production")), qPrintable(bench.text("wizardActor")));
    QCOMPARE(below->mapTo(bench.wizard.get(), QPoint()), place);
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardRoleName")->text(), QStringLiteral("Reader"));
    bench.prompts.asked.clear();
    QVERIFY2(bench.create(), qPrintable(bench.robot.trouble()));
    QVERIFY2(bench.prompts.asked.isEmpty(), "who pressed the button is not asked once more");
    QVERIFY(bench.roleIn(productionId, "Reader"));
    QVERIFY(!bench.roleIn(developmentId, "Reader"));
}

void TestRoleWizardHome::anotherAccountKeepsWhatWasTyped()
{
    Bench bench;
    bench.beginInProduction();
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("Reader"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardAccount"), QStringLiteral("Development")));
    bench.settle();
    QVERIFY(!bench.isShown("wizardElsewhereAct"));
    QVERIFY2(bench.create(), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.roleIn(developmentId, "Reader"));
    QVERIFY(!bench.roleIn(productionId, "Reader"));
    QCOMPARE(bench.codeOf(sts::Caller::user(account(developmentId), "alice"), "sts:AssumeRole",
                          {{"RoleArn", "arn:aws:iam::111122223333:role/Reader"}, {"RoleSessionName", "alice"}}),
             std::string("ok"));
}

void TestRoleWizardHome::whatOnlyTheAccountBeforeHasIsLeftOutAndSaid()
{
    Bench bench;
    bench.beginInProduction();
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("UpdateDataBucket")));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardAccount"), QStringLiteral("Development")));
    QVERIFY(bench.text("wizardMoved").contains(QStringLiteral("UpdateDataBucket")));
    QCOMPARE(bench.wizard->draft().attached, std::vector<std::string>{"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"});
    QCOMPARE(bench.wizard->draft().account, account(developmentId));
}

void TestRoleWizardHome::aGroupIsLetInWithBothHalves()
{
    Bench bench;
    bench.beginInProduction();
    QVERIFY(bench.click("wizardElsewhereAct"));
    bench.settle();
    QVERIFY2(bench.trust("Developers", "Developers"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.text("wizardGroups").contains(QStringLiteral("Developers of Development")));
    const QString entry = part<QListWidget>(*bench.wizard, "trustPrincipals0")->item(0)->text();
    QVERIFY2(entry.startsWith(QStringLiteral("group Developers (through its account Development")), qPrintable(entry));
    const QString said = part<QLabel>(*bench.wizard, "trustWarnings0")->text();
    QVERIFY2(!said.contains(QStringLiteral("⚠")) && said.contains(QStringLiteral("others there get in as well")), qPrintable(said));
    QVERIFY(bench.name("Reader"));
    QVERIFY(bench.rehearsed());
    QCOMPARE(bench.halves(bench.rowOf("user alice"), "Can assume?"), QStringLiteral("✔ can"));
    QVERIFY2(bench.create(), qPrintable(bench.robot.trouble()));
    const json::Object ask{{"RoleArn", "arn:aws:iam::444455556666:role/Reader"}, {"RoleSessionName", "one"}};
    QCOMPARE(bench.codeOf(sts::Caller::user(account(developmentId), "alice"), "sts:AssumeRole", ask), std::string("ok"));
    QCOMPARE(bench.codeOf(sts::Caller::user(account(developmentId), "carol"), "sts:AssumeRole", ask), std::string("AccessDenied"));
    bench.store.undoStack()->undo();
    bench.settle();
    QVERIFY(!bench.roleIn(productionId, "Reader"));
    QVERIFY(bench.engine->snapshot()->account(account(developmentId))->groups.find("Developers")->inlinePolicies.size() ==
            Bench().world()->groups.find("Developers")->inlinePolicies.size());
}

void TestRoleWizardHome::aSecondGroupDoesNotGoRoundTheConditions()
{
    Bench bench;
    QVERIFY(bench.trust("Developers", "Developers"));
    QVERIFY(bench.step("Conditions"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.trust("Auditors", "Auditors"));
    const auto document = policy::Document::parse(bench.wizard->draft().trust);
    QVERIFY(document.ok());
    QCOMPARE((*document)->statements().size(), std::size_t{1});
    QVERIFY(!(*document)->statements().front().conditions.empty());
    QCOMPARE(bench.wizard->draft().grants.size(), std::size_t{2});
    QVERIFY(bench.click("wizardGroupsDrop"));
    QVERIFY(bench.wizard->draft().grants.empty());
    QVERIFY(!bench.isShown("wizardGroups"));
}

void TestRoleWizardHome::theOnlyStatementCanBeDeletedAgain()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.click("trustDeleteStatement0"));
    QVERIFY(bench.wizard->draft().trust.empty());
    QVERIFY(bench.trust("bob", "bob"));
    QVERIFY(bench.wizard->draft().trust.find("user/bob") != std::string::npos);
    QVERIFY(bench.wizard->draft().trust.find("user/alice") == std::string::npos);
}

/// Both are let in by the same statement, with MFA; only one has a policy of its own.
void TestRoleWizardHome::anIdenticalTrustReadsTheSame()
{
    Bench bench;
    QVERIFY(bench.trust("Development", "whole account"));
    QVERIFY(bench.step("Conditions"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    const int admin = bench.rowOf("user admin");
    const int alice = bench.rowOf("user alice");
    QVERIFY(admin >= 0 && alice >= 0);
    QCOMPARE(bench.halves(alice, "Trust policy"), bench.halves(admin, "Trust policy"));
    QCOMPARE(bench.halves(alice, "Own policies"), QStringLiteral("✖ does not"));
    QVERIFY(part<QTableWidget>(*bench.wizard, "wizardHalves")->isColumnHidden(3));  // no boundary anywhere
    part<QTableWidget>(*bench.wizard, "wizardHalves")->selectRow(alice);
    QVERIFY(test::part<QLabel>(*bench.wizard, "wizardHalvesWhy")->text().contains(QStringLiteral("What alice lacks is the other half")));
    QVERIFY(test::part<QLabel>(*bench.wizard, "wizardHalvesWhy")->text().contains(QStringLiteral("admin has such a policy")));
    QVERIFY(bench.click("wizardGrant"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.halves(bench.rowOf("user alice"), "Can assume?").startsWith(QStringLiteral("✔ with an MFA code")));
}

void TestRoleWizardHome::nothingChosenIsNothingAllowed()
{
    Bench bench;
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.text("wizardEffectSummary").startsWith(QStringLiteral("May do nothing yet")); },
                                  QStringLiteral("the summary")));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.robot.waitUntil([&] { return bench.text("wizardEffectSummary").contains(QStringLiteral("of ")); }, QStringLiteral("what it may do")));
}

QTEST_MAIN(TestRoleWizardHome)
#include "test_role_wizard_home.moc"
