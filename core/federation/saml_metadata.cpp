#include "core/federation/saml_metadata.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/federation/saml_names.h"
#include "core/federation/xml.h"

#include <algorithm>

namespace rolewright::federation {
namespace {

constexpr XmlLimits limits{4 * longestMetadata, 64, 200'000};
constexpr std::size_t longestEntityId = 1024;  // SAML 2.0 Metadata, 2.2.1
constexpr std::size_t mostCertificates = 10;

Error unreadable(const std::string& why)
{
    return {"InvalidInput", "Could not parse metadata: " + why, {}};
}

void keepEarlier(std::optional<Instant>& kept, Instant other)
{
    kept = kept ? std::min(*kept, other) : other;
}

/// `validUntil` of the entity or of its role.
Result<void> readValidity(XmlNode element, std::optional<Instant>& until)
{
    if (!hasAttribute(element, "validUntil"))
        return {};
    const auto time = samlTime(attributeOf(element, "validUntil"));
    if (!time)
        return unreadable("validUntil is not a time in UTC like 2026-11-24T03:06:00Z");
    keepEarlier(until, *time);
    return {};
}

/// The certificates of one KeyDescriptor.
Result<void> readCertificates(XmlNode descriptor, std::vector<std::string>& certificates)
{
    for (const XmlNode info : childrenOf(descriptor, saml::signatureSpace, "KeyInfo")) {
        for (const XmlNode data : childrenOf(info, saml::signatureSpace, "X509Data")) {
            for (const XmlNode element : childrenOf(data, saml::signatureSpace, "X509Certificate")) {
                std::string body = valueOf(element);
                std::erase_if(body, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
                auto der = crypto::fromBase64(body);
                if (!der || der->empty())
                    return unreadable("an X509Certificate is not base64");
                if (const std::string flaw = flawOfCertificate(*der); !flaw.empty())
                    return unreadable(flaw);
                if (std::find(certificates.begin(), certificates.end(), *der) == certificates.end())
                    certificates.push_back(std::move(*der));
            }
        }
    }
    return {};
}

Result<void> readRole(XmlNode role, SamlMetadata& metadata)
{
    const std::string spoken = attributeOf(role, "protocolSupportEnumeration");
    const std::vector<std::string_view> protocols = text::split(spoken, ' ');
    if (std::find(protocols.begin(), protocols.end(), saml::protocolSpace) == protocols.end())
        return unreadable("the IDPSSODescriptor does not speak SAML 2.0 (protocolSupportEnumeration)");
    if (auto valid = readValidity(role, metadata.validUntil); !valid)
        return valid;
    for (const XmlNode descriptor : childrenOf(role, saml::metadataSpace, "KeyDescriptor")) {
        const std::string use = attributeOf(descriptor, "use");
        if (hasAttribute(descriptor, "use") && use != "signing")
            continue;
        if (auto read = readCertificates(descriptor, metadata.certificates); !read)
            return read;
    }
    if (metadata.certificates.empty())
        return unreadable("the IDPSSODescriptor has no X509Certificate that signs");
    if (metadata.certificates.size() > mostCertificates)
        return unreadable("there are more than " + std::to_string(mostCertificates) + " certificates");
    return {};
}

}  // namespace

Result<SamlMetadata> readMetadata(std::string_view text)
{
    const std::size_t length = text::codePoints(text);
    if (length < shortestMetadata || length > longestMetadata)
        return unreadable("it must have " + std::to_string(shortestMetadata) + " to " + std::to_string(longestMetadata) + " characters");
    if (text.starts_with("\xEF\xBB\xBF"))
        return unreadable("it begins with a byte order mark; save it as UTF-8 without one");
    const auto document = parseXml(text, limits);
    if (!document)
        return unreadable(document.error().message);
    const XmlNode entity = rootOf(*document);
    if (isElement(entity, saml::metadataSpace, "EntitiesDescriptor"))
        return unreadable("it describes several entities (EntitiesDescriptor); give the EntityDescriptor of the one identity provider");
    if (!isElement(entity, saml::metadataSpace, "EntityDescriptor"))
        return unreadable("it is no EntityDescriptor of SAML 2.0 metadata");
    SamlMetadata metadata;
    metadata.entityId = attributeOf(entity, "entityID");
    if (metadata.entityId.empty() || metadata.entityId.size() > longestEntityId)
        return unreadable("entityID must have 1 to " + std::to_string(longestEntityId) + " characters");
    if (auto valid = readValidity(entity, metadata.validUntil); !valid)
        return valid.error();
    const XmlNode role = onlyChildOf(entity, saml::metadataSpace, "IDPSSODescriptor");
    if (!role)
        return unreadable("it must have exactly one IDPSSODescriptor");
    if (auto read = readRole(role, metadata); !read)
        return read.error();
    return metadata;
}

std::optional<Instant> samlTime(std::string_view text)
{
    constexpr std::size_t wholeSeconds = std::string_view("2026-11-24T03:06:00Z").size();
    if (text.size() < wholeSeconds || text.size() > wholeSeconds + 10 || !text.ends_with('Z'))
        return std::nullopt;
    return parseIso8601(text);
}

}  // namespace rolewright::federation
