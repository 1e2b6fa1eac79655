#include "core/service/web_identity_claims.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/service/oidc_providers.h"
#include "core/service/role_sessions.h"

#include <algorithm>
#include <span>

namespace rolewright::service {
namespace {

constexpr std::string_view tagsName = "https://aws.amazon.com/tags";
constexpr const char* sourceIdentityName = "https://aws.amazon.com/source_identity";
constexpr std::size_t mostTags = 50;

Error invalidToken(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), {}};
}

/// Claims beyond `aud`, `sub` and `amr` that IAM evaluates, by provider. `/` steps into a claim that is an object. Source: Service Authorization Reference, AWS
/// Security Token Service.
struct ProviderClaims {
    std::string_view url;  ///< a pattern
    std::span<const std::string_view> claims;
};
constexpr std::string_view githubClaims[] = {"actor", "actor_id", "enterprise_id", "environment", "job_workflow_ref", "ref", "repository", "repository_id", "repository_owner_id", "workflow"};
constexpr std::string_view gitlabClaims[] = {"namespace_id", "pipeline_source", "project_id", "ref_protected", "runner_environment", "user_access_level", "user_email", "user_id", "user_login"};
constexpr std::string_view buildkiteClaims[] = {"build_branch", "cluster_id", "cluster_name", "organization_id", "organization_slug", "pipeline_id", "pipeline_slug"};
constexpr std::string_view googleClaims[] = {"google/organization_number"};
constexpr std::string_view circleClaims[] = {"oidc.circleci.com/project-id"};
constexpr std::string_view oracleClaims[] = {"rpst_id"};
constexpr ProviderClaims providerClaims[] = {
    {"token.actions.githubusercontent.com", githubClaims},
    {"token.actions.githubusercontent.com/*", githubClaims},
    {"token.actions.*.ghe.com", githubClaims},
    {"github.com/enterprises/*", githubClaims},
    {"gitlab.com", gitlabClaims},
    {"agent.buildkite.com", buildkiteClaims},
    {"agent.*.buildkite.dev", buildkiteClaims},
    {"agent.*.buildkite.site", buildkiteClaims},
    {"accounts.google.com", googleClaims},
    {"oidc.circleci.com/org/*", circleClaims},
    {"idcs-*.identity.oraclecloud.com", oracleClaims},
};

std::span<const std::string_view> claimsOf(std::string_view url)
{
    for (const ProviderClaims& known : providerClaims) {
        if (text::wildcardMatches(known.url, url))
            return known.claims;
    }
    return {};
}

/// A claim as one text; numbers and truth values as JSON writes them.
std::optional<std::string> scalar(const json::Object& claims, std::string_view name)
{
    const json::Object* value = &claims;
    if (const auto whole = claims.find(std::string(name)); whole != claims.end()) {
        value = &*whole;
    } else {
        for (const std::string_view step : text::split(name, '/')) {
            const auto found = value->is_object() ? value->find(std::string(step)) : value->end();
            if (found == value->end())
                return std::nullopt;
            value = &*found;
        }
    }
    if (value->is_string())
        return value->get<std::string>();
    return value->is_number_integer() || value->is_boolean() ? std::optional(json::compact(*value)) : std::nullopt;
}

/// A tag's one value: a text, or a list of one.
std::optional<std::string> tagValue(const json::Object& value)
{
    const json::Object& one = value.is_array() && value.size() == 1 ? value.front() : value;
    return one.is_string() ? std::optional(one.get<std::string>()) : std::nullopt;
}

bool fits(const std::string& text, const TextRule& rule)
{
    const std::size_t length = text::codePoints(text);
    return length >= rule.least && length <= rule.most && (!rule.allows || rule.allows(text));
}

