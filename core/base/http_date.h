/// Dates as HTTP writes them. Source: RFC 9110 §5.6.7.
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright {

/// `Sun, 06 Nov 1994 08:49:37 GMT`, seconds floored.
std::string toHttpDate(Instant instant);
/// Reads that form alone, not the two that are obsolete; the day of the week must fit.
std::optional<Instant> parseHttpDate(std::string_view text);

}  // namespace rolewright
