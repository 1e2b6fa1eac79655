#include "core/json/line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace rolewright::json {

namespace {

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

/// What is not plain is left to the library, which knows every escape and what is no UTF-8.
std::string dumped(const Object& value)
{
    return value.dump(-1, ' ', false, Object::error_handler_t::replace);
}

void appendText(std::string& out, std::string_view text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        out.append("\"").append(text).append("\"");
    else
        out += dumped(Object(std::string(text)));
}

template <typename Number>
void appendNumber(std::string& out, Number number)
{
    std::array<char, 24> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), written.ptr);
}

void appendMembers(std::string& out, const Object& value)
{
    char before = '{';
    for (const auto& [name, member] : value.get_ref<const Object::object_t&>()) {
        out += std::exchange(before, ',');
        appendText(out, name);
        out += ':';
        appendCompact(out, member);
    }
    out += before == '{' ? "{}" : "}";
}

void appendElements(std::string& out, const Object& value)
{
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCompact(out, value[i]);
    }
    out += ']';
}

}  // namespace

void appendCompact(std::string& out, const Object& value)
{
    switch (value.type()) {
    case Object::value_t::string:
        return appendText(out, value.get_ref<const std::string&>());
    case Object::value_t::object:
        return appendMembers(out, value);
    case Object::value_t::array:
        return appendElements(out, value);
    case Object::value_t::number_integer:
        return appendNumber(out, value.get<std::int64_t>());
    case Object::value_t::number_unsigned:
        return appendNumber(out, value.get<std::uint64_t>());
    default:
        out += dumped(value);
    }
}

std::string compact(const Object& object)
{
    std::string text;
    appendCompact(text, object);
    return text;
}

void Line::begin(std::string_view name)
{
    if (m_text.size() > 1)
        m_text += ',';
    appendText(m_text, name);
    m_text += ':';
}

void Line::text(std::string_view name, std::string_view value)
{
    begin(name);
    appendText(m_text, value);
}

void Line::number(std::string_view name, std::int64_t value)
{
    begin(name);
    appendNumber(m_text, value);
}

void Line::flag(std::string_view name, bool value)
{
    begin(name);
    m_text += value ? "true" : "false";
}

void Line::any(std::string_view name, const Object& value)
{
    begin(name);
    appendCompact(m_text, value);
}

std::string Line::take()
{
    m_text += '}';
    return std::move(m_text);
}

}  // namespace rolewright::json
