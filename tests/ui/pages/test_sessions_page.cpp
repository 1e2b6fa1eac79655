#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/sessions_filter.h"
#include "ui/pages/sessions/sessions_dock.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/shell/session_notices.h"
#include "ui/store/session_renewal.h"
#include "ui/widgets/sessions_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace std::chrono;
using test::PageFixture;
using test::World;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string secondRole = "arn:aws:iam::444455556666:role/Second";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

/// The page over the practice world, with `updateDataBucket / alice` asked for by alice.
struct SessionsFixture : PageFixture {
    SessionsFixture()
    {
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        page = std::make_unique<ui::SessionsPage>(context(), nullptr);
        show(*page);
    }

    /// Asked for with `first`, through role chaining.
    sts::SessionPtr chain(const std::string& name)
    {
        if (!secondMade) {
            must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}, {"MaxSessionDuration", 14400}}, engine::practice::productionAccount);
            secondMade = true;
        }
        const sts::SessionPtr session = assume(sts::Caller::of(first), secondRole, name);
        settle();
        return session;
    }

    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker.pulse();
        settle();
    }

    ui::SessionsView* view() { return page->findChild<ui::SessionsView*>(QStringLiteral("sessionsList")); }
    QToolButton* button(const char* name) { return page->findChild<QToolButton*>(QString::fromLatin1(name)); }
    QString label(const char* name) { return page->findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QString cell(const sts::SessionPtr& session, ui::SessionsModel::Column column) { return view()->sessions().find(session->accessKeyId).siblingAtColumn(column).data().toString(); }
    void click(const char* name) { QVERIFY2(robot.click(QString::fromLatin1(name)), qPrintable(robot.trouble())); }
    bool choose(const sts::SessionPtr& session) { return view()->choose(session->accessKeyId); }

    sts::SessionPtr first;
    bool secondMade = false;
    std::unique_ptr<ui::SessionsPage> page;
};

std::size_t bookSize(const SessionsFixture& fixture) { return fixture.engine->sessions()->size(); }

}  // namespace

class TestSessionsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsHowToBeginWhenThereIsNothing();
    void countsDownWithTheClock();
    void switchesToASessionByDoubleClickAndByKey();
    void forgettingHidesItWhileItsCredentialsStillWork();
    void renewingAsksAgainWithTheSameParameters_data();
    void renewingAsksAgainWithTheSameParameters();
    void renewingTheSessionOneActsAsGoesOnWithTheNewOne();
    void aDeadParentForbidsRenewalButNotUse();
    void whatIsDeadCannotBeEnteredOrCopiedAndSaysWhy();
    void copiesCredentialsThatTheEngineAccepts();
    void tellsWhyNoLongerIsPossible();
    void hidesExpiredOnesOnDemand();
    void revealsTheNewestLivingSessionOfAnArn();
    void filtersByKeyboard();
    void buttonsActOnNothingThatIsNotMarked();
    void theContextMenuOffersTheSame();
    void aTickTouchesOnlyTheCountdownsThatAreSeen();
    void theDockListsTheLivingSoonestFirst();
    void noticesComeOnceForEachMark();
    void noticesAreSilentForForgottenOnesAndWhileSnoozed();
    void afterASleepThereIsOneDigest();
    void aNoticeRenews();
};

void TestSessionsPage::showsHowToBeginWhenThereIsNothing()
{
    PageFixture fixture;
    ui::SessionsPage page(fixture.context(), nullptr);
    fixture.show(page);
    QVERIFY(!page.findChild<ui::SessionsView*>()->isVisible());
    QVERIFY2(fixture.robot.click(QStringLiteral("sessionsEmptyAction")), qPrintable(fixture.robot.trouble()));
    QCOMPARE(fixture.navigation.switches, QStringList{QString()});
    fixture.assume(userOf("alice"), bucketRole, "alice");
    fixture.settle();
    QVERIFY(page.findChild<ui::SessionsView*>()->isVisible());
}

