#include "core/evaluation/public_access.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/evaluation/values.h"

#include <algorithm>
#include <array>

namespace rolewright::evaluation {

namespace {

bool isFixed(std::string_view value)
{
    return !value.empty() && value.find_first_of("*?") == std::string_view::npos && value.find("${") == std::string_view::npos;
}

/// "Very broad" ranges are public: wider than /8 (IPv4) or /32 (IPv6).
bool isNarrowBlock(std::string_view value)
{
    const auto block = parseIpBlock(value);
    return block && block->prefix >= (block->isV4() ? 96u + 8u : 32u);
}

/// An access point's name may be a wildcard as long as the account is fixed.
bool isAccessPointOfFixedAccount(std::string_view value)
{
    const auto arn = Arn::parse(value);
    return arn && isFixed(arn->account);
}

bool grantsToThePublic(const policy::Statement& statement)
{
    const bool fixedPrincipals = !statement.notPrincipal && std::none_of(statement.principals.begin(), statement.principals.end(),
                                                                         [](const policy::PrincipalEntry& p) { return !isFixed(p.value.value); });
    return !fixedPrincipals && std::none_of(statement.conditions.begin(), statement.conditions.end(), keepsFromPublic);
}

}  // namespace

bool keepsFromPublic(const policy::ConditionRow& row)
{
    static constexpr std::array<std::string_view, 8> operators = {"StringEquals", "StringLike", "ArnEquals", "ArnLike",
                                                                  "StringEqualsIgnoreCase", "ForAnyValue:StringEquals", "ForAnyValue:StringLike",
                                                                  "IpAddress"};
    static constexpr std::array<std::string_view, 12> keys = {
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalArn", "aws:PrincipalAccount", "aws:SourceArn", "aws:SourceVpc",
        "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount", "aws:userid", "s3:DataAccessPointAccount",
        "s3:x-amz-server-side-encryption-aws-kms-key-id"};
    const std::string_view name = row.operatorName.value;
    const std::string_view key = row.key.value;
    if (std::find(operators.begin(), operators.end(), name) == operators.end() || row.values.empty()) {
        return false;
    }
    const auto all = [&row](auto&& test) {
        return std::all_of(row.values.begin(), row.values.end(), [&test](const policy::ConditionValue& value) { return test(value.value); });
    };
    if (text::equalsIgnoringCase(key, "aws:SourceIp")) {
        return name == "IpAddress" && all(isNarrowBlock);
    }
    if (text::equalsIgnoringCase(key, "s3:DataAccessPointArn")) {
        return all(isAccessPointOfFixedAccount);
    }
    const bool known = std::any_of(keys.begin(), keys.end(), [key](std::string_view k) { return text::equalsIgnoringCase(k, key); });
    return known && name != "IpAddress" && all(isFixed);
}

bool isPublicBucketPolicy(const policy::Document& document)
{
    return std::any_of(document.statements().begin(), document.statements().end(), [](const policy::Statement& statement) {
        return statement.effect == policy::Effect::allow && grantsToThePublic(statement);
    });
}

}  // namespace rolewright::evaluation
