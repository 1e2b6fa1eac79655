/// What one does about sessions on their page beside looking: let them renew themselves, revoke replaced keys, go on from them, look through their history.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/sessions_filter.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/session_preferences.h"
#include "ui/widgets/sessions_view.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace std::chrono;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string secondRole = "arn:aws:iam::444455556666:role/Second";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

struct Fixture : test::PageFixture {
    Fixture() : sessions(ui::SessionsModel::Shape::list)
    {
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        sessions.follow(store, ticker);
        renewal = new ui::AutoRenewal(store, ticker, sessions, [] { return 0.0; });
        page = std::make_unique<ui::SessionsPage>(context(), nullptr);
        show(*page);
        view()->choose(first->accessKeyId);
    }
    ui::SessionsView* view() { return part<ui::SessionsView>(*page, "sessionsList"); }
    QString cell(const sts::SessionPtr& session, ui::SessionsModel::Column column) { return view()->sessions().find(session->accessKeyId).siblingAtColumn(column).data().toString(); }
    QString message() { return part<QLabel>(*page, "sessionsMessage")->text(); }
    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker.pulse();
        settle();
    }
    void click(const char* name)
    {
        QVERIFY2(robot.click(QString::fromLatin1(name)), qPrintable(robot.trouble()));
        settle();
    }
    /// Drops a text on the row of a session, or of whoever is at the top when there is none.
    bool drop(const sts::SessionPtr& session, const QString& text)
    {
        const QModelIndex row = session ? view()->filter().mapFromSource(view()->sessions().find(session->accessKeyId)) : view()->model()->index(0, 0);
        const QPointF where = view()->visualRect(row).center();
        QMimeData data;
        data.setText(text);
        QDragEnterEvent enter(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->viewport(), &enter);
        QDropEvent dropped(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->viewport(), &dropped);
        return enter.isAccepted();
    }
    QAction* action(const QString& text)
    {
        for (QAction* one : view()->actions()) {
            if (one->text().remove(QLatin1Char('&')).startsWith(text))
                return one;
        }
        return nullptr;
    }

    ui::SessionsModel sessions;
    sts::SessionPtr first;
    ui::AutoRenewal* renewal = nullptr;
    std::unique_ptr<ui::SessionsPage> page;
};

}  // namespace

class TestSessionsCare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void renewsByItselfUntilTheChosenTimeAndSaysSo();
    void afterARenewalTheOldKeysCanBeRevoked();
    void theOfferToRevokeEndsWithTheOldKeys();
    void saysWhatWasChangedOfTheRoleMeanwhile();
    void finishedSessionsGoIntoTheHistoryAfterAnHour();
    void whatWasFoldedIsFoldedAgainWhenTheFilterIsGone();
    void whatIsFilteredAwayAmongManyIsChosenNoLonger();
    void theListSaysHowLongEachCanBeRenewed();
    void aRoleDroppedOnANodeIsAssumedFromThere();
    void rolesOfTheRolesListAreDraggedAsTheirArns();
    void theKeyboardGoesOnFromANodeToo();
    void aChainThatGoesRoundIsMarked();
    void theBarCarriesItsMarks();
};

void TestSessionsCare::renewsByItselfUntilTheChosenTimeAndSaysSo()
{
    Fixture f;
    QCOMPARE(f.cell(f.first, ui::SessionsModel::renewalColumn), QStringLiteral("⟳ at any time"));
    f.click("sessionsAuto");
    auto* until = qobject_cast<QDateTimeEdit*>(f.robot.find(QStringLiteral("autoRenewUntil")));
    QVERIFY(until);
    QCOMPARE(until->dateTime().toMSecsSinceEpoch(), (f.clock.now() + hours(4)).time_since_epoch().count());
    QCOMPARE(until->maximumDateTime().toMSecsSinceEpoch(), (f.clock.now() + hours(24)).time_since_epoch().count());
    f.click("autoRenewBegin");
    QVERIFY(f.cell(f.first, ui::SessionsModel::renewalColumn).startsWith(QStringLiteral("⟳ by itself until ")));
    QCOMPARE(part<QToolButton>(*f.page, "sessionsAuto")->text(), QStringLiteral("Stop renewing by itself"));
    f.pass(minutes(45));
    QCOMPARE(f.engine->sessions()->size(), std::size_t(2));
    const sts::SessionPtr next = f.engine->sessions()->back()->session;
    QVERIFY(f.cell(next, ui::SessionsModel::renewalColumn).startsWith(QStringLiteral("⟳ by itself until ")));
    QVERIFY(f.view()->choose(next->accessKeyId));
    f.click("sessionsAuto");
    QCOMPARE(f.cell(next, ui::SessionsModel::renewalColumn), QStringLiteral("⟳ at any time"));
    f.pass(minutes(50));
    QCOMPARE(f.engine->sessions()->size(), std::size_t(2));
}

