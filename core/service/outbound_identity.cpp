/// Web identity federation the other way: tokens that say to others who a principal of the account is. Sources: STS API Reference, GetWebIdentityToken; IAM API
/// Reference, EnableOutboundWebIdentityFederation and its like; IAM User Guide, "Understanding token claims".
#include "core/service/outbound_identity.h"

#include "core/crypto/crypto.h"
#include "core/federation/signing_key.h"
#include "core/service/authorize.h"
#include "core/service/callers.h"
#include "core/service/call.h"
#include "core/service/context_keys.h"

#include <array>

namespace rolewright::service {
namespace {

constexpr int shortestSeconds = 60;
constexpr int longestSeconds = 3600;
constexpr int defaultSeconds = 300;
constexpr std::size_t mostAudiences = 10;
constexpr std::size_t mostPayloadBytes = 8192;  ///< assumed: AWS does not say how large a payload may be
constexpr TextRule audienceText{1, 1000, nullptr, {}, {}};
constexpr std::array<std::string_view, 2> algorithms{"RS256", "ES384"};
constexpr const char* awsClaims = "https://sts.amazonaws.com/";

Error featureDisabled()
{
    return {"FeatureDisabled", "Outbound web identity federation is not enabled for this account.", {}};
}

std::string keyName(const AccountId& account, std::string_view algorithm)
{
    return "outbound-identity:" + account.text() + ":" + std::string(algorithm);
}

std::string newIssuer()
{
    return "https://" + crypto::newUuid() + std::string(outboundIssuerEnd);
}

void setIssuer(Call& call, std::string issuer)
{
    identity::Account account = call.account();
    account.outboundIssuer = std::move(issuer);
    call.editor.putAccount(std::move(account));
}

Result<void> authorizedFeature(Call& call)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid;
    return call.authorize("*");
}

Result<json::Object> enable(Call& call)
{
    if (auto allowed = authorizedFeature(call); !allowed)
        return allowed.error();
    if (!call.account().outboundIssuer.empty())
        return Error{"FeatureEnabled", "Outbound web identity federation is already enabled for this account.", {}};
    const std::string issuer = newIssuer();
    call.title(Phrase::tr("Enable outbound web identity federation"));
    call.outcome.response = {{"issuerIdentifier", issuer}};
    setIssuer(call, issuer);
    return json::Object{{"IssuerIdentifier", issuer}};
}

Result<json::Object> disable(Call& call)
{
    if (auto allowed = authorizedFeature(call); !allowed)
        return allowed.error();
    if (call.account().outboundIssuer.empty())
        return featureDisabled();
    call.title(Phrase::tr("Disable outbound web identity federation"));
    setIssuer(call, {});
    return json::Object::object();
}

Result<json::Object> info(Call& call)
{
    if (auto allowed = authorizedFeature(call); !allowed)
        return allowed.error();
    if (call.account().outboundIssuer.empty())
        return featureDisabled();
    return json::Object{{"IssuerIdentifier", call.account().outboundIssuer}, {"JwtVendingEnabled", true}};
}

/// The parameters of GetWebIdentityToken.
struct Wish {
    std::vector<std::string> audiences;
    std::string algorithm;
    int seconds = defaultSeconds;
    identity::Tags tags;
};

Result<Wish> readWish(Call& call)
{
    Wish wish;
    wish.audiences = call.parameters.requiredTexts("Audience", audienceText, mostAudiences);
    wish.seconds = static_cast<int>(call.parameters.optionalInteger("DurationSeconds", shortestSeconds, longestSeconds).value_or(defaultSeconds));
    wish.algorithm = call.parameters.requiredChoice("SigningAlgorithm", {algorithms.begin(), algorithms.end()});
    wish.tags = call.parameters.tags();
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (wish.audiences.empty())
        return validationError("1 validation error detected: Value '[]' at 'audience' failed to satisfy constraint: Member must have length greater than or equal to 1");
    return wish;
}

Result<void> authorizeToken(Call& call, const Wish& wish)
{
    evaluation::Context extra;
    extra.set("sts:IdentityTokenAudience", wish.audiences, true);
    extra.set("sts:SigningAlgorithm", wish.algorithm);
    extra.set("sts:DurationSeconds", std::to_string(wish.seconds));
    addRequestTags(extra, wish.tags);
    if (auto allowed = call.authorize("*", extra); !allowed)
        return allowed;
    return wish.tags.empty() ? Result<void>() : call.authorize("sts:TagGetWebIdentityToken", "*", extra);
}

json::Object tagsClaim(const identity::Tags& tags)
{
    json::Object claim = json::Object::object();
    for (const identity::Tag& tag : tags)
        claim[tag.key] = tag.value;
    return claim;
}

/// The claims in AWS's own name space.
json::Object awsClaimsOf(const Call& call, const ResolvedCaller& who, const Wish& wish)
{
    json::Object claims{{"aws_account", call.accountId().text()}, {"source_region", call.context.region}, {"principal_id", who.principalArn}};
    const evaluation::Context keys = prepareCaller(call.world(), call.caller, call.context).request.context;
    if (const auto* organization = keys.find("aws:PrincipalOrgID"))
        claims["org_id"] = organization->values.front();
    if (const auto* paths = keys.find("aws:PrincipalOrgPaths"))
        claims["ou_path"] = paths->values.front();
    if (const identity::Tags tags = principalTags(who, call.caller); !tags.empty())
        claims["principal_tags"] = tagsClaim(tags);
    if (call.caller.session) {
        const sts::Session& session = *call.caller.session;
        claims["original_session_exp"] = dateText(session.expires);
        if (!session.provider.empty())
            claims["federated_provider"] = session.provider;
        if (session.sourceIdentity)
            claims["source_identity"] = *session.sourceIdentity;
    }
    if (!wish.tags.empty())
        claims["request_tags"] = tagsClaim(wish.tags);
    return claims;
}

/// The account's key for the algorithm. When there was none, a new one goes with the outcome of the call.
Result<crypto::Secret> signingKey(Call& call, std::string_view algorithm)
{
    const std::string name = keyName(call.accountId(), algorithm);
    if (auto kept = call.vault.secretOf(name))
        return std::move(*kept);
    auto made = federation::newSigningJwk(algorithm);
    if (made)
        call.outcome.newSecret.emplace(name, made->clone());
    return made;
}

Result<json::Object> getWebIdentityToken(Call& call)
{
    const auto wish = readWish(call);
    if (!wish)
        return wish.error();
    if (auto allowed = authorizeToken(call, *wish); !allowed)
        return allowed.error();
    const std::string& issuer = call.account().outboundIssuer;
    if (issuer.empty())
        return Error{"OutboundWebIdentityFederationDisabledException", "Outbound web identity federation is not enabled for this account.", {}};
    const auto who = resolveCaller(call.world(), call.caller);
    if (!who)
        return who.error();
    const Instant issued = std::chrono::floor<std::chrono::seconds>(call.context.now);
    const Instant expires = issued + std::chrono::seconds(wish->seconds);
    if (call.caller.session && expires > call.caller.session->expires)
        return Error{"SessionDurationEscalationException", "The requested token duration would extend the session beyond its original expiration time.", {}};
    const auto seconds = [](Instant instant) { return std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count(); };
    json::Object claims{{"iss", issuer}, {"sub", who->principalArn}, {"iat", seconds(issued)}, {"exp", seconds(expires)}, {"jti", crypto::toHex(crypto::randomBytes(16))}};
    claims["aud"] = wish->audiences.size() == 1 ? json::Object(wish->audiences.front()) : json::Object(wish->audiences);
    claims[awsClaims] = awsClaimsOf(call, *who, *wish);
    if (json::compact(claims).size() > mostPayloadBytes)
        return Error{"JWTPayloadSizeExceededException", "The requested token payload size exceeds the maximum allowed size.", {}};
    const auto key = signingKey(call, wish->algorithm);
    if (!key)
        return key.error();
    const auto token = federation::signedToken(claims, *key);
    if (!token)
        return token.error();
    call.title(Phrase::tr("Get a web identity token for %1").with(wish->audiences.front()));
    call.outcome.response = {{"expiration", dateText(expires)}};
    return json::Object{{"WebIdentityToken", *token}, {"Expiration", dateText(expires)}};
}

/// An operation of our own: what AWS serves at the issuer's `/.well-known/jwks.json`, for everybody to read.
Result<json::Object> getOutboundKeys(Call& call)
{
    const std::string issuer = call.parameters.text("IssuerIdentifier", TextRule{1, 255, nullptr, {}, {}});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    for (const identity::AccountPtr& account : call.world().accounts()) {
        if (account->outboundIssuer != issuer)
            continue;
        std::vector<crypto::Secret> kept;
        for (const std::string_view algorithm : algorithms) {
            if (auto key = call.vault.secretOf(keyName(account->id, algorithm)))
                kept.push_back(std::move(*key));
        }
        std::vector<const crypto::Secret*> keys;
        for (const crypto::Secret& key : kept)
            keys.push_back(&key);
        const auto set = federation::publicKeys(keys);
        return set ? Result<json::Object>(json::Object{{"Keys", *set}}) : set.error();
    }
    return noSuchEntity("There is no issuer " + issuer);
}

constexpr Entry table[] = {
    {{"iam", "EnableOutboundWebIdentityFederation", false}, enable},
    {{"iam", "DisableOutboundWebIdentityFederation", false}, disable},
    {{"iam", "GetOutboundWebIdentityFederationInfo", true}, info},
    {{"sts", "GetWebIdentityToken", false}, getWebIdentityToken},
    {{"practice", "GetOutboundIdentityKeys", true, true}, getOutboundKeys},
};

}  // namespace

bool isOutboundIssuer(std::string_view issuer)
{
    return issuer.ends_with(outboundIssuerEnd);
}

std::span<const Entry> outboundIdentityOperations()
{
    return table;
}

}  // namespace rolewright::service
