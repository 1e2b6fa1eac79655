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

/// What the window does every second, painting included: the real view over the real model, filter and delegate.
void tick(benchmark::State& state)
{
    test::PageFixture fixture(test::World::empty);
    ui::SessionsView view(ui::SessionsModel::Shape::tree, fixture.store, fixture.ticker, nullptr);
    ui::SessionsModel& sessions = view.sessions();
    sessions.setBook(sessionsOf(state.range(0), fixture.clock.now()), fixture.clock.now());
    view.expandAll();
    fixture.show(view);
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
    sessions.setBook(book, now);
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
    sessions.setBook(sessionsOf(state.range(0), now), now);
    bool one = false;
    for (auto _ : state)
        filter.setFilterText((one = !one) ? QStringLiteral("r42") : QStringLiteral("r4"));
}
BENCHMARK(filterKeystroke)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// Everything expires at one look, in the real view: the longest that painting has to wait.
void sleepOverAll(benchmark::State& state)
{
    for (auto _ : state) {
        test::PageFixture fixture(test::World::empty);
        ui::SessionsView view(ui::SessionsModel::Shape::tree, fixture.store, fixture.ticker, nullptr);
        view.sessions().setBook(sessionsOf(state.range(0), fixture.clock.now()), fixture.clock.now());
        view.expandAll();
        fixture.show(view);
        bool over = false;
        QObject::connect(&view.sessions(), &ui::SessionsModel::crossed, &view, [&over] { over = true; });
        const auto wake = [&] {
            fixture.clock.advance(std::chrono::hours(3));
            fixture.ticker.pulse();
        };
        state.SetIterationTime(bench::longestTurn(wake, [&] { return over; }));
    }
}
BENCHMARK(sleepOverAll)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

/// Sorting by a column of texts, one way and back.
void sortByWords(benchmark::State& state)
{
    const Instant now{std::chrono::seconds(1'795'510'800)};
    ui::SessionsModel sessions(state.range(1) != 0 ? ui::SessionsModel::Shape::tree : ui::SessionsModel::Shape::list);
    ui::SessionsFilter filter;
    filter.setSourceModel(&sessions);
    sessions.setBook(sessionsOf(state.range(0), now), now);
    bool up = false;
    for (auto _ : state)
        filter.sort(ui::SessionsModel::byColumn, (up = !up) ? Qt::AscendingOrder : Qt::DescendingOrder);
}
BENCHMARK(sortByWords)->Args({10'000, 0})->Args({10'000, 1})->Unit(benchmark::kMillisecond);

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
    const Instant now{std::chrono::seconds(1'795'510'800)};
    ui::SessionsModel sessions(ui::SessionsModel::Shape::tree);
    ui::SessionsFilter filter;
    filter.setSourceModel(&sessions);
    filter.sort(ui::SessionsModel::remainingColumn);
    const identity::Snapshot before = worldOfRoles();
    const identity::Snapshot after = withRevoked(before, state.range(1));
    sessions.setWorld(before);
    const sts::BookView book = sessionsOf(state.range(0), now);
    sessions.setBook(book, now);
    bool revoked = false;
    for (auto _ : state) {
        revoked = !revoked;
        const sts::SessionPtr last = book->back()->session;
        const auto judged = [&] { return (sessions.revocation(*last) != nullptr) == (revoked && state.range(1) == 97); };
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
