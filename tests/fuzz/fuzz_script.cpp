// A text as a script of changes: it is refused with a line of it, or its calls are written as commands that are read as the same calls.
// builds: core/base core/json core/policy core/identity core/evaluation core/crypto core/catalogue core/lint core/sts core/federation core/audit core/service
#include "core/service/script.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto calls = service::parseScript(text);
    if (!calls) {
        const Error& error = calls.error();
        fuzz::require(error.code == "InvalidScript" && error.span, "a refusal has its code and its line");
        fuzz::require(error.span->begin.line <= 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), "the line is one of the script");
        return 0;
    }
    for (const service::ScriptCall& call : *calls) {
        const std::string line = service::toScriptCommand(call.operation);
        const auto again = service::parseScript(line);
        if (!again) continue;  // a value of another kind than the operation takes
        fuzz::require(again->size() == 1, "a call is one command");
        fuzz::require(again->front().operation.name() == call.operation.name(), "a command is read as the operation it was written for");
    }
    return 0;
}
