/// The switch-role dialog's list and comparison. Targets: opening at 100,000 roles and a keystroke well under what is felt, one comparison under a second, off
/// the GUI thread.
#include "core/analysis/access_change.h"
#include "tests/support/core/practice.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/switch_role/role_candidates.h"

#include <benchmark/benchmark.h>

#include <QApplication>

#include <cstdlib>

using namespace rolewright;

namespace {

void addRoles(test::PageFixture& fixture, std::int64_t count)
{
    identity::Editor editor(*fixture.engine->snapshot());
    std::vector<identity::Role> roles;
    const policy::DocumentPtr trust = test::document(test::trusting("arn:aws:iam::111122223333:user/alice"));
    for (std::int64_t i = 0; i < count; ++i) {
        identity::Role role;
        role.name = "Role" + std::to_string(i);
        role.id = "AROA" + std::to_string(i);
        role.trust = trust;
        roles.push_back(std::move(role));
    }
    editor.putAll(test::account(test::developmentId), std::move(roles));
    if (!fixture.engine->applyChanges(std::move(editor).finish(Phrase("Many roles")), "bench"))
        std::abort();
}

const sts::Caller alice = sts::Caller::user(test::account(test::developmentId), "alice");

/// What the window waits for when the dialog opens.
void open(benchmark::State& state)
{
    test::PageFixture fixture;
    addRoles(fixture, state.range(0));
    ui::RoleCandidates candidates;
    for (auto _ : state)
        candidates.load(*fixture.engine, alice, {}, {});
}
BENCHMARK(open)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// From opening to a verdict on what is seen.
void firstVerdicts(benchmark::State& state)
{
    test::PageFixture fixture;
    addRoles(fixture, state.range(0));
    ui::RoleCandidates candidates;
    for (auto _ : state) {
        candidates.load(*fixture.engine, alice, {}, {});
        candidates.look(0, 30);
        while (candidates.candidate(30)->state == ui::CandidateState::unknown)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}
BENCHMARK(firstVerdicts)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One letter more, on the worker.
void search(benchmark::State& state)
{
    std::vector<ui::RoleText> texts;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        texts.push_back({"role" + std::to_string(i), "development 111122223333 rolewright-development / team=t" + std::to_string(i % 97)});
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::searchRoles(texts, {"r42", "dev"}, [] { return false; }));
}
BENCHMARK(search)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// What changes, over every action of the catalogue, on the worker.
void compare(benchmark::State& state)
{
    constexpr Instant now{std::chrono::seconds(1'795'510'800)};
    const identity::SnapshotPtr world = test::guardedPracticeWorld(now);
    const auto from = analysis::findAsker(*world, {}, "arn:aws:iam::111122223333:user/alice", now);
    const auto to = analysis::findAsker(*world, {}, "arn:aws:iam::444455556666:role/BreakGlass", now);
    if (!from || !to)
        std::abort();
    analysis::Circumstances circumstances;
    circumstances.call.now = now;
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::compareAccess(*world, *from, *to, circumstances, [] { return false; }));
}
BENCHMARK(compare)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
