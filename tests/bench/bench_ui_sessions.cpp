#include "tests/bench/longest_turn.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/sessions_filter.h"
#include "ui/widgets/session_delegate.h"
#include "ui/widgets/sessions_view.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QTest>

using namespace rolewright;

namespace {

/// `count` sessions, one third of them asked for with another; every one lives for as long as the bench runs.
sts::BookView sessionsOf(std::int64_t count, Instant now)
{
    std::vector<sts::EntryPtr> entries;
    for (std::int64_t i = 0; i < count; ++i) {
        auto session = std::make_shared<sts::Session>();
        session->accessKeyId = "ASIA" + std::to_string(i);
        session->account = test::account(test::developmentId);
        session->principalArn = "arn:aws:iam::111122223333:role/R" + std::to_string(i % 97);
        session->name = "s" + std::to_string(i);
        session->callerArn = "arn:aws:iam::111122223333:user/u" + std::to_string(i % 31);
        if (i % 3 == 2)
            session->parentKeyId = "ASIA" + std::to_string(i / 3);
        session->issued = now;
        session->expires = now + std::chrono::hours(1) + std::chrono::seconds(i % 3600);
        entries.push_back(std::make_shared<const sts::Entry>(sts::Entry{std::move(session), {}, {}}));
    }
    return std::make_shared<const std::vector<sts::EntryPtr>>(std::move(entries));
}

/// The world in which the roles of `sessionsOf` are.
identity::Snapshot worldOfRoles()
{
    identity::Editor editor{identity::Snapshot()};
    identity::Account account;
    account.id = test::account(test::developmentId);
    editor.putAccount(account);
    for (int i = 0; i < 97; ++i) {
        identity::Role role;
        role.name = "R" + std::to_string(i);
        editor.put(account.id, role);
    }
    return editor.snapshot();
}

void putAll(ui::SessionsModel& sessions, const sts::BookView& book, Instant now)
{
    sessions.setBook(book, now);
    while (sessions.isFilling())
        QCoreApplication::processEvents();
}

/// The real view, unfolded, with its model, filter and delegate.
struct Seen : test::PageFixture {
    Seen() : PageFixture(test::World::empty)
    {
        view.sessions().setWorld(worldOfRoles());
        show(view);
    }

    void fill(std::int64_t count)
    {
        putAll(view.sessions(), sessionsOf(count, clock.now()), clock.now());
        QCoreApplication::processEvents();
    }

