// A text as a function's code and as the event it is filled in with: what is read is operations there are, and filling in keeps their number and its limit.
// builds: core/base core/json core/crypto core/policy core/identity core/evaluation core/audit core/sts core/service
#include "core/service/function_code.h"
#include "core/service/handler.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

namespace {

std::size_t sizeOf(const std::vector<service::Operation>& calls)
{
    std::size_t size = 0;
    for (const service::Operation& call : calls)
        size += json::compact(call.parameters).size();
    return size;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    // The code, and behind a line with a dash alone the event.
    const std::size_t mark = text.find("\n-\n");
    const auto calls = service::readFunctionCode(text.substr(0, mark));
    if (!calls) {
        fuzz::require(calls.error().code == "InvalidFunctionCode" && !calls.error().message.empty(), "a refusal has its code and says why");
        return 0;
    }
    for (const service::Operation& call : *calls)
        fuzz::require(service::findOperation(call.service, call.action) && call.parameters.is_object(), "a call is an operation there is");
    const auto event = json::parseObject(mark == std::string::npos ? "{}" : text.substr(mark + 3));
    const auto filled = service::fillIn(*calls, event.ok() ? *event : json::Object::object());
    if (!filled) {
        fuzz::require(filled.error().code == "KeyError" || filled.error().code == "MemoryError", "filling in fails for what the event has not, or has too much of");
        return 0;
    }
    fuzz::require(filled->size() == calls->size(), "no call is lost or added");
    fuzz::require(sizeOf(*filled) <= sizeOf(*calls) + 6 * (1u << 20), "what is filled in has its limit");
    for (std::size_t i = 0; i < filled->size(); ++i)
        fuzz::require((*filled)[i].name() == (*calls)[i].name() && (*filled)[i].parameters.size() == (*calls)[i].parameters.size(), "an event changes texts only");
    return 0;
}
