#include "core/policy/trust_grant.h"

#include "core/base/text.h"
#include "core/policy/statement_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rolewright::policy {
namespace {

constexpr std::array<std::string_view, 5> grantActions{"sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "sts:AssumeRoleWithSAML",
                                                       "sts:AssumeRoleWithWebIdentity"};

/// The conditions that a form has switches for.
struct Switch {
    std::string_view operatorName;
    std::string_view key;
};
constexpr Switch externalId{"StringEquals", "sts:ExternalId"};
constexpr Switch mfaPresent{"Bool", "aws:MultiFactorAuthPresent"};
constexpr Switch mfaAge{"NumericLessThan", "aws:MultiFactorAuthAge"};
constexpr Switch sourceIp{"IpAddress", "aws:SourceIp"};

bool is(const ConditionForm& row, const Switch& condition)
{
    return row.operatorName == condition.operatorName && text::equalsIgnoringCase(row.key, condition.key);
}

std::optional<long> secondsOf(const std::string& digits)
{
    long seconds = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, seconds);
    return read.ec == std::errc() && read.ptr == end && seconds >= 0 ? std::optional<long>(seconds) : std::nullopt;
}

/// Takes a condition over into the grant; false when no switch says it.
bool readRow(const ConditionForm& row, TrustGrant& grant)
{
    // A policy variable stands for another text at each request: no form field says that.
    const auto isVariable = [](const std::string& value) { return value.find("${") != std::string::npos; };
    if (row.values.empty() || std::any_of(row.values.begin(), row.values.end(), isVariable))
        return false;
    if (is(row, sourceIp)) {
        grant.sourceIps = row.values;
        return true;
    }
    if (row.values.size() != 1)
        return false;
    const std::string& value = row.values.front();
    if (is(row, externalId)) {
        grant.externalId = value;
        return true;
    }
    if (is(row, mfaPresent)) {
        grant.mfaRequired = text::equalsIgnoringCase(value, "true");
        return grant.mfaRequired;
    }
    if (is(row, mfaAge)) {
        grant.mfaMaxAgeSeconds = secondsOf(value);
        return grant.mfaMaxAgeSeconds.has_value();
    }
    return false;
}

std::optional<TrustGrant> grantOf(const StatementForm& form)
{
    const auto isGrantAction = [](const std::string& action) {
        return std::any_of(grantActions.begin(), grantActions.end(), [&](std::string_view known) { return text::equalsIgnoringCase(action, known); });
    };
    const bool plain = form.effect == Effect::allow && !form.notPrincipal && !form.notAction && form.resources.empty();
    if (!plain || form.principals.empty() || form.actions.empty() || !std::all_of(form.actions.begin(), form.actions.end(), isGrantAction))
        return std::nullopt;
    TrustGrant grant;
    grant.principals = form.principals;
    grant.actions = form.actions;
    for (const ConditionForm& row : form.conditions) {
        if (!readRow(row, grant))
            return std::nullopt;
    }
    return grant;
}

/// The condition with these values, in its place if it is there; without values, no condition.
void setRow(std::vector<ConditionForm>& rows, const Switch& condition, std::vector<std::string> values)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ConditionForm& one) { return is(one, condition); });
    if (values.empty()) {
        if (row != rows.end())
            rows.erase(row);
    } else if (row != rows.end()) {
        row->values = std::move(values);
    } else {
        rows.push_back({std::string(condition.operatorName), std::string(condition.key), std::move(values)});
    }
}

Result<void> checkGrant(const TrustGrant& grant)
{
    if (grant.principals.empty())
        return impossibleEdit("choose who may assume the role: a statement that names nobody is refused");
    if (grant.actions.empty())
        return impossibleEdit("a trust statement needs an action, such as sts:AssumeRole");
    if (grant.mfaMaxAgeSeconds.value_or(0) < 0)
        return impossibleEdit("the age of the MFA sign-in is a number of seconds, 0 or more");
    return {};
}

/// `form` changed to say `grant` where it says something else.
StatementForm withGrant(StatementForm form, const TrustGrant& grant)
{
    const TrustGrant now = grantOf(form).value_or(TrustGrant{});
    StatementForm wanted;
    wanted.principals = grant.principals;
    StatementForm there;
    there.principals = now.principals;
    if (!(wanted == there)) {
        form.principals = grant.principals;
        for (PrincipalEntry& principal : form.principals) {
            if (principal.kind == "*")
                principal.kind = "AWS";  // IAM refuses the bare "*" in a trust policy
        }
    }
    form.actions = grant.actions;
    if (grant.externalId != now.externalId)
        setRow(form.conditions, externalId, grant.externalId ? std::vector<std::string>{*grant.externalId} : std::vector<std::string>{});
    if (grant.mfaRequired != now.mfaRequired)
        setRow(form.conditions, mfaPresent, grant.mfaRequired ? std::vector<std::string>{"true"} : std::vector<std::string>{});
    if (grant.mfaMaxAgeSeconds != now.mfaMaxAgeSeconds)
        setRow(form.conditions, mfaAge, grant.mfaMaxAgeSeconds ? std::vector<std::string>{std::to_string(*grant.mfaMaxAgeSeconds)} : std::vector<std::string>{});
    if (grant.sourceIps != now.sourceIps)
        setRow(form.conditions, sourceIp, grant.sourceIps);
    return form;
}

}  // namespace

bool TrustGrant::operator==(const TrustGrant& other) const
{
    StatementForm a, b;
    a.principals = principals;
    b.principals = other.principals;
    return a == b && actions == other.actions && externalId == other.externalId && mfaRequired == other.mfaRequired &&
           mfaMaxAgeSeconds == other.mfaMaxAgeSeconds && sourceIps == other.sourceIps;
}

TrustView readTrust(const Document& document)
{
    TrustView view;
    for (const Result<StatementForm>& form : readStatements(document)) {
        auto grant = form ? grantOf(*form) : std::nullopt;
        view.readable.push_back(grant.has_value());
        view.grants.push_back(std::move(grant).value_or(TrustGrant{}));
    }
    return view;
}

Result<std::string> writeTrustGrant(const Document& document, std::size_t index, const TrustGrant& grant)
{
    auto form = readStatement(document, index);
    if (!form)
        return form.error();
    if (!grantOf(*form))
        return impossibleEdit("the statement says more than this form can show: change it in the JSON");
    if (auto valid = checkGrant(grant); !valid)
        return valid.error();
    return writeStatement(document, index, withGrant(std::move(*form), grant));
}

Result<std::string> addTrustGrant(const Document& document, const TrustGrant& grant)
{
    if (auto valid = checkGrant(grant); !valid)
        return valid.error();
    return addStatement(document, withGrant({}, grant));
}

std::string newTrustPolicy(const std::vector<TrustGrant>& grants)
{
    std::vector<StatementForm> forms;
    for (const TrustGrant& grant : grants)
        forms.push_back(withGrant({}, grant));
    return newPolicy(forms);
}

}  // namespace rolewright::policy
