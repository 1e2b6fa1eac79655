/// Opening each page of the navigator, for the first time in a window and again, in the practice world and in one of 100,000 users and 10,000 roles. Budget: 50 ms
/// of the thread that paints.
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "tests/bench/in_window.h"
#include "tests/bench/large_world.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"

#include <QApplication>

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

/// The program's window on the screen, with the overview in front.
struct Run {
    explicit Run(bool large) : clock(Instant{std::chrono::seconds(1'795'510'800)}), engine(engine::Engine::create(nullptr, clock, identity::awsManagedPolicies()).value()), backend(*engine)
    {
        if (!ui::Application::prepareFirstStart(*engine).ok() || (large && !engine->applyChanges(bench::manyPrincipals(*engine->snapshot()), "rolewright:Import").ok()))
            std::abort();
        application = std::make_unique<ui::Application>(backend, clock);
        application->window().show();
        settle();
    }
    /// Whatever the window does by itself after something has come on show.
    static void settle()
    {
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
    }
    /// Until it is on the screen.
    void open(const QString& page)
    {
        application->window().openPage(page);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    PracticeClock clock;
    std::unique_ptr<engine::Engine> engine;
    engine::LocalBackend backend;
    std::unique_ptr<ui::Application> application;
};

QString elsewhere(const QString& page) { return page == QLatin1String("overview") ? QStringLiteral("activity") : QStringLiteral("overview"); }

void openFirst(benchmark::State& state, const QString& page, bool large)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto run = std::make_unique<Run>(large);
        run->open(elsewhere(page));
        Run::settle();
        state.ResumeTiming();
        run->open(page);
        state.PauseTiming();
        run.reset();
        state.ResumeTiming();
    }
}

void openAgain(benchmark::State& state, const QString& page, bool large)
{
    Run run(large);
    run.open(page);
    Run::settle();
    for (auto _ : state) {
        state.PauseTiming();
        run.open(elsewhere(page));
        Run::settle();
        state.ResumeTiming();
        run.open(page);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    return bench::runInWindow(argc, argv, [] {
        const Run any(false);
        for (const bool large : {false, true}) {
            for (const auto& [id, page] : any.application->window().pages()) {
                const std::string name = (large ? "large/" : "practice/") + id.toStdString();
                benchmark::RegisterBenchmark(("first/" + name).c_str(), openFirst, id, large)->Unit(benchmark::kMillisecond)->Iterations(2);
                benchmark::RegisterBenchmark(("again/" + name).c_str(), openAgain, id, large)->Unit(benchmark::kMillisecond)->Iterations(5);
            }
        }
    });
}
