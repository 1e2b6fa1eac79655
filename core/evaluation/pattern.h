/// Texts with wildcards and policy variables, split once so that matching allocates nothing. No regular expressions.
/// Sources: IAM User Guide, "Policy variables", "Resource", "Condition operators".
#pragma once

#include "core/evaluation/request.h"

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
    Match matches(std::string_view text, const Context& context, std::size_t free = 0, bool open = false) const;
    /// Equal (wildcards play no part), ASCII case ignored.
    Match equalsIgnoringCase(std::string_view text, const Context& context) const;

    bool isAny() const { return m_shape == Shape::any; }
    bool hasVariables() const { return m_hasVariables; }
    bool hasWildcards() const { return m_hasWildcards; }
    bool endsWithRun() const { return !m_pieces.empty() && m_pieces.back().kind == Kind::run; }
    template <typename Visit> void eachVariable(Visit&& visit) const
    {
        for (const Piece& piece : m_pieces) {
            if (piece.kind == Kind::variable) {
                visit(piece.key);
            }
        }
    }
    /// True when some text fits both this and `other`, whose wildcards are `*` and `?`; unresolved variables fit nothing.
    bool overlaps(std::string_view other, const Context& context) const;
    /// Variables that have no value in `context` and no default are handed to `missing(const ContextKey&)`.
    template <typename Missing> void eachMissing(const Context& context, Missing&& missing) const
    {
        for (const Piece& piece : m_pieces) {
            if (piece.kind == Kind::variable && !valueOf(piece, context).data()) {
                missing(piece.key);
            }
        }
    }

private:
    enum class Kind : unsigned char { literal, run, acrossRun, one, variable };
    enum class Shape : unsigned char { general, any, exact, prefix };
    struct Piece {
        Kind kind = Kind::literal;
        std::string text;  ///< of a literal; the default of a variable
        ContextKey key;    ///< of a variable
        bool hasDefault = false;
    };
    void add(Kind kind);
    void addLiteral(std::string_view text);
    std::size_t readVariable(std::string_view text, std::size_t at);
    void finish();
    bool allResolve(const Context& context) const;
    /// A view whose data is null when the variable has no value.
    static std::string_view valueOf(const Piece& piece, const Context& context);
    bool glob(std::string_view text, const Context& context, std::size_t free, bool open) const;

    std::vector<Piece> m_pieces;
    Shape m_shape = Shape::exact;
    bool m_hasVariables = false;
    bool m_hasWildcards = false;
};

/// A request's resource with the place where its sixth segment begins.
struct ResourceName {
    std::string_view text;
    std::size_t free = 0;  ///< offset after the fifth colon; the whole length when there are fewer
    explicit ResourceName(std::string_view resource);
};

/// How ARNs of fewer than six segments (`arn:aws:sqs:*`) are taken, which differs between kinds of policy.
enum class ShortArns : unsigned char { expand, expandWithWildcard, trailingWildcard, never };

/// One entry of a Resource or NotResource element.
class ResourcePattern {
public:
    ResourcePattern(std::string_view text, bool variables);
    Match matches(const ResourceName& resource, const Context& context, ShortArns shortArns) const;
    /// True when some ARN fits both this and `resource`, whose wildcards are `*` and `?`.
    bool overlaps(std::string_view resource, const Context& context, ShortArns shortArns) const;
    const Pattern& pattern() const { return m_pattern; }
    const std::string& text() const { return m_text; }

private:
    bool admits(ShortArns shortArns) const;

    std::string m_text;
    Pattern m_pattern;
    std::vector<Pattern> m_segments;  ///< for `overlaps`; of an ARN as written, at most six
    bool m_everything = false;  ///< `*`
    bool m_short = false;
};

}  // namespace rolewright::evaluation
