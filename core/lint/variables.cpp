#include "core/lint/fixes.h"

#include "core/base/text.h"

namespace rolewright::lint {
namespace {

struct Place {
    const SourceSpan& span;
    std::string_view value;
};

/// A variable with something wrong: the code, what is wrong, and the whole text mended.
struct Fault {
    std::string_view code;
    Phrase message;
    std::string mended;
};

std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view by)
{
    return std::string(text.substr(0, begin)) + std::string(by) + std::string(text.substr(end));
}

std::string withoutBlanks(std::string_view text)
{
    return text::replaceAll(text, " ", "");
}

/// Of the default in `${key, 'default'}`.
std::optional<Fault> wrongDefault(std::string_view value, std::size_t comma, std::size_t close)
{
    const std::string_view fallback = text::trim(value.substr(comma + 1, close - comma - 1));
    const bool opens = fallback.starts_with('\'');
    const bool ends = fallback.size() > 1 && fallback.ends_with('\'');
    if (opens && ends)
        return std::nullopt;
    const std::string mended = ", '" + text::replaceAll(fallback, "'", "") + "'";
    return Fault{"MISSING_QUOTE_IN_VARIABLE", Phrase::tr("the default of a variable stands in single quotes: `${aws:username, 'nobody'}`"), spliced(value, comma, close, mended)};
}

/// Of the variable that begins at `open`; `next` is behind it.
std::optional<Fault> wrongVariable(std::string_view value, std::size_t open, std::size_t& next)
{
    const std::size_t close = value.find('}', open);
    const std::size_t other = value.find("${", open + 2);
    if (close == std::string_view::npos || (other != std::string_view::npos && other < close)) {
        next = std::min(other, value.size());
        const std::size_t end = std::min(value.find_first_of("/$\"", open + 2), value.size());
        return Fault{"MISSING_BRACE_IN_VARIABLE", Phrase::tr("a variable ends with `}`: `${aws:username}`"), spliced(value, end, end, "}")};
    }
    next = close + 1;
    const std::string_view inside = value.substr(open + 2, close - open - 2);
    if (text::trim(inside).empty())
        return Fault{"EMPTY_VARIABLE", Phrase::tr("`${}` names no variable: remove it, or write one such as `${aws:username}`"), spliced(value, open, next, "")};
    if (inside == "*" || inside == "?" || inside == "$")
        return std::nullopt;
    const std::size_t comma = inside.find(',');
    const std::string_view name = inside.substr(0, comma);
    if (name.find(' ') != std::string_view::npos) {
        // A tag's key may have blanks inside; none stand around a name.
        const bool tag = name.find("Tag/") != std::string_view::npos && text::trim(name) == name;
        if (!tag)
            return Fault{"UNSUPPORTED_SPACE_IN_VARIABLE", Phrase::tr("a variable's name has no blanks"), spliced(value, open + 2, open + 2 + name.size(), withoutBlanks(name))};
    }
    return comma == std::string_view::npos ? std::nullopt : wrongDefault(value, open + 2 + comma, close);
}

/// False when there are no variables in it.
bool checkSpelling(Examination& examination, const Place& place)
{
    const std::size_t first = place.value.find("${");
    if (first == std::string_view::npos)
        return false;
    for (std::size_t at = first; at != std::string_view::npos && at < place.value.size();) {
        std::size_t next = at + 2;
        if (const auto fault = wrongVariable(place.value, at, next))
            examination.report(fault->code, place.span, fault->message).fix = replaceText(place.span, fault->mended);
        at = place.value.find("${", next);
    }
    return true;
}

void checkPlain(Examination& examination, const policy::Text& text, std::string_view element)
{
    if (text.value.find("${") != std::string::npos)
        examination.report("VARIABLE_UNSUPPORTED_IN_ELEMENT", text.span, Phrase::tr("%1 takes no policy variables: they belong into Resource and Condition").with(element));
}

void checkVersion(Examination& examination, const SourceSpan& span)
{
    if (!examination.hasVariables())
        examination.report("VARIABLE_UNSUPPORTED_IN_VERSION", span, Phrase::tr("policy variables need \"Version\": \"2012-10-17\"; without it `${` is taken literally")).fix = setVersion(examination);
}

}  // namespace

void checkVariables(Examination& examination, const policy::Statement& statement, const Rows& rows)
{
    for (const policy::Text& action : statement.actions)
        checkPlain(examination, action, statement.notAction ? "NotAction" : "Action");
    for (const policy::PrincipalEntry& principal : statement.principals)
        checkPlain(examination, principal.value, statement.notPrincipal ? "NotPrincipal" : "Principal");
    for (const policy::Text& resource : statement.resources) {
        if (checkSpelling(examination, {resource.span, resource.value}))
            checkVersion(examination, resource.span);
    }
    for (const Row& row : rows) {
        const bool takes = row.op.family == Family::string || row.op.family == Family::arn || row.op.family == Family::unknown;
        for (const policy::ConditionValue& value : row.row->values) {
            if (!takes && value.value.find("${") != std::string::npos)
                examination.report("INVALID_VARIABLE_FOR_OPERATOR", value.span, Phrase::tr("`%1` takes no policy variables: String and Arn operators do").with(row.row->operatorName.value));
            else if (checkSpelling(examination, {value.span, value.value}))
                checkVersion(examination, value.span);
        }
    }
}

}  // namespace rolewright::lint
