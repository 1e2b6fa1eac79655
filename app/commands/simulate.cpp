#include "core/evaluation/simulate.h"
#include "app/commands/command.h"
#include "app/commands/streams.h"
#include "core/base/clock.h"
#include "core/evaluation/cases.h"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace rolewright::app {

namespace {

constexpr std::size_t largestInput = std::size_t{1} << 30;

struct Options {
    std::string input = "-";
    std::string format = "trace";
    std::vector<std::string> cases;
};

void writeLine(std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

int answer(const Options& options)
{
    const Result<std::string> text = readInput(options.input, largestInput);
    if (!text) {
        complain(text.error());
        return exit_code::environment;
    }
    const auto format = options.format == "aws" ? evaluation::SimulationFormat::aws : evaluation::SimulationFormat::trace;
    return evaluation::simulateText(*text, format, SystemClock().now(), writeLine) ? exit_code::success : exit_code::refused;
}

void printCount(const std::string& name, const evaluation::CheckCount& count)
{
    std::printf("%-24s %zu of %zu passed", name.c_str(), count.passed, count.passed + count.failed + count.contested);
    if (count.contested != 0) {
        std::printf(", %zu contested", count.contested);
    }
    std::putchar('\n');
}

int check(const Options& options)
{
    bool fine = true;
    for (const std::string& file : options.cases) {
        const Result<std::string> text = readInput(file, largestInput);
        if (!text) {
            complain(text.error());
            return exit_code::environment;
        }
        const evaluation::CheckReport report = evaluation::checkCases(*text, SystemClock().now());
        for (const std::string& failure : report.failures) {
            writeLine(failure);
        }
        for (const auto& [tag, count] : report.byTag) {
            printCount(tag, count);
        }
        printCount("all", report.total);
        fine = fine && report.fine();
    }
    return fine ? exit_code::success : exit_code::refused;
}

}  // namespace

void addSimulate(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("simulate", "Ask the policy engine: may this caller do this, and why?");
    command->add_option("FILE", options->input, "questions: a JSON object, an array, or one object a line; - reads the standard input")->capture_default_str();
    command->add_option("--format", options->format, "aws: AWS's members only; trace: with the reasons")
        ->check(CLI::IsMember({"aws", "trace"}))
        ->capture_default_str();
    command->add_option("--check", options->cases, "compare verdicts with those expected by a table of cases, one a line");
    command->callback([options, &exitCode] { exitCode = options->cases.empty() ? answer(*options) : check(*options); });
}

}  // namespace rolewright::app
