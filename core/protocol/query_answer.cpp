#include "core/crypto/crypto.h"
#include "core/protocol/query_answers.h"
#include "core/protocol/query_codec.h"
#include "core/protocol/shape_writer.h"

namespace rolewright::protocol {
namespace {

constexpr std::string_view faultNamespace = "http://webservices.amazon.com/AWSFault/2005-15-09";

std::string xmlns(std::string_view uri)
{
    return " xmlns=\"" + std::string(uri) + "\"";
}

HttpResponse respond(int status, bool isJson, std::string body, const WireCall& call, const AnswerContext& context)
{
    HttpResponse response{status, {}, std::move(body)};
    response.headers.add("x-amzn-RequestId", context.requestId);
    if (call.service->service() == "sts") {
        // AWS's names the hosts that were asked; ours stands for the request, so that it is the same whenever it is made.
        const crypto::Digest digest = crypto::sha256(context.requestId);
        response.headers.add("x-amz-sts-extended-request-id", crypto::toBase64({reinterpret_cast<const char*>(digest.data()), digest.size()}));
    }
    response.headers.add("Content-Type", isJson ? "application/json" : "text/xml");
    return response;
}

HttpResponse respondError(int status, std::string_view uri, const Error& error, const WireCall& call, const AnswerContext& context)
{
    const char* type = status >= 500 ? "Receiver" : "Sender";
    if (call.wantsJson) {
        const json::Object document{{"Error", {{"Code", error.code}, {"Message", error.message}, {"Type", type}}}, {"RequestId", context.requestId}};
        return respond(status, true, json::compact(document), call, context);
    }
    XmlWriter xml(XmlLayout::pretty);
    xml.open("ErrorResponse", xmlns(uri));
    xml.open("Error");
    xml.leaf("Type", type);
    xml.leaf("Code", error.code);
    xml.leaf("Message", error.message);
    xml.close();
    xml.leaf("RequestId", context.requestId);
    xml.close();
    return respond(status, false, xml.take(), call, context);
}

}  // namespace

HttpResponse unknownAction(const WireCall& call, std::string_view action, std::string_view version, const AnswerContext& context)
{
    const std::string message = "Could not find operation " + std::string(action) + " for version " + std::string(version);
    return respondError(400, faultNamespace, {"InvalidAction", message, {}}, call, context);
}

HttpResponse writeQueryAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context)
{
    const std::string response = std::string(call.operation->name) + "Response";
    const std::string result = std::string(call.operation->name) + "Result";
    const Shape* output = call.operation->output;
    if (call.wantsJson) {
        json::Object document = json::Object::object();
        if (output)
            document[result] = shapedJson(*output, answer);
        document["ResponseMetadata"] = {{"RequestId", context.requestId}};
        return respond(200, true, json::compact({{response, std::move(document)}}), call, context);
    }
    XmlWriter xml(XmlLayout::pretty);
    xml.open(response, xmlns(call.service->xmlNamespace()));
    if (output)
        ShapeWriter(xml, false).element(*output, result, answer);
    xml.open("ResponseMetadata");
    xml.leaf("RequestId", context.requestId);
    xml.close();
    xml.close();
    return respond(200, false, xml.take(), call, context);
}

HttpResponse writeQueryError(const WireCall& call, const Error& error, const AnswerContext& context)
{
    // An operation that the model has and core/service has not is none.
    if (error.code == "InvalidAction")
        return unknownAction(call, call.operation->name, call.service->version(), context);
    return respondError(call.service->statusOf(error.code).value_or(400), call.service->xmlNamespace(), error, call, context);
}

}  // namespace rolewright::protocol
