#include "core/engine/practice_world.h"
#include "core/service/revocation.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/revocation/revocation_dialog.h"
#include "ui/shell/session_status.h"
#include "ui/switch_role/role_candidates.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/sessions_view.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace rolewright;
using namespace std::chrono;
using test::PageFixture;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string secondRole = "arn:aws:iam::444455556666:role/Second";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

/// The sessions page over the practice world, with `updateDataBucket / alice` and `Second / child`, which was obtained with it.
struct Bench : PageFixture {
    Bench()
    {
        must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, engine::practice::productionAccount);
        must("iam:PutRolePolicy", {{"RoleName", "Second"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:*", "*")}}, engine::practice::productionAccount);
        parent = assume(userOf("alice"), bucketRole, "alice");
        child = assume(sts::Caller::of(parent), secondRole, "child");
        clock.advance(seconds(90));
        settle();
        page = std::make_unique<ui::SessionsPage>(context(), nullptr);
        show(*page);
        ticker.pulse();
    }

    ui::SessionsView* view() { return test::part<ui::SessionsView>(*page, "sessionsList"); }
    QAction* entry(const char* name) { return test::part<QMenu>(*page, "sessionsRevokeMenu")->findChild<QAction*>(QString::fromLatin1(name)); }
    QString state(const sts::SessionPtr& session) { return view()->sessions().find(session->accessKeyId).siblingAtColumn(ui::SessionsModel::stateColumn).data().toString(); }
    /// What the session's next call is answered.
    std::string next(const sts::SessionPtr& session) { return codeOf(sts::Caller::of(session), "s3:ListObjectsV2", {{"Bucket", std::string(engine::practice::dataBucket)}}); }

    /// Opens the menu with the mouse and chooses an entry of it; the dialog once it has its plan.
    ui::RevocationDialog* choose(const sts::SessionPtr& session, const char* name)
    {
        if (!view()->choose(session->accessKeyId) || !robot.click(QStringLiteral("sessionsRevoke")))
            return nullptr;
        auto* menu = test::part<QMenu>(*page, "sessionsRevokeMenu");
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return nullptr;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry(name)).center());
        auto* dialog = page->findChild<ui::RevocationDialog*>();
        if (dialog && !QTest::qWaitFor([dialog] { return !test::part<ui::CodeView>(*dialog, "revocationPolicies")->code().isEmpty(); }))
            return nullptr;
        return dialog;
    }
    /// Presses the dialog's button and waits until all is done.
    bool confirm(ui::RevocationDialog* dialog)
    {
        const QPointer<ui::RevocationDialog> open = dialog;
        auto* yes = test::part<QPushButton>(*dialog, "revocationYes");
        if (!yes->isEnabled())
            return false;
        QTest::mouseClick(yes, Qt::LeftButton);
        return QTest::qWaitFor([open] { return !open || !open->isVisible(); });
    }

    sts::SessionPtr parent;
    sts::SessionPtr child;
    std::unique_ptr<ui::SessionsPage> page;
};

}  // namespace

/// Ending sessions with the mouse and the keyboard; the engine is asked whether they have ended.
class TestRevocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWaysHaveNamesOfTheirOwn();
    void whatIsNotPossibleSaysWhy();
    void oneSessionEndsAndUndoBringsItBack();
    void descendantsEndOnlyWhenTheBoxIsChecked();
    void aWholeRoleEndsByKeyboard();
    void aUsersOwnSessionsEnd();
    void itWorksAgain();
    void nobodyChangesPoliciesOfAnotherAccountUnasked();
    void whoMayNotChangeThePolicyIsTold();
    void cancelChangesNothing();
    void everyPartOfTheDialogHasAName();
    void whatIsRevokedElsewhereShowsAtOnce();
    void aRevokedSessionCountsAsAliveNowhere();
    void aSessionOfADeletedRoleCountsAsAliveNowhere();
};

void TestRevocation::theWaysHaveNamesOfTheirOwn()
{
    Bench bench;
    QVERIFY(bench.view()->choose(bench.parent->accessKeyId));
    QStringList names;
    for (const QAction* action : test::part<QMenu>(*bench.page, "sessionsRevokeMenu")->actions()) {
        if (!action->isSeparator())
            names += action->text().remove(QLatin1Char('&'));
    }
    QCOMPARE(names, (QStringList{QStringLiteral("Revoke this session…"), QStringLiteral("Revoke all sessions of the role updateDataBucket before now…"),
                                 QStringLiteral("Revoke user alice everywhere…"), QStringLiteral("Revoke this source identity everywhere…"), QStringLiteral("Let it work again…")}));
    QCOMPARE(test::part<QToolButton>(*bench.page, "sessionsForget")->text().remove(QLatin1Char('&')), QStringLiteral("Forget…"));
    QVERIFY(!test::part<QToolButton>(*bench.page, "sessionsRevoke")->accessibleName().isEmpty());
}

