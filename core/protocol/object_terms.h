/// Ranges and conditions of a reading of an object, carried out on the whole answer. Source: RFC 9110 §13 and §14; S3 API Reference, GetObject.
#pragma once

#include "core/protocol/wire_call.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::protocol {

/// What of an object the answer is to have: bytes from `begin`, `length` of them, at least one.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t length = 0;
};
/// Reads `bytes=0-9`, `bytes=5-`, `bytes=-3` for an object of `size` bytes. Nothing when the text is to be passed over (another unit, several ranges, no
/// range); fails with `InvalidRange` when no byte of the object is in it.
Result<std::optional<ByteRange>> readRange(std::string_view text, std::size_t size);

/// 0 when the answer is to be given, 304 or 412 when a condition stands against it. `etag` is quoted; `modified` as HTTP writes it.
int failedCondition(const ObjectTerms& terms, std::string_view etag, std::string_view modified);
/// The condition that a 412 names.
std::string_view nameOfFailed(const ObjectTerms& terms, std::string_view etag);

}  // namespace rolewright::protocol
