#include "core/lint/fixes.h"
#include "core/lint/regions.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using catalogue::KeyType;

Family familyOf(KeyType type)
{
    switch (type) {
    case KeyType::string: return Family::string;
    case KeyType::arn: return Family::arn;
    case KeyType::boolean: return Family::boolean;
    case KeyType::numeric: return Family::numeric;
    case KeyType::date: return Family::date;
    case KeyType::ipAddress: return Family::ip;
    case KeyType::binary: return Family::binary;
    }
    return Family::unknown;
}

/// `aws:ResourceTag` of `aws:ResourceTag/${TagKey}`: the key without its tag.
bool lacksTag(const Examination& examination, std::string_view key)
{
    const std::string_view stem = key.ends_with('/') ? key.substr(0, key.size() - 1) : key;
    const auto isStem = [stem](const catalogue::ConditionKey& one) {
        const std::size_t end = one.name.find("/${");
        return end != std::string_view::npos && text::equalsIgnoringCase(one.name.substr(0, end), stem);
    };
    const auto among = [&](const std::vector<catalogue::ConditionKey>& keys) { return std::any_of(keys.begin(), keys.end(), isStem); };
    const catalogue::Service* service = examination.catalogue().service(serviceOf(key));
    return among(examination.catalogue().globalKeys()) || (service != nullptr && among(service->conditionKeys()));
}

std::string_view nearestKey(const std::vector<catalogue::ConditionKey>& keys, std::string_view name)
{
    std::string_view best;
    std::size_t limit = 3;
    for (const catalogue::ConditionKey& key : keys) {
        if (key.hasPlaceholder())
            continue;
        const std::size_t distance = text::editDistance(text::lower(key.name), text::lower(name), limit);
        if (distance <= limit && (best.empty() || distance < limit)) {
            best = key.name;
            limit = distance;
        }
    }
    return best;
}

bool isKeyFormat(std::string_view key)
{
    const std::size_t colon = key.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < key.size() && key.substr(0, colon).find(' ') == std::string_view::npos;
}

void reportUnknown(Examination& examination, const Row& row, std::string_view code, std::string_view where, const std::vector<catalogue::ConditionKey>& keys)
{
    const std::string_view nearest = examination.spend(keys.size()) ? nearestKey(keys, row.key()) : std::string_view();
    Finding& finding = examination.report(code, row.row->key.span, withGuess(Phrase::tr("%1 has no condition key `%2`").with(where, row.key()), nearest));
    if (!nearest.empty())
        finding.fix = replaceText(row.row->key.span, nearest);
}

/// AWS names aws:ARN under both codes: nothing fills it, and it has successors.
void checkOldKey(Examination& examination, const SourceSpan& span)
{
    examination.report("UNSUPPORTED_GLOBAL_CONDITION_KEY", span, Phrase::tr("aws:ARN is not evaluated: compare aws:PrincipalArn (who calls) or aws:SourceArn (for which resource)")).fix = replaceText(span, "aws:PrincipalArn");
    examination.report("DEPRECATED_GLOBAL_CONDITION_KEY", span, Phrase::tr("aws:ARN is the old name of aws:PrincipalArn")).fix = replaceText(span, "aws:PrincipalArn");
}

/// Is there such a key? The first thing wrong with its name.
void checkName(Examination& examination, const Row& row)
{
    const std::string& key = row.key();
    const SourceSpan& span = row.row->key.span;
    const std::string_view prefix = serviceOf(key);
    if (!isKeyFormat(key))
        examination.report("INVALID_CONDITION_KEY_FORMAT", span, Phrase::tr("a condition key is a service and a name, such as aws:PrincipalArn or s3:prefix"));
    else if (row.is("aws:ARN"))
        checkOldKey(examination, span);
    else if (row.known == nullptr && lacksTag(examination, key))
        examination.report("MISSING_TAG_KEY_IN_CONDITION", span, Phrase::tr("`%1` needs the tag it asks for: %2").with(key, key + (key.ends_with('/') ? "" : "/") + "team"));
    else if (row.known != nullptr)
        return;
    else if (text::equalsIgnoringCase(prefix, "aws"))
        reportUnknown(examination, row, "INVALID_GLOBAL_CONDITION_KEY", "AWS", examination.catalogue().globalKeys());
    else if (const catalogue::Service* service = examination.catalogue().service(prefix))
        reportUnknown(examination, row, "INVALID_SERVICE_CONDITION_KEY", "`" + std::string(service->prefix()) + "`", service->conditionKeys());
    else if (prefix.find('.') == std::string_view::npos && !examination.catalogue().isKeyPrefix(prefix) && !isFormerService(prefix))
        examination.report("INVALID_SERVICE", span, Phrase::tr("there is no service `%1` that condition keys could belong to").with(prefix));
}

