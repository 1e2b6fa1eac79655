#include "core/base/text.h"
#include "core/service/callers.h"
#include "core/service/issuing.h"
#include "core/service/mfa.h"
#include "core/service/principals.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr int shortestSeconds = 900;  // STS API Reference, AssumeRole: DurationSeconds
constexpr int longestSeconds = 43200;
constexpr int defaultSeconds = 3600;
constexpr int chainedSeconds = 3600;  // IAM User Guide, "Role chaining"
constexpr std::size_t mostKeys = 50;

using RolePtr = identity::RowPtr<identity::Role>;

/// The parameters of AssumeRole.
struct Wish {
    std::string roleArn;
    std::string sessionName;
    int seconds = defaultSeconds;
    std::optional<std::string> externalId;
    SessionPolicyWish policies;
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
    std::optional<std::string> sourceIdentity;
    MfaWish mfa;
};

/// What a session hands on to the sessions that are assumed with it.
struct Inheritance {
    identity::Tags tags;  ///< the transitive ones
    std::optional<std::string> sourceIdentity;
};

bool contains(const std::vector<std::string>& keys, const std::string& key)
{
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& other) { return text::equalsIgnoringCase(other, key); });
}

bool contains(const identity::Tags& tags, const std::string& key)
{
    return std::any_of(tags.begin(), tags.end(), [&](const identity::Tag& tag) { return text::equalsIgnoringCase(tag.key, key); });
}

Inheritance inheritanceOf(const sts::Caller& caller)
{
    Inheritance inheritance;
    if (!caller.session)
        return inheritance;
    inheritance.sourceIdentity = caller.session->sourceIdentity;
    for (const identity::Tag& tag : caller.session->tags) {
        if (contains(caller.session->transitiveKeys, tag.key))
            inheritance.tags.push_back(tag);
    }
    return inheritance;
}

Error invalidParameterValue(std::string message)
{
    return {"InvalidParameterValue", std::move(message), {}};
}

/// `<arn> is invalid` when it is no ARN at all, `Request ARN is invalid` when it is that of something else.
Result<void> checkRoleArn(const std::string& text)
{
    const auto arn = Arn::parse(text);
    if (!arn || arn->partition.empty() || arn->service.empty() || arn->account.empty() || arn->resource.empty())
        return validationError(text + " is invalid");
    if (arn->service != "iam" || !arn->region.empty() || !AccountId::isValid(arn->account) || !arn->resource.starts_with("role/"))
        return validationError("Request ARN is invalid");
    return {};
}

