/// A large account pulled from an engine that answers at once, and a plan for one edit of it: what the mirror itself costs.
#include "core/identity/difference.h"
#include "core/mirror/plan.h"
#include "tests/support/core/mirror_fixture.h"

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

/// An endpoint with this many roles, each with a policy of its own, and a tenth as many users with a key each.
std::unique_ptr<test::MirrorFixture> endpointWith(std::size_t roles)
{
    auto endpoint = std::make_unique<test::MirrorFixture>();
    identity::Editor editor(endpoint->snapshot());
    const AccountId id = test::account(test::developmentId);
    std::vector<identity::Role> rows;
    for (std::size_t i = 0; i < roles; ++i) {
        identity::Role role;
        role.name = "role-" + std::to_string(i);
        role.id = "AROA" + std::to_string(1'000'000'000'000'000 + i);
        role.trust = test::document(test::trusting("111122223333"));
        role.inlinePolicies.push_back({"own", test::document(test::allowing("s3:GetObject", "arn:aws:s3:::bucket-" + std::to_string(i) + "/*"))});
        role.tags.push_back({"team", "team-" + std::to_string(i % 40)});
        rows.push_back(std::move(role));
    }
    editor.putAll(id, std::move(rows));
    for (std::size_t i = 0; i < roles / 10; ++i) {
        identity::User user;
        user.name = "user-" + std::to_string(i);
        user.id = "AIDA" + std::to_string(1'000'000'000'000'000 + i);
        editor.put(id, identity::AccessKey{"AKIA" + std::to_string(1'000'000'000'000'000 + i), user.name, true, {}, {}, {}});
        editor.put(id, std::move(user));
    }
    if (!endpoint->engine->applyChanges(std::move(editor).finish(Phrase::tr("Bench")), "rolewright:Import"))
        std::abort();
    return endpoint;
}

void pullRoles(benchmark::State& state)
{
    const auto endpoint = endpointWith(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const mirror::Mirror pulled = endpoint->pull();
        state.counters["calls"] = static_cast<double>(pulled.report.calls);
        benchmark::DoNotOptimize(pulled.base.get());
    }
}
BENCHMARK(pullRoles)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void planOneEdit(benchmark::State& state)
{
    const auto endpoint = endpointWith(static_cast<std::size_t>(state.range(0)));
    const mirror::Mirror pulled = endpoint->pull();
    test::MirrorFixture local(pulled);
    local.must("iam:TagRole", {{"RoleName", "role-7"}, {"Tags", {{{"Key", "team"}, {"Value", "blue"}}}}});
    const identity::Snapshot edited = local.snapshot();
    for (auto _ : state)
        benchmark::DoNotOptimize(mirror::makePlan(*pulled.base, edited, pulled.account, pulled.pulledAt).steps.size());
}
BENCHMARK(planOneEdit)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
