#include "core/json/stream.h"

#include "core/base/text.h"

#include <simdjson.h>

#include <algorithm>

namespace rolewright::json {

namespace {

/// Deeper nesting would only serve to exhaust the stack.
constexpr std::size_t deepest = 512;

Error errorAt(std::string_view text, std::size_t offset, std::size_t length, Phrase message)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineBegin = before.rfind('\n') + 1;  // npos + 1 is 0
    const SourcePosition begin{offset, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                               text::codePoints(before.substr(lineBegin)) + 1};
    return Error::ours("InvalidJson", std::move(message), SourceSpan{begin, {offset + length, begin.line, begin.column + 1}});
}

}  // namespace

Stream::Stream(std::string_view text, const Limits& limits)
    : m_lexer(text), m_depthLimit(std::min(limits.depth, deepest)), m_valueLimit(limits.values)
{
}

Result<Stream> Stream::open(std::string_view text, const Limits& limits)
{
    if (text.size() > limits.bytes) {
        return Error::ours("InvalidJson", Phrase::tr("the text has %1 bytes, more than the %2 allowed").with(text.size(), limits.bytes));
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        return errorAt(text, 0, byteOrderMark.size(), Phrase::tr("the text begins with a byte-order mark: save it as UTF-8 without one"));
    }
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        return errorAt(text, text::firstInvalidUtf8(text), 1, Phrase::tr("this byte is not UTF-8"));
    }
    return Stream(text, limits);
}

bool Stream::atEnd()
{
    m_lexer.skipBlanks();
    return m_lexer.atEnd();
}

char Stream::peek()
{
    m_lexer.skipBlanks();
    return m_lexer.peek();
}

Result<Value> Stream::read()
{
    m_lexer.skipBlanks();
    m_values = 0;
    Value value;
    if (!readValue(value, 0)) {
        return m_lexer.takeError();
    }
    return value;
}

Result<void> Stream::readObject(const std::function<Result<void>(const std::string& key)>& member)
{
    if (peek() != '{') {
        return unexpected(Phrase::tr("an object"));
    }
    m_lexer.step();
    m_lexer.skipBlanks();
    std::optional<Error> failure;
    const bool read = readSequence('}', [&] {
        std::string key;
        SourceSpan span;
        if (!readKey(key, span)) {
            return false;
        }
        if (auto done = member(key); !done.ok()) {
            failure = std::move(done).error();
        }
        return !failure;
    });
    if (failure) {
        return *std::move(failure);
    }
    return read ? Result<void>() : m_lexer.takeError();
}

Result<void> Stream::readArray(const std::function<Result<void>()>& element)
{
    if (peek() != '[') {
        return unexpected(Phrase::tr("an array"));
    }
    m_lexer.step();
    m_lexer.skipBlanks();
    std::optional<Error> failure;
    const bool read = readSequence(']', [&] {
        if (auto done = element(); !done.ok()) {
            failure = std::move(done).error();
        }
        return !failure;
    });
    if (failure) {
        return *std::move(failure);
    }
    return read ? Result<void>() : m_lexer.takeError();
}

Error Stream::unexpected(const Phrase& expected)
{
    m_lexer.fail(Phrase::tr("expected %1, %2").with(expected, m_lexer.found()));
    return m_lexer.takeError();
}

bool Stream::readValue(Value& value, std::size_t depth)
{
    if (++m_values > m_valueLimit) {
        return m_lexer.fail(Phrase::tr("more than %1 values").with(m_valueLimit));
    }
    value.span.begin = m_lexer.position();
    if (!readByKind(value, depth)) {
        return false;
    }
    value.span.end = m_lexer.position();
    return true;
}