void TestSessionsPage::countsDownWithTheClock()
{
    SessionsFixture f;
    QCOMPARE(f.cell(f.first, ui::SessionsModel::remainingColumn), QStringLiteral("1:00:00"));
    QCOMPARE(f.label("sessionsCount"), QStringLiteral("1 alive"));
    f.pass(seconds(1));
    QCOMPARE(f.cell(f.first, ui::SessionsModel::remainingColumn), QStringLiteral("59:59"));
    f.pass(minutes(56));
    QCOMPARE(f.cell(f.first, ui::SessionsModel::stateColumn), QStringLiteral("ending"));
    f.pass(minutes(6));
    QCOMPARE(f.cell(f.first, ui::SessionsModel::remainingColumn), QStringLiteral("expired 2 min ago"));
    QCOMPARE(f.label("sessionsCount"), QStringLiteral("0 alive"));
    QCOMPARE(f.codeOf(sts::Caller::of(f.first), "sts:GetCallerIdentity"), std::string("ExpiredToken"));
}

void TestSessionsPage::switchesToASessionByDoubleClickAndByKey()
{
    SessionsFixture f;
    f.store.setBase(userOf("alice"));
    QVERIFY(f.choose(f.first));
    const QRect row = f.view()->visualRect(f.view()->currentIndex());
    QTest::mouseClick(f.view()->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(f.view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(f.store.caller().accessKeyId, f.first->accessKeyId);
    QVERIFY(!f.button("sessionsSwitch")->isEnabled());
    QVERIFY(f.button("sessionsSwitch")->toolTip().contains(QStringLiteral("acting as this session")));
    f.store.back();
    QVERIFY(!f.store.caller().session);
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_Return);
    QCOMPARE(f.store.caller().accessKeyId, f.first->accessKeyId);
    f.store.back();
    f.click("sessionsSwitch");
    QCOMPARE(f.store.caller().accessKeyId, f.first->accessKeyId);
}

void TestSessionsPage::forgettingHidesItWhileItsCredentialsStillWork()
{
    SessionsFixture f;
    QVERIFY(f.choose(f.first));
    f.prompts.yes = false;
    f.click("sessionsForget");
    QVERIFY(!f.engine->sessions()->front()->forgotten);
    QVERIFY(f.prompts.asked.last().contains(QStringLiteral("credentials still work")));
    f.prompts.yes = true;
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_Delete);
    f.settle();
    QVERIFY(f.engine->sessions()->front()->forgotten);
    QVERIFY(!f.view()->sessions().find(f.first->accessKeyId).isValid());
    QCOMPARE(f.codeOf(sts::Caller::of(f.first), "sts:GetCallerIdentity"), std::string("ok"));
}

void TestSessionsPage::renewingAsksAgainWithTheSameParameters_data()
{
    const json::Object tags = json::Object::array({{{"Key", "team"}, {"Value", "data"}}});
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char* operation, const json::Object& parameters) {
        QTest::newRow(operation) << QByteArray(operation) << QByteArray::fromStdString(json::compact(parameters));
    };
    row("sts:AssumeRole", {{"RoleArn", bucketRole}, {"RoleSessionName", "limited"}, {"DurationSeconds", 7200}, {"Policy", test::allowing("s3:GetObject", "*")}});
    row("sts:GetSessionToken", {{"DurationSeconds", 7200}});
    row("sts:GetFederationToken", {{"Name", "guest"}, {"DurationSeconds", 7200}, {"Policy", test::allowing("s3:GetObject", "*")}, {"Tags", tags}});
}

void TestSessionsPage::renewingAsksAgainWithTheSameParameters()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, parameters);
    SessionsFixture f;
    f.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "Federate"}, {"PolicyDocument", test::allowing("sts:*", "*")}});
    const auto made = f.engine->call(userOf("alice"), test::operationOf(operation.toStdString(), json::parseObject(parameters.toStdString()).value()));
    QVERIFY(made.newSession);
    f.settle();
    f.pass(minutes(30));
    QVERIFY(f.choose(made.newSession));
    f.click("sessionsRenew");
    f.settle();
    const sts::SessionPtr renewed = f.engine->sessions()->back()->session;
    QVERIFY(renewed->accessKeyId != made.newSession->accessKeyId);
    QCOMPARE(renewed->name, made.newSession->name);
    QCOMPARE(renewed->principalArn, made.newSession->principalArn);
    QCOMPARE(renewed->requestedSeconds, 7200);
    QCOMPARE(renewed->kind, made.newSession->kind);
    QCOMPARE(renewed->sessionPolicies.size(), made.newSession->sessionPolicies.size());
    for (std::size_t i = 0; i < renewed->sessionPolicies.size(); ++i)
        QCOMPARE(renewed->sessionPolicies[i]->text(), made.newSession->sessionPolicies[i]->text());
    QVERIFY(renewed->tags == made.newSession->tags);
    QCOMPARE(renewed->callerArn, made.newSession->callerArn);
    QCOMPARE(renewed->expires - f.clock.now(), milliseconds(hours(2)));
    QCOMPARE(f.codeOf(sts::Caller::of(made.newSession), "sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(f.label("sessionsMessage").contains(QStringLiteral("old keys stay valid")));
    QCOMPARE(f.view()->current()->accessKeyId, renewed->accessKeyId);
}

void TestSessionsPage::renewingTheSessionOneActsAsGoesOnWithTheNewOne()
{
    SessionsFixture f;
    f.store.setBase(userOf("alice"));
    f.store.enter(f.first);
    f.pass(minutes(61));
    QCOMPARE(f.codeOf(f.store.caller(), "sts:GetCallerIdentity"), std::string("ExpiredToken"));
    QVERIFY(f.choose(f.first));
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_R, Qt::ControlModifier);
    f.settle();
    QVERIFY(f.store.caller().session && f.store.caller().accessKeyId != f.first->accessKeyId);
    QCOMPARE(f.store.chain().size(), std::size_t(2));
    QCOMPARE(f.codeOf(f.store.caller(), "sts:GetCallerIdentity"), std::string("ok"));
}