void TestSessionsCare::afterARenewalTheOldKeysCanBeRevoked()
{
    Fixture f;
    auto* revokeOld = part<QToolButton>(*f.page, "sessionsRevokeOld");
    QVERIFY(!revokeOld->isVisible());
    f.pass(minutes(53));
    f.click("sessionsRenew");
    const sts::SessionPtr next = f.engine->sessions()->back()->session;
    QVERIFY(revokeOld->isVisible());
    QCOMPARE(revokeOld->text(), QStringLiteral("Revoke the old keys (valid 7 min more)…"));
    f.pass(minutes(2));
    QCOMPARE(revokeOld->text(), QStringLiteral("Revoke the old keys (valid 5 min more)…"));
    f.store.setBase(sts::Caller::root(test::account(test::productionId)));
    f.click("sessionsRevokeOld");
    QVERIFY2(f.robot.waitUntil([&f] { return f.robot.click(QStringLiteral("revocationYes")); }, QStringLiteral("the plan")), qPrintable(f.robot.trouble()));
    // The plan is made once more beside the window before it is carried out.
    const auto isRefused = [&f] { return f.codeOf(sts::Caller::of(f.first), "s3:ListObjectsV2", {{"Bucket", "data-bucket-444455556666"}}) == "AccessDenied"; };
    QVERIFY2(f.robot.waitUntil(isRefused, QStringLiteral("the old keys to be refused")), qPrintable(f.robot.trouble()));
    f.settle();
    QCOMPARE(f.codeOf(sts::Caller::of(next), "s3:ListObjectsV2", {{"Bucket", "data-bucket-444455556666"}}), std::string("ok"));
    QVERIFY(!revokeOld->isVisible());
}

void TestSessionsCare::theOfferToRevokeEndsWithTheOldKeys()
{
    Fixture f;
    f.pass(minutes(50));
    f.click("sessionsRenew");
    QVERIFY(part<QToolButton>(*f.page, "sessionsRevokeOld")->isVisible());
    f.pass(minutes(10));
    QVERIFY(!part<QToolButton>(*f.page, "sessionsRevokeOld")->isVisible());
}

void TestSessionsCare::saysWhatWasChangedOfTheRoleMeanwhile()
{
    Fixture f;
    f.pass(minutes(10));
    f.must("iam:PutRolePolicy", {{"RoleName", "updateDataBucket"}, {"PolicyName", "More"}, {"PolicyDocument", test::allowing("s3:*", "*")}}, test::productionId);
    f.settle();
    f.click("sessionsRenew");
    QVERIFY2(f.message().contains(QStringLiteral("PutRolePolicy by root")), qPrintable(f.message()));
    const sts::SessionPtr next = f.engine->sessions()->back()->session;
    f.pass(minutes(1));
    QVERIFY(f.view()->choose(next->accessKeyId));
    f.click("sessionsRenew");
    QVERIFY2(!f.message().contains(QStringLiteral("PutRolePolicy")), qPrintable(f.message()));
}

void TestSessionsCare::finishedSessionsGoIntoTheHistoryAfterAnHour()
{
    Fixture f;
    const auto shown = [&f] { return f.view()->filter().mapFromSource(f.view()->sessions().find(f.first->accessKeyId)).isValid(); };
    f.pass(minutes(60));
    QVERIFY(shown());
    f.pass(minutes(59));
    QVERIFY(shown());
    f.pass(minutes(1));
    QVERIFY(!shown());
    QVERIFY(f.page->reveal(QString::fromStdString(f.first->accessKeyId)));
    QVERIFY(shown());
    QVERIFY(part<QCheckBox>(*f.page, "sessionsShowHistory")->isChecked());
    f.click("sessionsShowHistory");
    QVERIFY(!shown());
    f.click("sessionsEmptyAction");
    QVERIFY(shown());
    QVERIFY(f.robot.type(QStringLiteral("sessionsFilter"), QStringLiteral("updatedata")));
    QVERIFY(shown());
    f.click("sessionsShowExpired");
    QVERIFY(!shown());
    QVERIFY(!part<QCheckBox>(*f.page, "sessionsShowHistory")->isEnabled());
}

