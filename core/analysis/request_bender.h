/// Changes what a request says of itself until it meets a condition.
#pragma once

#include "core/evaluation/condition.h"
#include "core/evaluation/request.h"

namespace rolewright::analysis {

/// True for keys that a caller of this type can see to when it asks for a role (`sts:ExternalId`, MFA, tags of the request, where and when it is made, what a token
/// says); false for what the caller is.
bool isOfRequest(std::string_view key, evaluation::CallerType caller);

/// Sets the condition's key so that the condition is met. False when it cannot be: the key is none of the caller's requests, or the operator forbids rather than demands.
bool bendTo(const evaluation::Condition& condition, evaluation::CallerType caller, evaluation::Context& context);

}  // namespace rolewright::analysis
