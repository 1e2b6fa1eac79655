/// The role wizard from the first step to the last; what it made is asked of the engine.
#include "core/policy/edit.h"
#include "tests/support/ui/role_wizard_bench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::plannedRoleArn;
using Bench = test::RoleWizardBench;

class TestRoleWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesARoleStepByStep();
    void grantsExactlyThisRoleToThosePeople();
    void oneUndoTakesEverythingBack();
    void aUserWhoIsNamedNeedsNoGrant();
    void saysPlainlyWhenNobodyCanAssumeIt();
    void triesTheRoleBeforeItIsThere();
    void conditionsShowInTheJsonAndTheTable();
    void saysWhatIsAskedAndTriesWithIt();
    void grantsInAnotherAccountAsItsAdministrator();
    void checksTheNameWhileItIsTyped_data();
    void checksTheNameWhileItIsTyped();
    void theDraftSurvivesACrash();
    void aDraftThatIsNotWantedGivesWayToTheNextOne();
    void closingKeepsTheDraft();
    void saysWhatTheEngineWouldRefuse();
    void worksByKeyboard();
    void showsThePlanAsOtherToolsTakeIt();
    void makesARoleForAThirdParty();
    void anotherThirdPartyKeepsTheConditions();
    void anotherDraftBeginsWithNothingTicked();
    void whatIsBegunKeepsTheRoleFromBeingMade();
    void makesARoleForAService();
    void eachPurposeHasADraftOfItsOwn();
};

void TestRoleWizard::makesARoleStepByStep()
{
    Bench bench;
    QSignalSpy created(bench.wizard.get(), &RoleWizard::created);
    QVERIFY(bench.trust("Development", "account"));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardTrustJson")->toPlainText().contains(QStringLiteral("arn:aws:iam::111122223333:root")));
    QVERIFY(bench.next());  // conditions
    QVERIFY(bench.robot.find(QStringLiteral("trustMfa0")));
    QVERIFY(bench.next());  // what
    QVERIFY(bench.robot.type(QStringLiteral("wizardPolicyFilter"), QStringLiteral("S3ReadOnly")));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.startFrom("Only read bucket"));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardPermissionsJson")->toPlainText().contains(QStringLiteral("s3:GetObject")));
    QVERIFY(bench.next());  // limits
    auto* hours = part<QSlider>(*bench.wizard, "wizardHours");
    hours->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(hours, Qt::Key_Right);
    QVERIFY(bench.next());  // name
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleName"), QStringLiteral("R1")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleDescription"), QStringLiteral("Reads")));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.text("wizardHalvesSummary").startsWith(QStringLiteral("✔")));  // the administrator can
    QVERIFY(bench.create());
    const auto role = bench.role();
    QVERIFY(role);
    QCOMPARE(role->maxSessionSeconds, std::optional<int>(4 * 3600));
    QCOMPARE(role->description, std::string("Reads"));
    QCOMPARE(role->attachedPolicies, std::vector<std::string>{"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"});
    QCOMPARE(role->inlinePolicies.size(), std::size_t{1});
    QCOMPARE(created.count(), 1);
    QCOMPARE(created.first().first().toString(), QString::fromStdString(plannedRoleArn));
    QVERIFY(!bench.wizard->isVisible());
    QVERIFY(QSettings().value(QStringLiteral("roleWizard/draft")).toString().isEmpty());
    QCOMPARE(bench.assuming("admin"), std::string("ok"));
    QCOMPARE(bench.assuming("alice"), std::string("AccessDenied"));
}

void TestRoleWizard::grantsExactlyThisRoleToThosePeople()
{
    Bench bench;
    QVERIFY(bench.trust("Development", "account"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("alice")));
    auto* grant = part<QPushButton>(*bench.wizard, "wizardGrant");
    QVERIFY2(grant->text().contains(QStringLiteral("exactly this role to group Developers")), qPrintable(grant->text()));
    QVERIFY(bench.click("wizardGrant"));
    QVERIFY(bench.rehearsed());
    auto* table = part<QTableWidget>(*bench.wizard, "wizardHalves");
    QStringList can;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, table->columnCount() - 1)->text() == QStringLiteral("✔ can"))
            can += table->item(row, 0)->text();
    }
    QVERIFY2(can.contains(QStringLiteral("user alice · Development")) && can.contains(QStringLiteral("user bob · Development")) && !can.contains(QStringLiteral("user carol · Development")), qPrintable(can.join(QLatin1Char(';'))));
    QVERIFY(bench.create());
    const auto developers = bench.world()->groups.find("Developers");
    QCOMPARE(developers->inlinePolicies.size(), std::size_t{2});
    const auto statement = policy::readStatement(*developers->inlinePolicies.back().document, 0);
    const auto other = policy::readStatement(*developers->inlinePolicies.front().document, 0);
    QVERIFY(statement.ok() && other.ok());
    const policy::StatementForm& given = statement->resources == std::vector<std::string>{plannedRoleArn} ? *statement : *other;
    QCOMPARE(given.resources, std::vector<std::string>{plannedRoleArn});
    QCOMPARE(given.actions, std::vector<std::string>{"sts:AssumeRole"});
    QVERIFY(given.effect == policy::Effect::allow && given.conditions.empty());
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
    QCOMPARE(bench.assuming("bob"), std::string("ok"));
    QCOMPARE(bench.assuming("carol"), std::string("AccessDenied"));
}

