/// Accounts that are too large to be looked through at once: a worker looks, and the page says in the end what the engine says.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/policies/holders_tab.h"
#include "ui/pages/principals/members_tab.h"
#include "ui/pages/removal.h"
#include "ui/principal_wizard/principal_steps.h"
#include "ui/tasks/run_by_size.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr std::size_t crowd = rowsAtOnce + 500;
const std::string policyArn = "arn:aws:iam::111122223333:policy/Crowd";

AccountId development() { return test::account(test::developmentId); }

std::string nameOf(std::size_t number) { return "crowd-" + std::to_string(10'000 + number); }

/// So many users more, all in the group `Crowd`; every tenth has the policy `Crowd`, and every hundredth has it as boundary.
void enlarge(test::BackendFixture& bench)
{
    bench.must("iam:CreateGroup", {{"GroupName", "Crowd"}});
    bench.must("iam:CreatePolicy", {{"PolicyName", "Crowd"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    identity::Editor editor(*bench.engine->snapshot());
    std::vector<identity::User> users(crowd);
    for (std::size_t i = 0; i < crowd; ++i) {
        users[i].name = nameOf(i);
        users[i].id = "AIDA" + std::to_string(10'000'000'000'000'000 + i);
        users[i].groups = {"Crowd"};
        if (i % 10 == 0)
            users[i].attachedPolicies = {policyArn};
        if (i % 100 == 0)
            users[i].boundary = policyArn;
    }
    editor.putAll(development(), std::move(users));
    QVERIFY(bench.engine->applyChanges(std::move(editor).finish(Phrase("A crowd")), "rolewright:Import").ok());
    bench.settle();
}

using Groups = test::PageBench<GroupsPage>;

int rowsOf(const QWidget& widget, const char* list) { return part<QAbstractItemView>(widget, list)->model()->rowCount(); }

}  // namespace

class TestLargeAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAndReleasesTheMembersOfAGroup()
    {
        Groups bench;
        enlarge(bench);
        QVERIFY(bench.choose("groupsList", "Crowd"));
        QVERIFY(bench.tab("groupsTabs", "Members"));
        QTRY_COMPARE(rowsOf(bench.page, "groupsMembersList"), static_cast<int>(crowd));
        const QString name = QString::fromStdString(nameOf(1234));
        QVERIFY(bench.choose("groupsMembersList", name.toUtf8().constData()));
        QVERIFY(bench.click("groupsMembersRemove"));
        QVERIFY(bench.user(nameOf(1234).c_str())->groups.empty());
        QTRY_COMPARE(rowsOf(bench.page, "groupsMembersList"), static_cast<int>(crowd) - 1);
        bench.undo();
        QTRY_COMPARE(rowsOf(bench.page, "groupsMembersList"), static_cast<int>(crowd));
    }

    /// The answer about the group before does not come into the list of this one.
    void dropsWhatWasLookedForBefore()
    {
        test::PageFixture fixture;
        enlarge(fixture);
        MembersTab tab(fixture.context(), PrincipalKind::group, QStringLiteral("groups"), nullptr);
        fixture.show(tab);
        for (const char* group : {"Crowd", "Developers"}) {
            tab.setSubject({development(), QLatin1String(group)});
            QCOMPARE(rowsOf(tab, "groupsMembersList"), 0);
            tab.refresh();
        }
        QTRY_COMPARE(rowsOf(tab, "groupsMembersList"), 2);
        QTest::qWait(50);
        QCOMPARE(rowsOf(tab, "groupsMembersList"), 2);
    }

    void findsThoseWhoHoldAPolicy()
    {
        test::PageFixture fixture;
        enlarge(fixture);
        HoldersTab tab(fixture.context(), nullptr);
        fixture.show(tab);
        tab.setSubject({development(), QString::fromStdString(policyArn)});
        tab.refresh();
        QVERIFY(!part<QPushButton>(tab, "policiesHoldersDetach")->isEnabled());
        QTRY_COMPARE(rowsOf(tab, "policiesHolders"), static_cast<int>(crowd / 10 + crowd / 100));
        auto* list = part<QTreeView>(tab, "policiesHolders");
        QVERIFY(fixture.robot.chooseRow(QStringLiteral("policiesHolders"), QString::fromStdString(nameOf(1230))));
        tab.refresh();  // the world changed: who was chosen stays so
        QTest::qWait(50);
        QCOMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), QString::fromStdString(nameOf(1230)));
        QVERIFY(fixture.robot.click(QStringLiteral("policiesHoldersDetach")));
        fixture.settle();
        QVERIFY(fixture.engine->snapshot()->account(development())->users.find(nameOf(1230))->attachedPolicies.empty());
    }

    void offersMembersAsOneTypes()
    {
        test::PageFixture fixture;
        enlarge(fixture);
        PrincipalState wizard;
        wizard.world = fixture.store.snapshot();
        wizard.draft.account = development();
        wizard.draft.kind = PrincipalKind::group;
        MembershipStep step(wizard, nullptr);
        fixture.show(step);
        step.refresh();
        auto* list = part<QListWidget>(step, "principalLinks");
        QTRY_COMPARE(list->count(), 300);
        auto* filter = part<QLineEdit>(step, "principalLinkFilter");
        filter->setText(QStringLiteral("CROWD-1012"));
        QTRY_COMPARE(list->count(), 10);
        list->item(3)->setCheckState(Qt::Checked);
        const std::string chosen = list->item(3)->text().toStdString();
        QCOMPARE(wizard.draft.links, std::vector<std::string>{chosen});
        filter->setText(QStringLiteral("crowd-12499"));
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text().toStdString(), chosen);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QCOMPARE(list->item(1)->text(), QStringLiteral("crowd-12499"));
    }

    /// The question comes when a worker has made the plan.
    void deletesAGroupWithItsMembers()
    {
        Groups bench;
        enlarge(bench);
        QVERIFY(bench.choose("groupsList", "Crowd"));
        bench.prompts.yes = false;
        QVERIFY(bench.robot.click(QStringLiteral("groupsDelete")));
        QTRY_COMPARE(bench.prompts.asked.value(0), QStringLiteral("Delete group Crowd"));
        QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Loses its members: crowd-1")));
        QVERIFY(bench.group("Crowd"));
        bench.prompts.yes = true;
        bench.prompts.asked.clear();
        QVERIFY(bench.robot.click(QStringLiteral("groupsDelete")));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.group("Crowd"), 30'000);
    }

    /// The plan for many at once is that of each by itself, put together.
    void plansManyDeletionsAsEachByItself()
    {
        test::PageFixture fixture;
        enlarge(fixture);
        fixture.must("iam:CreateAccessKey", {{"UserName", nameOf(20)}});
        fixture.must("iam:CreatePolicy", {{"PolicyName", "Other"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
        fixture.must("iam:AttachUserPolicy", {{"UserName", nameOf(20)}, {"PolicyArn", "arn:aws:iam::111122223333:policy/Other"}});
        const identity::SnapshotPtr world = fixture.engine->snapshot();
        const auto callsOf = [](const Removal& removal) {
            QStringList calls;
            for (const auto& thing : removal.things) {
                for (const service::Operation& call : thing)
                    calls += QString::fromStdString(call.action + " " + call.parameters.dump());
            }
            return calls;
        };
        const QStringList users{QString::fromStdString(nameOf(20)), QString::fromStdString(nameOf(21)), QStringLiteral("alice")};
        QVERIFY(!callsOf(removalOfUsers(*world, development(), users)).filter(QStringLiteral("DeleteAccessKey")).isEmpty());
        QCOMPARE(callsOf(removalOfGroups(*world, development(), {QStringLiteral("crowd")})).filter(QStringLiteral("RemoveUserFromGroup")).size(), qsizetype(crowd));
        QCOMPARE(callsOf(removalOfPolicies(*world, development(), {QStringLiteral("Crowd")})).size(), qsizetype(crowd / 10 + crowd / 100 + 1));
        const auto same = [&](auto plan, const QStringList& names) {
            QStringList each;
            for (const QString& name : names)
                each += callsOf(plan(*world, development(), {name}));
            return callsOf(plan(*world, development(), names)) == each;
        };
        QVERIFY(same(removalOfUsers, users));
        QVERIFY(same(removalOfGroups, {QStringLiteral("Crowd"), QStringLiteral("Developers"), QStringLiteral("nobody")}));
        QVERIFY(same(removalOfPolicies, {QStringLiteral("Crowd"), QStringLiteral("Other")}));
    }
};

QTEST_MAIN(TestLargeAccount)
#include "test_large_account.moc"
