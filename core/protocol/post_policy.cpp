#include "core/protocol/post_policy.h"

#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <set>

namespace rolewright::protocol {
namespace {

Error invalidPolicy(const std::string& what)
{
    return {"InvalidPolicyDocument", "Invalid Policy: " + what, {}};
}

Error denied(const std::string& what)
{
    return {"AccessDenied", "Invalid according to Policy: " + what, {}};
}

/// `x-ignore-…` and what the policy cannot speak of.
bool needsNoCondition(std::string_view name)
{
    constexpr std::string_view names[] = {"x-amz-signature", "policy", "file", "awsaccesskeyid", "signature"};
    return name.starts_with("x-ignore-") || std::find(std::begin(names), std::end(names), name) != std::end(names);
}

class Conditions {
public:
    Conditions(const FilledForm& filled, ErrorDetails& details) : m_filled(filled), m_details(details) {}

    Result<void> check(const json::Object& condition)
    {
        if (condition.is_object()) {
            if (condition.size() != 1)
                return invalidPolicy("Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.");
            if (!condition.front().is_string())
                return invalidPolicy("Invalid Simple-Condition: value must be a string.");
            return compare("eq", condition.begin().key(), condition.front().get<std::string>());
        }
        if (!condition.is_array() || condition.size() != 3 || !condition[0].is_string())
            return invalidPolicy("Invalid JSON.");
        const std::string kind = text::lower(condition[0].get<std::string>());
        if (kind == "content-length-range")
            return checkSize(condition[1], condition[2]);
        if ((kind != "eq" && kind != "starts-with") || !condition[1].is_string() || !condition[2].is_string() ||
            !condition[1].get<std::string>().starts_with('$'))
            return invalidPolicy("Invalid JSON.");
        return compare(kind, condition[1].get<std::string>().substr(1), condition[2].get<std::string>());
    }

    /// A field that no condition speaks of could be anything.
    Result<void> checkOthers() const
    {
        for (const FormParameter& field : m_filled.form.fields) {
            const std::string name = text::lower(field.name);
            if (!needsNoCondition(name) && !m_named.contains(name))
                return denied("Extra input fields: " + name);
        }
        return {};
    }

private:
    /// Of a field that comes several times, every value: what is stored could be made of any of them.
    std::vector<std::string> valuesOf(const std::string& name) const
    {
        if (name == "bucket")
            return {std::string(m_filled.bucket)};
        if (name == "key")
            return {std::string(m_filled.key)};
        std::vector<std::string> values;
        for (const FormParameter& field : m_filled.form.fields) {
            if (text::equalsIgnoringCase(field.name, name))
                values.push_back(field.value);
        }
        return values;
    }

    static bool holds(const std::string& kind, const std::string& name, const std::string& value, const std::string& wanted)
    {
        if (kind == "eq")
            return value == wanted;
        // A list of content types: each of them.
        if (name != "content-type" || value.find(',') == std::string::npos)
            return value.starts_with(wanted);
        const auto types = text::split(value, ',');
        return value.starts_with(wanted) && std::all_of(types.begin(), types.end(), [&](std::string_view type) { return text::trim(type).starts_with(wanted); });
    }

    Result<void> compare(const std::string& kind, const std::string& written, const std::string& wanted)
    {
        const std::string name = text::lower(written);
        m_named.insert(name);
        const std::vector<std::string> values = valuesOf(name);
        if (!values.empty() && std::all_of(values.begin(), values.end(), [&](const std::string& value) { return holds(kind, name, value, wanted); }))
            return {};
        return denied("Policy Condition failed: [" + json::compact(kind) + ", " + json::compact("$" + written) + ", " + json::compact(wanted) + "]");
    }

    Result<void> checkSize(const json::Object& least, const json::Object& most)
    {
        const auto number = [](const json::Object& value) -> std::optional<std::size_t> {
            if (value.is_number_integer())
                return value.get<long long>() < 0 ? std::nullopt : std::optional(value.get<std::size_t>());
            const std::string text = value.is_string() ? value.get<std::string>() : std::string();
            const bool isNumber = !text.empty() && text.size() < 16 && text.find_first_not_of("0123456789") == std::string::npos;
            return isNumber ? std::optional<std::size_t>(std::stoull(text)) : std::nullopt;
        };
        const auto from = number(least);
        const auto to = number(most);
        if (!from || !to)
            return invalidPolicy("Invalid JSON.");
        if (m_filled.size > *to) {
            m_details = {{"ProposedSize", std::to_string(m_filled.size)}, {"MaxSizeAllowed", std::to_string(*to)}};
            return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {}};
        }
        if (m_filled.size < *from) {
            m_details = {{"ProposedSize", std::to_string(m_filled.size)}, {"MinSizeAllowed", std::to_string(*from)}};
            return Error{"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", {}};
        }
        return {};
    }

    const FilledForm& m_filled;
    ErrorDetails& m_details;
    std::set<std::string> m_named;
};

}  // namespace

Result<void> checkPostPolicy(std::string_view policy, const FilledForm& filled, std::optional<Instant> now, ErrorDetails& details)
{
    const auto document = json::parseObject(policy);
    if (!document || !document->is_object())
        return invalidPolicy("Invalid JSON.");
    for (const auto& [name, value] : document->items()) {
        if (name != "expiration" && name != "conditions")
            return invalidPolicy("Unexpected: '" + name + "'");
    }
    if (!document->contains("expiration"))
        return invalidPolicy("Policy missing expiration.");
    const std::string written = json::stringOr(*document, "expiration");
    const auto expiration = parseIso8601(written);
    if (!expiration)
        return invalidPolicy("Invalid 'expiration' value: '" + written + "'");
    const auto conditions = document->find("conditions");
    if (conditions == document->end() || !conditions->is_array())
        return invalidPolicy("Policy missing conditions.");
    if (now && *expiration <= *now)
        return denied("Policy expired.");
    Conditions check(filled, details);
    for (const json::Object& condition : *conditions) {
        if (auto holds = check.check(condition); !holds)
            return holds;
    }
    return check.checkOthers();
}

}  // namespace rolewright::protocol
