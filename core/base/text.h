/// Small helpers on ASCII and UTF-8 text. AWS compares names by ASCII case folding, never by locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::text {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// ASCII lower case; other bytes stay.
std::string lower(std::string_view text);
/// Equal when ASCII case is ignored.
bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// Negative, zero or positive like `strcmp`, ASCII case ignored.
int compareIgnoringCase(std::string_view a, std::string_view b);
bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);

/// The parts between separators; an empty text has one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string_view trim(std::string_view text);
/// `text` with every occurrence of `from` replaced.
std::string replaceAll(std::string_view text, std::string_view from, std::string_view to);

/// Offset of the first byte that is not part of a well-formed UTF-8 sequence (Unicode, table 3-7), `npos` when there is none.
std::size_t firstInvalidUtf8(std::string_view text);
bool isValidUtf8(std::string_view text);
/// Number of code points; invalid bytes count one each.
std::size_t codePoints(std::string_view text);

/// RFC 3986 percent-encoding; keeps unreserved characters (and `/` when `keepSlash`).
std::string percentEncode(std::string_view text, bool keepSlash = false);
/// Undoes percent-encoding; malformed escapes stay as they are. `plusIsBlank` for form bodies.
std::string percentDecode(std::string_view text, bool plusIsBlank = false);

/// How like two words are, for "did you mean": Levenshtein distance, capped at `limit` + 1.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace rolewright::text
