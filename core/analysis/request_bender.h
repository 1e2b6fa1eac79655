/// Changes what a request says of itself until it meets a condition.
#pragma once

#include "core/evaluation/condition.h"
#include "core/evaluation/request.h"
#include "core/policy/edit.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {
class CompiledPolicy;
}

namespace rolewright::analysis {

/// True for keys that a caller of this type can see to when it asks for a role (`sts:ExternalId`, MFA, tags of the request, where and when it is made, what a token
/// says); false for what the caller is.
bool isOfRequest(std::string_view key, evaluation::CallerType caller);

/// Whether a request may say of a key what it likes.
using SaysFreely = std::function<bool(std::string_view key)>;
/// `isOfRequest` for this caller.
SaysFreely freedomOf(evaluation::CallerType caller);

/// Sets the condition's key so that the condition is met. False when it cannot be: the key is not free, or the operator forbids rather than demands.
bool bendTo(const evaluation::Condition& condition, const SaysFreely& isFree, evaluation::Context& context);

/// The other way round, for every Deny of the policy that is met: sets the key of a condition that is met unless the key has a value (`StringNotEquals`,
/// `NotIpAddress` …) so that it is not met. Answers what that takes; denies that nothing of the kind can keep away are left.
std::vector<policy::ConditionForm> bendAwayDenies(const evaluation::CompiledPolicy& policy, const evaluation::Request& request, const SaysFreely& isFree,
                                                  evaluation::Context& context);

/// A text that a pattern without variables fits: `anything` for each `*`, `x` for each `?`.
std::string exampleOf(std::string_view pattern, std::string_view anything = "x");

/// The condition as a form has it.
policy::ConditionForm formOf(const policy::ConditionRow& row);

}  // namespace rolewright::analysis