void TestSessionsCare::whatWasFoldedIsFoldedAgainWhenTheFilterIsGone()
{
    Fixture f;
    const sts::SessionPtr other = f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    const auto row = [&f](const sts::SessionPtr& session) { return f.view()->filter().mapFromSource(f.view()->sessions().find(session->accessKeyId)); };
    const auto isSeen = [&](const sts::SessionPtr& session) { return f.view()->visualRect(row(session)).isValid(); };
    QVERIFY(isSeen(f.first) && isSeen(other));
    f.view()->setFocus();
    f.view()->setCurrentIndex(row(f.first).parent());
    QTest::keyClick(f.view(), Qt::Key_Left);
    QVERIFY(!isSeen(f.first) && isSeen(other));
    QVERIFY(f.robot.type(QStringLiteral("sessionsFilter"), QStringLiteral("user/alice")));
    QVERIFY(isSeen(f.first));
    QVERIFY(!row(other).isValid());
    QVERIFY(f.robot.press(Qt::Key_Escape));
    QVERIFY(!isSeen(f.first) && isSeen(other));
    const sts::SessionPtr later = f.assume(userOf("alice"), bucketRole, "later");
    f.settle();
    QVERIFY(!isSeen(later));
    f.view()->setCurrentIndex(row(f.first).parent());
    QTest::keyClick(f.view(), Qt::Key_Right);
    QVERIFY(isSeen(f.first) && isSeen(later));
}

/// So many come and go at once that no single one is told of.
void TestSessionsCare::whatIsFilteredAwayAmongManyIsChosenNoLonger()
{
    Fixture f;
    sts::SessionPtr last;
    for (int i = 0; i < 100; ++i)
        last = f.assume(userOf("bob"), bucketRole, "s" + std::to_string(i));
    f.settle();
    QTRY_VERIFY(!f.view()->sessions().isFilling());
    QVERIFY(f.view()->choose(f.first->accessKeyId));
    QVERIFY(part<QToolButton>(*f.page, "sessionsSwitch")->isEnabled());
    QVERIFY(f.robot.type(QStringLiteral("sessionsFilter"), QStringLiteral("/s99")));
    QVERIFY(!f.view()->current());
    QVERIFY(!part<QToolButton>(*f.page, "sessionsSwitch")->isEnabled());
    QCOMPARE(f.view()->model()->rowCount(), 1);
    QVERIFY(f.view()->choose(last->accessKeyId));
    QVERIFY(f.robot.press(Qt::Key_Escape));
    QTRY_COMPARE(f.view()->model()->rowCount(), 2);
    QCOMPARE(f.view()->current(), last);
    const QModelIndex back = f.view()->filter().mapFromSource(f.view()->sessions().find(f.first->accessKeyId));
    QVERIFY(f.view()->isExpanded(back.parent()) && f.view()->isExpanded(f.view()->currentIndex().parent()));
}

void TestSessionsCare::theListSaysHowLongEachCanBeRenewed()
{
    Fixture f;
    f.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, engine::practice::productionAccount);
    const sts::SessionPtr child = f.assume(sts::Caller::of(f.first), secondRole, "child");
    f.settle();
    QCOMPARE(f.cell(child, ui::SessionsModel::renewalColumn), QStringLiteral("⟳ until ") + ui::shortLocalText(f.first->expires, f.clock.now()));
    QCOMPARE(f.cell(child, ui::SessionsModel::kindColumn), QStringLiteral("AssumeRole · link 2 of a chain"));
}