void TestSessionsPage::aDeadParentForbidsRenewalButNotUse()
{
    SessionsFixture f;
    f.pass(minutes(30));
    const sts::SessionPtr child = f.chain("child");
    QVERIFY(f.choose(child));
    QVERIFY(f.button("sessionsRenew")->isEnabled());
    QVERIFY(f.label("sessionsRenewable").contains(ui::localText(f.first->expires)));
    QCOMPARE(f.view()->sessions().find(child->accessKeyId).parent().data(ui::KeyRole).toString().toStdString(), f.first->accessKeyId);
    f.pass(minutes(31));
    QVERIFY(!f.button("sessionsRenew")->isEnabled());
    QVERIFY(f.button("sessionsRenew")->toolTip().contains(QStringLiteral("has expired")));
    QVERIFY(f.button("sessionsSwitch")->isEnabled());
    QCOMPARE(f.codeOf(sts::Caller::of(child), "sts:GetCallerIdentity"), std::string("ok"));
    const std::size_t before = bookSize(f);
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_R, Qt::ControlModifier);
    f.settle();
    QCOMPARE(bookSize(f), before);
}

void TestSessionsPage::whatIsDeadCannotBeEnteredOrCopiedAndSaysWhy()
{
    SessionsFixture f;
    QVERIFY(f.choose(f.first));
    f.pass(minutes(60));
    for (const char* name : {"sessionsSwitch", "sessionsCopy"}) {
        QVERIFY(!f.button(name)->isEnabled());
        QVERIFY2(f.button(name)->toolTip().contains(QStringLiteral("expired")), qPrintable(f.button(name)->toolTip()));
    }
    QVERIFY(f.button("sessionsRenew")->isEnabled());
    f.must("iam:RemoveUserFromGroup", {{"GroupName", "Developers"}, {"UserName", "alice"}});
    f.must("iam:DeleteUser", {{"UserName", "alice"}});
    f.settle();
    QVERIFY(!f.button("sessionsRenew")->isEnabled());
    QVERIFY(f.button("sessionsRenew")->toolTip().contains(QStringLiteral("alice")));
}

