#include "core/federation/id_token.h"

#include "core/federation/base64url.h"
#include "core/federation/jose_json.h"
#include "core/federation/key_set.h"
#include "core/federation/members.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rolewright::federation {
namespace {

using namespace std::chrono_literals;

constexpr json::Limits limits{PresentedToken::mostCharacters, 16, 4'000};
/// "Clock skew": IAM User Guide, "OIDC federation".
constexpr auto grace = 5min;
/// How long after it was issued a token is taken at all. The error is AWS's, the limit of a day is assumed.
constexpr auto oldest = 24h;
constexpr double latestSecond = 253'402'300'799.0;  // the year 9999

Error invalid(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), {}};
}

Error notAToken()
{
    return invalid("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
}

Error unproved()
{
    return invalid("The web identity token that was passed could not be validated by AWS. Get a new identity token from the identity provider and then retry the request.");
}

Error missing(std::string_view claim)
{
    return invalid("Missing a required claim: " + std::string(claim));
}

/// A part of the token as the JSON object it must be.
Result<json::Object> readPart(std::string_view part)
{
    const auto text = fromBase64Url(part);
    if (!text)
        return notAToken();
    const auto value = json::parse(*text, limits);
    if (!value || !value->isObject() || hasDuplicates(*value))
        return notAToken();
    return json::toObject(*value);
}

/// Header members that bring a key along are passed over, as RFC 8725, section 3.10 wants it; what must be understood and is not is refused.
bool asksForMore(const json::Object& header)
{
    static constexpr std::array<const char*, 4> names{"crit", "b64", "zip", "enc"};
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return header.contains(name); });
}

bool verifies(const PublicKey& key, std::string_view algorithm, std::string_view header, std::string_view payload, std::string_view signature)
{
    const bool rsa = key.type == "RSA";
    const JsonPtr jwk(json_object());
    setText(jwk.get(), "kty", key.type);
    setText(jwk.get(), "alg", algorithm);
    if (!rsa)
        setText(jwk.get(), "crv", key.curve);
    setText(jwk.get(), rsa ? "n" : "x", key.first);
    setText(jwk.get(), rsa ? "e" : "y", key.second);
    const JsonPtr jws(json_object());
    setText(jws.get(), "protected", header);
    setText(jws.get(), "payload", payload);
    setText(jws.get(), "signature", signature);
    return jose_jws_ver(quietJose(), jws.get(), nullptr, jwk.get(), false);
}

/// A moment in seconds, fractions allowed (RFC 7519, NumericDate).
Result<Instant> moment(const json::Object& claims, const char* name)
{
    const auto found = claims.find(name);
    if (found == claims.end())
        return missing(name);
    const double seconds = found->is_number() ? found->get<double>() : -1.0;
    if (!(seconds >= 0.0 && seconds <= latestSecond))
        return notAToken();
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(std::floor(seconds * 1000.0))));
}

std::string secondsOf(Instant instant)
{
    return std::to_string(std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count());
}

Result<void> checkTimes(IdToken& token, Instant now)
{
    const auto expires = moment(token.claims, "exp");
    if (!expires)
        return expires.error();
    const auto issued = moment(token.claims, "iat");
    if (!issued)
        return issued.error();
    if (now >= *expires + grace)
        return Error{"ExpiredTokenException", "Token expired: current date/time " + secondsOf(now) + " must be before the expiration date/time " + secondsOf(*expires), {}};
    if (now - *issued > oldest)
        return invalid("Token too old: " + std::to_string(std::chrono::floor<std::chrono::seconds>(now - *issued).count()));
    if (*issued - now > grace)
        return invalid("Token issued in the future: " + secondsOf(*issued));
    if (token.claims.contains("nbf")) {
        const auto begins = moment(token.claims, "nbf");
        if (!begins)
            return begins.error();
        if (*begins - now > grace)
            return invalid("Token not yet valid: current date/time " + secondsOf(now) + " must not be before " + secondsOf(*begins));
    }
    token.expires = *expires;
    token.issued = *issued;
    return {};
}

/// An `azp` says who the token was given to, whatever `aud` says. Source: IAM User Guide, "Available keys for AWS OIDC federation".
Result<void> readAudiences(IdToken& token)
{
    auto audiences = token.texts("aud");
    if (!token.claims.contains("aud") || (audiences && audiences->empty()))
        return missing("aud");
    if (!audiences || std::any_of(audiences->begin(), audiences->end(), [](const std::string& one) { return one.empty(); }))
        return notAToken();
    if (const auto party = token.claims.find("azp"); party != token.claims.end()) {
        if (!party->is_string() || party->get_ref<const std::string&>().empty())
            return notAToken();
        token.originalAudiences = std::exchange(*audiences, {party->get<std::string>()});
    }
    token.audiences = std::move(*audiences);
    return {};
}

}  // namespace

std::optional<std::vector<std::string>> IdToken::texts(const char* claim) const
{
    const auto found = claims.find(claim);
    if (found == claims.end())
        return std::nullopt;
    if (found->is_string())
        return std::vector<std::string>{found->get<std::string>()};
    if (!found->is_array() || std::any_of(found->begin(), found->end(), [](const json::Object& one) { return !one.is_string(); }))
        return std::nullopt;
    return found->get<std::vector<std::string>>();
}

Error noVerificationKey()
{
    return invalid("Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");
}

Result<PresentedToken> PresentedToken::read(std::string_view token)
{
    const std::size_t first = token.find('.');
    const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (token.size() < fewestCharacters || token.size() > mostCharacters || second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
        return notAToken();
    PresentedToken presented;
    presented.m_header = token.substr(0, first);
    presented.m_payload = token.substr(first + 1, second - first - 1);
    presented.m_signature = token.substr(second + 1);
    const auto header = readPart(presented.m_header);
    if (!header)
        return header.error();
    auto claims = readPart(presented.m_payload);
    if (!claims)
        return claims.error();
    presented.m_algorithm = json::stringOr(*header, "alg");
    presented.m_keyId = json::stringOr(*header, "kid");
    if (!isSigningAlgorithm(presented.m_algorithm) || asksForMore(*header) || presented.m_signature.empty() || !fromBase64Url(presented.m_signature))
        return notAToken();
    presented.m_issuer = json::stringOr(*claims, "iss");
    if (presented.m_issuer.empty())
        return missing("iss");
    presented.m_claims = std::move(*claims);
    return presented;
}

Result<IdToken> PresentedToken::verified(std::string_view keySet, Instant now) const
{
    if (keySet.empty() || m_keyId.empty())
        return noVerificationKey();
    const auto keys = KeySet::parse(keySet);
    const PublicKey* key = keys ? keys->find(m_keyId, m_algorithm) : nullptr;
    if (!key)
        return noVerificationKey();
    if (!verifies(*key, m_algorithm, m_header, m_payload, m_signature))
        return unproved();
    IdToken token;
    token.issuer = m_issuer;
    token.claims = m_claims;
    token.subject = json::stringOr(token.claims, "sub");
    if (token.subject.empty())
        return missing("sub");
    if (auto timely = checkTimes(token, now); !timely)
        return timely.error();
    if (auto read = readAudiences(token); !read)
        return read.error();
    return token;
}

}  // namespace rolewright::federation
