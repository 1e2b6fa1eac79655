#include "core/service/script_words.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rolewright::service {
namespace {

constexpr std::array<std::string_view, 5> shellWords{"body=$(mktemp)", "\"$body\"", "&&", "|", ">"};

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool endsWord(char c) { return isBlank(c) || c == '\n'; }
bool isPlain(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || std::string_view("_-./:=@,+%").find(c) != std::string_view::npos; }

std::size_t linesIn(std::string_view text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

/// The UTF-8 character that the text begins with.
std::string firstCharacter(std::string_view text)
{
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return std::string(text.substr(0, size));
}

class Splitter {
public:
    explicit Splitter(std::string_view script) : m_script(script) {}

    Result<std::vector<ScriptLine>> split()
    {
        if (const std::size_t invalid = text::firstInvalidUtf8(m_script); invalid != std::string_view::npos)
            return scriptError(1 + linesIn(m_script.substr(0, invalid)), "this is no UTF-8 text");
        while (m_at < m_script.size()) {
            const char c = m_script[m_at];
            if (c == '\n') {
                endLine();
            } else if (isBlank(c)) {
                ++m_at;
            } else if (c == '#') {
                m_at = std::min(m_script.find('\n', m_at), m_script.size());
            } else if (const auto wrong = takeWord()) {
                return *wrong;
            }
        }
        endCommand();
        return std::move(m_lines);
    }

private:
    void endCommand()
    {
        if (!m_command.words.empty()) m_lines.push_back(std::move(m_command));
        m_command = {};
    }
    void endLine()
    {
        endCommand();
        ++m_at;
        ++m_line;
    }
    void add(ScriptWord word, std::size_t line)
    {
        if (m_command.words.empty()) m_command.line = line;
        m_command.words.push_back(std::move(word));
    }

    std::optional<Error> takeWord()
    {
        const std::string_view rest = m_script.substr(m_at);
        for (const std::string_view shell : shellWords) {
            if (!rest.starts_with(shell) || (rest.size() > shell.size() && !endsWord(rest[shell.size()]))) continue;
            add({std::string(shell), true}, m_line);
            m_at += shell.size();
            return std::nullopt;
        }
        ScriptWord word;
        const std::size_t line = m_line;
        while (m_at < m_script.size() && !endsWord(m_script[m_at])) {
            const char c = m_script[m_at];
            if (c == '\'') {
                if (auto wrong = takeQuoted(word.text)) return wrong;
            } else if (c == '\\' && m_script.substr(m_at + 1, 1) == "'") {
                word.text += '\'';
                m_at += 2;
            } else if (isPlain(c)) {
                word.text += c;
                ++m_at;
            } else {
                return scriptError(m_line, "`" + firstCharacter(m_script.substr(m_at)) + "` outside of single quotes needs a shell, and this is read without one");
            }
        }
        add(std::move(word), line);
        return std::nullopt;
    }

    std::optional<Error> takeQuoted(std::string& out)
    {
        const std::size_t end = m_script.find('\'', m_at + 1);
        if (end == std::string_view::npos) return scriptError(m_line, "a quote (') is opened here and never closed");
        const std::string_view inner = m_script.substr(m_at + 1, end - m_at - 1);
        out += inner;
        m_line += linesIn(inner);
        m_at = end + 1;
        return std::nullopt;
    }

    std::string_view m_script;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    ScriptLine m_command;
    std::vector<ScriptLine> m_lines;
};

}  // namespace

Error scriptError(std::size_t line, std::string message)
{
    return {"InvalidScript", std::move(message), SourceSpan{{0, line, 1}, {0, line, 1}}};
}

Result<std::vector<ScriptLine>> splitScript(std::string_view script)
{
    return Splitter(script).split();
}

}  // namespace rolewright::service
