/// Ranges of an object's bytes as readers ask for them. Source: RFC 9110 §14; S3 API Reference, GetObject.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace rolewright::service {

/// Bytes of an object: `length` of them, at least one, from `begin`.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t length = 0;
};
/// Reads `bytes=0-9`, `bytes=5-`, `bytes=-3` for an object of `size` bytes. Nothing when the text is to be passed over (another unit, several ranges, no
/// range); fails with `InvalidRange` when no byte of the object is in it.
Result<std::optional<ByteRange>> readRange(std::string_view text, std::size_t size);

}  // namespace rolewright::service
