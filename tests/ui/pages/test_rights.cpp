/// What the acting identity may not do is disabled and says why, by mouse; whether it was right is asked of the engine.
#include "tests/support/ui/rights_bench.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/users/users_page.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const QString mayNotDelete = QStringLiteral("alice may not iam:DeleteUser: nothing allows it. Act as the administrator to do it.");

template <typename PageType>
using Bench = test::RightsBench<PageType>;

}  // namespace

class TestRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeletionIsBarredAndSaysWhy();
    void followsAPolicyAtOnce();
    void ofSeveralOneIsEnough();
    void whatIsChosenLaterCounts();
    void aGuardrailIsNamed();
    void nothingIsSaidElsewhere();
    void tabsFollow();
    void whatIsTypedWaitsForSomebodyWhoMay();
    void everyListIsJudged();
};

void TestRights::aDeletionIsBarredAndSaysWhy()
{
    Bench<UsersPage> bench;
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.open("usersDelete"));
    const auto before = bench.engine->lastRecord();
    bench.act(bench.as("alice"));
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
    QVERIFY(bench.barred("usersCreate", QStringLiteral("alice may not iam:CreateUser: nothing allows it. Act as the administrator to do it.")));
    QCOMPARE(bench.entry("usersList", QStringLiteral("Delete")), mayNotDelete);
    QCOMPARE(bench.entry("usersList", QStringLiteral("Tag")), QStringLiteral("alice may not iam:TagUser: nothing allows it. Act as the administrator to do it."));
    QCOMPARE(bench.entry("usersList", QStringLiteral("Copy ARN")), QString());
    QTest::mouseClick(bench.button("usersDelete"), Qt::LeftButton);
    QTest::keyClick(part<QTableView>(bench.page, "usersList"), Qt::Key_Delete);
    bench.settle();
    QVERIFY(bench.prompts.asked.isEmpty());
    QVERIFY(bench.user("dora"));
    for (const auto& record : bench.engine->trail(before, 100))
        QVERIFY2(record->callerArn.find("user/alice") == std::string::npos, (record->action + ' ' + record->errorCode).c_str());  // asking leaves no trace
    bench.actAsAdministrator();
    QVERIFY(bench.open("usersDelete") && bench.open("usersCreate"));
    QCOMPARE(bench.entry("usersList", QStringLiteral("Delete")), QString());
    QVERIFY(bench.click("usersDelete"));
    QVERIFY(!bench.user("dora"));
}

void TestRights::followsAPolicyAtOnce()
{
    Bench<UsersPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
    bench.allow(test::allowing("iam:DeleteUser", "arn:aws:iam::111122223333:user/dora"));
    QVERIFY(bench.open("usersDelete"));
    QVERIFY(bench.choose("usersList", "erin"));
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.open("usersDelete"));
    bench.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "More"}});
    bench.settle();
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
    bench.allow(test::allowing("iam:DeleteUser", "arn:aws:iam::111122223333:user/dora"));
    QVERIFY(bench.open("usersDelete"));
    QVERIFY(bench.click("usersDelete"));
    QVERIFY(!bench.user("dora"));
}

/// A refusal of one stops none of the others.
void TestRights::ofSeveralOneIsEnough()
{
    Bench<UsersPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    auto* view = part<QTableView>(bench.page, "usersList");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data().toString() == QLatin1String("erin"))
            QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, view->visualRect(view->model()->index(row, 0)).center());
    }
    QCOMPARE(view->selectionModel()->selectedRows().size(), 2);
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
    bench.allow(test::allowing("iam:DeleteUser", "arn:aws:iam::111122223333:user/erin"));
    QVERIFY(bench.open("usersDelete"));
    QVERIFY(bench.click("usersDelete"));
    QVERIFY(bench.user("dora") && !bench.user("erin"));
}

