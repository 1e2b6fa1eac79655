/// Changes what a request says of itself until it meets a condition.
#pragma once

#include "core/evaluation/condition.h"
#include "core/evaluation/request.h"
#include "core/policy/edit.h"

#include <optional>

namespace rolewright::analysis {

/// True for keys that a caller of this type can see to when it asks for a role (`sts:ExternalId`, MFA, tags of the request, where and when it is made, what a token
/// says); false for what the caller is.
bool isOfRequest(std::string_view key, evaluation::CallerType caller);

/// Sets the condition's key so that the condition is met. False when it cannot be: the key is none of the caller's requests, or the operator forbids rather than demands.
bool bendTo(const evaluation::Condition& condition, evaluation::CallerType caller, evaluation::Context& context);

/// The other way round, for a Deny: sets the key of a condition that is met unless the key has a value (`StringNotEquals`, `NotIpAddress` …) so that it is not met, and
/// says what that takes. Nothing when the condition is none of these or the key none of the caller's requests.
std::optional<policy::ConditionForm> bendAway(const evaluation::Condition& condition, evaluation::CallerType caller, evaluation::Context& context);

/// The condition as a form has it.
policy::ConditionForm formOf(const policy::ConditionRow& row);

}  // namespace rolewright::analysis
