#include "core/policy/edit.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/policy/policy_workbench.h"
#include "ui/widgets/code_view.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

using namespace rolewright;

namespace {

/// A policy of about so many bytes, of statements as people write them.
QString policyOf(std::int64_t bytes)
{
    std::vector<policy::StatementForm> statements;
    std::size_t size = 0;
    for (int i = 0; size < static_cast<std::size_t>(bytes); ++i) {
        policy::StatementForm form;
        form.sid = "Statement" + std::to_string(i);
        form.actions = {"s3:GetObject", "s3:PutObject", "s3:ListBucket"};
        form.resources = {"arn:aws:s3:::bucket-" + std::to_string(i), "arn:aws:s3:::bucket-" + std::to_string(i) + "/*"};
        form.conditions = {{"StringEquals", "aws:PrincipalTag/team", {"team" + std::to_string(i)}}};
        statements.push_back(std::move(form));
        size += 420;
    }
    return QString::fromStdString(policy::newPolicy(statements));
}

struct Bench : test::PageFixture {
    explicit Bench(std::int64_t bytes) : test::PageFixture(test::World::empty), workbench(policy::Type::identity, QStringLiteral("json"), QStringLiteral("b"), QStringLiteral("Policy"))
    {
        show(workbench);
        workbench.setText(policyOf(bytes));
        settle();
    }
    ui::PolicyWorkbench workbench;
};

void paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// One key after another, a letter and its taking back; the other side follows, and all is painted.
void press(benchmark::State& state, QWidget* field)
{
    bool there = false;
    for (auto _ : state) {
        QTest::keyClick(field, there ? Qt::Key_Backspace : Qt::Key_X);
        there = !there;
        paint();
    }
}

void keyInJson(benchmark::State& state)
{
    Bench bench(state.range(0));
    auto* json = test::part<ui::CodeView>(bench.workbench, "json");
    json->goTo(static_cast<std::size_t>(json->code().toUtf8().indexOf("Statement1")) + 9);
    press(state, json);
}
BENCHMARK(keyInJson)->Arg(2'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void keyInForm(benchmark::State& state)
{
    Bench bench(state.range(0));
    press(state, test::part<QLineEdit>(bench.workbench, "bSid"));
}
BENCHMARK(keyInForm)->Arg(2'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One statement after another is looked at.
void chooseStatement(benchmark::State& state)
{
    Bench bench(state.range(0));
    auto* list = test::part<QListView>(bench.workbench, "bStatements");
    int row = 0;
    for (auto _ : state) {
        row = (row + 1) % list->model()->rowCount();
        list->setCurrentIndex(list->model()->index(row, 0));
        paint();
    }
}
BENCHMARK(chooseStatement)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

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
