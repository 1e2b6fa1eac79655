/// Where a user or a group is named.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/tabs/usages_tab.h"
#include "ui/pages/users/users_page.h"

#include <QTest>
#include <QTreeWidget>

using namespace rolewright;

namespace {

const std::string alice = "arn:aws:iam::111122223333:user/alice";

/// `kind name policy` of each place, sorted.
QStringList places(const identity::Snapshot& world, const std::string& arn)
{
    QStringList texts;
    for (const ui::Usage& usage : ui::findUsages(world, arn))
        texts += QString::fromStdString(usage.kind + " " + usage.name + (usage.policy.empty() ? "" : " " + usage.policy));
    texts.sort();
    return texts;
}

}  // namespace

class TestUsages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfPolicyIsLookedInto();
    void aLongerNameThatBeginsAlikeIsAnother();
    void theTabListsThemAndOpensOne();
};

void TestUsages::everyKindOfPolicyIsLookedInto()
{
    test::PageFixture fixture;
    QCOMPARE(places(*fixture.engine->snapshot(), alice), QStringList());
    const std::string allowing = test::allowing("iam:GetUser", alice);
    fixture.must("iam:CreateRole", {{"RoleName", "ForAlice"}, {"AssumeRolePolicyDocument", test::trusting(alice)}});
    fixture.must("iam:CreatePolicy", {{"PolicyName", "OnAlice"}, {"PolicyDocument", allowing}});
    fixture.must("iam:PutGroupPolicy", {{"GroupName", "Developers"}, {"PolicyName", "Look"}, {"PolicyDocument", allowing}});
    fixture.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Look"}, {"PolicyDocument", allowing}});
    fixture.must("iam:PutRolePolicy", {{"RoleName", "Auditor"}, {"PolicyName", "Look"}, {"PolicyDocument", allowing}});
    QCOMPARE(places(*fixture.engine->snapshot(), alice),
             (QStringList{QStringLiteral("group Developers Look"), QStringLiteral("policy OnAlice"), QStringLiteral("role Auditor Look"),
                          QStringLiteral("role ForAlice"), QStringLiteral("user bob Look")}));
}

void TestUsages::aLongerNameThatBeginsAlikeIsAnother()
{
    test::PageFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice2"}});
    fixture.must("iam:CreateRole", {{"RoleName", "ForAnother"}, {"AssumeRolePolicyDocument", test::trusting(alice + "2")}});
    QCOMPARE(places(*fixture.engine->snapshot(), alice), QStringList());
    QCOMPARE(places(*fixture.engine->snapshot(), alice + "2"), QStringList{QStringLiteral("role ForAnother")});
}

void TestUsages::theTabListsThemAndOpensOne()
{
    test::PageBench<ui::UsersPage> bench;
    bench.must("iam:CreateRole", {{"RoleName", "ForAlice"}, {"AssumeRolePolicyDocument", test::trusting(alice)}});
    bench.settle();
    QVERIFY(bench.choose("usersList", "alice") && bench.tab("usersTabs", "Used by"));
    auto* list = test::part<QTreeWidget>(bench.page, "usersUsagesList");
    QVERIFY(bench.robot.waitUntil([&] { return list->topLevelItemCount() == 1; }, QStringLiteral("the role")));
    QVERIFY(bench.choose("usersUsagesList", "ForAlice"));
    bench.robot.press(Qt::Key_Return);
    QCOMPARE(bench.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:role/ForAlice")});
}

QTEST_MAIN(TestUsages)
#include "test_usages.moc"