/// Transitive keys must be among the tags, and what the calling session hands on cannot be set anew. Source: IAM User Guide, "Pass session tags in AWS STS".
Result<void> checkTags(const Wish& wish, const Inheritance& inheritance)
{
    for (const std::string& key : wish.transitiveKeys) {
        if (!contains(wish.tags, key))
            return invalidParameterValue("The specified transitive tag key must be included in the requested tags.");
    }
    if (auto valid = checkSessionTags(wish.tags); !valid)
        return valid;
    for (const identity::Tag& tag : wish.tags) {
        if (contains(inheritance.tags, tag.key))
            return invalidParameterValue(
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.");
    }
    return {};
}

/// Everything that can be said without looking at the role.
Result<Wish> readWish(Call& call, const Inheritance& inheritance)
{
    Parameters& parameters = call.parameters;
    Wish wish;
    wish.roleArn = parameters.text("RoleArn", rules::arn);
    wish.sessionName = parameters.text("RoleSessionName", rules::sessionName);
    wish.policies = readSessionPolicyWish(parameters);
    wish.seconds = static_cast<int>(parameters.optionalInteger("DurationSeconds", shortestSeconds, longestSeconds).value_or(defaultSeconds));
    wish.tags = parameters.tags();
    wish.transitiveKeys = parameters.texts("TransitiveTagKeys", rules::tagKey, mostKeys);
    wish.externalId = parameters.optionalText("ExternalId", rules::externalId);
    wish.mfa = readMfaWish(parameters);
    wish.sourceIdentity = parameters.optionalText("SourceIdentity", rules::sessionName);
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    if (parameters.has("ProvidedContexts"))
        return validationError("ProvidedContexts cannot be verified: no context provider is known here");
    if (auto valid = checkRoleArn(wish.roleArn); !valid)
        return valid.error();
    if (auto valid = checkTags(wish, inheritance); !valid)
        return valid.error();
    if (wish.sourceIdentity && inheritance.sourceIdentity && *wish.sourceIdentity != *inheritance.sourceIdentity)
        return validationError("The source identity is already set for this assume role session");
    if (auto valid = checkMfa(call, wish.mfa); !valid)
        return valid.error();
    return wish;
}

/// The role whose ARN this is to the letter: AssumeRole, unlike IAM, tells upper from lower case.
RolePtr findRole(const identity::Snapshot& world, const std::string& roleArn)
{
    const Arn arn = Arn::parse(roleArn).value();
    const auto account = world.account(AccountId::parse(arn.account).value());
    RolePtr role = account ? account->roles.find(std::string_view(arn.resource).substr(arn.resource.rfind('/') + 1)) : nullptr;
    return role && identity::arnOf(account->id, *role) == roleArn ? role : nullptr;
}

/// The role's own maximum is told before the limit of chains. Credentials of GetSessionToken count as a link of a chain here.
Result<void> checkDuration(const Call& call, const identity::Role& role, int seconds)
{
    if (seconds > role.maxSessionSeconds.value_or(defaultSeconds))
        return validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    if (call.caller.session && seconds > chainedSeconds)
        return validationError("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
    return {};
}

/// The condition keys of the call. A role's tag gives way to a transitive tag of the same key before the trust policy is asked.
evaluation::Context contextOf(const Wish& wish, const Inheritance& inheritance)
{
    evaluation::Context context;
    context.set("sts:RoleSessionName", wish.sessionName);
    if (wish.externalId)
        context.set("sts:ExternalId", *wish.externalId);
    if (wish.sourceIdentity)
        context.set("sts:SourceIdentity", *wish.sourceIdentity);
    if (!wish.transitiveKeys.empty())
        context.set("sts:TransitiveTagKeys", wish.transitiveKeys, true);
    addRequestTags(context, wish.tags);
    if (!wish.mfa.empty()) {
        context.set("aws:MultiFactorAuthPresent", std::string("true"));
        context.set("aws:MultiFactorAuthAge", std::string("0"));
    }
    for (const identity::Tag& tag : inheritance.tags) {
        context.set("aws:ResourceTag/" + tag.key, tag.value);
        context.set("iam:ResourceTag/" + tag.key, tag.value);
    }
    return context;
}

/// Tags and source identities take permissions of their own, whether they are sent or inherited. A role that does not exist is refused like one
/// that does not trust the caller.
Result<void> authorizeAll(Call& call, const Wish& wish, const Inheritance& inheritance)
{
    const evaluation::Context context = contextOf(wish, inheritance);
    if (auto allowed = call.authorize(wish.roleArn, context); !allowed)
        return allowed;
    if (!wish.tags.empty() || !inheritance.tags.empty()) {
        if (auto allowed = call.authorize("sts:TagSession", wish.roleArn, context); !allowed)
            return allowed;
    }
    if (wish.sourceIdentity || inheritance.sourceIdentity)
        return call.authorize("sts:SetSourceIdentity", wish.roleArn, context);
    return {};
}

Result<sts::Session> makeSession(const Call& call, const Wish& wish, const Inheritance& inheritance, const identity::Role& role)
{
    sts::Session session = newSession(call, sts::SessionKind::assumeRole, AccountId::parse(Arn::parse(wish.roleArn)->account).value(), wish.seconds);
    session.principalId = role.id;
    session.principalArn = wish.roleArn;
    session.name = wish.sessionName;
    const bool chained = call.caller.session && call.caller.session->kind != sts::SessionKind::getSessionToken;
    session.chainDepth = chained ? call.caller.session->chainDepth + 1 : 0;
    session.sourceIdentity = wish.sourceIdentity ? wish.sourceIdentity : inheritance.sourceIdentity;
    session.externalId = wish.externalId;
    session.mfa = !wish.mfa.empty();
    session.tags = inheritance.tags;
    session.tags.insert(session.tags.end(), wish.tags.begin(), wish.tags.end());
    for (const identity::Tag& tag : inheritance.tags)
        session.transitiveKeys.push_back(tag.key);
    session.transitiveKeys.insert(session.transitiveKeys.end(), wish.transitiveKeys.begin(), wish.transitiveKeys.end());
    if (auto put = putSessionPolicies(session, wish.policies, call.world()); !put)
        return put.error();
    return session;
}

/// Issues the credentials and describes them in the order of STS's answer.
json::Object issueRoleSession(Call& call, sts::Session session, std::optional<int> packed)
{
    const auto sourceIdentity = session.sourceIdentity;
    const json::Object user{{"AssumedRoleId", session.userId()}, {"Arn", session.arn()}};
    call.outcome.response["assumedRoleUser"] = {{"assumedRoleId", session.userId()}, {"arn", session.arn()}};
    if (sourceIdentity)
        call.outcome.response["sourceIdentity"] = *sourceIdentity;
    json::Object answer = issueSession(call, std::move(session));
    answer["AssumedRoleUser"] = user;
    if (packed)
        answer["PackedPolicySize"] = *packed;
    if (sourceIdentity)
        answer["SourceIdentity"] = *sourceIdentity;
    return answer;
}

Result<json::Object> assumeRole(Call& call)
{
    const Inheritance inheritance = inheritanceOf(call.caller);
    const auto wish = readWish(call, inheritance);
    if (!wish)
        return wish.error();
    const auto caller = resolveCaller(call.world(), call.caller);
    if (caller && !caller->user && !caller->role)
        return accessDenied("Roles may not be assumed by root accounts.");
    const RolePtr role = findRole(call.world(), wish->roleArn);
    if (role) {
        if (auto fits = checkDuration(call, *role, wish->seconds); !fits)
            return fits.error();
    }
    if (auto allowed = authorizeAll(call, *wish, inheritance); !allowed)
        return allowed.error();
    assert(role);  // what has no trust policy was refused
    auto session = makeSession(call, *wish, inheritance, *role);
    if (!session)
        return session.error();
    std::optional<int> packed;
    if (session->hasSessionPolicy || !session->tags.empty()) {
        const auto size = packedSize(wish->policies.policy, wish->policies.arns, session->tags);
        if (!size)
            return size.error();
        packed = *size;
    }
    call.title("Assume role " + role->name + " as " + session->name);
    return issueRoleSession(call, std::move(*session), packed);
}

constexpr Entry table[] = {{{"sts", "AssumeRole", false}, assumeRole}};

}  // namespace

std::span<const Entry> assumeRoleOperations()
{
    return table;
}

}  // namespace rolewright::service
