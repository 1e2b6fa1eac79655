#include "core/service/saml_claims.h"

#include "core/federation/saml_names.h"

#include <charconv>

namespace rolewright::service {
namespace {

namespace saml = federation::saml;

struct Mapping {
    std::string_view attribute;
    const char* key;
    bool many;  ///< a list of texts
};

/// The table of the page named in the header. Of two attributes for one key the first one in the assertion counts.
constexpr Mapping mappings[] = {
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.1", "saml:edupersonaffiliation", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.2", "saml:edupersonnickname", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.3", "saml:edupersonorgdn", false},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.4", "saml:edupersonorgunitdn", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.5", "saml:edupersonprimaryaffiliation", false},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.6", "saml:edupersonprincipalname", false},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.7", "saml:edupersonentitlement", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.8", "saml:edupersonprimaryorgunitdn", false},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.9", "saml:edupersonscopedaffiliation", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.10", "saml:edupersontargetedid", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.1.1.11", "saml:edupersonassurance", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.2.1.2", "saml:eduorghomepageuri", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.2.1.3", "saml:eduorgidentityauthnpolicyuri", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.2.1.4", "saml:eduorglegalname", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.2.1.5", "saml:eduorgsuperioruri", true},
    {"urn:oid:1.3.6.1.4.1.5923.1.2.1.6", "saml:eduorgwhitepagesuri", true},
    {"urn:oid:2.5.4.3", "saml:cn", true},
    {"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "saml:name", false},
    {"http://schemas.xmlsoap.org/claims/CommonName", "saml:commonName", false},
    {"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname", "saml:givenName", false},
    {"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname", "saml:surname", false},
    {"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "saml:mail", false},
    {"http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "saml:uid", false},
    {"2.5.4.3", "saml:commonName", false},
    {"2.5.4.4", "saml:surname", false},
    {"2.4.5.42", "saml:givenName", false},
    {"2.5.4.45", "saml:x500UniqueIdentifier", false},
    {"0.9.2342.19200300100.1.1", "saml:uid", false},
    {"0.9.2342.19200300100.1.3", "saml:mail", false},
    {"0.9.2342.19200300.100.1.45", "saml:organizationStatus", false},
};

Error invalidIdentity(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), {}};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// `role,provider` or the other way round; what is neither is nobody's role.
std::optional<SamlRolePair> rolePair(const std::string& text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos || text.find(',', comma + 1) != std::string::npos)
        return std::nullopt;
    SamlRolePair pair{std::string(trimmed(std::string_view(text).substr(0, comma))), std::string(trimmed(std::string_view(text).substr(comma + 1)))};
    if (pair.roleArn.find(":saml-provider/") != std::string::npos)
        std::swap(pair.roleArn, pair.providerArn);
    return pair;
}

/// A name of a session or a source identity, by the rule for both.
bool isSessionName(const std::string& text)
{
    return text.size() >= rules::sessionName.least && text.size() <= rules::sessionName.most && patterns::isName(text);
}

Result<void> readSessionSeconds(const federation::SamlFacts& facts, SamlClaims& claims)
{
    const std::vector<std::string> values = facts.valuesOf(saml::sessionDuration);
    if (values.empty())
        return {};
    const std::string& text = values.front();
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (values.size() > 1 || error != std::errc() || end != text.data() + text.size() || seconds < shortestRoleSeconds || seconds > longestRoleSeconds)
        return invalidIdentity("SessionDuration in AuthnResponse must be one number of seconds between 900 and 43200");
    claims.sessionSeconds = seconds;
    return {};
}

/// Tags are held to the rules of AssumeRole's parameters, and refused in the same words.
Result<void> readTags(const federation::SamlFacts& facts, SamlClaims& claims)
{
    json::Object parameters{{"Tags", json::Object::array()}, {"TransitiveTagKeys", facts.valuesOf(saml::transitiveTagKeys)}};
    for (const federation::SamlAttribute& attribute : facts.attributes) {
        if (!attribute.name.starts_with(saml::principalTag) || attribute.values.empty())
            continue;
        const std::string key = attribute.name.substr(saml::principalTag.size());
        if (attribute.values.size() > 1)
            return invalidIdentity("PrincipalTag:" + key + " in AuthnResponse must have one value");
        parameters["Tags"].push_back({{"Key", key}, {"Value", attribute.values.front()}});
    }
    Parameters reader(parameters, true);
    claims.tags = reader.tags();
    claims.transitiveKeys = reader.texts("TransitiveTagKeys", rules::tagKey, mostTransitiveKeys);
    if (auto valid = reader.check(); !valid)
        return valid;
    return checkTransitiveKeys(claims.tags, claims.transitiveKeys);
}

}  // namespace

Result<SamlClaims> readSamlClaims(const federation::SamlFacts& facts)
{
    SamlClaims claims;
    for (const std::string& value : facts.valuesOf(saml::role)) {
        if (auto pair = rolePair(value))
            claims.roles.push_back(std::move(*pair));
    }
    const std::vector<std::string> names = facts.valuesOf(saml::roleSessionName);
    if (names.empty())
        return invalidIdentity("RoleSessionName is required in AuthnResponse");
    if (names.size() > 1 || !isSessionName(names.front()))
        return invalidIdentity("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
    claims.sessionName = names.front();
    const std::vector<std::string> sources = facts.valuesOf(saml::sourceIdentity);
    if (sources.size() > 1 || (!sources.empty() && !isSessionName(sources.front())))
        return invalidIdentity("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\"");
    if (!sources.empty())
        claims.sourceIdentity = sources.front();
    if (auto read = readSessionSeconds(facts, claims); !read)
        return read.error();
    if (auto read = readTags(facts, claims); !read)
        return read.error();
    return claims;
}

evaluation::Context samlContext(const federation::SamlFacts& facts, const std::string& account, const std::string& providerName)
{
    evaluation::Context context;
    context.set("saml:aud", facts.recipient);
    context.set("saml:iss", facts.issuer);
    context.set("saml:sub", facts.subject);
    context.set("saml:sub_type", facts.subjectType);
    context.set("saml:doc", account + "/" + providerName);
    context.set("saml:namequalifier", federation::nameQualifier(facts.issuer, account, providerName));
    for (const federation::SamlAttribute& attribute : facts.attributes) {
        for (const Mapping& mapping : mappings) {
            if (attribute.name != mapping.attribute || attribute.values.empty() || context.find(mapping.key))
                continue;
            if (mapping.many)
                context.set(mapping.key, attribute.values, true);
            else
                context.set(mapping.key, attribute.values.front());
        }
    }
    return context;
}

Error usedAssertionError()
{
    return invalidIdentity("Response has already been used");
}

}  // namespace rolewright::service
