#include "core/federation/xml_signature.h"

#include "core/base/text.h"
#include "core/federation/saml_names.h"

#include <libxml/tree.h>
#include <libxml/valid.h>
#include <xmlsec/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include <algorithm>
#include <array>
#include <set>

namespace rolewright::federation {
namespace {

constexpr std::size_t longestId = 256;

constexpr std::array<std::string_view, 3> canonicalForms{"http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                                                         "http://www.w3.org/2006/12/xml-c14n11"};
constexpr std::string_view exclusiveForm = canonicalForms[0];
constexpr std::string_view enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
constexpr std::array<std::string_view, 6> signatureMethods{
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",   "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",   "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"};
constexpr std::array<std::string_view, 3> digestMethods{"http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmldsig-more#sha384",
                                                        "http://www.w3.org/2001/04/xmlenc#sha512"};

template <std::size_t Size> bool isOneOf(const std::array<std::string_view, Size>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string algorithmOf(XmlNode element)
{
    return attributeOf(element, "Algorithm");
}

bool isPlainId(std::string_view id)
{
    return !id.empty() && id.size() <= longestId && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

/// Whatever any reader might take for an id: ID, Id, id, xml:id.
bool namesId(const xmlAttr* attribute)
{
    return text::equalsIgnoringCase(reinterpret_cast<const char*>(attribute->name), "id");
}

/// Collects ids below `top`; empty when all differ and are plain, else what is wrong. Without recursion: depth is bounded, but so should the stack be.
std::string collectIds(XmlNode top, std::set<std::string>& ids)
{
    std::vector<XmlNode> open{top};
    while (!open.empty()) {
        const XmlNode element = open.back();
        open.pop_back();
        for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next) {
            if (!namesId(attribute))
                continue;
            xmlChar* value = xmlNodeListGetString(element->doc, attribute->children, 1);
            const std::string id = value ? reinterpret_cast<const char*>(value) : "";
            xmlFree(value);
            if (!isPlainId(id))
                return "an id is empty, too long, or has characters other than letters, digits, - . _";
            if (!ids.insert(id).second)
                return "two elements have the id " + id;
        }
        const std::vector<XmlNode> children = childrenOf(element);
        open.insert(open.end(), children.begin(), children.end());
    }
    return {};
}

/// The element's child elements are these, in this order, each once.
bool hasExactly(XmlNode element, const std::vector<std::string_view>& names)
{
    const std::vector<XmlNode> children = childrenOf(element);
    return std::equal(children.begin(), children.end(), names.begin(), names.end(),
                      [](XmlNode child, std::string_view name) { return isElement(child, saml::signatureSpace, name); });
}

/// Exclusive C14N may list prefixes; nothing else may have anything inside.
bool isBare(XmlNode method)
{
    const std::vector<XmlNode> children = childrenOf(method);
    return children.empty() || (children.size() == 1 && algorithmOf(method) == exclusiveForm && isElement(children.front(), exclusiveForm, "InclusiveNamespaces"));
}

std::string flawOfTransforms(XmlNode transforms)
{
    const std::vector<XmlNode> steps = childrenOf(transforms);
    bool takesItselfOut = false;
    if (steps.empty() || steps.size() > 2)
        return "it must have one or two transforms";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string algorithm = algorithmOf(steps[i]);
        if (!isElement(steps[i], saml::signatureSpace, "Transform") || !isBare(steps[i]))
            return "a transform has something inside";
        if (i == 0 && algorithm == enveloped)
            takesItselfOut = true;
        else if (i == 0 || !isOneOf(canonicalForms, algorithm))
            return "the transform " + algorithm + " is not allowed there";
    }
    return takesItselfOut ? std::string() : "the first transform must be the enveloped signature";
}

std::string flawOfReference(XmlNode reference, const std::string& id)
{
    if (attributeOf(reference, "URI") != "#" + id)
        return "it refers to something else than the element it stands in";
    if (!hasExactly(reference, {"Transforms", "DigestMethod", "DigestValue"}))
        return "its reference must have transforms, a digest method and a digest";
    const XmlNode method = childrenOf(reference)[1];
    if (!isOneOf(digestMethods, algorithmOf(method)) || !childrenOf(method).empty())
        return "the digest method " + algorithmOf(method) + " is not accepted";
    return flawOfTransforms(childrenOf(reference)[0]);
}

/// Whether the signature has the one form that is accepted, before any key is tried.
std::string flawOfForm(XmlNode element, XmlNode signature)
{
    if (!hasExactly(signature, {"SignedInfo", "SignatureValue"}) && !hasExactly(signature, {"SignedInfo", "SignatureValue", "KeyInfo"}))
        return "it must have SignedInfo, SignatureValue and at most KeyInfo";
    const XmlNode info = childrenOf(signature)[0];
    if (!hasExactly(info, {"CanonicalizationMethod", "SignatureMethod", "Reference"}))
        return "it must sign exactly one reference";
    const std::vector<XmlNode> parts = childrenOf(info);
    if (!isOneOf(canonicalForms, algorithmOf(parts[0])) || !isBare(parts[0]))
        return "the canonical form " + algorithmOf(parts[0]) + " is not accepted";
    if (!isOneOf(signatureMethods, algorithmOf(parts[1])) || !childrenOf(parts[1]).empty())
        return "the signature method " + algorithmOf(parts[1]) + " is not accepted";
    return flawOfReference(parts[2], attributeOf(element, "ID"));
}

struct FreeSignature {
    void operator()(xmlSecDSigCtxPtr context) const { xmlSecDSigCtxDestroy(context); }
};

/// The signature holds under this certificate's key.
bool holdsUnder(XmlNode element, XmlNode signature, const std::string& certificate)
{
    const std::unique_ptr<xmlSecDSigCtx, FreeSignature> context(xmlSecDSigCtxCreate(nullptr));
    if (!context)
        return false;
    context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    context->signKey = xmlSecCryptoAppKeyLoadMemory(xmlBytes(certificate.data()), static_cast<xmlSecSize>(certificate.size()), xmlSecKeyDataFormatCertDer, nullptr,
                                                    nullptr, nullptr);
    if (!context->signKey || xmlSecDSigCtxVerify(context.get(), signature) < 0 || context->status != xmlSecDSigStatusSucceeded)
        return false;
    // The id that the reference names must lead to this very element and to no other.
    const std::string id = attributeOf(element, "ID");
    const xmlAttr* found = xmlGetID(element->doc, xmlBytes(id.c_str()));
    return found && found->parent == element && xmlSecPtrListGetSize(&context->signedInfoReferences) == 1;
}

}  // namespace

std::string flawOfIds(const XmlDocument& document, const std::vector<XmlNode>& elements)
{
    std::set<std::string> ids;
    if (std::string flaw = collectIds(rootOf(document), ids); !flaw.empty())
        return flaw;
    for (const XmlNode element : elements) {
        const std::string id = attributeOf(element, "ID");
        if (id.empty() || !xmlAddID(nullptr, document.get(), xmlBytes(id.c_str()), xmlHasNsProp(element, xmlBytes("ID"), nullptr)))
            return "an element has no ID of its own";
    }
    return {};
}

std::string flawOfSignature(XmlNode element, XmlNode signature, const std::vector<std::string>& certificates)
{
    prepareXml();
    if (signature->parent != element)
        return "it stands elsewhere than in what it signs";
    if (std::string flaw = flawOfForm(element, signature); !flaw.empty())
        return flaw;
    const bool holds = std::any_of(certificates.begin(), certificates.end(), [&](const std::string& certificate) { return holdsUnder(element, signature, certificate); });
    return holds ? std::string() : "no certificate of the provider's metadata has made it over what stands there";
}

}  // namespace rolewright::federation
