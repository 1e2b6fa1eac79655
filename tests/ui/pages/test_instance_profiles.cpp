/// Instance profiles: made, filled, emptied and deleted, from their own page and from a role's; after every step the engine is asked.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/instance_profiles/instance_profiles_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/widgets/inline_message.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

template <typename PageType>
struct Bench : test::PageBench<PageType> {
    using Base = test::PageBench<PageType>;
    Bench()
    {
        Base::must("iam:CreateRole", {{"RoleName", "Web"}, {"AssumeRolePolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]})"}});
        Base::must("iam:CreateInstanceProfile", {{"InstanceProfileName", "servers"}});
        Base::must("iam:CreateInstanceProfile", {{"InstanceProfileName", "taken"}});
        Base::must("iam:AddRoleToInstanceProfile", {{"InstanceProfileName", "taken"}, {"RoleName", "Auditor"}});
        Base::settle();
    }
    bool exists(const char* name) const { return Base::world()->instanceProfiles.find(name) != nullptr; }
    /// The role in it, or a word of its own when there is no such profile.
    std::string roleIn(const char* name) const
    {
        const auto profile = Base::world()->instanceProfiles.find(name);
        return profile ? profile->role : "no such profile";
    }
    QString said(const char* message) { return part<InlineMessage>(this->page, message)->words(); }
};
using Profiles = Bench<InstanceProfilesPage>;
using Roles = Bench<RolesPage>;

}  // namespace

class TestInstanceProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOne();
    void saysWhatIsWrongWithAName_data();
    void saysWhatIsWrongWithAName();
    void putsARoleInAndTakesItOut();
    void anotherRoleReplacesTheOneBefore();
    void deletesWithWhatIsInIt();
    void aRefusalIsTold();
    void aRoleMakesItsOwn();
    void aRoleIsPutInAndTakenOut();
    void deletingARoleTakesItOutFirst();
    void isFoundByItsArn();
};

void TestInstanceProfiles::makesOne()
{
    Profiles bench;
    QVERIFY(bench.click("instanceProfilesCreate"));
    QVERIFY(bench.type("instanceProfileName", QStringLiteral("batch")));
    QVERIFY(bench.type("instanceProfilePath", QStringLiteral("/jobs/")));
    QVERIFY(bench.click("instanceProfileCreate"));
    QVERIFY(bench.exists("batch"));
    QCOMPARE(bench.world()->instanceProfiles.find("batch")->path, std::string("/jobs/"));
    QCOMPARE(bench.page.currentArn(), QStringLiteral("arn:aws:iam::111122223333:instance-profile/jobs/batch"));
    bench.undo();
    QVERIFY(!bench.exists("batch"));
    bench.redo();
    QVERIFY(bench.exists("batch"));
}

void TestInstanceProfiles::saysWhatIsWrongWithAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("rubbish") << QStringLiteral("a b") << QStringLiteral("/");
    QTest::newRow("taken, but for the case") << QStringLiteral("SERVERS") << QStringLiteral("/");
    QTest::newRow("very long") << QString(129, QLatin1Char('x')) << QStringLiteral("/");
    QTest::newRow("a path without its end") << QStringLiteral("fine") << QStringLiteral("/jobs");
}

void TestInstanceProfiles::saysWhatIsWrongWithAName()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    Profiles bench;
    QVERIFY(bench.click("instanceProfilesCreate"));
    part<QLineEdit>(bench.page, "instanceProfileName")->setText(name);
    part<QLineEdit>(bench.page, "instanceProfilePath")->setText(path);
    QVERIFY(!bench.said("instanceProfileMessage").isEmpty());
    QVERIFY(!part<QPushButton>(bench.page, "instanceProfileCreate")->isEnabled());
    bench.prompts.choice = 0;  // keep it for later
    QTest::keyClick(part<QLineEdit>(bench.page, "instanceProfileName"), Qt::Key_Escape);
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("The instance profile is not saved")));
}

