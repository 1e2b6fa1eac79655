#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

/// A table's rows are checked in one go where a row needs no name of its own: the message says which one failed.
#define VERIFY_ROW(condition, row) QVERIFY2(condition, json::compact(row).c_str())

std::string unhex(const std::string& hex)
{
    return QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString();
}

bool isRefused(const json::Object& row)
{
    return row.contains("refused");
}

}  // namespace

class TestBase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheIso8601ProfilesAndNothingElse();
    void writesIso8601WithFlooredSeconds();
    void writesDatesBeyondFourDigitsAsTheLastOnes();
    void readsEpochSeconds();

    void practiceClockStartsAtRealTime();
    void frozenClockStandsStill();
    void clockRunsFasterThanTime();
    void clockGoesOnFromWhereItWasMoved();
    void clockStaysWithinFourDigitYears();
    void resetClockIsRealAgain();

    void accountIdsAreTwelveDigits();
    void arnsKeepTheirFields();
    void buildsArns();
    void knowsUniqueIds();

    void comparesIgnoringAsciiCaseOnly();
    void splitsJoinsAndTrims();
    void replacesEveryOccurrence();
    void findsTheFirstByteThatIsNotUtf8();
    void percentEncodesAndDecodes();
    void editDistanceIsCappedAndSymmetric();
};

void TestBase::readsTheIso8601ProfilesAndNothingElse()
{
    for (const json::Object& row : test::readCases("base/iso8601.jsonl")) {
        const std::optional<Instant> moment = parseIso8601(test::textOf(row, "text"));
        VERIFY_ROW(moment.has_value() != isRefused(row), row);
        if (moment) {
            VERIFY_ROW(moment->time_since_epoch().count() == row.at("milliseconds").get<std::int64_t>(), row);
        }
    }
}

void TestBase::writesIso8601WithFlooredSeconds()
{
    QCOMPARE(toIso8601(Instant(0ms)), std::string("1970-01-01T00:00:00Z"));
    QCOMPARE(toIso8601(Instant(999ms)), std::string("1970-01-01T00:00:00Z"));
    QCOMPARE(toIso8601(Instant(-1ms)), std::string("1969-12-31T23:59:59Z"));
    QCOMPARE(toIso8601(*parseIso8601("2026-11-24T03:06:09.999Z")), std::string("2026-11-24T03:06:09Z"));
    QCOMPARE(toIso8601(*parseIso8601("0001-02-03T04:05:06Z")), std::string("0001-02-03T04:05:06Z"));
}

void TestBase::writesDatesBeyondFourDigitsAsTheLastOnes()
{
    QCOMPARE(toIso8601(Instant(std::chrono::milliseconds::max())), std::string("9999-12-31T23:59:59Z"));
    QCOMPARE(toIso8601(Instant(std::chrono::milliseconds::min())), std::string("0000-01-01T00:00:00Z"));
}

void TestBase::readsEpochSeconds()
{
    for (const json::Object& row : test::readCases("base/epoch_seconds.jsonl")) {
        const std::optional<Instant> moment = parseEpochSeconds(test::textOf(row, "text"));
        VERIFY_ROW(moment.has_value() != isRefused(row), row);
        if (moment) {
            VERIFY_ROW(moment->time_since_epoch().count() == row.at("milliseconds").get<std::int64_t>(), row);
        }
    }
}

void TestBase::practiceClockStartsAtRealTime()
{
    const PracticeClock clock;
    QVERIFY(clock.isReal());
    QCOMPARE(clock.speed(), 1);
    const Instant before = SystemClock().now();
    const Instant told = clock.now();
    QVERIFY(told >= before && told <= SystemClock().now());
}

void TestBase::frozenClockStandsStill()
{
    const Instant start = *parseIso8601("2026-11-24T03:00Z");
    PracticeClock clock(start);
    QVERIFY(!clock.isReal());
    QCOMPARE(clock.speed(), 0);
    QTest::qSleep(5);
    QVERIFY(clock.now() == start);
    clock.advance(15min);
    QVERIFY(clock.now() == start + 15min);
    clock.advance(-1h);
    QVERIFY(clock.now() == start - 45min);

    PracticeClock real;
    real.freeze();
    QVERIFY(!real.isReal());
    const Instant stopped = real.now();
    QTest::qSleep(5);
    QVERIFY(real.now() == stopped);
}