void TestSessionsPage::copiesCredentialsThatTheEngineAccepts()
{
    SessionsFixture f;
    QVERIFY(f.choose(f.first));
    auto* menu = f.page->findChild<QMenu*>(QStringLiteral("sessionsCopyMenu"));
    QCOMPARE(menu->actions().size(), 4);
    QTest::mouseClick(f.button("sessionsCopy"), Qt::LeftButton);
    QVERIFY(menu->isVisible());
    menu->close();
    const QStringList starts{QStringLiteral("export AWS_ACCESS_KEY_ID='"), QStringLiteral("set -gx AWS_ACCESS_KEY_ID '"), QStringLiteral("$Env:AWS_ACCESS_KEY_ID = '"),
                             QStringLiteral("set \"AWS_ACCESS_KEY_ID=")};
    for (int shell = 0; shell < 4; ++shell) {
        menu->actions().at(shell)->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(starts[shell] + QString::fromStdString(f.first->accessKeyId)), qPrintable(text.left(30)));
        QVERIFY(text.contains(QStringLiteral("AWS_CREDENTIAL_EXPIRATION")));
        QVERIFY(text.contains(ui::utcText(f.first->expires)));
    }
    menu->actions().at(0)->trigger();
    QStringList values;
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines)
        values << line.section(QLatin1Char('\''), 1, 1);
    QCOMPARE(values.size(), 4);
    const auto caller = f.engine->authenticate(values[0].toStdString(), values[1].toStdString(), values[2].toStdString());
    QVERIFY(caller.ok());
    QCOMPARE(f.codeOf(*caller, "sts:GetCallerIdentity"), std::string("ok"));
    for (const QLabel* label : f.page->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(values[1]) && !label->text().contains(values[2]));
    f.click("sessionsClearClipboard");
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestSessionsPage::tellsWhyNoLongerIsPossible()
{
    SessionsFixture f;
    QVERIFY(f.choose(f.first));
    QCOMPARE(f.label("sessionsLifetime"), QStringLiteral("1 h asked, 1 h granted; the role allows up to 4 h"));
    const sts::SessionPtr child = f.chain("child");
    QVERIFY(f.label("sessionsChildren").contains(QStringLiteral("Second / child")));
    QVERIFY(f.choose(child));
    QVERIFY(f.label("sessionsLifetime").contains(QStringLiteral("role chaining (the role itself allows 4 h)")));
    QCOMPARE(f.codeOf(sts::Caller::of(f.first), "sts:AssumeRole", {{"RoleArn", secondRole}, {"RoleSessionName", "long"}, {"DurationSeconds", 7200}}), std::string("ValidationError"));
}

void TestSessionsPage::hidesExpiredOnesOnDemand()
{
    SessionsFixture f;
    f.pass(minutes(30));
    const sts::SessionPtr second = f.assume(userOf("alice"), bucketRole, "later");
    f.settle();
    f.pass(minutes(31));
    QCOMPARE(f.view()->model()->rowCount(f.view()->model()->index(0, 0)), 2);
    f.click("sessionsShowExpired");
    QCOMPARE(f.view()->model()->rowCount(f.view()->model()->index(0, 0)), 1);
    QVERIFY(f.choose(second));
    f.pass(minutes(60));
    QVERIFY(!f.view()->isVisible());
    f.click("sessionsEmptyAction");  // "Show expired"
    QVERIFY(f.view()->isVisible());
    QCOMPARE(f.view()->model()->rowCount(f.view()->model()->index(0, 0)), 1);  // the other has been over for more than an hour
    f.click("sessionsShowHistory");
    QCOMPARE(f.view()->model()->rowCount(f.view()->model()->index(0, 0)), 2);
    f.click("sessionsFold");
    QVERIFY(!f.view()->isExpanded(f.view()->model()->index(0, 0)));
}

void TestSessionsPage::revealsTheNewestLivingSessionOfAnArn()
{
    SessionsFixture f;
    f.pass(minutes(30));
    const sts::SessionPtr newer = f.assume(userOf("alice"), bucketRole, "alice");
    f.settle();
    const QString arn = QString::fromStdString(f.first->arn());
    QVERIFY(f.page->reveal(arn));
    QCOMPARE(f.view()->current()->accessKeyId, newer->accessKeyId);
    QVERIFY(f.page->reveal(QString::fromStdString(f.first->accessKeyId)));
    QCOMPARE(f.view()->current()->accessKeyId, f.first->accessKeyId);
    f.click("sessionsShowExpired");
    f.pass(hours(2));
    QVERIFY(f.page->reveal(arn));  // dead, but there: it is brought to light
    QCOMPARE(f.view()->current()->accessKeyId, newer->accessKeyId);
    QVERIFY(!f.page->reveal(QStringLiteral("arn:aws:sts::444455556666:assumed-role/updateDataBucket/nobody")));
    QVERIFY(!f.page->reveal(QString::fromStdString(bucketRole)));
}

void TestSessionsPage::filtersByKeyboard()
{
    SessionsFixture f;
    f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    QVERIFY2(f.robot.type(QStringLiteral("sessionsFilter"), QStringLiteral("user/bob")), qPrintable(f.robot.trouble()));
    QCOMPARE(f.view()->model()->rowCount(), 1);
    QVERIFY(f.robot.press(Qt::Key_Down));
    QVERIFY(f.view()->hasFocus());
    QVERIFY2(f.robot.type(QStringLiteral("sessionsFilter"), QStringLiteral("nothing of the kind")), qPrintable(f.robot.trouble()));
    QVERIFY(!f.view()->isVisible());
    QVERIFY(f.robot.press(Qt::Key_Escape));
    QCOMPARE(f.view()->model()->rowCount(), 2);
}

