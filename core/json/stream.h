/// JSON piece by piece: the outer structure of a large text is walked, inner values are built one at a time, so that memory stays small and work can be
/// interrupted. `parse` is the same reader asked for everything at once.
#pragma once

#include "core/json/lexer.h"
#include "core/json/value.h"

#include <functional>

namespace rolewright::json {

/// Stands somewhere in the text; every read moves on. After a failure nothing more can be read.
class Stream {
public:
    /// Checks the size and that the text is UTF-8 without a byte-order mark. `text` must outlive the stream; `limits.depth` and `limits.values` hold for
    /// each value that is built. Fails with `InvalidJson`.
    static Result<Stream> open(std::string_view text, const Limits& limits = {});

    /// True when nothing but blanks is left; steps over them.
    bool atEnd();
    /// What the next value begins with: `{`, `[`, `"` …; a zero byte at the end.
    char peek();
    SourcePosition position() const { return m_lexer.position(); }

    /// Builds the value that stands here.
    Result<Value> read();
    /// Calls `member` with each key of the object that stands here; it must read the value. Stops at the first failure.
    Result<void> readObject(const std::function<Result<void>(const std::string& key)>& member);
    /// Calls `element` at each element of the array that stands here; it must read the value. Stops at the first failure.
    Result<void> readArray(const std::function<Result<void>()>& element);
    /// An error at the character here: "expected …, found `x`".
    Error unexpected(const Phrase& expected);

private:
    Stream(std::string_view text, const Limits& limits);
    bool readValue(Value& value, std::size_t depth);
    bool readByKind(Value& value, std::size_t depth);
    bool enter(std::size_t depth);
    bool leave(char close);
    bool readComma(char close);
    bool readKey(std::string& key, SourceSpan& span);
    template <typename Each> bool readSequence(char close, Each&& each);

    Lexer m_lexer;
    std::size_t m_depthLimit;
    std::size_t m_valueLimit;
    std::size_t m_values = 0;
};

}  // namespace rolewright::json