void TestSessionsCare::aRoleDroppedOnANodeIsAssumedFromThere()
{
    Fixture f;
    f.store.setBase(userOf("bob"));
    QVERIFY(f.drop(f.first, QString::fromStdString(secondRole)));
    QCOMPARE(f.store.caller().accessKeyId, f.first->accessKeyId);
    QCOMPARE(f.navigation.switches, QStringList{QString::fromStdString(secondRole)});
    QVERIFY(f.drop(nullptr, QString::fromStdString(secondRole)));
    QVERIFY(!f.store.caller().session);
    QCOMPARE(f.store.caller().name, std::string("alice"));
    QCOMPARE(f.navigation.switches.size(), 2);
    for (const char* rubbish : {"", "arn:aws:iam::111122223333:user/alice", "hello", "arn:aws:s3:::role/x", "role/Second"})
        QVERIFY(!f.drop(f.first, QString::fromLatin1(rubbish)));
    QCOMPARE(f.navigation.switches.size(), 2);
    f.pass(minutes(61));
    f.drop(f.first, QString::fromStdString(secondRole));
    QCOMPARE(f.navigation.switches.size(), 2);
    QVERIFY2(f.message().contains(QStringLiteral("has expired")), qPrintable(f.message()));
}

void TestSessionsCare::rolesOfTheRolesListAreDraggedAsTheirArns()
{
    Fixture f;
    ui::RolesPage roles(f.context(), nullptr);
    f.show(roles);
    auto* list = part<QTableView>(roles, "rolesList");
    QVERIFY(list->dragEnabled());
    const QModelIndex role = list->model()->index(0, 0);
    QVERIFY(role.flags().testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(list->model()->mimeData({role}));
    QVERIFY2(data->text().startsWith(QStringLiteral("arn:aws:iam::")) && data->text().contains(QStringLiteral(":role/")), qPrintable(data->text()));
    QVERIFY(f.drop(f.first, data->text()));
    QCOMPARE(f.navigation.switches, QStringList{data->text()});
}

void TestSessionsCare::theKeyboardGoesOnFromANodeToo()
{
    Fixture f;
    f.store.setBase(userOf("bob"));
    QAction* assume = f.action(QStringLiteral("Assume a role from here"));
    QVERIFY(assume && assume->isEnabled());
    assume->trigger();
    QCOMPARE(f.store.caller().accessKeyId, f.first->accessKeyId);
    QCOMPARE(f.navigation.switches, QStringList{QString()});
}

void TestSessionsCare::aChainThatGoesRoundIsMarked()
{
    Fixture f;
    f.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::444455556666:root")}}, engine::practice::productionAccount);
    f.must("iam:PutRolePolicy", {{"RoleName", "Second"}, {"PolicyName", "Again"}, {"PolicyDocument", test::allowing("sts:AssumeRole", secondRole)}}, test::productionId);
    f.must("iam:PutRolePolicy", {{"RoleName", "updateDataBucket"}, {"PolicyName", "On"}, {"PolicyDocument", test::allowing("sts:AssumeRole", secondRole)}}, test::productionId);
    const sts::SessionPtr one = f.assume(sts::Caller::of(f.first), secondRole, "one");
    const sts::SessionPtr two = f.assume(sts::Caller::of(one), secondRole, "two");
    f.settle();
    QVERIFY(f.view()->choose(two->accessKeyId));
    QVERIFY(part<QLabel>(*f.page, "sessionsChain")->text().contains(QStringLiteral("↻ goes round")));
    QVERIFY(f.view()->choose(one->accessKeyId));
    QVERIFY(!part<QLabel>(*f.page, "sessionsChain")->text().contains(QStringLiteral("↻")));
}

void TestSessionsCare::theBarCarriesItsMarks()
{
    Fixture f;
    const QModelIndex row = f.view()->sessions().find(f.first->accessKeyId);
    QCOMPARE(row.data(ui::SessionsModel::MarksRole).toPointF(), QPointF(0.25, 5.0 / 60));
    QVERIFY(!row.data(ui::SessionsModel::CappedRole).toBool());
    f.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, engine::practice::productionAccount);
    const sts::SessionPtr child = f.assume(sts::Caller::of(f.first), secondRole, "child");
    f.settle();
    QVERIFY(f.view()->sessions().find(child->accessKeyId).data(ui::SessionsModel::CappedRole).toBool());
}

QTEST_MAIN(TestSessionsCare)
#include "test_sessions_care.moc"
