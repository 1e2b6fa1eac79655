#include "core/evaluation/pattern.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

/// The length in bytes of the UTF-8 character at `at`; 1 for a stray byte.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    std::size_t length = 1;
    if ((static_cast<unsigned char>(text[at]) & 0xc0) == 0xc0) {
        while (length < 4 && at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xc0) == 0x80) {
            ++length;
        }
    }
    return length;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

void Pattern::add(Kind kind)
{
    // Of neighbouring runs one is enough; the one that may cross a colon wins.
    if ((kind == Kind::run || kind == Kind::acrossRun) && !m_rest.empty() &&
        (m_rest.back().kind == Kind::run || m_rest.back().kind == Kind::acrossRun)) {
        m_rest.back().kind = std::max(m_rest.back().kind, kind);
        return;
    }
    m_rest.emplace_back().kind = kind;
}

void Pattern::addLiteral(std::string_view text)
{
    if (m_rest.empty()) {
        m_head += text;
        return;
    }
    if (m_rest.back().kind != Kind::literal) {
        m_rest.emplace_back();
    }
    m_rest.back().text += text;
}

/// Reads `${…}` at `at`; answers how many characters it took, 0 when that is no variable but plain text.
std::size_t Pattern::readVariable(std::string_view text, std::size_t at)
{
    const std::size_t close = text.find('}', at + 2);
    if (close == std::string_view::npos) {
        return 0;
    }
    std::string_view inside = text.substr(at + 2, close - at - 2);
    std::size_t length = close + 1 - at;
    if (inside == "*" || inside == "?" || inside == "$") {
        addLiteral(inside);
        return length;
    }
    Variable variable;
    if (const std::size_t comma = inside.find(','); comma != std::string_view::npos) {
        // The default stands in single quotes and may itself hold a closing brace.
        const std::size_t quote = text.find('\'', at + 2 + comma);
        const std::size_t end = quote == std::string_view::npos ? quote : text.find('\'', quote + 1);
        const std::size_t brace = end == std::string_view::npos ? end : text.find('}', end);
        if (brace == std::string_view::npos || !trimmed(text.substr(at + 3 + comma, quote - at - 3 - comma)).empty() ||
            !trimmed(text.substr(end + 1, brace - end - 1)).empty()) {
            return 0;
        }
        variable.fallback = text.substr(quote + 1, end - quote - 1);
        variable.hasFallback = true;
        inside = inside.substr(0, comma);
        length = brace + 1 - at;
    }
    const std::string_view name = trimmed(inside);
    if (name.empty() || name.find_first_of("${'") != std::string_view::npos) {
        return 0;
    }
    variable.key = ContextKey(name);
    Piece& piece = m_rest.emplace_back();
    piece.kind = Kind::variable;
    piece.variable = std::make_shared<const Variable>(std::move(variable));
    m_hasVariables = true;
    return length;
}

Pattern Pattern::read(std::string_view text, PatternRules rules)
{
    Pattern pattern;
    int colons = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool fixed = rules.resourceArn && colons < 5;
        if (c == '$' && rules.variables && i + 1 < text.size() && text[i + 1] == '{') {
            if (fixed) {
                // Not replaced there; its own colons are no segment boundaries.
                const std::size_t close = std::min(text.find('}', i), text.size() - 1);
                pattern.addLiteral(text.substr(i, close + 1 - i));
                i = close + 1;
                continue;
            }
            if (const std::size_t taken = pattern.readVariable(text, i)) {
                i += taken;
                continue;
            }
        }
        if (rules.wildcards && c == '*') {
            const bool endsSegment = i + 1 == text.size() || text[i + 1] == ':';
            pattern.add(fixed && endsSegment ? Kind::acrossRun : Kind::run);
            pattern.m_hasWildcards = true;
        } else if (rules.wildcards && c == '?') {
            pattern.add(Kind::one);
            pattern.m_hasWildcards = true;
        } else {
            colons += c == ':' ? 1 : 0;
            pattern.addLiteral(text.substr(i, 1));
        }
        ++i;
    }
    pattern.m_endsAfterHead = pattern.m_rest.size() == 1 && (pattern.m_rest[0].kind == Kind::run || pattern.m_rest[0].kind == Kind::acrossRun);
    pattern.m_runThenText = pattern.m_rest.size() == 2 && pattern.m_rest[0].kind == Kind::run && pattern.m_rest[1].kind == Kind::literal;
    return pattern;
}

