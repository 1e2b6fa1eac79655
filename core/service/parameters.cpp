#include "core/service/parameters.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"

#include <algorithm>
#include <charconv>

namespace rolewright::service {
namespace {

bool isWord(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool isName(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isWord(c) || std::string_view("+=,.@-").find(c) != std::string_view::npos; });
}

bool isPath(std::string_view text)
{
    return text.starts_with('/') && text.ends_with('/') && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x21 && c <= 0x7E; });
}

bool isKeyId(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isWord);
}

/// U+0009, U+000A, U+000D and U+0020 to U+00FF, in UTF-8.
bool isDocument(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0x09 || byte == 0x0A || byte == 0x0D || (byte >= 0x20 && byte < 0x80))
            continue;
        if ((byte != 0xC2 && byte != 0xC3) || i + 1 >= text.size())
            return false;
        ++i;
    }
    return true;
}

std::string memberName(const char* name)
{
    std::string member = name;
    member[0] = text::lower(member[0]);  // `SAMLProviderArn` → `sAMLProviderArn`
    return member;
}

}  // namespace

namespace rules {
const TextRule userName{1, 64, isName, "[\\w+=,.@-]+"};
const TextRule existingName{1, 128, isName, "[\\w+=,.@-]+"};
const TextRule groupName{1, 128, isName, "[\\w+=,.@-]+"};
const TextRule path{1, 512, isPath, "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"};
const TextRule arn{20, 2048, nullptr, {}};
const TextRule document{1, 131072, isDocument, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"};
const TextRule description{0, 1000, nullptr, {}};
const TextRule accessKeyId{16, 128, isKeyId, "[\\w]+"};
const TextRule tagKey{1, 128, nullptr, {}};
const TextRule tagValue{0, 256, nullptr, {}};
const TextRule any{0, 2048, nullptr, {}};
}  // namespace rules

Parameters::Parameters(const json::Object& object, bool quotesValues) : m_object(object), m_quotesValues(quotesValues) {}

const json::Object* Parameters::find(const char* name) const
{
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(name);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

bool Parameters::has(const char* name) const
{
    return find(name) != nullptr;
}

void Parameters::fail(std::string code, std::string message)
{
    if (!m_error)
        m_error = Error{std::move(code), std::move(message), {}};
}

void Parameters::complain(const char* name, const std::optional<std::string>& value, const std::string& constraint)
{
    std::string quoted;
    if (m_quotesValues)
        quoted = value ? " '" + *value + "'" : " null";
    m_complaints.push_back("Value" + quoted + " at '" + memberName(name) + "' failed to satisfy constraint: Member must " + constraint);
}

void Parameters::checkText(const char* name, const std::string& value, const TextRule& rule)
{
    const std::size_t length = text::codePoints(value);
    if (rule.allows && !rule.allows(value))
        complain(name, value, "satisfy regular expression pattern: " + std::string(rule.pattern));
    if (length > rule.most)
        complain(name, value, "have length less than or equal to " + std::to_string(rule.most));
    if (length < rule.least)
        complain(name, value, "have length greater than or equal to " + std::to_string(rule.least));
}

std::string Parameters::text(const char* name, const TextRule& rule)
{
    if (!has(name)) {
        complain(name, std::nullopt, "not be null");
        return {};
    }
    return optionalText(name, rule).value_or(std::string());
}

std::optional<std::string> Parameters::optionalText(const char* name, const TextRule& rule)
{
    const json::Object* value = find(name);
    if (!value)
        return std::nullopt;
    if (value->is_structured()) {
        fail("ValidationError", "the parameter `" + std::string(name) + "` must be a string");
        return std::nullopt;
    }
    std::string text = value->is_string() ? value->get<std::string>() : json::compact(*value);
    if (!text::isValidUtf8(text)) {
        fail("ValidationError", "the parameter `" + std::string(name) + "` is not valid UTF-8");
        return std::nullopt;
    }
    checkText(name, text, rule);
    return text;
}

std::optional<long> Parameters::optionalInteger(const char* name, long least, long most)
{
    const json::Object* value = find(name);
    if (!value)
        return std::nullopt;
    std::string digits = value->is_string() ? value->get<std::string>() : json::compact(*value);
    if (digits.empty()) {
        fail("MalformedInput", "missing value for decimal type");
        return std::nullopt;
    }
    const std::string_view unsignedDigits = digits.front() == '+' ? std::string_view(digits).substr(1) : std::string_view(digits);
    long number = 0;
    const auto [end, problem] = std::from_chars(unsignedDigits.data(), unsignedDigits.data() + unsignedDigits.size(), number);
    if (problem != std::errc() || end != unsignedDigits.data() + unsignedDigits.size() || number > 2147483647L || number < -2147483648L) {
        fail("MalformedInput", "`" + digits + "` is no whole number for `" + name + "`");
        return std::nullopt;
    }
    if (number > most)
        complain(name, digits, "have value less than or equal to " + std::to_string(most));
    if (number < least)
        complain(name, digits, "have value greater than or equal to " + std::to_string(least));
    return number;
}

bool Parameters::flag(const char* name, bool fallback)
{
    const json::Object* value = find(name);
    if (!value)
        return fallback;
    if (value->is_boolean())
        return value->get<bool>();
    if (value->is_string() && (*value == "true" || *value == "false"))
        return *value == "true";
    fail("MalformedInput", "`" + std::string(name) + "` must be true or false");
    return fallback;
}

std::string Parameters::choice(const char* name, const std::vector<std::string_view>& words)
{
    const std::string word = optionalText(name, rules::any).value_or(std::string());
    if (!has(name) || std::find(words.begin(), words.end(), word) != words.end())
        return word;
    complain(name, word, "satisfy enum value set: [" + text::join({words.begin(), words.end()}, ", ") + "]");
    return {};
}

std::vector<std::string> Parameters::texts(const char* name, const TextRule& rule, std::size_t most)
{
    std::vector<std::string> list;
    const json::Object* value = find(name);
    if (!value)
        return list;
    if (value->is_string())
        list.push_back(value->get<std::string>());
    else if (value->is_array()) {
        for (const json::Object& element : *value) {
            if (element.is_string())
                list.push_back(element.get<std::string>());
            else
                fail("ValidationError", "`" + std::string(name) + "` must be a list of strings");
        }
    } else {
        fail("ValidationError", "`" + std::string(name) + "` must be a list of strings");
    }
    if (list.size() > most)
        complain(name, std::nullopt, "have length less than or equal to " + std::to_string(most));
    for (const std::string& element : list)
        checkText(name, element, rule);
    return list;
}

identity::Tags Parameters::tags(const char* name)
{
    identity::Tags tags;
    const json::Object* value = find(name);
    if (!value)
        return tags;
    if (!value->is_array()) {
        fail("ValidationError", "`" + std::string(name) + "` must be a list of {Key, Value}");
        return tags;
    }
    if (value->size() > 50)
        complain(name, std::nullopt, "have length less than or equal to 50");
    for (const json::Object& element : *value) {
        identity::Tag tag{json::stringOr(element, "Key"), json::stringOr(element, "Value")};
        checkText("tags.key", tag.key, rules::tagKey);
        checkText("tags.value", tag.value, rules::tagValue);
        const auto same = [&](const identity::Tag& known) { return text::equalsIgnoringCase(known.key, tag.key); };
        if (std::any_of(tags.begin(), tags.end(), same))
            fail(m_quotesValues ? "InvalidParameterValue" : "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        tags.push_back(std::move(tag));
    }
    return tags;
}

std::string Parameters::documentText(const char* name)
{
    const json::Object* value = find(name);
    if (value && value->is_object())
        return json::pretty(*value, 2);
    return text(name, rules::document);
}

std::optional<std::string> Parameters::optionalDocumentText(const char* name)
{
    return has(name) ? std::optional(documentText(name)) : std::nullopt;
}

Result<void> Parameters::check() const
{
    if (m_error)
        return *m_error;
    if (m_complaints.empty())
        return {};
    std::string message = std::to_string(m_complaints.size()) + (m_complaints.size() == 1 ? " validation error" : " validation errors") + " detected: ";
    return Error{"ValidationError", message + text::join(m_complaints, "; "), {}};
}

Result<Page> readPage(Parameters& parameters)
{
    Page page;
    page.most = static_cast<std::size_t>(parameters.optionalInteger("MaxItems", 1, 1000).value_or(100));
    if (const auto marker = parameters.optionalText("Marker", {1, 4096, nullptr, {}})) {
        auto after = crypto::fromBase64(*marker);
        if (!after)
            return Error{"ValidationError", "Invalid Marker.", {}};
        page.after = std::move(*after);
    }
    return page;
}

namespace {

/// `items` from `first` on, as many as the page holds.
void writePageFrom(json::Object& answer, const char* member, const std::vector<json::Object>& items, std::size_t first, const Page& page, const char* keyMember)
{
    json::Object list = json::Object::array();
    std::size_t i = first;
    for (; i < items.size() && list.size() < page.most; ++i)
        list.push_back(items[i]);
    const bool truncated = i < items.size();
    const std::string last = truncated ? json::stringOr(list.back(), keyMember) : std::string();
    answer[member] = std::move(list);
    answer["IsTruncated"] = truncated;
    if (truncated)
        answer["Marker"] = crypto::toBase64(last);
}

}  // namespace

void writePage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember)
{
    std::size_t first = 0;
    while (first < items.size() && !page.after.empty() && text::compareIgnoringCase(json::stringOr(items[first], keyMember), page.after) <= 0)
        ++first;
    writePageFrom(answer, member, items, first, page, keyMember);
}

void writeOrderedPage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember)
{
    const auto last = std::find_if(items.begin(), items.end(), [&](const json::Object& item) { return !page.after.empty() && json::stringOr(item, keyMember) == page.after; });
    writePageFrom(answer, member, items, last == items.end() ? 0 : static_cast<std::size_t>(last - items.begin()) + 1, page, keyMember);
}

std::string dateText(Instant instant)
{
    std::string text = toIso8601(instant);
    text.pop_back();
    return text + "+00:00";
}

}  // namespace rolewright::service
