#include "core/federation/saml_response.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/federation/saml_conditions.h"
#include "core/federation/saml_names.h"
#include "core/federation/xml_signature.h"

#include <libxml/tree.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace rolewright::federation {
namespace {

constexpr XmlLimits limits{longestSamlAssertion, 32, 5000};
constexpr std::size_t longestName = 1024;  // of a person and of the kind of name: both go into the session's token
constexpr std::string_view nameIdPrefix = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
constexpr std::string_view unspecifiedName = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";  // SAML 2.0 Core, 2.2.2: what no Format means

SamlRefusal invalid(std::string message, std::string reason)
{
    return {{"InvalidIdentityToken", std::move(message), {}}, std::move(reason)};
}

SamlRefusal invalid(const std::string& message)
{
    return invalid(message, message);
}

SamlRefusal unsafe(std::string reason)
{
    return invalid("Response signature invalid", std::move(reason));
}

/// Every element of the document, in whatever place.
std::vector<XmlNode> allElements(XmlNode root)
{
    std::vector<XmlNode> all{root};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<XmlNode> children = childrenOf(all[i]);
        all.insert(all.end(), children.begin(), children.end());
    }
    return all;
}

/// The parts of a response that has a form in which nothing can be taken for something else.
struct Parts {
    XmlNode response = nullptr;
    XmlNode assertion = nullptr;
    std::vector<XmlNode> signatures;  ///< each a child of one of the two
};

/// One Response at the top, one Assertion directly in it, signatures only as children of the two, nothing encrypted, ids that differ. What wrapping attacks
/// need, a second assertion or response or an element that a signature covers elsewhere, is refused wherever it hides.
std::optional<SamlRefusal> findParts(const XmlDocument& document, Parts& parts)
{
    parts.response = rootOf(document);
    if (!isElement(parts.response, saml::protocolSpace, "Response"))
        return invalid("Response could not be parsed", "the document is no Response of SAML 2.0");
    for (const XmlNode element : allElements(parts.response)) {
        if (isElement(element, saml::assertionSpace, "EncryptedAssertion") || isElement(element, saml::assertionSpace, "EncryptedID") ||
            isElement(element, saml::assertionSpace, "EncryptedAttribute"))
            return invalid("Response is encrypted, and no private key is known that it could be decrypted with");
        if (isElement(element, saml::protocolSpace, "Response") && element != parts.response)
            return unsafe("there is a response inside the response");
        if (isElement(element, saml::assertionSpace, "Assertion")) {
            if (parts.assertion)
                return unsafe("there is more than one assertion");
            if (element->parent != parts.response)
                return unsafe("the assertion does not stand directly in the response");
            parts.assertion = element;
        }
        if (isElement(element, saml::signatureSpace, "Signature"))
            parts.signatures.push_back(element);
    }
    if (!parts.assertion)
        return invalid("Response could not be parsed", "there is no assertion");
    if (std::string flaw = flawOfIds(document, {parts.response, parts.assertion}); !flaw.empty())
        return unsafe(std::move(flaw));
    return std::nullopt;
}

/// At least one signature, and all that are there hold.
std::optional<SamlRefusal> verify(const Parts& parts, const std::vector<std::string>& certificates)
{
    if (parts.signatures.empty())
        return unsafe("neither the response nor the assertion is signed");
    for (const XmlNode element : {parts.response, parts.assertion}) {
        if (childrenOf(element, saml::signatureSpace, "Signature").size() > 1)
            return unsafe("an element has more than one signature");
    }
    for (const XmlNode signature : parts.signatures) {
        if (signature->parent != parts.response && signature->parent != parts.assertion)
            return unsafe("a signature stands elsewhere than in the response or the assertion");
        if (std::string flaw = flawOfSignature(signature->parent, signature, certificates); !flaw.empty())
            return unsafe("the signature of the " + std::string(signature->parent == parts.response ? "response" : "assertion") + ": " + flaw);
    }
    return std::nullopt;
}

/// The issuer of both, where the response names one.
std::optional<SamlRefusal> checkIssuer(const Parts& parts, const SamlMetadata& provider, SamlFacts& facts)
{
    const auto issuer = plainValueOf(onlyChildOf(parts.assertion, saml::assertionSpace, "Issuer"));
    const std::vector<XmlNode> outer = childrenOf(parts.response, saml::assertionSpace, "Issuer");
    const bool outerFits = outer.empty() || (outer.size() == 1 && plainValueOf(outer.front()) == provider.entityId);
    if (!issuer || *issuer != provider.entityId || !outerFits)
        return invalid("Issuer not present in specified provider", "the issuer is " + issuer.value_or("missing") + ", the metadata's entityID is " + provider.entityId);
    facts.issuer = *issuer;
    return std::nullopt;
}

