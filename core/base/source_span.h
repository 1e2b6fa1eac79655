/// Places in a text that was read: what an error message and an underline point at.
#pragma once

#include <cstddef>

namespace rolewright {

/// A place in a UTF-8 text. `line` and `column` count from 1; `column` counts code points; `offset` counts bytes from 0.
struct SourcePosition {
    std::size_t offset = 0;
    std::size_t line = 1;
    std::size_t column = 1;

    bool operator==(const SourcePosition&) const = default;
};

/// A half-open stretch of text: `begin` is its first character, `end` the one after its last.
struct SourceSpan {
    SourcePosition begin;
    SourcePosition end;

    bool operator==(const SourceSpan&) const = default;
};

}  // namespace rolewright
