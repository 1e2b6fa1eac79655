/// The policy editor where policies are saved: what is built by mouse and keys is what the engine enforces.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/users/users_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::developmentId;
using test::part;

namespace {

/// `iam:GetUser` on a user.
const json::Object carol{{"UserName", "carol"}};
const json::Object alice{{"UserName", "alice"}};

/// Chooses the type of a resource and fills in its name.
template <typename Bench>
bool makeArn(Bench& bench, const char* button, const QString& type, const char* field, const QString& name)
{
    return bench.click(button) && bench.told(bench.robot.chooseEntry(QStringLiteral("arnDialogType"), type)) && bench.type(field, name) && bench.click("arnDialogAdd");
}

}  // namespace

class TestPolicyPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInlinePolicyIsBuiltAndEnforced();
    void aManagedPolicyIsChangedInItsForm();
    void whatIsBegunIsNotSavedBehindOnesBack();
    void aDraftStaysWithItsPolicy();
};

void TestPolicyPages::anInlinePolicyIsBuiltAndEnforced()
{
    test::PageBench<UsersPage> bench;
    QVERIFY(bench.choose("usersList", "carol"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "iam:GetUser", carol), std::string("AccessDenied"));
    QVERIFY(bench.click("usersPermissionsAddInline"));
    QVERIFY(bench.type("policyDialogName", QStringLiteral("Own")));
    QVERIFY(bench.type("policyDialogBuilderActionsField", QStringLiteral("iam:GetUser")));
    QTest::keyClick(bench.robot.find(QStringLiteral("policyDialogBuilderActionsField")), Qt::Key_Return);
    QVERIFY(makeArn(bench, "policyDialogBuilderResourcesParts", QStringLiteral("iam: user"), "arnDialogPartUserNameWithPath", QStringLiteral("carol")));
    QVERIFY(bench.click("policyDialogBuilderAddCondition"));
    QVERIFY(bench.type("policyDialogBuilderConditionKey0", QStringLiteral("aws:username")));
    QTest::keyClick(bench.robot.find(QStringLiteral("policyDialogBuilderConditionKey0")), Qt::Key_Return);
    QVERIFY(!bench.robot.find(QStringLiteral("policyDialogCreate"))->isEnabled());  // the condition has no value yet
    QVERIFY(bench.type("policyDialogBuilderConditionValues0", QStringLiteral("carol")));
    QVERIFY(bench.click("policyDialogCreate"));
    QCOMPARE(bench.user("carol")->inlinePolicies.size(), std::size_t{1});
    QCOMPARE(bench.codeOf(bench.as("carol"), "iam:GetUser", carol), std::string("ok"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "iam:GetUser", alice), std::string("AccessDenied"));

    // The condition is changed in the tab's form, and decides at once.
    QVERIFY(bench.choose("usersPermissionsList", "Own"));
    QVERIFY(bench.type("usersPermissionsFormConditionValues0", QStringLiteral("somebody-else")));
    QVERIFY(bench.click("usersPermissionsSave"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "iam:GetUser", carol), std::string("AccessDenied"));
    bench.undo();
    QCOMPARE(bench.codeOf(bench.as("carol"), "iam:GetUser", carol), std::string("ok"));
    QCOMPARE(part<QPlainTextEdit>(bench.page, "usersPermissionsFormConditionValues0")->toPlainText(), QStringLiteral("carol"));
}

