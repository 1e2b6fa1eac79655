#include "tests/support/ui/page_fixture.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/pages/endpoint/request_log.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLineEdit>

using namespace rolewright;

namespace {

std::vector<ui::RequestLine> linesOf(std::int64_t count)
{
    std::vector<ui::RequestLine> lines;
    for (std::int64_t i = 0; i < count; ++i) {
        ui::RequestLine line;
        line.time = Instant(std::chrono::milliseconds(i));
        line.caller = QStringLiteral("alice");
        line.callerArn = QStringLiteral("arn:aws:iam::111122223333:user/alice");
        line.operation = QStringLiteral("iam:GetUser");
        line.status = i % 3 == 0 ? 403 : 200;
        line.message =
            i % 3 == 0 ? QStringLiteral("User: alice is not authorized to perform: iam:GetUser because no identity-based policy allows the iam:GetUser action")
                       : QString();
        lines.push_back(std::move(line));
    }
    return lines;
}

/// What a frame costs the window when that many requests came within it: the full list, painting included. 5,000 requests a second are 80 in a frame.
void frame(benchmark::State& state, const QString& filter)
{
    test::PageFixture fixture(test::World::empty);
    ui::ServedEndpoint endpoint(*fixture.engine, QStringLiteral("bench/"));
    ui::RequestLog log(fixture.context(), endpoint, nullptr);
    fixture.show(log);
    endpoint.requests().add(linesOf(static_cast<std::int64_t>(ui::RequestsModel::mostLines)));
    test::part<QLineEdit>(log, "endpointFilter")->setText(filter);
    fixture.settle();
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<ui::RequestLine> lines = linesOf(state.range(0));
        state.ResumeTiming();
        endpoint.requests().add(std::move(lines));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}
BENCHMARK_CAPTURE(frame, everything, QString())->Arg(1)->Arg(80)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(frame, refused, QStringLiteral("is:refused"))->Arg(80)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
