#include "core/service/callers.h"
#include "core/service/mfa.h"
#include "core/service/role_sessions.h"

namespace rolewright::service {
namespace {

constexpr std::size_t mostProvidedContexts = 5;
constexpr int chainedSeconds = 3600;  // IAM User Guide, "Role chaining"

using RolePtr = identity::RowPtr<identity::Role>;

/// The parameters of AssumeRole.
struct Wish : RoleSessionWish {
    std::optional<std::string> externalId;
    MfaWish mfa;
};

/// What a session hands on to the sessions that are assumed with it.
struct Inheritance {
    identity::Tags tags;  ///< the transitive ones
    std::optional<std::string> sourceIdentity;
};

Inheritance inheritanceOf(const sts::Caller& caller)
{
    Inheritance inheritance;
    if (!caller.session)
        return inheritance;
    inheritance.sourceIdentity = caller.session->sourceIdentity;
    for (const identity::Tag& tag : caller.session->tags) {
        if (containsKey(caller.session->transitiveKeys, tag.key))
            inheritance.tags.push_back(tag);
    }
    return inheritance;
}

/// What the calling session hands on cannot be set anew. Source: IAM User Guide, "Pass session tags in AWS STS".
Result<void> checkTags(const Wish& wish, const Inheritance& inheritance)
{
    if (auto valid = checkTransitiveKeys(wish.tags, wish.transitiveKeys); !valid)
        return valid;
    for (const identity::Tag& tag : wish.tags) {
        if (containsKey(inheritance.tags, tag.key))
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
    wish.seconds = static_cast<int>(parameters.optionalInteger("DurationSeconds", shortestRoleSeconds, longestRoleSeconds).value_or(defaultRoleSeconds));
    wish.tags = parameters.tags();
    wish.transitiveKeys = parameters.texts("TransitiveTagKeys", rules::tagKey, mostTransitiveKeys);
    wish.externalId = parameters.optionalText("ExternalId", rules::externalId);
    wish.mfa = readMfaWish(parameters);
    wish.sourceIdentity = parameters.optionalText("SourceIdentity", rules::sessionName);
    const auto contexts = parameters.members("ProvidedContexts", "ProviderArn", rules::arn, mostProvidedContexts);
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    if (!contexts.empty())
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

/// Told to those only whom the role lets in. Its own maximum comes before the limit of chains. Credentials of GetSessionToken count as a link of a chain here.
Result<void> checkDuration(const Call& call, const identity::Role& role, int seconds)
{
    if (auto fits = checkRoleMaximum(role, seconds); !fits)
        return fits;
    if (call.caller.session && seconds > chainedSeconds)
        return validationError("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
    return {};
}

/// The condition keys of the call. A role's tag gives way to a transitive tag of the same key before the trust policy is asked.
evaluation::Context contextOf(const Wish& wish, const Inheritance& inheritance)
{
    evaluation::Context context = roleSessionContext(wish);
    if (wish.externalId)
        context.set("sts:ExternalId", *wish.externalId);
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

/// A service acts with the session itself, and Lambda says in all its calls for which function. Source: Lambda Developer Guide, "Using source function ARN
/// to control function access behavior".
void actFor(sts::Session& session, const sts::Caller& caller)
{
    if (caller.kind != sts::CallerKind::service)
        return;
    session.service = caller.name;
    if (Arn::parse(caller.sourceArn).ok() && Arn::parse(caller.sourceArn)->service == "lambda")
        session.keys.push_back({"lambda:SourceFunctionArn", {caller.sourceArn}});
}

Result<sts::Session> makeSession(const Call& call, const Wish& wish, const Inheritance& inheritance, const identity::Role& role)
{
    auto session = newRoleSession(call, sts::SessionKind::assumeRole, role, wish);
    if (!session)
        return session;
    actFor(*session, call.caller);
    const bool chained = call.caller.session && call.caller.session->kind != sts::SessionKind::getSessionToken;
    session->chainDepth = chained ? call.caller.session->chainDepth + 1 : 0;
    if (!session->sourceIdentity)
        session->sourceIdentity = inheritance.sourceIdentity;
    session->externalId = wish.externalId;
    session->mfa = !wish.mfa.empty();
    session->tags.insert(session->tags.begin(), inheritance.tags.begin(), inheritance.tags.end());
    std::vector<std::string> inherited;
    for (const identity::Tag& tag : inheritance.tags)
        inherited.push_back(tag.key);
    session->transitiveKeys.insert(session->transitiveKeys.begin(), inherited.begin(), inherited.end());
    return session;
}

Result<json::Object> assumeRole(Call& call)
{
    const Inheritance inheritance = inheritanceOf(call.caller);
    const auto wish = readWish(call, inheritance);
    if (!wish)
        return wish.error();
    const auto caller = resolveCaller(call.world(), call.caller);
    if (caller && caller->account && !caller->user && !caller->role)
        return accessDenied("Roles may not be assumed by root accounts.");
    if (auto allowed = authorizeAll(call, *wish, inheritance); !allowed)
        return allowed.error();
    const RolePtr role = findRole(call.world(), wish->roleArn);
    assert(role);  // what has no trust policy was refused
    if (auto fits = checkDuration(call, *role, wish->seconds); !fits)
        return fits.error();
    auto session = makeSession(call, *wish, inheritance, *role);
    if (!session)
        return session.error();
    const auto packed = packedSizeOf(*session, wish->policies);
    if (!packed)
        return packed.error();
    call.title(Phrase::tr("Assume role %1 as %2").with(role->name, session->name));
    return issueRoleSession(call, std::move(*session), *packed);
}

constexpr Entry table[] = {{{"sts", "AssumeRole", false}, assumeRole}};

}  // namespace

std::span<const Entry> assumeRoleOperations()
{
    return table;
}

}  // namespace rolewright::service
