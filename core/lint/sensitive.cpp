#include "core/lint/examination.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

using policy::ConditionValue;

/// Keys whose values are names that have no useful part. Source: IAM User Guide, "AWS global condition context keys", sensitive condition keys.
constexpr std::array<std::string_view, 10> sensitiveKeys{"aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount",
                                                         "aws:SourceOrgID",      "aws:SourceVpc",      "aws:SourceVpce",      "aws:VpceAccount",   "aws:VpceOrgID"};

/// A variable that AWS fills, not the caller: with it the value is as narrow as a name.
bool isFilledByAws(std::string_view value)
{
    static constexpr std::array<std::string_view, 4> variables{"${aws:PrincipalAccount}", "${aws:PrincipalOrgID}", "${aws:ResourceAccount}", "${aws:ResourceOrgID}"};
    return std::any_of(variables.begin(), variables.end(), [value](std::string_view one) { return text::equalsIgnoringCase(one, value); });
}

void checkSensitive(Examination& examination, const Row& row, const ConditionValue& value)
{
    if (value.value.find("${") != std::string::npos) {
        if (!isFilledByAws(value.value))
            examination.report("VARIABLE_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("a variable may become anything, and `%1` decides who is let in: name it in full").with(row.key()));
    } else if (row.op.like && text::hasWildcard(value.value)) {
        examination.report("WILDCARD_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("a part of `%1` names nobody: write it in full, without wildcards").with(row.key()));
    }
}

/// `id:session`: a pattern may stand for every session of an id, or for every id of a session, not for parts of an id.
void checkUserId(Examination& examination, const Row& row, const ConditionValue& value)
{
    const std::string_view id = std::string_view(value.value).substr(0, value.value.find(':'));
    const bool hasSession = id.size() < value.value.size();
    if (id.starts_with("${") || (hasSession && (id == "*" || id.empty())))
        return;
    if (id.find("${") != std::string_view::npos)
        examination.report("VARIABLE_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("a variable in the id of aws:userid may become anybody's: put it behind the colon"));
    else if (row.op.like && text::hasWildcard(id) && value.value.find_first_not_of('*') != std::string::npos)
        examination.report("WILDCARD_USAGE_TOO_PERMISSIVE", value.span, Phrase::tr("a part of an id names nobody: write the id in full, as in AROAEXAMPLEID:*"));
}

}  // namespace

void checkSensitiveKeys(Examination& examination, const policy::Statement& statement, const Rows& rows)
{
    const bool letsIn = statement.effect == policy::Effect::allow && (examination.type() == policy::Type::resource || examination.type() == policy::Type::trust);
    if (!letsIn)
        return;
    for (const Row& row : rows) {
        if (row.op.negated || row.op.family != Family::string)
            continue;
        const bool sensitive = std::any_of(sensitiveKeys.begin(), sensitiveKeys.end(), [&row](std::string_view key) { return row.is(key); });
        for (const ConditionValue& value : row.row->values) {
            if (sensitive)
                checkSensitive(examination, row, value);
            else if (row.is("aws:userid"))
                checkUserId(examination, row, value);
        }
    }
}

}  // namespace rolewright::lint