Result<void> addTag(identity::Tags& tags, const std::string& key, const json::Object& value)
{
    const auto text = tagValue(value);
    if (!text)
        return invalidToken("The principal tag " + key + " must have exactly one value");
    if (!fits(key, rules::tagKey) || !fits(*text, rules::tagValue))
        return invalidToken("The principal tag " + key + " is not valid: keys have 1 to 128 characters, values at most 256, of letters, digits, spaces and _.:/=+-@");
    if (containsKey(tags, key))
        return invalidParameterValue("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    if (tags.size() == mostTags)
        return invalidToken("The token carries more than 50 principal tags");
    tags.push_back({key, *text});
    return {};
}

Result<void> readTransitiveKeys(ClaimedTags& claimed, const json::Object& keys)
{
    if (!keys.is_array() || keys.size() > mostTags)
        return invalidToken("transitive_tag_keys must be a list of at most 50 tag keys");
    for (const json::Object& key : keys) {
        if (!key.is_string() || !fits(key.get<std::string>(), rules::tagKey))
            return invalidToken("transitive_tag_keys must be a list of at most 50 tag keys");
        claimed.transitiveKeys.push_back(key.get<std::string>());
    }
    return {};
}

Result<void> readNested(ClaimedTags& claimed, const json::Object& claim)
{
    if (!claim.is_object())
        return invalidToken("The claim https://aws.amazon.com/tags must be an object");
    if (const auto tags = claim.find("principal_tags"); tags != claim.end()) {
        if (!tags->is_object())
            return invalidToken("principal_tags must be an object");
        for (const auto& [key, value] : tags->items()) {
            if (auto added = addTag(claimed.tags, key, value); !added)
                return added;
        }
    }
    const auto keys = claim.find("transitive_tag_keys");
    return keys == claim.end() ? Result<void>() : readTransitiveKeys(claimed, *keys);
}

}  // namespace

std::vector<sts::SessionKey> claimKeys(std::string_view providerUrl, const federation::IdToken& token)
{
    const std::string beginning = std::string(providerUrl) + ":";
    std::vector<sts::SessionKey> keys{{beginning + "aud", token.audiences}, {beginning + "sub", {token.subject}}};
    if (!token.originalAudiences.empty())
        keys.push_back({beginning + "oaud", token.originalAudiences});
    if (auto methods = token.texts("amr"); methods && !methods->empty())
        keys.push_back({beginning + "amr", std::move(*methods)});
    for (const std::string_view claim : claimsOf(providerUrl)) {
        if (auto value = scalar(token.claims, claim))
            keys.push_back({beginning + std::string(claim), {std::move(*value)}});
    }
    return keys;
}

bool isListKey(std::string_view key)
{
    return key.ends_with(":amr");
}

std::vector<sts::SessionKey> keysOfSession(std::string_view providerUrl, const std::vector<sts::SessionKey>& keys)
{
    std::vector<sts::SessionKey> kept;
    if (!isBuiltInProvider(providerUrl))
        return kept;
    for (const sts::SessionKey& key : keys) {
        const std::string_view claim = std::string_view(key.key).substr(providerUrl.size() + 1);
        if (claim == "aud" || claim == "sub" || claim == "amr")
            kept.push_back(key);
    }
    return kept;
}

Result<ClaimedTags> claimedTags(const federation::IdToken& token)
{
    constexpr std::string_view flatTag = "/principal_tags/";
    ClaimedTags claimed;
    for (const auto& [name, value] : token.claims.items()) {
        if (!name.starts_with(tagsName))
            continue;
        const std::string_view rest = std::string_view(name).substr(tagsName.size());
        Result<void> read;
        if (rest.empty())
            read = readNested(claimed, value);
        else if (rest.starts_with(flatTag))
            read = addTag(claimed.tags, std::string(rest.substr(flatTag.size())), value);
        else if (rest == "/transitive_tag_keys")
            read = readTransitiveKeys(claimed, value);
        if (!read)
            return read.error();
    }
    return claimed;
}

Result<std::optional<std::string>> claimedSourceIdentity(const federation::IdToken& token)
{
    const auto found = token.claims.find(sourceIdentityName);
    if (found == token.claims.end())
        return std::optional<std::string>();
    if (!found->is_string() || !fits(found->get<std::string>(), rules::sessionName) || text::startsWithIgnoringCase(found->get<std::string>(), "aws:"))
        return invalidToken("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\"");
    return std::optional(found->get<std::string>());
}

}  // namespace rolewright::service
