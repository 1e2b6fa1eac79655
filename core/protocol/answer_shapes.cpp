#include "core/protocol/answer_shapes.h"

#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/protocol/scalars.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rolewright::protocol {
namespace {

std::string momentText(Instant moment)
{
    std::string text = toIso8601(moment);
    text.pop_back();
    return text + "+00:00";
}

json::Object momentOf(std::string text)
{
    auto moment = parseIso8601(text);
    if (!moment)
        moment = parseHttpDate(text);
    if (!moment)
        moment = parseEpochSeconds(text);
    return moment ? momentText(*moment) : std::move(text);
}

/// Of JSON: seconds since the epoch, with or without a fraction.
json::Object momentOf(const json::Object& value)
{
    constexpr double farthest = 253'402'300'799.0;  // the year 9999
    if (!value.is_number())
        return value.is_string() ? momentOf(value.get<std::string>()) : value;
    const double seconds = value.get<double>();
    if (!(std::abs(seconds) <= farthest))
        return value;
    return momentText(Instant(std::chrono::milliseconds(static_cast<std::int64_t>(std::floor(seconds)) * 1000)));
}

const Member* memberFor(const Shape& shape, std::string_view wireName)
{
    const auto found = std::find_if(shape.members.begin(), shape.members.end(),
                                    [&](const Member& member) { return member.place == Place::body && !member.isAttribute && member.wireName == wireName; });
    return found == shape.members.end() ? nullptr : &*found;
}

json::Object mapOf(const Shape& shape, const XmlElement& element)
{
    json::Object object = json::Object::object();
    for (const XmlElement& entry : element.children) {
        const XmlElement* key = entry.child(shape.keyName);
        const XmlElement* value = entry.child(shape.elementName);
        if (key && value)
            object[key->text] = answerOf(*shape.element, *value);
    }
    return object;
}

json::Object structureOf(const Shape& shape, const XmlElement& element)
{
    json::Object object = json::Object::object();
    for (const Member& member : shape.members) {
        for (const auto& [name, value] : element.attributes) {
            if (member.isAttribute && name == member.wireName)
                object[std::string(member.name)] = value;
        }
    }
    for (const XmlElement& child : element.children) {
        const Member* member = memberFor(shape, child.name);
        if (!member)
            continue;
        json::Object& place = object[std::string(member->name)];
        if (!member->flattened)
            place = answerOf(*member->shape, child);
        else if (member->shape->type == ShapeType::list)
            place.push_back(answerOf(*member->shape->element, child));
    }
    return object;
}

}  // namespace

json::Object answerScalar(const Shape& shape, std::string text)
{
    if (shape.type == ShapeType::timestamp)
        return momentOf(std::move(text));
    if (shape.percentEncoded) {
        std::string plain = text::percentDecode(text);
        auto document = json::parseObject(plain);
        return document ? *std::move(document) : json::Object(std::move(plain));
    }
    if (shape.type == ShapeType::real) {
        double number = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (problem == std::errc() && end == text.data() + text.size() && std::isfinite(number))
            return number;
    }
    return readScalar(shape, std::move(text));
}

json::Object answerOf(const Shape& shape, const XmlElement& element)
{
    if (shape.type == ShapeType::structure)
        return structureOf(shape, element);
    if (shape.type == ShapeType::map)
        return mapOf(shape, element);
    if (shape.type != ShapeType::list)
        return answerScalar(shape, element.text);
    json::Object array = json::Object::array();
    for (const XmlElement& child : element.children) {
        if (child.name == shape.elementName)
            array.push_back(answerOf(*shape.element, child));
    }
    return array;
}

json::Object answerOf(const Shape& shape, const json::Object& value)
{
    if (shape.type == ShapeType::timestamp)
        return momentOf(value);
    if (shape.type == ShapeType::list && value.is_array()) {
        json::Object array = json::Object::array();
        for (const json::Object& each : value)
            array.push_back(answerOf(*shape.element, each));
        return array;
    }
    const bool isStructure = shape.type == ShapeType::structure;
    if (!value.is_object() || (!isStructure && shape.type != ShapeType::map))
        return value;
    json::Object object = json::Object::object();
    for (const auto& [name, each] : value.items()) {
        const Member* member = isStructure ? shape.member(name) : nullptr;
        if (!each.is_null() && (member || !isStructure))
            object[name] = answerOf(isStructure ? *member->shape : *shape.element, each);
    }
    return object;
}

}  // namespace rolewright::protocol
