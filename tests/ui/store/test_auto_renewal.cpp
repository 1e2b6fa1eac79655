/// Sessions that renew themselves: at the mark, until the end, one at a time, and not against a refusal.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/session_preferences.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace rolewright;
using namespace std::chrono;
using test::PageFixture;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

/// `updateDataBucket / alice`, asked for by alice for an hour; chance says 0, so that everything is as early as it can be.
struct Fixture : PageFixture {
    Fixture() : sessions(ui::SessionsModel::Shape::list)
    {
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        sessions.follow(store, ticker);
        renewal = new ui::AutoRenewal(store, ticker, sessions, [this] { return chance; });
        gaveUp = std::make_unique<QSignalSpy>(renewal, &ui::AutoRenewal::gaveUp);
    }

    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker.pulse();
        settle();
    }
    std::size_t bookSize() const { return engine->sessions()->size(); }
    sts::SessionPtr newest() const { return engine->sessions()->back()->session; }
    void refuseAlice()
    {
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "No"}, {"PolicyDocument", {{"Version", "2012-10-17"}, {"Statement", {{"Effect", "Deny"}, {"Action", "sts:*"}, {"Resource", "*"}}}}}});
        settle();
    }

    double chance = 0;
    ui::SessionsModel sessions;
    sts::SessionPtr first;
    ui::AutoRenewal* renewal = nullptr;
    std::unique_ptr<QSignalSpy> gaveUp;
};

}  // namespace

class TestAutoRenewal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void renewsAtTheAmberMarkAndGoesOnWithTheNewKeys();
    void stopsAtTheEndThePersonSet();
    void waitsLongerAfterEachRefusalAndStopsAfterThree();
    void aRefusalThatPassesIsForgotten();
    void neverAsksForAnMfaCode();
    void neverRenewsWhatSomebodyRevoked();
    void stopsWhenThePersonStopsItOrForgetsTheSession();
    void afterASleepOneIsRenewedAtATimeAndNotAllAtOnce();
    void whoActsThroughTheSessionGoesOnWithTheNewOne();
    void goesOnAtTheNextStart();
    void whatIsOverIsNotGoneOnWith();
};

void TestAutoRenewal::renewsAtTheAmberMarkAndGoesOnWithTheNewKeys()
{
    Fixture f;
    f.renewal->begin(f.first, f.clock.now() + hours(3));
    f.pass(minutes(44));
    QCOMPARE(f.bookSize(), std::size_t(1));
    f.pass(minutes(1));
    QCOMPARE(f.bookSize(), std::size_t(2));
    QVERIFY(!f.renewal->untilOf(f.first->accessKeyId));
    QVERIFY(f.renewal->untilOf(f.newest()->accessKeyId));
    QCOMPARE(f.codeOf(sts::Caller::of(f.first), "sts:GetCallerIdentity"), std::string("ok"));
    f.pass(minutes(45));
    QCOMPARE(f.bookSize(), std::size_t(3));
    QCOMPARE(f.gaveUp->size(), 0);
}

void TestAutoRenewal::stopsAtTheEndThePersonSet()
{
    Fixture f;
    f.renewal->begin(f.first, f.clock.now() + minutes(90));
    f.pass(minutes(45));
    QCOMPARE(f.bookSize(), std::size_t(2));  // it lives until 1 h 45 min: longer than was wanted
    for (int i = 0; i < 6; ++i)
        f.pass(minutes(15));
    QCOMPARE(f.bookSize(), std::size_t(2));
    QVERIFY(!f.renewal->untilOf(f.newest()->accessKeyId));
    QCOMPARE(f.gaveUp->size(), 0);
}

