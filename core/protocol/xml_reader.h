/// XML that others made, as a tree: elements, attributes and text. Small on purpose: no document types, so no entities but the five and character references.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::protocol {

struct XmlElement {
    std::string name;                                             ///< without its prefix
    std::vector<std::pair<std::string, std::string>> attributes;  ///< names with their prefixes
    std::string text;                                             ///< all of its own text, in order
    std::vector<XmlElement> children;

    /// The first child of this name, or null.
    const XmlElement* child(std::string_view wanted) const;
};

/// Reads one document in UTF-8, at most 32 elements deep and of 200,000 elements. Fails with `MalformedXML` and what was wrong.
Result<XmlElement> readXml(std::string_view document);

}  // namespace rolewright::protocol
