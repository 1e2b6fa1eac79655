#include "core/service/authorize.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/service/context_keys.h"
#include "core/service/errors.h"

namespace rolewright::service {
namespace {

const Error invalidToken{"InvalidClientTokenId", "The security token included in the request is invalid.", {}};

std::string_view nameInArn(std::string_view arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

identity::RowPtr<identity::Role> roleOf(const identity::Account& account, const sts::Session& session)
{
    auto role = account.roles.find(nameInArn(session.principalArn));
    return role && role->id == session.principalId ? role : nullptr;
}

identity::RowPtr<identity::User> userOf(const identity::Account& account, const sts::Caller& caller)
{
    if (!caller.session)
        return account.users.find(caller.name);
    auto user = account.users.find(nameInArn(caller.session->principalArn));
    return user && user->id == caller.session->principalId ? user : nullptr;
}

bool isRoleSession(const sts::Caller& caller)
{
    if (!caller.session)
        return false;
    switch (caller.session->kind) {
    case sts::SessionKind::assumeRole:
    case sts::SessionKind::assumeRoleWithSaml:
    case sts::SessionKind::assumeRoleWithWebIdentity:
        return true;
    default:
        return false;
    }
}

bool isRootSession(const sts::Caller& caller)
{
    return caller.session && caller.session->principalId == caller.account.text();
}

/// The session policies, inline and managed; a managed one that is gone counts as an empty policy.
std::vector<evaluation::NamedPolicy> sessionPolicies(const identity::Snapshot& world, const sts::Session& session)
{
    std::vector<evaluation::NamedPolicy> policies;
    for (const policy::DocumentPtr& document : session.sessionPolicies)
        policies.push_back({"session policy", evaluation::compiled(document)});
    for (const std::string& arn : session.sessionPolicyArns) {
        if (const auto managed = world.managedPolicy(arn))
            policies.push_back({arn, evaluation::compiled(managed->document())});
    }
    return policies;
}

void fillSession(Prepared& prepared, const identity::Snapshot& world, const sts::Caller& caller)
{
    const sts::Session& session = *caller.session;
    evaluation::Caller& who = prepared.request.caller;
    who.arn = session.arn();
    who.principalArn = session.principalArn;
    who.sessionName = session.name;
    if (session.hasSessionPolicy)
        prepared.policies.session = sessionPolicies(world, session);
    const auto account = world.account(session.account);
    if (isRoleSession(caller)) {
        who.type = evaluation::CallerType::roleSession;
        who.uniqueId = session.principalId;
        who.serviceLinkedRole = session.principalArn.find(":role/aws-service-role/") != std::string::npos;
        if (const auto role = account ? roleOf(*account, session) : nullptr) {
            prepared.policies.identity = evaluation::identityPolicies(world, *account, *role);
            prepared.policies.boundary = evaluation::boundaryPolicies(world, role->boundary);
        }
        return;
    }
    who.type = isRootSession(caller)                                      ? evaluation::CallerType::root
               : session.kind == sts::SessionKind::getFederationToken ? evaluation::CallerType::federatedUser
                                                                      : evaluation::CallerType::user;
    if (who.type == evaluation::CallerType::federatedUser) {
        who.federatingUserArn = session.principalArn;
        who.principalArn = who.arn;
        if (!prepared.policies.session)
            prepared.policies.session.emplace();  // without a session policy a federated user has nothing of its own
    }
    if (const auto user = account ? userOf(*account, caller) : nullptr) {
        who.uniqueId = user->id;
        prepared.policies.identity = evaluation::identityPolicies(world, *account, *user);
        prepared.policies.boundary = evaluation::boundaryPolicies(world, user->boundary);
    }
}

void fillCaller(Prepared& prepared, const identity::Snapshot& world, const sts::Caller& caller)
{
    evaluation::Caller& who = prepared.request.caller;
    who.account = caller.account.text();
    switch (caller.kind) {
    case sts::CallerKind::anonymous:
        who.account.clear();
        break;
    case sts::CallerKind::root:
        who.type = evaluation::CallerType::root;
        who.arn = who.principalArn = accountRootArn(caller.account);
        who.uniqueId = caller.account.text();
        break;
    case sts::CallerKind::user: {
        who.type = evaluation::CallerType::user;
        const auto account = world.account(caller.account);
        if (const auto user = account ? account->users.find(caller.name) : nullptr) {
            who.arn = who.principalArn = identity::arnOf(account->id, *user);
            who.uniqueId = user->id;
            prepared.policies.identity = evaluation::identityPolicies(world, *account, *user);
            prepared.policies.boundary = evaluation::boundaryPolicies(world, user->boundary);
        }
        break;
    }
    case sts::CallerKind::session:
        fillSession(prepared, world, caller);
        break;
    }
    who.hasBoundary = prepared.policies.boundary.has_value();
}

/// "because no identity-based policy allows the iam:CreateUser action" or "with an explicit deny in a service control policy: <arn>".
std::string reason(const evaluation::Explanation& explanation, const std::string& action)
{
    const std::string layer(evaluation::describe(explanation.decision.layer));
    if (layer.empty())
        return {};
    if (explanation.decision.effect != evaluation::Effect::explicitDeny)
        return " because no " + layer + " allows the " + action + " action";
    std::string text = std::string(" with an explicit deny in ") + (layer.starts_with('i') ? "an " : "a ") + layer;
    if (!explanation.decidedBy.empty() && explanation.decidedBy.front().policyId.starts_with("arn:"))
        text += ": " + explanation.decidedBy.front().policyId;
    return text;
}

/// STS refusals of AssumeRole say no reason (observed); S3 quotes the resource.
Error accessDenied(const std::string& callerArn, const Question& question, const evaluation::Explanation& explanation)
{
    const bool anonymous = callerArn.empty();
    std::string message = anonymous ? std::string("User: anonymous") : "User: " + callerArn;
    message += " is not authorized to perform: " + question.action;
    const bool trustAction = question.action.starts_with("sts:AssumeRole") || question.action == "sts:TagSession" || question.action == "sts:SetSourceIdentity";
    if (question.resource != "*")
        message += " on resource: " + (question.action.starts_with("s3:") ? "\"" + question.resource + "\"" : question.resource);
    if (!trustAction)
        message += reason(explanation, question.action);
    return {"AccessDenied", message, {}};
}

}  // namespace

Result<CallerIdentity> identify(const identity::Snapshot& world, const sts::Caller& caller)
{
    switch (caller.kind) {
    case sts::CallerKind::anonymous:
        return CallerIdentity{};
    case sts::CallerKind::root:
        return CallerIdentity{accountRootArn(caller.account), caller.account.text(), caller.account};
    case sts::CallerKind::session:
        return CallerIdentity{caller.session->arn(), caller.session->userId(), caller.session->account};
    case sts::CallerKind::user:
        break;
    }
    const auto account = world.account(caller.account);
    const auto user = account ? account->users.find(caller.name) : nullptr;
    if (!user)
        return invalidToken;
    return CallerIdentity{identity::arnOf(account->id, *user), user->id, account->id};
}

Result<void> checkCredentials(const identity::Snapshot& world, const sts::Caller& caller, Instant now)
{
    if (caller.kind == sts::CallerKind::anonymous)
        return {};
    if (caller.session && caller.session->expiredAt(now))
        return Error{"ExpiredToken", "The security token included in the request is expired", {}};
    const auto account = world.account(caller.session ? caller.session->account : caller.account);
    if (!account)
        return invalidToken;
    if (caller.kind == sts::CallerKind::root || isRootSession(caller))
        return {};
    if (isRoleSession(caller))
        return roleOf(*account, *caller.session) ? Result<void>{} : invalidToken;
    if (!userOf(*account, caller))
        return invalidToken;
    if (!caller.session && !caller.accessKeyId.empty()) {
        const auto key = account->accessKeys.find(caller.accessKeyId);
        if (!key || !key->active || key->user != caller.name)
            return invalidToken;
    }
    return {};
}

Prepared prepare(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context)
{
    Prepared prepared;
    prepared.request.action = question.action;
    prepared.request.resource = question.resource;
    fillCaller(prepared, world, caller);

    evaluation::ResourceGuard guard = evaluation::resourceGuard(world, question.action, question.resource);
    prepared.request.resourceOwner = guard.owner;
    prepared.policies.resource = std::move(guard.policy);
    prepared.policies.resourcePolicyIsRequired = guard.required;
    prepared.policies.blockPublicAccess = guard.blockPublicAccess;
    if (world.organization())
        prepared.policies.managementAccount = world.organization()->managementAccount.text();
    if (!prepared.request.caller.account.empty())
        prepared.policies.serviceControl = evaluation::serviceControlLevels(world, caller.session ? caller.session->account : caller.account);
    if (const auto owner = AccountId::parse(guard.owner))
        prepared.policies.resourceControl = evaluation::resourceControlLevels(world, *owner);

    prepared.request.context = contextKeys(world, caller, prepared.request, context);
    for (const evaluation::ContextEntry& entry : question.extra.entries())
        prepared.request.context.set(entry.key, entry.values, entry.multivalued);
    return prepared;
}

Result<void> authorize(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context,
                       std::optional<Verdict>& verdict)
{
    const Prepared prepared = prepare(world, caller, question, context);
    if (evaluation::decide(prepared.request, prepared.policies).effect == evaluation::Effect::allowed)
        return {};
    verdict = Verdict{question.action, question.resource, evaluation::explain(prepared.request, prepared.policies)};
    return accessDenied(prepared.request.caller.arn, question, verdict->explanation);
}

Verdict explain(const identity::Snapshot& world, const sts::Caller& caller, const Question& question, const CallContext& context)
{
    const Prepared prepared = prepare(world, caller, question, context);
    return {question.action, question.resource, evaluation::explain(prepared.request, prepared.policies)};
}

}  // namespace rolewright::service
