// S3's requests, as `METHOD target`, lines of headers, an empty line and a body: only the model's parameters come out, and every error can be read.
// builds: core/base core/json core/crypto core/protocol core/service/byte_range.cpp
#include "core/protocol/codec.h"
#include "core/protocol/xml_reader.h"
#include "core/service/byte_range.h"
#include "tests/fuzz/request_text.h"

using namespace rolewright;
using namespace rolewright::protocol;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const HttpRequest request = fuzz::requestOf(fuzz::textOf(data, size));
    const AnswerContext context{"request"};
    const ReadRequest read = readRequest(request, *findModel("s3"), context);
    if (const HttpResponse* response = std::get_if<HttpResponse>(&read)) {
        fuzz::require(response->status == 405, "what is no operation is refused");
        fuzz::require(response->body.empty() || readXml(response->body).ok(), "an error can be read");
        return 0;
    }
    const WireCall& call = std::get<WireCall>(read);
    for (const auto& [name, value] : call.parameters.items())
        fuzz::require(call.operation->input->member(name), "parameters are of the model");
    const HttpResponse error = writeError(call, {"AccessDenied", request.body, {}}, context, {{"Extra", request.target}});
    fuzz::require(call.isHead ? error.body.empty() : readXml(error.body).ok(), "an error can be read");
    fuzz::require(!call.payload || *call.payload == request.body, "a payload is the body");
    if (call.parameters.contains("Range")) {
        const auto range = service::readRange(json::stringOr(call.parameters, "Range"), request.body.size());
        fuzz::require(!range || !*range || ((*range)->length > 0 && (*range)->begin + (*range)->length <= request.body.size()), "a range is a part of the object");
    }
    return 0;
}
