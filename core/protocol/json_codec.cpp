#include "core/protocol/json_codec.h"

#include "core/protocol/codec.h"
#include "core/protocol/shape_writer.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

/// Every value costs memory before anybody is asked who he is.
constexpr json::Limits limits{.bytes = largestQueryBody, .depth = 64, .values = 100'000};

HttpResponse respond(int status, std::string body, const AnswerContext& context)
{
    HttpResponse response{status, {}, std::move(body)};
    response.headers.add("x-amzn-RequestId", context.requestId);
    response.headers.add("Content-Type", "application/x-amz-json-1.1");
    return response;
}

/// The errors that all services share, and what they are called in this protocol. Source: AWS Organizations API Reference, "Common Error Types".
constexpr std::pair<std::string_view, std::string_view> sharedErrors[] = {
    {"AccessDenied", "AccessDeniedException"},
    {"ExpiredToken", "ExpiredTokenException"},
    {"IncompleteSignature", "IncompleteSignatureException"},
    {"InvalidAction", "UnknownOperationException"},
    {"InvalidClientTokenId", "UnrecognizedClientException"},
    {"MalformedInput", "SerializationException"},
    {"MissingAuthenticationToken", "MissingAuthenticationTokenException"},
    {"SignatureDoesNotMatch", "InvalidSignatureException"},
    {"Throttling", "ThrottlingException"},
    {"ValidationError", "ValidationException"},
};

std::string_view typeOf(std::string_view code)
{
    const auto found = std::find_if(std::begin(sharedErrors), std::end(sharedErrors), [code](const auto& name) { return name.first == code; });
    return found == std::end(sharedErrors) ? code : found->second;
}

HttpResponse unknownOperation(const AnswerContext& context)
{
    return respond(400, R"({"__type":"UnknownOperationException"})", context);
}

}  // namespace

std::string sharedCodeOf(std::string_view type)
{
    const auto found = std::find_if(std::begin(sharedErrors), std::end(sharedErrors), [type](const auto& name) { return name.second == type; });
    return std::string(found == std::end(sharedErrors) || type == "AccessDeniedException" ? type : found->first);
}

ReadRequest readJsonRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context)
{
    const std::string_view target = request.headers.find("X-Amz-Target").value_or(std::string_view());
    const std::size_t dot = target.find('.');
    const bool isCall = request.method == "POST" && request.path() == "/" && dot != std::string_view::npos && target.substr(0, dot) == service.targetPrefix();
    WireCall call;
    call.service = &service;
    call.operation = isCall ? service.operation(target.substr(dot + 1)) : nullptr;
    if (!call.operation)
        return unknownOperation(context);
    if (request.body.size() > largestQueryBody)
        return HttpResponse{413, {}, {}};
    auto parameters = request.body.empty() ? Result<json::Object>(json::Object::object()) : json::parseObject(request.body, limits);
    if (!parameters || !parameters->is_object())
        call.problem = Error{"SerializationException", parameters ? "the body must be a JSON object" : parameters.error().message, {}};
    else
        call.parameters = std::move(*parameters);
    return call;
}

HttpResponse writeJsonAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context)
{
    const Shape* output = call.operation->output;
    return respond(call.operation->status, output ? json::compact(shapedJson(*output, answer)) : std::string(), context);
}

HttpResponse writeJsonError(const WireCall& call, const Error& error, const AnswerContext& context)
{
    if (error.code == "InvalidAction")
        return unknownOperation(context);
    const std::string type(typeOf(error.code));
    // The service's own errors have the member of their shape, those that all services share the runtime's.
    const bool isOwn = std::find(call.operation->errors.begin(), call.operation->errors.end(), type) != call.operation->errors.end();
    const json::Object document{{"__type", type}, {isOwn ? "Message" : "message", error.message}};
    return respond(call.service->statusOf(type).value_or(400), json::compact(document), context);
}

}  // namespace rolewright::protocol
