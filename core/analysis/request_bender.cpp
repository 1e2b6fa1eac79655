#include "core/analysis/request_bender.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/evaluation/compiled.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rolewright::analysis {
namespace {

// Source: IAM User Guide, "AWS global condition context keys", "IAM and AWS STS condition context keys".
constexpr std::array<std::string_view, 10> everybodysKeys{"sts:rolesessionname", "sts:sourceidentity", "sts:transitivetagkeys", "aws:tagkeys",     "aws:sourceip",
                                                          "aws:sourcevpc",       "aws:sourcevpce",     "aws:vpcsourceip",       "aws:currenttime", "aws:epochtime"};
constexpr std::array<std::string_view, 2> servicesKeys{"aws:sourcearn", "aws:sourceaccount"};
constexpr std::array<std::string_view, 2> usersKeys{"aws:multifactorauthpresent", "aws:multifactorauthage"};

constexpr std::string_view requestTag = "aws:RequestTag/";

bool isRequestTag(std::string_view key) { return text::equalsIgnoringCase(key.substr(0, requestTag.size()), requestTag); }

/// Keys that say which tags a request has: they follow from the tags.
bool isTagKeys(std::string_view key) { return text::equalsIgnoringCase(key, "aws:TagKeys") || text::equalsIgnoringCase(key, "sts:TransitiveTagKeys"); }

void appendTo(evaluation::Context& context, const char* key, const std::string& value)
{
    const evaluation::ContextEntry* known = context.find(key);
    std::vector<std::string> values = known ? known->values : std::vector<std::string>();
    if (std::none_of(values.begin(), values.end(), [&](const std::string& other) { return text::equalsIgnoringCase(other, value); }))
        values.push_back(value);
    context.set(key, std::move(values), true);
}

void addTag(evaluation::Context& context, const std::string& key, const std::string& value)
{
    context.set(std::string(requestTag) + key, value);
    appendTo(context, "aws:TagKeys", key);
}

template <std::size_t Count> bool isOneOf(const std::array<std::string_view, Count>& keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// An operator without what surrounds it: `StringLike` of `ForAnyValue:StringLikeIfExists`.
std::string_view bare(std::string_view name)
{
    name = name.substr(name.find(':') + 1);  // npos + 1 is 0
    constexpr std::string_view suffix = "IfExists";
    return name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
}

/// The text with the request's own values in the place of policy variables.
std::string expanded(std::string_view pattern, const evaluation::Context& context)
{
    std::string text;
    while (!pattern.empty()) {
        const std::size_t begin = pattern.find("${");
        const std::size_t end = begin == std::string_view::npos ? begin : pattern.find('}', begin);
        if (end == std::string_view::npos)
            break;
        text += pattern.substr(0, begin);
        const std::string_view key = pattern.substr(begin + 2, end - begin - 2);
        if (const evaluation::ContextEntry* entry = context.find(key); entry && !entry->values.empty())
            text += entry->values.front();
        pattern.remove_prefix(end + 1);
    }
    return text += pattern;
}

std::string example(std::string_view pattern, const evaluation::Context& context) { return exampleOf(expanded(pattern, context)); }

/// A tag of the key that the condition asks for, handed on when that is what it asks.
bool bringTag(const evaluation::Condition& condition, evaluation::Context& context)
{
    const policy::ConditionRow& row = condition.row();
    const std::string tag = example(row.values.front().value, context);
    if (!context.find(std::string(requestTag) + tag))
        addTag(context, tag, "x");
    if (text::equalsIgnoringCase(row.key.value, "sts:TransitiveTagKeys"))
        appendTo(context, "sts:TransitiveTagKeys", tag);
    return condition.evaluate(context).truth == evaluation::Truth::yes;
}

std::optional<std::string> numberBeside(std::string_view name, const std::string& value)
{
    long number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec != std::errc())
        return std::nullopt;
    if (name.starts_with("NumericLess"))
        return std::to_string(std::min(0L, number - 1));
    return std::to_string(name.starts_with("NumericGreater") ? number + 1 : number);
}

std::optional<std::string> momentBeside(std::string_view name, const std::string& value)
{
    auto moment = parseIso8601(value);
    if (!moment)
        moment = parseEpochSeconds(value);
    if (!moment)
        return std::nullopt;
    const std::chrono::seconds step(name.starts_with("DateLess") ? -1 : name.starts_with("DateGreater") ? 1 : 0);
    return toIso8601(*moment + step);
}

std::optional<std::string> fitting(std::string_view name, const std::string& value, const evaluation::Context& context)
{
    if (name.find("Not") != std::string_view::npos)
        return std::nullopt;
    if (name.starts_with("Numeric"))
        return numberBeside(name, value);
    if (name.starts_with("Date"))
        return momentBeside(name, value);
    if (name == "IpAddress")
        return value.substr(0, value.find('/'));
    if (name == "StringLike" || name.starts_with("Arn"))
        return example(value, context);
    if (name.starts_with("String") || name == "Bool")
        return expanded(value, context);
    return std::nullopt;
}

/// So that the condition, of a Deny, is not met; nothing when it is none of these or the key is not free.
std::optional<policy::ConditionForm> bendAway(const evaluation::Condition& condition, const SaysFreely& isFree, evaluation::Context& context)
{
    constexpr std::string_view negation = "Not";
    policy::ConditionForm form = formOf(condition.row());
    form.operatorName = bare(form.operatorName);
    const std::size_t at = form.operatorName.find(negation);
    if (form.operatorName == "Bool" && form.values.size() == 1 && isFree(form.key)) {
        form.values.front() = text::equalsIgnoringCase(form.values.front(), "true") ? "false" : "true";
        context.set(form.key, form.values.front());
        return condition.evaluate(context).truth == evaluation::Truth::no ? std::optional(std::move(form)) : std::nullopt;
    }
    if (form.operatorName == "Null" && !form.values.empty() && text::equalsIgnoringCase(form.values.front(), "true") && isFree(form.key) && !isRequestTag(form.key)) {
        form.values.front() = "false";
        context.set(form.key, std::string("x"));
        return condition.evaluate(context).truth == evaluation::Truth::no ? std::optional(std::move(form)) : std::nullopt;
    }
    if (at == std::string::npos || form.values.empty() || !isFree(form.key) || isTagKeys(form.key) || isRequestTag(form.key))
        return std::nullopt;
    form.operatorName.erase(at, negation.size());
    auto value = fitting(form.operatorName, form.values.front(), context);
    if (!value)
        return std::nullopt;
    context.set(form.key, std::move(*value));
    return condition.evaluate(context).truth == evaluation::Truth::no ? std::optional(std::move(form)) : std::nullopt;
}

}  // namespace