void TestBase::clockRunsFasterThanTime()
{
    const Instant start = *parseIso8601("2026-11-24T03:00Z");
    PracticeClock clock(start);
    const auto before = std::chrono::steady_clock::now();
    clock.run(600);
    QTest::qSleep(20);
    const auto told = clock.now() - start;
    const auto least = 20ms * 600;
    const auto most = (std::chrono::steady_clock::now() - before) * 600;
    QVERIFY(told >= least - 1s && told <= most);
    clock.run(10'000);
    QCOMPARE(clock.speed(), 600);
    clock.run(0);
    QCOMPARE(clock.speed(), 1);
    QVERIFY(!clock.isReal());
    QVERIFY(clock.now() >= start + told);
}

void TestBase::clockGoesOnFromWhereItWasMoved()
{
    PracticeClock clock;
    const Instant target = *parseIso8601("2030-01-01");
    clock.moveTo(target);
    QVERIFY(!clock.isReal());
    QTest::qSleep(5);
    QVERIFY(clock.now() > target);
    QVERIFY(clock.now() < target + 1h);
}

void TestBase::clockStaysWithinFourDigitYears()
{
    PracticeClock clock(*parseIso8601("2026-11-24T03:00Z"));
    clock.advance(std::chrono::milliseconds::max());
    QCOMPARE(toIso8601(clock.now()).substr(0, 10), std::string("9999-12-31"));
    clock.advance(std::chrono::milliseconds::min());
    QCOMPARE(toIso8601(clock.now()).substr(0, 10), std::string("0000-01-01"));
    clock.moveTo(Instant(std::chrono::milliseconds::max()));
    clock.run(600);
    QTest::qSleep(2);
    QCOMPARE(toIso8601(clock.now()).substr(0, 10), std::string("9999-12-31"));
}

void TestBase::resetClockIsRealAgain()
{
    PracticeClock clock(*parseIso8601("2001-01-01"));
    clock.reset();
    QVERIFY(clock.isReal());
    QCOMPARE(clock.speed(), 1);
    QVERIFY(clock.now() >= SystemClock().now() - 1s);
    clock.run(2);
    QVERIFY(!clock.isReal());
}

void TestBase::accountIdsAreTwelveDigits()
{
    QCOMPARE(AccountId::parse("000123456789")->text(), std::string("000123456789"));
    for (const char* text : {"", "12345678901", "1234567890123", "12345678901a", "12345678901 ", "-23456789012"}) {
        QVERIFY2(!AccountId::isValid(text), text);
        const Result<AccountId> account = AccountId::parse(text);
        QVERIFY2(!account.ok(), text);
        QCOMPARE(account.error().code, std::string("InvalidAccountId"));
        QVERIFY(account.error().message.find("`" + std::string(text) + "`") != std::string::npos);
    }
    QVERIFY(*AccountId::parse("111122223333") < *AccountId::parse("444455556666"));
}

void TestBase::arnsKeepTheirFields()
{
    for (const json::Object& row : test::readCases("base/arns.jsonl")) {
        const std::string text = test::textOf(row, "text");
        const Result<Arn> arn = Arn::parse(text);
        VERIFY_ROW(arn.ok() != isRefused(row), row);
        if (arn) {
            const std::vector<std::string> fields{arn->partition, arn->service, arn->region, arn->account, arn->resource};
            VERIFY_ROW(fields == row.at("fields").get<std::vector<std::string>>(), row);
            QCOMPARE(arn->text(), text);
        } else {
            QCOMPARE(arn.error().code, std::string("InvalidArn"));
        }
    }
}

void TestBase::buildsArns()
{
    const AccountId account = *AccountId::parse("111122223333");
    QCOMPARE(iamArn(account, "role", "/x/y/", "app"), std::string("arn:aws:iam::111122223333:role/x/y/app"));
    QCOMPARE(iamArn(account, "user", "/", "alice", "aws-cn"), std::string("arn:aws-cn:iam::111122223333:user/alice"));
    QCOMPARE(accountRootArn(account), std::string("arn:aws:iam::111122223333:root"));
    QCOMPARE(assumedRoleArn(account, "R1", "me@work"), std::string("arn:aws:sts::111122223333:assumed-role/R1/me@work"));
}

void TestBase::knowsUniqueIds()
{
    QVERIFY(isUniqueId("AIDACKCEVSQ6C2EXAMPLE", unique_id_prefix::user));
    QVERIFY(isUniqueId("AKIAIOSFODNN7EXAMPLE", unique_id_prefix::accessKey));
    QVERIFY(!isUniqueId("AROACKCEVSQ6C2EXAMPLE", unique_id_prefix::user));
    QVERIFY(!isUniqueId("AIDACKCEVSQ6C2EXAMPLEX", unique_id_prefix::user));
    QVERIFY(!isUniqueId("AIDACKCEVSQ6C2EXAM", unique_id_prefix::user));
    QVERIFY(!isUniqueId("AIDACKCEVSQ6C2exaMPLE", unique_id_prefix::user));
    QVERIFY(!isUniqueId("", unique_id_prefix::user));
}

void TestBase::comparesIgnoringAsciiCaseOnly()
{
    QVERIFY(text::equalsIgnoringCase("Developers", "dEVELOPERS"));
    QVERIFY(!text::equalsIgnoringCase("É", "é"));
    QVERIFY(!text::equalsIgnoringCase("a", "ab"));
    QVERIFY(text::compareIgnoringCase("Alpha", "beta") < 0);
    QVERIFY(text::compareIgnoringCase("B", "alpha") > 0);
    QVERIFY(text::compareIgnoringCase("ab", "ABC") < 0);
    QVERIFY(text::compareIgnoringCase("z", "é") < 0);
    QCOMPARE(text::compareIgnoringCase("x", "X"), 0);
    QVERIFY(text::startsWithIgnoringCase("S3:GetObject", "s3:"));
    QVERIFY(!text::startsWithIgnoringCase("s3", "s3:"));
    QCOMPARE(text::lower("AbÉ1"), std::string("abÉ1"));
}

void TestBase::splitsJoinsAndTrims()
{
    const std::vector<std::string_view> parts = text::split("a::b:", ':');
    QCOMPARE(parts.size(), std::size_t{4});
    QVERIFY(parts[0] == "a" && parts[1].empty() && parts[2] == "b" && parts[3].empty());
    QCOMPARE(text::split("", ':').size(), std::size_t{1});
    QCOMPARE(text::join({"a", "", "b"}, ", "), std::string("a, , b"));
    QCOMPARE(text::join({}, ", "), std::string());
    QVERIFY(text::trim(" \t\r\n a b \v\f") == "a b");
    QVERIFY(text::trim(" \n").empty());
}

void TestBase::replacesEveryOccurrence()
{
    QCOMPARE(text::replaceAll("aXbXX", "X", "yy"), std::string("ayybyyyy"));
    QCOMPARE(text::replaceAll("aaa", "aa", "a"), std::string("aa"));
    QCOMPARE(text::replaceAll("abc", "", "x"), std::string("abc"));
    QCOMPARE(text::replaceAll("", "x", "y"), std::string());
}

void TestBase::findsTheFirstByteThatIsNotUtf8()
{
    for (const json::Object& row : test::readCases("base/utf8.jsonl")) {
        const std::string bytes = unhex(test::textOf(row, "hex"));
        const json::Object& expected = row.at("invalidAt");
        VERIFY_ROW(text::isValidUtf8(bytes) == expected.is_null(), row);
        VERIFY_ROW(text::firstInvalidUtf8(bytes) == (expected.is_null() ? std::string_view::npos : expected.get<std::size_t>()), row);
        VERIFY_ROW(text::codePoints(bytes) == row.at("codePoints").get<std::size_t>(), row);
    }
}

void TestBase::percentEncodesAndDecodes()
{
    for (const json::Object& row : test::readCases("base/percent.jsonl")) {
        const std::string plain = test::textOf(row, "plain");
        VERIFY_ROW(text::percentEncode(plain, row.at("keepSlash").get<bool>()) == test::textOf(row, "encoded"), row);
        VERIFY_ROW(text::percentDecode(test::textOf(row, "encoded")) == plain, row);
    }
    for (const json::Object& row : test::readCases("base/percent_decode.jsonl")) {
        VERIFY_ROW(text::percentDecode(test::textOf(row, "encoded"), row.at("plusIsBlank").get<bool>()) == test::textOf(row, "plain"), row);
    }
}

void TestBase::editDistanceIsCappedAndSymmetric()
{
    for (const json::Object& row : test::readCases("base/edit_distance.jsonl")) {
        const std::size_t limit = row.at("limit").get<std::size_t>();
        const std::size_t expected = row.at("distance").get<std::size_t>();
        VERIFY_ROW(text::editDistance(test::textOf(row, "a"), test::textOf(row, "b"), limit) == expected, row);
        VERIFY_ROW(text::editDistance(test::textOf(row, "b"), test::textOf(row, "a"), limit) == expected, row);
    }
}

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
