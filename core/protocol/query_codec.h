/// The Query protocol of STS and IAM: parameters in a query string or a form, answers in XML, or in JSON for who asks for it.
#pragma once

#include "core/protocol/form.h"
#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

/// Which operation a request asks for, and with what. What AWS answers before it knows an operation, it gets: a redirect, `InvalidAction`,
/// `UnknownOperationException`, 413. Source: observed of STS.
ReadRequest readQueryRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);

/// `Tags.member.1.Key=…` as `Tags: [{Key}]`, by the input's shape. Names that the shape does not know are passed over; of a name that comes twice the first
/// holds; lists are in the order of their numbers, which may have gaps. Fails with `MalformedInput` where a structure or list stands for a value, or the other
/// way round.
Result<json::Object> readQueryParameters(const Form& form, const Shape& input);

HttpResponse writeQueryAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context);
HttpResponse writeQueryError(const WireCall& call, const Error& error, const AnswerContext& context);

}  // namespace rolewright::protocol