void TestSessionsPage::buttonsActOnNothingThatIsNotMarked()
{
    SessionsFixture fixture;
    const QModelIndex row = fixture.view()->model()->index(0, 0, fixture.view()->model()->index(0, 0));
    fixture.view()->selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);  // as a view does that gets the focus
    QVERIFY(!fixture.view()->current());
    for (const char* name : {"sessionsSwitch", "sessionsRenew", "sessionsForget", "sessionsRevoke", "sessionsCopy"})
        QVERIFY2(!fixture.button(name)->isEnabled(), name);
    fixture.view()->selectionModel()->select(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(fixture.view()->current(), fixture.first);
    QVERIFY(fixture.button("sessionsSwitch")->isEnabled() && fixture.button("sessionsRevoke")->isEnabled());
    QVERIFY(fixture.page->findChild<QLabel*>(QStringLiteral("sessionsDetailsState"))->isVisible());

    fixture.view()->selectionModel()->clear();
    fixture.page->filterField()->setFocus();
    fixture.view()->setFocus(Qt::TabFocusReason);
    QVERIFY(!fixture.view()->selectionModel()->hasSelection());
    QTest::keyClick(fixture.view(), Qt::Key_Down);
    QVERIFY(fixture.view()->selectionModel()->isRowSelected(0, QModelIndex()));
}

void TestSessionsPage::theContextMenuOffersTheSame()
{
    SessionsFixture f;
    QVERIFY(f.choose(f.first));
    Q_EMIT f.view()->customContextMenuRequested(QPoint(10, 10));
    f.robot.settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList names;
    for (const QAction* action : menu->actions())
        names << action->text().remove(QLatin1Char('&'));
    QCOMPARE(names, QStringList({QStringLiteral("Switch to"), QStringLiteral("Assume a role from here…"), QStringLiteral("Renew"), QStringLiteral("Renew by itself…"), QStringLiteral("Forget…"), QStringLiteral("Revoke"), QString(), QStringLiteral("Copy credentials"), QStringLiteral("Copy ARN")}));
    menu->actions().last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(f.first->arn()));
    menu->close();
}

void TestSessionsPage::aTickTouchesOnlyTheCountdownsThatAreSeen()
{
    SessionsFixture f;
    for (int i = 0; i < 60; ++i)
        f.assume(userOf("alice"), bucketRole, "many" + std::to_string(i), 3600 + i);
    f.settle();
    const int rowHeight = f.view()->visualRect(f.view()->model()->index(0, 0)).height();
    const int seen = f.view()->viewport()->height() / rowHeight + 1;
    QVERIFY(seen < 61);
    const auto told = [&f] {
        int rows = 0;
        const QSignalSpy changes(f.view()->model(), &QAbstractItemModel::dataChanged);
        f.clock.advance(seconds(1));
        f.ticker.pulse();
        for (const QList<QVariant>& change : changes) {
            const auto first = change[0].toModelIndex();
            const auto last = change[1].toModelIndex();
            rows += first.column() == ui::SessionsModel::remainingColumn && last.column() == ui::SessionsModel::barColumn ? last.row() - first.row() + 1 : 1000;
        }
        return rows;
    };
    const int rows = told();
    QVERIFY2(rows > 3 && rows <= seen, qPrintable(QString::number(rows)));
    f.page->hide();
    QCOMPARE(told(), 0);
    QCOMPARE(f.cell(f.first, ui::SessionsModel::remainingColumn), QStringLiteral("59:58"));
}

void TestSessionsPage::theDockListsTheLivingSoonestFirst()
{
    SessionsFixture f;
    const sts::SessionPtr shorter = f.assume(userOf("bob"), bucketRole, "bob", 900);
    f.settle();
    ui::SessionsDock dock(f.context(), nullptr);
    f.show(dock);
    auto* view = dock.findChild<ui::SessionsView*>(QStringLiteral("dockSessionsList"));
    const auto first = [view] { return view->model()->index(0, 0).data(ui::KeyRole).toString().toStdString(); };
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(first(), shorter->accessKeyId);
    QVERIFY(view->choose(shorter->accessKeyId));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(f.navigation.opened, QStringList{QString::fromStdString(shorter->accessKeyId)});
    QVERIFY2(f.robot.click(QStringLiteral("dockSessionsSwitch")), qPrintable(f.robot.trouble()));
    QCOMPARE(f.store.caller().accessKeyId, shorter->accessKeyId);
    const std::size_t before = bookSize(f);
    QVERIFY2(f.robot.click(QStringLiteral("dockSessionsRenew")), qPrintable(f.robot.trouble()));
    f.settle();
    QCOMPARE(bookSize(f), before + 1);
    f.pass(minutes(16));
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(first(), f.first->accessKeyId);
}

