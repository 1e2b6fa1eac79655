#include "core/service/authorize.h"

#include "core/evaluation/access_list_policy.h"
#include "core/service/callers.h"
#include "core/service/context_keys.h"
#include "core/service/denial.h"
#include "core/service/errors.h"
#include "core/policy/edit.h"

#include <algorithm>

namespace rolewright::service {

namespace {

using evaluation::CallerType;
using evaluation::NamedPolicy;

CallerType typeOf(const sts::Caller& caller, const ResolvedCaller& resolved)
{
    if (caller.kind == sts::CallerKind::service) {
        return CallerType::service;
    }
    if (caller.kind == sts::CallerKind::federated) {
        return CallerType::federated;
    }
    if (!resolved.account) {
        return CallerType::anonymous;
    }
    if (resolved.role) {
        return CallerType::roleSession;
    }
    if (caller.session && caller.session->kind == sts::SessionKind::getFederationToken) {
        return CallerType::federatedUser;
    }
    return resolved.user ? CallerType::user : CallerType::root;
}

evaluation::Caller describeCaller(const sts::Caller& caller, const ResolvedCaller& resolved)
{
    evaluation::Caller described;
    described.type = typeOf(caller, resolved);
    described.arn = resolved.arn;
    described.principalArn = resolved.principalArn;
    if (resolved.account) {
        described.account = resolved.account->id.text();
    }
    if (resolved.user) {
        described.uniqueId = resolved.user->id;
        described.hasBoundary = resolved.user->boundary.has_value();
        if (described.type == CallerType::federatedUser) {
            described.federatingUserArn = identity::arnOf(resolved.account->id, *resolved.user);
        }
    }
    if (resolved.role) {
        described.uniqueId = resolved.role->id;
        described.hasBoundary = resolved.role->boundary.has_value();
        described.serviceLinkedRole = resolved.role->path.starts_with("/aws-service-role/");
    }
    if (described.type == CallerType::roleSession || described.type == CallerType::federatedUser) {
        described.sessionName = caller.session->name;
    }
    return described;
}

/// What the root user's federated users may do is bounded by their session policies alone.
const NamedPolicy& policyOfRoot()
{
    static const NamedPolicy policy{"root user", evaluation::compile(policy::Document::parse(policy::newIdentityPolicy(policy::Effect::allow, {"*"}, {"*"})).value())};
    return policy;
}

/// A root session's task policy only takes away: what is left of the root user's rights is what the session may do. Without the policy that is nothing.
std::vector<NamedPolicy> sessionPolicies(const identity::Snapshot& world, const sts::Session& session)
{
    std::vector<NamedPolicy> policies;
    for (const policy::DocumentPtr& document : session.sessionPolicies) {
        policies.push_back({"session policy", evaluation::compiled(document)});
    }
    bool all = true;
    for (const std::string& arn : session.sessionPolicyArns) {
        const auto policy = world.managedPolicy(arn);
        if (policy && policy->document()) {
            policies.push_back({arn, evaluation::compiled(policy->document())});
        } else {
            all = false;
        }
    }
    if (session.kind == sts::SessionKind::assumeRoot && all && !policies.empty()) {
        policies.push_back(policyOfRoot());
    }
    return policies;
}

/// Nothing of a closed account can be used, neither by its own principals nor by others. Source: Organizations User Guide, "Closing an AWS account".
bool isClosed(const identity::Snapshot& world, std::string_view account)
{
    const auto& organization = world.organization();
    return organization && std::any_of(organization->accounts.begin(), organization->accounts.end(),
                                       [account](const auto& member) { return member.closed && member.account.text() == account; });
}

/// What the caller brings: its policies, boundary and session policies.
void putCallersOwn(evaluation::PolicySet& policies, const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved)
{
    if (resolved.user) {
        policies.identity = evaluation::identityPolicies(world, *resolved.account, *resolved.user);
        policies.boundary = evaluation::boundaryPolicies(world, resolved.user->boundary);
    } else if (resolved.role) {
        policies.identity = evaluation::ownPolicies(world, *resolved.role);
        policies.boundary = evaluation::boundaryPolicies(world, resolved.role->boundary);
    } else if (caller.session && caller.session->kind == sts::SessionKind::getFederationToken) {
        policies.identity = {policyOfRoot()};
    }
    if (caller.session && caller.session->hasSessionPolicy) {
        policies.session = sessionPolicies(world, *caller.session);
        policies.sessionPolicyIsRequired = caller.session->kind == sts::SessionKind::getDelegatedAccessToken;
    }
    if (resolved.account) {
        policies.serviceControl = evaluation::serviceControlLevels(world, resolved.account->id);
    }
}

Prepared prepareCallerAs(const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved, const CallContext& context)
{
    Prepared prepared;
    prepared.request.caller = describeCaller(caller, resolved);
    prepared.request.context = callerKeys(world, caller, resolved, prepared.request.caller, context);
    putCallersOwn(prepared.policies, world, caller, resolved);
    if (world.organization()) {
        prepared.policies.managementAccount = world.organization()->managementAccount.text();
    }
    return prepared;
}

/// The version of an object that the question is about, as it says in `s3:versionid`.
std::optional<std::string> askedVersion(const Question& question)
{
    const evaluation::ContextEntry* entry = question.extra.find("s3:versionid");
    return entry && !entry->values.empty() ? std::optional(entry->values.front()) : std::nullopt;
}

Prepared prepareFor(const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved, const Question& question,
                    const CallContext& context)
{
    Prepared prepared = prepareCallerAs(world, caller, resolved, context);
    prepared.request.action = question.action;
    prepared.request.resource = question.resource;
    guardResource(prepared, world, evaluation::versionGuard(world, question.action, question.resource, askedVersion(question)));
    addResourceKeys(prepared.request.context, world, prepared.request.caller, resourceFacts(world, question.resource, prepared.request.resourceOwner));
    for (const evaluation::ContextEntry& entry : question.extra.entries()) {
        prepared.request.context.set(entry.key, entry.values, entry.multivalued);
    }
    return prepared;
}

/// A caller who is nobody any more has no policies and is asked about as a stranger.
ResolvedCaller resolvedOrNobody(const identity::Snapshot& world, const sts::Caller& caller)
{
    auto resolved = resolveCaller(world, caller);
    return resolved ? std::move(*resolved) : ResolvedCaller{};
}

}  // namespace

Result<CallerIdentity> identify(const identity::Snapshot& world, const sts::Caller& caller)
{
    auto resolved = resolveCaller(world, caller);
    if (!resolved) {
        return resolved.error();
    }
    return CallerIdentity{std::move(resolved->arn), std::move(resolved->userId), caller.account};
}

Result<void> checkCredentials(const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context)
{
    if (caller.session && context.hasEnded(*caller.session)) {
        return Error{"ExpiredToken", "The security token included in the request is expired", {}};
    }
    const auto resolved = resolveCaller(world, caller);
    if (!resolved) {
        return resolved.error();
    }
    if (resolved->account && isClosed(world, resolved->account->id.text())) {
        return Error{"InvalidClientTokenId", "The security token included in the request is invalid.", {}};
    }
    return {};
}

Prepared prepare(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context)
{
    return prepareFor(world, caller, resolvedOrNobody(world, caller), question, context);
}

Prepared prepareCaller(const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context)
{
    return prepareCallerAs(world, caller, resolvedOrNobody(world, caller), context);
}

void guardResource(Prepared& prepared, const identity::Snapshot& world, evaluation::ResourceGuard guard)
{
    evaluation::PolicySet& policies = prepared.policies;
    prepared.request.resourceOwner = std::move(guard.owner);
    policies.resource = std::move(guard.policy);
    policies.resourcePolicyIsRequired = guard.required;
    policies.blockPublicAccess = guard.blockPublicAccess;
    if (isClosed(world, prepared.request.resourceOwner)) {  // whatever it allowed others is over
        policies.resource.reset();
        policies.resourcePolicyIsRequired = true;
    }
    const std::string owner = evaluation::resourceAccount(
        world, prepared.request.resource, prepared.request.resourceOwner.empty() ? prepared.request.caller.account : prepared.request.resourceOwner);
    const auto id = AccountId::parse(owner);
    policies.resourceControl = id ? evaluation::resourceControlLevels(world, *id) : std::nullopt;
}

Result<void> authorize(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context,
                       std::optional<Verdict>& verdict)
{
    const auto resolved = resolveCaller(world, caller);
    if (!resolved) {
        return resolved.error();
    }
    const Prepared prepared = prepareFor(world, caller, *resolved, question, context);
    if (evaluation::decide(prepared.request, prepared.policies).effect == evaluation::Effect::allowed) {
        return {};
    }
    verdict = Verdict{question.action, question.resource, evaluation::explain(prepared.request, prepared.policies)};
    return accessDenied(denialMessage(resolved->arn, question.action, question.resource, verdict->explanation));
}

Verdict explain(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context)
{
    const Prepared prepared = prepare(world, caller, question, context);
    return {question.action, question.resource, evaluation::explain(prepared.request, prepared.policies)};
}

}  // namespace rolewright::service