/// A name, a policy or a tag that is not known yet may be one that is allowed.
void TestRights::whatIsChosenLaterCounts()
{
    Bench<UsersPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.barred("usersPermissionsAttach", QStringLiteral("alice may not iam:AttachUserPolicy: nothing allows it. Act as the administrator to do it.")));
    bench.allow(json::compact({{"Version", "2012-10-17"},
                               {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Action", "iam:CreateUser"}, {"Resource", "arn:aws:iam::111122223333:user/team/*"}},
                                                                  {{"Effect", "Allow"}, {"Action", "iam:AttachUserPolicy"}, {"Resource", "*"}, {"Condition", {{"ArnLike", {{"iam:PolicyARN", "arn:aws:iam::aws:policy/IAMReadOnlyAccess"}}}}}}})}}));
    QVERIFY(bench.open("usersCreate") && bench.open("usersPermissionsAttach"));
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
}

/// What binds the account binds its administrator as well.
void TestRights::aGuardrailIsNamed()
{
    Bench<UsersPage> bench;
    bench.allow(json::compact({{"Version", "2012-10-17"},
                               {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Action", "iam:*"}, {"Resource", "*"}}, {{"Effect", "Deny"}, {"Action", "iam:DeleteUser"}, {"Resource", "*"}}})}}));
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.barred("usersDelete", QStringLiteral("alice may not iam:DeleteUser: your own policy denies it. Act as the administrator to do it.")));
    QVERIFY(bench.open("usersCreate"));
}

void TestRights::nothingIsSaidElsewhere()
{
    Bench<UsersPage> bench;
    bench.act(bench.as("alice"));
    bench.store.setAccount(account(test::productionId));
    bench.settle();
    QVERIFY(bench.choose("usersList", "admin"));
    bench.robot.settle();
    QVERIFY(bench.open("usersDelete"));  // that she acts in another account is said above the list
    bench.store.setAccount(account(developmentId));
    bench.settle();
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.barred("usersDelete", mayNotDelete));
}

void TestRights::tabsFollow()
{
    Bench<UsersPage> bench;
    const std::string readOnly = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
    bench.must("iam:AttachUserPolicy", {{"UserName", "dora"}, {"PolicyArn", readOnly}});
    bench.must("iam:AddUserToGroup", {{"GroupName", "Auditors"}, {"UserName", "dora"}});
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    const QString form = QStringLiteral("alice may not iam:%1: nothing allows it. Act as the administrator to do it.");
    QVERIFY(bench.barred("usersPermissionsAttach", form.arg(QStringLiteral("AttachUserPolicy"))));
    QVERIFY(bench.barred("usersPermissionsAddInline", form.arg(QStringLiteral("PutUserPolicy"))));
    QVERIFY(bench.barred("usersPermissionsDetach", form.arg(QStringLiteral("DetachUserPolicy"))));
    QVERIFY(bench.barred("usersPermissionsSetBoundary", form.arg(QStringLiteral("PutUserPermissionsBoundary"))));
    QVERIFY(bench.tab("usersTabs", "Groups"));
    QVERIFY(bench.choose("usersMembersList", "Auditors"));
    QVERIFY(bench.barred("usersMembersAdd", form.arg(QStringLiteral("AddUserToGroup"))));
    QVERIFY(bench.barred("usersMembersRemove", form.arg(QStringLiteral("RemoveUserFromGroup"))));
    bench.allow(test::allowing("iam:*Group", "arn:aws:iam::111122223333:group/Auditors"));
    QVERIFY(bench.open("usersMembersAdd"));
    QVERIFY(bench.choose("usersMembersList", "Auditors"));
    QVERIFY(bench.open("usersMembersRemove"));
    QVERIFY(bench.click("usersMembersRemove"));
    QVERIFY(bench.user("dora")->groups.empty());
    bench.actAsAdministrator();
    QVERIFY(bench.tab("usersTabs", "Permissions"));
    QVERIFY(bench.open("usersPermissionsAttach") && bench.open("usersPermissionsDetach"));
    QVERIFY(bench.click("usersPermissionsDetach"));
    QVERIFY(bench.user("dora")->attachedPolicies.empty());
}

/// What alice began stays, and the administrator saves it once the question whether that is meant is answered.
void TestRights::whatIsTypedWaitsForSomebodyWhoMay()
{
    Bench<RolesPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("Looks on")));
    QVERIFY(bench.barred("rolesLimitsSave", QStringLiteral("alice may not iam:UpdateRoleDescription: nothing allows it. Act as the administrator to do it.")));
    bench.actAsAdministrator();
    QVERIFY(bench.open("rolesLimitsSave"));
    QVERIFY(bench.click("rolesLimitsSave"));
    QVERIFY2(bench.prompts.asked.contains(QStringLiteral("Save as somebody else?")), qPrintable(bench.prompts.asked.join(QLatin1Char('|'))));
    QCOMPARE(bench.world()->roles.find("Auditor")->description, std::string("Looks on"));
}

void TestRights::everyListIsJudged()
{
    const QString form = QStringLiteral("alice may not iam:%1: nothing allows it. Act as the administrator to do it.");
    {
        Bench<GroupsPage> bench;
        bench.must("iam:CreateGroup", {{"GroupName", "Spare"}});
        bench.act(bench.as("alice"));
        QVERIFY(bench.choose("groupsList", "Spare"));
        QVERIFY(bench.barred("groupsDelete", form.arg(QStringLiteral("DeleteGroup"))) && bench.barred("groupsCreate", form.arg(QStringLiteral("CreateGroup"))));
        QCOMPARE(bench.entry("groupsList", QStringLiteral("Attach policies")), form.arg(QStringLiteral("AttachGroupPolicy")));
    }
    {
        Bench<RolesPage> bench;
        bench.act(bench.as("alice"));
        QVERIFY(bench.choose("rolesList", "Auditor"));
        QVERIFY(bench.barred("rolesDelete", form.arg(QStringLiteral("DetachRolePolicy"))) && bench.barred("rolesCreate", form.arg(QStringLiteral("CreateRole"))));
        QCOMPARE(bench.entry("rolesList", QStringLiteral("Clone…")), form.arg(QStringLiteral("CreateRole")));
    }
    Bench<PoliciesPage> bench;
    bench.must("iam:CreatePolicy", {{"PolicyName", "Spare"}, {"PolicyDocument", test::allowing("s3:ListBucket", "*")}});
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("policiesList", "Spare"));
    QVERIFY(bench.barred("policiesDelete", form.arg(QStringLiteral("DeletePolicy"))) && bench.barred("policiesCreate", form.arg(QStringLiteral("CreatePolicy"))));
    QCOMPARE(bench.entry("policiesList", QStringLiteral("Attach to")), form.arg(QStringLiteral("AttachUserPolicy")));
    bench.allow(test::allowing("iam:AttachGroupPolicy", "*"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.entry("policiesList", QStringLiteral("Attach to")).isEmpty(); }, QStringLiteral("attaching to be possible")));
}

QTEST_MAIN(TestRights)
#include "test_rights.moc"