void TestSessionsPage::noticesComeOnceForEachMark()
{
    SessionsFixture f;
    ui::SessionNotices notices(f.context(), f.view()->sessions(), nullptr);
    f.pass(minutes(54));
    QVERIFY(notices.text().isEmpty());
    f.pass(minutes(1));
    QCOMPARE(notices.text(), QStringLiteral("updateDataBucket / alice ends in 5 min."));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesDismiss"))->click();
    f.pass(minutes(1));
    QVERIFY(notices.text().isEmpty());
    f.clock.advance(-minutes(10));
    f.ticker.pulse();
    f.pass(minutes(10));
    QVERIFY(notices.text().isEmpty());  // this mark was told of
    f.pass(minutes(3));
    QCOMPARE(notices.text(), QStringLiteral("updateDataBucket / alice ends in 1 min."));
    f.pass(minutes(1));
    QCOMPARE(notices.text(), QStringLiteral("updateDataBucket / alice has expired: its credentials are refused."));
}

void TestSessionsPage::noticesAreSilentForForgottenOnesAndWhileSnoozed()
{
    SessionsFixture f;
    const sts::SessionPtr other = f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    ui::SessionNotices notices(f.context(), f.view()->sessions(), nullptr);
    f.pass(minutes(55));
    QCOMPARE(notices.text(), QStringLiteral("About to end: updateDataBucket / alice, updateDataBucket / bob."));
    f.store.forgetSession(other->accessKeyId);
    f.settle();
    QCOMPARE(notices.text(), QStringLiteral("updateDataBucket / alice ends in 5 min."));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesSnooze"))->click();
    QVERIFY(notices.text().isEmpty());
    f.pass(minutes(4) + seconds(30));
    QVERIFY(notices.text().isEmpty());
    f.pass(seconds(30));
    QVERIFY(notices.text().contains(QStringLiteral("has expired")));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesShow"))->click();
    QCOMPARE(f.navigation.opened, QStringList{QString::fromStdString(f.first->accessKeyId)});
}

void TestSessionsPage::afterASleepThereIsOneDigest()
{
    SessionsFixture f;
    for (int i = 0; i < 4; ++i)
        f.assume(userOf("alice"), bucketRole, "long" + std::to_string(i), i < 2 ? 7260 : 14400);
    f.settle();
    ui::SessionNotices notices(f.context(), f.view()->sessions(), nullptr);
    f.clock.advance(hours(2));
    Q_EMIT f.ticker.jumped(ui::ClockEvent::slept);
    f.ticker.pulse();
    QCOMPARE(notices.text(), QStringLiteral("While the computer slept: sessions that expired: 1; sessions about to end: 2."));
    QCOMPARE(f.cell(f.first, ui::SessionsModel::stateColumn), QStringLiteral("expired"));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesDismiss"))->click();
    QVERIFY(notices.text().isEmpty());
    f.pass(seconds(60));
    QCOMPARE(notices.text(), QStringLiteral("Expired: updateDataBucket / long0, updateDataBucket / long1."));
}

void TestSessionsPage::aNoticeRenews()
{
    SessionsFixture f;
    f.store.setBase(userOf("alice"));
    f.store.enter(f.first);
    ui::SessionNotices notices(f.context(), f.view()->sessions(), nullptr);
    f.pass(minutes(60));
    QVERIFY(notices.text().contains(QStringLiteral("as which you are acting")));
    QVERIFY(notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesBack"))->text().contains(QStringLiteral("alice")));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesRenew"))->click();
    f.settle();
    QVERIFY(notices.text().isEmpty());
    QCOMPARE(f.codeOf(f.store.caller(), "sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(f.store.caller().accessKeyId != f.first->accessKeyId);
    f.pass(minutes(61));
    notices.findChild<QToolButton*>(QStringLiteral("sessionNoticesBack"))->click();
    QVERIFY(!f.store.caller().session);
    QCOMPARE(f.codeOf(f.store.caller(), "sts:GetCallerIdentity"), std::string("ok"));
}

QTEST_MAIN(TestSessionsPage)
#include "test_sessions_page.moc"
