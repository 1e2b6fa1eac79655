#include "core/service/stored_expiration.h"

#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;

bool hasTag(const ObjectVersion& object, const json::Object& tag)
{
    return std::any_of(object.tags.begin(), object.tags.end(), [&](const identity::Tag& one) {
        return one.key == json::stringOr(tag, "Key") && one.value == json::stringOr(tag, "Value");
    });
}

/// Whether the object is one of those that a rule, its filter, or the `And` of its filter is about.
bool isMeant(const json::Object& terms, std::string_view key, const ObjectVersion& object)
{
    const auto holds = [&](const auto& item) {
        const auto& [name, value] = item;
        if (name == "Prefix")
            return value.is_string() && key.starts_with(value.template get_ref<const std::string&>());
        if (name == "Tag")
            return hasTag(object, value);
        if (name == "Tags")
            return std::all_of(value.begin(), value.end(), [&](const json::Object& tag) { return hasTag(object, tag); });
        if (name == "ObjectSizeGreaterThan")
            return value.is_number() && object.body.size() > value.template get<std::size_t>();
        if (name == "ObjectSizeLessThan")
            return value.is_number() && object.body.size() < value.template get<std::size_t>();
        return (name != "Filter" && name != "And") || isMeant(value, key, object);
    };
    for (const auto& item : terms.items()) {
        if (!holds(std::pair(item.key(), item.value())))
            return false;
    }
    return true;
}

/// The day on which a rule's action is due: days are counted from when the object came, up to the midnight (UTC) that follows.
std::optional<Instant> dueDay(const json::Object& expiration, const ObjectVersion& object)
{
    if (const auto days = expiration.find("Days"); days != expiration.end() && days->is_number_integer())
        return std::chrono::floor<std::chrono::days>(object.modified) + std::chrono::days(days->get<std::int64_t>() + 1);
    return parseIso8601(json::stringOr(expiration, "Date"));
}

}  // namespace

void addExpiration(json::Object& answer, const identity::Bucket& bucket, std::string_view key, const ObjectVersion& object)
{
    const auto found = bucket.configurations.find("LifecycleConfiguration");
    const auto lifecycle = found == bucket.configurations.end() ? Result<json::Object>(json::Object::object()) : json::parseObject(found->second);
    if (!lifecycle || !lifecycle->contains("Rules"))
        return;
    std::optional<Instant> first;
    std::string rule;
    for (const json::Object& each : lifecycle->at("Rules")) {
        if (json::stringOr(each, "Status") != "Enabled" || !each.contains("Expiration") || !isMeant(each, key, object))
            continue;
        const auto due = dueDay(each.at("Expiration"), object);
        if (due && (!first || *due < *first)) {
            first = due;
            rule = json::stringOr(each, "ID");
        }
    }
    if (first)
        answer["Expiration"] = "expiry-date=\"" + toHttpDate(*first) + "\", rule-id=\"" + text::percentEncode(rule) + "\"";
}

}  // namespace rolewright::service
