#include "core/protocol/shape_writer.h"

#include "core/protocol/scalars.h"

namespace rolewright::protocol {
namespace {

bool fits(const Shape& shape, const json::Object& value)
{
    return shape.type == ShapeType::list ? value.is_array() : value.is_object();
}

bool isScalar(const Shape& shape)
{
    return shape.type != ShapeType::list && shape.type != ShapeType::map && shape.type != ShapeType::structure;
}

/// ` xmlns:xsi="…" xsi:type="…"` of a structure whose members are its element's attributes.
std::string attributesOf(const Member& member, const json::Object& value)
{
    std::string text;
    for (const Member& inner : member.shape->members) {
        const json::Object* attribute = inner.isAttribute && value.is_object() ? valueOf(inner, value) : nullptr;
        if (!attribute)
            continue;
        const std::size_t sign = member.prefixNamespace.find('=');
        if (sign != std::string_view::npos)
            text += " xmlns:" + std::string(member.prefixNamespace.substr(0, sign)) + "=\"" + std::string(member.prefixNamespace.substr(sign + 1)) + "\"";
        text += " " + std::string(inner.wireName) + "=\"" + xmlEscaped(scalarText(*inner.shape, *attribute)) + "\"";
    }
    return text;
}

}  // namespace

const json::Object* valueOf(const Member& member, const json::Object& structure)
{
    const auto found = structure.find(std::string(member.name));
    return found == structure.end() || found->is_null() ? nullptr : &*found;
}

void ShapeWriter::element(const Shape& shape, std::string_view name, const json::Object& value, std::string_view attributes)
{
    m_xml.open(name, attributes);
    if (isScalar(shape)) {
        m_xml.text(scalarText(shape, value, m_fractions));
    } else if (fits(shape, value)) {
        if (shape.type == ShapeType::structure)
            members(shape, value);
        else if (shape.type == ShapeType::map)
            map(shape, value);
        else
            for (const json::Object& each : value)
                element(*shape.element, shape.elementName, each);
    }
    m_xml.close();
}

void ShapeWriter::members(const Shape& shape, const json::Object& value)
{
    for (const Member& each : shape.members) {
        const json::Object* inner = each.place == Place::body && !each.isAttribute ? valueOf(each, value) : nullptr;
        if (inner)
            member(each, *inner);
    }
}

void ShapeWriter::member(const Member& member, const json::Object& value)
{
    if (member.flattened && value.is_array()) {
        for (const json::Object& each : value)
            element(*member.shape->element, member.wireName, each);
        return;
    }
    element(*member.shape, member.wireName, value, member.shape->type == ShapeType::structure ? attributesOf(member, value) : std::string());
}

void ShapeWriter::map(const Shape& shape, const json::Object& value)
{
    for (const auto& [key, each] : value.items()) {
        m_xml.open("entry");
        m_xml.leaf(shape.keyName, key);
        element(*shape.element, shape.elementName, each);
        m_xml.close();
    }
}

json::Object shapedJson(const Shape& shape, const json::Object& value)
{
    if (shape.type == ShapeType::timestamp) {
        const auto seconds = epochSeconds(value);
        return seconds ? json::Object(*seconds) : value;
    }
    if (isScalar(shape)) {
        const bool isText = shape.type == ShapeType::text || shape.type == ShapeType::blob;
        return isText ? json::Object(scalarText(shape, value)) : value;
    }
    json::Object shaped = shape.type == ShapeType::list ? json::Object::array() : json::Object::object();
    if (!fits(shape, value))
        return shaped;
    if (shape.type == ShapeType::list) {
        for (const json::Object& each : value)
            shaped.push_back(shapedJson(*shape.element, each));
    } else if (shape.type == ShapeType::map) {
        for (const auto& [key, each] : value.items())
            shaped[key] = shapedJson(*shape.element, each);
    } else {
        for (const Member& member : shape.members) {
            if (const json::Object* inner = valueOf(member, value))
                shaped[std::string(member.name)] = shapedJson(*member.shape, *inner);
        }
    }
    return shaped;
}

}  // namespace rolewright::protocol
