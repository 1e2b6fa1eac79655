// The simulate format: every answer is JSON on its line, nothing asked is lost, an error says what and where, and both formats decide alike.
// builds: core/base core/json core/policy core/identity core/evaluation core/crypto
#include "core/base/text.h"
#include "core/evaluation/cases.h"
#include "core/evaluation/simulate.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

namespace {

constexpr Instant now{std::chrono::milliseconds(1'767'225'600'000)};

struct Answer {
    bool fine = false;
    std::vector<json::Object> lines;
};

Answer ask(std::string_view text, evaluation::SimulationFormat format)
{
    Answer answer;
    answer.fine = evaluation::simulateText(text, format, now, [&answer](std::string_view line) {
        auto read = json::parseObject(line, {SIZE_MAX, 512, SIZE_MAX});
        fuzz::require(read.ok(), "an answer is JSON");
        answer.lines.push_back(std::move(*read));
    });
    return answer;
}

/// The verdicts of an answer in order; checks errors on the way.
void collect(const json::Object& answer, std::vector<std::string>& verdicts, bool& failed)
{
    if (answer.is_array()) {
        for (const json::Object& one : answer) {
            collect(one, verdicts, failed);
        }
        return;
    }
    if (answer.contains("Error")) {
        fuzz::require(!answer["Error"]["Code"].get<std::string>().empty() && !answer["Error"]["Message"].get<std::string>().empty(), "an error says what is wrong");
        failed = true;
        return;
    }
    for (const json::Object& result : answer["EvaluationResults"]) {
        verdicts.push_back(result["EvalDecision"].get<std::string>());
    }
}

std::size_t linesIn(std::string_view text)
{
    std::size_t count = 0;
    for (const std::string_view line : text::split(text, '\n')) {
        count += text::trim(line).empty() ? 0 : 1;
    }
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const Answer trace = ask(text, evaluation::SimulationFormat::trace);
    const Answer aws = ask(text, evaluation::SimulationFormat::aws);
    fuzz::require(trace.lines.size() == aws.lines.size() && trace.fine == aws.fine, "both formats answer the same questions");
    fuzz::require(trace.lines.size() == 1 || trace.lines.size() == linesIn(text), "every line has its answer");

    std::vector<std::string> traced;
    std::vector<std::string> plain;
    bool failed = false;
    for (std::size_t i = 0; i < trace.lines.size(); ++i) {
        collect(trace.lines[i], traced, failed);
        collect(aws.lines[i], plain, failed);
    }
    fuzz::require(traced == plain, "both formats decide alike");
    fuzz::require(failed != trace.fine, "an error is told to the caller");
    evaluation::checkCases(text, now);
    return 0;
}
