/// S3's protocol: the operation in method, path, sub-resources and headers; XML or bytes in bodies. Source: Amazon S3 API Reference; the service model.
#pragma once

#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

/// Which operation a request asks for, and with what. The bucket is in the path or in front of the host's name. `Body` is the object as text when it is
/// UTF-8, else `BodyBase64`, as core/service takes it. Checksums that came with the body (trailers among the headers) are checked and not passed on; what a
/// reading of an object asks of HTTP (ranges, conditions) goes to `WireCall::terms`. A request that is nothing gets its answer, 405.
ReadRequest readS3Request(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);

/// `Content-Length` is there only in answers to HEAD.
HttpResponse writeS3Answer(const WireCall& call, const json::Object& answer, const AnswerContext& context);
HttpResponse writeS3Error(const WireCall& call, const Error& error, const AnswerContext& context, const ErrorDetails& details);

}  // namespace rolewright::protocol
