#include "core/base/text.h"
#include "core/protocol/codec.h"
#include "core/protocol/query_answers.h"
#include "core/protocol/query_codec.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

HttpResponse emptyAnswer(int status)
{
    return {status, {}, {}};
}

bool isForm(const HttpRequest& request)
{
    const std::string_view type = request.headers.find("Content-Type").value_or(std::string_view());
    return text::equalsIgnoringCase(text::trim(type.substr(0, type.find(';'))), "application/x-www-form-urlencoded");
}

/// What a browser asks before it lets a page call another host.
HttpResponse preflight(const HttpRequest& request)
{
    HttpResponse response;
    response.headers.add("Access-Control-Allow-Origin", "*");
    if (const auto wanted = request.headers.find("Access-Control-Request-Headers"))
        response.headers.add("Access-Control-Allow-Headers", std::string(*wanted));
    response.headers.add("Access-Control-Allow-Methods", "POST");
    response.headers.add("Access-Control-Max-Age", "172800");
    return response;
}

std::optional<HttpResponse> refuseByMethod(const HttpRequest& request)
{
    constexpr std::string_view plain[] = {"HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"};
    const bool isCall = request.method == "GET" || request.method == "POST";
    if (request.path() == "/" && isCall)
        return std::nullopt;
    if (request.path() == "/" && request.method == "OPTIONS" && request.headers.find("Origin"))
        return preflight(request);
    if (!isCall && std::find(std::begin(plain), std::end(plain), request.method) == std::end(plain))
        return emptyAnswer(400);
    HttpResponse response{404, {}, "<UnknownOperationException/>\n"};
    response.headers.add("Content-Type", "text/xml");
    return response;
}

std::optional<HttpResponse> refuseBySize(const HttpRequest& request)
{
    if (request.body.size() > largestQueryBody || hasTooManyParameters(request.body))
        return emptyAnswer(413);
    return request.query().size() > longestQueryString ? std::optional(emptyAnswer(400)) : std::nullopt;
}

/// Without an action, one is sent to the page that tells of the service.
HttpResponse redirect(const HttpRequest& request)
{
    HttpResponse response{302, {}, {}};
    const bool keepsQuery = request.method == "GET" && !request.query().empty();
    response.headers.add("Location", "https://aws.amazon.com/iam" + (keepsQuery ? "?" + std::string(request.query()) : std::string()));
    return response;
}

Form formOf(const HttpRequest& request)
{
    Form form = readForm(request.query());
    if (request.method == "POST" && isForm(request)) {
        Form body = readForm(request.body);
        body.insert(body.end(), std::make_move_iterator(form.begin()), std::make_move_iterator(form.end()));
        return body;
    }
    return request.method == "GET" ? form : Form();
}

}  // namespace

ReadRequest readQueryRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context)
{
    if (auto refusal = refuseByMethod(request))
        return *refusal;
    if (auto refusal = refuseBySize(request))
        return *refusal;
    const Form form = formOf(request);
    const std::string* action = findParameter(form, "Action");
    if (!action)
        return redirect(request);
    WireCall call;
    call.service = &service;
    const std::string_view accepted = request.headers.find("Accept").value_or(std::string_view());
    call.wantsJson = text::startsWithIgnoringCase(text::trim(accepted), "application/json");
    const std::string* version = findParameter(form, "Version");
    call.operation = version && *version == service.version() ? service.operation(*action) : nullptr;
    if (!call.operation)
        return unknownAction(call, *action, version ? *version : "NO_VERSION_SPECIFIED", context);
    if (call.operation->input) {
        if (auto parameters = readQueryParameters(form, *call.operation->input))
            call.parameters = std::move(*parameters);
        else
            call.problem = parameters.error();
    }
    return call;
}

}  // namespace rolewright::protocol