void TestRoleWizard::oneUndoTakesEverythingBack()
{
    Bench bench;
    const std::string before = test::dump(*bench.engine->snapshot());
    QVERIFY(bench.trust("Development", "account"));
    QVERIFY(bench.startFrom("Look at users"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("alice")));
    QVERIFY(bench.click("wizardGrant"));
    QVERIFY(bench.create());
    QVERIFY(bench.role());
    QCOMPARE(bench.store.undoStack()->count(), 1);
    QCOMPARE(bench.store.undoStack()->undoText(), QStringLiteral("Create role R1"));
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(test::dump(*bench.engine->snapshot()), before);
    bench.store.undoStack()->redo();
    bench.settle();
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
}

void TestRoleWizard::aUserWhoIsNamedNeedsNoGrant()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.text("wizardHalvesSummary").startsWith(QStringLiteral("✔")));
    QCOMPARE(part<QTableWidget>(*bench.wizard, "wizardHalves")->rowCount(), 1);
    QVERIFY(bench.create());
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
    QCOMPARE(bench.assuming("bob"), std::string("AccessDenied"));
    QCOMPARE(bench.assuming("admin"), std::string("AccessDenied"));
}

void TestRoleWizard::saysPlainlyWhenNobodyCanAssumeIt()
{
    Bench bench;
    QVERIFY(bench.step("Who"));
    QVERIFY(bench.click("trustAddStatement"));
    QVERIFY(bench.robot.type(QStringLiteral("principalFilter"), QStringLiteral("777788889999")));
    QTest::keyClick(bench.robot.find(QStringLiteral("principalFilter")), Qt::Key_Return);
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.text("wizardHalvesSummary").startsWith(QStringLiteral("✖ Nobody can assume this role")));
    QVERIFY(bench.step("Review"));
    QVERIFY2(bench.text("wizardReviewSummary").contains(QStringLiteral("Nobody in this workspace can assume")), qPrintable(bench.text("wizardReviewSummary")));
    QVERIFY(part<QPushButton>(*bench.wizard, "wizardCreate")->text().contains(QStringLiteral("nobody can assume")));
    QVERIFY(bench.create());
    QVERIFY(bench.role());
}

void TestRoleWizard::triesTheRoleBeforeItIsThere()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.startFrom("Look at users"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.step("Try it"));
    const std::size_t sessions = bench.engine->sessions()->size();
    QVERIFY(bench.click("wizardTryButton"));
    QVERIFY2(bench.text("wizardTryAnswer").startsWith(QStringLiteral("✔ Assumed")), qPrintable(bench.text("wizardTryAnswer")));
    auto* steps = part<QTableWidget>(*bench.wizard, "wizardTrySteps");
    QVERIFY(steps->rowCount() >= 3);
    int allowed = 0;
    for (int row = 0; row < steps->rowCount(); ++row)
        allowed += steps->item(row, 2)->text().startsWith(QStringLiteral("✔")) ? 1 : 0;
    QStringList answers;
    for (int row = 0; row < steps->rowCount(); ++row)
        answers += steps->item(row, 0)->text() + QLatin1Char(' ') + steps->item(row, 1)->text() + QLatin1Char(' ') + steps->item(row, 2)->text();
    QVERIFY2(allowed > 0, qPrintable(answers.join(QLatin1Char('\n'))));
    QVERIFY2(!bench.role() && bench.engine->sessions()->size() == sessions, "nothing real happened");
}

