#include "core/policy/trust_switches.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/base/time_text.h"
#include "core/json/writer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rolewright::policy {
namespace {

constexpr std::array<std::string_view, 5> grantActions{"sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "sts:AssumeRoleWithSAML",
                                                       "sts:AssumeRoleWithWebIdentity"};

constexpr std::array<SwitchRule, trustSwitchCount> rules{{
    {TrustSwitch::externalId, "sts:ExternalId", "StringEquals", {}, true},
    {TrustSwitch::mfa, "aws:MultiFactorAuthPresent", "Bool", {}, true},
    {TrustSwitch::mfaAge, "aws:MultiFactorAuthAge", "NumericLessThan", {}, true},
    {TrustSwitch::sourceIp, "aws:SourceIp", "IpAddress", {}},
    {TrustSwitch::vpc, "aws:SourceVpc", "StringEquals", {}},
    {TrustSwitch::vpcEndpoint, "aws:SourceVpce", "StringEquals", {}},
    {TrustSwitch::organization, "aws:PrincipalOrgID", "StringEquals", {}},
    {TrustSwitch::organizationPath, "aws:PrincipalOrgPaths", "ForAnyValue:StringEquals", "ForAnyValue:StringLike"},
    {TrustSwitch::notBefore, "aws:CurrentTime", "DateGreaterThan", {}, true},
    {TrustSwitch::notAfter, "aws:CurrentTime", "DateLessThan", {}, true},
    {TrustSwitch::sessionName, "sts:RoleSessionName", "StringEquals", "StringLike", false, true},
    {TrustSwitch::sourceIdentity, "sts:SourceIdentity", "StringEquals", "StringLike", false, true},
    {TrustSwitch::principalTags, "aws:PrincipalTag/", "StringEquals", "StringLike", false, true},
    {TrustSwitch::requestTags, "aws:RequestTag/", "StringEquals", "StringLike", false, true},
    {TrustSwitch::transitiveKeys, "sts:TransitiveTagKeys", "ForAllValues:StringEquals", {}},
    {TrustSwitch::sourceArn, "aws:SourceArn", "ArnEquals", "ArnLike"},
    {TrustSwitch::sourceAccount, "aws:SourceAccount", "StringEquals", {}},
    {TrustSwitch::samlAudience, "SAML:aud", "StringEquals", {}},
    {TrustSwitch::tokenAudience, ":aud", "StringEquals", {}},
    {TrustSwitch::tokenSubject, ":sub", "StringEquals", "StringLike"},
}};

/// Seconds as a form writes them, at most what a session of GetSessionToken lasts.
bool isMfaAge(const std::string& digits)
{
    constexpr long longest = 129600;
    long number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return read.ec == std::errc() && number > 0 && number <= longest && std::to_string(number) == digits;
}

/// `2026-11-30T09:00:00Z`; the other ways of writing a date are left to the JSON.
bool isMoment(const std::string& text)
{
    const auto moment = parseIso8601(text);
    return moment && toIso8601(*moment) == text;
}

/// A value that may stand in a list between commas, where blanks around it do not count; of a tag after its `Key=`.
bool isListable(const std::string& value, bool ofTag)
{
    const bool begins = ofTag || (!value.empty() && value.front() != ' ');
    return begins && value.find(',') == std::string::npos && !value.ends_with(' ');
}

/// The condition key that the switch is about in this statement; of tags the part before the tag's own.
std::string keyOf(const SwitchRule& rule, const TrustGrant& grant)
{
    if (!rule.ofProvider())
        return std::string(rule.key);
    for (const PrincipalEntry& principal : grant.principals) {
        if (const auto provider = tokenProviderOf(principal))
            return *provider + std::string(rule.key);
    }
    return {};
}

bool isKey(const SwitchRule& rule, const std::string& wanted, const std::string& key)
{
    if (!rule.ofTags())
        return !wanted.empty() && text::equalsIgnoringCase(key, wanted);
    return key.size() > wanted.size() && text::equalsIgnoringCase(std::string_view(key).substr(0, wanted.size()), wanted) && key.find_first_of("=,") == std::string::npos;
}

/// Whether the switch's field can show the row.
bool canShow(const SwitchRule& rule, const ConditionForm& row)
{
    if (!rule.reads(row.operatorName) || row.values.empty() || (rule.single && row.values.size() != 1))
        return false;
    return std::all_of(row.values.begin(), row.values.end(), [&](const std::string& value) {
        if (rule.which == TrustSwitch::mfa)
            return text::equalsIgnoringCase(value, "true");
        if (rule.which == TrustSwitch::mfaAge)
            return isMfaAge(value);
        if (rule.key == "aws:CurrentTime")
            return isMoment(value);
        const bool plain = rule.single || isListable(value, rule.ofTags());
        return plain && (rule.variables || value.find("${") == std::string::npos) && rule.canHold(row.operatorName, value);
    });
}

/// For each row the rule whose switch shows it, or none. A switch shows the first row it can; of tags one of each key.
std::vector<const SwitchRule*> shownBy(const TrustGrant& grant)
{
    std::vector<const SwitchRule*> shown(grant.conditions.size(), nullptr);
    for (const SwitchRule& rule : rules) {
        const std::string key = keyOf(rule, grant);
        std::vector<std::string> taken;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const ConditionForm& row = grant.conditions[i];
            const auto isTaken = [&](const std::string& other) { return text::equalsIgnoringCase(other, row.key); };
            if (shown[i] || !isKey(rule, key, row.key) || !canShow(rule, row) || std::any_of(taken.begin(), taken.end(), isTaken))
                continue;
            shown[i] = &rule;
            taken.push_back(row.key);
        }
    }
    return shown;
}

