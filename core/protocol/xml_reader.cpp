#include "core/protocol/xml_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstdint>

namespace rolewright::protocol {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t mostElements = 200'000;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Generous outside ASCII: what is a letter there, nobody here needs to know.
bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool beginsName(char c)
{
    return isNameCharacter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.';
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
        return;
    }
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    constexpr std::uint32_t leads[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(leads[more] | (code >> (6 * more)));
    for (int i = more - 1; i >= 0; --i)
        out += static_cast<char>(0x80u | ((code >> (6 * i)) & 0x3Fu));
}

/// Source: XML 1.0, section 2.2.
bool isXmlCharacter(std::uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD) ||
           (code >= 0x10000 && code <= 0x10FFFF);
}

/// Of well-formed UTF-8.
bool hasOnlyXmlCharacters(std::string_view text)
{
    return text.find("\xEF\xBF\xBE") == std::string_view::npos && text.find("\xEF\xBF\xBF") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](char c) { return isXmlCharacter(static_cast<unsigned char>(c)); });
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    Result<XmlElement> document()
    {
        XmlElement root;
        if (!prolog() || !element(root, 1) || !misc() || (!m_rest.empty() && !fail("something follows the root element")))
            return Error{"MalformedXML", m_message, {}};
        return root;
    }

private:
    bool fail(std::string message)
    {
        if (m_message.empty())
            m_message = std::move(message);
        return false;
    }

    bool skip(std::string_view word)
    {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    void skipBlanks()
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isBlank);
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.begin()));
    }

    /// Everything up to `end`, which is stepped over.
    bool until(std::string_view end, std::string_view& inside)
    {
        const std::size_t place = m_rest.find(end);
        if (place == std::string_view::npos)
            return fail("`" + std::string(end) + "` is missing");
        inside = m_rest.substr(0, place);
        m_rest.remove_prefix(place + end.size());
        return true;
    }

    bool prolog()
    {
        skip("\xEF\xBB\xBF");
        std::string_view declaration;
        if (m_rest.starts_with("<?xml") && m_rest.size() > 5 && isBlank(m_rest[5])) {
            if (!until("?>", declaration))
                return false;
            const std::string lower = text::lower(declaration);
            if (lower.find("encoding") != std::string::npos && lower.find("utf-8") == std::string::npos && lower.find("us-ascii") == std::string::npos)
                return fail("only UTF-8 is read");
        }
        return misc();
    }

    /// Blanks, comments and processing instructions.
    bool misc()
    {
        std::string_view ignored;
        for (;;) {
            skipBlanks();
            if (skip("<!--")) {
                if (!until("-->", ignored))
                    return false;
            } else if (skip("<?")) {
                if (!until("?>", ignored))
                    return false;
            } else {
                return true;
            }
        }
    }

    bool name(std::string& out)
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isNameCharacter);
        const auto length = static_cast<std::size_t>(end - m_rest.begin());
        if (length == 0 || !beginsName(m_rest.front()))
            return fail("a name is missing");
        out = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return true;
    }

    bool reference(std::string& out)
    {
        std::string_view word;
        if (!until(";", word))
            return false;
        constexpr std::pair<std::string_view, char> known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
        for (const auto& [entity, character] : known) {
            if (word == entity) {
                out += character;
                return true;
            }
        }
        if (!word.starts_with('#') || word.size() > 10)
            return fail("an entity is not known");
        const bool hex = word.substr(1).starts_with('x');
        std::uint32_t code = 0;
        const std::string_view digits = word.substr(hex ? 2 : 1);
        for (const char c : digits) {
            const char small = text::lower(c);
            const bool isDigit = c >= '0' && c <= '9';
            if (!isDigit && !(hex && small >= 'a' && small <= 'f'))
                return fail("a character reference is broken");
            code = code * (hex ? 16u : 10u) + static_cast<std::uint32_t>(isDigit ? c - '0' : small - 'a' + 10);
        }
        if (digits.empty() || !isXmlCharacter(code))
            return fail("a character reference is broken");
        appendUtf8(out, code);
        return true;
    }

    /// Text up to one of `ends`, references resolved.
    bool characters(std::string_view ends, std::string& out)
    {
        while (!m_rest.empty() && ends.find(m_rest.front()) == std::string_view::npos) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == '&') {
                if (!reference(out))
                    return false;
            } else {
                out += c;
            }
        }
        return true;
    }

    bool attributes(XmlElement& element)
    {
        for (;;) {
            const std::size_t before = m_rest.size();
            skipBlanks();
            if (m_rest.starts_with('>') || m_rest.starts_with("/>"))
                return true;
            std::pair<std::string, std::string> attribute;
            if (m_rest.size() == before || !name(attribute.first))
                return fail("a start tag is broken");
            skipBlanks();
            if (!skip("="))
                return fail("an attribute has no value");
            skipBlanks();
            const std::string_view quote = m_rest.substr(0, 1);
            if (quote != "\"" && quote != "'")
                return fail("an attribute's value is not quoted");
            m_rest.remove_prefix(1);
            if (!characters(std::string(quote) + "<", attribute.second) || !skip(quote))
                return fail("an attribute's value has no end");
            const auto same = [&](const auto& other) { return other.first == attribute.first; };
            if (std::any_of(element.attributes.begin(), element.attributes.end(), same))
                return fail("an attribute comes twice");
            element.attributes.push_back(std::move(attribute));
        }
    }

    bool element(XmlElement& element, std::size_t depth)
    {
        if (depth > deepest || ++m_count > mostElements)
            return fail("too many elements");
        std::string fullName;
        if (!skip("<") || !name(fullName) || !attributes(element))
            return fail("an element is missing");
        const std::size_t colon = fullName.find(':');
        element.name = fullName.substr(colon + 1);
        if (colon == 0 || element.name.empty() || !beginsName(element.name.front()) || element.name.find(':') != std::string::npos)
            return fail("the name `" + fullName + "` is broken");  // Namespaces in XML, section 4
        if (skip("/>"))
            return true;
        skip(">");
        if (!content(element, depth))
            return false;
        std::string endName;
        if (!name(endName) || endName != fullName)
            return fail("the end tag of `" + fullName + "` is missing");
        skipBlanks();
        return skip(">") || fail("an end tag is broken");
    }

    /// Everything up to the end tag's name.
    bool content(XmlElement& parent, std::size_t depth)
    {
        std::string_view inside;
        for (;;) {
            if (!characters("<", parent.text))
                return false;
            if (skip("</"))
                return true;
            if (skip("<![CDATA[")) {
                if (!until("]]>", inside))
                    return false;
                parent.text += inside;
            } else if (m_rest.starts_with("<!--") || m_rest.starts_with("<?")) {
                if (!until(m_rest.starts_with("<?") ? "?>" : "-->", inside))
                    return false;
            } else {
                parent.children.emplace_back();
                if (!element(parent.children.back(), depth + 1))
                    return false;
            }
        }
    }

    std::string_view m_rest;
    std::string m_message;
    std::size_t m_count = 0;
};

}  // namespace

const XmlElement* XmlElement::child(std::string_view wanted) const
{
    const auto found = std::find_if(children.begin(), children.end(), [wanted](const XmlElement& element) { return element.name == wanted; });
    return found == children.end() ? nullptr : &*found;
}

Result<XmlElement> readXml(std::string_view document)
{
    if (!text::isValidUtf8(document))
        return Error{"MalformedXML", "the text is not UTF-8", {}};
    if (!hasOnlyXmlCharacters(document))
        return Error{"MalformedXML", "a control character", {}};
    if (document.find('\r') == std::string_view::npos)
        return Reader(document).document();
    const std::string lines = text::replaceAll(text::replaceAll(document, "\r\n", "\n"), "\r", "\n");  // XML 1.0, section 2.11
    return Reader(lines).document();
}

}  // namespace rolewright::protocol
