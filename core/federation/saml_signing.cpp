#include "core/federation/saml_signing.h"

#include "core/base/time_text.h"
#include "core/federation/saml_names.h"
#include "core/federation/xml.h"

#include <xmlsec/crypto.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include <algorithm>

namespace rolewright::federation {
namespace {

constexpr XmlLimits ownLimits{10'000'000, 200, 1'000'000};

Error invalidInput(std::string message)
{
    return {"InvalidInput", std::move(message), {}};
}

std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + escapedXml(value) + "\"";
}

std::string element(std::string_view name, std::string_view attributes, std::string_view inside)
{
    const std::string tag = std::string(name) + std::string(attributes);
    return inside.empty() ? "<" + tag + "/>" : "<" + tag + ">" + std::string(inside) + "</" + std::string(name) + ">";
}

std::string textElement(std::string_view name, std::string_view attributes, std::string_view text)
{
    return element(name, attributes, escapedXml(text));
}

/// An NCName in ASCII: what an ID may be.
bool isId(std::string_view id)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !id.empty() && isLetter(id.front()) &&
           std::all_of(id.begin(), id.end(), [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

Result<void> check(const SamlStatement& statement)
{
    std::vector<std::string_view> texts{statement.issuer, statement.nameId, statement.nameIdFormat, statement.recipient, statement.audience, statement.sessionIndex};
    for (const SamlAttribute& given : statement.attributes) {
        texts.push_back(given.name);
        texts.insert(texts.end(), given.values.begin(), given.values.end());
    }
    for (const std::string_view text : texts) {
        if (!isXmlText(text))
            return invalidInput("a text of the assertion has characters that XML cannot hold");
    }
    std::vector<std::string> ids{statement.responseId, statement.assertionId};
    if (!statement.inResponseTo.empty())
        ids.push_back(statement.inResponseTo);
    for (const std::string& id : ids) {
        if (!isId(id))
            return invalidInput("`" + id + "` is no XML id: it must begin with a letter or _ and hold letters, digits, - . _ only");
    }
    if (statement.responseId == statement.assertionId)
        return invalidInput("response and assertion have the same id `" + statement.responseId + "`");
    return {};
}

std::string attributeStatement(const SamlStatement& statement)
{
    std::string inside;
    for (const SamlAttribute& given : statement.attributes) {
        std::string values;
        for (const std::string& value : given.values)
            values += textElement("saml:AttributeValue", {}, value);
        inside += element("saml:Attribute", attribute("Name", given.name), values);
    }
    return inside.empty() ? inside : element("saml:AttributeStatement", {}, inside);
}

/// Which request is answered, when one is.
std::string answered(const SamlStatement& statement)
{
    return statement.inResponseTo.empty() ? std::string() : attribute("InResponseTo", statement.inResponseTo);
}

std::string assertionOf(const SamlStatement& statement)
{
    const std::string issued = attribute("IssueInstant", toIso8601(statement.issued));
    const std::string until = attribute("NotOnOrAfter", toIso8601(statement.notOnOrAfter));
    const std::string format = statement.nameIdFormat.empty() ? std::string() : attribute("Format", statement.nameIdFormat);
    const std::string confirmation = element("saml:SubjectConfirmation", attribute("Method", saml::bearer),
                                             element("saml:SubjectConfirmationData", until + attribute("Recipient", statement.recipient) + answered(statement), {}));
    const std::string subject = element("saml:Subject", {}, textElement("saml:NameID", format, statement.nameId) + confirmation);
    const std::string conditions = element("saml:Conditions", attribute("NotBefore", toIso8601(statement.notBefore)) + until,
                                           element("saml:AudienceRestriction", {}, textElement("saml:Audience", {}, statement.audience)));
    std::string session = attribute("AuthnInstant", toIso8601(statement.issued));
    if (!statement.sessionIndex.empty())
        session += attribute("SessionIndex", statement.sessionIndex);
    if (statement.sessionNotOnOrAfter)
        session += attribute("SessionNotOnOrAfter", toIso8601(*statement.sessionNotOnOrAfter));
    const std::string authentication =
        element("saml:AuthnStatement", session, element("saml:AuthnContext", {}, textElement("saml:AuthnContextClassRef", {}, saml::passwordContext)));
    return element("saml:Assertion", attribute("xmlns:saml", saml::assertionSpace) + attribute("ID", statement.assertionId) + attribute("Version", "2.0") + issued,
                   textElement("saml:Issuer", {}, statement.issuer) + subject + conditions + authentication + attributeStatement(statement));
}

struct FreeSignature {
    void operator()(xmlSecDSigCtxPtr context) const { xmlSecDSigCtxDestroy(context); }
};

xmlSecTransformId transformOf(SignatureMethod method)
{
    switch (method) {
    case SignatureMethod::rsaSha1:
        return xmlSecTransformRsaSha1Id;
    case SignatureMethod::rsaSha384:
        return xmlSecTransformRsaSha384Id;
    case SignatureMethod::rsaSha512:
        return xmlSecTransformRsaSha512Id;
    case SignatureMethod::ecdsaSha256:
        return xmlSecTransformEcdsaSha256Id;
    default:
        return xmlSecTransformRsaSha256Id;
    }
}

/// An empty signature over the element of this ID, to be filled in; null when memory runs out.
xmlNodePtr addTemplate(xmlDocPtr document, xmlNodePtr target, const std::string& id, SignatureMethod method)
{
    const xmlNodePtr signature = xmlSecTmplSignatureCreateNsPref(document, xmlSecTransformExclC14NId, transformOf(method), nullptr, xmlBytes("ds"));
    if (!signature)
        return nullptr;
    const std::vector<XmlNode> issuers = childrenOf(target, saml::assertionSpace, "Issuer");
    if (!issuers.empty())
        xmlAddNextSibling(issuers.front(), signature);
    else if (target->children)
        xmlAddPrevSibling(target->children, signature);
    else
        xmlAddChild(target, signature);
    const xmlNodePtr reference = xmlSecTmplSignatureAddReference(signature, xmlSecTransformSha256Id, nullptr, xmlBytes(("#" + id).c_str()), nullptr);
    if (!reference || !xmlSecTmplReferenceAddTransform(reference, xmlSecTransformEnvelopedId) || !xmlSecTmplReferenceAddTransform(reference, xmlSecTransformExclC14NId))
        return nullptr;
    const xmlNodePtr keyInfo = xmlSecTmplSignatureEnsureKeyInfo(signature, nullptr);
    const xmlNodePtr data = keyInfo ? xmlSecTmplKeyInfoAddX509Data(keyInfo) : nullptr;
    return data && xmlSecTmplX509DataAddCertificate(data) ? signature : nullptr;
}

xmlSecKeyPtr loadKey(const SigningKey& key)
{
    const auto bytes = [](std::string_view text) { return reinterpret_cast<const xmlSecByte*>(text.data()); };
    const std::string_view secret = key.privateKey.reveal();
    const xmlSecKeyPtr loaded = xmlSecCryptoAppKeyLoadMemory(bytes(secret), static_cast<xmlSecSize>(secret.size()), xmlSecKeyDataFormatPem, nullptr, nullptr, nullptr);
    if (loaded && xmlSecCryptoAppKeyCertLoadMemory(loaded, bytes(key.certificate), static_cast<xmlSecSize>(key.certificate.size()), xmlSecKeyDataFormatPem) < 0) {
        xmlSecKeyDestroy(loaded);
        return nullptr;
    }
    return loaded;
}

/// The element with this ID, the first one in document order.
xmlNodePtr findById(xmlNodePtr element, std::string_view id)
{
    if (attributeOf(element, "ID") == id)
        return element;
    for (const xmlNodePtr child : childrenOf(element)) {
        if (const xmlNodePtr found = findById(child, id))
            return found;
    }
    return nullptr;
}

}  // namespace

Result<std::string> unsignedResponse(const SamlStatement& statement)
{
    if (auto valid = check(statement); !valid)
        return valid.error();
    const std::string attributes = attribute("xmlns:samlp", saml::protocolSpace) + attribute("xmlns:saml", saml::assertionSpace) + attribute("ID", statement.responseId) +
                                   attribute("Version", "2.0") + attribute("IssueInstant", toIso8601(statement.issued)) + attribute("Destination", statement.recipient) + answered(statement);
    const std::string status = element("samlp:Status", {}, element("samlp:StatusCode", attribute("Value", saml::success), {}));
    return element("samlp:Response", attributes, textElement("saml:Issuer", {}, statement.issuer) + status + assertionOf(statement));
}

Result<std::string> signElement(std::string_view xml, std::string_view id, const SigningKey& key, SignatureMethod method)
{
    auto document = parseXml(xml, ownLimits);
    if (!document)
        return document.error();
    const xmlNodePtr target = findById(rootOf(*document), id);
    if (!target)
        return invalidInput("there is no element with the ID `" + std::string(id) + "`");
    xmlAddID(nullptr, document->get(), xmlBytes(std::string(id).c_str()), xmlHasProp(target, xmlBytes("ID")));
    const xmlNodePtr signature = addTemplate(document->get(), target, std::string(id), method);
    const std::unique_ptr<xmlSecDSigCtx, FreeSignature> context(xmlSecDSigCtxCreate(nullptr));
    if (!signature || !context)
        return Error{"ServiceFailure", "the document could not be signed", {}};
    context->signKey = loadKey(key);
    if (!context->signKey)
        return invalidInput("the signing key or its certificate cannot be read");
    if (xmlSecDSigCtxSign(context.get(), signature) < 0)
        return Error{"ServiceFailure", "the document could not be signed", {}};
    return textOf(*document);
}

Result<std::string> signedResponse(const SamlStatement& statement, const SigningKey& key, SignedPart part)
{
    auto xml = unsignedResponse(statement);
    if (xml && part != SignedPart::response)
        xml = signElement(*xml, statement.assertionId, key);
    if (xml && part != SignedPart::assertion)
        xml = signElement(*xml, statement.responseId, key);
    return xml;
}

Result<std::string> metadataOf(std::string_view entityId, std::string_view certificate, std::string_view ssoUrl, std::optional<Instant> validUntil)
{
    const std::string body = certificateBody(certificate);
    if (entityId.empty() || !isXmlText(entityId) || !isXmlText(ssoUrl) || body.empty())
        return invalidInput("metadata needs an entity id, a certificate in PEM and the address of the sign-in");
    const std::string data = element("ds:X509Data", {}, textElement("ds:X509Certificate", {}, body));
    const std::string key = element("md:KeyDescriptor", attribute("use", "signing"),
                                    element("ds:KeyInfo", attribute("xmlns:ds", saml::signatureSpace), data));
    std::string role = key + textElement("md:NameIDFormat", {}, saml::persistentName);
    for (const std::string_view binding : {saml::postBinding, saml::redirectBinding})
        role += element("md:SingleSignOnService", attribute("Binding", binding) + attribute("Location", ssoUrl), {});
    std::string attributes = attribute("xmlns:md", saml::metadataSpace) + attribute("entityID", entityId);
    if (validUntil)
        attributes += attribute("validUntil", toIso8601(*validUntil));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           element("md:EntityDescriptor", attributes, element("md:IDPSSODescriptor", attribute("protocolSupportEnumeration", saml::protocolSpace), role)) + "\n";
}

}  // namespace rolewright::federation