std::optional<SamlRefusal> checkStatus(XmlNode response)
{
    const XmlNode code = onlyChildOf(onlyChildOf(response, saml::protocolSpace, "Status"), saml::protocolSpace, "StatusCode");
    if (attributeOf(response, "Version") != "2.0")
        return invalid("Response could not be parsed", "its version is not 2.0");
    if (code && attributeOf(code, "Value") == saml::success)
        return std::nullopt;
    const std::string status = code ? attributeOf(code, "Value") : "missing";
    return SamlRefusal{{"IDPRejectedClaim", "The identity provider did not authenticate the user: its status is " + status, {}}, "the status is " + status};
}

std::optional<SamlRefusal> readSubject(XmlNode assertion, SamlFacts& facts)
{
    const XmlNode nameId = onlyChildOf(onlyChildOf(assertion, saml::assertionSpace, "Subject"), saml::assertionSpace, "NameID");
    const auto name = plainValueOf(nameId);
    if (!name || name->empty())
        return SamlRefusal{{"AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML", {}}, "there is no Subject with one NameID"};
    facts.subject = *name;
    facts.subjectType = hasAttribute(nameId, "Format") ? attributeOf(nameId, "Format") : std::string(unspecifiedName);
    if (facts.subject.size() > longestName || facts.subjectType.size() > longestName)
        return invalid("NameID in AuthnResponse must not be longer than 1024 characters");
    if (facts.subjectType.starts_with(nameIdPrefix))
        facts.subjectType.erase(0, nameIdPrefix.size());
    return std::nullopt;
}

/// Values that hold elements of their own are nothing AWS reads; they are passed over.
void readAttributes(XmlNode assertion, SamlFacts& facts)
{
    for (const XmlNode statement : childrenOf(assertion, saml::assertionSpace, "AttributeStatement")) {
        for (const XmlNode element : childrenOf(statement, saml::assertionSpace, "Attribute")) {
            SamlAttribute attribute{attributeOf(element, "Name"), {}};
            for (const XmlNode value : childrenOf(element, saml::assertionSpace, "AttributeValue")) {
                if (auto text = plainValueOf(value))
                    attribute.values.push_back(std::move(*text));
            }
            facts.attributes.push_back(std::move(attribute));
        }
    }
}

/// What the signed assertion says, held against what is expected.
std::optional<SamlRefusal> readAssertion(const Parts& parts, const SamlExpectation& expected, SamlFacts& facts)
{
    if (auto wrong = checkStatus(parts.response))
        return wrong;
    if (auto wrong = checkIssuer(parts, expected.provider, facts))
        return wrong;
    if (attributeOf(parts.assertion, "Version") != "2.0")
        return invalid("Response could not be parsed", "the assertion's version is not 2.0");
    facts.assertionId = attributeOf(parts.assertion, "ID");
    if (auto wrong = checkTimes(parts.assertion, expected, facts))
        return wrong;
    if (auto wrong = checkAudience(parts.assertion))
        return wrong;
    if (auto wrong = checkConfirmation(parts.assertion, expected, facts))
        return wrong;
    if (auto wrong = readSubject(parts.assertion, facts))
        return wrong;
    readAttributes(parts.assertion, facts);
    return std::nullopt;
}

}  // namespace

std::vector<std::string> SamlFacts::valuesOf(std::string_view name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const SamlAttribute& attribute) { return attribute.name == name && !attribute.values.empty(); });
    return found == attributes.end() ? std::vector<std::string>() : found->values;
}

std::variant<SamlFacts, SamlRefusal> readResponse(std::string_view encoded, const SamlExpectation& expected)
{
    if (encoded.size() < shortestSamlAssertion || encoded.size() > longestSamlAssertion)
        return invalid("Invalid base64 SAMLResponse", "it must have 4 to 100000 characters");
    std::string compact(encoded);
    std::erase_if(compact, [](char c) { return c == '\n' || c == '\r'; });  // lines, as HTTP forms and base64 tools break them
    const auto text = crypto::fromBase64(compact);
    if (!text)
        return invalid("Invalid base64 SAMLResponse", text.error().message);
    const auto document = parseXml(*text, limits);
    if (!document)
        return invalid("Response could not be parsed", document.error().message);
    if (expected.provider.validUntil && expected.now >= *expected.provider.validUntil)
        return invalid("The metadata of the specified provider has expired");
    Parts parts;
    if (auto wrong = findParts(*document, parts))
        return std::move(*wrong);
    if (auto wrong = verify(parts, expected.provider.certificates))
        return std::move(*wrong);
    SamlFacts facts;
    if (auto wrong = readAssertion(parts, expected, facts))
        return std::move(*wrong);
    return facts;
}

std::string nameQualifier(std::string_view issuer, std::string_view account, std::string_view providerName)
{
    const std::string text = std::string(issuer) + std::string(account) + "/" + std::string(providerName);
    std::array<char, 20> digest{};
    // `-fips`: the hash names people, it protects nothing.
    if (EVP_Q_digest(nullptr, "SHA1", "-fips", text.data(), text.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1)
        return {};
    return crypto::toBase64(std::string_view(digest.data(), digest.size()));
}

}  // namespace rolewright::federation
