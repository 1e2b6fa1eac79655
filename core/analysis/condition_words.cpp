#include "core/analysis/condition_words.h"

#include "core/base/text.h"
#include "core/policy/operator.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

constexpr std::size_t mostListed = 5;

struct Verb {
    std::string_view base;
    std::string_view words;
};

/// Source: IAM User Guide, "Condition operators".
constexpr Verb verbs[] = {
    {"StringEquals", "is"},
    {"StringNotEquals", "is not"},
    {"StringEqualsIgnoreCase", "is, in any case,"},
    {"StringNotEqualsIgnoreCase", "is not, in any case,"},
    {"StringLike", "is like"},
    {"StringNotLike", "is not like"},
    {"NumericEquals", "is"},
    {"NumericNotEquals", "is not"},
    {"NumericLessThan", "is less than"},
    {"NumericLessThanEquals", "is at most"},
    {"NumericGreaterThan", "is greater than"},
    {"NumericGreaterThanEquals", "is at least"},
    {"DateEquals", "is"},
    {"DateNotEquals", "is not"},
    {"DateLessThan", "is before"},
    {"DateLessThanEquals", "is not after"},
    {"DateGreaterThan", "is after"},
    {"DateGreaterThanEquals", "is not before"},
    {"Bool", "is"},
    {"BinaryEquals", "is, in base64,"},
    {"IpAddress", "is within"},
    {"NotIpAddress", "is not within"},
    {"ArnEquals", "is like"},
    {"ArnLike", "is like"},
    {"ArnNotEquals", "is not like"},
    {"ArnNotLike", "is not like"},
};

std::string quoted(const std::string& value)
{
    const bool plain = !value.empty() && value.find_first_of(" ,\t\n") == std::string::npos;
    return plain ? value : '"' + value + '"';
}

/// `Null` says whether the key is missing.
std::string nullWords(const policy::ConditionRow& row)
{
    const bool missing = std::any_of(row.values.begin(), row.values.end(), [](const policy::ConditionValue& value) { return text::equalsIgnoringCase(value.value, "true"); });
    return row.key.value + (missing ? " is missing" : " is there");
}

}  // namespace

std::string listed(const std::vector<std::string>& words, std::string_view conjunction)
{
    std::string out;
    const bool cut = words.size() > mostListed;
    const std::size_t shown = cut ? mostListed - 1 : words.size();
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            out += i + 1 == shown && !cut ? " " + std::string(conjunction) + " " : ", ";
        out += words[i];
    }
    return cut ? out + " " + std::string(conjunction) + " " + std::to_string(words.size() - shown) + " more" : out;
}

std::string inWords(const policy::ConditionRow& row)
{
    const policy::Operator op = policy::Operator::read(row.operatorName.value);
    if (op.family == policy::Family::null)
        return nullWords(row);
    const auto verb = std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb& one) { return text::equalsIgnoringCase(one.base, op.base); });
    std::vector<std::string> values;
    for (const policy::ConditionValue& value : row.values)
        values.push_back(quoted(value.value));
    std::string words = op.quantifier == policy::Quantifier::forAnyValue ? "some value of " : op.quantifier == policy::Quantifier::forAllValues ? "every value of " : "";
    words += row.key.value + ' ';
    words += verb == std::end(verbs) ? "fits " + row.operatorName.value : std::string(verb->words);
    words += ' ' + (values.empty() ? "nothing" : listed(values, op.negated ? "nor" : "or"));
    if (op.quantifier == policy::Quantifier::forAllValues)
        words += ", or it has none";
    else if (op.ifExists)
        words += ", or it is missing";
    return words;
}

}  // namespace rolewright::analysis
