#include "core/analysis/condition_words.h"

#include "core/base/text.h"
#include "core/policy/operator.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

struct Verb {
    std::string_view base;
    Phrase::Source words;  ///< of key and values
};

/// Source: IAM User Guide, "Condition operators".
constexpr Verb verbs[] = {
    {"StringEquals", Phrase::tr("%1 is %2")},
    {"StringNotEquals", Phrase::tr("%1 is not %2")},
    {"StringEqualsIgnoreCase", Phrase::tr("%1 is, in any case, %2")},
    {"StringNotEqualsIgnoreCase", Phrase::tr("%1 is not, in any case, %2")},
    {"StringLike", Phrase::tr("%1 is like %2")},
    {"StringNotLike", Phrase::tr("%1 is not like %2")},
    {"NumericEquals", Phrase::tr("%1 is %2")},
    {"NumericNotEquals", Phrase::tr("%1 is not %2")},
    {"NumericLessThan", Phrase::tr("%1 is less than %2")},
    {"NumericLessThanEquals", Phrase::tr("%1 is at most %2")},
    {"NumericGreaterThan", Phrase::tr("%1 is greater than %2")},
    {"NumericGreaterThanEquals", Phrase::tr("%1 is at least %2")},
    {"DateEquals", Phrase::tr("%1 is %2")},
    {"DateNotEquals", Phrase::tr("%1 is not %2")},
    {"DateLessThan", Phrase::tr("%1 is before %2")},
    {"DateLessThanEquals", Phrase::tr("%1 is not after %2")},
    {"DateGreaterThan", Phrase::tr("%1 is after %2")},
    {"DateGreaterThanEquals", Phrase::tr("%1 is not before %2")},
    {"Bool", Phrase::tr("%1 is %2")},
    {"BinaryEquals", Phrase::tr("%1 is, in base64, %2")},
    {"IpAddress", Phrase::tr("%1 is within %2")},
    {"NotIpAddress", Phrase::tr("%1 is not within %2")},
    {"ArnEquals", Phrase::tr("%1 is like %2")},
    {"ArnLike", Phrase::tr("%1 is like %2")},
    {"ArnNotEquals", Phrase::tr("%1 is not like %2")},
    {"ArnNotLike", Phrase::tr("%1 is not like %2")},
};

std::string quoted(const std::string& value)
{
    const bool plain = !value.empty() && value.find_first_of(" ,\t\n") == std::string::npos;
    return plain ? value : '"' + value + '"';
}

/// `Null` says whether the key is missing.
Phrase nullWords(const policy::ConditionRow& row)
{
    const bool missing = std::any_of(row.values.begin(), row.values.end(), [](const policy::ConditionValue& value) { return text::equalsIgnoringCase(value.value, "true"); });
    return (missing ? Phrase::tr("%1 is missing") : Phrase::tr("%1 is there")).with(row.key.value);
}

Phrase subjectOf(const policy::Operator& op, const std::string& key)
{
    switch (op.quantifier) {
    case policy::Quantifier::forAnyValue:
        return Phrase::tr("some value of %1").with(key);
    case policy::Quantifier::forAllValues:
        return Phrase::tr("every value of %1").with(key);
    case policy::Quantifier::none:
        break;
    }
    return Phrase(key);
}

}  // namespace

Phrase inWords(const policy::ConditionRow& row)
{
    const policy::Operator op = policy::Operator::read(row.operatorName.value);
    if (op.family == policy::Family::null)
        return nullWords(row);
    const auto verb = std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb& one) { return text::equalsIgnoringCase(one.base, op.base); });
    std::vector<std::string> values;
    for (const policy::ConditionValue& value : row.values)
        values.push_back(quoted(value.value));
    const Phrase wanted = values.empty() ? Phrase(Phrase::tr("nothing")) : listed(values, op.negated ? Conjunction::neither : Conjunction::either);
    const Phrase subject = subjectOf(op, row.key.value);
    const Phrase words = verb == std::end(verbs) ? Phrase::tr("%1 fits %2 %3").with(subject, row.operatorName.value, wanted) : verb->words.with(subject, wanted);
    if (op.quantifier == policy::Quantifier::forAllValues)
        return Phrase::tr("%1, or it has none").with(words);
    return op.ifExists ? Phrase::tr("%1, or it is missing").with(words) : words;
}

}  // namespace rolewright::analysis
