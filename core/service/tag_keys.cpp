#include "core/service/tag_keys.h"

#include "core/base/text.h"
#include "core/service/errors.h"

#include <algorithm>
#include <tuple>

namespace rolewright::service {
namespace {

constexpr std::size_t mostTags = 50;

bool repeatsKey(const identity::Tags& tags)
{
    std::vector<std::string_view> keys;
    for (const identity::Tag& tag : tags)
        keys.push_back(tag.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

}  // namespace

identity::Tags exactTags(Parameters& parameters)
{
    identity::Tags tags;
    const json::Object* values = parameters.structures("Tags", mostTags);
    if (!values)
        return tags;
    for (const json::Object& value : *values) {
        Parameters members(value, false, "tags." + std::to_string(tags.size() + 1) + ".member.");
        std::string key = members.text("Key", rules::tagKey);
        std::string text = members.text("Value", rules::tagValue);
        parameters.takeFrom(members);
        tags.push_back({std::move(key), std::move(text)});
    }
    if (repeatsKey(tags))
        parameters.refuse(invalidInput("Duplicate tag keys found."));
    return tags;
}

identity::Tags requiredExactTags(Parameters& parameters)
{
    if (!parameters.has("Tags"))
        parameters.text("Tags", rules::any);
    return exactTags(parameters);
}

bool isUnambiguous(const identity::Tags& tags, const identity::Tag& tag)
{
    return std::count_if(tags.begin(), tags.end(), [&](const identity::Tag& other) { return text::equalsIgnoringCase(other.key, tag.key); }) == 1;
}

identity::Tags listedTags(const identity::ManagedPolicy& policy)
{
    identity::Tags tags = policy.tags;
    std::sort(tags.begin(), tags.end(),
              [](const identity::Tag& a, const identity::Tag& b) { return std::tuple(a.key.size(), a.key) < std::tuple(b.key.size(), b.key); });
    return tags;
}

}  // namespace rolewright::service
