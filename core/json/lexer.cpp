#include "core/json/lexer.h"

#include <charconv>

namespace rolewright::json {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isContinuation(char c)
{
    return (static_cast<std::uint8_t>(c) & 0xC0u) == 0x80u;
}

bool isControl(char c)
{
    return static_cast<std::uint8_t>(c) < 0x20 || c == 0x7F;
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    const auto putRest = [&put](std::uint32_t bits) { put(0x80u | (bits & 0x3Fu)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0u | code >> 6u);
        putRest(code);
    } else if (code < 0x10000) {
        put(0xE0u | code >> 12u);
        putRest(code >> 6u);
        putRest(code);
    } else {
        put(0xF0u | code >> 18u);
        putRest(code >> 12u);
        putRest(code >> 6u);
        putRest(code);
    }
}

}  // namespace

void Lexer::skipBlanks()
{
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\n') {
            ++m_line;
            m_lineBegin = m_at + 1;
            m_continuations = 0;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            return;
        }
    }
}

bool Lexer::readWord(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word) {
        return fail(Phrase::tr("expected `%1` from here").with(word));
    }
    m_at += word.size();
    return true;
}

bool Lexer::readNumber(std::string& digits)
{
    const SourcePosition begin = position();
    m_at += peek() == '-' ? 1 : 0;
    const bool zero = peek() == '0';
    const std::size_t whole = readDigits();
    if (whole == 0) {
        return fail(Phrase::tr("expected a digit after `-`, %1").with(found()));
    }
    if (zero && whole > 1) {
        return failAt(begin, m_at - begin.offset, Phrase::tr("a number must not begin with a zero"));
    }
    if (peek() == '.') {
        ++m_at;
        if (readDigits() == 0) {
            return fail(Phrase::tr("expected a digit after `.`, %1").with(found()));
        }
    }
    const bool exponent = peek() == 'e' || peek() == 'E';
    if (exponent) {
        ++m_at;
        m_at += peek() == '+' || peek() == '-' ? 1 : 0;
        if (readDigits() == 0) {
            return fail(Phrase::tr("expected a digit in the exponent, %1").with(found()));
        }
    }
    digits = m_text.substr(begin.offset, m_at - begin.offset);
    double ignored = 0;
    if ((exponent || whole > 300) && std::from_chars(digits.data(), digits.data() + digits.size(), ignored).ec != std::errc()) {
        return failAt(begin, digits.size(), Phrase::tr("the number is too large or too small"));
    }
    return true;
}

bool Lexer::readString(std::string& out)
{
    const SourcePosition opening = position();
    ++m_at;
    for (;;) {
        const std::size_t begin = m_at;
        std::size_t continuations = 0;
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' && static_cast<std::uint8_t>(m_text[m_at]) >= 0x20) {
            continuations += isContinuation(m_text[m_at]) ? 1 : 0;
            ++m_at;
        }
        m_continuations += continuations;
        out.append(m_text, begin, m_at - begin);
        if (atEnd() || peek() == '\n') {
            return failAt(opening, 1,
                          atEnd() ? Phrase::tr("the string that begins here is not closed")
                                  : Phrase::tr("the string that begins here is not closed on its line: a line break inside is written \\n"));
        }
        if (peek() == '"') {
            ++m_at;
            return true;
        }
        if (peek() != '\\') {
            return fail(Phrase::tr("a string must not hold control characters, %1: write it as an escape").with(found()));
        }
        if (!readEscape(out)) {
            return false;
        }
    }
}

bool Lexer::fail(Phrase message)
{
    const SourcePosition begin = position();
    if (atEnd()) {
        return failAt(begin, 0, std::move(message));
    }
    const SourcePosition end{begin.offset + lengthHere(), begin.line, begin.column + 1};
    m_error = Error::ours("InvalidJson", std::move(message), SourceSpan{begin, end});
    return false;
}

bool Lexer::failAt(const SourcePosition& begin, std::size_t length, Phrase message)
{
    m_error = Error::ours("InvalidJson", std::move(message), SourceSpan{begin, {begin.offset + length, begin.line, begin.column + length}});
    return false;
}

Phrase Lexer::found() const
{
    if (atEnd()) {
        return Phrase::tr("found the end of the text");
    }
    if (isControl(peek())) {
        return Phrase::tr("found the control character %1").with(static_cast<int>(peek()));
    }
    return Phrase::tr("found `%1`").with(m_text.substr(m_at, lengthHere()));
}

std::size_t Lexer::lengthHere() const
{
    std::size_t length = 1;
    while (m_at + length < m_text.size() && isContinuation(m_text[m_at + length])) {
        ++length;
    }
    return length;
}

std::size_t Lexer::readDigits()
{
    const std::size_t begin = m_at;
    while (isDigit(peek())) {
        ++m_at;
    }
    return m_at - begin;
}

bool Lexer::readEscape(std::string& out)
{
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const SourcePosition begin = position();
    const char letter = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
    const std::size_t which = letters.find(letter);
    if (which != std::string_view::npos) {
        out += meanings[which];
        m_at += 2;
        return true;
    }
    if (letter != 'u') {
        return failAt(begin, 1, Phrase::tr("this backslash begins no known escape: a backslash itself is written \\\\"));
    }
    std::uint32_t code = 0;
    if (!hexAt(m_at + 2, code)) {
        return failAt(begin, 2, Phrase::tr("expected four hexadecimal digits after \\u"));
    }
    std::size_t length = 6;
    if (code >= 0xD800 && code <= 0xDFFF) {
        std::uint32_t low = 0;
        const bool pair = code < 0xDC00 && m_text.substr(m_at + 6, 2) == "\\u" && hexAt(m_at + 8, low) && low >= 0xDC00 && low <= 0xDFFF;
        if (!pair) {
            return failAt(begin, length, Phrase::tr("this escape is half of a surrogate pair, without the other half"));
        }
        code = 0x10000 + ((code - 0xD800) << 10u) + (low - 0xDC00);
        length = 12;
    }
    appendUtf8(out, code);
    m_at += length;
    return true;
}

bool Lexer::hexAt(std::size_t offset, std::uint32_t& code) const
{
    if (offset + 4 > m_text.size()) {
        return false;
    }
    const char* const begin = m_text.data() + offset;
    const auto [end, failure] = std::from_chars(begin, begin + 4, code, 16);
    return failure == std::errc() && end == begin + 4;
}

}  // namespace rolewright::json
