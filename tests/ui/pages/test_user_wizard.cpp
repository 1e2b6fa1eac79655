/// The wizards for users and groups: what comes with a user, what it comes to, and what is left of a plan that fails half way.
#include "tests/support/core/practice.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/users/users_page.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

using Groups = test::PageBench<GroupsPage>;

struct Users : test::PageBench<UsersPage> {
    bool begin(const char* name)
    {
        return click("usersCreate") && type("principalName", QString::fromLatin1(name));
    }
    bool step(const char* title) { return told(robot.chooseRow(QStringLiteral("wizardSteps"), QString::fromLatin1(title))); }
    QString said(const char* label)
    {
        const auto* found = qobject_cast<QLabel*>(robot.find(QString::fromLatin1(label)));
        return found ? found->text() : QString();
    }
    /// Someone who may make users, and attach nothing to them.
    void actAsHalf()
    {
        must("iam:CreateUser", {{"UserName", "half"}});
        must("iam:PutUserPolicy", {{"UserName", "half"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("iam:CreateUser", "*")}});
        store.setBase(as("half"));
        settle();
    }
};

}  // namespace

class TestUserWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAUserWithAKey();
    void asksBeforeASecretIsLost();
    void theSecretGoesWithTheUser();
    void theMfaDeviceIsTheNextStep();
    void withoutCredentialsNothingFollows();
    void credentialsSurviveACrash();
    void takesBackWhatWasDone();
    void takesNothingElseBack();
    void showsWhatAUserCouldDo();
    void showsWhatAMemberCouldDo();
    void measuresQuotas();
    void theNextUserBeginsAnew();
};

void TestUserWizard::makesAUserWithAKey()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsKey"));
    QVERIFY(bench.step("Review"));
    QVERIFY(qobject_cast<QPlainTextEdit*>(bench.robot.find(QStringLiteral("wizardCommands")))->toPlainText().contains(QStringLiteral("aws iam create-access-key --user-name dora")));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.user("dora"));
    QCOMPARE(bench.world()->accessKeys.size(), std::size_t{1});
    const std::string id = bench.world()->accessKeys.at(0)->id;
    QVERIFY(bench.robot.find(QStringLiteral("nextStepsDialog")));
    QCOMPARE(bench.said("nextStepsSecretId"), QString::fromStdString(id));
    QVERIFY(!bench.page.window()->findChild<QPushButton*>(QStringLiteral("nextStepsMfa"))->isVisible());
    // Masked until it is asked for; then it is the one that works.
    auto* field = qobject_cast<QLineEdit*>(bench.robot.find(QStringLiteral("nextStepsSecretField")));
    const std::string secret(bench.engine->secretOfKey(id)->reveal());
    QVERIFY(field && field->text() != QString::fromStdString(secret));
    auto* reveal = bench.robot.find(QStringLiteral("nextStepsSecretReveal"));
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(field->text(), QString::fromStdString(secret));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(bench.engine->authenticate(id, secret, {}).ok());
    QVERIFY(!QSettings().value(QStringLiteral("userWizard/draft")).isValid());
    QVERIFY(bench.click("nextStepsSecretDone"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("nextStepsDialog")));
    QVERIFY(bench.prompts.asked.isEmpty());
    QCOMPARE(bench.undoText(), QStringLiteral("Create user dora"));
    bench.undo();
    QVERIFY(!bench.user("dora"));
    QCOMPARE(bench.world()->accessKeys.size(), std::size_t{0});
}

void TestUserWizard::asksBeforeASecretIsLost()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsKey"));
    QVERIFY(bench.click("wizardCreate"));
    auto* dialog = bench.robot.find(QStringLiteral("nextStepsDialog"));
    QVERIFY(dialog);
    bench.prompts.yes = false;
    bench.prompts.asked.clear();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(bench.prompts.asked.value(0).contains(QStringLiteral("without the secret")));
    QVERIFY(dialog->isVisible());
    bench.prompts.yes = true;
    QVERIFY(bench.click("nextStepsClose"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("nextStepsDialog")));
}

void TestUserWizard::theSecretGoesWithTheUser()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsKey"));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.robot.find(QStringLiteral("nextStepsDialog")));
    bench.prompts.asked.clear();
    bench.undo();
    QVERIFY(!bench.user("dora"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("nextStepsDialog")));
    QVERIFY(bench.prompts.asked.isEmpty());
}

void TestUserWizard::theMfaDeviceIsTheNextStep()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsMfa"));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.click("nextStepsMfa"));
    QVERIFY(bench.type("mfaName", QStringLiteral("dora-phone")));
    QVERIFY(bench.click("mfaNext"));
    QVERIFY(bench.robot.find(QStringLiteral("mfaCode1")));
    QCOMPARE(bench.world()->mfaDevices.size(), std::size_t{1});
    QVERIFY(bench.click("mfaCancel"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    QVERIFY(bench.click("nextStepsClose"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("nextStepsDialog")));
    QCOMPARE(bench.world()->mfaDevices.size(), std::size_t{0});
}

void TestUserWizard::withoutCredentialsNothingFollows()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.user("dora"));
    QVERIFY(!bench.page.findChild<QDialog*>(QStringLiteral("nextStepsDialog")));
}

