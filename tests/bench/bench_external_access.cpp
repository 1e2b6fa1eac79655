/// Findings of external access among very many roles. Target: 10,000 roles in a second, off the window's thread.
#include "core/analysis/external_access.h"
#include "tests/bench/large_world.h"
#include "tests/support/core/practice.h"

#include <benchmark/benchmark.h>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};

/// Every role trusts the same principal; the second argument: one outside the zone.
void manyRoles(benchmark::State& state)
{
    identity::Editor editor(*test::guardedPracticeWorld(now));
    const char* principal = state.range(1) != 0 ? "123456789012" : "arn:aws:iam::444455556666:root";
    const policy::DocumentPtr trust = test::document(test::trusting(principal));
    std::vector<identity::Role> roles(static_cast<std::size_t>(state.range(0)));
    for (std::size_t i = 0; i < roles.size(); ++i) {
        roles[i].name = "Role" + std::to_string(i);
        roles[i].id = "AROAMANY" + std::to_string(100'000'000 + i);
        roles[i].trust = trust;
    }
    editor.putAll(test::account(test::productionId), std::move(roles));
    const TrustZone zone = TrustZone::of(editor.snapshot(), test::account(test::productionId), ZoneType::organization).value();
    service::CallContext context;
    context.now = now;
    std::size_t findings = 0;
    for (auto _ : state)
        findings = externalAccess(editor.snapshot(), zone, context, [] { return false; }).findings.size();
    state.counters["findings"] = static_cast<double>(findings);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(manyRoles)->Args({10'000, 0})->Args({10'000, 1})->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
