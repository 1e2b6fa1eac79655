#include "core/service/callers.h"

#include "core/service/errors.h"

namespace rolewright::service {

namespace {

std::string_view lastSegment(std::string_view arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

/// The user with this unique id, who may have been renamed since the session was issued.
identity::RowPtr<identity::User> userOf(const identity::Account& account, const sts::Session& session)
{
    auto user = account.users.find(lastSegment(session.principalArn));
    if (user && user->id == session.principalId) {
        return user;
    }
    const auto moved = identity::findPrincipalById(account, session.principalId);
    return moved ? account.users.find(lastSegment(moved->arn)) : nullptr;
}

void becomeRoot(ResolvedCaller& resolved)
{
    resolved.arn = accountRootArn(resolved.account->id);
    resolved.userId = resolved.account->id.text();
}

Result<void> resolveUser(ResolvedCaller& resolved, const sts::Caller& caller)
{
    std::string name = caller.name;
    if (!caller.accessKeyId.empty()) {
        const auto key = resolved.account->accessKeys.find(caller.accessKeyId);
        if (!key || !key->active) {
            return invalidToken();
        }
        name = key->user;  // the key follows a user who was renamed
    }
    resolved.user = resolved.account->users.find(name);
    if (!resolved.user) {
        return invalidToken();
    }
    resolved.arn = identity::arnOf(resolved.account->id, *resolved.user);
    resolved.userId = resolved.user->id;
    return {};
}

Result<void> resolveSession(ResolvedCaller& resolved, const sts::Session& session)
{
    if (session.principalId == resolved.account->id.text()) {
        becomeRoot(resolved);
    } else if (session.isOfUser()) {
        resolved.user = userOf(*resolved.account, session);
        if (!resolved.user) {
            return invalidToken();
        }
        resolved.arn = identity::arnOf(resolved.account->id, *resolved.user);
    } else {
        resolved.role = resolved.account->roles.find(lastSegment(session.principalArn));
        if (!resolved.role || resolved.role->id != session.principalId) {
            return invalidToken();  // deleted, or another role of the same name by now
        }
    }
    if (resolved.role || session.kind == sts::SessionKind::getFederationToken) {
        resolved.arn = session.arn();
    }
    resolved.userId = session.userId();
    return {};
}

}  // namespace

Result<ResolvedCaller> resolveCaller(const identity::Snapshot& world, const sts::Caller& caller)
{
    ResolvedCaller resolved;
    if (caller.kind == sts::CallerKind::anonymous) {
        resolved.userId = "anonymous";
        return resolved;
    }
    if (caller.kind == sts::CallerKind::service || caller.kind == sts::CallerKind::federated) {
        resolved.arn = caller.kind == sts::CallerKind::service ? caller.name : caller.provider;
        resolved.userId = caller.principalId;
        resolved.principalArn = resolved.arn;
        return resolved;
    }
    resolved.account = world.account(caller.account);
    if (!resolved.account || (caller.kind == sts::CallerKind::session && !caller.session)) {
        return invalidToken();
    }
    Result<void> found;
    if (caller.kind == sts::CallerKind::root) {
        becomeRoot(resolved);
    } else if (caller.kind == sts::CallerKind::user) {
        found = resolveUser(resolved, caller);
    } else {
        found = resolveSession(resolved, *caller.session);
    }
    if (!found) {
        return found.error();
    }
    resolved.principalArn = resolved.role ? identity::arnOf(resolved.account->id, *resolved.role) : resolved.arn;
    return resolved;
}

}  // namespace rolewright::service
