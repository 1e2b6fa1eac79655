/// AssumeRoleWithWebIdentity. Sources: STS API Reference, AssumeRoleWithWebIdentity; IAM User Guide, "OIDC federation", "Available keys for AWS OIDC
/// federation", "Pass session tags in AWS STS".
#include "core/federation/id_token.h"
#include "core/service/oidc_providers.h"
#include "core/service/outbound_identity.h"
#include "core/service/role_sessions.h"
#include "core/service/web_identity_claims.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using federation::IdToken;
using federation::PresentedToken;

constexpr TextRule tokenText{PresentedToken::fewestCharacters, PresentedToken::mostCharacters, nullptr, {}, {}, true};
constexpr TextRule providerId{4, 2048, nullptr, {}, {}};
constexpr std::string_view scheme = "https://";
constexpr std::string_view google = "accounts.google.com";

Error invalidToken(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), {}};
}

struct Wish {
    RoleSessionWish session;
    crypto::Secret token;
};

/// Everything that can be said without looking at the token.
Result<Wish> readWish(Call& call)
{
    Parameters& parameters = call.parameters;
    Wish wish;
    wish.session.roleArn = parameters.text("RoleArn", rules::arn);
    wish.session.sessionName = parameters.text("RoleSessionName", rules::sessionName);
    wish.token = crypto::Secret(parameters.text("WebIdentityToken", tokenText));
    const auto provider = parameters.optionalText("ProviderId", providerId);
    wish.session.policies = readSessionPolicyWish(parameters, longestSessionPolicy);
    wish.session.seconds = static_cast<int>(parameters.optionalInteger("DurationSeconds", shortestRoleSeconds, longestRoleSeconds).value_or(defaultRoleSeconds));
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkRoleArn(wish.session.roleArn); !valid)
        return valid.error();
    if (provider) {
        if (*provider != "www.amazon.com" && *provider != "graph.facebook.com")
            return validationError("ProviderId must be www.amazon.com or graph.facebook.com; leave it out for an OpenID Connect ID token");
        return Error{"IDPCommunicationError", "The access token can only be verified by " + *provider + " itself, which is not asked from here", {}};
    }
    return wish;
}

/// Who vouches for the person: what trust policies name, condition keys begin with, and tokens are verified with.
struct Provider {
    AccountId account;
    std::string principal;  ///< ARN of the provider, or the name of a built-in one
    std::string url;        ///< without the scheme
    std::string keys;
    std::vector<std::string> clientIds;
    bool builtIn = false;
};

/// The provider of the role's account that the token claims to come from. The issuer counts to the letter; Google alone leaves out the scheme.
Result<Provider> findProvider(const Call& call, const std::string& roleArn, const std::string& issuer)
{
    const Error none = invalidToken("No OpenIDConnect provider found in your account for " + issuer);
    const bool whole = issuer.starts_with(scheme);
    if ((!whole && issuer != google) || isOutboundIssuer(issuer))
        return none;
    Provider provider;
    provider.url = whole ? issuer.substr(scheme.size()) : issuer;
    provider.builtIn = isBuiltInProvider(provider.url);
    provider.account = AccountId::parse(Arn::parse(roleArn)->account).value();
    const auto account = call.world().account(provider.account);
    const auto row = account ? findOidcProvider(*account, provider.url) : nullptr;
    if (!row && !provider.builtIn)
        return none;
    if (row) {
        provider.keys = row->keys;
        provider.clientIds = row->clientIds;
    }
    provider.principal = provider.builtIn ? provider.url : identity::arnOf(provider.account, *row);
    return provider;
}

/// The audience that the provider's clients count, the first that is one of them. A built-in provider without an entity of its own leaves it to the trust
/// policy.
Result<std::string> knownAudience(const Provider& provider, const IdToken& token)
{
    if (provider.builtIn && provider.clientIds.empty())
        return token.audiences.front();
    const auto known = std::find_first_of(token.audiences.begin(), token.audiences.end(), provider.clientIds.begin(), provider.clientIds.end());
    if (known == token.audiences.end())
        return invalidToken("Incorrect token audience");
    return *known;
}

/// Whom the provider vouches for, before the account of the role.
sts::Caller personOf(const Provider& provider, const IdToken& token, const std::string& audience)
{
    sts::Caller person;
    person.kind = sts::CallerKind::federated;
    person.account = provider.account;
    person.name = token.subject;
    person.provider = provider.principal;
    person.providerName = provider.principal;
    person.principalId = provider.principal + ":" + audience + ":" + token.subject;
    return person;
}

/// What the token itself asks for beside the parameters.
Result<void> readSessionClaims(RoleSessionWish& wish, const IdToken& token)
{
    auto tags = claimedTags(token);
    if (!tags)
        return tags.error();
    wish.tags = std::move(tags->tags);
    wish.transitiveKeys = std::move(tags->transitiveKeys);
    if (auto valid = checkTransitiveKeys(wish.tags, wish.transitiveKeys); !valid)
        return valid;
    auto identity = claimedSourceIdentity(token);
    if (!identity)
        return identity.error();
    wish.sourceIdentity = std::move(*identity);
    return {};
}

Result<json::Object> assumeRoleWithWebIdentity(Call& call)
{
    auto wish = readWish(call);
    if (!wish)
        return wish.error();
    const auto presented = PresentedToken::read(wish->token.reveal());
    if (!presented)
        return presented.error();
    const auto provider = findProvider(call, wish->session.roleArn, presented->issuer());
    if (!provider)
        return provider.error();
    const auto token = presented->verified(provider->keys, call.context.now);
    if (!token)
        return token.error();
    const auto audience = knownAudience(*provider, *token);
    if (!audience)
        return audience.error();
    const sts::Caller person = personOf(*provider, *token, *audience);
    call.outcome.presented = person;
    if (auto read = readSessionClaims(wish->session, *token); !read)
        return read.error();
    const auto role = findRole(call.world(), wish->session.roleArn);
    const std::vector<sts::SessionKey> keys = claimKeys(provider->url, *token);
    evaluation::Context context = roleSessionContext(wish->session);
    for (const sts::SessionKey& key : keys)
        context.set(key.key, key.values, key.values.size() > 1 || isListKey(key.key));
    if (auto allowed = authorizeFederated(call, person, wish->session, context); !allowed)
        return allowed.error();
    if (!role)
        return accessDenied("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    if (auto fits = checkRoleMaximum(*role, wish->session.seconds); !fits)
        return fits.error();
    auto session = newRoleSession(call, sts::SessionKind::assumeRoleWithWebIdentity, *role, wish->session);
    if (!session)
        return session.error();
    presentPerson(call, *session, person);
    session->claims = keys;
    session->keys = keysOfSession(provider->url, keys);
    const auto packed = packedSizeOf(*session, wish->session.policies);
    if (!packed)
        return packed.error();
    call.title(Phrase::tr("Assume role %1 as %2").with(role->name, session->name));
    json::Object answer = issueRoleSession(call, std::move(*session), *packed);
    call.outcome.response.update({{"subjectFromWebIdentityToken", token->subject}, {"provider", provider->principal}, {"audience", *audience}});
    answer["Audience"] = *audience;
    answer["Provider"] = provider->principal;
    answer["SubjectFromWebIdentityToken"] = token->subject;
    return answer;
}

constexpr Entry table[] = {{{"sts", "AssumeRoleWithWebIdentity", false, true}, assumeRoleWithWebIdentity}};

}  // namespace

std::span<const Entry> webIdentityOperations()
{
    return table;
}

}  // namespace rolewright::service
