#include "core/federation/practice_identity_provider.h"

#include "core/crypto/crypto.h"
#include "core/federation/saml_names.h"
#include "core/federation/signing_key.h"

namespace rolewright::federation {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view algorithm = "RS256";
constexpr auto certificateLife = std::chrono::years(30);
constexpr std::string_view beginMark = "-----BEGIN ";

std::int64_t seconds(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

std::string newId()
{
    return "_" + crypto::toHex(crypto::randomBytes(20));
}

/// Source: IAM User Guide, "Pass session tags in AWS STS", the claim for OpenID Connect.
json::Object tagsClaim(const identity::Person& person)
{
    json::Object tags = json::Object::object();
    for (const identity::Tag& tag : person.attributes)
        tags[tag.key] = json::Object::array({tag.value});
    json::Object claim{{"principal_tags", std::move(tags)}};
    if (!person.transitiveKeys.empty())
        claim["transitive_tag_keys"] = person.transitiveKeys;
    return claim;
}

std::vector<SamlAttribute> attributesOf(const identity::Person& person, const SignInWish& wish)
{
    std::vector<SamlAttribute> attributes;
    SamlAttribute roles{std::string(saml::role), {}};
    for (const OfferedRole& offered : wish.roles)
        roles.values.push_back(offered.roleArn + "," + offered.providerArn);
    attributes.push_back(std::move(roles));
    attributes.push_back({std::string(saml::roleSessionName), {wish.sessionName}});
    if (wish.sessionSeconds)
        attributes.push_back({std::string(saml::sessionDuration), {std::to_string(*wish.sessionSeconds)}});
    if (wish.sourceIdentity)
        attributes.push_back({std::string(saml::sourceIdentity), {*wish.sourceIdentity}});
    for (const identity::Tag& tag : person.attributes)
        attributes.push_back({std::string(saml::principalTag) + tag.key, {tag.value}});
    if (!person.transitiveKeys.empty())
        attributes.push_back({std::string(saml::transitiveTagKeys), person.transitiveKeys});
    if (!person.displayName.empty())
        attributes.push_back({"displayName", {person.displayName}});
    if (!person.email.empty())
        attributes.push_back({"mail", {person.email}});
    if (!person.groups.empty())
        attributes.push_back({"groups", person.groups});
    return attributes;
}

}  // namespace

Result<PracticeIdentityProvider> PracticeIdentityProvider::create(Instant now)
{
    PracticeIdentityProvider provider;
    auto jwk = newSigningJwk(algorithm);
    if (!jwk)
        return jwk.error();
    auto saml = newSigningKey(practiceHost, now - 24h, now + certificateLife);
    if (!saml)
        return saml.error();
    provider.m_jwk = std::move(*jwk);
    provider.m_saml = std::move(*saml);
    return provider;
}

Result<PracticeIdentityProvider> PracticeIdentityProvider::open(const crypto::Secret& kept)
{
    const std::string_view text = kept.reveal();
    const std::size_t certificate = text.find(beginMark);
    const std::size_t key = certificate == std::string_view::npos ? certificate : text.find(beginMark, certificate + 1);
    if (key == std::string_view::npos)
        return Error{"InvalidKey", "the keys of the practice identity provider cannot be read", {}};
    PracticeIdentityProvider provider;
    provider.m_jwk = crypto::Secret(text.substr(0, certificate));
    provider.m_saml.certificate = text.substr(certificate, key - certificate);
    provider.m_saml.privateKey = crypto::Secret(text.substr(key));
    return provider;
}

crypto::Secret PracticeIdentityProvider::kept() const
{
    std::string text;
    text.reserve(m_jwk.size() + m_saml.certificate.size() + m_saml.privateKey.size());
    text.append(m_jwk.reveal()).append(m_saml.certificate).append(m_saml.privateKey.reveal());
    crypto::Secret secret(text);
    crypto::cleanse(text);
    return secret;
}

Result<std::string> PracticeIdentityProvider::metadata(std::string_view url) const
{
    return metadataOf(practiceEntityId, m_saml.certificate, std::string(url) + "/saml/sso", std::nullopt);
}

Result<std::string> PracticeIdentityProvider::keySet() const
{
    return publicKeys({&m_jwk});
}

std::string PracticeIdentityProvider::configuration(std::string_view issuer, std::string_view url)
{
    const auto address = [url](std::string_view path) { return std::string(url) + std::string(path); };
    return json::pretty(json::Object{{"issuer", issuer},
                                     {"authorization_endpoint", address("/authorize")},
                                     {"token_endpoint", address("/token")},
                                     {"userinfo_endpoint", address("/userinfo")},
                                     {"jwks_uri", address("/.well-known/jwks.json")},
                                     {"response_types_supported", {"code", "id_token"}},
                                     {"response_modes_supported", {"query", "fragment", "form_post"}},
                                     {"grant_types_supported", {"authorization_code", "implicit"}},
                                     {"code_challenge_methods_supported", {"S256"}},
                                     {"token_endpoint_auth_methods_supported", {"none"}},
                                     {"authorization_response_iss_parameter_supported", true},
                                     {"scopes_supported", {"openid", "profile", "email"}},
                                     {"subject_types_supported", {"public"}},
                                     {"id_token_signing_alg_values_supported", {algorithm}},
                                     {"claims_supported", {"iss", "sub", "aud", "iat", "exp", "jti", "preferred_username", "name", "email", "groups"}}});
}

Result<std::string> PracticeIdentityProvider::idToken(const identity::Person& person, const SignInWish& wish, Instant now) const
{
    json::Object claims{{"iss", wish.issuer}, {"sub", person.id}, {"aud", wish.clientId}, {"iat", seconds(now)}, {"exp", seconds(now + lifetime)}, {"jti", newId()}};
    claims["preferred_username"] = person.userName;
    if (!person.displayName.empty())
        claims["name"] = person.displayName;
    if (!person.email.empty())
        claims["email"] = person.email;
    if (!person.groups.empty())
        claims["groups"] = person.groups;
    if (!person.attributes.empty())
        claims["https://aws.amazon.com/tags"] = tagsClaim(person);
    if (wish.nonce)
        claims["nonce"] = *wish.nonce;
    if (wish.sourceIdentity)
        claims["https://aws.amazon.com/source_identity"] = *wish.sourceIdentity;
    return signedToken(claims, m_jwk);
}

Result<std::string> PracticeIdentityProvider::samlResponse(const identity::Person& person, const SignInWish& wish, Instant now) const
{
    SamlStatement statement;
    statement.issuer = practiceEntityId;
    statement.responseId = newId();
    statement.assertionId = newId();
    statement.nameId = person.id;
    statement.nameIdFormat = saml::persistentName;
    statement.recipient = saml::signInUrl;
    statement.inResponseTo = wish.inResponseTo;
    statement.audience = saml::awsAudience;
    statement.issued = now;
    statement.notBefore = now;
    statement.notOnOrAfter = now + lifetime;
    statement.sessionIndex = newId();
    statement.attributes = attributesOf(person, wish);
    const auto response = signedResponse(statement, m_saml);
    if (!response)
        return response.error();
    return crypto::toBase64(*response);
}

}  // namespace rolewright::federation
