/// The role wizard's single steps: what is ticked, copied, measured, and kept; what it made is asked of the engine.
#include "tests/support/core/practice.h"
#include "tests/support/ui/role_wizard_bench.h"
#include "ui/widgets/code_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <cstdio>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::plannedRoleArn;

namespace {

const std::string readOnly = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const std::string powerUser = "arn:aws:iam::aws:policy/PowerUserAccess";

struct Bench : test::RoleWizardBench {
    using RoleWizardBench::RoleWizardBench;

    /// A role with everything that can be copied.
    void makeSource()
    {
        must("iam:CreateRole", {{"RoleName", "Source"},
                                {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/carol")},
                                {"PermissionsBoundary", powerUser},
                                {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}, {{"Key", "Stage"}, {"Value", "test"}}})}});
        must("iam:AttachRolePolicy", {{"RoleName", "Source"}, {"PolicyArn", readOnly}});
        must("iam:PutRolePolicy", {{"RoleName", "Source"}, {"PolicyName", "one"}, {"PolicyDocument", test::allowing("sqs:SendMessage", "*")}});
        must("iam:PutRolePolicy", {{"RoleName", "Source"}, {"PolicyName", "two"}, {"PolicyDocument", test::allowing("sns:Publish", "*")}});
        settle();
    }
    bool copy(const char* role)
    {
        return step("What") && click("wizardCopyRole") && robot.type(QStringLiteral("wizardRolePickerFilter"), QString::fromLatin1(role)) &&
               robot.chooseRow(QStringLiteral("wizardRolePickerList"), QString::fromLatin1(role)) && click("wizardRolePickerTake") && robot.waitGone(QStringLiteral("wizardRolePicker"));
    }
    QString copyMessage() const { return text("wizardCopyRoleMessage"); }
    /// Begins anew with this draft, as after a crash.
    void goOnWith(const RoleDraft& draft)
    {
        wizard.reset();
        QSettings().setValue(QStringLiteral("roleWizard/draft"), QString::fromStdString(toText(draft)));
        begin();
    }
    RoleDraft plainDraft() const
    {
        RoleDraft draft;
        draft.account = account(developmentId);
        draft.name = "R1";
        draft.trust = test::trusting("arn:aws:iam::111122223333:user/alice");
        return draft;
    }
    bool effectSays(const char* words)
    {
        return robot.waitUntil([&] { return text("wizardEffectSummary").contains(QString::fromLatin1(words)); }, QStringLiteral("the effect: %1").arg(text("wizardEffectSummary")));
    }
    QString review()
    {
        step("Review");
        robot.waitUntil([&] { return !text("wizardReviewSummary").startsWith(QStringLiteral("…")); }, QStringLiteral("the review"));
        return text("wizardReviewSummary");
    }
};

constexpr const char* folderVariable = "ROLEWRIGHT_TEST_SETTINGS";

void keepSettingsIn(const QString& folder) { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder); }

/// The program that is killed: it is in the middle of the What step, and says when.
int workUntilKilled()
{
    Bench bench;
    keepSettingsIn(qEnvironmentVariable(folderVariable));
    bench.begin();
    const bool done = bench.trust("alice", "alice") && bench.startFrom("Look at users") && bench.tab("Policies and boundary") &&
                      bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess"));
    std::puts(done ? "ready" : "failed");
    std::fflush(stdout);
    return QApplication::exec();
}

}  // namespace

class TestRoleWizardSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksOnlyWhatWasBegun();
    void copiesARole();
    void takesACopyBack();
    void saysWhatCannotBeCopied();
    void aCopiedRoleThatIsGoneIsSaid();
    void tagsGoIntoTheRole();
    void aWrongTagKeepsTheRoleFromBeingMade();
    void showsWhatItComesTo();
    void mendsAFinding();
    void nothingIsWrongBeforeANameIsTyped();
    void countsTheLettersOfTheName();
    void aNameThatIsTooLongIsSaidAndNotCut();
    void saysWhenANameIsAwss();
    void measuresQuotas();
    void showsTheChangeAsJson();
    void listsTheCallsInOrder();
    void halfOfAThirdPartySurvivesACrash();
    void anotherServiceKeepsTheConditions();
    void escapeKeepsWhatIsTypedIntoTheForm();
    void rubbishForADraftIsNoDraft();
    void theDraftSurvivesAKill();
};