void TestPolicyPages::aManagedPolicyIsChangedInItsForm()
{
    test::PageBench<PoliciesPage> bench;
    bench.must("iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    bench.must("iam:AttachUserPolicy", {{"UserName", "carol"}, {"PolicyArn", "arn:aws:iam::111122223333:policy/P1"}});
    bench.settle();
    QVERIFY(bench.choose("policiesList", "P1"));
    QVERIFY(bench.type("policiesBuilderActionsField", QStringLiteral("s3:ListAllMyBuckets")));
    QVERIFY(bench.click("policiesBuilderActionsAdd"));
    QVERIFY(bench.click("policiesSave"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("ok"));
    QVERIFY(bench.told(bench.robot.chooseEntry(QStringLiteral("policiesBuilderEffect"), QStringLiteral("Deny"))));
    QVERIFY(bench.click("policiesSave"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
    // AWS's own are read, not changed.
    QVERIFY(bench.choose("policiesList", "AmazonS3ReadOnlyAccess"));
    QVERIFY(!part<QComboBox>(bench.page, "policiesBuilderEffect")->isEnabled());
    QVERIFY(!part<QPushButton>(bench.page, "policiesBuilderAddStatement")->isEnabled());
    for (const char* name : {"policiesSave", "policiesRevert"})
        QVERIFY2(!part<QPushButton>(bench.page, name)->isVisible(), name);
    QVERIFY(bench.choose("policiesList", "P1"));
    for (const char* name : {"policiesSave", "policiesRevert"})
        QVERIFY2(part<QPushButton>(bench.page, name)->isVisible(), name);
}

void TestPolicyPages::whatIsBegunIsNotSavedBehindOnesBack()
{
    test::PageBench<PoliciesPage> bench;
    bench.must("iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    bench.settle();
    QVERIFY(bench.choose("policiesList", "P1"));
    QVERIFY(bench.told(bench.robot.chooseEntry(QStringLiteral("policiesBuilderEffect"), QStringLiteral("Deny"))));
    auto* save = part<QPushButton>(bench.page, "policiesSave");
    QVERIFY(save->isEnabled());
    QVERIFY(bench.type("policiesBuilderActionsField", QStringLiteral("s3:PutObject")));
    QVERIFY(!save->isEnabled());
    QVERIFY(part<QLabel>(bench.page, "policiesMessage")->text().contains(QStringLiteral("is typed and not in the list yet")));
    QTest::keyClick(part<QLineEdit>(bench.page, "policiesBuilderActionsField"), Qt::Key_Return);
    QVERIFY(save->isEnabled());
}

void TestPolicyPages::aDraftStaysWithItsPolicy()
{
    test::PageBench<UsersPage> bench;
    for (const char* name : {"OwnFirst", "OwnSecond"})
        bench.must("iam:PutUserPolicy", {{"UserName", "carol"}, {"PolicyName", name}, {"PolicyDocument", test::allowing("s3:GetObject", std::string("arn:aws:s3:::") + name)}});
    bench.settle();
    QVERIFY(bench.choose("usersList", "carol"));
    QVERIFY(bench.choose("usersPermissionsList", "OwnFirst"));
    QVERIFY(bench.told(bench.robot.chooseEntry(QStringLiteral("usersPermissionsFormEffect"), QStringLiteral("Deny"))));
    QVERIFY(bench.choose("usersPermissionsList", "OwnSecond"));
    QCOMPARE(part<QComboBox>(bench.page, "usersPermissionsFormEffect")->currentText(), QStringLiteral("Allow"));
    QVERIFY(bench.choose("usersPermissionsList", "OwnFirst"));
    QCOMPARE(part<QComboBox>(bench.page, "usersPermissionsFormEffect")->currentText(), QStringLiteral("Deny"));
    // What is typed and not added yet goes into the policy it was typed for, and other changes of the world do not touch it.
    QVERIFY(bench.type("usersPermissionsFormActionsField", QStringLiteral("s3:PutObject")));
    bench.must("iam:CreateUser", {{"UserName", "somebody"}});
    bench.settle();
    QCOMPARE(part<QLineEdit>(bench.page, "usersPermissionsFormActionsField")->text(), QStringLiteral("s3:PutObject"));
    QVERIFY(bench.choose("usersPermissionsList", "OwnSecond"));
    QCOMPARE(part<QLineEdit>(bench.page, "usersPermissionsFormActionsField")->text(), QString());
    QVERIFY(bench.click("usersPermissionsSave"));
    const auto& policies = bench.user("carol")->inlinePolicies;
    QVERIFY(policies[0].document->text().find("Deny") != std::string::npos);
    QVERIFY(policies[0].document->text().find("s3:PutObject") != std::string::npos);
    QVERIFY(policies[1].document->text() == test::allowing("s3:GetObject", "arn:aws:s3:::OwnSecond"));
    QVERIFY(policies[1].document->text().find("Deny") == std::string::npos);
}

QTEST_MAIN(TestPolicyPages)
#include "test_policy_pages.moc"
