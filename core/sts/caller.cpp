#include "core/sts/caller.h"

#include <cassert>

namespace rolewright::sts {

Caller Caller::root(AccountId account)
{
    Caller caller;
    caller.kind = CallerKind::root;
    caller.account = std::move(account);
    return caller;
}

Caller Caller::user(AccountId account, std::string name)
{
    Caller caller;
    caller.kind = CallerKind::user;
    caller.account = std::move(account);
    caller.name = std::move(name);
    return caller;
}

Caller Caller::of(SessionPtr session)
{
    assert(session);
    Caller caller;
    caller.kind = CallerKind::session;
    caller.account = session->account;
    caller.name = session->name;
    caller.accessKeyId = session->accessKeyId;
    caller.session = std::move(session);
    return caller;
}

Caller Caller::anonymous()
{
    return {};
}

Caller Caller::service(std::string principal, std::string sourceArn, std::string sourceAccount)
{
    Caller caller;
    caller.kind = CallerKind::service;
    caller.name = std::move(principal);
    caller.sourceArn = std::move(sourceArn);
    caller.sourceAccount = std::move(sourceAccount);
    return caller;
}

}  // namespace rolewright::sts
