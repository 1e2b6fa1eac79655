/// XML from strangers: libxml2 with everything switched off that reaches outside the text or grows it.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace rolewright::federation {

using XmlNode = _xmlNode*;

struct FreeXml {
    void operator()(_xmlDoc* document) const;
};
using XmlDocument = std::unique_ptr<_xmlDoc, FreeXml>;

/// How large a document may be: bytes, levels of elements, and elements with attributes counted together.
struct XmlLimits {
    std::size_t bytes = 0;
    std::size_t depth = 64;
    std::size_t nodes = 0;
};

/// Makes libxml2 and xmlsec ready, once for all threads, and quiet, for the thread that calls. Everything here calls it.
void prepareXml();

/// Reads a document in UTF-8. A document type declaration is refused, and with it every entity that is not XML's own; so are namespaces and
/// limits that are broken. Fails with `InvalidXml`.
Result<XmlDocument> parseXml(std::string_view text, const XmlLimits& limits);
/// The document as text, as it stands.
std::string textOf(const XmlDocument& document);

/// The root element; null when there is none.
XmlNode rootOf(const XmlDocument& document);
/// True for an element of this name in this namespace.
bool isElement(XmlNode node, std::string_view namespaceUri, std::string_view name);
/// The element's child elements, in order; all, or those of this name.
std::vector<XmlNode> childrenOf(XmlNode element);
std::vector<XmlNode> childrenOf(XmlNode element, std::string_view namespaceUri, std::string_view name);
/// The only child of this name; null when there is none or more than one.
XmlNode onlyChildOf(XmlNode element, std::string_view namespaceUri, std::string_view name);
/// The value of an attribute without namespace; empty when it is not there.
std::string attributeOf(XmlNode element, const char* name);
bool hasAttribute(XmlNode element, const char* name);
/// All text directly in the element, read across comments as the canonical form has it, white space around it taken off. Nothing of elements inside.
std::string valueOf(XmlNode element);

/// The bytes as libxml2 wants them.
inline const unsigned char* xmlBytes(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
/// Text as it is written between tags and inside quotes.
std::string escapedXml(std::string_view text);
/// True when every character may stand in an XML 1.0 document and the text is UTF-8.
bool isXmlText(std::string_view text);

}  // namespace rolewright::federation
