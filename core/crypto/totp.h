/// One-time codes of virtual MFA devices. Source: RFC 6238 with its defaults: HMAC-SHA-1, steps of 30 seconds, six digits.
#pragma once

#include "core/base/clock.h"
#include "core/crypto/secret.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rolewright::crypto {

/// A seed as authenticator apps take it: 64 characters of base32, 40 random bytes.
Secret newTotpSeed();

/// Number of the step of 30 seconds that `now` is in.
std::int64_t totpStep(Instant now);
/// The code of a step; empty when the seed is no base32 or the step is negative.
Secret totpCode(const Secret& seed, std::int64_t step);
/// The step between `first` and `last` (both included, earliest first) whose code this is, compared in constant time; nothing when it is none of them.
std::optional<std::int64_t> totpStepOf(const Secret& seed, std::string_view code, std::int64_t first, std::int64_t last);

}  // namespace rolewright::crypto
