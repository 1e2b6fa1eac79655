#include "core/protocol/xml_writer.h"

#include "core/base/text.h"

namespace rolewright::protocol {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Control characters beside tab, line feed and carriage return, and U+FFFE and U+FFFF. Source: XML 1.0, section 2.2.
bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// What is written in place of the character at `i`; nothing when it may stay.
std::string_view escapeAt(std::string_view valid, std::size_t i)
{
    switch (valid[i]) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#xD;";
    case '\xEF': {
        const std::string_view three = valid.substr(i, 3);
        return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? replacement : std::string_view();
    }
    default:
        return isControl(valid[i]) ? replacement : std::string_view();
    }
}

void escapeInto(std::string& out, std::string_view valid)
{
    std::size_t plain = 0;  // where what may stay begins
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const std::string_view escape = escapeAt(valid, i);
        if (escape.empty())
            continue;
        out.append(valid, plain, i - plain).append(escape);
        i += valid[i] == '\xEF' ? 2 : 0;
        plain = i + 1;
    }
    out.append(valid, plain);
}

}  // namespace

std::string xmlEscaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (;;) {
        const std::size_t invalid = text::firstInvalidUtf8(text);
        escapeInto(out, text.substr(0, invalid));
        if (invalid == std::string_view::npos)
            return out;
        out += replacement;
        text.remove_prefix(invalid + 1);
    }
}

void XmlWriter::beginLine()
{
    if (m_inTag) {
        m_text += '>';
        m_inTag = false;
        endLine();
    }
    if (m_layout == XmlLayout::pretty)
        m_text.append(2 * m_open.size(), ' ');
}

void XmlWriter::endLine()
{
    if (m_layout == XmlLayout::pretty)
        m_text += '\n';
}

void XmlWriter::open(std::string_view name, std::string_view attributes)
{
    beginLine();
    m_text += '<';
    m_text += name;
    m_text += attributes;
    m_open.push_back(name);
    m_inTag = true;
}

void XmlWriter::close()
{
    const std::string_view name = m_open.back();
    m_open.pop_back();
    if (m_inTag) {
        m_text += "/>";
    } else {
        if (!m_hasText)
            beginLine();
        m_text += "</";
        m_text += name;
        m_text += '>';
    }
    m_inTag = m_hasText = false;
    endLine();
}

void XmlWriter::text(std::string_view text)
{
    if (text.empty())
        return;
    if (m_inTag)
        m_text += '>';
    m_inTag = false;
    m_hasText = true;
    m_text += xmlEscaped(text);
}

void XmlWriter::leaf(std::string_view name, std::string_view content)
{
    open(name);
    text(content);
    close();
}

}  // namespace rolewright::protocol
