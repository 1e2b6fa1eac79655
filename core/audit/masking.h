/// What the trail keeps of a call's parameters, and of the words in which it was refused.
#pragma once

#include "core/json/writer.h"

#include <string>

namespace rolewright::audit {

/// Characters of an error's message that are kept, in bytes of UTF-8: messages quote parameters, which may be long.
inline constexpr std::size_t longestMessage = 1024;

/// As `masked` has them, without a function's environment and sets of keys, and without names that no operation knows because they begin with a small letter:
/// CloudTrail spells `UserName` as `userName`, and must not show another one in its place.
json::Object recordedParameters(const json::Object& parameters);

/// `message` with the values of secret parameters that it quotes masked, and cut to `longestMessage`.
std::string maskedMessage(std::string message, const json::Object& parameters);

/// The name of a parameter that `masked` has masked, at any depth; empty when there is none.
std::string firstMasked(const json::Object& parameters);

}  // namespace rolewright::audit
