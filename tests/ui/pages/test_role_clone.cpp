/// A role's clone under a new name, to which what names the old one moves, and its clone in another account; the engine says what is so then.
#include "core/policy/edit.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/role_clone/policy_exchange.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

const std::string own = "arn:aws:iam::111122223333:";
const std::string oldArn = own + "role/R1";

/// R1 of Development, which trusts bob and whom alice may assume as well; Keeper trusts R1, and a bucket's policy lets it in.
struct Bench : test::PageBench<RolesPage> {
    Bench()
    {
        must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", trustOf({own + "user/alice", own + "user/bob"})}, {"Description", "the old one"}, {"MaxSessionDuration", 7200},
                                {"Tags", {{{"Key", "team"}, {"Value", "data"}}}}});
        must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "itself"}, {"PolicyDocument", test::allowing("iam:GetRole", oldArn)}});
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "may"}, {"PolicyDocument", test::allowing("sts:AssumeRole", oldArn)}});
        must("iam:CreateRole", {{"RoleName", "Keeper"}, {"AssumeRolePolicyDocument", trustOf({oldArn})}});
        settle();
    }
    static std::string trustOf(const std::vector<std::string>& arns, bool andLambda = false)
    {
        policy::StatementForm form;
        for (const std::string& arn : arns)
            form.principals.push_back({"AWS", {arn, {}}});
        if (andLambda)
            form.principals.push_back({"Service", {"lambda.amazonaws.com", {}}});
        form.actions = {"sts:AssumeRole"};
        return policy::newPolicy({form});
    }
    bool begin(const QString& entry)
    {
        QTableView* list = part<QTableView>(page, "rolesList");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == QStringLiteral("R1"))
                list->selectRow(row);
        }
        if (!told(robot.click(QStringLiteral("rolesMore")) && robot.chooseAction(QStringLiteral("rolesMoreMenu"), entry)))
            return false;
        settle();
        return told(robot.find(QStringLiteral("cloneWizard")) != nullptr);
    }
    bool step(const char* title)
    {
        const bool done = told(robot.chooseRow(QStringLiteral("wizardSteps"), QString::fromLatin1(title)));
        settle();
        return done;
    }
    bool carryOut()
    {
        if (!step("Review") || !told(robot.waitUntil([this] { return part<QPushButton>(page, "wizardCreate")->isEnabled(); }, QStringLiteral("a plan that is ready"))))
            return false;
        return click("wizardCreate") && told(robot.waitGone(QStringLiteral("cloneWizard")));
    }
    QString said(const char* field) { return part<QPlainTextEdit>(page, field)->toPlainText(); }
    identity::RowPtr<identity::Role> role(const char* name, std::string_view in = developmentId) const { return engine->snapshot()->account(account(in))->roles.find(name); }
    std::string assuming(const char* user, const std::string& arn) { return codeOf(as(user), "sts:AssumeRole", {{"RoleArn", arn}, {"RoleSessionName", "s1"}}); }
    static std::string inlineOf(const identity::Principal& row) { return row.inlinePolicies.at(0).document->text(); }
};

}  // namespace

class TestRoleClone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneBeginsWithTheName();
    void underANewNameWithAllThatNamesIt();
    void whatIsNotTickedStays();
    void theOldOneCanGo();
    void whoIsGoneIsNotTrustedUnderHisName();
    void whatIsInTheWayOfARoleThatTrustsOnlyWhoIsGoneIsSaid();
    void aBoundPolicyThatNamesSomebodyGoneStays();
    void aNameThatIsTakenIsRefusedWhereItIsTyped();
    void toAnotherAccount();
    void whatIsBegunIsKept();
    void textsAreExchangedAndNothingElse();
};

/// Also in a window that nobody has clicked into yet.
void TestRoleClone::oneBeginsWithTheName()
{
    Bench bench;
    QVERIFY(bench.begin(QStringLiteral("Clone under a new name")));
    auto* wizard = qobject_cast<QDialog*>(bench.robot.find(QStringLiteral("cloneWizard")));
    QVERIFY(wizard);
    QCOMPARE(wizard->focusWidget(), part<QLineEdit>(bench.page, "cloneName"));
    QTest::keyClicks(wizard->focusWidget(), QStringLiteral("R9"));
    QCOMPARE(part<QLineEdit>(bench.page, "cloneName")->text(), QStringLiteral("R9"));
}

