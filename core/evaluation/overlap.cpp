#include "core/evaluation/pattern.h"

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
    Tokens tokens;
    for (const Piece& piece : m_pieces) {
        switch (piece.kind) {
        case Kind::run:
        case Kind::acrossRun:
            tokens.push_back({Token::Kind::run, '*'});
            break;
        case Kind::one:
            tokens.push_back({Token::Kind::one, '?'});
            break;
        case Kind::literal:
        case Kind::variable:
            for (const char c : piece.kind == Kind::literal ? std::string_view(piece.text) : valueOf(piece, context)) {
                tokens.push_back({Token::Kind::character, c});
            }
            break;
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
    // Segment by segment; segments that either side leaves out are open.
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        const std::size_t colon = i < 5 ? resource.find(':') : std::string_view::npos;
        if (!m_segments[i].overlaps(resource.substr(0, colon), context)) {
            return false;
        }
        if (colon == std::string_view::npos) {
            return i + 1 == m_segments.size() || resource.ends_with('*');
        }
        resource.remove_prefix(colon + 1);
    }
    return true;
}

}  // namespace rolewright::evaluation
