/// Parameters that are structures, and lists of them.
#include "core/base/text.h"
#include "core/service/parameter_names.h"
#include "core/service/parameters.h"

#include <algorithm>

namespace rolewright::service {
namespace {

std::string pathOf(const char* list, std::size_t index, const char* member)
{
    return memberName(list) + "." + std::to_string(index + 1) + ".member." + memberName(member);
}

bool haveDuplicateKeys(const identity::Tags& tags)
{
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        const auto same = [&](const identity::Tag& other) { return text::equalsIgnoringCase(other.key, tag->key); };
        if (std::any_of(tags.begin(), tag, same))
            return true;
    }
    return false;
}

}  // namespace

std::string Parameters::memberText(const char* name, const std::string& path, const json::Object& structure, const char* member, const TextRule& rule)
{
    const auto found = structure.find(member);
    if (found == structure.end() || found->is_null()) {
        complain(path, std::nullopt, "not be null");
        return {};
    }
    std::string text = scalar(name, *found).value_or(std::string());
    checkText(path, text, rule);
    return text;
}

std::vector<std::string> Parameters::members(const char* name, const char* member, const TextRule& rule, std::size_t most)
{
    std::vector<std::string> list;
    if (const json::Object* values = findList(name, false, most)) {
        for (const json::Object& value : *values) {
            const json::Object structure = value.is_object() ? value : json::Object{{member, value}};
            list.push_back(memberText(name, pathOf(name, list.size(), member), structure, member, rule));
        }
    }
    return list;
}

std::string Parameters::structureText(const char* name, const char* member, const TextRule& rule)
{
    const json::Object* value = findRequired(name);
    if (!value)
        return {};
    const json::Object structure = value->is_object() ? *value : json::Object{{member, *value}};
    return memberText(name, memberName(name) + "." + member, structure, member, rule);
}

const json::Object* Parameters::structure(const char* name)
{
    const json::Object* value = findRequired(name);
    if (!value || value->is_object())
        return value;
    fail("the parameter `" + std::string(name) + "` must be a structure");
    return nullptr;
}

void Parameters::takeFrom(const Parameters& inner)
{
    if (inner.m_malformed)
        fail(inner.m_malformed->message);
    if (inner.m_refusal)
        refuse(*inner.m_refusal);
    m_complaints.insert(m_complaints.end(), inner.m_complaints.begin(), inner.m_complaints.end());
}

identity::Tags Parameters::readTags(const char* name, bool required)
{
    constexpr std::size_t most = 50;
    identity::Tags tags;
    const json::Object* values = findList(name, required, most);
    if (!values)
        return tags;
    for (const json::Object& value : *values) {
        if (!value.is_object()) {
            fail("the parameter `" + std::string(name) + "` must be a list of {Key, Value}");
            return tags;
        }
        std::string key = memberText(name, pathOf(name, tags.size(), "Key"), value, "Key", rules::tagKey);
        std::string text = memberText(name, pathOf(name, tags.size(), "Value"), value, "Value", rules::tagValue);
        tags.push_back({std::move(key), std::move(text)});
    }
    if (haveDuplicateKeys(tags))
        refuse({m_quotesValues ? "InvalidParameterValue" : "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.", {}});
    return tags;
}

identity::Tags Parameters::tags(const char* name)
{
    return readTags(name, false);
}

identity::Tags Parameters::requiredTags(const char* name)
{
    return readTags(name, true);
}

}  // namespace rolewright::service
