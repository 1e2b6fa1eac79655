/// Writing drafts and reading them back: what is not as it should be counts as not being there.
#pragma once

#include "core/identity/principals.h"
#include "core/json/writer.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rolewright::ui {

/// The texts of the list `key`.
inline std::vector<std::string> textsOf(const json::Object& object, const char* key)
{
    std::vector<std::string> found;
    if (const auto member = object.find(key); member != object.end() && member->is_array()) {
        for (const json::Object& each : *member) {
            if (each.is_string())
                found.push_back(each.get<std::string>());
        }
    }
    return found;
}

/// Whether `key` says true.
inline bool flagOf(const json::Object& object, const char* key)
{
    const auto member = object.find(key);
    return member != object.end() && member->is_boolean() && member->get<bool>();
}

/// Tags as the API's parameters have them, and drafts: `[{"Key": …, "Value": …}]`.
inline json::Object tagList(const identity::Tags& tags)
{
    json::Object list = json::Object::array();
    for (const auto& [key, value] : tags)
        list.push_back({{"Key", key}, {"Value", value}});
    return list;
}

/// The tags of the list `key`.
inline identity::Tags tagsOf(const json::Object& object, const char* key)
{
    identity::Tags found;
    if (const auto member = object.find(key); member != object.end() && member->is_array()) {
        for (const json::Object& tag : *member)
            found.emplace_back(json::stringOr(tag, "Key"), json::stringOr(tag, "Value"));
    }
    return found;
}

/// Takes from a draft that moves to another account the managed policies of the one before, which only that has; answers their names.
inline std::vector<std::string> leavePoliciesOf(const AccountId& before, std::vector<std::string>& attached, std::string& boundary)
{
    std::vector<std::string> left;
    const auto leaves = [&, ofBefore = iamArn(before, "policy", "/", "")](const std::string& arn) {
        const bool isOfBefore = arn.starts_with(ofBefore);
        if (isOfBefore)
            left.push_back(arn.substr(arn.rfind('/') + 1));
        return isOfBefore;
    };
    attached.erase(std::remove_if(attached.begin(), attached.end(), leaves), attached.end());
    if (leaves(boundary))
        boundary.clear();
    return left;
}

}  // namespace rolewright::ui
