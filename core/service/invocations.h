/// Functions that run: what they do is set off by Invoke, and what came of it goes into its answer. Source: Lambda API Reference, Invoke.
#pragma once

#include "core/base/result.h"
#include "core/json/writer.h"

#include <string>
#include <vector>

namespace rolewright::service {

/// One step of a function and what it came to.
struct StepResult {
    std::string call;  ///< `s3:GetObject`
    Result<json::Object> answer = json::Object::object();
};

/// Writes what the steps came to into the answer of an invocation: as a list in Payload, or, when one failed, as the error that ended the function, in the
/// engine's own words and with what had been done until then, and FunctionError.
void reportSteps(json::Object& answer, const std::vector<StepResult>& steps);

}  // namespace rolewright::service