/// The row with these values. An operator that can hold them stays.
void setRow(TrustGrant& grant, const SwitchRule& rule, const std::string& key, std::vector<std::string> values)
{
    const std::vector<const SwitchRule*> shown = shownBy(grant);
    ConditionForm* row = nullptr;
    for (std::size_t i = 0; i < shown.size() && !row; ++i) {
        if (shown[i] == &rule && text::equalsIgnoringCase(grant.conditions[i].key, key))
            row = &grant.conditions[i];
    }
    const auto holds = [&](std::string_view name) { return std::all_of(values.begin(), values.end(), [&](const std::string& value) { return rule.canHold(name, value); }); };
    const std::string_view fitting = holds(rule.operatorName) ? rule.operatorName : rule.forPatterns;
    if (!row)
        row = &grant.conditions.emplace_back(ConditionForm{std::string(fitting), key, {}});
    else if (!holds(row->operatorName))
        row->operatorName = fitting;
    row->values = std::move(values);
}

/// `Key=value` texts by key, keys in order.
std::vector<std::pair<std::string, std::vector<std::string>>> byTagKey(const std::vector<std::string>& tags)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const std::string& tag : tags) {
        const std::size_t sign = std::min(tag.find('='), tag.size());
        const std::string key = tag.substr(0, sign);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return text::equalsIgnoringCase(known.first, key); });
        if (group == groups.end())
            group = groups.insert(groups.end(), {key, {}});
        group->second.push_back(tag.substr(std::min(sign + 1, tag.size())));
    }
    return groups;
}

}  // namespace

bool SwitchRule::canHold(std::string_view name, const std::string& value) const
{
    return forPatterns.empty() || name == forPatterns || !text::hasWildcard(value);
}

const SwitchRule& ruleOf(TrustSwitch which)
{
    return rules[static_cast<std::size_t>(which)];
}

std::vector<ConditionForm> TrustGrant::rowsOf(TrustSwitch which) const
{
    std::vector<ConditionForm> rows;
    const std::vector<const SwitchRule*> shown = shownBy(*this);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] && shown[i]->which == which)
            rows.push_back(conditions[i]);
    }
    return rows;
}

std::vector<ConditionForm> TrustGrant::otherRows() const
{
    std::vector<ConditionForm> rows;
    const std::vector<const SwitchRule*> shown = shownBy(*this);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!shown[i])
            rows.push_back(conditions[i]);
    }
    return rows;
}

std::vector<std::string> TrustGrant::says(TrustSwitch which) const
{
    const SwitchRule& rule = ruleOf(which);
    std::vector<std::string> values;
    for (const ConditionForm& row : rowsOf(which)) {
        if (which == TrustSwitch::mfa)
            return {"true"};  // however it is spelled
        const std::string before = rule.ofTags() ? row.key.substr(rule.key.size()) + "=" : std::string();
        for (const std::string& value : row.values)
            values.push_back(before + value);
    }
    return values;
}

void TrustGrant::say(TrustSwitch which, const std::vector<std::string>& values)
{
    const SwitchRule& rule = ruleOf(which);
    const std::string key = keyOf(rule, *this);
    std::vector<std::pair<std::string, std::vector<std::string>>> wanted;
    if (rule.ofTags())
        wanted = byTagKey(values);
    else if (!values.empty())
        wanted.emplace_back(std::string(), values);
    const std::vector<const SwitchRule*> shown = shownBy(*this);
    for (std::size_t i = shown.size(); i-- > 0;) {
        const auto stays = [&](const auto& group) { return text::equalsIgnoringCase(conditions[i].key, key + group.first); };
        if (shown[i] == &rule && std::none_of(wanted.begin(), wanted.end(), stays))
            conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (auto& [tag, texts] : wanted)
        setRow(*this, rule, key + tag, std::move(texts));
}

bool TrustGrant::canSay(TrustSwitch which) const
{
    const SwitchRule& rule = ruleOf(which);
    const std::string key = keyOf(rule, *this);
    const std::vector<ConditionForm> others = otherRows();
    return !key.empty() && std::none_of(others.begin(), others.end(), [&](const ConditionForm& row) { return rule.reads(row.operatorName) && isKey(rule, key, row.key); });
}

std::optional<std::string> TrustGrant::externalId() const
{
    const SwitchRule& rule = ruleOf(TrustSwitch::externalId);
    for (const ConditionForm& row : conditions) {
        if (row.operatorName == rule.operatorName && text::equalsIgnoringCase(row.key, rule.key) && !row.values.empty() && row.values.front().find("${") == std::string::npos)
            return row.values.front();
    }
    return std::nullopt;
}

bool TrustGrant::has(std::string_view action) const
{
    return std::any_of(actions.begin(), actions.end(), [&](const std::string& one) { return text::equalsIgnoringCase(one, action); });
}

void TrustGrant::setAction(std::string_view action, bool wanted)
{
    if (!wanted)
        std::erase_if(actions, [&](const std::string& one) { return text::equalsIgnoringCase(one, action); });
    else if (!has(action))
        actions.emplace_back(action);
}

std::vector<std::string> TrustGrant::otherActions() const
{
    std::vector<std::string> others;
    for (const std::string& action : actions) {
        if (std::none_of(grantActions.begin(), grantActions.end(), [&](std::string_view known) { return text::equalsIgnoringCase(action, known); }))
            others.push_back(action);
    }
    return others;
}

std::string lineOf(const ConditionForm& row)
{
    const json::Object values = row.values.size() == 1 ? json::Object(row.values.front()) : json::Object(row.values);
    const auto text = [](const json::Object& value) { return value.dump(-1, ' ', false, json::Object::error_handler_t::replace); };
    return text(json::Object(row.operatorName)) + ": {" + text(json::Object(row.key)) + ": " + text(values) + "}";
}

}  // namespace rolewright::policy
