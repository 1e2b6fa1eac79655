/// S3's protocol: the operation in method, path, sub-resources and headers; XML or bytes in bodies. Source: Amazon S3 API Reference; the service model.
#pragma once

#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

/// Which operation a request asks for, and with what. The bucket is in the path or in front of the host's name. An object's bytes go to
/// `WireCall::payload`. Checksums that came with the body (trailers among the headers) are checked; those that S3 keeps are passed on. A request that is
/// nothing gets its answer, 405.
ReadRequest readS3Request(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);

/// `Content-Length` is there only in answers to HEAD and where bytes are still to be read.
HttpResponse writeS3Answer(const WireCall& call, const json::Object& answer, const AnswerContext& context, const std::optional<Body>& body = {});
HttpResponse writeS3Error(const WireCall& call, const Error& error, const AnswerContext& context, const ErrorDetails& details,
                          const json::Object& members = json::Object::object());

}  // namespace rolewright::protocol
