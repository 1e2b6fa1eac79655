/// A large organization: 300 OUs and 1,000 accounts. What a keystroke, a selection, an edit and a what-if cost.
#include "core/analysis/guardrail_change.h"
#include "core/service/rehearse.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/organization/organization_model.h"
#include "ui/pages/organization/organization_page.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace rolewright;

namespace {

constexpr int units = 300;
constexpr int accounts = 1000;

/// Puts OUs, accounts and policies into the practice world's organization.
void enlarge(engine::Engine& engine)
{
    identity::Editor editor(*engine.snapshot());
    identity::Organization organization = *engine.snapshot()->organization();
    for (int i = 0; i < units; ++i) {
        const std::string parent = i < 10 ? "r-prac" : "ou-prac-" + std::to_string(i / 10);
        organization.units.push_back({"ou-prac-" + std::to_string(i + 1), parent, "Unit " + std::to_string(i), {"p-FullAWSAccess"}});
        if (i % 7 == 0)
            organization.units.back().policies.emplace_back("p-stayinorg");
    }
    for (int i = 0; i < accounts; ++i) {
        identity::Account account;
        account.id = test::account(std::to_string(800'000'000'000 + i));
        account.name = "Account " + std::to_string(i);
        editor.putAccount(account);
        organization.accounts.push_back({account.id, "ou-prac-" + std::to_string(1 + i % units), {"p-FullAWSAccess"}});
    }
    editor.putOrganization(std::move(organization));
    if (!engine.applyChanges(std::move(editor).finish(Phrase("Enlarge")), "rolewright:PracticeWorld").ok())
        qFatal("the large organization does not apply");
}

struct Large : test::PageFixture {
    Large() : page((enlarge(*engine), context()), nullptr)
    {
        show(page);
        settle();
        tree = test::part<QTreeView>(page, "organizationTree");
    }
    ui::OrganizationPage page;
    QTreeView* tree = nullptr;
};

void keystroke(benchmark::State& state)
{
    Large large;
    auto* filter = test::part<QLineEdit>(large.page, "organizationFilter");
    bool longer = false;
    for (auto _ : state) {
        filter->setText((longer = !longer) ? QStringLiteral("account 42") : QStringLiteral("account 4"));
        large.tree->grab();
    }
}
BENCHMARK(keystroke)->Unit(benchmark::kMillisecond);

void selectNext(benchmark::State& state)
{
    Large large;
    for (auto _ : state) {
        QTest::keyClick(large.tree, Qt::Key_Down);
        if (!large.tree->indexBelow(large.tree->currentIndex()).isValid())
            large.tree->setCurrentIndex(large.tree->model()->index(0, 0));
    }
}
BENCHMARK(selectNext)->Unit(benchmark::kMillisecond);

void paint(benchmark::State& state)
{
    Large large;
    for (auto _ : state)
        large.tree->viewport()->grab();
}
BENCHMARK(paint)->Unit(benchmark::kMillisecond);

/// An edit of the organization comes in: the model is made anew, the tree finds its place again.
void follow(benchmark::State& state)
{
    Large large;
    const identity::SnapshotPtr one = large.engine->snapshot();
    const auto other = std::make_shared<const identity::Snapshot>(one->withOrganization(std::make_shared<const identity::Organization>(*one->organization())));
    auto* model = large.page.findChild<ui::OrganizationModel*>();
    bool turn = false;
    for (auto _ : state)
        model->setWorld((turn = !turn) ? other : one);
}
BENCHMARK(follow)->Unit(benchmark::kMillisecond);

/// Detaching a policy from the root, asked for every account: the worker's time.
void whatIf(benchmark::State& state)
{
    Large large;
    const auto caller = sts::Caller::root(test::account(test::developmentId));
    large.must("organizations:AttachPolicy", {{"PolicyId", "p-stayinorg"}, {"TargetId", "r-prac"}});
    const identity::SnapshotPtr before = large.engine->snapshot();
    const auto after = service::rehearse(*before, caller, {test::operationOf("organizations:DetachPolicy", {{"PolicyId", "p-stayinorg"}, {"TargetId", "r-prac"}})},
                                         large.engine->contextNow(), *large.engine);
    analysis::Circumstances circumstances;
    circumstances.call = large.engine->contextNow();
    std::size_t asked = 0;
    for (auto _ : state)
        asked = analysis::compareWorlds(*before, after.world, circumstances, [](std::size_t, std::size_t) {}, [] { return false; }).asked;
    state.counters["questions"] = static_cast<double>(asked);
}
BENCHMARK(whatIf)->Unit(benchmark::kMillisecond);

void sumUp(benchmark::State& state)
{
    Large large;
    const analysis::Guardrails guardrails(*large.engine->snapshot(), "800000000299");
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::summarise(guardrails));
}
BENCHMARK(sumUp)->Unit(benchmark::kMillisecond);

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