void TestRoleWizardSteps::ticksOnlyWhatWasBegun()
{
    Bench bench;
    QCOMPARE(bench.ticked(), QStringList());
    QVERIFY(bench.step("Limits"));
    QCOMPARE(bench.ticked(), QStringList{QStringLiteral("Limits")});
    QVERIFY(bench.name("R1"));
    QCOMPARE(bench.ticked(), (QStringList{QStringLiteral("Limits"), QStringLiteral("Name")}));
    QVERIFY(bench.trust("alice", "alice"));
    QCOMPARE(bench.ticked(), (QStringList{QStringLiteral("Who"), QStringLiteral("Limits"), QStringLiteral("Name")}));
    // A draft that is gone on with shows what it holds.
    bench.wizard.reset();
    bench.begin();
    QCOMPARE(bench.ticked(), (QStringList{QStringLiteral("Who"), QStringLiteral("Name")}));
}

void TestRoleWizardSteps::copiesARole()
{
    Bench bench;
    bench.makeSource();
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.copy("Source"));
    for (const char* words : {"Copied from Source: 1 managed policy", "2 polic", "the boundary PowerUserAccess", "2 tag"})
        QVERIFY2(bench.copyMessage().contains(QString::fromLatin1(words)), qPrintable(bench.copyMessage()));
    QVERIFY(bench.copyMessage().contains(QStringLiteral("Not copied: its trust relationship")));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.create());
    const auto role = bench.role();
    QVERIFY(role);
    QCOMPARE(role->attachedPolicies, std::vector<std::string>{readOnly});
    QCOMPARE(role->inlinePolicies.size(), std::size_t{2});
    QCOMPARE(role->inlinePolicies.front().name, std::string("one"));
    QCOMPARE(role->inlinePolicies.front().document->text(), test::allowing("sqs:SendMessage", "*"));
    QCOMPARE(*role->boundary, powerUser);
    QCOMPARE(role->tags.size(), std::size_t{2});
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
    QCOMPARE(bench.assuming("carol"), std::string("AccessDenied"));
    bench.store.undoStack()->undo();
    bench.settle();
    QVERIFY(!bench.role());
}

