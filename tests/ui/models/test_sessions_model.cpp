#include "ui/models/session_time.h"
#include "ui/models/sessions_filter.h"
#include "ui/models/sessions_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <set>

using namespace rolewright;
using namespace std::chrono;
using ui::SessionsModel;
using ui::Urgency;
using Shape = SessionsModel::Shape;

namespace {

constexpr Instant morning{seconds(1'795'510'800)};  // 2026-11-24 09:00 UTC
const std::string alice = "arn:aws:iam::111122223333:user/alice";
const std::string bob = "arn:aws:iam::111122223333:user/bob";

struct Wish {
    std::string key;
    std::string parent = {};
    std::string asker = alice;
    Instant issued = morning;
    milliseconds lifetime = hours(1);
};

sts::EntryPtr entryOf(const Wish& wish)
{
    auto session = std::make_shared<sts::Session>();
    session->accessKeyId = wish.key;
    session->account = *AccountId::parse("444455556666");
    session->principalArn = "arn:aws:iam::444455556666:role/" + wish.key;
    session->name = "s";
    session->issued = wish.issued;
    session->expires = wish.issued + wish.lifetime;
    session->parentKeyId = wish.parent;
    session->callerArn = wish.asker;
    return std::make_shared<const sts::Entry>(sts::Entry{std::move(session), {}, {}});
}

using Entries = std::vector<sts::EntryPtr>;

sts::BookView bookOf(Entries entries) { return std::make_shared<const Entries>(std::move(entries)); }

sts::BookView bookOf(const std::vector<Wish>& wishes)
{
    Entries entries;
    for (const Wish& wish : wishes)
        entries.push_back(entryOf(wish));
    return bookOf(std::move(entries));
}

template <typename Edit>
sts::BookView changed(const sts::BookView& book, std::size_t at, Edit&& edit)
{
    Entries entries = *book;
    sts::Entry entry = *entries[at];
    edit(entry);
    entries[at] = std::make_shared<const sts::Entry>(std::move(entry));
    return bookOf(std::move(entries));
}

sts::BookView forgotten(const sts::BookView& book, std::size_t at)
{
    return changed(book, at, [](sts::Entry& entry) { entry.forgotten = morning; });
}

/// `alice > A > B`, one line for each row, in the order of the model.
QStringList pathsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}, const QString& before = {})
{
    QStringList paths;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString path = before + index.data().toString().section(QStringLiteral(" / "), 0, 0);
        paths << path;
        paths << pathsOf(model, index, path + QStringLiteral(" > "));
    }
    return paths;
}

QString cell(const SessionsModel& model, const std::string& key, SessionsModel::Column column)
{
    return model.find(key).siblingAtColumn(column).data().toString();
}

Urgency urgencyOf(const SessionsModel& model, const std::string& key)
{
    return static_cast<Urgency>(model.find(key).data(SessionsModel::UrgencyRole).toInt());
}

}  // namespace

class TestSessionsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hangsSessionsBelowWhoAskedForThem();
    void hangsWhatWasAskedForWithAForgottenSessionOnWhoeverIsAbove();
    void aParentThatComesLaterTakesItsChildren();
    void aBookInCirclesDoesNoHarm();
    void keepsUpThroughManyRandomChanges_data();
    void keepsUpThroughManyRandomChanges();
    void aUseChangesOneRowAndNothingElse();
    void listsTheSoonestEndFirstAndTheExpiredLast();
    void neverSaysOneHourOfOneHourFiftyNine();
    void aQuarterOfAnHourIsCalmAtBirth();
    void expiredStaysExpiredWhenTheClockGoesBack();
    void marksLieAheadAgainWhenTheClockGoesBack();
    void changesStateExactlyAtTheMarksAndAnnouncesOnlyThose();
    void afterTwoHoursOfSleepAllStatesAreRightAtOneLook();
    void thousandsPastTheirMarksChangeStateInTurns();
    void theClockGoesBackWhileThousandsWait();
    void sortsByWords_data();
    void sortsByWords();
    void countsTheLivingAndKnowsTheNextToExpire();
    void filterKeepsThoseAboveOnShow();
    void thousandsComeInTurnsAndWhatIsNotInTheBookAnyMoreDoesNot();
    void filterIsWhatAFreshOneWouldBe_data();
    void filterIsWhatAFreshOneWouldBe();
    void filterLooksAtNothingThatTheTimeChanges();
    void hidesTheExpiredButNotThoseWithLivingOnesBelow();
    void tellsScreenReadersNothingThatChangesEverySecond();
};

