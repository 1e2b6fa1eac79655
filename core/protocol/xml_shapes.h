/// XML bodies read by their shapes.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/service_model.h"
#include "core/protocol/xml_reader.h"

namespace rolewright::protocol {

/// `<Tagging><TagSet><Tag>…` as `{TagSet: [{…}]}`. Namespaces are not looked at. Fails with `MalformedXML` on elements that the shape does not know, on ones
/// that come twice and are no list, and on numbers and truth values that are none.
Result<json::Object> readShape(const Shape& shape, const XmlElement& element);

}  // namespace rolewright::protocol