bool Stream::readByKind(Value& value, std::size_t depth)
{
    const char first = m_lexer.peek();
    switch (first) {
    case '{':
        value.kind = Kind::object;
        return enter(depth) && readSequence('}', [&] {
            Member& member = value.members.emplace_back();
            return readKey(member.key, member.keySpan) && readValue(member.value, depth + 1);
        });
    case '[':
        value.kind = Kind::array;
        return enter(depth) && readSequence(']', [&] { return readValue(value.elements.emplace_back(), depth + 1); });
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
        return m_lexer.fail(Phrase::tr("expected a value, found `'`: strings stand in double quotes"));
    case '/':
        return m_lexer.fail(Phrase::tr("expected a value, found `/`: JSON has no comments, remove it"));
    default:
        value.kind = Kind::number;
        return first == '-' || (first >= '0' && first <= '9') ? m_lexer.readNumber(value.string) : m_lexer.fail(Phrase::tr("expected a value, %1").with(m_lexer.found()));
    }
}

/// Steps over the opening bracket.
bool Stream::enter(std::size_t depth)
{
    if (depth >= m_depthLimit) {
        return m_lexer.fail(Phrase::tr("nested more than %1 levels deep").with(m_depthLimit));
    }
    m_lexer.step();
    m_lexer.skipBlanks();
    return true;
}

/// Steps over the closing bracket if it is here.
bool Stream::leave(char close)
{
    const bool closed = m_lexer.peek() == close;
    if (closed) {
        m_lexer.step();
    }
    return closed;
}

/// After a value: steps over a comma that another value follows.
bool Stream::readComma(char close)
{
    if (m_lexer.peek() != ',') {
        return m_lexer.fail(Phrase::tr("expected `,` or `%1`, %2").with(std::string(1, close), m_lexer.found()));
    }
    const SourcePosition comma = m_lexer.position();
    m_lexer.step();
    m_lexer.skipBlanks();
    return m_lexer.peek() != close || m_lexer.failAt(comma, 1, Phrase::tr("no value follows this comma before the `%1`: remove the comma").with(std::string(1, close)));
}

/// A key and its colon, up to the value.
bool Stream::readKey(std::string& key, SourceSpan& span)
{
    if (m_lexer.peek() != '"') {
        return m_lexer.fail(Phrase::tr("expected a key in double quotes, %1").with(m_lexer.found()));
    }
    span.begin = m_lexer.position();
    if (!m_lexer.readString(key)) {
        return false;
    }
    span.end = m_lexer.position();
    m_lexer.skipBlanks();
    if (m_lexer.peek() != ':') {
        return m_lexer.fail(Phrase::tr("expected `:` after the key, %1").with(m_lexer.found()));
    }
    m_lexer.step();
    m_lexer.skipBlanks();
    return true;
}

/// What stands between the brackets, commas included; the opening one has been stepped over.
template <typename Each>
bool Stream::readSequence(char close, Each&& each)
{
    if (leave(close)) {
        return true;
    }
    for (;;) {
        if (!each()) {
            return false;
        }
        m_lexer.skipBlanks();
        if (leave(close)) {
            return true;
        }
        if (!readComma(close)) {
            return false;
        }
    }
}

Result<Value> parse(std::string_view text, const Limits& limits)
{
    auto stream = Stream::open(text, limits);
    if (!stream.ok()) {
        return std::move(stream).error();
    }
    auto value = stream->read();
    if (value.ok() && !stream->atEnd()) {
        return stream->unexpected(Phrase::tr("nothing more after the end of the value"));
    }
    return value;
}

const Value* Value::find(std::string_view key) const
{
    const auto member = std::find_if(members.begin(), members.end(), [key](const Member& candidate) { return candidate.key == key; });
    return member == members.end() ? nullptr : &member->value;
}

Phrase::Source describe(Kind kind)
{
    switch (kind) {
    case Kind::null:
        return Phrase::tr("null");
    case Kind::boolean:
        return Phrase::tr("a boolean");
    case Kind::number:
        return Phrase::tr("a number");
    case Kind::string:
        return Phrase::tr("a string");
    case Kind::array:
        return Phrase::tr("an array");
    case Kind::object:
        return Phrase::tr("an object");
    }
    return Phrase::tr("a value");
}

}  // namespace rolewright::json
