/// Requests to AWS's services read, and their answers written: bytes in, bytes out, whatever protocol the service speaks.
///
///     service = serviceOf(request, scope)  →  readRequest(request, *service, context)  →  verify the signature  →  carry out  →  writeAnswer / writeError
#pragma once

#include "core/protocol/wire_call.h"

#include <string_view>

namespace rolewright::protocol {

/// What a service takes (observed of STS). The server stops reading there; `readRequest` refuses as well.
inline constexpr std::size_t largestQueryBody = 10'000'000;
inline constexpr std::size_t longestQueryString = 15'870;

/// Whose request it is: of the service that the signature is made for (`scope`, empty when unsigned or unknown to the caller), else of the one that the target
/// header, the `Version` or the `Action` belongs to; what is none of these is S3's. Never null.
const ServiceModel* serviceOf(const HttpRequest& request, std::string_view scope);

/// The body must be whole and decoded (`aws-chunked` taken off). Nothing is validated but the form: lengths, patterns and required parameters are
/// core/service's, which says them in AWS's words.
ReadRequest readRequest(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context);

/// The answer of core/service in the service's form. `Content-Length`, `Date` and `Connection` are the server's to add.
/// `body` are bytes that come with it: an object's.
HttpResponse writeAnswer(const WireCall& call, const json::Object& answer, const AnswerContext& context, const std::optional<Body>& body = {});
/// An error in the service's form, with the status that its code has. `members` are those of the answer whose headers S3 sends with the error too.
HttpResponse writeError(const WireCall& call, const Error& error, const AnswerContext& context, const ErrorDetails& details = {},
                        const json::Object& members = json::Object::object());

}  // namespace rolewright::protocol
