#include "core/service/function_code.h"

#include "core/base/text.h"
#include "core/service/quotas.h"

#include <charconv>
#include <unordered_map>

namespace rolewright::service {
namespace {

constexpr std::string_view opening = "${event";
constexpr std::size_t mostFilledIn = 1u << 20;  ///< bytes in all
constexpr std::size_t deepest = 32;

Error wrongCode(std::string message)
{
    return {"InvalidFunctionCode", std::move(message), {}};
}

Result<Operation> readStep(const json::Object& step, std::size_t number)
{
    const std::string place = "call " + std::to_string(number) + " of the function's code";
    if (!step.is_object() || !step.contains("call") || !step.at("call").is_string())
        return wrongCode(place + " must be an object with a `call`, such as {\"call\": \"s3:GetObject\", \"parameters\": {…}}");
    for (const auto& [name, value] : step.items()) {
        if (name != "call" && name != "parameters")
            return wrongCode(place + " has a member `" + name + "`; it may have `call` and `parameters`");
    }
    json::Object parameters = step.contains("parameters") ? step.at("parameters") : json::Object::object();
    if (!parameters.is_object())
        return wrongCode("the `parameters` of " + place + " must be an object");
    auto operation = parseOperation(step.at("call").get<std::string>(), std::move(parameters));
    return operation.ok() ? operation : Result<Operation>(wrongCode(place + ": " + operation.error().message));
}

/// Fills in texts until the bytes that may be are used up.
class Filler {
public:
    explicit Filler(const json::Object& event) : m_event(event) {}

    Result<void> fill(json::Object& value)
    {
        if (value.is_string())
            return fillText(value);
        if (!value.is_structured())
            return {};
        for (json::Object& element : value) {
            if (auto filled = fill(element); !filled)
                return filled;
        }
        return {};
    }

private:
    Result<void> fillText(json::Object& value)
    {
        const std::string text = value.get<std::string>();
        std::string filled;
        std::size_t at = 0;
        while (true) {
            const std::size_t begin = nextReference(text, at);
            filled.append(text, at, begin - at);
            if (begin == text.size())
                break;
            const std::size_t end = text.find('}', begin);
            const auto part = partOf(std::string_view(text).substr(begin + 2, end - begin - 2));
            if (!part)
                return part.error();
            m_used += part->size();
            if (m_used > mostFilledIn)
                return Error{"MemoryError", "the event's values make the function's calls longer than " + std::to_string(mostFilledIn) + " bytes", {}};
            filled += *part;
            at = end + 1;
        }
        value = std::move(filled);
        return {};
    }

    /// Where the next `${event}` or `${event.…}` begins; the text's end when there is none.
    static std::size_t nextReference(const std::string& text, std::size_t from)
    {
        for (std::size_t at = text.find(opening, from); at != std::string::npos; at = text.find(opening, at + 1)) {
            const char next = at + opening.size() < text.size() ? text[at + opening.size()] : '\0';
            if (next != '}' && next != '.')
                continue;
            return text.find('}', at) == std::string::npos ? text.size() : at;
        }
        return text.size();
    }

    /// `event.a.0.b`
    Result<std::string> partOf(std::string_view path)
    {
        const json::Object* value = &m_event;
        bool first = true;
        for (const std::string_view segment : text::split(path, '.')) {
            if (!first)
                value = memberOf(*value, segment);
            first = false;
            if (!value)
                return Error{"KeyError", "the event has no `" + std::string(path) + "`", {}};
        }
        return value->is_string() ? value->get<std::string>() : json::compact(*value);
    }

    using Members = std::unordered_map<std::string_view, const json::Object*>;

    /// An ordered object looks a name up by walking over all of them, and code may ask a large event for thousands: each object is walked over once.
    const json::Object* memberOf(const json::Object& value, std::string_view name)
    {
        if (value.is_object()) {
            Members& members = m_members[&value];
            if (members.empty()) {
                for (const auto& [key, member] : value.get_ref<const json::Object::object_t&>())
                    members.emplace(key, &member);
            }
            const auto found = members.find(name);
            return found == members.end() ? nullptr : found->second;
        }
        std::size_t place = 0;
        const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), place);
        const bool number = problem == std::errc() && end == name.data() + name.size();
        return value.is_array() && number && place < value.size() ? &value[place] : nullptr;
    }

    const json::Object& m_event;
    std::unordered_map<const json::Object*, Members> m_members;
    std::size_t m_used = 0;
};

}  // namespace

Result<std::vector<Operation>> readFunctionCode(const std::string& text)
{
    const std::size_t mostBytes = quota("FunctionCodeBytes");
    if (text.size() > mostBytes)
        return wrongCode("the function's code is longer than " + std::to_string(mostBytes) + " bytes");
    const auto list = json::parseObject(text, {mostBytes, deepest, mostBytes});
    if (!list)
        return wrongCode("the function's code is no JSON: " + list.error().message);
    if (!list->is_array())
        return wrongCode("the function's code must be a list of calls, such as [{\"call\": \"s3:ListBuckets\"}]");
    if (list->size() > quota("FunctionSteps"))
        return wrongCode("the function's code makes more than " + std::to_string(quota("FunctionSteps")) + " calls");
    std::vector<Operation> calls;
    for (const json::Object& step : *list) {
        auto call = readStep(step, calls.size() + 1);
        if (!call)
            return call.error();
        calls.push_back(std::move(*call));
    }
    return calls;
}

Result<std::vector<Operation>> fillIn(std::vector<Operation> calls, const json::Object& event)
{
    Filler filler(event);
    for (Operation& call : calls) {
        if (auto filled = filler.fill(call.parameters); !filled)
            return filled.error();
    }
    return calls;
}

}  // namespace rolewright::service