void TestAutoRenewal::waitsLongerAfterEachRefusalAndStopsAfterThree()
{
    Fixture f;
    f.refuseAlice();
    const auto asked = [&f] {
        std::size_t calls = 0;
        for (const audit::RecordPtr& record : f.engine->trail(0, 10'000))
            calls += record->action == "AssumeRole" && record->errorCode == "AccessDenied" ? 1 : 0;
        return calls;
    };
    f.renewal->begin(f.first, f.clock.now() + hours(3));
    f.pass(minutes(45));
    QCOMPARE(asked(), std::size_t(1));
    f.pass(seconds(29));
    QCOMPARE(asked(), std::size_t(1));
    f.pass(seconds(1));
    QCOMPARE(asked(), std::size_t(2));
    f.pass(seconds(59));
    QCOMPARE(asked(), std::size_t(2));
    QCOMPARE(f.gaveUp->size(), 0);
    f.pass(seconds(1));
    QCOMPARE(asked(), std::size_t(3));
    QCOMPARE(f.gaveUp->size(), 1);
    const QString why = f.gaveUp->front().front().toString();
    QVERIFY2(why.contains(QStringLiteral("updateDataBucket / alice")) && why.contains(QStringLiteral("not authorized")), qPrintable(why));
    for (int i = 0; i < 5; ++i)
        f.pass(minutes(5));
    QCOMPARE(asked(), std::size_t(3));
    QCOMPARE(f.gaveUp->size(), 1);
}

void TestAutoRenewal::aRefusalThatPassesIsForgotten()
{
    Fixture f;
    f.refuseAlice();
    f.renewal->begin(f.first, f.clock.now() + hours(5));
    f.pass(minutes(45));
    f.pass(seconds(30));
    f.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "No"}});
    f.settle();
    f.pass(seconds(60));
    QCOMPARE(f.bookSize(), std::size_t(2));
    f.refuseAlice();
    f.pass(minutes(46));
    f.pass(seconds(30));
    QCOMPARE(f.gaveUp->size(), 0);  // the two refusals before do not count any more
    f.pass(seconds(60));
    QCOMPARE(f.gaveUp->size(), 1);
}

void TestAutoRenewal::neverAsksForAnMfaCode()
{
    Fixture f;
    auto session = std::make_shared<sts::Session>(*f.first);
    session->mfa = true;
    QVERIFY(f.renewal->obstacle(*session).contains(QStringLiteral("MFA")));
    QVERIFY(f.renewal->obstacle(*f.first).isEmpty());
}

void TestAutoRenewal::neverRenewsWhatSomebodyRevoked()
{
    Fixture f;
    f.renewal->begin(f.first, f.clock.now() + hours(3));
    f.must("iam:PutRolePolicy",
           {{"RoleName", "updateDataBucket"}, {"PolicyName", "AWSRevokeOlderSessions"},
            {"PolicyDocument",
             {{"Version", "2012-10-17"},
              {"Statement", {{"Effect", "Deny"}, {"Action", {"*"}}, {"Resource", {"*"}}, {"Condition", {{"DateLessThan", {{"aws:TokenIssueTime", "2026-11-24T09:10:00Z"}}}}}}}}}},
           test::productionId);
    f.settle();
    f.pass(minutes(45));
    QCOMPARE(f.bookSize(), std::size_t(1));
    QCOMPARE(f.gaveUp->size(), 1);
    QVERIFY(f.gaveUp->front().front().toString().contains(QStringLiteral("revoked")));
}

void TestAutoRenewal::stopsWhenThePersonStopsItOrForgetsTheSession()
{
    Fixture f;
    f.renewal->begin(f.first, f.clock.now() + hours(3));
    f.renewal->stop(f.first->accessKeyId);
    f.pass(minutes(50));
    QCOMPARE(f.bookSize(), std::size_t(1));
    const sts::SessionPtr other = f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    f.renewal->begin(other, f.clock.now() + hours(3));
    f.store.forgetSession(other->accessKeyId);
    f.settle();
    f.pass(minutes(50));
    QCOMPARE(f.bookSize(), std::size_t(2));
    QCOMPARE(f.gaveUp->size(), 0);
}