void TestRoleWizard::conditionsShowInTheJsonAndTheTable()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Conditions"));
    const QString before = part<QPlainTextEdit>(*bench.wizard, "wizardTrustJson")->toPlainText();
    QVERIFY(bench.click("trustExternalIdOn0"));
    QVERIFY(bench.robot.type(QStringLiteral("trustExternalId0"), QStringLiteral("abc-1")));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardTrustJson")->toPlainText().contains(QStringLiteral("sts:ExternalId")));
    QVERIFY(bench.rehearsed());
    QVERIFY(part<QTableWidget>(*bench.wizard, "wizardHalves")->item(0, 5)->text().contains(QStringLiteral("external ID")));
    QVERIFY(bench.step("Conditions"));
    QVERIFY(bench.click("trustExternalIdOn0"));
    QCOMPARE(part<QPlainTextEdit>(*bench.wizard, "wizardTrustJson")->toPlainText(), before);
}

void TestRoleWizard::saysWhatIsAskedAndTriesWithIt()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Conditions") && bench.click("trustMfa0"));
    QVERIFY(bench.rehearsed());
    const auto verdict = [&] { return part<QTableWidget>(*bench.wizard, "wizardHalves")->item(0, 5)->text(); };
    QCOMPARE(verdict(), QStringLiteral("✔ with an MFA code (no device yet)"));
    // No device: one is set up where it is missed.
    QVERIFY(bench.step("Try it") && !part<QPushButton>(*bench.wizard, "wizardTryButton")->isEnabled());
    QVERIFY(bench.click("wizardTryMfaSetUp"));
    bench.settle();
    QVERIFY(bench.click("mfaAsAdministrator") && bench.click("mfaPracticeCode") && bench.click("mfaNext"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    bench.settle();
    QVERIFY(bench.rehearsed());
    QCOMPARE(verdict(), QStringLiteral("✔ with an MFA code"));
    QVERIFY(bench.step("Try it"));
    QVERIFY(part<QComboBox>(*bench.wizard, "wizardTryWho")->currentText().contains(QStringLiteral("✔ with an MFA code")));
    auto* button = part<QPushButton>(*bench.wizard, "wizardTryButton");
    QVERIFY(!button->isEnabled() && button->toolTip().contains(QStringLiteral("type the code")));
    QVERIFY(bench.click("wizardTryMfaPracticeCode") && bench.click("wizardTryButton"));
    QVERIFY2(bench.text("wizardTryAnswer").startsWith(QStringLiteral("✔ Assumed")), qPrintable(bench.text("wizardTryAnswer")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardTryMfaCode"), QStringLiteral("000000")) && bench.click("wizardTryButton"));
    QVERIFY2(bench.text("wizardTryAnswer").startsWith(QStringLiteral("✖ Not assumed")), qPrintable(bench.text("wizardTryAnswer")));
    QVERIFY(bench.step("Conditions") && bench.click("trustExternalIdOn0") && bench.robot.type(QStringLiteral("trustExternalId0"), QStringLiteral("abc-1")));
    QVERIFY(bench.rehearsed());
    QCOMPARE(verdict(), QStringLiteral("✔ with an MFA code and the external ID"));
    QVERIFY(bench.step("Try it"));
    QVERIFY(bench.text("wizardTryAsked").contains(QStringLiteral("abc-1")));
    QVERIFY(bench.click("wizardTryMfaPracticeCode") && bench.click("wizardTryButton"));
    QVERIFY2(bench.text("wizardTryAnswer").startsWith(QStringLiteral("✔ Assumed")), qPrintable(bench.text("wizardTryAnswer")));
    QVERIFY(bench.step("Conditions") && bench.click("trustMfa0"));
    QVERIFY(bench.rehearsed());
    QCOMPARE(verdict(), QStringLiteral("✔ with the external ID"));
    QVERIFY(bench.step("Try it") && bench.click("wizardTryButton"));
    QVERIFY2(bench.text("wizardTryAnswer").startsWith(QStringLiteral("✔ Assumed")), qPrintable(bench.text("wizardTryAnswer")));
    QVERIFY(bench.engine->sessions()->empty());  // nothing real happened
}

/// Development's role trusts Production's people; the other half is Production's to give.
void TestRoleWizard::grantsInAnotherAccountAsItsAdministrator()
{
    Bench bench;
    bench.must("iam:CreateGroup", {{"GroupName", "Operators"}}, test::productionId);
    bench.must("iam:CreateUser", {{"UserName", "olga"}}, test::productionId);
    bench.must("iam:AddUserToGroup", {{"GroupName", "Operators"}, {"UserName", "olga"}}, test::productionId);
    bench.settle();
    const auto assuming = [&] {
        return bench.codeOf(sts::Caller::user(account(test::productionId), "olga"), "sts:AssumeRole", {{"RoleArn", plannedRoleArn}, {"RoleSessionName", "olga"}});
    };
    QVERIFY(bench.trust("Production", "account"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("olga")));
    auto* grant = part<QPushButton>(*bench.wizard, "wizardGrant");
    QVERIFY2(grant->isVisible() && QString(grant->text()).remove(QLatin1Char('&')) == QStringLiteral("Do it as administrator: root of Production"), qPrintable(grant->text()));
    QVERIFY(bench.click("wizardGrant"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("olga")));
    const auto* table = part<QTableWidget>(*bench.wizard, "wizardHalves");
    QCOMPARE(table->item(table->currentRow(), 5)->text(), QStringLiteral("✔ can"));
    QVERIFY(bench.engine->snapshot()->account(account(test::productionId))->groups.find("Operators")->inlinePolicies.empty());  // planned, not done
    QVERIFY(bench.step("Review"));
    QVERIFY2(bench.text("wizardReviewSummary").contains(QStringLiteral("root of Production")), qPrintable(bench.text("wizardReviewSummary")));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardCommands")->toPlainText().contains(QStringLiteral("# In account 444455556666")));
    QVERIFY(bench.create());
    QVERIFY(bench.role());
    QCOMPARE(assuming(), std::string("ok"));
    bench.store.undoStack()->undo();  // one step in two accounts
    bench.settle();
    QVERIFY(!bench.role());
    QVERIFY(bench.engine->snapshot()->account(account(test::productionId))->groups.find("Operators")->inlinePolicies.empty());
    bench.store.undoStack()->redo();
    bench.settle();
    QCOMPARE(assuming(), std::string("ok"));
}

void TestRoleWizard::checksTheNameWhileItIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("taken, in another case") << QStringLiteral("AUDITOR") << QStringLiteral("Auditor");
    QTest::newRow("letter") << QStringLiteral("a b") << QStringLiteral("✖");
    QTest::newRow("fine") << QStringLiteral("A_b+c=d,e.f@g-h") << QString();
}

void TestRoleWizard::checksTheNameWhileItIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.step("Name"));
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleName"), name));
    auto* problem = part<QLabel>(*bench.wizard, "wizardNameProblem");
    QCOMPARE(problem->isVisible(), !words.isEmpty());
    QVERIFY2(problem->text().contains(words), qPrintable(problem->text()));
    QVERIFY(bench.step("Review"));
    QCOMPARE(bench.robot.waitUntil([&] { return part<QPushButton>(*bench.wizard, "wizardCreate")->isEnabled(); }, QStringLiteral("Create")), words.isEmpty());
}

