/// A root user takes on no role: the window says so and offers what can be done, in the dialog and for sessions that others asked for. The engine says what is so.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/switch_role/switch_role_dialog.h"
#include "ui/widgets/sessions_view.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);

sts::Caller root() { return sts::Caller::root(account(developmentId)); }
sts::Caller alice() { return sts::Caller::user(account(developmentId), "alice"); }

/// The sessions page, with a session of the role that alice asked for, and a root user who looks at it.
struct Sessions : test::PageFixture {
    Sessions() : session(assume(alice(), bucketRole, "s1")), page(context(), nullptr)
    {
        store.setBase(root());
        show(page);
        settle();
        page.findChild<SessionsView*>()->choose(session->accessKeyId);
        settle();
    }
    bool switchTo()
    {
        const bool done = robot.click(QStringLiteral("sessionsSwitch"));
        settle();
        return done;
    }

    sts::SessionPtr session;
    SessionsPage page;
};

}  // namespace

class TestRootUser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionIsGoneThroughAsWhoAskedForIt();
    void itIsAskedFirst();
    void aChainIsTakenOnAsAWhole();
    void theDialogOffersWhoCan();
};

void TestRootUser::aSessionIsGoneThroughAsWhoAskedForIt()
{
    Sessions bench;
    QVERIFY2(bench.switchTo(), qPrintable(bench.robot.trouble()));
    QVERIFY2(bench.prompts.asked.join(QLatin1Char('|')).contains(QStringLiteral("AWS lets no root user assume a role")), qPrintable(bench.prompts.asked.join(QLatin1Char('|'))));
    QCOMPARE(bench.store.chain().size(), std::size_t{2});
    QCOMPARE(bench.store.chain().front().name, std::string("alice"));
    QCOMPARE(bench.store.caller().session, bench.session);
    QCOMPARE(bench.codeOf(root(), "sts:AssumeRole", {{"RoleArn", bucketRole}, {"RoleSessionName", "s2"}}), std::string("AccessDenied"));
}

void TestRootUser::itIsAskedFirst()
{
    Sessions bench;
    bench.prompts.yes = false;
    QVERIFY(bench.switchTo());
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
    QVERIFY(bench.store.caller().kind == sts::CallerKind::root);
    bench.store.setBase(alice());
    bench.prompts.asked.clear();
    QVERIFY(bench.switchTo());
    QVERIFY(bench.prompts.asked.isEmpty());  // it is hers
    QCOMPARE(bench.store.caller().session, bench.session);
}

void TestRootUser::aChainIsTakenOnAsAWhole()
{
    Sessions bench;
    bench.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, test::productionId);
    bench.must("iam:PutRolePolicy", {{"RoleName", "updateDataBucket"}, {"PolicyName", "on"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}}, test::productionId);
    const sts::SessionPtr second = bench.assume(sts::Caller::of(bench.session), "arn:aws:iam::444455556666:role/Second", "s2");
    bench.settle();
    bench.page.findChild<SessionsView*>()->choose(second->accessKeyId);
    bench.settle();
    QVERIFY2(bench.switchTo(), qPrintable(bench.robot.trouble()));
    QCOMPARE(bench.store.chain().size(), std::size_t{3});
    QCOMPARE(bench.store.chain().front().name, std::string("alice"));
    QCOMPARE(bench.store.chain()[1].session, bench.session);
    QCOMPARE(bench.store.caller().session, second);
}

void TestRootUser::theDialogOffersWhoCan()
{
    test::WindowFixture bench;
    bench.show();
    bench.store().setBase(root());
    bench.settle();
    bench.window().switchRole(QString::fromStdString(bucketRole));
    bench.settle();
    auto* dialog = bench.window().findChild<SwitchRoleDialog*>();
    QVERIFY(dialog);
    auto* verdict = part<QLabel>(*dialog, "switchRoleVerdict");
    QVERIFY(bench.robot.waitUntil([&] { return verdict->text().startsWith(QStringLiteral("✖")); }, QStringLiteral("the verdict")));
    QVERIFY2(verdict->text().contains(QStringLiteral("root")), qPrintable(verdict->text()));
    QVERIFY2(bench.robot.click(QStringLiteral("switchRoleAs")), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.robot.waitUntil([] { return QApplication::activePopupWidget() != nullptr; }, QStringLiteral("the menu")));
    QVERIFY2(bench.robot.chooseAction(QStringLiteral("switchAsMenu"), QStringLiteral("alice")), qPrintable(bench.robot.trouble()));
    bench.settle();
    QCOMPARE(bench.store().caller().name, std::string("alice"));
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->chosenArn(), QString::fromStdString(bucketRole));
    QVERIFY(bench.robot.waitUntil([&] { return verdict->text().startsWith(QStringLiteral("✔")); }, QStringLiteral("the role to be possible")));
    QVERIFY(!part<QPushButton>(*dialog, "switchRoleAs")->isVisible());
    QVERIFY2(bench.robot.click(QStringLiteral("switchRoleButton")), qPrintable(bench.robot.trouble()));
    bench.settle();
    QVERIFY(bench.store().caller().session);
    QCOMPARE(bench.store().caller().session->principalArn, bucketRole);
}

QTEST_MAIN(TestRootUser)
#include "test_root_user.moc"
