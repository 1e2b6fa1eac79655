#include "core/json/lexer.h"
#include "core/json/value.h"

#include "core/base/text.h"

#include <simdjson.h>

#include <algorithm>

namespace rolewright::json {

namespace {

/// Deeper nesting would only serve to exhaust the stack.
constexpr std::size_t deepest = 512;

/// Builds values from what the lexer reads. Functions that return false have left an error in the lexer.
class Reader {
public:
    Reader(std::string_view text, const Limits& limits) : m_lexer(text), m_depthLimit(std::min(limits.depth, deepest)), m_valueLimit(limits.values) {}

    Result<Value> read()
    {
        Value value;
        m_lexer.skipBlanks();
        if (!readValue(value, 0)) {
            return m_lexer.takeError();
        }
        m_lexer.skipBlanks();
        if (!m_lexer.atEnd()) {
            m_lexer.fail("expected nothing more after the end of the value, " + m_lexer.found());
            return m_lexer.takeError();
        }
        return value;
    }

private:
    bool readValue(Value& value, std::size_t depth)
    {
        if (++m_values > m_valueLimit) {
            return m_lexer.fail("more than " + std::to_string(m_valueLimit) + " values");
        }
        value.span.begin = m_lexer.position();
        if (!readByKind(value, depth)) {
            return false;
        }
        value.span.end = m_lexer.position();
        return true;
    }

    bool readByKind(Value& value, std::size_t depth)
    {
        const char first = m_lexer.peek();
        switch (first) {
        case '{':
            value.kind = Kind::object;
            return enter(depth) && readMembers(value.members, depth + 1);
        case '[':
            value.kind = Kind::array;
            return enter(depth) && readElements(value.elements, depth + 1);
        case '"':
            value.kind = Kind::string;
            return m_lexer.readString(value.string);
        case 't':
        case 'f':
            value.kind = Kind::boolean;
            value.boolean = first == 't';
            return m_lexer.readWord(value.boolean ? "true" : "false");
        case 'n':
            return m_lexer.readWord("null");
        case '\'':
            return m_lexer.fail("expected a value, found `'`: strings stand in double quotes");
        case '/':
            return m_lexer.fail("expected a value, found `/`: JSON has no comments, remove it");
        default:
            value.kind = Kind::number;
            return first == '-' || (first >= '0' && first <= '9') ? m_lexer.readNumber(value.string) : m_lexer.fail("expected a value, " + m_lexer.found());
        }
    }

    /// Steps over the opening bracket.
    bool enter(std::size_t depth)
    {
        if (depth >= m_depthLimit) {
            return m_lexer.fail("nested more than " + std::to_string(m_depthLimit) + " levels deep");
        }
        m_lexer.step();
        m_lexer.skipBlanks();
        return true;
    }

    /// Steps over the closing bracket if it is here.
    bool leave(char close)
    {
        const bool closed = m_lexer.peek() == close;
        if (closed) {
            m_lexer.step();
        }
        return closed;
    }

    /// After a value: steps over a comma that another value follows.
    bool readComma(char close)
    {
        if (m_lexer.peek() != ',') {
            return m_lexer.fail(std::string("expected `,` or `") + close + "`, " + m_lexer.found());
        }
        const SourcePosition comma = m_lexer.position();
        m_lexer.step();
        m_lexer.skipBlanks();
        return m_lexer.peek() != close || m_lexer.failAt(comma, 1, std::string("no value follows this comma before the `") + close + "`: remove the comma");
    }

    bool readMembers(std::vector<Member>& members, std::size_t depth)
    {
        if (leave('}')) {
            return true;
        }
        for (;;) {
            if (!readMember(members.emplace_back(), depth)) {
                return false;
            }
            m_lexer.skipBlanks();
            if (leave('}')) {
                return true;
            }
            if (!readComma('}')) {
                return false;
            }
        }
    }

    bool readMember(Member& member, std::size_t depth)
    {
        if (m_lexer.peek() != '"') {
            return m_lexer.fail("expected a key in double quotes, " + m_lexer.found());
        }
        member.keySpan.begin = m_lexer.position();
        if (!m_lexer.readString(member.key)) {
            return false;
        }
        member.keySpan.end = m_lexer.position();
        m_lexer.skipBlanks();
        if (m_lexer.peek() != ':') {
            return m_lexer.fail("expected `:` after the key, " + m_lexer.found());
        }
        m_lexer.step();
        m_lexer.skipBlanks();
        return readValue(member.value, depth);
    }

    bool readElements(std::vector<Value>& elements, std::size_t depth)
    {
        if (leave(']')) {
            return true;
        }
        for (;;) {
            if (!readValue(elements.emplace_back(), depth)) {
                return false;
            }
            m_lexer.skipBlanks();
            if (leave(']')) {
                return true;
            }
            if (!readComma(']')) {
                return false;
            }
        }
    }

    Lexer m_lexer;
    std::size_t m_depthLimit;
    std::size_t m_valueLimit;
    std::size_t m_values = 0;
};

Error errorAt(std::string_view text, std::size_t offset, std::size_t length, std::string message)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineBegin = before.rfind('\n') + 1;  // npos + 1 is 0
    const SourcePosition begin{offset, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                               text::codePoints(before.substr(lineBegin)) + 1};
    return Error{"InvalidJson", std::move(message), SourceSpan{begin, {offset + length, begin.line, begin.column + 1}}};
}

}  // namespace

Result<Value> parse(std::string_view text, const Limits& limits)
{
    if (text.size() > limits.bytes) {
        return Error{"InvalidJson", "the text has " + std::to_string(text.size()) + " bytes, more than the " + std::to_string(limits.bytes) + " allowed", {}};
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        return errorAt(text, 0, byteOrderMark.size(), "the text begins with a byte-order mark: save it as UTF-8 without one");
    }
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        return errorAt(text, text::firstInvalidUtf8(text), 1, "this byte is not UTF-8");
    }
    return Reader(text, limits).read();
}

const Value* Value::find(std::string_view key) const
{
    const auto member = std::find_if(members.begin(), members.end(), [key](const Member& candidate) { return candidate.key == key; });
    return member == members.end() ? nullptr : &member->value;
}

std::string_view describe(Kind kind)
{
    switch (kind) {
    case Kind::null:
        return "null";
    case Kind::boolean:
        return "a boolean";
    case Kind::number:
        return "a number";
    case Kind::string:
        return "a string";
    case Kind::array:
        return "an array";
    case Kind::object:
        return "an object";
    }
    return "a value";
}

}  // namespace rolewright::json
