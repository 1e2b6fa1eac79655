#include "core/evaluation/pattern.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstring>

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
    if ((kind == Kind::run || kind == Kind::acrossRun) && !m_pieces.empty() &&
        (m_pieces.back().kind == Kind::run || m_pieces.back().kind == Kind::acrossRun)) {
        m_pieces.back().kind = std::max(m_pieces.back().kind, kind);
        return;
    }
    m_pieces.emplace_back().kind = kind;
}

void Pattern::addLiteral(std::string_view text)
{
    if (m_pieces.empty() || m_pieces.back().kind != Kind::literal) {
        m_pieces.emplace_back();
    }
    m_pieces.back().text += text;
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
    Piece piece;
    piece.kind = Kind::variable;
    if (const std::size_t comma = inside.find(','); comma != std::string_view::npos) {
        // The default stands in single quotes and may itself hold a closing brace.
        const std::size_t quote = text.find('\'', at + 2 + comma);
        const std::size_t end = quote == std::string_view::npos ? quote : text.find('\'', quote + 1);
        const std::size_t brace = end == std::string_view::npos ? end : text.find('}', end);
        if (brace == std::string_view::npos || !trimmed(text.substr(at + 3 + comma, quote - at - 3 - comma)).empty() ||
            !trimmed(text.substr(end + 1, brace - end - 1)).empty()) {
            return 0;
        }
        piece.text = text.substr(quote + 1, end - quote - 1);
        piece.hasDefault = true;
        inside = inside.substr(0, comma);
        length = brace + 1 - at;
    }
    const std::string_view name = trimmed(inside);
    if (name.empty() || name.find_first_of("${'") != std::string_view::npos) {
        return 0;
    }
    piece.key = ContextKey(name);
    m_pieces.push_back(std::move(piece));
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
    pattern.finish();
    return pattern;
}

void Pattern::finish()
{
    const auto kind = [this](std::size_t i) { return m_pieces[i].kind; };
    const auto isRun = [](Kind k) { return k == Kind::run || k == Kind::acrossRun; };
    if (m_pieces.empty() || (m_pieces.size() == 1 && kind(0) == Kind::literal)) {
        m_shape = Shape::exact;
    } else if (m_pieces.size() == 1 && isRun(kind(0))) {
        m_shape = Shape::any;
    } else if (m_pieces.size() == 2 && kind(0) == Kind::literal && isRun(kind(1))) {
        m_shape = Shape::prefix;
    } else {
        m_shape = Shape::general;
    }
}

std::string_view Pattern::valueOf(const Piece& piece, const Context& context)
{
    if (const Context::Slot slot = context.lookup(piece.key)) {
        // A multivalued key cannot be a variable, whatever its default.
        const bool single = !slot.entry->multivalued && slot.entry->values.size() == 1;
        return single ? std::string_view(slot.entry->values[0]) : std::string_view();
    }
    return piece.hasDefault ? std::string_view(piece.text) : std::string_view();
}

bool Pattern::allResolve(const Context& context) const
{
    return std::all_of(m_pieces.begin(), m_pieces.end(), [&context](const Piece& piece) {
        return piece.kind != Kind::variable || valueOf(piece, context).data() != nullptr;
    });
}

Match Pattern::matches(std::string_view text, const Context& context, std::size_t free, bool open) const
{
    if (!open) {
        if (m_shape == Shape::any && free == 0) {
            return Match::yes;
        }
        if (m_shape == Shape::exact) {
            return text == (m_pieces.empty() ? std::string_view() : std::string_view(m_pieces[0].text)) ? Match::yes : Match::no;
        }
        if (m_shape == Shape::prefix && free <= m_pieces[0].text.size()) {
            return text.starts_with(m_pieces[0].text) ? Match::yes : Match::no;
        }
    }
    if (m_hasVariables && !allResolve(context)) {
        return Match::unresolved;
    }
    return glob(text, context, free, open) ? Match::yes : Match::no;
}

/// The classic greedy walk with a way back to the last run; because a run inside an ARN segment must not cross a colon, there is a
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
    const std::size_t count = m_pieces.size();
    std::size_t p = 0;
    std::size_t t = 0;
    for (;;) {
        bool fits = true;
        if (p == count) {
            if (t == text.size() || (open && text[t] == ':')) {
                return true;
            }
            fits = false;
        } else {
            const Piece& piece = m_pieces[p];
            switch (piece.kind) {
            case Kind::run:
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
                fits = text.substr(t).starts_with(part);
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
    for (const Piece& piece : m_pieces) {
        const std::string_view part = piece.kind == Kind::literal ? std::string_view(piece.text) : valueOf(piece, context);
        if (!text::startsWithIgnoringCase(text, part)) {
            return Match::no;
        }
        text.remove_prefix(part.size());
    }
    return text.empty() ? Match::yes : Match::no;
}

ResourceName::ResourceName(std::string_view resource) : text(resource), free(resource.size())
{
    std::size_t at = 0;
    for (int colons = 0; colons < 5; ++colons) {
        at = resource.find(':', at);
        if (at == std::string_view::npos) {
            return;
        }
        ++at;
    }
    free = at;
}

ResourcePattern::ResourcePattern(std::string_view text, bool variables)
    : m_text(text), m_pattern(Pattern::read(text, {true, variables, true})), m_everything(!text.empty() && text.find_first_not_of('*') == text.npos)
{
    m_short = !m_everything && std::count(text.begin(), text.end(), ':') < 5;
    std::string_view rest = text;
    for (int i = 0; i < 5 && rest.find(':') != rest.npos; ++i) {
        m_segments.push_back(Pattern::read(rest.substr(0, rest.find(':')), {}));
        rest.remove_prefix(rest.find(':') + 1);
    }
    m_segments.push_back(Pattern::read(rest, {true, variables && !m_short, false}));
}

/// Whether a short ARN is taken for anything at all in this kind of policy.
bool ResourcePattern::admits(ShortArns shortArns) const
{
    switch (shortArns) {
    case ShortArns::expand:
        return m_text.starts_with("arn:");
    case ShortArns::expandWithWildcard:
        return m_text.starts_with("arn:") && m_pattern.hasWildcards();
    case ShortArns::trailingWildcard:
        return m_text.starts_with("arn:") && m_text.ends_with('*');
    case ShortArns::never:
        break;
    }
    return false;
}

Match ResourcePattern::matches(const ResourceName& resource, const Context& context, ShortArns shortArns) const
{
    if (m_everything) {
        return Match::yes;
    }
    bool open = false;
    if (m_short) {
        // Anything but `*` and an ARN is no resource at all, e.g. `arn*` or a bucket's bare name.
        if (!admits(shortArns)) {
            return Match::no;
        }
        open = shortArns != ShortArns::trailingWildcard;
    }
    return m_pattern.matches(resource.text, context, resource.free, open);
}

}  // namespace rolewright::evaluation
