// A text as a walkthrough: every flaw has a rule, words and a place inside the text; a walkthrough without flaws has steps that can be found again, and reading is the same twice.
// builds: core/base core/json core/crypto core/policy core/identity core/catalogue core/evaluation core/audit core/sts core/federation core/service core/storage core/engine core/analysis core/training
#include "core/training/lint.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    Flaws flaws("walkthrough.json");
    const auto lesson = readLesson(text, flaws);
    fuzz::require(lesson || !flaws.all().empty(), "what cannot be read has a flaw");
    for (const Flaw& flaw : flaws.all()) {
        fuzz::require(!flaw.rule.empty() && !flaw.message.empty(), "a flaw has a rule and says what is wrong");
        fuzz::require(flaw.span.begin.offset <= text.size() && flaw.span.end.offset <= text.size(), "a flaw lies inside the text");
    }
    if (!lesson)
        return 0;
    fuzz::require(lesson->steps.size() <= mostSteps, "the limit of steps holds");
    if (flaws.all().empty()) {
        for (const Step& step : lesson->steps)
            fuzz::require(lesson->find(step.uid) != nullptr, "every step can be found");
    }
    const PackFiles files{{"walkthroughs/" + lesson->id + "/walkthrough.json", text}};
    fuzz::require(lint(files).size() == lint(files).size(), "linting twice finds the same");
    return 0;
}
