// Requests of the JSON protocol, as `METHOD target`, lines of headers, an empty line and a body: what comes of them is an object of parameters or a problem in
// words, and every error can be read by who asked.
// builds: core/base core/json core/crypto core/protocol
#include "core/protocol/codec.h"
#include "tests/fuzz/request_text.h"

using namespace rolewright;
using namespace rolewright::protocol;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const HttpRequest request = fuzz::requestOf(fuzz::textOf(data, size));
    const AnswerContext context{"request"};
    const ReadRequest read = readRequest(request, *findModel("organizations"), context);
    if (const HttpResponse* response = std::get_if<HttpResponse>(&read)) {
        fuzz::require(response->status >= 400, "what is no call is no success");
        fuzz::require(response->body.empty() || json::parseObject(response->body).ok(), "an error can be read");
        return 0;
    }
    const WireCall& call = std::get<WireCall>(read);
    fuzz::require(request.method == "POST" && call.operation, "a call is a POST of an operation");
    fuzz::require(call.problem ? !call.problem->message.empty() : call.parameters.is_object(), "parameters are an object, or there is a problem");
    const auto error = json::parseObject(writeError(call, {"ValidationError", request.body, {}}, context).body);
    fuzz::require(error.ok() && error->contains("__type"), "an error can be read");
    fuzz::require(json::parseObject(writeAnswer(call, call.parameters, context).body).ok() || !call.operation->output, "an answer can be read");
    return 0;
}