void TestSessionsModel::hangsSessionsBelowWhoAskedForThem()
{
    SessionsModel model(Shape::tree);
    QAbstractItemModelTester tester(&model);
    model.setBook(bookOf({{.key = "A"}, {.key = "B", .parent = "A"}, {.key = "C", .asker = bob}, {.key = "D", .parent = "B"}, {.key = "E", .parent = "AKIALONGTERM", .asker = bob}}), morning);
    QCOMPARE(pathsOf(model), QStringList({QStringLiteral("alice"), QStringLiteral("alice > A"), QStringLiteral("alice > A > B"), QStringLiteral("alice > A > B > D"), QStringLiteral("bob"),
                                          QStringLiteral("bob > C"), QStringLiteral("bob > E")}));
    SessionsModel list(Shape::list);
    list.setBook(bookOf({{.key = "A"}, {.key = "B", .parent = "A"}}), morning);
    QCOMPARE(pathsOf(list), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
}

void TestSessionsModel::hangsWhatWasAskedForWithAForgottenSessionOnWhoeverIsAbove()
{
    SessionsModel model(Shape::tree);
    QAbstractItemModelTester tester(&model);
    sts::BookView book = bookOf({{.key = "A"}, {.key = "B", .parent = "A"}, {.key = "C", .parent = "B"}, {.key = "D", .parent = "C"}});
    model.setBook(book, morning);
    const QPersistentModelIndex d = model.find("D");
    model.setBook(book = forgotten(book, 1), morning);
    QCOMPARE(pathsOf(model), QStringList({QStringLiteral("alice"), QStringLiteral("alice > A"), QStringLiteral("alice > A > C"), QStringLiteral("alice > A > C > D")}));
    model.setBook(book = forgotten(book, 0), morning);
    QCOMPARE(pathsOf(model), QStringList({QStringLiteral("alice"), QStringLiteral("alice > C"), QStringLiteral("alice > C > D")}));
    QVERIFY(d.isValid());  // what was chosen stays chosen
    QCOMPARE(model.parentOf(*model.entry(model.find("C"))->session)->accessKeyId, std::string("B"));  // it still cannot be renewed without B
    model.setBook(book = forgotten(book, 2), morning);
    model.setBook(book = forgotten(book, 3), morning);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.liveCount(), std::size_t(0));
}

void TestSessionsModel::aParentThatComesLaterTakesItsChildren()
{
    SessionsModel model(Shape::tree);
    QAbstractItemModelTester tester(&model);
    const std::string role = "arn:aws:sts::444455556666:assumed-role/A/s";
    model.setBook(bookOf({{.key = "B", .parent = "A", .asker = role}, {.key = "A"}}), morning);
    QCOMPARE(pathsOf(model), QStringList({QStringLiteral("alice"), QStringLiteral("alice > A"), QStringLiteral("alice > A > B")}));
}

void TestSessionsModel::aBookInCirclesDoesNoHarm()
{
    SessionsModel model(Shape::tree);
    QAbstractItemModelTester tester(&model);
    sts::BookView book = bookOf({{.key = "A", .parent = "B"}, {.key = "B", .parent = "A"}, {.key = "C", .parent = "C"}});
    model.setBook(book, morning);
    model.setBook(book = forgotten(book, 0), morning);
    model.setBook(book = forgotten(book, 1), morning);
    QCOMPARE(pathsOf(model), QStringList({QStringLiteral("alice"), QStringLiteral("alice > C")}));
}

void TestSessionsModel::keepsUpThroughManyRandomChanges_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("flat");
    for (const quint32 seed : {1u, 2u, 3u})
        QTest::addRow("tree, seed %u", seed) << seed << false;
    QTest::newRow("list") << 4u << true;
}

