#include "core/federation/xml.h"

#include "core/base/text.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/xmlsec.h>

#include <mutex>

namespace rolewright::federation {
namespace {

Error invalidXml(std::string message)
{
    return {"InvalidXml", std::move(message), {}};
}

std::string_view view(const xmlChar* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// Canonical XML sorts an element's attributes slowly: a thousand of them would be an attack.
constexpr int mostAttributes = 100;

/// What a parse found that must not be; libxml2's context points here.
struct Watch {
    const XmlLimits& limits;
    std::size_t depth = 0;
    std::size_t nodes = 0;
    std::string refusal;

    void refuse(xmlParserCtxtPtr context, std::string why)
    {
        if (refusal.empty())
            refusal = std::move(why);
        xmlStopParser(context);
    }
};

Watch& watchOf(xmlParserCtxtPtr context)
{
    return *static_cast<Watch*>(context->_private);
}

void onDoctype(void* data, const xmlChar*, const xmlChar*, const xmlChar*)
{
    const auto context = static_cast<xmlParserCtxtPtr>(data);
    watchOf(context).refuse(context, "a document type declaration (DOCTYPE) is not accepted; take it out");
}

void onStart(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaceCount, const xmlChar** namespaces, int attributeCount,
             int defaulted, const xmlChar** attributes)
{
    const auto context = static_cast<xmlParserCtxtPtr>(data);
    Watch& watch = watchOf(context);
    watch.nodes += 1 + static_cast<std::size_t>(attributeCount) + static_cast<std::size_t>(namespaceCount);
    if (attributeCount > mostAttributes || namespaceCount > mostAttributes)
        return watch.refuse(context, "an element has more than " + std::to_string(mostAttributes) + " attributes");
    if (++watch.depth > watch.limits.depth)
        return watch.refuse(context, "elements are nested more than " + std::to_string(watch.limits.depth) + " deep");
    if (watch.nodes > watch.limits.nodes)
        return watch.refuse(context, "there are more than " + std::to_string(watch.limits.nodes) + " elements and attributes");
    xmlSAX2StartElementNs(data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaulted, attributes);
}

void onEnd(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri)
{
    --watchOf(static_cast<xmlParserCtxtPtr>(data)).depth;
    xmlSAX2EndElementNs(data, name, prefix, uri);
}

/// Comments and processing instructions are nodes like any other.
template <typename Build> void counted(void* data, Build build)
{
    const auto context = static_cast<xmlParserCtxtPtr>(data);
    Watch& watch = watchOf(context);
    if (++watch.nodes > watch.limits.nodes)
        return watch.refuse(context, "there are more than " + std::to_string(watch.limits.nodes) + " elements, comments and instructions");
    build();
}

void onComment(void* data, const xmlChar* text)
{
    counted(data, [&] { xmlSAX2Comment(data, text); });
}

void onInstruction(void* data, const xmlChar* target, const xmlChar* text)
{
    counted(data, [&] { xmlSAX2ProcessingInstruction(data, target, text); });
}

struct FreeContext {
    void operator()(xmlParserCtxtPtr context) const
    {
        if (context->myDoc)
            xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

void silence(const char*, int, const char*, const char*, const char*, int, const char*)
{
}

void passOver(void*, xmlErrorPtr)
{
}

std::string complaint(const xmlParserCtxtPtr context)
{
    const xmlErrorPtr error = xmlCtxtGetLastError(context);
    if (!error || !error->message)
        return "it is no well-formed XML";
    return "it is no well-formed XML: line " + std::to_string(error->line) + ": " + text::lower(std::string(text::trim(error->message)));
}

}  // namespace

void FreeXml::operator()(_xmlDoc* document) const
{
    xmlFreeDoc(document);
}

void prepareXml()
{
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSecInit();
        xmlSecCryptoAppInit(nullptr);
        xmlSecCryptoInit();
        xmlSecErrorsSetCallback(silence);  // last: making the rest ready sets others
    });
    xmlSetStructuredErrorFunc(nullptr, passOver);  // of this thread; errors are asked for, not printed
}

Result<XmlDocument> parseXml(std::string_view text, const XmlLimits& limits)
{
    prepareXml();
    if (text.size() > limits.bytes)
        return invalidXml("it is longer than " + std::to_string(limits.bytes) + " bytes");
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (text.empty() || !text::isValidUtf8(text))
        return invalidXml("it is not in UTF-8");
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (!context)
        return invalidXml("it is no well-formed XML");
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_NODICT | XML_PARSE_IGNORE_ENC);
    Watch watch{limits, 0, 0, {}};
    context->_private = &watch;
    context->sax->internalSubset = onDoctype;
    context->sax->startElementNs = onStart;
    context->sax->endElementNs = onEnd;
    context->sax->comment = onComment;
    context->sax->processingInstruction = onInstruction;
    xmlParseDocument(context.get());
    if (!watch.refusal.empty())
        return invalidXml(watch.refusal);
    if (!context->wellFormed || !context->nsWellFormed || !context->myDoc || context->myDoc->intSubset)
        return invalidXml(complaint(context.get()));
    return XmlDocument(std::exchange(context->myDoc, nullptr));
}

std::string textOf(const XmlDocument& document)
{
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
    std::string text(reinterpret_cast<const char*>(bytes), bytes ? static_cast<std::size_t>(size) : 0);
    xmlFree(bytes);
    return text;
}

XmlNode rootOf(const XmlDocument& document)
{
    return xmlDocGetRootElement(document.get());
}

bool isElement(XmlNode node, std::string_view namespaceUri, std::string_view name)
{
    return node && node->type == XML_ELEMENT_NODE && node->ns && view(node->ns->href) == namespaceUri && view(node->name) == name;
}

std::vector<XmlNode> childrenOf(XmlNode element)
{
    std::vector<XmlNode> found;
    for (XmlNode child = element ? element->children : nullptr; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE)
            found.push_back(child);
    }
    return found;
}

std::vector<XmlNode> childrenOf(XmlNode element, std::string_view namespaceUri, std::string_view name)
{
    std::vector<XmlNode> found = childrenOf(element);
    std::erase_if(found, [&](XmlNode child) { return !isElement(child, namespaceUri, name); });
    return found;
}

XmlNode onlyChildOf(XmlNode element, std::string_view namespaceUri, std::string_view name)
{
    const std::vector<XmlNode> found = childrenOf(element, namespaceUri, name);
    return found.size() == 1 ? found.front() : nullptr;
}

std::string attributeOf(XmlNode element, const char* name)
{
    xmlChar* value = xmlGetNoNsProp(element, xmlBytes(name));
    std::string text(view(value));
    xmlFree(value);
    return text;
}

bool hasAttribute(XmlNode element, const char* name)
{
    return xmlHasNsProp(element, xmlBytes(name), nullptr) != nullptr;
}

std::string valueOf(XmlNode element)
{
    std::string text;
    for (XmlNode child = element ? element->children : nullptr; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            text += view(child->content);
    }
    return std::string(text::trim(text));
}

std::string escapedXml(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\t':
            escaped += "&#9;";
            break;
        case '\n':
            escaped += "&#10;";
            break;
        case '\r':
            escaped += "&#13;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

bool isXmlText(std::string_view text)
{
    if (!text::isValidUtf8(text) || text.find("\xEF\xBF\xBE") != std::string_view::npos || text.find("\xEF\xBF\xBF") != std::string_view::npos)
        return false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
            return false;
    }
    return true;
}

}  // namespace rolewright::federation