void TestRoleClone::underANewNameWithAllThatNamesIt()
{
    Bench bench;
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", Bench::trustOf({own + "user/alice"}, true)}});
    bench.must("lambda:CreateFunction", {{"FunctionName", "f"}, {"Role", oldArn}, {"Runtime", "python3.13"}, {"Handler", "index.handler"}, {"Code", {{"ZipFile", "[]"}}}});
    bench.settle();
    const std::string keeper = bench.role("Keeper")->trust->text();
    QCOMPARE(bench.assuming("alice", oldArn), std::string("ok"));
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")));
    QVERIFY(bench.step("What goes along"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.said("cloneTaken").contains(QStringLiteral("1 policy")); }, QStringLiteral("what goes along")));
    QVERIFY(bench.said("cloneTaken").contains(QStringLiteral("sessions of R1")));
    QVERIFY(bench.said("clonePermissionsJson").contains(QStringLiteral("role/R2")));
    QVERIFY(bench.step("Who names it"));
    QCOMPARE(part<QListWidget>(bench.page, "cloneMentions")->count(), 3);
    QVERIFY(bench.carryOut());
    QCOMPARE(bench.world()->functions.find("f")->role, own + "role/R2");
    const auto clone = bench.role("R2");
    QVERIFY(clone && bench.role("R1"));
    QCOMPARE(clone->description, std::string("the old one"));
    QCOMPARE(clone->maxSessionSeconds.value_or(0), 7200);
    QCOMPARE(clone->tags.size(), std::size_t{1});
    QCOMPARE(Bench::inlineOf(*clone), test::allowing("iam:GetRole", own + "role/R2"));
    QCOMPARE(bench.assuming("alice", own + "role/R2"), std::string("ok"));
    QVERIFY(bench.role("Keeper")->trust->text().find("role/R2") != std::string::npos && bench.role("Keeper")->trust->text().find("role/R1") == std::string::npos);
    QVERIFY(Bench::inlineOf(*bench.user("alice")).find("role/R2") != std::string::npos);
    QCOMPARE(bench.undoText(), QStringLiteral("Clone R1 as R2"));
    bench.undo();
    QVERIFY(!bench.role("R2"));
    QCOMPARE(bench.role("Keeper")->trust->text(), keeper);
    QVERIFY(Bench::inlineOf(*bench.user("alice")).find("role/R1") != std::string::npos);
    bench.redo();
    QVERIFY(bench.role("R2") && Bench::inlineOf(*bench.user("alice")).find("role/R2") != std::string::npos);
}

void TestRoleClone::whatIsNotTickedStays()
{
    Bench bench;
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.step("Who names it"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("cloneMentions"), QStringLiteral("Keeper")));
    bench.settle();
    QVERIFY(bench.carryOut());
    QVERIFY(bench.role("Keeper")->trust->text().find("role/R1") != std::string::npos);
    QVERIFY(Bench::inlineOf(*bench.user("alice")).find("role/R2") != std::string::npos);
}

void TestRoleClone::theOldOneCanGo()
{
    Bench bench;
    bench.must("iam:CreateInstanceProfile", {{"InstanceProfileName", "web"}});
    bench.must("iam:AddRoleToInstanceProfile", {{"InstanceProfileName", "web"}, {"RoleName", "R1"}});
    bench.settle();
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.step("Who names it"));
    QVERIFY(bench.click("cloneDeleteOld"));
    QVERIFY(bench.carryOut());
    QVERIFY(bench.role("R2") && !bench.role("R1"));
    QCOMPARE(bench.world()->instanceProfiles.find("web")->role, std::string("R2"));
    bench.undo();
    QVERIFY(bench.role("R1") && !bench.role("R2"));
    QCOMPARE(bench.world()->instanceProfiles.find("web")->role, std::string("R1"));
}

