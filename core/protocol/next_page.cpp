#include "core/protocol/next_page.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

/// By which operations are asked for more; answers call them the same, or `Next…`.
constexpr std::string_view markers[] = {"Marker", "NextToken", "ContinuationToken", "KeyMarker", "VersionIdMarker", "UploadIdMarker", "PartNumberMarker"};

bool has(const Shape* shape, std::string_view name)
{
    return shape && shape->member(name);
}

const json::Object* found(const json::Object& object, const std::string& name)
{
    const auto member = object.find(name);
    return member == object.end() || member->is_null() || *member == "" ? nullptr : &*member;
}

bool tellsOfPages(const std::string& name)
{
    return name == "IsTruncated" || std::any_of(std::begin(markers), std::end(markers), [&](std::string_view marker) { return name == marker || name == "Next" + std::string(marker); });
}

}  // namespace

std::optional<json::Object> nextPage(const OperationModel& operation, const json::Object& parameters, const json::Object& answer)
{
    const auto truncated = answer.find("IsTruncated");
    if (truncated != answer.end() && *truncated != true)
        return std::nullopt;
    json::Object next = parameters;
    bool goesOn = false;
    for (const std::string_view marker : markers) {
        const std::string name(marker);
        if (!has(operation.input, marker))
            continue;
        const json::Object* value = found(answer, has(operation.output, "Next" + name) ? "Next" + name : name);
        if (!value)
            continue;
        const auto before = parameters.find(name);
        goesOn = goesOn || before == parameters.end() || *before != *value;
        next[name] = *value;
    }
    // S3's first way of listing names the next key only when there is a delimiter.
    if (!goesOn && operation.name == "ListObjects" && truncated != answer.end()) {
        const json::Object* contents = found(answer, "Contents");
        const std::string last = contents && !contents->empty() ? json::stringOr(contents->back(), "Key") : std::string();
        goesOn = !last.empty() && last != json::stringOr(parameters, "Marker");
        next["Marker"] = last;
    }
    return goesOn ? std::optional(std::move(next)) : std::nullopt;
}

void appendPage(json::Object& whole, json::Object page)
{
    if (whole.is_null())
        whole = json::Object::object();
    for (auto& [name, value] : page.items()) {
        if (tellsOfPages(name))
            continue;
        const auto there = whole.find(name);
        if (there == whole.end()) {
            whole[name] = std::move(value);
        } else if (there->is_array() && value.is_array()) {
            for (json::Object& each : value)
                there->push_back(std::move(each));
        }
    }
}

}  // namespace rolewright::protocol