void TestRevocation::whatIsNotPossibleSaysWhy()
{
    Bench bench;
    QVERIFY(bench.view()->choose(bench.parent->accessKeyId));
    QVERIFY(!bench.entry("sessionsRevokeSource")->isEnabled());
    QVERIFY(bench.entry("sessionsRevokeSource")->toolTip().contains(QStringLiteral("no source identity")));
    QVERIFY(!bench.entry("sessionsRestore")->isEnabled());
    QVERIFY(bench.entry("sessionsRestore")->toolTip().contains(QStringLiteral("not revoked")));
    bench.clock.advance(minutes(70));  // an hour later it would not be in the list any more
    bench.ticker.pulse();
    QVERIFY(!bench.entry("sessionsRevokeSession")->isEnabled());
    QVERIFY(bench.entry("sessionsRevokeSession")->toolTip().contains(QStringLiteral("expired")));
}

void TestRevocation::oneSessionEndsAndUndoBringsItBack()
{
    Bench bench;
    QCOMPARE(bench.next(bench.parent), std::string("ok"));
    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRevokeSession");
    QVERIFY(dialog);
    QCOMPARE(test::part<QListWidget>(*dialog, "revocationEnds")->count(), 1);
    QVERIFY(test::part<QListWidget>(*dialog, "revocationEnds")->item(0)->text().contains(QStringLiteral("updateDataBucket / alice")));
    const QString policies = test::part<ui::CodeView>(*dialog, "revocationPolicies")->code();
    QVERIFY2(policies.contains(QStringLiteral("iam:PutRolePolicy")) && policies.contains(QStringLiteral("aws:userid")), qPrintable(policies));
    QVERIFY(bench.confirm(dialog));
    QCOMPARE(bench.next(bench.parent), std::string("AccessDenied"));
    QCOMPARE(bench.next(bench.child), std::string("ok"));
    QVERIFY2(bench.state(bench.parent).startsWith(QStringLiteral("revoked ")), qPrintable(bench.state(bench.parent)));
    QVERIFY(!bench.state(bench.child).contains(QStringLiteral("revoked")));
    QVERIFY(test::part<QLabel>(*bench.page, "sessionsDetailsState")->text().contains(QStringLiteral("by root")));
    QVERIFY(!test::part<QToolButton>(*bench.page, "sessionsSwitch")->isEnabled());
    QCOMPARE(bench.store.undoStack()->count(), 1);
    const auto* message = test::part<ui::InlineMessage>(*bench.page, "sessionsMessage");
    QVERIFY(message->words().contains(QStringLiteral("Undo takes it back")));
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(message->words(), QString());
    QCOMPARE(bench.next(bench.parent), std::string("ok"));
    QVERIFY(!bench.state(bench.parent).contains(QStringLiteral("revoked")));
}

void TestRevocation::descendantsEndOnlyWhenTheBoxIsChecked()
{
    Bench bench;
    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRevokeSession");
    QVERIFY(dialog);
    auto* box = test::part<QCheckBox>(*dialog, "revocationDescendants");
    QVERIFY(box->isVisible() && !box->isChecked());
    QVERIFY(box->text().contains(QStringLiteral("1 descendant:")));
    QCOMPARE(test::part<QListWidget>(*dialog, "revocationDescendantList")->count(), 1);
    const QString before = test::part<ui::CodeView>(*dialog, "revocationPolicies")->code();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(box->isChecked());
    QTRY_VERIFY(test::part<ui::CodeView>(*dialog, "revocationPolicies")->code() != before);
    QVERIFY(test::part<ui::CodeView>(*dialog, "revocationPolicies")->code().contains(QStringLiteral("Second")));
    QVERIFY(bench.confirm(dialog));
    QCOMPARE(bench.next(bench.parent), std::string("AccessDenied"));
    QCOMPARE(bench.next(bench.child), std::string("AccessDenied"));
    QCOMPARE(bench.store.undoStack()->count(), 1);
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(bench.next(bench.child), std::string("ok"));
    QCOMPARE(bench.next(bench.parent), std::string("ok"));
}

