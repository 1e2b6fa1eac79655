/// Base64url without padding, as JOSE has it. Source: RFC 7515, section 2.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace rolewright::federation {

std::string toBase64Url(std::string_view bytes);
/// Fails with `InvalidBase64` on padding, on characters outside the alphabet and on stray bits, so that every value has one spelling.
Result<std::string> fromBase64Url(std::string_view text);

}  // namespace rolewright::federation