void TestSessionsModel::keepsUpThroughManyRandomChanges()
{
    QFETCH(quint32, seed);
    QFETCH(bool, flat);
    const Shape shape = flat ? Shape::list : Shape::tree;
    QRandomGenerator random(seed);
    const auto below = [&random](std::size_t bound) { return static_cast<std::size_t>(random.bounded(static_cast<quint32>(bound))); };
    SessionsModel model(shape);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(SessionsModel::remainingColumn);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Instant now = morning;
    Entries entries;
    for (int step = 0; step < 300; ++step) {
        const std::size_t what = below(10);
        if (entries.empty() || what < 5) {
            Wish wish{.key = "K" + std::to_string(step), .asker = below(2) == 0 ? alice : bob, .issued = now, .lifetime = seconds(900 + below(7200))};
            if (!entries.empty() && below(3) > 0)
                wish.parent = entries[below(entries.size())]->session->accessKeyId;
            entries.push_back(entryOf(wish));
        } else if (what < 9) {
            const std::size_t at = below(entries.size());
            sts::Entry entry = *entries[at];
            if (what < 7)
                entry.lastUsed = now;
            else
                entry.forgotten = entry.forgotten && what == 8 ? std::nullopt : std::optional(now);
            entries[at] = std::make_shared<const sts::Entry>(std::move(entry));
        } else if (below(4) == 0) {
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(below(entries.size())));  // another book
        }
        now += seconds(below(120));
        model.setBook(bookOf(entries), now);
        SessionsModel fresh(shape);
        fresh.setBook(bookOf(entries), now);
        QStringList paths = pathsOf(model);
        QStringList wanted = pathsOf(fresh);
        paths.sort();
        wanted.sort();
        QCOMPARE(paths, wanted);
        QCOMPARE(model.liveCount(), fresh.liveCount());
        for (const sts::EntryPtr& entry : entries) {
            if (!entry->forgotten)
                QCOMPARE(urgencyOf(model, entry->session->accessKeyId), ui::urgencyAt({entry->session->issued, entry->session->expires}, now));
        }
    }
    QStringList filtered = pathsOf(filter);
    QStringList all = pathsOf(model);
    filtered.sort();
    all.sort();
    QCOMPARE(filtered, all);
    QCOMPARE(resets.count(), 0);
}

void TestSessionsModel::aUseChangesOneRowAndNothingElse()
{
    SessionsModel model(Shape::tree);
    const sts::BookView book = bookOf({{.key = "A"}, {.key = "B"}});
    model.setBook(book, morning);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QCOMPARE(cell(model, "B", SessionsModel::usedColumn), QStringLiteral("never"));
    model.setBook(changed(book, 1, [](sts::Entry& entry) { entry.lastUsed = morning + minutes(5); }), morning + minutes(5));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 1);
    QCOMPARE(inserts.count() + removals.count(), 0);
    QCOMPARE(cell(model, "B", SessionsModel::usedColumn), ui::shortLocalText(morning + minutes(5), morning));
}

void TestSessionsModel::listsTheSoonestEndFirstAndTheExpiredLast()
{
    SessionsModel model(Shape::list);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(SessionsModel::remainingColumn);
    model.setBook(bookOf({{.key = "long", .lifetime = hours(12)}, {.key = "short", .lifetime = minutes(15)}, {.key = "middle", .lifetime = hours(1)}, {.key = "shorter", .lifetime = minutes(10)}}), morning);
    const auto order = [&filter] { return pathsOf(filter).join(QLatin1Char(' ')); };
    QCOMPARE(order(), QStringLiteral("shorter short middle long"));
    model.advance(morning + minutes(10));
    QCOMPARE(order(), QStringLiteral("short middle long shorter"));
    model.advance(morning + hours(2));
    QCOMPARE(order(), QStringLiteral("long middle short shorter"));  // of the expired the latest first
    filter.sort(SessionsModel::expiresColumn);
    QCOMPARE(order(), QStringLiteral("shorter short middle long"));
}

void TestSessionsModel::neverSaysOneHourOfOneHourFiftyNine()
{
    SessionsModel model(Shape::list);
    model.setBook(bookOf({{.key = "A", .lifetime = hours(2)}}), morning);
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("2:00:00"));
    model.advance(morning + milliseconds(1));
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("1:59:59"));
    model.advance(morning + minutes(1));
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("1:59:00"));
}

