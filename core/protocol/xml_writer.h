/// XML that we make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::protocol {

/// How the text between the tags looks.
enum class XmlLayout : unsigned char {
    pretty,  ///< an element a line, two blanks a level: STS and IAM
    tight,   ///< all in one line: S3
};

/// Elements are closed in the order in which they were opened; one that nothing was put into is `<Name/>`. What XML 1.0 cannot carry becomes U+FFFD.
class XmlWriter {
public:
    explicit XmlWriter(XmlLayout layout) : m_layout(layout) {}

    /// `attributes` are written as they are: ` xmlns="…"`.
    void open(std::string_view name, std::string_view attributes = {});
    void close();
    void leaf(std::string_view name, std::string_view text);
    /// Text of an element that has nothing else.
    void text(std::string_view text);

    /// What was written; everything must be closed.
    std::string take() { return std::move(m_text); }

private:
    void beginLine();
    void endLine();

    XmlLayout m_layout;
    std::string m_text;
    std::vector<std::string_view> m_open;
    bool m_inTag = false;  ///< the last start tag has no `>` yet
    bool m_hasText = false;
};

/// `text` with what markup is made of escaped, and carriage returns, which parsers would turn into line feeds.
std::string xmlEscaped(std::string_view text);

}  // namespace rolewright::protocol
