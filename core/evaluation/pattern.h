/// Texts with wildcards and policy variables, split once so that matching allocates nothing. No regular expressions.
/// Sources: IAM User Guide, "Policy variables", "Resource", "Condition operators".
#pragma once

#include "core/evaluation/request.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// `unresolved`: a variable has no value in this request.
enum class Match : unsigned char { no, yes, unresolved };

/// What a text is read for.
struct PatternRules {
    bool wildcards = true;   ///< `*` and `?` are wildcards
    bool variables = false;  ///< `${key}`, `${key, 'default'}`, `${*}` `${?}` `${$}`: Version 2012-10-17
    /// The text is the ARN of a Resource element: variables only after the fifth colon, and a `*` that ends one of the first five
    /// segments can expand beyond its colon.
    bool resourceArn = false;
};

class Pattern {
public:
    Pattern() = default;
    static Pattern read(std::string_view text, PatternRules rules);

    /// Whole text, byte for byte; `?` is one character of UTF-8. `text` before `free` is ruled by ARN segments: there no wildcard
    /// crosses a colon (but see PatternRules::resourceArn). `open`: a text that goes on after a colon matches too.
    Match matches(std::string_view text, const Context& context, std::size_t free = 0, bool open = false) const
    {
        if (text.size() < m_head.size() || !sameBytes(text.data(), m_head.data(), m_head.size())) {
            return Match::no;
        }
        if (m_rest.empty() && text.size() == m_head.size()) {
            return Match::yes;
        }
        if (m_endsAfterHead && free <= m_head.size()) {
            return Match::yes;
        }
        return m_rest.empty() && !open ? Match::no : walk(text, context, free, open);
    }
    /// Equal (wildcards play no part), ASCII case ignored.
    Match equalsIgnoringCase(std::string_view text, const Context& context) const;

    /// True for `*`.
    bool isAny() const { return m_endsAfterHead && m_head.empty(); }
    bool hasVariables() const { return m_hasVariables; }
    bool hasWildcards() const { return m_hasWildcards; }
    template <typename Visit> void eachVariable(Visit&& visit) const
    {
        for (const Piece& piece : m_rest) {
            if (piece.kind == Kind::variable) {
                visit(piece.variable->key);
            }
        }
    }
    /// True when some text fits both this and `other`, whose wildcards are `*` and `?`; unresolved variables fit nothing.
    bool overlaps(std::string_view other, const Context& context) const;
    /// Variables that have no value in `context` and no default are handed to `missing(const ContextKey&)`.
    template <typename Missing> void eachMissing(const Context& context, Missing&& missing) const
    {
        for (const Piece& piece : m_rest) {
            if (piece.kind == Kind::variable && !valueOf(piece, context).data()) {
                missing(piece.variable->key);
            }
        }
    }

private:
    enum class Kind : unsigned char { literal, run, acrossRun, one, variable };
    struct Variable {
        ContextKey key;
        std::string fallback;
        bool hasFallback = false;
    };
    struct Piece {
        Kind kind = Kind::literal;
        std::string text;  ///< of a literal
        std::shared_ptr<const Variable> variable;
    };
    void add(Kind kind);
    void addLiteral(std::string_view text);
    std::size_t readVariable(std::string_view text, std::size_t at);
    bool allResolve(const Context& context) const;
    /// A view whose data is null when the variable has no value.
    static std::string_view valueOf(const Piece& piece, const Context& context);
    Match walk(std::string_view text, const Context& context, std::size_t free, bool open) const;
    bool glob(std::string_view text, const Context& context, std::size_t free, bool open) const;

    std::string m_head;         ///< what the text must begin with
    std::vector<Piece> m_rest;  ///< what comes behind it
    bool m_endsAfterHead = false;  ///< the rest is one run: anything may follow the head
    bool m_runThenText = false;    ///< the rest is one run and a text: the head and the end decide
    bool m_hasVariables = false;
    bool m_hasWildcards = false;
};

}  // namespace rolewright::evaluation