void TestSessionsModel::aQuarterOfAnHourIsCalmAtBirth()
{
    SessionsModel model(Shape::list);
    model.setBook(bookOf({{.key = "A", .lifetime = seconds(900)}}), morning);
    QCOMPARE(urgencyOf(model, "A"), Urgency::calm);
    QCOMPARE(cell(model, "A", SessionsModel::stateColumn), QStringLiteral("active"));
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("15:00"));
}

void TestSessionsModel::expiredStaysExpiredWhenTheClockGoesBack()
{
    SessionsModel model(Shape::list);
    const sts::BookView book = bookOf({{.key = "A"}});
    model.setBook(book, morning);
    model.advance(morning + minutes(61));
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("expired 1 min ago"));
    model.advance(morning + minutes(1));
    QCOMPARE(urgencyOf(model, "A"), Urgency::expired);
    QVERIFY(model.isExpired(*(*book)[0]->session));
    QCOMPARE(cell(model, "A", SessionsModel::remainingColumn), QStringLiteral("expired"));
    QCOMPARE(model.find("A").data(SessionsModel::FractionRole).toDouble(), 0.0);
    QCOMPARE(model.liveCount(), std::size_t(0));
    model.setBook(changed(book, 0, [](sts::Entry& entry) { entry.lastUsed = morning; }), morning + minutes(2));
    QCOMPARE(urgencyOf(model, "A"), Urgency::expired);
}

void TestSessionsModel::marksLieAheadAgainWhenTheClockGoesBack()
{
    SessionsModel model(Shape::list);
    model.setBook(bookOf({{.key = "A"}}), morning);
    model.advance(morning + minutes(56));
    QCOMPARE(urgencyOf(model, "A"), Urgency::urgent);
    model.advance(morning + minutes(1));
    QCOMPARE(urgencyOf(model, "A"), Urgency::calm);
    model.advance(morning + minutes(50));
    QCOMPARE(urgencyOf(model, "A"), Urgency::soon);
    model.advance(morning + minutes(60));
    QCOMPARE(urgencyOf(model, "A"), Urgency::expired);
}

void TestSessionsModel::changesStateExactlyAtTheMarksAndAnnouncesOnlyThose()
{
    SessionsModel model(Shape::list);
    std::vector<Wish> wishes;
    for (int i = 0; i < 40; ++i)
        wishes.push_back({.key = "K" + std::to_string(i), .issued = morning - seconds(i * 7), .lifetime = seconds(900 + i * 50)});
    const sts::BookView book = bookOf(wishes);
    model.setBook(book, morning);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    std::size_t crossings = 0;
    connect(&model, &SessionsModel::crossed, this, [&crossings](const std::vector<ui::Crossing>& some) { crossings += some.size(); });
    std::size_t expected = 0;
    for (int second = 1; second <= 3600; ++second) {
        const Instant now = morning + seconds(second);
        for (const sts::EntryPtr& entry : *book) {
            const ui::Span span{entry->session->issued, entry->session->expires};
            if (ui::urgencyAt(span, now) != ui::urgencyAt(span, now - seconds(1)))
                ++expected;
        }
        model.advance(now);
        QCOMPARE(crossings, expected);
        for (const sts::EntryPtr& entry : *book)
            QCOMPARE(urgencyOf(model, entry->session->accessKeyId), ui::urgencyAt({entry->session->issued, entry->session->expires}, now));
    }
    QVERIFY(expected >= 120);
    QVERIFY(static_cast<std::size_t>(changes.count()) <= expected);
}

