/// Somebody who makes operations at an endpoint, and what came of each: all that pulling, planning and applying know of the network.
#pragma once

#include "core/engine/backend.h"
#include "core/service/operation.h"

#include <functional>
#include <string>

namespace rolewright::mirror {

/// What came of one call.
struct Reply {
    Result<json::Object> answer = json::Object::object();
    std::string requestId;        ///< of the endpoint; empty when there was none
    bool unknownOutcome = false;  ///< the call may have been carried out: its answer was lost
};

/// Makes the operation at an endpoint. The callback comes exactly once, on any thread, perhaps before this returns; it may be dropped when the endpoint is
/// taken down, which counts as a lost answer.
using CallEndpoint = std::function<void(service::Operation, std::function<void(Reply)>)>;

/// Calls of `caller` through a backend, which must outlive it. An error of code `unknownOutcomeCode` is a lost answer.
CallEndpoint callerThrough(engine::Backend& backend, sts::Caller caller);
/// The code of an error that says that nobody knows whether the call was carried out.
inline constexpr std::string_view unknownOutcomeCode = "UnknownOutcome";

/// Makes one call and waits for what comes of it. For a worker, never for the GUI thread.
Reply askAndWait(const CallEndpoint& call, service::Operation operation);

/// Parts of an answer, whatever an endpoint may have put there: the member if it is an object, an empty one otherwise; the member if it is a list, an empty one otherwise.
json::Object partOf(const json::Object& answer, const char* member);
json::Object listOf(const json::Object& answer, const char* member);
/// The answer to this operation cannot be what it should be.
Error unreadable(const service::Operation& operation);

/// Whether the endpoint does not know the operation at all: `InvalidAction`, `NotImplemented` and their like. Then there is no use in asking again.
bool isNotThere(const Error& error);
/// Whether it broke down over the operation without a word of the service's own, which is how some answer to what they do not know. Others may still be answered.
bool isBreakdown(const Error& error);

}  // namespace rolewright::mirror
