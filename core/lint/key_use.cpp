#include "core/lint/examination.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

using policy::Effect;
using policy::Statement;
using policy::Type;

/// Does AWS say whether requests of the service carry the key? Its own managed policies mix actions that carry a key with others of many services
/// and pass; it speaks of the keys of identity providers in sts (the example of the CLI's `validate-policy`), and we of the keys of s3 as well.
bool saysWhatCarries(const catalogue::Service& service, std::string_view key)
{
    const bool ofService = text::startsWithIgnoringCase(key, "s3:") ? service.prefix() == "s3" : service.prefix() == "sts" && !text::startsWithIgnoringCase(key, "sts:");
    return ofService && !text::startsWithIgnoringCase(key, "aws:") && service.conditionKey(key) != nullptr;
}

/// Actions that are named in full and never carry the key.
void checkActionsCarry(Examination& examination, const Statement& statement, const Row& row)
{
    if (statement.notAction || row.op.ifExists || row.op.family == Family::null)
        return;
    std::vector<const policy::Text*> strangers;
    for (const policy::Text& action : statement.actions) {
        const std::size_t colon = action.value.find(':');
        if (colon == std::string::npos || text::hasWildcard(action.value))
            continue;
        const catalogue::Service* service = examination.catalogue().service(std::string_view(action.value).substr(0, colon));
        if (service == nullptr || !saysWhatCarries(*service, row.key()))
            continue;
        const catalogue::Action* known = service->action(std::string_view(action.value).substr(colon + 1));
        if (known != nullptr && !service->carries(*known, row.key()))
            strangers.push_back(&action);
    }
    if (strangers.empty())
        return;
    const std::string first = "`" + strangers.front()->value + "`";
    const Phrase which = strangers.size() == 1 ? Phrase(first) : Phrase::tr("%1 and %2 more").with(first, strangers.size() - 1);
    Finding& finding = examination.report("UNSUPPORTED_ACTION_FOR_CONDITION_KEY", strangers.front()->span, Phrase::tr("requests of %1 never carry `%2`: move them into a statement without it").with(which, row.key()));
    for (auto stranger = strangers.begin() + 1; stranger != strangers.end(); ++stranger)
        finding.others.push_back({(*stranger)->span, {}});
    finding.others.push_back({row.row->key.span, {}});
}

bool asksFor(const Rows& rows, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&rows](std::string_view key) { return findRow(rows, key) != nullptr; });
}

void checkTrustworthy(Examination& examination, const Row& row)
{
    // Source: IAM User Guide, "AWS global condition context keys": whoever calls writes these.
    if (row.is("aws:Referer") || row.is("aws:UserAgent"))
        examination.report("UNTRUSTWORTHY_CONDITION_KEY", row.row->key.span, Phrase::tr("whoever calls writes `%1` at will: it keeps nobody out").with(row.key()));
}

void checkPairs(Examination& examination, const Row& row, const Rows& rows)
{
    // Private addresses are unique within one VPC only.
    if (row.is("aws:VpcSourceIp") && !asksFor(rows, {"aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"}))
        examination.report("MISSING_PAIRED_CONDITION_KEYS", row.row->key.span, Phrase::tr("every VPC has addresses like these: also say with aws:SourceVpc which one is meant"));
}

void checkDynamoDb(Examination& examination, const Statement& statement, const Row& row, const Rows& rows)
{
    if (!row.is("dynamodb:Attributes") || statement.effect != Effect::allow || asksFor(rows, {"dynamodb:Select"}))
        return;
    static constexpr std::array<std::string_view, 2> readers{"dynamodb:Query", "dynamodb:Scan"};
    if (std::any_of(readers.begin(), readers.end(), [&statement](std::string_view action) { return speaksOf(statement, action); }))
        examination.report("DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", row.row->key.span, Phrase::tr("who names no attributes is given all of them: also ask for dynamodb:Select SPECIFIC_ATTRIBUTES"));
}

void checkPrefix(Examination& examination, const Statement& statement, const Row& row)
{
    const bool keepsOut = (statement.effect == Effect::deny) != row.op.negated;
    if (row.is("s3:prefix") && row.op.family == Family::string && keepsOut)
        examination.report("S3_PREFIX_IN_NEGATIVE_CONTEXT", row.row->key.span, Phrase::tr("a listing of a shorter prefix, or of none, shows the same names: allow the prefixes that may be listed instead"));
}

/// Source: IAM User Guide, aws:VpceAccount, aws:VpceOrgID, aws:VpceOrgPaths: "use this key only with supported services". Which those are changes;
/// actions of every service are never right.
void checkSupportedServices(Examination& examination, const Statement& statement, const Row& row)
{
    if ((!row.is("aws:VpceAccount") && !row.is("aws:VpceOrgID") && !row.is("aws:VpceOrgPaths")) || statement.actions.empty())
        return;
    const bool everyService = std::any_of(statement.actions.begin(), statement.actions.end(), [](const policy::Text& action) { return text::hasWildcard(action.value.substr(0, action.value.find(':'))); });
    if (statement.notAction || everyService)
        examination.report("USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES", row.row->key.span, Phrase::tr("not every service fills `%1`: name the actions of services that do, and leave the others out").with(row.key()));
}

void checkRelevance(Examination& examination, const Row& row)
{
    // The policy of an endpoint, which has no resource type here, is about many resources.
    if (examination.type() != Type::resource || !examination.resourceType().starts_with("AWS::S3"))
        return;
    const bool ofResource = row.is("aws:ResourceAccount") || row.is("aws:ResourceOrgID") || row.is("aws:ResourceOrgPaths") || row.is("s3:ResourceAccount");
    if (ofResource)
        examination.report("IRRELEVANT_CONDITION_KEY_IN_POLICY", row.row->key.span, Phrase::tr("a resource's own policy is about this one resource: `%1` belongs into policies of users and roles").with(row.key()));
}

}  // namespace

void checkKeyUse(Examination& examination, const Statement& statement, const Rows& rows)
{
    for (const Row& row : rows) {
        checkActionsCarry(examination, statement, row);
        checkTrustworthy(examination, row);
        checkPairs(examination, row, rows);
        checkDynamoDb(examination, statement, row, rows);
        checkPrefix(examination, statement, row);
        checkSupportedServices(examination, statement, row);
        checkRelevance(examination, row);
    }
}

}  // namespace rolewright::lint
