/// What the window takes while nobody touches it: CPU in a minute, budget 0.5 %, and memory, budget 150 MB with the practice world. Each world is to be asked for by
/// itself (--benchmark_filter=), since memory that was used once is seldom given back.
#include "core/identity/aws_managed_policies.h"
#include "tests/bench/in_window.h"
#include "tests/bench/large_world.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <ctime>

using namespace rolewright;

namespace {

constexpr std::chrono::seconds watched{60};

/// Of all threads.
double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// A line of /proc/self/status, in MB; 0 where there is none.
double megabytes(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (QByteArray line = status.readLine(); !line.isEmpty(); line = status.readLine()) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(qstrlen(name))).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The window on the screen with this page in front, so many sessions counting down, in the practice world or among 100,000 principals more.
void idle(benchmark::State& state, const QString& page, int sessions, bool large)
{
    PracticeClock clock;
    const auto engine = engine::Engine::create(nullptr, clock, identity::awsManagedPolicies()).value();
    if (!ui::Application::prepareFirstStart(*engine).ok() || (large && !engine->applyChanges(bench::manyPrincipals(*engine->snapshot()), "rolewright:Import").ok()))
        std::abort();
    const auto alice = sts::Caller::user(test::account(test::developmentId), "alice");
    for (int i = 0; i < sessions; ++i) {
        if (!engine->call(alice, test::operationOf("sts:GetSessionToken", {{"DurationSeconds", 900 + 30 * i}})).newSession)
            std::abort();
    }
    engine::LocalBackend backend(*engine);
    ui::Application application(backend, clock);
    application.window().show();
    application.window().openPage(page);
    wait(std::chrono::seconds(3));
    for (auto _ : state) {
        const double before = cpuSeconds();
        wait(watched);
        state.SetIterationTime(cpuSeconds() - before);
        state.counters["percent"] = 100 * (cpuSeconds() - before) / static_cast<double>(watched.count());
    }
    state.counters["MB"] = megabytes("VmRSS:");
    state.counters["ownMB"] = megabytes("RssAnon:");
}

}  // namespace

int main(int argc, char** argv)
{
    return bench::runInWindow(argc, argv, [] {
        const auto add = [](const char* name, const QString& page, int sessions, bool large) {
            benchmark::RegisterBenchmark(name, idle, page, sessions, large)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);
        };
        add("practice", QStringLiteral("overview"), 0, false);
        add("sessions100", QStringLiteral("sessions"), 100, false);
        add("large", QStringLiteral("users"), 0, true);
    });
}