/// CONSOLE §7, trap 2: no storm of renewals after a sleep.
void TestAutoRenewal::afterASleepOneIsRenewedAtATimeAndNotAllAtOnce()
{
    Fixture f;
    constexpr int count = 20;
    for (int i = 0; i < count; ++i)
        f.renewal->begin(f.assume(userOf("alice"), bucketRole, "many" + std::to_string(i), 14400), f.clock.now() + hours(9));
    f.settle();
    const std::size_t before = f.bookSize();
    f.chance = 0.5;
    f.clock.advance(hours(4));
    Q_EMIT f.ticker.jumped(ui::ClockEvent::slept);
    f.ticker.pulse();
    f.settle();
    QCOMPARE(f.bookSize(), before);
    f.clock.advance(seconds(15));
    f.ticker.pulse();
    f.settle();
    QCOMPARE(f.bookSize(), before + 1);
    for (int i = 1; i < count; ++i)
        f.pass(seconds(1));
    QCOMPARE(f.bookSize(), before + count);
    QCOMPARE(f.gaveUp->size(), 0);
}

void TestAutoRenewal::whoActsThroughTheSessionGoesOnWithTheNewOne()
{
    Fixture f;
    f.store.setBase(userOf("alice"));
    f.store.enter(f.first);
    f.renewal->begin(f.first, f.clock.now() + hours(3));
    f.pass(minutes(45));
    QCOMPARE(f.store.caller().accessKeyId, f.newest()->accessKeyId);
    QVERIFY(f.store.caller().accessKeyId != f.first->accessKeyId);
}

void TestAutoRenewal::goesOnAtTheNextStart()
{
    Fixture f;
    const QString group = QStringLiteral("test/renewals/");
    constexpr int count = 3;
    f.renewal->keepIn(group);
    std::vector<sts::SessionPtr> all;
    for (int i = 0; i < count; ++i)
        all.push_back(f.assume(userOf("alice"), bucketRole, "many" + std::to_string(i)));
    f.settle();
    const Instant until = f.clock.now() + hours(3);
    for (const sts::SessionPtr& session : all)
        f.renewal->begin(session, until);
    delete f.renewal;
    f.clock.advance(minutes(50));  // all are due by the time the program is there again
    f.renewal = new ui::AutoRenewal(f.store, f.ticker, f.sessions, [&f] { return f.chance; });
    f.renewal->keepIn(group);
    f.renewal->resume();
    for (const sts::SessionPtr& session : all)
        QCOMPARE(f.renewal->untilOf(session->accessKeyId), std::optional(until));
    const std::size_t before = f.bookSize();
    for (int i = 1; i <= count; ++i) {
        f.pass(seconds(1));
        QCOMPARE(f.bookSize(), before + static_cast<std::size_t>(i));  // one at a time
    }
    // What is remembered are the new sessions.
    f.renewal->stop(f.newest()->accessKeyId);
    QCOMPARE(QSettings().value(group + QString::fromStdString(all.front()->accessKeyId)), QVariant());
    QSettings settings;
    settings.beginGroup(group);
    QCOMPARE(settings.childKeys().size(), count - 1);
}

void TestAutoRenewal::whatIsOverIsNotGoneOnWith()
{
    Fixture f;
    const QString group = QStringLiteral("test/renewals/");
    QSettings().setValue(group + QStringLiteral("ASIANOBODY"), static_cast<qlonglong>((f.clock.now() + hours(3)).time_since_epoch().count()));
    QSettings().setValue(group + QString::fromStdString(f.first->accessKeyId), QStringLiteral("soon"));
    const sts::SessionPtr forever = f.assume(userOf("alice"), bucketRole, "forever");
    f.settle();
    QSettings().setValue(group + QString::fromStdString(forever->accessKeyId), static_cast<qlonglong>((f.clock.now() + hours(300)).time_since_epoch().count()));
    f.renewal->keepIn(group);
    f.renewal->resume();
    for (const sts::SessionPtr& session : {f.first, forever})
        QVERIFY(!f.renewal->untilOf(session->accessKeyId));
    QSettings settings;
    settings.beginGroup(group);
    QCOMPARE(settings.childKeys(), QStringList());
}

QTEST_MAIN(TestAutoRenewal)
#include "test_auto_renewal.moc"
