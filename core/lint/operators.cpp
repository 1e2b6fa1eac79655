#include "core/lint/fixes.h"

#include "core/evaluation/values.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using policy::ConditionValue;

void checkNull(Examination& examination, const Row& row)
{
    if (row.op.family != Family::null)
        return;
    const policy::Text& name = row.row->operatorName;
    if (row.op.ifExists)
        examination.report("NULL_WITH_IF_EXISTS", name.span, Phrase::tr("Null asks whether the key is there: IfExists makes no sense with it")).fix = changeOperator(examination, *row.row, "Null");
    else if (row.op.quantifier != Quantifier::none)
        examination.report("NULL_WITH_QUALIFIER", name.span, Phrase::tr("Null takes neither ForAllValues nor ForAnyValue: the answer would always be the same")).fix =
            changeOperator(examination, *row.row, "Null");
}

void checkEmptyValues(Examination& examination, const Row& row)
{
    if (!row.row->values.empty() || !row.row->valuesInArray)
        return;
    const SourceSpan& span = row.row->span;
    if (row.op.quantifier == Quantifier::forAllValues)
        examination.report("EMPTY_ARRAY_CONDITION_FORALLVALUES", span, Phrase::tr("this holds only when the key is absent: say so with Null and \"true\"")).fix = changeRow(examination, *row.row, "Null", "true");
    else if (row.op.quantifier == Quantifier::forAnyValue)
        examination.report("EMPTY_ARRAY_CONDITION_FORANYVALUE", span, Phrase::tr("no value is in an empty list, so the statement never applies: name values"));
    else if (row.op.ifExists)
        examination.report("EMPTY_ARRAY_CONDITION_IFEXISTS", span, Phrase::tr("this holds only when the key is absent: say so with Null and \"true\"")).fix = changeRow(examination, *row.row, "Null", "true");
    else
        examination.report("EMPTY_ARRAY_CONDITION", span, Phrase::tr("there are no values to compare `%1` with: name some").with(row.key()));
}

/// `*` is every value: then only whether the key is there counts, and sometimes not even that.
void checkEveryValue(Examination& examination, const Row& row)
{
    const bool isPattern = (row.op.family == Family::string && row.op.like) || row.op.family == Family::arn;
    const auto star = std::find_if(row.row->values.begin(), row.row->values.end(), [](const ConditionValue& value) {
        return !value.value.empty() && value.value.find_first_not_of('*') == std::string::npos;
    });
    if (!isPattern || star == row.row->values.end())
        return;
    const bool any = row.op.quantifier == Quantifier::forAnyValue;
    const bool trueWhenAbsent = !any && (row.op.negated || row.op.ifExists || row.op.quantifier == Quantifier::forAllValues);
    const bool trueWhenThere = !row.op.negated;
    const std::string key = "`" + row.key() + "`";
    if (trueWhenThere && trueWhenAbsent)
        examination.report("REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", star->span, Phrase::tr("`*` is every value, and an absent %1 is fine too: the condition is always true, remove it").with(key));
    else if (trueWhenThere)
        examination.report("EQUIVALENT_TO_NULL_FALSE", star->span, Phrase::tr("`*` only asks that %1 is there: say so with Null and \"false\"").with(key)).fix = changeRow(examination, *row.row, "Null", "false");
    else if (trueWhenAbsent)
        examination.report("EQUIVALENT_TO_NULL_TRUE", star->span, Phrase::tr("not `*` only asks that %1 is absent: say so with Null and \"true\"").with(key)).fix = changeRow(examination, *row.row, "Null", "true");
    else
        examination.report("REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", star->span, Phrase::tr("no value of %1 is other than `*`: the statement never applies, remove it").with(key));
}

void checkWildcards(Examination& examination, const Row& row)
{
    if (row.op.family != Family::string || row.op.like)
        return;
    for (const ConditionValue& value : row.row->values) {
        if (withoutVariables(value.value, "").find_first_of("*?") == std::string::npos)
            continue;
        const std::string name = row.op.with(row.op.negated ? "StringNotLike" : "StringLike");
        examination.report("WILDCARD_WITHOUT_LIKE_OPERATOR", value.span, Phrase::tr("`%1` takes `*` and `?` literally: `%2` takes patterns").with(row.row->operatorName.value, name)).fix =
            changeOperator(examination, *row.row, name);
        return;
    }
}

void checkSpellings(Examination& examination, const Row& row)
{
    const auto other = std::find_if(row.row->values.begin(), row.row->values.end(), [&](const ConditionValue& value) { return value.spelling != row.row->values.front().spelling; });
    if (other == row.row->values.end())
        return;
    examination.report("INVALID_CONDITION_DATA_TYPE", other->span, Phrase::tr("the values of one condition are all strings, all numbers or all Booleans: put them all in quotes")).fix =
        replaceText(other->span, other->value);
}

/// Of several limits only the widest counts.
void checkLimits(Examination& examination, const Row& row)
{
    const bool less = row.op.base.starts_with("NumericLess");
    if ((!less && !row.op.base.starts_with("NumericGreater")) || row.row->values.size() < 2)
        return;
    std::size_t best = 0;
    std::vector<evaluation::Number> numbers;
    for (const ConditionValue& value : row.row->values) {
        const auto number = evaluation::parseNumber(value.value);
        if (!number)
            return;
        numbers.push_back(*number);
        if (const int order = evaluation::compare(*number, numbers[best]); less ? order > 0 : order < 0)
            best = numbers.size() - 1;
    }
    std::vector<SourceSpan> needless;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i != best)
            needless.push_back(row.row->values[i].span);
    }
    examination.report("REDUNDANT_CONDITION_VALUE_NUM", needless.front(), Phrase::tr("of several limits only the widest counts, `%1`: remove the others").with(row.row->values[best].value)).fix =
        removeElements(examination, needless, Phrase::tr("keep only `%1`").with(row.row->values[best].value));
}

}  // namespace

void checkOperators(Examination& examination, const policy::Statement&, const Rows& rows)
{
    for (const Row& row : rows) {
        checkNull(examination, row);
        checkEmptyValues(examination, row);
        if (row.row->values.empty())
            continue;
        checkSpellings(examination, row);
        checkEveryValue(examination, row);
        checkWildcards(examination, row);
        checkLimits(examination, row);
    }
}

}  // namespace rolewright::lint