/// Somebody new who has the name today was not let in by the old role.
void TestRoleClone::whoIsGoneIsNotTrustedUnderHisName()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "erin"}});
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", Bench::trustOf({own + "user/alice", own + "user/erin"})}});
    bench.must("iam:DeleteUser", {{"UserName", "erin"}});
    bench.must("iam:CreateUser", {{"UserName", "erin"}});
    bench.must("iam:PutUserPolicy", {{"UserName", "erin"}, {"PolicyName", "all"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    QCOMPARE(bench.assuming("erin", oldArn), std::string("AccessDenied"));
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.step("What goes along"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.said("cloneTaken").contains(QStringLiteral("who is gone")); }, QStringLiteral("who is gone")));
    QVERIFY(bench.carryOut());
    QCOMPARE(bench.assuming("erin", own + "role/R2"), std::string("AccessDenied"));
    QCOMPARE(bench.assuming("alice", own + "role/R2"), std::string("ok"));
}

/// The wizard has no step for the trust: that nobody is trusted yet would lead nowhere.
void TestRoleClone::whatIsInTheWayOfARoleThatTrustsOnlyWhoIsGoneIsSaid()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "erin"}});
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", Bench::trustOf({own + "user/erin"})}});
    bench.must("iam:DeleteUser", {{"UserName", "erin"}});
    bench.settle();
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.step("What goes along"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.said("cloneTaken").contains(QStringLiteral("who is gone")); }, QStringLiteral("who is gone")));
    QVERIFY(!bench.said("cloneTaken").contains(QStringLiteral("its trust relationship")));
    QVERIFY(bench.step("Review"));
    const auto* summary = part<QLabel>(bench.page, "wizardReviewSummary");
    QVERIFY2(summary->text().contains(QStringLiteral("change its trust relationship, then clone it")), qPrintable(summary->text()));
    QVERIFY(!part<QPushButton>(bench.page, "wizardCreate")->isEnabled());
}

void TestRoleClone::aBoundPolicyThatNamesSomebodyGoneStays()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "erin"}});
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "Keeper"}, {"PolicyDocument", Bench::trustOf({oldArn, own + "user/erin"})}});
    bench.must("iam:DeleteUser", {{"UserName", "erin"}});
    bench.settle();
    const std::string before = bench.role("Keeper")->trust->text();
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.step("Who names it"));
    const auto* list = part<QListWidget>(bench.page, "cloneMentions");
    const auto rows = list->findItems(QStringLiteral("Keeper"), Qt::MatchContains);
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first()->text().contains(QStringLiteral("somebody who is gone")) && rows.first()->checkState() == Qt::Unchecked);
    QVERIFY(bench.carryOut());
    QCOMPARE(bench.role("Keeper")->trust->text(), before);
}

void TestRoleClone::aNameThatIsTakenIsRefusedWhereItIsTyped()
{
    Bench bench;
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("r1")));
    bench.settle();
    QVERIFY(part<QLabel>(bench.page, "cloneProblem")->isVisible());
    QVERIFY(bench.step("Review") && !part<QPushButton>(bench.page, "wizardCreate")->isEnabled());
    QVERIFY(bench.step("Name") && bench.type("cloneName", QStringLiteral("no blanks")));
    bench.settle();
    QVERIFY(part<QLabel>(bench.page, "cloneProblem")->isVisible());
}

