#include "tests/support/core/token_fixture.h"

#include "core/federation/signing_key.h"

#include <algorithm>
#include <cctype>

namespace rolewright::test {
namespace {

void overlay(json::Object& onto, const json::Object& step, const char* name)
{
    if (!step.contains(name))
        return;
    for (const auto& [key, value] : step.at(name).items()) {
        if (value.is_null())
            onto.erase(key);
        else
            onto[key] = value;
    }
}

}  // namespace

const crypto::Secret& TokenFixture::key(const std::string& name)
{
    const auto found = m_keys.find(name);
    if (found != m_keys.end())
        return found->second;
    std::string algorithm = name.substr(0, 5);
    std::transform(algorithm.begin(), algorithm.end(), algorithm.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return m_keys.emplace(name, federation::newSigningJwk(algorithm).value()).first->second;
}

std::string TokenFixture::keySet(const std::vector<std::string>& names)
{
    std::vector<const crypto::Secret*> keys;
    for (const std::string& name : names)
        keys.push_back(&key(name));
    return federation::publicKeys(keys).value();
}

std::string TokenFixture::token(const json::Object& step, Instant now)
{
    const crypto::Secret& jwk = key(json::stringOr(step, "Key", "es256"));
    const json::Object parts = json::parseObject(jwk.reveal()).value();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    json::Object header{{"alg", parts.at("alg")}, {"kid", parts.at("kid")}, {"typ", "JWT"}};
    json::Object claims{{"iss", "https://idp.example"}, {"sub", "alice"}, {"aud", "app"}, {"iat", seconds}, {"exp", seconds + 300}};
    overlay(header, step, "Header");
    overlay(claims, step, "Claims");
    for (const char* time : {"iat", "exp", "nbf"}) {
        if (claims.contains(time) && claims.at(time).is_string())
            claims[time] = seconds + std::stoll(claims.at(time).get<std::string>());
    }
    return federation::signedText(json::stringOr(step, "HeaderText", json::compact(header)), json::stringOr(step, "ClaimsText", json::compact(claims)), jwk).value();
}

}  // namespace rolewright::test
