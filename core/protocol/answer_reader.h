/// Answers as clients read them: the other half of codec.h's `writeAnswer` and `writeError`, with the same values at its end that core/service gives.
#pragma once

#include "core/protocol/service_model.h"
#include "core/protocol/wire_call.h"

#include <optional>
#include <string>

namespace rolewright::protocol {

struct AnswerRead {
    /// Of success, by the model: what the model does not know is passed over, for services grow. Of a failure AWS's code and words; of one that says neither, the
    /// status is the code. `UnreadableAnswer` when it is none of this service's.
    Result<json::Object> answer = json::Object::object();
    std::optional<std::string> bytes;  ///< an object's; when they are few also in the answer, as core/service has them there
    std::string requestId;
    ErrorDetails details;
};

/// `response` is whole; its body is taken.
AnswerRead readAnswer(const ServiceModel& service, const OperationModel& operation, HttpResponse response);

/// Whether an error says that the endpoint does not have the operation at all.
bool saysUnknownOperation(int status, std::string_view code);

}  // namespace rolewright::protocol
