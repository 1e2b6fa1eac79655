/// Moments as text and back: the ISO 8601 of AWS's answers and the dates of policy conditions.
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright {

/// `2026-11-24T03:06:00Z`, seconds floored: how AWS's Query APIs write a timestamp.
std::string toIso8601(Instant instant);

/// Reads the W3C ISO 8601 profiles (`2026`, `2026-11`, `2026-11-24`, `…T03:06Z`, `…T03:06:00Z`, `…:00.123Z`, with `Z`, `+01:00`
/// or `-01:00`), nothing else. Source: IAM User Guide, "Date condition operators".
std::optional<Instant> parseIso8601(std::string_view text);

/// Reads seconds since the epoch, optionally signed.
std::optional<Instant> parseEpochSeconds(std::string_view text);

}  // namespace rolewright
