/// Lists of 100,000: sorting by another column, who holds a policy, who is in a group, what a deletion takes along. Budget: 16 ms at a stretch of the thread that paints.
#include "tests/bench/large_world.h"
#include "tests/bench/longest_turn.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/filter_model.h"
#include "ui/models/users_model.h"
#include "ui/pages/policies/holders_tab.h"
#include "ui/pages/principals/members_tab.h"
#include "ui/pages/removal.h"
#include "ui/widgets/list_panel.h"

#include <QApplication>
#include <QTableView>

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

const std::string policyArn = "arn:aws:iam::111122223333:policy/Everybody";
const ui::Subject everybody{test::account(test::developmentId), QStringLiteral("Everybody")};

/// All of the users are in the group `Everybody`, and every tenth of them holds the policy of that name.
struct Large : test::PageFixture {
    Large()
    {
        must("iam:CreateGroup", {{"GroupName", "Everybody"}});
        must("iam:CreatePolicy", {{"PolicyName", "Everybody"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
        if (!engine->applyChanges(bench::manyPrincipals(*engine->snapshot()), "rolewright:Import").ok())
            std::abort();
        identity::Editor editor(*engine->snapshot());
        std::vector<identity::User> users;
        engine->snapshot()->account(everybody.account)->users.forEach([&](const auto& row) {
            users.push_back(*row);
            users.back().groups = {"Everybody"};
            if (users.size() % 10 == 0)
                users.back().attachedPolicies = {policyArn};
        });
        editor.putAll(everybody.account, std::move(users));
        if (!engine->applyChanges(std::move(editor).finish(Phrase("Everybody")), "rolewright:Import").ok())
            std::abort();
        settle();
    }
};

/// By the second column and back, with the list on the screen.
void sortByAnotherColumn(benchmark::State& state)
{
    Large large;
    ui::UsersModel model;
    model.setTable(everybody.account, large.store.accountRow()->users);
    ui::ListPanel panel(QStringLiteral("bench"), {}, nullptr);
    panel.setModel(&model);
    large.show(panel);
    bool sorted = false;
    QObject::connect(panel.view()->model(), &QAbstractItemModel::layoutChanged, &panel, [&sorted] { sorted = true; });
    int column = 0;
    for (auto _ : state) {
        sorted = false;
        column = 1 - column;
        state.SetIterationTime(bench::longestTurn([&] { panel.view()->sortByColumn(column, Qt::DescendingOrder); }, [&] { return sorted; }));
    }
}
BENCHMARK(sortByAnotherColumn)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(6);

/// Opens it again and again, until so many rows are there.
void openTab(benchmark::State& state, test::PageFixture& fixture, ui::EntityTab& tab, const ui::Subject& subject, const char* list, std::size_t rows)
{
    fixture.show(tab);
    for (auto _ : state) {
        const auto open = [&] {
            tab.setSubject(subject);
            tab.refresh();
        };
        const auto isThere = [&] { return test::part<QAbstractItemView>(tab, list)->model()->rowCount() == static_cast<int>(rows); };
        state.SetIterationTime(bench::longestTurn(open, isThere));
    }
}

void holders(benchmark::State& state)
{
    Large large;
    ui::HoldersTab tab(large.context(), nullptr);
    openTab(state, large, tab, {everybody.account, QString::fromStdString(policyArn)}, "policiesHolders", large.store.accountRow()->users.size() / 10);
}
BENCHMARK(holders)->Unit(benchmark::kMillisecond)->UseManualTime();

void members(benchmark::State& state)
{
    Large large;
    ui::MembersTab tab(large.context(), ui::PrincipalKind::group, QStringLiteral("groups"), nullptr);
    openTab(state, large, tab, everybody, "groupsMembersList", large.store.accountRow()->users.size());
}
BENCHMARK(members)->Unit(benchmark::kMillisecond)->UseManualTime();

/// What is said before a thousand users are deleted.
void removalOfUsers(benchmark::State& state)
{
    Large large;
    QStringList names;
    for (std::size_t i = 0; i < 1000; ++i)
        names += QString::fromStdString(large.store.accountRow()->users.at(i * 97)->name);
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::removalOfUsers(*large.store.snapshot(), everybody.account, names));
}
BENCHMARK(removalOfUsers)->Unit(benchmark::kMillisecond);

/// Of a policy that nobody holds: everybody is asked all the same.
void removalOfAPolicy(benchmark::State& state)
{
    Large large;
    large.must("iam:CreatePolicy", {{"PolicyName", "Nobody"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::removalOfPolicies(*large.engine->snapshot(), everybody.account, {QStringLiteral("Nobody")}));
}
BENCHMARK(removalOfAPolicy)->Unit(benchmark::kMillisecond);

void removalOfAGroup(benchmark::State& state)
{
    Large large;
    large.must("iam:CreateGroup", {{"GroupName", "Nobody"}});
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::removalOfGroups(*large.engine->snapshot(), everybody.account, {QStringLiteral("Nobody")}));
}
BENCHMARK(removalOfAGroup)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
