#include "tests/support/core/data_dir.h"
#include "ui/models/clock_watch.h"
#include "ui/models/session_time.h"

#include <QTest>

using namespace rolewright;
using namespace std::chrono;

namespace {

constexpr Instant birth{seconds(1'795'510'800)};  // 2026-11-24 09:00 UTC

milliseconds secondsOf(const json::Object& value) { return milliseconds(qRound64(value.get<double>() * 1000)); }

QString qtText(const json::Object& testCase, const char* key) { return QString::fromStdString(test::textOf(testCase, key)); }

}  // namespace

class TestSessionTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countdownsAndStatesFollowTheTable_data();
    void countdownsAndStatesFollowTheTable();
    void durationsAreRoundedDown_data();
    void durationsAreRoundedDown();
    void everyStateHasASignAndAWordOfItsOwn();
    void whatIsLeftIsAFractionOfTheLifetime();
    void statesChangeExactlyWhereTheyAreSaidToChange();
    void momentsAreToldInLocalTimeWithOffsetAndInUtc();
    void clocksThatRunApartAreNoticed_data();
    void clocksThatRunApartAreNoticed();
    void theFirstLookAtTheClocksNoticesNothing();
};

void TestSessionTime::countdownsAndStatesFollowTheTable_data()
{
    QTest::addColumn<qint64>("lifetime");
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<QString>("countdown");
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("next");
    for (const json::Object& row : test::readCases("ui/session_time.jsonl")) {
        const qint64 next = row.at("next").is_null() ? -1 : secondsOf(row.at("next")).count();
        QTest::newRow(test::textOf(row, "case").c_str()) << static_cast<qint64>(secondsOf(row.at("lifetime")).count()) << static_cast<qint64>(secondsOf(row.at("elapsed")).count())
                                                         << qtText(row, "countdown") << qtText(row, "state") << next;
    }
}

void TestSessionTime::countdownsAndStatesFollowTheTable()
{
    QFETCH(qint64, lifetime);
    QFETCH(qint64, elapsed);
    QFETCH(qint64, next);
    const ui::Span span{birth, birth + milliseconds(lifetime)};
    const Instant now = birth + milliseconds(elapsed);
    QTEST(ui::countdownText(span, now), "countdown");
    QTEST(ui::wordOf(ui::urgencyAt(span, now)), "state");
    const auto change = ui::nextChange(span, now);
    QCOMPARE(change ? (*change - now).count() : -1, next);
}

void TestSessionTime::durationsAreRoundedDown_data()
{
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<QString>("words");
    for (const json::Object& row : test::readCases("ui/durations.jsonl"))
        QTest::addRow("%lld ms", row.at("ms").get<long long>()) << static_cast<qint64>(row.at("ms").get<long long>()) << qtText(row, "words");
}

void TestSessionTime::durationsAreRoundedDown()
{
    QFETCH(qint64, duration);
    QTEST(ui::durationText(milliseconds(duration)), "words");
}

void TestSessionTime::everyStateHasASignAndAWordOfItsOwn()
{
    QStringList words;
    QStringList signs;
    for (const ui::Urgency urgency : {ui::Urgency::calm, ui::Urgency::soon, ui::Urgency::urgent, ui::Urgency::last, ui::Urgency::expired}) {
        words << ui::wordOf(urgency);
        signs << ui::signOf(urgency);
    }
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(signs.removeDuplicates(), 1);  // the last minute keeps the sign of "ending"
}

void TestSessionTime::whatIsLeftIsAFractionOfTheLifetime()
{
    const ui::Span span{birth, birth + hours(1)};
    QCOMPARE(span.fractionLeft(birth), 1.0);
    QCOMPARE(span.fractionLeft(birth + minutes(15)), 0.75);
    QCOMPARE(span.fractionLeft(birth + hours(2)), 0.0);
    QCOMPARE(span.fractionLeft(birth - hours(1)), 1.0);
    QCOMPARE(span.remaining(birth + hours(2)), milliseconds(0));
}

void TestSessionTime::statesChangeExactlyWhereTheyAreSaidToChange()
{
    for (const seconds lifetime : {seconds(100), seconds(900), seconds(3600), seconds(43200)}) {
        const ui::Span span{birth, birth + lifetime};
        Instant now = birth;
        int changes = 0;
        for (auto next = ui::nextChange(span, now); next; next = ui::nextChange(span, now)) {
            QCOMPARE(ui::urgencyAt(span, *next - milliseconds(1)), ui::urgencyAt(span, now));
            QVERIFY(ui::urgencyAt(span, *next) > ui::urgencyAt(span, now));
            now = *next;
            ++changes;
        }
        QVERIFY(changes >= 3);
        QCOMPARE(now, span.expires);
        QCOMPARE(ui::urgencyAt(span, now), ui::Urgency::expired);
    }
}

void TestSessionTime::momentsAreToldInLocalTimeWithOffsetAndInUtc()
{
    const QByteArray before = qgetenv("TZ");
    for (const auto& [zone, local, brief] : {std::tuple("UTC", "2026-11-24 09:00:00 +00:00", "09:00"), std::tuple("Asia/Kathmandu", "2026-11-24 14:45:00 +05:45", "14:45"),
                                             std::tuple("America/New_York", "2026-11-24 04:00:00 -05:00", "04:00")}) {
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(ui::localText(birth), QString::fromLatin1(local));
        QCOMPARE(ui::shortLocalText(birth, birth + minutes(5)), QString::fromLatin1(brief));
        QCOMPARE(ui::utcText(birth), QStringLiteral("2026-11-24T09:00:00Z"));
    }
    qputenv("TZ", "UTC");
    tzset();
    QCOMPARE(ui::shortLocalText(birth, birth + hours(48)), QStringLiteral("24 Nov 09:00"));
    if (before.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    tzset();
}

void TestSessionTime::clocksThatRunApartAreNoticed_data()
{
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("steady");
    QTest::addColumn<qint64>("boot");
    QTest::addColumn<QString>("event");
    for (const json::Object& row : test::readCases("ui/clock_watch.jsonl")) {
        const auto number = [&row](const char* key) { return static_cast<qint64>(row.at(key).get<long long>()); };
        QTest::newRow(test::textOf(row, "case").c_str()) << number("wall") << number("steady") << number("boot") << qtText(row, "event");
    }
}

void TestSessionTime::clocksThatRunApartAreNoticed()
{
    QFETCH(qint64, wall);
    QFETCH(qint64, steady);
    QFETCH(qint64, boot);
    QFETCH(QString, event);
    const QMap<QString, ui::ClockEvent> events{{QStringLiteral("none"), ui::ClockEvent::none}, {QStringLiteral("slept"), ui::ClockEvent::slept}, {QStringLiteral("set"), ui::ClockEvent::set}};
    QVERIFY(events.contains(event));
    const ui::ClockReading first{hours(500'000), hours(3), hours(5)};
    const ui::ClockReading second{first.wall + milliseconds(wall), first.steady + milliseconds(steady), first.boot + milliseconds(boot)};
    ui::ClockWatch watch;
    watch.observe(first);
    QCOMPARE(watch.observe(second), events.value(event));
    QCOMPARE(watch.observe(second), ui::ClockEvent::none);  // told once
}

void TestSessionTime::theFirstLookAtTheClocksNoticesNothing()
{
    ui::ClockWatch watch;
    QCOMPARE(watch.observe({hours(1), hours(500), hours(1000)}), ui::ClockEvent::none);
    const ui::ClockReading now = ui::readMachineClocks();
    QVERIFY(now.wall > hours(24 * 365 * 50));
    QVERIFY(now.boot >= now.steady - milliseconds(1));
}

QTEST_GUILESS_MAIN(TestSessionTime)
#include "test_session_time.moc"