void TestRoleWizard::theDraftSurvivesACrash()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.startFrom("Look at users"));
    QVERIFY(bench.name("R1"));
    const RoleDraft draft = bench.wizard->draft();
    bench.wizard.reset();  // without being asked to close
    bench.prompts.asked.clear();
    bench.begin();
    QVERIFY(bench.prompts.asked.value(0).contains(QStringLiteral("draft")));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("R1")));
    QVERIFY(bench.wizard->draft() == draft);
    QVERIFY(bench.step("Name"));
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardRoleName")->text(), QStringLiteral("R1"));
    QVERIFY(bench.create());
    QVERIFY(bench.role());
}

/// "Cancel" is no word for throwing a draft away.
void TestRoleWizard::aDraftThatIsNotWantedGivesWayToTheNextOne()
{
    Bench bench;
    QVERIFY(bench.name("R1"));
    bench.prompts.yes = false;  // not now: it is closed, and the draft stays
    QTest::keyClick(bench.wizard.get(), Qt::Key_Escape);
    bench.wizard->start();
    bench.settle();
    QVERIFY(!bench.wizard->isVisible());
    bench.prompts.yes = true;
    bench.prompts.choice = 1;  // begin anew
    bench.wizard.reset();
    bench.begin();
    QVERIFY(bench.wizard->draft().name.empty());
    QVERIFY(bench.step("Name"));
    QVERIFY(part<QLineEdit>(*bench.wizard, "wizardRoleName")->text().isEmpty());
    bench.wizard.reset();
    bench.prompts.asked.clear();
    bench.begin();
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("R1")));
    QVERIFY(bench.name("R2"));
    bench.wizard.reset();
    bench.prompts.asked.clear();
    bench.begin();
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("R2")));
}

