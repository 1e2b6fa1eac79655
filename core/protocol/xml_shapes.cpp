#include "core/protocol/xml_shapes.h"

#include "core/base/text.h"
#include "core/protocol/scalars.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

Error unexpected(const XmlElement& element)
{
    return {"MalformedXML", "`" + element.name + "` is not expected here", {}};
}

const Member* memberFor(const Shape& shape, std::string_view wireName)
{
    const auto found = std::find_if(shape.members.begin(), shape.members.end(),
                                    [&](const Member& member) { return member.place == Place::body && !member.isAttribute && member.wireName == wireName; });
    return found == shape.members.end() ? nullptr : &*found;
}

Result<json::Object> readList(const Shape& shape, const XmlElement& element)
{
    json::Object array = json::Object::array();
    for (const XmlElement& child : element.children) {
        if (child.name != shape.elementName)
            return unexpected(child);
        auto value = readShape(*shape.element, child);
        if (!value)
            return value;
        array.push_back(std::move(*value));
    }
    return array;
}

void readAttributes(const Shape& shape, const XmlElement& element, json::Object& object)
{
    for (const Member& member : shape.members) {
        for (const auto& [name, value] : element.attributes) {
            if (member.isAttribute && name == member.wireName)
                object[std::string(member.name)] = value;
        }
    }
}

Result<json::Object> readStructure(const Shape& shape, const XmlElement& element)
{
    json::Object object = json::Object::object();
    readAttributes(shape, element, object);
    if (!text::trim(element.text).empty())
        return Error{"MalformedXML", "there is text in `" + element.name + "`", {}};
    for (const XmlElement& child : element.children) {
        const Member* member = memberFor(shape, child.name);
        const std::string name(member ? member->name : std::string_view());
        if (!member || (object.contains(name) && !member->flattened))
            return unexpected(child);
        auto value = readShape(member->flattened ? *member->shape->element : *member->shape, child);
        if (!value)
            return value;
        if (member->flattened)
            object[name].push_back(std::move(*value));
        else
            object[name] = std::move(*value);
    }
    return object;
}

}  // namespace

Result<json::Object> readShape(const Shape& shape, const XmlElement& element)
{
    if (shape.type == ShapeType::structure)
        return readStructure(shape, element);
    if (shape.type == ShapeType::list)
        return readList(shape, element);
    if (shape.type == ShapeType::map || !element.children.empty())
        return unexpected(element);
    json::Object value = readScalar(shape, shape.type == ShapeType::boolean ? text::lower(element.text) : element.text);
    const bool broken = (shape.type == ShapeType::integer && !value.is_number()) || (shape.type == ShapeType::boolean && !value.is_boolean());
    return broken ? Result<json::Object>(Error{"MalformedXML", "`" + element.text + "` is not what `" + element.name + "` holds", {}})
                  : Result<json::Object>(std::move(value));
}

}  // namespace rolewright::protocol
