#include "core/engine/recent_trail.h"

#include <QTest>

#include <limits>
#include <random>

using namespace rolewright;
using namespace rolewright::engine;

namespace {

/// Makes records that follow one another, each a little different in size.
class Chain {
public:
    audit::RecordPtr addTo(RecentTrail& trail)
    {
        audit::Record record;
        record.eventId = std::to_string(m_sequence * 7919 % 100'003);
        record.userAgent = std::string(m_sequence % 13, 'u');
        const std::string content = audit::contentOf(record);
        record.sequence = ++m_sequence;
        record.previousHash = m_hash;
        record.hash = m_hash = audit::hashOf(content, record.sequence, record.previousHash);
        const auto shared = std::make_shared<const audit::Record>(std::move(record));
        trail.add(shared, content);
        return shared;
    }

private:
    std::uint64_t m_sequence = 0;
    std::string m_hash;
};

/// Every record is what was written, and they follow one another from `first` on.
bool areWhole(const std::vector<audit::RecordPtr>& records, std::uint64_t first)
{
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i]->sequence != first + i || records[i]->hash != audit::hashOf(*records[i]) || (i > 0 && records[i]->previousHash != records[i - 1]->hash))
            return false;
    }
    return true;
}

}  // namespace

class TestRecentTrail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void keepsTheNewestRecordsAndNoMore();
    void answersAnyPart();
    void keepsOnlyTheNewestOfAFile();
};

void TestRecentTrail::isEmptyAtFirst()
{
    const RecentTrail trail({}, true);
    QVERIFY(!trail.last());
    QCOMPARE(trail.first(), std::uint64_t{0});
    QCOMPARE(trail.size(), std::size_t{0});
    QVERIFY(trail.part(0, 10).read().empty());
}

void TestRecentTrail::keepsTheNewestRecordsAndNoMore()
{
    RecentTrail trail({}, true);
    Chain chain;
    constexpr std::size_t written = 2 * RecentTrail::mostRecords + 345;
    for (std::size_t i = 1; i <= written; ++i) {
        chain.addTo(trail);
        QCOMPARE(trail.size(), std::min(i, RecentTrail::mostRecords));
    }
    QCOMPARE(trail.last()->sequence, std::uint64_t{written});
    QCOMPARE(trail.first(), std::uint64_t{written - RecentTrail::mostRecords + 1});
    const auto all = trail.part(0, written).read();
    QCOMPARE(all.size(), RecentTrail::mostRecords);
    QVERIFY(areWhole(all, trail.first()));
}

void TestRecentTrail::answersAnyPart()
{
    RecentTrail trail({}, true);
    Chain chain;
    constexpr std::size_t written = RecentTrail::mostValues + 3 * RecentTrail::recordsInPack + 77;
    for (std::size_t i = 0; i < written; ++i)
        chain.addTo(trail);
    std::mt19937 random(1);
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t after = random() % (written + 10);
        const std::size_t limit = random() % 2500;
        const auto part = trail.part(after, limit).read();
        QCOMPARE(part.size(), std::min(limit, after < written ? written - static_cast<std::size_t>(after) : 0));
        QVERIFY(areWhole(part, after + 1));
    }
    QVERIFY(trail.part(written, 5).read().empty());
    QVERIFY(trail.part(std::numeric_limits<std::uint64_t>::max(), 5).read().empty());
    const std::uint64_t firstValue = written - RecentTrail::mostValues + 1;
    const auto across = trail.part(firstValue - 3, 4).read();  // where texts end and values begin
    QVERIFY(across.size() == 4 && areWhole(across, firstValue - 2));
}

void TestRecentTrail::keepsOnlyTheNewestOfAFile()
{
    RecentTrail source({}, true);
    Chain chain;
    std::vector<audit::RecordPtr> loaded;
    for (int i = 0; i < 1000; ++i)
        loaded.push_back(chain.addTo(source));
    loaded.erase(loaded.begin(), loaded.begin() + 900);
    RecentTrail trail(loaded, false);
    QCOMPARE(trail.first(), std::uint64_t{901});
    QCOMPARE(trail.part(950, 10).read().size(), std::size_t{10});
    for (std::size_t i = 0; i < RecentTrail::mostValues + 5; ++i) {
        const auto record = chain.addTo(source);
        trail.add(record, audit::contentOf(*record));
    }
    QCOMPARE(trail.size(), RecentTrail::mostValues);
    QVERIFY(areWhole(trail.part(0, 1'000'000).read(), trail.first()));
}

QTEST_APPLESS_MAIN(TestRecentTrail)
#include "test_recent_trail.moc"
