#include "core/lint/examination.h"

#include "core/evaluation/values.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

/// Bool (or with IfExists) of the key, with this value.
bool says(const Rows& rows, std::string_view key, Family family, bool wanted)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row.is(key) && row.op.family == family && !row.row->values.empty() && evaluation::parseBoolean(row.row->values.front().value) == std::optional(wanted);
    });
}

/// A negated condition on one of the keys: whoever does not fit is denied.
const Row* findFence(const Rows& rows, std::initializer_list<std::string_view> keys)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&keys](const Row& row) {
        return row.op.negated && std::any_of(keys.begin(), keys.end(), [&row](std::string_view key) { return row.is(key); });
    });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

// Source: Organizations User Guide, "Resource control policies", and the data perimeter policies that AWS publishes.
void checkResourceControl(Examination& examination, const policy::Statement& statement, const Rows& rows)
{
    if (examination.type() != policy::Type::resourceControl || statement.effect != policy::Effect::deny)
        return;
    if (const Row* fence = findFence(rows, {"aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount"});
        fence != nullptr && !says(rows, "aws:PrincipalIsAWSService", Family::boolean, false) && findFence(rows, {"aws:PrincipalIsAWSService"}) == nullptr)
        examination.report("RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", fence->row->key.span, Phrase::tr("AWS's services are in no organization and would be denied too: also ask with BoolIfExists that aws:PrincipalIsAWSService is \"false\""));
    const Row* fence = findFence(rows, {"aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceAccount"});
    if (fence == nullptr)
        return;
    if (!says(rows, "aws:PrincipalIsAWSService", Family::boolean, true))
        examination.report("RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", fence->row->key.span, Phrase::tr("only services act for a source: also ask with Bool that aws:PrincipalIsAWSService is \"true\""));
    if (!says(rows, "aws:SourceAccount", Family::null, false) && !says(rows, "aws:SourceArn", Family::null, false) && !says(rows, "aws:SourceOrgID", Family::null, false))
        examination.report("RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", fence->row->key.span, Phrase::tr("requests that act for no source would be denied too: also ask with Null that aws:SourceAccount is there (\"false\")"));
}

}  // namespace rolewright::lint
