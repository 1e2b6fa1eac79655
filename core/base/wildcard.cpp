#include "core/base/wildcard.h"

#include "core/base/text.h"

#include <vector>

namespace rolewright::text {
namespace {

bool same(char a, char b, bool ignoreCase)
{
    return a == b || (ignoreCase && lower(a) == lower(b));
}

/// One step of `pattern` over one character of `text`. When `text` is a pattern itself, its `*` may only be met by a `*`.
bool meets(char pattern, char text, bool textIsPattern, bool ignoreCase)
{
    if (textIsPattern && text == '*')
        return false;
    return pattern == '?' || same(pattern, text, ignoreCase);
}

bool walk(std::string_view pattern, std::string_view text, bool textIsPattern, bool ignoreCase)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && meets(pattern[p], text[t], textIsPattern, ignoreCase)) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

bool wildcardMatches(std::string_view pattern, std::string_view text, bool ignoreCase)
{
    return walk(pattern, text, false, ignoreCase);
}

bool wildcardCovers(std::string_view wide, std::string_view narrow, bool ignoreCase)
{
    return walk(wide, narrow, true, ignoreCase);
}

bool wildcardsOverlap(std::string_view a, std::string_view b)
{
    // What both begin and end with before their first and last wildcard must agree; that settles nearly every question.
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] != '*' && b[i] != '*'; ++i) {
        if (a[i] != b[i] && a[i] != '?' && b[i] != '?')
            return false;
    }
    for (std::size_t i = 1; i <= a.size() && i <= b.size() && a[a.size() - i] != '*' && b[b.size() - i] != '*'; ++i) {
        const char x = a[a.size() - i];
        const char y = b[b.size() - i];
        if (x != y && x != '?' && y != '?')
            return false;
    }
    if (!hasWildcard(a) || !hasWildcard(b))
        return hasWildcard(a) ? wildcardMatches(a, b) : wildcardMatches(b, a);
    // reach[j]: the part of `a` so far and the first j characters of `b` have a text in common.
    std::vector<char> reach(b.size() + 1, 0);
    std::vector<char> next(b.size() + 1, 0);
    reach[0] = 1;
    for (std::size_t j = 0; j < b.size() && b[j] == '*'; ++j)
        reach[j + 1] = 1;
    for (const char x : a) {
        next[0] = x == '*' && reach[0] != 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const char y = b[j];
            const bool one = x != '*' && y != '*' && (x == y || x == '?' || y == '?') && reach[j] != 0;
            const bool throughA = x == '*' && (reach[j + 1] != 0 || next[j] != 0);
            const bool throughB = y == '*' && (next[j] != 0 || reach[j + 1] != 0);
            next[j + 1] = one || throughA || throughB;
        }
        reach.swap(next);
    }
    return reach[b.size()] != 0;
}

}  // namespace rolewright::text
