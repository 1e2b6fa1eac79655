/// Traps that others fell into, each by its number in the list of the console's design (§7). 4 is TestProfileFile's and TestSavedProfiles', 5 TestCredentialDesk's (givesNothingThatIsOver) and
/// TestCredentialsCommand's (aProfileHasOneSource), 6 TestWorkspace's and TestWindowLock's, 9 TestRevocation's, 13 TestStatements' and TestPolicyWorkbench's, 14 and 15 TestSwitchRolePalette's and
/// TestTrustSwitches'; 16 TestHonesty's (whatLetsEverythingThroughIsFoundOut); walkthroughs are played in our own
/// engine alone.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_bench.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/models/clock_watch.h"
#include "ui/models/sessions_filter.h"
#include "ui/pages/users/users_page.h"
#include "ui/shell/session_notices.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/session_renewal.h"
#include "ui/widgets/sessions_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace rolewright;
using namespace std::chrono;

namespace {

constexpr Instant morning{seconds(1'795'510'800)};  // 2026-11-24 09:00 UTC
const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string secondRole = "arn:aws:iam::444455556666:role/Second";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

sts::BookView manySessions(int count, Instant now)
{
    std::vector<sts::EntryPtr> entries;
    for (int i = 0; i < count; ++i) {
        auto session = std::make_shared<sts::Session>();
        session->accessKeyId = "ASIA" + std::to_string(i);
        session->account = test::account(test::developmentId);
        session->principalArn = "arn:aws:iam::111122223333:role/R" + std::to_string(i % 7);
        session->name = "s" + std::to_string(i);
        session->callerArn = "arn:aws:iam::111122223333:user/alice";
        session->issued = now;
        session->expires = now + hours(12) + seconds(i);
        entries.push_back(std::make_shared<const sts::Entry>(sts::Entry{std::move(session), {}, {}}));
    }
    return std::make_shared<const std::vector<sts::EntryPtr>>(std::move(entries));
}

}  // namespace

class TestTraps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trap01OneHourFiftyNineIsNotOneHourAndLongTimesDoNotOverflow();
    void trap02AfterASleepOfTwoHoursAllIsRightAtOneLookWithOneDigest();
    void trap03AClockThatIsSetRevivesNobodyAndEndsNobody();
    void trap07TenThousandFilteredSessionsTouchOnlyTheRowsThatAreSeen();
    void trap08ClosingTheWindowLeavesNothingThatKeepsTheProgramAlive();
    void trap10AChildOutlivesItsParentAndCannotBeRenewed();
    void trap11AQuarterOfAnHourIsCalmAtBirth();
    void trap12WhatWasSwitchedOffStaysOffWhenSomethingElseIsSaved();
};

void TestTraps::trap01OneHourFiftyNineIsNotOneHourAndLongTimesDoNotOverflow()
{
    const ui::Span span{morning, morning + hours(2)};
    QCOMPARE(ui::countdownText(span, morning + seconds(1)), QStringLiteral("1:59:59"));
    QCOMPARE(ui::durationText(hours(2) - seconds(1)), QStringLiteral("1 h 59 min"));
    const ui::Span whole{morning, Instant(Instant::max() - hours(1))};
    QVERIFY(ui::urgencyAt(whole, morning) == ui::Urgency::calm);
    QCOMPARE(ui::urgencyAt(whole, whole.expires - minutes(15)), ui::Urgency::soon);
    QVERIFY(ui::countdownText(whole, morning).contains(QStringLiteral(" d ")));
}

/// That renewals do not storm then either: TestAutoRenewal::afterASleepOneIsRenewedAtATimeAndNotAllAtOnce.
void TestTraps::trap02AfterASleepOfTwoHoursAllIsRightAtOneLookWithOneDigest()
{
    ui::ClockWatch watch;
    watch.observe({hours(100), hours(3), hours(5)});
    QCOMPARE(watch.observe({hours(102), hours(3) + seconds(1), hours(7)}), ui::ClockEvent::slept);

    test::WindowFixture f;
    for (int i = 0; i < 5; ++i)
        f.assume(userOf("alice"), bucketRole, "s" + std::to_string(i), i < 3 ? 3600 : 7260);
    f.settle();
    f.show();
    auto* notices = f.window().findChild<ui::SessionNotices*>();
    const QSignalSpy told(notices, &ui::SessionNotices::announced);
    const std::size_t before = f.engine->sessions()->size();
    f.clock.advance(hours(2));
    Q_EMIT f.ticker().jumped(ui::ClockEvent::slept);
    f.ticker().pulse();
    f.settle();
    QCOMPARE(told.size(), 1);
    QCOMPARE(notices->text(), QStringLiteral("While the computer slept: sessions that expired: 3; sessions about to end: 2."));
    QCOMPARE(f.engine->sessions()->size(), before);
}

void TestTraps::trap03AClockThatIsSetRevivesNobodyAndEndsNobody()
{
    test::PageFixture f;
    const sts::SessionPtr session = f.assume(userOf("alice"), bucketRole, "alice");
    f.settle();
    ui::SessionsModel sessions(ui::SessionsModel::Shape::list);
    sessions.follow(f.store, f.ticker);
    f.clock.advance(minutes(61));
    f.ticker.pulse();
    f.settle();
    f.clock.advance(-hours(1));
    f.ticker.pulse();
    QVERIFY(sessions.isExpired(*session));
    QCOMPARE(f.codeOf(sts::Caller::of(session), "sts:GetCallerIdentity"), std::string("ExpiredToken"));

    // The machine's clock runs ahead, the server's does not: only the server's counts.
    const sts::SessionPtr other = f.assume(userOf("alice"), bucketRole, "other");
    f.settle();
    ui::ClockWatch watch;
    watch.observe({hours(100), hours(3), hours(5)});
    QCOMPARE(watch.observe({hours(101) + seconds(1), hours(3) + seconds(1), hours(5) + seconds(1)}), ui::ClockEvent::set);
    Q_EMIT f.ticker.jumped(ui::ClockEvent::set);
    f.ticker.pulse();
    QVERIFY(!sessions.isExpired(*other));
    QCOMPARE(f.codeOf(sts::Caller::of(other), "sts:GetCallerIdentity"), std::string("ok"));
}

/// That this costs less than a millisecond is bench_ui_sessions' to show.
void TestTraps::trap07TenThousandFilteredSessionsTouchOnlyTheRowsThatAreSeen()
{
    test::PageFixture f(test::World::empty);
    ui::SessionsView view(ui::SessionsModel::Shape::list, f.store, f.ticker, nullptr);
    view.sessions().setBook(manySessions(10'000, f.clock.now()), f.clock.now());
    QTRY_VERIFY(!view.sessions().isFilling());
    view.filter().setFilterText(QStringLiteral("role/r s9"));
    f.show(view);
    QVERIFY(view.model()->rowCount() > 1000);
    const QSignalSpy changes(view.model(), &QAbstractItemModel::dataChanged);
    const QSignalSpy layouts(view.model(), &QAbstractItemModel::layoutChanged);
    f.clock.advance(seconds(1));
    f.ticker.pulse();
    int rows = 0;
    for (const QList<QVariant>& change : changes)
        rows += change[1].toModelIndex().row() - change[0].toModelIndex().row() + 1;
    QVERIFY2(rows > 0 && rows < 100, qPrintable(QString::number(rows)));
    QCOMPARE(layouts.size(), 0);
}

void TestTraps::trap08ClosingTheWindowLeavesNothingThatKeepsTheProgramAlive()
{
    test::WindowFixture f;
    f.show();
    QVERIFY(f.window().close());
    for (const QWidget* window : QApplication::topLevelWidgets())
        QVERIFY2(!window->isVisible(), qPrintable(window->objectName()));  // nothing keeps the program alive out of sight
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TestTraps::trap10AChildOutlivesItsParentAndCannotBeRenewed()
{
    test::PageFixture f;
    f.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(bucketRole)}}, engine::practice::productionAccount);
    const sts::SessionPtr parent = f.assume(userOf("alice"), bucketRole, "alice", 900);
    const sts::SessionPtr child = f.assume(sts::Caller::of(parent), secondRole, "child");
    f.settle();
    ui::SessionsModel sessions(ui::SessionsModel::Shape::tree);
    sessions.follow(f.store, f.ticker);
    const auto mark = [&] { return sessions.find(child->accessKeyId).siblingAtColumn(ui::SessionsModel::renewalColumn).data().toString(); };
    QVERIFY(ui::renewalOf(*child, sessions, f.store).obstacle.isEmpty());
    QVERIFY2(mark().startsWith(QStringLiteral("⟳ until ")), qPrintable(mark()));
    f.clock.advance(minutes(16));
    f.ticker.pulse();
    QCOMPARE(f.codeOf(sts::Caller::of(child), "sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(ui::renewalOf(*child, sessions, f.store).obstacle.contains(QStringLiteral("updateDataBucket / alice, has expired")));
    QCOMPARE(mark(), QStringLiteral("✕ the one above has ended"));
}

void TestTraps::trap11AQuarterOfAnHourIsCalmAtBirth()
{
    const ui::Span span{morning, morning + seconds(900)};
    QCOMPARE(ui::urgencyAt(span, morning), ui::Urgency::calm);
    QCOMPARE(ui::urgencyAt(span, morning + seconds(674)), ui::Urgency::calm);
    QCOMPARE(ui::urgencyAt(span, morning + seconds(675)), ui::Urgency::soon);
}

/// Whoever switched it off, and whenever: a form sends only what was changed in it.
void TestTraps::trap12WhatWasSwitchedOffStaysOffWhenSomethingElseIsSaved()
{
    test::PageBench<ui::UsersPage> f;
    const std::string key = f.must("iam:CreateAccessKey", {{"UserName", "bob"}}).at("AccessKey").at("AccessKeyId").get<std::string>();
    const std::string other = f.must("iam:CreateAccessKey", {{"UserName", "bob"}}).at("AccessKey").at("AccessKeyId").get<std::string>();
    f.settle();
    QVERIFY(f.choose("usersList", "bob"));
    QVERIFY(f.tab("usersTabs", "Security credentials"));
    QVERIFY(f.choose("usersKeysList", key.c_str()));
    QVERIFY(f.click("usersKeysToggle"));
    QVERIFY(!f.world()->accessKeys.find(key)->active);
    QVERIFY(f.tab("usersTabs", "Tags"));
    QVERIFY(f.click("usersTagsAdd"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("team"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("data"));
    f.must("iam:UpdateAccessKey", {{"UserName", "bob"}, {"AccessKeyId", other}, {"Status", "Inactive"}});  // by somebody else, while it is typed
    f.settle();
    QVERIFY(f.click("usersTagsSave"));
    QCOMPARE(f.user("bob")->tags.size(), std::size_t{1});
    QVERIFY(!f.world()->accessKeys.find(key)->active);
    QVERIFY(!f.world()->accessKeys.find(other)->active);
}

QTEST_MAIN(TestTraps)
#include "test_traps.moc"