void TestUserWizard::credentialsSurviveACrash()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsKey"));
    QVERIFY(bench.click("wizardClose"));
    bench.prompts.choice = 0;  // goes on with the draft
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(qobject_cast<QCheckBox*>(bench.robot.find(QStringLiteral("principalWantsKey")))->isChecked());
    QVERIFY(!qobject_cast<QCheckBox*>(bench.robot.find(QStringLiteral("principalWantsMfa")))->isChecked());
}

/// The first call is made, the second refused.
void TestUserWizard::takesBackWhatWasDone()
{
    Users bench;
    bench.actAsHalf();
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Permissions"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsKey"));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.user("dora"));
    const QString said = bench.said("wizardReviewSummary");
    QVERIFY2(said.contains(QStringLiteral("✔ iam:CreateUser was done")) && said.contains(QStringLiteral("✖ iam:AttachUserPolicy")) && said.contains(QStringLiteral("1 call")),
             qPrintable(said));
    QVERIFY(bench.click("wizardTakeBack"));
    QVERIFY(!bench.user("dora"));
    QVERIFY(bench.said("wizardReviewSummary").startsWith(QStringLiteral("✔ What was done is taken back")));
    QVERIFY(!part<QPushButton>(*bench.robot.find(QStringLiteral("wizardReview")), "wizardTakeBack")->isVisible());
}

/// What somebody did in the meantime is not what is to be taken back.
void TestUserWizard::takesNothingElseBack()
{
    Users bench;
    bench.actAsHalf();
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Permissions"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.user("dora"));
    bench.store.call({"iam", "CreateUser", {{"UserName", "erik"}}}, &bench.page);
    bench.settle();
    QVERIFY(bench.click("wizardTakeBack"));
    QVERIFY(bench.user("dora") && bench.user("erik"));
    QVERIFY(bench.said("wizardReviewSummary").contains(QStringLiteral("Something else was done since")));
}

void TestUserWizard::showsWhatAUserCouldDo()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Groups"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("principalLinks"), QStringLiteral("Developers")));
    QVERIFY(bench.step("Permissions"));
    auto* list = part<QTreeWidget>(*bench.robot.find(QStringLiteral("userWizard")), "wizardEffectList");
    QVERIFY(bench.robot.waitUntil([&] { return !list->findItems(QStringLiteral("iam"), Qt::MatchExactly).isEmpty(); }, QStringLiteral("what the group gives")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardBoundary"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.robot.waitUntil([&] { return bench.said("wizardEffectSummary").contains(QStringLiteral("the boundary takes")); }, QStringLiteral("the boundary")));
}

void TestUserWizard::showsWhatAMemberCouldDo()
{
    Groups bench;
    QVERIFY(bench.click("groupsCreate"));
    QVERIFY(bench.type("principalName", QStringLiteral("Readers")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardSteps"), QStringLiteral("Permissions")));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    auto* list = part<QTreeWidget>(*bench.robot.find(QStringLiteral("groupWizard")), "wizardEffectList");
    QVERIFY(bench.robot.waitUntil([&] { return !list->findItems(QStringLiteral("s3"), Qt::MatchExactly).isEmpty(); }, QStringLiteral("what the group gives")));
    QVERIFY(!bench.robot.find(QStringLiteral("groupWizard"))->findChild<QWidget*>(QStringLiteral("principalCredentials")));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.group("Readers"));
}

void TestUserWizard::measuresQuotas()
{
    Users bench;
    for (int i = 0; i < 11; ++i)
        bench.must("iam:CreateGroup", {{"GroupName", std::string("Crew-") + static_cast<char>('a' + i)}});
    bench.settle();
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Groups"));
    for (int i = 0; i < 11; ++i)
        QVERIFY(bench.robot.checkRow(QStringLiteral("principalLinks"), QStringLiteral("Crew-%1").arg(QChar(QLatin1Char(static_cast<char>('a' + i))))));
    QVERIFY(bench.step("Review"));
    QVERIFY2(bench.said("wizardReviewSummary").contains(QStringLiteral("Groups: 11 are more than the quota of 10")), qPrintable(bench.said("wizardReviewSummary")));
    QVERIFY(!bench.robot.find(QStringLiteral("wizardCreate"))->isEnabled());
}

void TestUserWizard::theNextUserBeginsAnew()
{
    Users bench;
    QVERIFY(bench.begin("dora"));
    QVERIFY(bench.step("Credentials"));
    QVERIFY(bench.click("principalWantsMfa"));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.click("nextStepsClose"));
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(qobject_cast<QLineEdit*>(bench.robot.find(QStringLiteral("principalName")))->text().isEmpty());
    QVERIFY(bench.step("Credentials"));
    QVERIFY(!qobject_cast<QCheckBox*>(bench.robot.find(QStringLiteral("principalWantsMfa")))->isChecked());
}

QTEST_MAIN(TestUserWizard)
#include "test_user_wizard.moc"