void TestRoleClone::toAnotherAccount()
{
    Bench bench;
    bench.must("iam:CreatePolicy", {{"PolicyName", "Queue"}, {"PolicyDocument", test::allowing("sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q")}});
    bench.must("iam:AttachRolePolicy", {{"RoleName", "R1"}, {"PolicyArn", own + "policy/Queue"}});
    bench.must("iam:CreateUser", {{"UserName", "bob"}}, productionId);
    bench.settle();
    QVERIFY(bench.begin(QStringLiteral("Clone to another")));
    QVERIFY(part<QComboBox>(bench.page, "cloneAccount")->currentText().startsWith(QStringLiteral("Production")));
    QCOMPARE(part<QLineEdit>(bench.page, "cloneName")->text(), QStringLiteral("R1"));
    QVERIFY(bench.step("What goes along"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.said("cloneTaken").contains(QStringLiteral("user/alice is not in Production")); }, QStringLiteral("what is left")));
    QVERIFY(bench.step("Who names it"));
    const auto* mentions = part<QListWidget>(bench.page, "cloneMentions");
    for (int row = 0; row < mentions->count(); ++row)
        QVERIFY(mentions->item(row)->checkState() != Qt::Checked);
    QVERIFY(!part<QCheckBox>(bench.page, "cloneDeleteOld")->isVisible());
    QVERIFY(bench.carryOut());
    const auto clone = bench.role("R1", productionId);
    QVERIFY(clone);
    const std::string there = std::string("arn:aws:iam::") + productionId + ":";
    QVERIFY(clone->trust->text().find(there + "user/bob") != std::string::npos && clone->trust->text().find(own + "user/alice") != std::string::npos);
    QCOMPARE(Bench::inlineOf(*clone), test::allowing("iam:GetRole", there + "role/R1"));
    QCOMPARE(clone->attachedPolicies, std::vector<std::string>{there + "policy/Queue"});
    const auto policy = bench.engine->snapshot()->managedPolicy(there + "policy/Queue");
    QVERIFY(policy && policy->document()->text().find(std::string("sqs:us-east-1:") + productionId + ":q") != std::string::npos);
    QVERIFY(Bench::inlineOf(*bench.user("alice")).find(oldArn) != std::string::npos);
    QCOMPARE(bench.undoText(), QStringLiteral("Clone R1 to Production"));
    bench.undo();
    QVERIFY(!bench.role("R1", productionId) && !bench.engine->snapshot()->managedPolicy(there + "policy/Queue"));
}

void TestRoleClone::whatIsBegunIsKept()
{
    Bench bench;
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY(bench.type("cloneName", QStringLiteral("R2")) && bench.click("wizardClose") && bench.robot.waitGone(QStringLiteral("cloneWizard")));
    bench.prompts.choice = 0;  // goes on with the draft
    QVERIFY(bench.begin(QStringLiteral("Clone under")));
    QVERIFY2(bench.prompts.asked.join(QLatin1Char('|')).contains(QStringLiteral("draft")), qPrintable(bench.prompts.asked.join(QLatin1Char('|'))));
    QCOMPARE(part<QLineEdit>(bench.page, "cloneName")->text(), QStringLiteral("R2"));
}

void TestRoleClone::textsAreExchangedAndNothingElse()
{
    const RoleNames from = namesOf(account(developmentId), "/team/", "R1");
    const RoleNames to = namesOf(account(developmentId), "/", "R2");
    const std::string text = R"({"a" : "arn:aws:iam::111122223333:role\/team\/R1",  "b": ["arn:aws:iam::111122223333:role/team/R10", "arn:aws:sts::111122223333:assumed-role/R1/x\"y"]})";
    QCOMPARE(exchangeTexts(text, roleExchange(from, to)),
             std::string(R"({"a" : "arn:aws:iam::111122223333:role/R2",  "b": ["arn:aws:iam::111122223333:role/team/R10", "arn:aws:sts::111122223333:assumed-role/R2/x\"y"]})"));
    QVERIFY(mentions(text, from) && !mentions(text, to));
    QVERIFY(!mentions(R"(["arn:aws:iam::111122223333:role/team/R*"])", from));
    const Exchange moved = accountExchange(account(developmentId), account(productionId));
    QCOMPARE(exchangeTexts(R"({"x": ["111122223333", "a111122223333", "arn:aws:iam::111122223333:root", "arn:aws:s3:::111122223333"]})", moved),
             std::string(R"({"x": [")") + productionId + R"(", "a111122223333", "arn:aws:iam::)" + productionId + R"(:root", "arn:aws:s3:::111122223333"]})");
    QCOMPARE(exchangeTexts("{\"open", moved), std::string("{\"open"));
}

QTEST_MAIN(TestRoleClone)
#include "test_role_clone.moc"
