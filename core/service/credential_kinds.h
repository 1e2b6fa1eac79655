/// What a kind of credentials may call at all, whatever policies say.
#pragma once

#include "core/base/result.h"
#include "core/service/handler.h"
#include "core/sts/caller.h"

namespace rolewright::service {

/// Refuses what the caller's kind of credentials cannot call, in STS's and IAM's words. Source: IAM User Guide, "Compare AWS STS credentials".
Result<void> checkCredentialsKind(const sts::Caller& caller, const OperationInfo& info);
/// Refuses whoever acts by a session. Source: STS API Reference, GetSessionToken and GetFederationToken: both take the credentials of a user or of root alone.
Result<void> checkLongTerm(const sts::Caller& caller, std::string_view action);

}  // namespace rolewright::service
