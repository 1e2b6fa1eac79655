#include "core/service/parameters.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/service/parameter_names.h"

#include <algorithm>
#include <charconv>

namespace rolewright::service {
namespace {

std::string atMost(std::string_view what, const std::string& number)
{
    return "have " + std::string(what) + " less than or equal to " + number;
}

std::string atLeast(std::string_view what, const std::string& number)
{
    return "have " + std::string(what) + " greater than or equal to " + number;
}

std::string matching(std::string_view pattern)
{
    return "satisfy regular expression pattern: " + std::string(pattern);
}

bool holds(const std::string& value, const TextRule& rule)
{
    const std::size_t length = text::codePoints(value);
    return length >= rule.least && length <= rule.most && (!rule.allows || rule.allows(value));
}

/// Of an element that is wrong the services recite the whole rule.
std::string elementRule(const TextRule& rule)
{
    const std::string lengths = "satisfy constraint: [Member must " + atMost("length", std::to_string(rule.most)) + ", Member must " +
                                atLeast("length", std::to_string(rule.least));
    return lengths + (rule.pattern.empty() ? "]" : ", Member must " + matching(rule.pattern) + ", Member must not be null]");
}

}  // namespace

const json::Object* Parameters::find(const char* name) const
{
    m_asked.insert(name);
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(name);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const json::Object* Parameters::findRequired(const char* name)
{
    const json::Object* value = find(name);
    if (!value)
        complain(memberName(name), std::nullopt, "not be null");
    return value;
}

const json::Object& Parameters::all() const
{
    m_askedForAll = true;
    return m_object;
}

std::vector<std::string> Parameters::unread() const
{
    std::vector<std::string> names;
    if (m_askedForAll || !m_object.is_object())
        return names;
    for (const auto& [name, value] : m_object.items()) {
        if (!m_asked.contains(name))
            names.push_back(name);
    }
    return names;
}

void Parameters::fail(std::string message)
{
    if (!m_malformed)
        m_malformed = Error{"MalformedInput", std::move(message), {}};
}

void Parameters::refuse(Error error)
{
    if (!m_refusal)
        m_refusal = std::move(error);
}

void Parameters::complain(const std::string& path, const std::optional<std::string>& value, const std::string& constraint)
{
    const std::string quoted = !m_quotesValues ? "" : value ? " '" + *value + "'" : " null";
    m_complaints.push_back("Value" + quoted + " at '" + m_place + path + "' failed to satisfy constraint: Member must " + constraint);
}

/// STS tells a wrong pattern before a wrong length. IAM answers a wrong pattern of names and paths with a sentence of its own, once lengths are right.
void Parameters::checkText(const std::string& path, const std::string& value, const TextRule& rule)
{
    const std::size_t length = text::codePoints(value);
    const bool matches = !rule.allows || rule.allows(value);
    if (!matches && rule.advice.empty())
        complain(path, rule.isSecret ? "***" : value, matching(rule.pattern));
    if (length > rule.most)
        complain(path, rule.isSecret ? "***" : value, atMost("length", std::to_string(rule.most)));
    else if (length < rule.least)
        complain(path, rule.isSecret ? "***" : value, atLeast("length", std::to_string(rule.least)));
    else if (!matches && !rule.advice.empty())
        refuse({"ValidationError", "The specified value for " + path + " is invalid. " + std::string(rule.advice), {}});
}

/// On the wire everything is text, so a number or a truth value stands for its text.
std::optional<std::string> Parameters::scalar(const char* name, const json::Object& value)
{
    if (value.is_structured()) {
        fail("the parameter `" + std::string(name) + "` must be a text, not a list or an object");
        return std::nullopt;
    }
    std::string text = value.is_string() ? value.get<std::string>() : json::compact(value);
    if (!text::isValidUtf8(text)) {
        fail("the parameter `" + std::string(name) + "` is not valid UTF-8");
        return std::nullopt;
    }
    return text;
}

std::string Parameters::text(const char* name, const TextRule& rule)
{
    return findRequired(name) ? optionalText(name, rule).value_or(std::string()) : std::string();
}

std::optional<std::string> Parameters::optionalText(const char* name, const TextRule& rule)
{
    const json::Object* value = find(name);
    std::optional<std::string> text = value ? scalar(name, *value) : std::nullopt;
    if (text)
        checkText(memberName(name), *text, rule);
    return text;
}

std::optional<long> Parameters::optionalInteger(const char* name, long least, long most)
{
    const json::Object* value = find(name);
    const std::optional<std::string> text = value ? scalar(name, *value) : std::nullopt;
    if (!text)
        return std::nullopt;
    if (text->empty()) {
        fail("missing value for decimal type");
        return std::nullopt;
    }
    const bool plus = text->starts_with('+') && !text->starts_with("+-");
    const std::string_view digits = std::string_view(*text).substr(plus ? 1 : 0);
    std::int32_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem != std::errc() || end != digits.data() + digits.size()) {
        fail("`" + *text + "` is no whole number for `" + name + "`");
        return std::nullopt;
    }
    if (number > most)
        complain(memberName(name), *text, atMost("value", std::to_string(most)));
    if (number < least)
        complain(memberName(name), *text, atLeast("value", std::to_string(least)));
    return number;
}

long Parameters::integer(const char* name, long least, long most)
{
    return findRequired(name) ? optionalInteger(name, least, most).value_or(0) : 0;
}

bool Parameters::flag(const char* name, bool fallback)
{
    const json::Object* value = find(name);
    const std::optional<std::string> text = value ? scalar(name, *value) : std::nullopt;
    if (!text)
        return fallback;
    if (*text != "true" && *text != "false")
        fail("`" + std::string(name) + "` must be true or false");
    return *text == "true";
}

std::string Parameters::choice(const char* name, const std::vector<std::string_view>& words)
{
    const std::string word = optionalText(name, rules::any).value_or(std::string());
    if (!has(name) || std::find(words.begin(), words.end(), word) != words.end())
        return word;
    complain(memberName(name), word, "satisfy enum value set: [" + text::join({words.begin(), words.end()}, ", ") + "]");
    return {};
}

std::string Parameters::requiredChoice(const char* name, const std::vector<std::string_view>& words)
{
    return findRequired(name) ? choice(name, words) : std::string();
}

/// Null when there is no list or when it has more elements than it may.
const json::Object* Parameters::findList(const char* name, bool required, std::size_t most)
{
    const json::Object* value = required ? findRequired(name) : find(name);
    if (value && !value->is_array()) {
        fail("the parameter `" + std::string(name) + "` must be a list");
        return nullptr;
    }
    if (value && value->size() > most) {
        complain(memberName(name), json::compact(*value), atMost("length", std::to_string(most)));
        return nullptr;
    }
    return value;
}

std::vector<std::string> Parameters::readTexts(const char* name, const TextRule& rule, std::size_t most, bool required)
{
    std::vector<std::string> list;
    if (const json::Object* value = find(name); value && value->is_string()) {
        list.push_back(value->get<std::string>());
    } else if (const json::Object* values = findList(name, required, most)) {
        for (const json::Object& element : *values)
            list.push_back(scalar(name, element).value_or(std::string()));
    }
    if (!std::all_of(list.begin(), list.end(), [&](const std::string& text) { return holds(text, rule); }))
        complain(memberName(name), "[" + text::join(list, ", ") + "]", elementRule(rule));
    return list;
}

std::vector<std::string> Parameters::texts(const char* name, const TextRule& rule, std::size_t most)
{
    return readTexts(name, rule, most, false);
}

std::vector<std::string> Parameters::requiredTexts(const char* name, const TextRule& rule, std::size_t most)
{
    return readTexts(name, rule, most, true);
}

std::string Parameters::documentText(const char* name)
{
    return findRequired(name) ? optionalDocumentText(name).value_or(std::string()) : std::string();
}

std::optional<std::string> Parameters::optionalDocumentText(const char* name)
{
    const json::Object* value = find(name);
    if (!value || !value->is_object())
        return optionalText(name, rules::document);
    std::string text = json::pretty(*value, 2);
    checkText(memberName(name), text, rules::document);
    return text;
}

Result<void> Parameters::check() const
{
    if (m_malformed)
        return *m_malformed;
    if (m_complaints.empty())
        return m_refusal ? Result<void>(*m_refusal) : Result<void>();
    const std::string count = std::to_string(m_complaints.size()) + (m_complaints.size() == 1 ? " validation error" : " validation errors");
    return Error{"ValidationError", count + " detected: " + text::join(m_complaints, "; "), {}};
}

std::string dateText(Instant instant)
{
    std::string text = toIso8601(instant);
    text.pop_back();  // the Z
    return text + "+00:00";
}

}  // namespace rolewright::service
