#include "core/analysis/csv.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

/// Would a spreadsheet take it for a formula? Some look behind blanks; full-width signs are taken like plain ones by some.
bool isFormula(std::string_view text)
{
    if (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n'))
        return true;
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return false;
    const std::string_view rest = text.substr(first);
    constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(std::begin(signs), std::end(signs), [rest](std::string_view sign) { return rest.starts_with(sign); });
}

}  // namespace

std::string csvField(std::string_view text)
{
    const bool formula = isFormula(text);
    const bool quoted = formula || text.find_first_of(",;\"\r\n\t") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
    std::string field = quoted ? "\"" : "";
    field += formula ? "'" : "";
    for (const char c : text) {
        field += c;
        if (c == '"')
            field += c;
    }
    return quoted ? field + '"' : field;
}

std::string csvLine(const std::vector<std::string_view>& fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line.append(i == 0 ? "" : ",").append(csvField(fields[i]));
    return line + "\r\n";
}

}  // namespace rolewright::analysis
