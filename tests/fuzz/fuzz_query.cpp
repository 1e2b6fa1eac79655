// Query requests: whatever a form says, only the model's parameters come out, in the model's kinds; and every error can be read by who asked.
// builds: core/base core/json core/crypto core/protocol
#include "core/protocol/codec.h"
#include "core/protocol/xml_reader.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

bool fits(const Shape& shape, const json::Object& value)
{
    if (shape.type == ShapeType::structure) {
        bool all = value.is_object();
        for (const auto& [name, inner] : value.items())
            all = all && shape.member(name) && fits(*shape.member(name)->shape, inner);
        return all;
    }
    if (shape.type == ShapeType::list) {
        bool all = value.is_array();
        for (const json::Object& inner : value)
            all = all && fits(*shape.element, inner);
        return all;
    }
    return shape.type == ShapeType::map ? value.is_object() : value.is_primitive() && !value.is_null();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    HttpRequest request{"POST", "/", {}, std::string(text)};
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    const AnswerContext context{"request"};
    const ServiceModel* service = serviceOf(request, {});
    fuzz::require(service != nullptr, "every request is somebody's");
    const ReadRequest read = readRequest(request, *service, context);
    if (const HttpResponse* response = std::get_if<HttpResponse>(&read)) {
        fuzz::require(response->status >= 300, "what is no call is no success");
        fuzz::require(response->body.empty() || readXml(response->body).ok(), "an error can be read");
        return 0;
    }
    const WireCall& call = std::get<WireCall>(read);
    fuzz::require(!call.operation->input || call.problem || fits(*call.operation->input, call.parameters), "parameters are of the model");
    const HttpResponse response = writeError(call, {"ValidationError", std::string(text), {}}, context);
    const auto document = readXml(response.body);
    fuzz::require(document.ok() && document->child("Error") && document->child("Error")->child("Message"), "an error can be read");
    return 0;
}
