/// What the trail keeps of the words in which a call was refused.
#pragma once

#include "core/json/writer.h"

#include <string>

namespace rolewright::audit {

/// Characters of an error's message that are kept, in bytes of UTF-8: messages quote parameters, which may be long.
inline constexpr std::size_t longestMessage = 1024;

/// `message` with the values of secret parameters that it quotes masked, and cut to `longestMessage`.
std::string maskedMessage(std::string message, const json::Object& parameters);

}  // namespace rolewright::audit
