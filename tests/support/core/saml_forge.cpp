#include "tests/support/core/saml_forge.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/federation/saml_names.h"
#include "tests/support/core/data_dir.h"

#include <cstdio>
#include <cstdlib>
#include <map>

namespace rolewright::test {
namespace {

namespace saml = federation::saml;

federation::SigningKey newKey(const char* name) {
    return std::move(federation::newSigningKey(name, parseIso8601("2026-01-01T00:00:00Z").value(), parseIso8601("2036-01-01T00:00:00Z").value())).value();
}

void put(const json::Object& wish, const char* name, std::string& into) { into = json::stringOr(wish, name, into); }

Instant after(const json::Object& wish, const char* name, Instant now, int seconds) {
    return now + std::chrono::seconds(wish.contains(name) ? wish.at(name).get<int>() : seconds);
}

std::vector<std::string> texts(const json::Object& list) {
    std::vector<std::string> all;
    for (const json::Object& text : list) all.push_back(text.get<std::string>());
    return all;
}

/// An attribute of one text: as wished, left out for null, `usual` when nothing is wished and there is something usual.
void addAttribute(const json::Object& wish, const char* name, std::string_view attribute, const char* usual, federation::SamlStatement& statement) {
    if (wish.contains(name) && wish.at(name).is_string()) statement.attributes.push_back({std::string(attribute), {wish.at(name).get<std::string>()}});
    else if (!wish.contains(name) && usual) statement.attributes.push_back({std::string(attribute), {usual}});
}

std::string replaced(std::string text, const json::Object& wish, const char* name) {
    if (!wish.contains(name)) return text;
    for (const json::Object& pair : wish.at(name)) {
        const std::string from = pair.at(0).get<std::string>();
        if (text.find(from) == std::string::npos) {
            std::fprintf(stderr, "`%s` is not in %s\n", from.c_str(), text.c_str());
            std::abort();
        }
        text = text::replaceAll(text, from, pair.at(1).get<std::string>());
    }
    return text;
}

federation::SignatureMethod methodOf(const json::Object& wish) {
    const std::string name = json::stringOr(wish, "Method", "sha256");
    if (name == "sha1") return federation::SignatureMethod::rsaSha1;
    if (name == "sha384") return federation::SignatureMethod::rsaSha384;
    if (name == "ecdsa") return federation::SignatureMethod::ecdsaSha256;
    return name == "sha512" ? federation::SignatureMethod::rsaSha512 : federation::SignatureMethod::rsaSha256;
}

/// Of an elliptic curve; RSA with fewer bits than is accepted.
const federation::SigningKey& storedKey(const std::string& name) {
    static std::map<std::string, federation::SigningKey> keys;
    if (!keys.contains(name))
        keys.emplace(name, federation::SigningKey{crypto::Secret(readData("federation/" + name + "_key.pem")), readData("federation/" + name + "_certificate.pem")});
    return keys.at(name);
}

const federation::SigningKey& keyOf(const json::Object& wish) {
    const std::string name = json::stringOr(wish, "Key", "provider");
    if (name == "curve" || name == "weak") return storedKey(name);
    return name == "foreign" ? foreignSamlKey() : samlKey();
}

}  // namespace

const federation::SigningKey& samlKey() {
    static const federation::SigningKey key = newKey("idp.example.com");
    return key;
}

const federation::SigningKey& foreignSamlKey() {
    static const federation::SigningKey key = newKey("idp.example.com");
    return key;
}

federation::SamlStatement samlStatement(const json::Object& wish, Instant now) {
    federation::SamlStatement statement;
    statement.issuer = samlIssuer;
    statement.nameId = "alice";
    statement.nameIdFormat = saml::persistentName;
    statement.recipient = saml::signInUrl;
    statement.audience = saml::awsAudience;
    statement.responseId = "_r" + crypto::toHex(crypto::randomBytes(16));
    statement.assertionId = "_a" + crypto::toHex(crypto::randomBytes(16));
    statement.sessionIndex = "_s1";
    put(wish, "Issuer", statement.issuer);
    put(wish, "NameId", statement.nameId);
    put(wish, "Format", statement.nameIdFormat);
    put(wish, "Recipient", statement.recipient);
    put(wish, "Audience", statement.audience);
    put(wish, "ResponseId", statement.responseId);
    put(wish, "AssertionId", statement.assertionId);
    statement.issued = after(wish, "Issued", now, 0);
    statement.notBefore = after(wish, "NotBefore", now, wish.contains("Issued") ? wish.at("Issued").get<int>() : 0);
    statement.notOnOrAfter = after(wish, "NotOnOrAfter", now, 300);
    if (wish.contains("SessionNotOnOrAfter")) statement.sessionNotOnOrAfter = after(wish, "SessionNotOnOrAfter", now, 0);
    if (wish.contains("Roles")) statement.attributes.push_back({std::string(saml::role), texts(wish.at("Roles"))});
    addAttribute(wish, "RoleSessionName", saml::roleSessionName, "alice", statement);
    addAttribute(wish, "SessionDuration", saml::sessionDuration, nullptr, statement);
    addAttribute(wish, "SourceIdentity", saml::sourceIdentity, nullptr, statement);
    if (wish.contains("TransitiveTagKeys")) statement.attributes.push_back({std::string(saml::transitiveTagKeys), texts(wish.at("TransitiveTagKeys"))});
    if (wish.contains("Tags"))
        for (const auto& [key, value] : wish.at("Tags").items()) statement.attributes.push_back({std::string(saml::principalTag) + key, {value.get<std::string>()}});
    if (wish.contains("Attributes"))
        for (const auto& [name, values] : wish.at("Attributes").items()) statement.attributes.push_back({name, texts(values)});
    return statement;
}

std::string samlResponseXml(const json::Object& wish, Instant now) {
    const federation::SamlStatement statement = samlStatement(wish, now);
    std::string xml = replaced(federation::unsignedResponse(statement).value(), wish, "Before");
    const std::string part = json::stringOr(wish, "Part", "assertion");
    if (part == "assertion" || part == "both") xml = federation::signElement(xml, statement.assertionId, keyOf(wish), methodOf(wish)).value();
    if (part == "response" || part == "both") xml = federation::signElement(xml, statement.responseId, keyOf(wish), methodOf(wish)).value();
    return replaced(std::move(xml), wish, "After");
}

std::string samlResponse(const json::Object& wish, Instant now) { return crypto::toBase64(samlResponseXml(wish, now)); }

std::string samlMetadata(const json::Object& wish) {
    std::optional<Instant> until;
    if (wish.contains("ValidUntil")) until = parseIso8601(json::stringOr(wish, "ValidUntil")).value();
    const std::string text =
        federation::metadataOf(json::stringOr(wish, "EntityId", samlIssuer), keyOf(wish).certificate, "https://idp.example.com/sso", until).value();
    return replaced(text, wish, "After");
}

}  // namespace rolewright::test
