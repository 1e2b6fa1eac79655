#include "core/lint/flaws.h"

#include "core/base/text.h"
#include "core/lint/fixes.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

using policy::Flaw;
using policy::Type;

/// The name in `known` that is spelt most like `word`.
template <std::size_t N> std::string_view alike(std::string_view word, const std::array<std::string_view, N>& known)
{
    std::size_t limit = 2;
    std::string_view best;
    for (const std::string_view name : known) {
        const std::size_t distance = text::editDistance(text::lower(name), text::lower(word), limit);
        if (distance <= limit && (best.empty() || distance < limit)) {
            best = name;
            limit = distance;
        }
    }
    return best;
}

constexpr std::array<std::string_view, 3> policyElements{"Version", "Id", "Statement"};
constexpr std::array<std::string_view, 9> statementElements{"Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"};
constexpr std::array<std::string_view, 27> operators{
    "StringEquals",       "StringNotEquals",    "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike",         "StringNotLike",
    "NumericEquals",      "NumericNotEquals",   "NumericLessThan",        "NumericLessThanEquals",     "NumericGreaterThan", "NumericGreaterThanEquals",
    "DateEquals",         "DateNotEquals",      "DateLessThan",           "DateLessThanEquals",        "DateGreaterThan",    "DateGreaterThanEquals",
    "Bool",               "BinaryEquals",       "IpAddress",              "NotIpAddress",              "ArnEquals",          "ArnLike",
    "ArnNotEquals",       "ArnNotLike",         "Null"};

std::string lettersAndDigits(std::string_view text)
{
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    return kept;
}

Mending renamed(const policy::Finding& flaw, std::string_view name)
{
    return name.empty() ? std::nullopt : replaceText(flaw.span, name);
}

/// The Sid without the characters that are not allowed, unless another statement has that one.
Mending cleanSid(Examination& examination, const policy::Finding& flaw)
{
    const auto& statements = examination.document().statements();
    const auto own = std::find_if(statements.begin(), statements.end(), [&](const policy::Statement& one) { return one.sid && one.sid->span == flaw.span; });
    if (own == statements.end())
        return std::nullopt;
    const std::string clean = lettersAndDigits(own->sid->value);
    const bool taken = std::any_of(statements.begin(), statements.end(), [&](const policy::Statement& one) { return one.sid && one.sid->value == clean; });
    return clean.empty() || taken ? std::nullopt : replaceText(flaw.span, clean);
}

/// The Sid with a number behind it that no other statement has.
Mending numberedSid(Examination& examination, const policy::Finding& flaw)
{
    const auto& statements = examination.document().statements();
    const auto own = std::find_if(statements.begin(), statements.end(), [&](const policy::Statement& one) { return one.sid && one.sid->span == flaw.span; });
    if (own == statements.end())
        return std::nullopt;
    for (std::size_t number = 2;; ++number) {
        const std::string name = own->sid->value + std::to_string(number);
        if (std::none_of(statements.begin(), statements.end(), [&](const policy::Statement& one) { return one.sid && one.sid->value == name; }))
            return replaceText(flaw.span, name);
    }
}

/// The name of an element that may stand there and is not there yet.
Mending rightElement(Examination& examination, const policy::Finding& flaw)
{
    const json::Value* object = objectAround(examination, flaw.span);
    if (object == nullptr)
        return std::nullopt;
    const std::string_view name = object == &examination.tree() ? alike(flaw.subject, policyElements) : alike(flaw.subject, statementElements);
    return object->find(name) != nullptr ? std::nullopt : renamed(flaw, name);
}