/// An operator of the key's own type, or one that reads it as well.
bool suits(const Row& row)
{
    const Family own = familyOf(row.known->type);
    if (row.op.family == own || row.op.family == Family::null || row.op.family == Family::unknown)
        return true;
    switch (row.known->type) {
    case KeyType::arn: return row.op.family == Family::string;
    case KeyType::string: return row.op.family == Family::arn;    // tags and encryption contexts that hold ARNs
    case KeyType::date: return row.op.family == Family::numeric;  // aws:EpochTime
    default: return false;
    }
}

std::string_view typeName(KeyType type)
{
    static constexpr std::string_view names[] = {"String", "Arn", "Bool", "Numeric", "Date", "IpAddress", "Binary"};
    return names[static_cast<std::size_t>(type)];
}

void checkType(Examination& examination, const Row& row)
{
    // What a tag or an encryption context holds, its author decides: also dates and numbers.
    if (suits(row) || row.known->hasPlaceholder())
        return;
    const std::string name = row.op.with(baseOf(familyOf(row.known->type), row.op.negated));
    Finding& finding = examination.report("TYPE_MISMATCH", row.row->key.span, Phrase::tr("`%1` is compared with %2 operators, not with `%3`").with(row.key(), typeName(row.known->type), row.row->operatorName.value));
    if (!baseOf(familyOf(row.known->type), row.op.negated).empty())
        finding.fix = changeOperator(examination, *row.row, name);
}

void checkCardinality(Examination& examination, const policy::Statement& statement, const Row& row)
{
    const std::string_view name = row.row->operatorName.value;
    const SourceSpan& place = row.row->key.span;
    if (row.op.family == Family::null)
        return;
    if (row.known->multivalued && row.op.quantifier == Quantifier::none)
        examination.report("MISSING_QUALIFIER", place, Phrase::tr("requests carry several values of `%1`: say with ForAnyValue: or ForAllValues: how many must fit").with(row.key()));
    else if (!row.known->multivalued && row.op.quantifier == Quantifier::forAllValues && statement.effect == policy::Effect::allow)
        examination.report("FORALLVALUES_WITH_SINGLE_VALUED_KEY", place, Phrase::tr("ForAllValues also lets in requests that do not carry `%1`, which has but one value: remove it").with(row.key())).fix =
            changeOperator(examination, *row.row, name.substr(std::string_view("ForAllValues:").size()));
    if (row.op.family == Family::boolean && !row.known->multivalued && row.row->values.size() > 1)
        examination.report("INVALID_CONDITION_MULTIPLE_BOOLEAN", row.row->span, Phrase::tr("`%1` is true or false: compare it with one of them").with(row.key()));
}

/// `*` in a pattern of strings crosses the fields of an ARN; in one of ARNs it does not. AWS says so whatever the effect.
void checkArnPattern(Examination& examination, const Row& row)
{
    const auto isPattern = [](const policy::ConditionValue& value) { return value.value.find_first_not_of('*') != std::string::npos; };
    if (row.known->type != KeyType::arn || row.op.family != Family::string || !row.op.like || !std::any_of(row.row->values.begin(), row.row->values.end(), isPattern))
        return;
    const std::string name = row.op.with(row.op.negated ? "ArnNotLike" : "ArnLike");
    examination.report("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", row.row->key.span, Phrase::tr("`*` of `%1` may stand for several fields of an ARN at once: `%2` compares field by field").with(row.row->operatorName.value, name)).fix = changeOperator(examination, *row.row, name);
}

}  // namespace

void checkKeys(Examination& examination, const policy::Statement& statement, const Rows& rows)
{
    for (const Row& row : rows) {
        checkName(examination, row);
        if (row.known == nullptr || row.op.family == Family::unknown)
            continue;
        checkType(examination, row);
        checkCardinality(examination, statement, row);
        checkArnPattern(examination, row);
    }
}

}  // namespace rolewright::lint
