/// Texts with `*` (any run of characters) and `?` (any one), as names of actions and resources have them.
#pragma once

#include <string_view>

namespace rolewright::text {

inline bool hasWildcard(std::string_view text)
{
    // find_first_of searches its set anew for every character.
    for (const char c : text) {
        if (c == '*' || c == '?')
            return true;
    }
    return false;
}

/// Does `pattern` stand for the whole of `text`? `ignoreCase`: ASCII case.
bool wildcardMatches(std::string_view pattern, std::string_view text, bool ignoreCase = false);
/// Does `wide` stand for everything that `narrow`, a pattern itself, stands for? Never a wrong yes.
bool wildcardCovers(std::string_view wide, std::string_view narrow, bool ignoreCase = false);
/// Is there a text that both patterns stand for?
bool wildcardsOverlap(std::string_view a, std::string_view b);

}  // namespace rolewright::text