void TestRoleWizard::closingKeepsTheDraft()
{
    Bench bench;
    QVERIFY(bench.name("R1"));
    QTest::keyClick(bench.wizard.get(), Qt::Key_Escape);
    QVERIFY(!bench.wizard->isVisible());
    bench.wizard->start();
    bench.settle();
    QCOMPARE(bench.wizard->draft().name, std::string("R1"));
}

void TestRoleWizard::saysWhatTheEngineWouldRefuse()
{
    Bench bench;
    bench.store.setBase(sts::Caller::user(account(developmentId), "bob"));
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY2(bench.text("wizardHalvesSummary").contains(QStringLiteral("not authorized to perform: iam:CreateRole")), qPrintable(bench.text("wizardHalvesSummary")));
    QVERIFY(bench.step("Review"));
    QVERIFY(bench.text("wizardReviewSummary").contains(QStringLiteral("iam:CreateRole")));
    QVERIFY(!part<QPushButton>(*bench.wizard, "wizardCreate")->isEnabled());
    QVERIFY(!bench.role());
}

void TestRoleWizard::worksByKeyboard()
{
    Bench bench;
    auto* steps = part<QListWidget>(*bench.wizard, "wizardSteps");
    steps->setFocus();
    for (int row = 1; row < steps->count(); ++row) {
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(steps->currentRow(), row);
        QVERIFY(steps->hasFocus());
    }
    QVERIFY(part<QPushButton>(*bench.wizard, "wizardCreate")->isVisible());
    QTest::keyClick(bench.wizard.get(), Qt::Key_B, Qt::AltModifier);
    QVERIFY(bench.robot.waitUntil([&] { return steps->currentRow() == steps->count() - 2; }, QStringLiteral("the step before")));
    QTest::keyClick(bench.wizard.get(), Qt::Key_X, Qt::AltModifier);
    QVERIFY(bench.robot.waitUntil([&] { return steps->currentRow() == steps->count() - 1; }, QStringLiteral("the next step")));
}

void TestRoleWizard::showsThePlanAsOtherToolsTakeIt()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Review"));
    auto* text = part<QPlainTextEdit>(*bench.wizard, "wizardCommands");
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("aws iam create-role")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardFormat"), QStringLiteral("CloudFormation")));
    const auto read = json::parseObject(text->toPlainText().toStdString());
    QVERIFY(read && read->at("Resources").at("RoleR1").at("Properties").at("RoleName") == "R1");
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardFormat"), QStringLiteral("Terraform")));
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("resource \"aws_iam_role\" \"R1\" {")));
    QVERIFY(bench.click("wizardCopyCommands"));
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

/// The other account gets in with the external ID, and not without it: that is the point of it.
void TestRoleWizard::makesARoleForAThirdParty()
{
    Bench bench(RolePurpose::thirdParty);
    const auto message = [&bench] { return part<QLabel>(*bench.wizard, "wizardPartyMessage")->text(); };
    QVERIFY(message().contains(QStringLiteral("twelve digits")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("111122223333")));
    QVERIFY(message().contains(QStringLiteral("this account itself")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("444455556666")));
    QVERIFY(message().contains(QStringLiteral("external ID")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyExternalId"), QStringLiteral("x y")));
    QVERIFY(message().contains(QStringLiteral("cannot be used")));
    QVERIFY(bench.wizard->draft().trust.empty());
    QVERIFY(bench.click("wizardPartyGenerate"));
    const QString externalId = part<QLineEdit>(*bench.wizard, "wizardPartyExternalId")->text();
    QCOMPARE(externalId.size(), 36);
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Third party"));
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardPartyAccount")->text(), QStringLiteral("444455556666"));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardPartyToSend")->toPlainText().contains(externalId));
    QVERIFY(part<QPlainTextEdit>(*bench.wizard, "wizardPartyToSend")->toPlainText().contains(QString::fromStdString(plannedRoleArn)));
    QVERIFY(bench.create());
    const auto partner = sts::Caller::user(test::account("444455556666"), "admin");
    const auto assuming = [&](json::Object parameters) {
        parameters["RoleArn"] = plannedRoleArn;
        parameters["RoleSessionName"] = "work";
        return bench.codeOf(partner, "sts:AssumeRole", std::move(parameters));
    };
    QCOMPARE(assuming({{"ExternalId", externalId.toStdString()}}), std::string("ok"));
    QCOMPARE(assuming({{"ExternalId", "another"}}), std::string("AccessDenied"));
    QCOMPARE(assuming({}), std::string("AccessDenied"));
    QCOMPARE(bench.store.undoStack()->undoText(), QStringLiteral("Create role R1"));
}

