/// The JSON 1.1 protocol of Organizations: the operation in `X-Amz-Target`, parameters and answers as JSON objects.
#pragma once

#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

ReadRequest readJsonRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);
HttpResponse writeJsonAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context);
HttpResponse writeJsonError(const WireCall& call, const Error& error, const AnswerContext& context);

}  // namespace rolewright::protocol
