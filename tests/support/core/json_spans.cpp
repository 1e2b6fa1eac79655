#include "tests/support/core/json_spans.h"

#include "core/base/text.h"
#include "core/json/writer.h"

#include <algorithm>

namespace rolewright::test {

namespace {

std::string describe(const SourceSpan& span)
{
    return std::to_string(span.begin.offset) + "-" + std::to_string(span.end.offset) + " (line " + std::to_string(span.begin.line) + ", column " +
           std::to_string(span.begin.column) + ")";
}

/// Positions in growing order of offsets, each counted on from the one before.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}

    bool agrees(const SourcePosition& position)
    {
        if (position.offset < m_at.offset || position.offset > m_text.size()) {
            return false;
        }
        for (; m_at.offset < position.offset; ++m_at.offset) {
            const auto byte = static_cast<unsigned char>(m_text[m_at.offset]);
            if (byte == '\n') {
                ++m_at.line;
                m_at.column = 1;
            } else if (const auto next = m_at.offset + 1; next >= m_text.size() || (static_cast<unsigned char>(m_text[next]) & 0xC0u) != 0x80u) {
                ++m_at.column;
            }
        }
        return m_at == position;
    }

    std::string check(const json::Value& value)
    {
        if (!agrees(value.span.begin)) {
            return "begins elsewhere: " + describe(value.span);
        }
        for (const json::Value& element : value.elements) {
            if (std::string fault = check(element); !fault.empty()) {
                return fault;
            }
        }
        for (const json::Member& member : value.members) {
            if (!agrees(member.keySpan.begin) || !agrees(member.keySpan.end) || !readsAs(member.keySpan, member.key)) {
                return "key stands elsewhere: " + describe(member.keySpan);
            }
            if (std::string fault = check(member.value); !fault.empty()) {
                return fault;
            }
        }
        return agrees(value.span.end) && frames(value) ? std::string() : "ends elsewhere: " + describe(value.span);
    }

private:
    std::string_view stretch(const SourceSpan& span) const { return m_text.substr(span.begin.offset, span.end.offset - span.begin.offset); }

    bool readsAs(const SourceSpan& span, const std::string& string) const
    {
        const Result<json::Value> again = json::parse(stretch(span), {m_text.size()});
        return again && again->isString() && again->string == string;
    }

    bool frames(const json::Value& value) const
    {
        const std::string_view text = stretch(value.span);
        switch (value.kind) {
        case json::Kind::null:
            return text == "null";
        case json::Kind::boolean:
            return text == (value.boolean ? "true" : "false");
        case json::Kind::number:
            return text == value.string;
        case json::Kind::string:
            return readsAs(value.span, value.string);
        case json::Kind::array:
            return text.size() >= 2 && text.front() == '[' && text.back() == ']';
        case json::Kind::object:
            return text.size() >= 2 && text.front() == '{' && text.back() == '}';
        }
        return false;
    }

    std::string_view m_text;
    SourcePosition m_at;
};

}  // namespace

SourcePosition countedPosition(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t line = before.rfind('\n') + 1;
    return {offset, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, text::codePoints(before.substr(line)) + 1};
}

std::string wrongSpan(std::string_view text, const json::Value& value)
{
    return Walk(text).check(value);
}

}  // namespace rolewright::test
