#include "core/protocol/codec.h"

#include "core/protocol/form.h"
#include "core/protocol/json_codec.h"
#include "core/protocol/query_codec.h"
#include "core/protocol/s3_codec.h"

namespace rolewright::protocol {
namespace {

/// The Query service whose version or operation the form names; null when it names none.
const ServiceModel* queryServiceOf(const Form& form)
{
    const std::string* version = findParameter(form, "Version");
    const std::string* action = findParameter(form, "Action");
    for (const ServiceModel* service : {findModel("sts"), findModel("iam")}) {
        if (version && *version == service->version())
            return service;
    }
    for (const ServiceModel* service : {findModel("sts"), findModel("iam")}) {
        if (action && service->operation(*action))
            return service;
    }
    return action ? findModel("sts") : nullptr;
}

}  // namespace

const ServiceModel* serviceOf(const HttpRequest& request, std::string_view scope)
{
    if (const ServiceModel* service = findModel(scope))
        return service;
    if (request.headers.find("X-Amz-Target"))
        return findModel("organizations");
    if (request.path() != "/")
        return findModel("s3");
    const bool isPost = request.method == "POST";
    const std::string_view form = isPost ? std::string_view(request.body) : request.query();
    if (const ServiceModel* service = hasTooManyParameters(form) ? nullptr : queryServiceOf(readForm(form)))
        return service;
    return findModel(isPost || request.method == "OPTIONS" ? "sts" : "s3");
}

ReadRequest readRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context)
{
    switch (service.wire()) {
    case Wire::json:
        return readJsonRequest(request, service, context);
    case Wire::restXml:
        return readS3Request(request, service, context);
    default:
        return readQueryRequest(request, service, context);
    }
}

HttpResponse writeAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context, const std::optional<Body>& body)
{
    switch (call.service->wire()) {
    case Wire::json:
        return writeJsonAnswer(call, answer, context);
    case Wire::restXml:
        return writeS3Answer(call, answer, context, body);
    default:
        return writeQueryAnswer(call, answer, context);
    }
}

HttpResponse writeError(const WireCall& call, const Error& error, const AnswerContext& context, const ErrorDetails& details, const json::Object& members)
{
    switch (call.service->wire()) {
    case Wire::json:
        return writeJsonError(call, error, context);
    case Wire::restXml:
        return writeS3Error(call, error, context, details, members);
    default:
        return writeQueryError(call, error, context);
    }
}

}  // namespace rolewright::protocol
