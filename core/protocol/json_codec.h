/// The JSON 1.1 protocol of Organizations: the operation in `X-Amz-Target`, parameters and answers as JSON objects.
#pragma once

#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

ReadRequest readJsonRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);
HttpResponse writeJsonAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context);
HttpResponse writeJsonError(const WireCall& call, const Error& error, const AnswerContext& context);

/// What core/service calls an error that all services share, `Throttling` for `ThrottlingException`; others are called the same there. `AccessDeniedException` stays: it is
/// also an error of Organizations' own.
std::string sharedCodeOf(std::string_view type);

}  // namespace rolewright::protocol