void TestRoleWizardSteps::takesACopyBack()
{
    Bench bench;
    bench.makeSource();
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("IAMReadOnlyAccess")));
    const RoleDraft before = bench.wizard->draft();
    QVERIFY(bench.copy("Source"));
    QCOMPARE(bench.wizard->draft().attached.size(), std::size_t{2});
    QVERIFY(bench.click("wizardCopyRoleTakeBack"));
    QVERIFY(bench.wizard->draft() == before);
    QVERIFY(!part<QPushButton>(*bench.wizard, "wizardCopyRoleTakeBack")->isVisible());
    // Once something else was changed there is nothing to take back as a whole.
    QVERIFY(bench.copy("Source"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("IAMReadOnlyAccess")));
    QVERIFY(!part<QPushButton>(*bench.wizard, "wizardCopyRoleTakeBack")->isVisible());
    // One of the copied policies can be left out.
    QVERIFY(bench.tab("Policy of its own"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardCopied"), QStringLiteral("one")));
    QVERIFY(bench.click("wizardCopiedRemove"));
    QCOMPARE(bench.wizard->draft().copied.size(), std::size_t{1});
    QCOMPARE(bench.wizard->draft().copied.front().name, std::string("two"));
}

void TestRoleWizardSteps::saysWhatCannotBeCopied()
{
    Bench bench;
    bench.makeSource();
    RoleDraft draft = bench.plainDraft();
    draft.tags = {{"team", "Web"}};
    draft.boundary = readOnly;
    bench.goOnWith(draft);
    QVERIFY(bench.copy("Source"));
    QVERIFY2(bench.copyMessage().contains(QStringLiteral("the tag Team, which this role has with another value")), qPrintable(bench.copyMessage()));
    QVERIFY(bench.copyMessage().contains(QStringLiteral("in place of the one that was chosen")));
    QCOMPARE(bench.wizard->draft().tags.size(), std::size_t{2});
    QCOMPARE(bench.wizard->draft().tags.front().value, std::string("Web"));
    // The same again brings nothing new, and doubles nothing.
    const RoleDraft once = bench.wizard->draft();
    QVERIFY(bench.copy("Source"));
    QVERIFY(bench.wizard->draft() == once);
}

void TestRoleWizardSteps::aCopiedRoleThatIsGoneIsSaid()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Brief"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/carol")}});
    bench.settle();
    QVERIFY(bench.step("What"));
    QVERIFY(bench.click("wizardCopyRole"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardRolePickerList"), QStringLiteral("Brief")));
    bench.must("iam:DeleteRole", {{"RoleName", "Brief"}});
    bench.settle();
    QVERIFY(bench.click("wizardRolePickerTake"));
    QVERIFY2(bench.copyMessage().contains(QStringLiteral("not there any more")), qPrintable(bench.copyMessage()));
}

void TestRoleWizardSteps::tagsGoIntoTheRole()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Limits"));
    QVERIFY(bench.click("wizardTagsAdd"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Team"));
    QCOMPARE(bench.wizard->draft().tags.front().key, std::string("Team"));
    QVERIFY(bench.create());
    QVERIFY(bench.role());
    QCOMPARE(bench.role()->tags, (identity::Tags{{"Team", ""}}));
}

void TestRoleWizardSteps::aWrongTagKeepsTheRoleFromBeingMade()
{
    Bench bench;
    RoleDraft draft = bench.plainDraft();
    draft.tags = {{"aws:cloud", "x"}};
    bench.goOnWith(draft);
    QVERIFY(bench.step("Limits"));
    QVERIFY(!bench.ticked().contains(QStringLiteral("Limits")));
    QVERIFY2(bench.review().contains(QStringLiteral("Tags: Key `aws:cloud`")), qPrintable(bench.review()));
    QVERIFY(!part<QPushButton>(*bench.wizard, "wizardCreate")->isEnabled());
}

void TestRoleWizardSteps::showsWhatItComesTo()
{
    Bench bench;
    QVERIFY(bench.step("What"));
    QVERIFY(bench.effectSays("May do"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    auto* list = part<QTreeWidget>(*bench.wizard, "wizardEffectList");
    const auto serviceRow = [list](const QString& name) {
        const auto found = list->findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    };
    QVERIFY(bench.robot.waitUntil([&] { return serviceRow(QStringLiteral("s3")) && serviceRow(QStringLiteral("s3"))->childCount() >= 2; }, QStringLiteral("s3 in the list")));
    QVERIFY(!bench.text("wizardEffectSummary").contains(QStringLiteral("boundary")));
    // The boundary is counted.
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardBoundary"), QStringLiteral("AmazonDynamoDBReadOnlyAccess")));
    QVERIFY(bench.effectSays("the boundary takes"));
    QVERIFY(bench.tab("What it comes to"));
    QTreeWidgetItem* level = serviceRow(QStringLiteral("s3"))->child(0);
    level->setExpanded(true);
    QVERIFY(level->childCount() > 0);
    QVERIFY(level->child(0)->text(1).startsWith(QStringLiteral("✖")));
    // What is found is what was looked for.
    QVERIFY(bench.robot.type(QStringLiteral("wizardEffectFind"), QStringLiteral("no such thing")));
    QCOMPARE(list->topLevelItemCount(), 0);
}

void TestRoleWizardSteps::mendsAFinding()
{
    Bench bench;
    RoleDraft draft = bench.plainDraft();
    draft.inlinePolicy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\", \"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::b/*\"}]}";
    bench.goOnWith(draft);
    QVERIFY(bench.tab("What it comes to"));
    QVERIFY(bench.robot.find(QStringLiteral("wizardFindingsProblems")));
    QVERIFY(bench.click("wizardFindingsFix"));
    QVERIFY2(bench.wizard->draft().inlinePolicy.find("\"s3:GetObject\", \"s3:GetObject\"") == std::string::npos, bench.wizard->draft().inlinePolicy.c_str());
    QVERIFY(bench.wizard->draft().inlinePolicy.find("s3:GetObject") != std::string::npos);
}

void TestRoleWizardSteps::nothingIsWrongBeforeANameIsTyped()
{
    Bench bench;
    QVERIFY(bench.step("Name"));
    QVERIFY(!part<QLabel>(*bench.wizard, "wizardNameProblem")->isVisible());
    QCOMPARE(bench.text("wizardNameLengths"), QStringLiteral("Name 0 of 64 characters"));
    const auto* copy = part<QToolButton>(*bench.wizard, "wizardArn");
    QVERIFY(!copy->isEnabled());
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleName"), QStringLiteral("bad name é")));
    QVERIFY(bench.text("wizardNameProblem").startsWith(QStringLiteral("✖")));
    QVERIFY(!copy->isEnabled());  // there is no such ARN
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleName"), QStringLiteral("Good")));
    QVERIFY(copy->isEnabled());
    QVERIFY(bench.robot.type(QStringLiteral("wizardRoleName"), QString()));
    QVERIFY(bench.text("wizardNameProblem").contains(QStringLiteral("needs a name")));
}

void TestRoleWizardSteps::countsTheLettersOfTheName()
{
    Bench bench;
    QVERIFY(bench.name("R1"));
    QVERIFY2(bench.text("wizardNameLengths").startsWith(QStringLiteral("Name 2 of 64 characters · path and name 3 of 64")), qPrintable(bench.text("wizardNameLengths")));
    QVERIFY(bench.robot.type(QStringLiteral("wizardRolePath"), QStringLiteral("/") + QString(62, QLatin1Char('p')) + QStringLiteral("/")));
    QVERIFY(bench.text("wizardNameLengths").contains(QStringLiteral("path and name 66 of 64")));
    QVERIFY(bench.text("wizardNameProblem").contains(QStringLiteral("cannot switch")));
}

void TestRoleWizardSteps::aNameThatIsTooLongIsSaidAndNotCut()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    const QString name(65, QLatin1Char('n'));
    QVERIFY(bench.name(qPrintable(name)));
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardRoleName")->text(), name);
    QVERIFY(bench.text("wizardNameProblem").contains(QStringLiteral("longer than 64")));
    QVERIFY(!bench.ticked().contains(QStringLiteral("Name")));
    QVERIFY(bench.review().contains(QStringLiteral("longer than 64")));
}

void TestRoleWizardSteps::saysWhenANameIsAwss()
{
    Bench bench;
    QVERIFY(bench.name("AWSServiceRoleForMe"));
    QVERIFY(bench.text("wizardNameProblem").contains(QStringLiteral("service-linked")));
    QVERIFY(bench.name("awsreservedsso_x"));
    QVERIFY(bench.text("wizardNameProblem").contains(QStringLiteral("Identity Center")));
}

void TestRoleWizardSteps::measuresQuotas()
{
    Bench bench;
    RoleDraft draft = bench.plainDraft();
    int count = 0;
    bench.engine->snapshot()->awsPolicies().forEach([&](const auto& policy) {
        if (++count <= 11)
            draft.attached.push_back("arn:aws:iam::aws:policy" + policy->path + policy->name);
    });
    bench.goOnWith(draft);
    QVERIFY2(bench.review().contains(QStringLiteral("Attached policies: 11 are more than the quota of 10")), qPrintable(bench.review()));
    QVERIFY(!part<QPushButton>(*bench.wizard, "wizardCreate")->isEnabled());
    bool said = false;
    for (const QLabel* label : part<QWidget>(*bench.wizard, "wizardReviewQuotas")->findChildren<QLabel*>())
        said = said || label->text() == QStringLiteral("✖ 11 of 10");
    QVERIFY(said);
}

void TestRoleWizardSteps::showsTheChangeAsJson()
{
    Bench bench;
    QVERIFY(bench.trust("Development", "account"));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("alice")));
    QVERIFY(bench.click("wizardGrant"));
    QVERIFY(bench.step("Review"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardFormat"), QStringLiteral("JSON before")));
    auto* after = part<CodeView>(*bench.wizard, "wizardJsonRight");
    auto* before = part<CodeView>(*bench.wizard, "wizardJsonLeft");
    QVERIFY(bench.robot.waitUntil([&] { return after->code().contains(QStringLiteral("\"RoleName\": \"R1\"")); }, QStringLiteral("the JSON")));
    QVERIFY(!before->code().contains(QStringLiteral("R1")));
    // The group that is given the other half is on both sides.
    QVERIFY(before->code().contains(QStringLiteral("\"GroupName\": \"Developers\"")));
    QVERIFY(after->code().contains(QStringLiteral("assume-R1")));
    QVERIFY(!part<QPlainTextEdit>(*bench.wizard, "wizardCommands")->isVisible());
}

void TestRoleWizardSteps::listsTheCallsInOrder()
{
    Bench bench;
    QVERIFY(bench.trust("alice", "alice"));
    QVERIFY(bench.step("What"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.step("Review"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardFormat"), QStringLiteral("Calls in order")));
    const QStringList lines = part<QPlainTextEdit>(*bench.wizard, "wizardCommands")->toPlainText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("1. iam:CreateRole   RoleName R1")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("2. iam:AttachRolePolicy")));
}

void TestRoleWizardSteps::halfOfAThirdPartySurvivesACrash()
{
    Bench bench(RolePurpose::thirdParty);
    QVERIFY(bench.click("wizardPartyGenerate"));
    const QString externalId = part<QLineEdit>(*bench.wizard, "wizardPartyExternalId")->text();
    QVERIFY(bench.robot.type(QStringLiteral("wizardPartyAccount"), QStringLiteral("4444")));
    bench.wizard.reset();
    bench.begin();
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardPartyExternalId")->text(), externalId);
    QCOMPARE(part<QLineEdit>(*bench.wizard, "wizardPartyAccount")->text(), QStringLiteral("4444"));
}

void TestRoleWizardSteps::anotherServiceKeepsTheConditions()
{
    Bench bench(RolePurpose::service);
    QVERIFY(bench.robot.type(QStringLiteral("wizardServiceFilter"), QStringLiteral("lambda")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardServices"), QStringLiteral("   lambda.amazonaws.com")));
    QVERIFY(bench.click("wizardServiceOwnAccount"));
    QVERIFY(bench.step("Conditions"));
    QVERIFY(bench.click("trustSourceArnOn0"));
    QVERIFY(bench.robot.type(QStringLiteral("trustSourceArn0"), QStringLiteral("arn:aws:lambda:us-east-1:111122223333:function:F")));
    QVERIFY(bench.wizard->draft().trust.find("aws:SourceArn") != std::string::npos);
    QVERIFY(bench.step("Service"));
    QVERIFY(bench.robot.type(QStringLiteral("wizardServiceFilter"), QStringLiteral("ec2")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardServices"), QStringLiteral("   ec2.amazonaws.com")));
    const std::string both = bench.wizard->draft().trust;
    QVERIFY2(both.find("ec2.amazonaws.com") != std::string::npos && both.find("lambda.amazonaws.com") == std::string::npos, both.c_str());
    QVERIFY(both.find("function:F") != std::string::npos && both.find("aws:SourceAccount") != std::string::npos);
    QVERIFY(bench.click("wizardServiceOwnAccount"));
    QVERIFY(bench.wizard->draft().trust.find("aws:SourceAccount") == std::string::npos);
    QVERIFY(bench.wizard->draft().trust.find("aws:SourceArn") != std::string::npos);
}

void TestRoleWizardSteps::escapeKeepsWhatIsTypedIntoTheForm()
{
    Bench bench;
    QVERIFY(bench.startFrom("Look at users"));
    QVERIFY(bench.robot.type(QStringLiteral("wizardInlineFormActionsField"), QStringLiteral("s3:GetObject")));
    QVERIFY(bench.click("wizardClose"));
    bench.wizard->start();
    bench.settle();
    QVERIFY2(bench.wizard->draft().inlinePolicy.find("s3:GetObject") != std::string::npos, bench.wizard->draft().inlinePolicy.c_str());
}

void TestRoleWizardSteps::rubbishForADraftIsNoDraft()
{
    Bench bench;
    for (const char* text : {"rubbish", "[]", "{\"Account\": 7}", "{\"Account\": \"111122223333\", \"Tags\": [7, {\"Key\": []}], \"Copied\": [null], \"Attached\": {\"a\": 1}, \"MaxSessionSeconds\": \"x\"}"}) {
        bench.wizard.reset();
        QSettings().setValue(QStringLiteral("roleWizard/draft"), QString::fromLatin1(text));
        bench.begin();
        QVERIFY(bench.wizard->draft().name.empty() && bench.wizard->draft().attached.empty());
        for (const char* title : {"What", "Limits", "Review"})
            QVERIFY(bench.step(title));
    }
}

/// Really: another process that is ended without being asked.
void TestRoleWizardSteps::theDraftSurvivesAKill()
{
    const QTemporaryDir folder;
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), folder.path());
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath());
    QByteArray said;
    while (!said.contains('\n') && other.waitForReadyRead(30'000))
        said += other.readAllStandardOutput();
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(said.trimmed(), QByteArray("ready"));
    Bench bench;
    keepSettingsIn(folder.path());
    bench.prompts.asked.clear();
    bench.begin();
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("without a name")));
    const RoleDraft& draft = bench.wizard->draft();
    QCOMPARE(draft.attached, std::vector<std::string>{readOnly});
    QVERIFY(draft.trust.find(":user/alice") != std::string::npos);
    QVERIFY(draft.inlinePolicy.find("iam:List*") != std::string::npos);
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.create());
    QCOMPARE(bench.role()->attachedPolicies, std::vector<std::string>{readOnly});
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(folderVariable))
        return workUntilKilled();
    TestRoleWizardSteps test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_role_wizard_steps.moc"
