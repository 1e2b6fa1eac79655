/// Answers of core/service written by their shapes: members in the model's order, nothing that the model does not know.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/service_model.h"
#include "core/protocol/xml_writer.h"

#include <string_view>

namespace rolewright::protocol {

/// Writes XML. Absent members and nulls are left out; empty lists and structures are `<Name/>`.
class ShapeWriter {
public:
    /// `fractions`: moments with `.000`, as S3 writes them.
    ShapeWriter(XmlWriter& xml, bool fractions) : m_xml(xml), m_fractions(fractions) {}

    /// One element with everything in it.
    void element(const Shape& shape, std::string_view name, const json::Object& value, std::string_view attributes = {});
    /// The members of a structure that travel in the body, without an element around them.
    void members(const Shape& shape, const json::Object& value);

private:
    void member(const Member& member, const json::Object& value);
    void map(const Shape& shape, const json::Object& value);

    XmlWriter& m_xml;
    bool m_fractions;
};

/// The same as JSON: moments are seconds since the epoch.
json::Object shapedJson(const Shape& shape, const json::Object& value);

/// The member's value, or null when it is absent or null.
const json::Object* valueOf(const Member& member, const json::Object& structure);

}  // namespace rolewright::protocol
