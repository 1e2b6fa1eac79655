/// A window on an endpoint with 10,000 roles: reading it again, the page of roles, its filter, review and apply. Budget: 16 ms at a stretch of the thread that paints.
#include "tests/bench/in_window.h"
#include "tests/bench/longest_turn.h"
#include "tests/support/ui/remote_bench.h"

#include <QLineEdit>

#include <cstdlib>

using namespace rolewright;

namespace {

constexpr int manyRoles = 10'000;

identity::ChangeSet roles(const identity::Snapshot& world)
{
    const policy::DocumentPtr trust = test::document(test::trusting("arn:aws:iam::111122223333:user/admin"));
    identity::Editor editor(world);
    std::vector<identity::Role> rows(manyRoles);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].name = "Role" + std::to_string(i);
        rows[i].id = "AROA" + std::to_string(10'000'000'000'000'000 + i);
        rows[i].trust = trust;
    }
    editor.putAll(test::account(test::developmentId), std::move(rows));
    return std::move(editor).finish(Phrase("Roles"));
}

/// The window on it, open.
struct Large : test::RemoteBench {
    Large()
    {
        if (!served.engine->applyChanges(roles(*served.engine->snapshot()), "rolewright:Import").ok() || !open())
            std::abort();
        desk()->window().show();
        settle();
    }
    double pull()
    {
        bool come = false;
        QObject::connect(&desk()->room(), &ui::RemoteRoom::pulled, &desk()->window(), [&come] { come = true; }, Qt::SingleShotConnection);
        return bench::longestTurn([this] { desk()->room().pullAgain(); }, [&come] { return come; });
    }
    void draft(const std::string& description) { call("iam:UpdateRole", {{"RoleName", "Role77"}, {"Description", description}}); }
};

void open(benchmark::State& state)
{
    for (auto _ : state) {
        test::RemoteBench bench;
        if (!bench.served.engine->applyChanges(roles(*bench.served.engine->snapshot()), "rolewright:Import").ok())
            std::abort();
        state.SetIterationTime(bench::longestTurn([&] { Q_EMIT bench.application().connections().door().connectRequested(&bench.window(), test::connectionId); }, [&] { return bench.desk() != nullptr; }));
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);

void pullAgain(benchmark::State& state)
{
    Large large;
    for (auto _ : state)
        state.SetIterationTime(large.pull());
}
BENCHMARK(pullAgain)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(2);

/// The first time, and from another page.
void toTheRoles(benchmark::State& state)
{
    Large large;
    for (auto _ : state) {
        state.SetIterationTime(bench::longestTurn([&] { large.desk()->window().openPage(QStringLiteral("roles")); }, [] { return true; }));
        large.desk()->window().openPage(QStringLiteral("overview"));
        large.settle();
    }
}
BENCHMARK(toTheRoles)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);

void filter(benchmark::State& state)
{
    Large large;
    large.desk()->window().openPage(QStringLiteral("roles"));
    large.settle();
    auto* field = test::part<QLineEdit>(large.desk()->window(), "rolesFilter");
    bool longer = false;
    for (auto _ : state) {
        longer = !longer;
        state.SetIterationTime(bench::longestTurn([&] { field->setText(longer ? QStringLiteral("role77") : QStringLiteral("role7")); }, [] { return true; }));
    }
}
BENCHMARK(filter)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(6);

void reviewAndApply(benchmark::State& state)
{
    Large large;
    large.desk()->room().setUnlocked(true);
    int round = 0;
    for (auto _ : state) {
        large.draft("round " + std::to_string(++round));
        double longest = bench::longestTurn([&] { large.review(); }, [&] { return large.button("reviewApply")->isEnabled(); });
        longest = std::max(longest, bench::longestTurn([&] { large.button("reviewApply")->click(); }, [&] { return large.drafts().empty(); }));
        state.SetIterationTime(longest);
        large.button("reviewApply")->window()->close();
        large.settle();
    }
}
BENCHMARK(reviewAndApply)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(2);

}  // namespace

int main(int argc, char** argv)
{
    return bench::runInWindow(argc, argv, [] {});
}
