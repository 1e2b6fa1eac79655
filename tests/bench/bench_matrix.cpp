/// The what-if matrix over the practice world, everything counted that the engine gathers for it. Target: 1 M verdicts/s.
#include "core/analysis/matrix.h"
#include "tests/support/core/practice.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};

/// askers × actions × resources
void matrix(benchmark::State& state)
{
    const identity::SnapshotPtr world = test::guardedPracticeWorld(now);
    Matrix asked;
    asked.circumstances.call.now = now;
    const char* callers[] = {"arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:user/bob", "arn:aws:iam::444455556666:role/updateDataBucket",
                             "arn:aws:iam::111122223333:role/Auditor", "arn:aws:iam::444455556666:user/admin"};
    for (int i = 0; i < state.range(0); ++i) {
        auto found = findAsker(*world, {}, callers[static_cast<std::size_t>(i) % std::size(callers)], now);
        if (!found)
            std::abort();
        asked.askers.push_back(*std::move(found));
    }
    const char* actions[] = {"s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "iam:GetRole", "ec2:RunInstances"};
    for (int i = 0; i < state.range(1); ++i)
        asked.actions.emplace_back(actions[static_cast<std::size_t>(i) % std::size(actions)]);
    for (int i = 0; i < state.range(2); ++i)
        asked.resources.push_back("arn:aws:s3:::data-bucket-444455556666/folder/" + std::to_string(i));
    for (auto _ : state) {
        askMatrix(*world, asked, [](std::size_t, std::span<const Cell> cells) { benchmark::DoNotOptimize(cells.data()); }, [] { return false; });
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * asked.cells()));
}
BENCHMARK(matrix)->Args({100, 100, 100})->Args({1000, 30, 30})->Args({10000, 10, 10})->Args({1000, 1, 1000})->Args({100000, 1, 1})->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
