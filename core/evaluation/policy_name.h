/// What the policies of resources are called: in explanations and answers in English, for people in words that can be translated.
#pragma once

#include "core/base/phrase.h"

#include <string_view>

namespace rolewright::evaluation {

inline constexpr Phrase::Source trustPolicyName = Phrase::tr("trust policy of %1");
inline constexpr Phrase::Source bucketPolicyName = Phrase::tr("bucket policy of %1");
inline constexpr Phrase::Source functionPolicyName = Phrase::tr("policy of function %1");
inline constexpr Phrase::Source resourcePolicyName = Phrase::tr("policy of %1");

/// The id of a policy in an explanation; one that is no such name (an ARN, what its author called it) stays what it is.
Phrase policyInWords(std::string_view id);

}  // namespace rolewright::evaluation
