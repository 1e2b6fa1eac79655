/// Who gains and who loses by another trust policy, among very many. Target: 100,000 principals in a few seconds, off the window's thread.
#include "core/analysis/trust_comparison.h"
#include "tests/support/core/practice.h"
#include "tests/support/core/sample_world.h"

#include <benchmark/benchmark.h>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};
constexpr const char* named = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"sts:AssumeRole"}]})";
constexpr const char* account = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]})";

/// From one user to the whole account with MFA, in an account of so many users.
void wholeAccount(benchmark::State& state)
{
    identity::Editor editor(*test::guardedPracticeWorld(now));
    std::vector<identity::User> many(static_cast<std::size_t>(state.range(0)));
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].name = "user" + std::to_string(i);
        many[i].id = "AIDAMANY" + std::to_string(100'000'000 + i);
    }
    editor.putAll(test::account(test::developmentId), std::move(many));
    TrustProposal proposal{test::account(test::productionId), *editor.snapshot().account(test::account(test::productionId))->roles.find("updateDataBucket"), test::document(account)};
    proposal.role.trust = test::document(named);
    proposal.role.trustBindings.clear();
    service::CallContext context;
    context.now = now;
    for (auto _ : state)
        benchmark::DoNotOptimize(compareTrust(editor.snapshot(), proposal, context, [](std::size_t, std::size_t) { return true; }));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(wholeAccount)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