void TestRevocation::aWholeRoleEndsByKeyboard()
{
    Bench bench;
    QVERIFY(bench.view()->choose(bench.parent->accessKeyId));
    auto* button = test::part<QToolButton>(*bench.page, "sessionsRevoke");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto* menu = test::part<QMenu>(*bench.page, "sessionsRevokeMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->setActiveAction(menu->actions().first());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    auto* dialog = bench.page->findChild<ui::RevocationDialog*>();
    QVERIFY(dialog);
    auto* yes = test::part<QPushButton>(*dialog, "revocationYes");
    QTRY_VERIFY(yes->isEnabled());
    QVERIFY(!yes->isDefault());  // Enter alone ends nothing
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_COMPARE(bench.next(bench.parent), std::string("AccessDenied"));
    bench.settle();
    QTRY_VERIFY(bench.state(bench.parent).startsWith(QStringLiteral("revoked ")));
    bench.clock.advance(seconds(1));
    const sts::SessionPtr later = bench.assume(userOf("alice"), bucketRole, "alice");
    QCOMPARE(bench.next(later), std::string("ok"));
}

void TestRevocation::aUsersOwnSessionsEnd()
{
    Bench bench;
    const auto token = bench.engine->call(userOf("alice"), test::operationOf("sts:GetSessionToken")).newSession;
    bench.clock.advance(seconds(1));
    bench.settle();
    const auto listBuckets = [&] { return bench.codeOf(sts::Caller::of(token), "s3:ListBuckets"); };
    ui::RevocationDialog* dialog = bench.choose(token, "sessionsRevokeUser");
    QVERIFY(dialog);
    QCOMPARE(test::part<QListWidget>(*dialog, "revocationEnds")->count(), 1);
    QCOMPARE(test::part<QListWidget>(*dialog, "revocationDescendantList")->count(), 2);
    QVERIFY(bench.confirm(dialog));
    QCOMPARE(listBuckets(), std::string("AccessDenied"));
    QTRY_VERIFY(bench.state(token).startsWith(QStringLiteral("revoked ")));
}

void TestRevocation::itWorksAgain()
{
    Bench bench;
    QVERIFY(bench.confirm(bench.choose(bench.parent, "sessionsRevokeSession")));
    bench.settle();
    QCOMPARE(bench.next(bench.parent), std::string("AccessDenied"));
    QVERIFY(!bench.entry("sessionsRevokeSession")->isEnabled());
    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRestore");
    QVERIFY(dialog);
    QCOMPARE(test::part<QListWidget>(*dialog, "revocationEnds")->count(), 1);
    QVERIFY(bench.confirm(dialog));
    QCOMPARE(bench.next(bench.parent), std::string("ok"));
}

void TestRevocation::nobodyChangesPoliciesOfAnotherAccountUnasked()
{
    Bench bench;
    bench.store.setBase(userOf("bob"));
    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRevokeSession");
    QVERIFY(dialog);
    QVERIFY(!test::part<QPushButton>(*dialog, "revocationYes")->isEnabled());
    QVERIFY(test::part<ui::InlineMessage>(*dialog, "revocationObstacle")->words().contains(QStringLiteral("another account")));
    QCOMPARE(bench.next(bench.parent), std::string("ok"));
}

/// Each way needs the policy of whom it ends, and of nobody else.
void TestRevocation::whoMayNotChangeThePolicyIsTold()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Local"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    const sts::SessionPtr local = bench.assume(userOf("alice"), "arn:aws:iam::111122223333:role/Local", "local");
    bench.clock.advance(seconds(2));
    bench.store.setBase(userOf("bob"));
    bench.settle();
    QVERIFY(bench.view()->choose(local->accessKeyId));
    const auto mayNot = [](const char* action) { return QStringLiteral("bob may not %1: nothing allows it. Act as the administrator to do it.").arg(QLatin1String(action)); };
    const auto barred = [&](const char* name, const QString& why) { return !bench.entry(name)->isEnabled() && bench.entry(name)->toolTip() == why; };
    QTRY_VERIFY(barred("sessionsRevokeSession", mayNot("iam:PutRolePolicy")));
    QTRY_VERIFY(barred("sessionsRevokeRole", mayNot("iam:PutRolePolicy")));
    QTRY_VERIFY(barred("sessionsRevokeUser", mayNot("iam:PutUserPolicy")));
    QVERIFY(bench.entry("sessionsRestore")->toolTip().contains(QStringLiteral("not revoked")));
    bench.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Ends"}, {"PolicyDocument", test::allowing("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/Local")}});
    bench.settle();
    QTRY_VERIFY(bench.entry("sessionsRevokeSession")->isEnabled());
    QVERIFY(barred("sessionsRevokeUser", mayNot("iam:PutUserPolicy")));
    ui::RevocationDialog* dialog = bench.choose(local, "sessionsRevokeSession");
    QVERIFY(dialog && bench.confirm(dialog));
    QCOMPARE(bench.codeOf(sts::Caller::of(local), "iam:ListUsers"), std::string("AccessDenied"));
    QTRY_VERIFY(bench.state(local).startsWith(QStringLiteral("revoked ")));
    QTRY_VERIFY(barred("sessionsRestore", mayNot("iam:DeleteRolePolicy")));
}

