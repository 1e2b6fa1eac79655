/// The characters of a JSON text: white space, strings, numbers and words, with the place of each. The reader builds values from them.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rolewright::json {

/// Walks over a text that is known to be UTF-8. Lines are counted where white space is skipped and code points where strings are, the only places
/// where either can occur; so a position costs a subtraction and reading is linear. Functions that return false have left an error.
class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    /// The character here; a zero byte at the end.
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    SourcePosition position() const { return {m_at, m_line, m_at - m_lineBegin - m_continuations + 1}; }

    /// Steps over one ASCII character.
    void step() { ++m_at; }
    void skipBlanks();
    bool readWord(std::string_view word);
    /// Puts the number's text into `digits`.
    bool readNumber(std::string& digits);
    /// Appends the string's characters, unescaped, to `out`.
    bool readString(std::string& out);

    /// Leaves `InvalidJson` at the character here, or at the `length` ASCII characters from `begin`. Always false.
    bool fail(Phrase message);
    bool failAt(const SourcePosition& begin, std::size_t length, Phrase message);
    /// "found `x`": what stands here, for messages.
    Phrase found() const;
    Error takeError() { return *std::move(m_error); }

private:
    std::size_t lengthHere() const;
    std::size_t readDigits();
    bool readEscape(std::string& out);
    bool hexAt(std::size_t offset, std::uint32_t& code) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_lineBegin = 0;
    std::size_t m_continuations = 0;  ///< UTF-8 continuation bytes between the line's begin and here
    std::optional<Error> m_error;
};

}  // namespace rolewright::json