std::string_view Pattern::valueOf(const Piece& piece, const Context& context)
{
    if (const Context::Slot* slot = context.lookup(piece.variable->key); slot && (slot->entry->multivalued || !slot->entry->values.empty())) {
        // A multivalued key cannot be a variable, whatever its default.
        return slot->single ? std::string_view(slot->entry->values[0]) : std::string_view();
    }
    return piece.variable->hasFallback ? std::string_view(piece.variable->fallback) : std::string_view();
}

bool Pattern::allResolve(const Context& context) const
{
    return std::all_of(m_rest.begin(), m_rest.end(), [&context](const Piece& piece) {
        return piece.kind != Kind::variable || valueOf(piece, context).data() != nullptr;
    });
}

Match Pattern::walk(std::string_view text, const Context& context, std::size_t free, bool open) const
{
    if (m_hasVariables && !allResolve(context)) {
        return Match::unresolved;
    }
    if (m_runThenText && free <= m_head.size() && !open) {
        const std::string& end = m_rest[1].text;
        const bool fits = text.size() - m_head.size() >= end.size() && sameBytes(text.data() + text.size() - end.size(), end.data(), end.size());
        return fits ? Match::yes : Match::no;
    }
    return glob(text, context, free, open) ? Match::yes : Match::no;
}

/// From behind the head, which fits already: the classic greedy walk with a way back to the last run; because a run inside an ARN segment must not cross a colon, there is a
/// second way back to the last run that may.
bool Pattern::glob(std::string_view text, const Context& context, std::size_t free, bool open) const
{
    struct Way {
        std::size_t piece = 0;
        std::size_t at = 0;
        bool taken = false;
    };
    Way run;
    Way across;
    const std::size_t count = m_rest.size();
    std::size_t p = 0;
    std::size_t t = m_head.size();
    for (;;) {
        bool fits = true;
        if (p == count) {
            if (t == text.size() || (open && text[t] == ':')) {
                return true;
            }
            fits = false;
        } else {
            const Piece& piece = m_rest[p];
            switch (piece.kind) {
            case Kind::run:
                if (p + 1 == count && t >= free) {
                    return true;
                }
                // Where colons are free, the run ends at the next place where the following literal stands.
                if (t >= free && p + 1 < count && m_rest[p + 1].kind == Kind::literal) {
                    t = text.find(m_rest[p + 1].text, t);
                    if (t == std::string_view::npos) {
                        return false;
                    }
                }
                run = {p + 1, t, true};
                break;
            case Kind::acrossRun:
                across = {p + 1, t, true};
                run.taken = false;
                break;
            case Kind::one:
                fits = t < text.size() && (t >= free || text[t] != ':');
                t += fits ? characterLength(text, t) : 0;
                break;
            case Kind::literal:
            case Kind::variable: {
                const std::string_view part = piece.kind == Kind::literal ? std::string_view(piece.text) : valueOf(piece, context);
                fits = text.size() - t >= part.size() && sameBytes(text.data() + t, part.data(), part.size());
                t += fits ? part.size() : 0;
                break;
            }
            }
            p += fits ? 1 : 0;
        }
        if (fits) {
            continue;
        }
        if (run.taken && run.at < text.size() && (run.at >= free || text[run.at] != ':')) {
            run.at += characterLength(text, run.at);
            t = run.at;
            p = run.piece;
        } else if (across.taken && across.at < text.size()) {
            across.at += characterLength(text, across.at);
            t = across.at;
            p = across.piece;
            run.taken = false;
        } else {
            return false;
        }
    }
}

Match Pattern::equalsIgnoringCase(std::string_view text, const Context& context) const
{
    if (m_hasVariables && !allResolve(context)) {
        return Match::unresolved;
    }
    if (!text::startsWithIgnoringCase(text, m_head)) {
        return Match::no;
    }
    text.remove_prefix(m_head.size());
    for (const Piece& piece : m_rest) {
        const std::string_view part = piece.kind == Kind::literal ? std::string_view(piece.text) : valueOf(piece, context);
        if (!text::startsWithIgnoringCase(text, part)) {
            return Match::no;
        }
        text.remove_prefix(part.size());
    }
    return text.empty() ? Match::yes : Match::no;
}

}  // namespace rolewright::evaluation