void TestSessionsModel::afterTwoHoursOfSleepAllStatesAreRightAtOneLook()
{
    SessionsModel model(Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(SessionsModel::remainingColumn);
    std::vector<Wish> wishes;
    for (int i = 0; i < 2000; ++i)
        wishes.push_back({.key = "K" + std::to_string(i), .parent = i % 3 == 0 ? std::string() : "K" + std::to_string(i / 3), .lifetime = seconds(900 + i * 10)});
    const sts::BookView book = bookOf(wishes);
    model.setBook(book, morning);
    QTRY_VERIFY(!model.isFilling());
    std::vector<std::size_t> looks;
    connect(&model, &SessionsModel::crossed, this, [&looks](const std::vector<ui::Crossing>& some) {
        std::set<std::string> keys;
        for (const ui::Crossing& crossing : some)
            keys.insert(crossing.session->accessKeyId);
        QCOMPARE(keys.size(), some.size());
        looks.push_back(some.size());
    });
    const Instant woken = morning + hours(2);
    model.advance(woken);
    QCOMPARE(looks.size(), std::size_t(1));
    std::size_t alive = 0;
    for (const sts::EntryPtr& entry : *book) {
        const Urgency urgency = ui::urgencyAt({entry->session->issued, entry->session->expires}, woken);
        QCOMPARE(urgencyOf(model, entry->session->accessKeyId), urgency);
        alive += urgency != Urgency::expired;
    }
    QVERIFY(alive > 0 && alive < 2000);
    QCOMPARE(model.liveCount(), alive);
}

void TestSessionsModel::thousandsPastTheirMarksChangeStateInTurns()
{
    SessionsModel model(Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(SessionsModel::remainingColumn);
    std::vector<Wish> wishes;
    for (int i = 0; i < 5000; ++i)
        wishes.push_back({.key = "K" + std::to_string(i), .parent = i % 3 == 0 ? std::string() : "K" + std::to_string(i / 3)});
    const sts::BookView book = bookOf(wishes);
    model.setBook(book, morning);
    QTRY_VERIFY(!model.isFilling());
    std::vector<std::size_t> looks;
    connect(&model, &SessionsModel::crossed, this, [&looks](const std::vector<ui::Crossing>& some) { looks.push_back(some.size()); });
    const Instant woken = morning + hours(2) + minutes(30);
    model.advance(woken);
    QCOMPARE(model.liveCount(), std::size_t(0));  // at once
    QVERIFY(!model.nextToExpire());
    QVERIFY(model.isExpired(*book->back()->session));
    QVERIFY(looks.empty());
    QTRY_COMPARE(looks.size(), std::size_t(1));
    QCOMPARE(looks.front(), std::size_t(5000));
    for (const sts::EntryPtr& entry : *book) {
        QCOMPARE(urgencyOf(model, entry->session->accessKeyId), Urgency::expired);
        QVERIFY(model.find(entry->session->accessKeyId).data(SessionsModel::ArchivedRole).toBool());
    }
    model.advance(woken + hours(1));
    QCoreApplication::processEvents();
    QCOMPARE(looks.size(), std::size_t(1));  // nobody comes past the same mark again
}

void TestSessionsModel::theClockGoesBackWhileThousandsWait()
{
    SessionsModel model(Shape::list);
    std::vector<Wish> wishes;
    for (int i = 0; i < 5000; ++i)
        wishes.push_back({.key = "K" + std::to_string(i)});
    const sts::BookView book = bookOf(wishes);
    model.setBook(book, morning);
    QTRY_VERIFY(!model.isFilling());
    model.advance(morning + hours(2));
    model.advance(morning + minutes(1));
    for (const sts::EntryPtr& entry : *book)
        QCOMPARE(urgencyOf(model, entry->session->accessKeyId), Urgency::expired);
    QCOMPARE(model.liveCount(), std::size_t(0));
    QCoreApplication::processEvents();
    QCOMPARE(model.liveCount(), std::size_t(0));
}

void TestSessionsModel::sortsByWords_data()
{
    QTest::addColumn<int>("column");
    for (const int column : {SessionsModel::sessionColumn, SessionsModel::accountColumn, SessionsModel::byColumn, SessionsModel::kindColumn})
        QTest::addRow("column %d", column) << column;
}

void TestSessionsModel::sortsByWords()
{
    QFETCH(int, column);
    SessionsModel model(Shape::list);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    std::vector<Wish> wishes;
    for (const char* key : {"delta", "Alpha", "charlie", "Bravo", "echo"})
        wishes.push_back({.key = key});
    model.setBook(bookOf(wishes), morning);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(column, order);
        QStringList shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown += filter.index(row, column).data(ui::SortRole).toString();
        QStringList sorted = shown;
        std::stable_sort(sorted.begin(), sorted.end(), [order](const QString& a, const QString& b) {
            return order == Qt::AscendingOrder ? a.compare(b, Qt::CaseInsensitive) < 0 : b.compare(a, Qt::CaseInsensitive) < 0;
        });
        QCOMPARE(shown, sorted);
        QCOMPARE(shown.size(), 5);
    }
}

void TestSessionsModel::countsTheLivingAndKnowsTheNextToExpire()
{
    SessionsModel model(Shape::tree);
    QVERIFY(!model.nextToExpire());
    sts::BookView book = bookOf({{.key = "A"}, {.key = "B", .lifetime = minutes(15)}, {.key = "C", .issued = morning - hours(5)}});
    model.setBook(book, morning);
    QCOMPARE(model.liveCount(), std::size_t(2));
    QCOMPARE(model.nextToExpire()->accessKeyId, std::string("B"));
    model.setBook(book = forgotten(book, 1), morning);
    QCOMPARE(model.nextToExpire()->accessKeyId, std::string("A"));
    model.advance(morning + hours(1));
    QVERIFY(!model.nextToExpire());
}

void TestSessionsModel::thousandsComeInTurnsAndWhatIsNotInTheBookAnyMoreDoesNot()
{
    SessionsModel model(Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    std::vector<Wish> wishes;
    for (int i = 0; i < 3000; ++i)
        wishes.push_back({.key = "K" + std::to_string(i), .parent = i % 3 == 0 ? std::string() : "K" + std::to_string(i / 3)});
    const QSignalSpy filled(&model, &SessionsModel::filled);
    model.setBook(bookOf(wishes), morning);
    QVERIFY(model.isFilling());
    QVERIFY(model.find("K0").isValid());
    QVERIFY(!model.find("K2999").isValid());
    wishes.resize(2900);
    wishes.erase(wishes.begin());
    const sts::BookView fewer = bookOf(wishes);
    model.setBook(fewer, morning);
    QVERIFY(model.isFilling());
    QTRY_COMPARE(filled.count(), 1);
    QVERIFY(!model.isFilling());
    QCOMPARE(model.liveCount(), std::size_t(2899));
    SessionsModel fresh(Shape::tree);
    fresh.setBook(fewer, morning);
    QTRY_VERIFY(!fresh.isFilling());
    QStringList paths = pathsOf(filter);
    QStringList wanted = pathsOf(fresh);
    paths.sort();
    wanted.sort();
    QCOMPARE(paths, wanted);
}

void TestSessionsModel::filterIsWhatAFreshOneWouldBe_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("column");
    for (const quint32 seed : {11u, 12u, 13u, 14u})
        QTest::addRow("seed %u", seed) << seed << static_cast<int>(seed % 2 == 0 ? SessionsModel::remainingColumn : SessionsModel::sessionColumn);
}

/// Through uses, ends, forgetting, clocks and filters: rows, order, and what is remembered of rows.
void TestSessionsModel::filterIsWhatAFreshOneWouldBe()
{
    QFETCH(quint32, seed);
    QFETCH(int, column);
    QRandomGenerator random(seed);
    const auto below = [&random](std::size_t bound) { return static_cast<std::size_t>(random.bounded(static_cast<quint32>(bound))); };
    SessionsModel model(Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(column);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::map<std::string, QPersistentModelIndex> remembered;
    Instant now = morning;
    Entries entries;
    QString text;
    bool expired = true;
    for (int step = 0; step < 100; ++step) {
        const std::size_t what = below(12);
        for (std::size_t i = 0; entries.empty() || i < (what < 4 ? 1 : what == 4 && entries.size() < 200 ? 80 : 0); ++i) {
            Wish wish{.key = "K" + std::to_string(entries.size()), .asker = below(2) == 0 ? alice : bob, .issued = now, .lifetime = seconds(900 + below(7200)) + milliseconds(entries.size())};
            if (!entries.empty() && below(3) > 0)
                wish.parent = entries[below(entries.size())]->session->accessKeyId;
            entries.push_back(entryOf(wish));
        }
        sts::Entry entry = *entries[below(entries.size())];
        if (what == 5 || what == 6) {
            const auto place = std::find_if(entries.begin(), entries.end(), [&entry](const sts::EntryPtr& one) { return one->session == entry.session; });
            entry.forgotten = entry.forgotten && what == 6 ? std::nullopt : std::optional(now);
            *place = std::make_shared<const sts::Entry>(entry);
        } else if (what == 7) {
            filter.setFilterText(text = below(2) == 0 ? QString() : QStringLiteral("k%1").arg(below(10)));
        } else if (what == 8) {
            filter.setShowExpired(expired = !expired);
        }
        now += seconds(below(what == 9 ? 3000 : 60));
        model.setBook(bookOf(entries), now);
        ui::SessionsFilter fresh;
        fresh.setFilterText(text);
        fresh.setShowExpired(expired);
        fresh.setSourceModel(&model);
        fresh.sort(column);
        QCOMPARE(pathsOf(filter), pathsOf(fresh));
        for (const auto& [key, index] : remembered) {
            if (index.isValid())
                QCOMPARE(index.data(ui::KeyRole).toString(), QString::fromStdString(key));
        }
        if (const QModelIndex index = filter.mapFromSource(model.find(entry.session->accessKeyId)); index.isValid())
            remembered[entry.session->accessKeyId] = index;
    }
    QVERIFY(remembered.size() > 10);
}

void TestSessionsModel::filterKeepsThoseAboveOnShow()
{
    SessionsModel model(Shape::tree);
    model.setBook(bookOf({{.key = "Apple"}, {.key = "Pear", .parent = "Apple"}, {.key = "Plum", .asker = bob}}), morning);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setFilterText(QStringLiteral("PEAR"));
    QCOMPARE(pathsOf(filter), QStringList({QStringLiteral("alice"), QStringLiteral("alice > Apple"), QStringLiteral("alice > Apple > Pear")}));
    filter.setFilterText(QStringLiteral("bob plum"));
    QCOMPARE(pathsOf(filter), QStringList({QStringLiteral("bob"), QStringLiteral("bob > Plum")}));
    filter.setFilterText(QStringLiteral("cherry"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setFilterText({});
    QCOMPARE(pathsOf(filter), pathsOf(model));
}

void TestSessionsModel::filterLooksAtNothingThatTheTimeChanges()
{
    SessionsModel model(Shape::tree);
    model.setBook(bookOf({{.key = "A"}}), morning);
    const QString before = model.find("A").data(ui::FilterRole).toString();
    QVERIFY(!before.isEmpty());
    model.advance(morning + minutes(59));
    QCOMPARE(model.find("A").data(ui::FilterRole).toString(), before);
    QVERIFY(!before.contains(cell(model, "A", SessionsModel::remainingColumn)));
}

void TestSessionsModel::hidesTheExpiredButNotThoseWithLivingOnesBelow()
{
    SessionsModel model(Shape::tree);
    model.setBook(bookOf({{.key = "A", .lifetime = minutes(15)}, {.key = "B", .parent = "A"}, {.key = "C", .lifetime = minutes(15)}, {.key = "D", .asker = bob, .lifetime = minutes(15)}}), morning);
    ui::SessionsFilter filter;
    filter.setSourceModel(&model);
    filter.setShowExpired(false);
    QCOMPARE(pathsOf(filter), pathsOf(model));
    model.advance(morning + minutes(20));
    QCOMPARE(pathsOf(filter), QStringList({QStringLiteral("alice"), QStringLiteral("alice > A"), QStringLiteral("alice > A > B")}));
    model.advance(morning + minutes(60));
    QCOMPARE(filter.rowCount(), 0);
    filter.setShowExpired(true);
    QCOMPARE(pathsOf(filter), pathsOf(model));
}

void TestSessionsModel::tellsScreenReadersNothingThatChangesEverySecond()
{
    SessionsModel model(Shape::tree);
    model.setBook(bookOf({{.key = "A"}}), morning);
    const auto spoken = [&model] { return model.find("A").siblingAtColumn(SessionsModel::remainingColumn).data(Qt::AccessibleTextRole).toString(); };
    const QString before = spoken();
    QVERIFY(before.contains(ui::localText(morning + hours(1))));
    model.advance(morning + seconds(1));
    QCOMPARE(spoken(), before);
}

QTEST_MAIN(TestSessionsModel)
#include "test_sessions_model.moc"