Mending mendingOf(Examination& examination, const policy::Finding& flaw)
{
    static const std::vector<std::string_view> principalKeys{"Principal", "NotPrincipal"};
    switch (flaw.flaw) {
    case Flaw::unknownElement: return rightElement(examination, flaw);
    case Flaw::effectCase: return replaceText(flaw.span, text::equalsIgnoringCase(flaw.subject, "allow") ? "Allow" : "Deny");
    case Flaw::invalidVersion: return replaceText(flaw.span, "2012-10-17");
    case Flaw::principalProhibited:
    case Flaw::scpPrincipal: return removeMember(examination, flaw.span, principalKeys);
    case Flaw::resourceProhibited:
    case Flaw::notResourceProhibited: return removeMember(examination, flaw.span, {"Resource", "NotResource"});
    case Flaw::everybodyInTrust: return replaceValue(flaw.span, R"({"AWS": "*"})", Phrase::tr("write everybody as {\"AWS\": \"*\"}"));
    case Flaw::sidCharacters: return cleanSid(examination, flaw);
    case Flaw::duplicateSid: return numberedSid(examination, flaw);
    case Flaw::unknownOperator: {
        const Operator op = Operator::read(flaw.subject);
        const std::string_view base = alike(op.base, operators);
        return base.empty() ? std::nullopt : replaceText(flaw.span, op.with(base));
    }
    default: return std::nullopt;
    }
}

}  // namespace

std::string_view codeFor(Flaw flaw, const Options& options)
{
    switch (flaw) {
    case Flaw::emptyAction:
    case Flaw::emptyResource:
    case Flaw::emptyPrincipal:
    case Flaw::missingVersion:
    case Flaw::dateValue:
    case Flaw::cognitoCondition:
    case Flaw::resourceNotArn:
    case Flaw::resourcePartition:
    case Flaw::resourceVendor:
    case Flaw::resourceLegacy:
    case Flaw::resourceRegion:
    case Flaw::resourceIamRegion:
    case Flaw::resourceIamPath: return {};
    case Flaw::federatedPrincipal: return options.type == Type::trust ? policy::codeOf(flaw) : std::string_view();
    case Flaw::unknownAssumeAction: return "INVALID_ACTION";
    case Flaw::notPrincipalWithAllow: return options.type == Type::trust ? policy::codeOf(flaw) : "ALLOW_WITH_NOT_PRINCIPAL";
    // Only IAM and S3 refuse it.
    case Flaw::duplicateSid:
        return options.type == Type::serviceControl || options.type == Type::resourceControl || (options.type == Type::resource && !options.resourceType.starts_with("AWS::S3"))
                   ? "UNIQUE_SIDS_RECOMMENDED"
                   : policy::codeOf(flaw);
    // The policies of some resources, such as repositories, have no Resource.
    case Flaw::missingResource: return options.type == Type::resource && options.resourceType.empty() ? std::string_view() : policy::codeOf(flaw);
    default: return policy::codeOf(flaw);
    }
}

namespace {

/// RCPFullAWSAccess, which AWS attaches itself: everybody, everything, without condition.
bool isFullAccess(const policy::Statement& statement)
{
    const auto isAll = [](const std::vector<policy::Text>& texts) { return texts.size() == 1 && texts.front().value == "*"; };
    return statement.effect == policy::Effect::allow && !statement.notAction && !statement.notResource && isAll(statement.actions) && isAll(statement.resources) &&
           !statement.notPrincipal && statement.principals.size() == 1 && statement.principals.front().value.value == "*" && !statement.conditionSpan;
}

bool isOfFullAccess(const Examination& examination, const policy::Finding& flaw)
{
    if (flaw.flaw != Flaw::rcpAllow && flaw.flaw != Flaw::rcpAction)
        return false;
    const auto& statements = examination.document().statements();
    return std::any_of(statements.begin(), statements.end(), [&flaw](const policy::Statement& one) {
        return one.span.begin.offset <= flaw.span.begin.offset && flaw.span.end.offset <= one.span.end.offset && isFullAccess(one);
    });
}

}  // namespace

void reportFlaws(Examination& examination, const std::vector<policy::Finding>& flaws, const Options& options)
{
    for (const policy::Finding& flaw : flaws) {
        const std::string_view code = codeFor(flaw.flaw, options);
        if (code.empty() || isOfFullAccess(examination, flaw))
            continue;
        Mending mending = mendingOf(examination, flaw);
        examination.report(code, flaw.span, flaw.explanation).fix = std::move(mending);
    }
}

}  // namespace rolewright::lint