void TestRevocation::cancelChangesNothing()
{
    Bench bench;
    const std::uint64_t before = bench.engine->lastRecord();
    const QPointer<ui::RevocationDialog> dialog = bench.choose(bench.parent, "sessionsRevokeRole");
    QVERIFY(dialog);
    QTest::mouseClick(test::part<QPushButton>(*dialog, "revocationNo"), Qt::LeftButton);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(bench.engine->lastRecord(), before);
}

void TestRevocation::everyPartOfTheDialogHasAName()
{
    Bench bench;
    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRevokeSession");
    QVERIFY(dialog);
    for (const char* name : {"revocationEnds", "revocationDescendants", "revocationDescendantList", "revocationPolicies", "revocationYes", "revocationNo"}) {
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(test::part<QWidget>(*dialog, name));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).trimmed().isEmpty(), name);
    }
}

void TestRevocation::whatIsRevokedElsewhereShowsAtOnce()
{
    Bench bench;
    bench.must("iam:PutRolePolicy", {{"RoleName", "Second"}, {"PolicyName", "Stop"}, {"PolicyDocument",
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringLike\":{\"aws:userid\":\"*:child\"}}}}"}},
        engine::practice::productionAccount);
    bench.settle();
    QCOMPARE(bench.state(bench.child), QStringLiteral("revoked"));
    QVERIFY(bench.view()->choose(bench.child->accessKeyId));
    QVERIFY(bench.entry("sessionsRestore")->toolTip().contains(QStringLiteral("by hand")));
}

void TestRevocation::aRevokedSessionCountsAsAliveNowhere()
{
    Bench bench;
    ui::OverviewPage overview(bench.context(), nullptr);
    bench.show(overview);
    const ui::SessionStatus status(bench.view()->sessions(), bench.store, bench.ticker, nullptr);
    const auto goesTo = [&bench] {
        ui::RoleCandidates candidates;
        candidates.load(*bench.engine, userOf("alice"), {}, {});
        const int row = candidates.rowOf(QString::fromStdString(bucketRole));
        return row >= 0 && candidates.candidate(row)->liveSession;
    };
    const auto* count = test::part<QLabel>(*bench.page, "sessionsCount");
    const auto* next = test::part<QAbstractItemView>(overview, "overviewLive");
    QCOMPARE(count->text(), QStringLiteral("2 alive"));
    QCOMPARE(next->model()->rowCount(), 2);
    QVERIFY(goesTo());

    ui::RevocationDialog* dialog = bench.choose(bench.parent, "sessionsRevokeSession");
    QVERIFY(dialog && bench.confirm(dialog));
    QCOMPARE(count->text(), QStringLiteral("1 alive"));
    QVERIFY2(status.text().startsWith(QStringLiteral("1 active · next: Second / child")), qPrintable(status.text()));
    QCOMPARE(next->model()->rowCount(), 1);
    for (const QLabel* label : overview.findChildren<QLabel*>())
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("more are on")), qPrintable(label->text()));
    QVERIFY(!goesTo());
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(count->text(), QStringLiteral("2 alive"));
    QVERIFY2(status.text().startsWith(QStringLiteral("2 active")), qPrintable(status.text()));
    QCOMPARE(next->model()->rowCount(), 2);
    QVERIFY(goesTo());
}

void TestRevocation::aSessionOfADeletedRoleCountsAsAliveNowhere()
{
    Bench bench;
    ui::OverviewPage overview(bench.context(), nullptr);
    bench.show(overview);
    const ui::SessionStatus status(bench.view()->sessions(), bench.store, bench.ticker, nullptr);
    QCOMPARE(bench.state(bench.child), QStringLiteral("active"));
    bench.must("iam:DeleteRolePolicy", {{"RoleName", "Second"}, {"PolicyName", "P"}}, engine::practice::productionAccount);
    bench.must("iam:DeleteRole", {{"RoleName", "Second"}}, engine::practice::productionAccount);
    bench.settle();
    QVERIFY(bench.next(bench.child) != "ok");
    QCOMPARE(bench.state(bench.child), QStringLiteral("refused: deleted"));
    QCOMPARE(bench.state(bench.parent), QStringLiteral("active"));
    QCOMPARE(test::part<QLabel>(*bench.page, "sessionsCount")->text(), QStringLiteral("1 alive"));
    QVERIFY2(status.text().startsWith(QStringLiteral("1 active · next: updateDataBucket / alice")), qPrintable(status.text()));
    QCOMPARE(test::part<QAbstractItemView>(overview, "overviewLive")->model()->rowCount(), 1);
}

QTEST_MAIN(TestRevocation)
#include "test_revocation.moc"
