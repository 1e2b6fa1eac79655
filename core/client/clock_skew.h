/// What a refusal says about the two clocks. Source: IAM User Guide, "Troubleshoot Signature Version 4 signing for AWS API requests".
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/protocol/answer_reader.h"

#include <optional>

namespace rolewright::client {

/// The endpoint's time when the error says that the signature is too old or not yet valid: as its words have it (`20160610T014508Z - 15 min.`), S3's `ServerTime`, or the
/// answer's `Date`. Nothing for any other error.
std::optional<Instant> timeOfRefusal(const Error& error, const protocol::ErrorDetails& details, std::optional<Instant> date);

}  // namespace rolewright::client