void TestInstanceProfiles::putsARoleInAndTakesItOut()
{
    Profiles bench;
    QVERIFY(bench.choose("instanceProfilesList", "servers"));
    QVERIFY(part<QLabel>(bench.page, "instanceProfilesRole")->text().startsWith(QStringLiteral("No role is in it yet")));
    QVERIFY(bench.click("instanceProfilesRoleChoose"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("instanceProfilesRolePickerList"), QStringLiteral("Web")));
    QVERIFY(bench.click("instanceProfilesRolePickerTake"));
    QCOMPARE(bench.roleIn("servers"), std::string("Web"));
    QCOMPARE(part<QLabel>(bench.page, "instanceProfilesRole")->text(), QStringLiteral("Instances get credentials of the role Web."));
    QVERIFY(bench.click("instanceProfilesRoleOpen"));
    QCOMPARE(bench.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:role/Web")});
    QVERIFY(bench.click("instanceProfilesRoleRemove"));
    QCOMPARE(bench.roleIn("servers"), std::string());
    bench.undo();
    QCOMPARE(bench.roleIn("servers"), std::string("Web"));
    bench.undo();
    QCOMPARE(bench.roleIn("servers"), std::string());
}

void TestInstanceProfiles::anotherRoleReplacesTheOneBefore()
{
    Profiles bench;
    QVERIFY(bench.choose("instanceProfilesList", "taken"));
    QVERIFY(part<QLabel>(bench.page, "instanceProfilesRole")->text().contains(QStringLiteral("does not name ec2.amazonaws.com")));
    QVERIFY(bench.click("instanceProfilesRoleChoose"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("instanceProfilesRolePickerList"), QStringLiteral("Web")));
    QVERIFY(bench.click("instanceProfilesRolePickerTake"));
    QCOMPARE(bench.roleIn("taken"), std::string("Web"));
    bench.undo();  // one step
    QCOMPARE(bench.roleIn("taken"), std::string("Auditor"));
}

void TestInstanceProfiles::deletesWithWhatIsInIt()
{
    Profiles bench;
    QVERIFY(bench.choose("instanceProfilesList", "taken"));
    QVERIFY(bench.click("instanceProfilesDelete"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Auditor")));
    QVERIFY(!bench.exists("taken"));
    bench.undo();
    QCOMPARE(bench.roleIn("taken"), std::string("Auditor"));
}

void TestInstanceProfiles::aRefusalIsTold()
{
    Profiles bench;
    QVERIFY(bench.choose("instanceProfilesList", "servers"));
    bench.must("iam:PutUserPolicy", {{"UserName", "carol"}, {"PolicyName", "Half"}, {"PolicyDocument", test::allowing("iam:AddRoleToInstanceProfile", "*")}});  // and not to pass the role
    bench.store.setBase(bench.as("carol"));
    bench.settle();
    QVERIFY(bench.click("instanceProfilesRoleChoose"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("instanceProfilesRolePickerList"), QStringLiteral("Web")));
    QVERIFY(bench.click("instanceProfilesRolePickerTake"));
    QCOMPARE(bench.roleIn("servers"), std::string());
    QVERIFY2(bench.said("instanceProfilesRoleMessage").contains(QStringLiteral("iam:PassRole")), qPrintable(bench.said("instanceProfilesRoleMessage")));
}

void TestInstanceProfiles::aRoleMakesItsOwn()
{
    Roles bench;
    QVERIFY(bench.choose("rolesList", "Web"));
    QVERIFY(bench.tab("rolesTabs", "Instance profiles"));
    QVERIFY(bench.click("rolesProfilesCreate"));
    QCOMPARE(part<QLineEdit>(bench.page, "instanceProfileName")->text(), QStringLiteral("Web"));
    QVERIFY(bench.click("instanceProfileCreate"));
    QCOMPARE(bench.roleIn("Web"), std::string("Web"));
    QCOMPARE(part<QTreeWidget>(bench.page, "rolesProfilesList")->topLevelItemCount(), 1);
    bench.undo();  // making and filling are one step
    QVERIFY(!bench.exists("Web"));
    QCOMPARE(part<QTreeWidget>(bench.page, "rolesProfilesList")->topLevelItemCount(), 0);
}

void TestInstanceProfiles::aRoleIsPutInAndTakenOut()
{
    Roles bench;
    QVERIFY(bench.choose("rolesList", "Web"));
    QVERIFY(bench.tab("rolesTabs", "Instance profiles"));
    QVERIFY(bench.click("rolesProfilesAdd"));
    QVERIFY(bench.pick(QStringLiteral("rolesProfilesPicker"), "servers"));
    QCOMPARE(bench.roleIn("servers"), std::string("Web"));
    auto* list = part<QTreeWidget>(bench.page, "rolesProfilesList");
    QCOMPARE(list->topLevelItemCount(), 1);
    QVERIFY(!part<QPushButton>(bench.page, "rolesProfilesRemove")->isEnabled());
    list->setCurrentItem(list->topLevelItem(0));
    QVERIFY(bench.click("rolesProfilesRemove"));
    QCOMPARE(bench.roleIn("servers"), std::string());
    bench.undo();
    QCOMPARE(bench.roleIn("servers"), std::string("Web"));
}

void TestInstanceProfiles::deletingARoleTakesItOutFirst()
{
    Roles bench;
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.click("rolesDelete"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Taken out of the instance profiles taken")));
    QVERIFY(!bench.world()->roles.find("Auditor"));
    QCOMPARE(bench.roleIn("taken"), std::string());
    bench.undo();
    QVERIFY(bench.world()->roles.find("Auditor"));
    QCOMPARE(bench.roleIn("taken"), std::string("Auditor"));
}

void TestInstanceProfiles::isFoundByItsArn()
{
    Profiles bench;
    QVERIFY(bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:instance-profile/taken")));
    QCOMPARE(part<QLabel>(bench.page, "instanceProfilesName")->text(), QStringLiteral("taken"));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:role/taken")));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::444455556666:instance-profile/taken")));
}

QTEST_MAIN(TestInstanceProfiles)
#include "test_instance_profiles.moc"
