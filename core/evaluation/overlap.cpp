#include "core/evaluation/resource_pattern.h"

#include <array>

namespace rolewright::evaluation {

namespace {

/// A pattern as a row of characters, runs (`*`) and any single character (`?`).
struct Token {
    enum class Kind : unsigned char { character, one, run } kind;
    char value;
};
using Tokens = std::vector<Token>;

Tokens tokensOf(std::string_view text)
{
    Tokens tokens;
    for (const char c : text) {
        tokens.push_back({c == '*' ? Token::Kind::run : c == '?' ? Token::Kind::one : Token::Kind::character, c});
    }
    return tokens;
}

Tokens plainTokens(std::string_view text)
{
    Tokens tokens;
    for (const char c : text) {
        tokens.push_back({Token::Kind::character, c});
    }
    return tokens;
}

/// Whether some text fits both, row by row of the table "can a[i…] and b[j…] still fit a common text".
bool meet(const Tokens& a, const Tokens& b)
{
    std::vector<char> below(b.size() + 1, 0);
    std::vector<char> row(b.size() + 1, 0);
    for (std::size_t i = a.size() + 1; i-- > 0;) {
        for (std::size_t j = b.size() + 1; j-- > 0;) {
            const bool endA = i == a.size();
            const bool endB = j == b.size();
            if (endA && endB) {
                row[j] = 1;
            } else if (!endA && a[i].kind == Token::Kind::run) {
                row[j] = static_cast<char>(below[j] || (!endB && row[j + 1]));
            } else if (!endB && b[j].kind == Token::Kind::run) {
                row[j] = static_cast<char>(row[j + 1] || (!endA && below[j]));
            } else {
                const bool same = !endA && !endB &&
                                  (a[i].kind == Token::Kind::one || b[j].kind == Token::Kind::one || a[i].value == b[j].value);
                row[j] = static_cast<char>(same && below[j + 1]);
            }
        }
        std::swap(row, below);
    }
    return below[0] != 0;
}

}  // namespace

bool Pattern::overlaps(std::string_view other, const Context& context) const
{
    if (!allResolve(context)) {
        return false;
    }
    Tokens tokens = plainTokens(m_head);
    for (const Piece& piece : m_rest) {
        switch (piece.kind) {
        case Kind::run:
        case Kind::acrossRun:
            tokens.push_back({Token::Kind::run, '*'});
            break;
        case Kind::one:
            tokens.push_back({Token::Kind::one, '?'});
            break;
        case Kind::literal:
        case Kind::variable: {
            const Tokens plain = plainTokens(piece.kind == Kind::literal ? std::string_view(piece.text) : valueOf(piece, context));
            tokens.insert(tokens.end(), plain.begin(), plain.end());
            break;
        }
        }
    }
    return meet(tokens, tokensOf(other));
}

bool ResourcePattern::overlaps(std::string_view resource, const Context& context, ShortArns shortArns) const
{
    if (m_everything || resource == "*") {
        return true;
    }
    if (m_short && !admits(shortArns)) {
        return false;
    }
    // Segment by segment; segments that either side leaves out are open. Variables stand in the last one only.
    std::string_view rest = *m_text;
    for (int i = 0;; ++i) {
        const std::size_t mine = i < 5 ? rest.find(':') : std::string_view::npos;
        const std::size_t theirs = i < 5 ? resource.find(':') : std::string_view::npos;
        const Pattern segment = Pattern::read(rest.substr(0, mine), {true, m_variables && i == 5, false});
        if (!segment.overlaps(resource.substr(0, theirs), context)) {
            return false;
        }
        if (mine == std::string_view::npos) {
            return true;
        }
        if (theirs == std::string_view::npos) {
            return resource.ends_with('*');
        }
        rest.remove_prefix(mine + 1);
        resource.remove_prefix(theirs + 1);
    }
}

}  // namespace rolewright::evaluation