    ui::SessionsView view{ui::SessionsModel::Shape::tree, store, ticker, nullptr};
};

/// What the window does every second, painting included.
void tick(benchmark::State& state)
{
    Seen fixture;
    fixture.fill(state.range(0));
    const ui::SessionsModel& sessions = fixture.view.sessions();
    int painted = 0;
    for (auto _ : state) {
        fixture.clock.advance(std::chrono::milliseconds(10));  // the digits change now and then, the work does not
        fixture.ticker.pulse();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        ++painted;
    }
    if (sessions.liveCount() != static_cast<std::size_t>(state.range(0)))
        state.SkipWithError("sessions expired meanwhile");
    state.counters["ticks"] = painted;
}
BENCHMARK(tick)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One session of many used: what a call costs the list.
void use(benchmark::State& state)
{
    test::PageFixture fixture(test::World::empty);
    const Instant now = fixture.clock.now();
    ui::SessionsModel sessions(ui::SessionsModel::Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&sessions);
    filter.sort(ui::SessionsModel::remainingColumn);
    sts::BookView book = sessionsOf(state.range(0), now);
    putAll(sessions, book, now);
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<sts::EntryPtr> entries = *book;
        sts::Entry entry = *entries.back();
        entry.lastUsed = now;
        entries.back() = std::make_shared<const sts::Entry>(std::move(entry));
        book = std::make_shared<const std::vector<sts::EntryPtr>>(std::move(entries));
        state.ResumeTiming();
        sessions.setBook(book, now);
    }
}
BENCHMARK(use)->Arg(10'000)->Unit(benchmark::kMicrosecond);

/// A keystroke in the filter.
void filterKeystroke(benchmark::State& state)
{
    ui::SessionsModel sessions(ui::SessionsModel::Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&sessions);
    filter.sort(ui::SessionsModel::remainingColumn);
    const Instant now{std::chrono::seconds(1'795'510'800)};
    putAll(sessions, sessionsOf(state.range(0), now), now);
    bool one = false;
    for (auto _ : state)
        filter.setFilterText((one = !one) ? QStringLiteral("r42") : QStringLiteral("r4"));
}
BENCHMARK(filterKeystroke)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// Everything expires at one look, in the real view: the longest that painting has to wait.
void sleepOverAll(benchmark::State& state)
{
    for (auto _ : state) {
        Seen fixture;
        fixture.fill(state.range(0));
        bool over = false;
        QObject::connect(&fixture.view.sessions(), &ui::SessionsModel::crossed, &fixture.view, [&over] { over = true; });
        const auto wake = [&] {
            fixture.clock.advance(std::chrono::hours(3));
            fixture.ticker.pulse();
        };
        state.SetIterationTime(bench::longestTurn(wake, [&] { return over; }));
    }
}
BENCHMARK(sleepOverAll)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

/// Many are there at once, as when the page is opened: the longest that painting has to wait; and how long until all of them are seen.
void fill(benchmark::State& state)
{
    double all = 0;
    for (auto _ : state) {
        Seen fixture;
        const sts::BookView book = sessionsOf(state.range(0), fixture.clock.now());
        const double before = bench::ownSeconds();
        state.SetIterationTime(bench::longestTurn([&] { fixture.view.sessions().setBook(book, fixture.clock.now()); }, [&] { return !fixture.view.sessions().isFilling(); }));
        all += bench::ownSeconds() - before;
    }
    state.counters["all_ms"] = benchmark::Counter(all * 1e3, benchmark::Counter::kAvgIterations);
}
BENCHMARK(fill)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

/// A keystroke in the filter of the page, which unfolds all that is found.
void filterInView(benchmark::State& state)
{
    Seen fixture;
    fixture.fill(state.range(0));
    bool one = false;
    for (auto _ : state) {
        const auto type = [&] { fixture.view.setFilterText((one = !one) ? QStringLiteral("r42") : QString()); };
        state.SetIterationTime(bench::longestTurn(type, [] { return true; }));
    }
}
BENCHMARK(filterInView)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseManualTime();

/// Sorting by a column of texts, one way and back.
void sortByWords(benchmark::State& state)
{
    const Instant now{std::chrono::seconds(1'795'510'800)};
    ui::SessionsModel sessions(state.range(1) != 0 ? ui::SessionsModel::Shape::tree : ui::SessionsModel::Shape::list);
    ui::SessionsFilter filter;
    filter.setSourceModel(&sessions);
    putAll(sessions, sessionsOf(state.range(0), now), now);
    bool up = false;
    for (auto _ : state)
        filter.sort(ui::SessionsModel::byColumn, (up = !up) ? Qt::AscendingOrder : Qt::DescendingOrder);
}
BENCHMARK(sortByWords)->Args({10'000, 0})->Args({10'000, 1})->Unit(benchmark::kMillisecond);

/// The first `count` roles revoke what is older than the end of the century.
identity::Snapshot withRevoked(const identity::Snapshot& world, std::int64_t count)
{
    constexpr const char* text = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"*\"],\"Resource\":[\"*\"],"
                                 "\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2099-01-01T00:00:00Z\"}}}]}";
    identity::Editor editor(world);
    for (std::int64_t i = 0; i < count; ++i) {
        identity::Role role;
        role.name = "R" + std::to_string(i);
        role.inlinePolicies = {{"AWSRevokeOlderSessions", *policy::Document::parse(text)}};
        editor.put(test::account(test::developmentId), role);
    }
    return editor.snapshot();
}

/// Policies change while there are many sessions: those of one role, a 97th, are revoked or work again; or all at once. The longest that painting has to wait.
void revoke(benchmark::State& state)
{
    Seen fixture;
    fixture.fill(state.range(0));
    ui::SessionsModel& sessions = fixture.view.sessions();
    const identity::Snapshot before = worldOfRoles();
    const identity::Snapshot after = withRevoked(before, state.range(1));
    const auto usable = static_cast<std::size_t>(state.range(0));
    const std::size_t left = state.range(1) == 97 ? 0 : usable - (usable + 96) / 97;  // of R0
    bool revoked = false;
    for (auto _ : state) {
        revoked = !revoked;
        const auto judged = [&] { return sessions.liveCount() == (revoked ? left : usable); };
        state.SetIterationTime(bench::longestTurn([&] { sessions.setWorld(revoked ? after : before); }, judged));
    }
}
BENCHMARK(revoke)->Args({10'000, 1})->Args({10'000, 97})->Unit(benchmark::kMillisecond)->UseManualTime();

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
