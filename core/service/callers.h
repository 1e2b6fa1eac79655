/// Who a caller is in this world: the rows behind its credentials.
#pragma once

#include "core/identity/snapshot.h"
#include "core/sts/caller.h"

#include <string>

namespace rolewright::service {

/// A caller resolved. Of `user` and `role` at most one is there: neither for root and anonymous callers, services and federated people.
struct ResolvedCaller {
    identity::AccountPtr account;  ///< null when anonymous, a service or a federated person
    identity::RowPtr<identity::User> user;  ///< also behind GetSessionToken and GetFederationToken sessions
    identity::RowPtr<identity::Role> role;  ///< behind a role session
    std::string arn;           ///< as GetCallerIdentity answers; empty when anonymous; a service's principal; the provider that vouches for a federated person
    std::string userId;
    std::string principalArn;  ///< as `arn`, but the role's ARN with its path behind a role session
};

/// Fails with `InvalidClientTokenId` when the account, user or role is gone, is another one of the same name, or the access key is inactive.
Result<ResolvedCaller> resolveCaller(const identity::Snapshot& world, const sts::Caller& caller);

}  // namespace rolewright::service
