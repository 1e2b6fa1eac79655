/// Values of answers by their shapes, as core/service has them: moments as `2026-11-24T03:06:00+00:00`, documents as objects. Lenient where `readShape` is strict: what the
/// shape does not know is passed over, and so is text between elements; what is not of its kind stays text.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/service_model.h"
#include "core/protocol/xml_reader.h"

#include <string>

namespace rolewright::protocol {

json::Object answerScalar(const Shape& shape, std::string text);
json::Object answerOf(const Shape& shape, const XmlElement& element);
json::Object answerOf(const Shape& shape, const json::Object& value);

}  // namespace rolewright::protocol
