/// Single values as they travel and as core/service has them.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/service_model.h"

#include <optional>
#include <string>

namespace rolewright::protocol {

/// What a text on the wire stands for: numbers and truth values become such when they are written plainly. Everything else stays text, for core/service to
/// take or to refuse in AWS's words (`+900`, `abc`, `True`).
json::Object readScalar(const Shape& shape, std::string text);

/// The text that goes on the wire. Moments, which core/service writes as ISO 8601, get the shape's form (`fractions`: with `.000`, as S3's bodies have it);
/// a policy document that was decoded is a JSON text again.
std::string scalarText(const Shape& shape, const json::Object& value, bool fractions = false);

/// Seconds since the epoch of a moment that core/service wrote; nothing when it is none.
std::optional<std::int64_t> epochSeconds(const json::Object& value);

}  // namespace rolewright::protocol