bool isOfRequest(std::string_view key, evaluation::CallerType caller)
{
    using evaluation::CallerType;
    const std::string lower = text::lower(key);
    const bool service = caller == CallerType::service;
    if (isOneOf(everybodysKeys, lower))
        return !service || !lower.starts_with("aws:source");
    if (lower.starts_with("aws:requesttag/"))
        return true;
    if (isOneOf(servicesKeys, lower))
        return service;
    if (isOneOf(usersKeys, lower))
        return caller == CallerType::user;
    if (lower == "sts:externalid")
        return caller == CallerType::user || caller == CallerType::roleSession;
    // What a token or an assertion says: `SAML:aud`, `token.actions.example:sub`.
    const std::string_view prefix = std::string_view(lower).substr(0, lower.find(':'));
    return caller == CallerType::federated && (prefix == "saml" || prefix.find('.') != std::string_view::npos);
}

SaysFreely freedomOf(evaluation::CallerType caller)
{
    return [caller](std::string_view key) { return isOfRequest(key, caller); };
}

bool bendTo(const evaluation::Condition& condition, const SaysFreely& isFree, evaluation::Context& context)
{
    const policy::ConditionRow& row = condition.row();
    const std::string& key = row.key.value;
    if (!isFree(key) || row.values.empty())
        return false;
    if (isTagKeys(key))
        return row.operatorName.value.starts_with("ForAllValues:") ? false : bringTag(condition, context);
    if (bare(row.operatorName.value) == "Null") {
        if (text::equalsIgnoringCase(row.values.front().value, "true"))
            context.remove(key);
        else
            context.set(key, std::string("x"));
    } else {
        auto value = fitting(bare(row.operatorName.value), row.values.front().value, context);
        if (!value)
            return false;
        if (isRequestTag(key))
            addTag(context, key.substr(requestTag.size()), *value);
        else
            context.set(key, {std::move(*value)}, row.operatorName.value.find(':') != std::string::npos);
    }
    return condition.evaluate(context).truth == evaluation::Truth::yes;
}

std::vector<policy::ConditionForm> bendAwayDenies(const evaluation::CompiledPolicy& policy, const evaluation::Request& request, const SaysFreely& isFree,
                                                  evaluation::Context& context)
{
    std::vector<policy::ConditionForm> needs;
    const evaluation::Caller& caller = request.caller;
    const evaluation::ActionName action(request.action);
    const auto isMet = [&](const evaluation::Condition& condition) { return condition.evaluate(context).truth == evaluation::Truth::yes; };
    for (const evaluation::CompiledStatement& statement : policy.statements()) {
        const auto& conditions = statement.conditions();
        const bool denies = statement.denies() && statement.matchesAction(action, context) &&
                            statement.matchesPrincipal(caller, caller.hasBoundary) != evaluation::PrincipalMatch::none;
        if (!denies || !std::all_of(conditions.begin(), conditions.end(), isMet))
            continue;
        for (const evaluation::Condition& condition : conditions) {
            if (auto need = bendAway(condition, isFree, context)) {
                needs.push_back(std::move(*need));
                break;
            }
        }
    }
    return needs;
}

std::string exampleOf(std::string_view pattern, std::string_view anything)
{
    std::string text;
    for (const char letter : pattern) {
        if (letter == '*')
            text += anything;
        else
            text += letter == '?' ? 'x' : letter;
    }
    return text;
}

policy::ConditionForm formOf(const policy::ConditionRow& row)
{
    policy::ConditionForm form{row.operatorName.value, row.key.value, {}};
    for (const policy::ConditionValue& value : row.values)
        form.values.push_back(value.value);
    return form;
}

}  // namespace rolewright::analysis
