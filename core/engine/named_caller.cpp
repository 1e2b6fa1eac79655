#include "core/engine/named_caller.h"

#include <algorithm>

namespace rolewright::engine {

namespace {

Error unknown(const std::string& message)
{
    return {"UnknownCaller", message, {}};
}

/// The newest session of this ARN; one that still holds before one that has expired, so that only an expired one is answered with ExpiredToken.
Result<sts::Caller> findSession(const Engine& engine, const std::string& arn)
{
    const Instant now = engine.clock().now();
    const sts::BookView book = engine.sessions();
    sts::SessionPtr found;
    for (auto entry = book->rbegin(); entry != book->rend(); ++entry) {
        const sts::SessionPtr& session = (*entry)->session;
        if (session->arn() != arn || (found && session->expiredAt(now))) {
            continue;
        }
        found = session;
        if (!session->expiredAt(now)) {
            break;
        }
    }
    if (!found) {
        return unknown("no session `" + arn + "` was issued in this workspace: make one with sts:AssumeRole");
    }
    return sts::Caller::of(std::move(found));
}

Result<sts::Caller> findUser(const identity::Snapshot& world, const AccountId& account, const std::string& arn)
{
    if (!identity::findPrincipal(world, arn)) {
        return unknown("there is no user `" + arn + "` in this workspace: `rolewright call iam:ListUsers` lists those there are");
    }
    return sts::Caller::user(account, arn.substr(arn.rfind('/') + 1));
}

}  // namespace

AccountId usualAccount(const identity::Snapshot& world)
{
    if (world.organization() && world.account(world.organization()->managementAccount))
        return world.organization()->managementAccount;
    return world.accounts().front()->id;
}

Result<sts::Caller> findCaller(const Engine& engine, const std::string& arn)
{
    const identity::SnapshotPtr world = engine.snapshot();
    if (arn.empty()) {
        return sts::Caller::root(usualAccount(*world));
    }
    const Result<Arn> parsed = Arn::parse(arn);
    if (!parsed) {
        return unknown(parsed.error().message);
    }
    const Result<AccountId> account = AccountId::parse(parsed->account);
    if (!account) {
        return unknown("`" + arn + "` names no account");
    }
    if (parsed->service == "sts") {
        return findSession(engine, arn);
    }
    if (!world->account(*account)) {
        return unknown("`" + arn + "` is of an account that is not in this workspace");
    }
    if (parsed->service == "iam" && parsed->resource == "root") {
        return sts::Caller::root(*account);
    }
    if (parsed->service == "iam" && parsed->resource.starts_with("user/")) {
        return findUser(*world, *account, arn);
    }
    if (parsed->service == "iam" && parsed->resource.starts_with("role/")) {
        const std::string name = arn.substr(arn.rfind('/') + 1);
        return unknown("nobody acts as a role itself: call sts:AssumeRole with RoleArn=" + arn + ", then act as the session, --as arn:" + parsed->partition +
                       ":sts::" + account->text() + ":assumed-role/" + name + "/SESSION-NAME");
    }
    return unknown("`" + arn + "` cannot call: name a user, an account's root or a session");
}

}  // namespace rolewright::engine