/// An account number that is typed anew is half there for a while; the conditions of the other step outlive that.
void TestRoleWizard::anotherThirdPartyKeepsTheConditions()
{
    Bench bench(RolePurpose::thirdParty);
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("777788889999")));
    QVERIFY(bench.click("wizardPartyGenerate"));
    const QString externalId = part<QLineEdit>(*bench.wizard, "wizardPartyExternalId")->text();
    QVERIFY(bench.step("Conditions"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.wizard->draft().trust.find("aws:MultiFactorAuthPresent") != std::string::npos);
    QVERIFY(bench.step("Third party"));
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("4444")));
    QVERIFY(bench.wizard->draft().trust.empty());
    QVERIFY(bench.step("Limits"));
    QVERIFY(bench.step("Third party"));
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardPartyAccount")->text(), QStringLiteral("4444"));
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardPartyExternalId")->text(), externalId);
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("444455556666")));
    QVERIFY(bench.wizard->draft().trust.find("444455556666") != std::string::npos);
    QVERIFY(bench.wizard->draft().trust.find("aws:MultiFactorAuthPresent") != std::string::npos);
    QVERIFY(bench.wizard->draft().trust.find(externalId.toStdString()) != std::string::npos);
}

/// What the draft before had ticked is not ticked in the next one.
void TestRoleWizard::anotherDraftBeginsWithNothingTicked()
{
    Bench bench;
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QCOMPARE(bench.wizard->draft().attached.size(), std::size_t{1});
    QVERIFY(bench.click("wizardClose"));
    bench.prompts.choice = 1;  // begin anew
    bench.wizard->start();
    bench.settle();
    QVERIFY(bench.step("What"));
    QVERIFY(bench.wizard->draft().attached.empty());
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("IAMReadOnlyAccess")));
    QCOMPARE(bench.wizard->draft().attached, std::vector<std::string>{"arn:aws:iam::aws:policy/IAMReadOnlyAccess"});
}

/// An action that was typed and not added is in no plan: the role is not made without it unseen.
void TestRoleWizard::whatIsBegunKeepsTheRoleFromBeingMade()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.startFrom("Look at users"));
    QVERIFY(bench.robot.type(QStringLiteral("wizardInlineFormActionsField"), QStringLiteral("s3:GetObject")));
    QVERIFY(bench.step("Review"));
    auto* create = part<QPushButton>(*bench.wizard, "wizardCreate");
    QVERIFY(!bench.robot.waitUntil([&] { return create->isEnabled(); }, QStringLiteral("nothing")));
    QVERIFY2(bench.text("wizardReviewSummary").startsWith(QStringLiteral("✖")), qPrintable(bench.text("wizardReviewSummary")));
}

void TestRoleWizard::makesARoleForAService()
{
    Bench bench(RolePurpose::service);
    QVERIFY(bench.robot.type(QStringLiteral("wizardServiceFilter"), QStringLiteral("lambda")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardServices"), QStringLiteral("   lambda.amazonaws.com")));
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AWSLambdaBasicExecutionRole")));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Service"));
    QVERIFY(part<QListWidget>(*bench.wizard, "wizardServices")->currentItem()->text().endsWith(QStringLiteral(" lambda.amazonaws.com")));
    QVERIFY(bench.create());
    // Lambda takes the role for a function, and a user does not get in.
    bench.must("lambda:CreateFunction", {{"FunctionName", "F"}, {"Role", plannedRoleArn}, {"Runtime", "python3.13"}, {"Handler", "index.handler"}, {"Code", {{"ZipFile", "[]"}}}});
    QCOMPARE(bench.assuming("alice"), std::string("AccessDenied"));
}

/// A draft of one kind of role is not offered to the wizard of another.
void TestRoleWizard::eachPurposeHasADraftOfItsOwn()
{
    Bench bench(RolePurpose::service);
    QVERIFY(bench.name("R1"));
    bench.wizard.reset();
    bench.prompts.asked.clear();
    bench.purpose = RolePurpose::any;
    bench.begin();
    QVERIFY(bench.prompts.asked.isEmpty());
    bench.wizard.reset();
    bench.purpose = RolePurpose::service;
    bench.begin();
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("R1")));
}

QTEST_MAIN(TestRoleWizard)
#include "test_role_wizard.moc"
