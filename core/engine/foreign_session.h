/// Sessions that another endpoint issued: what its answer says of them, so that they can be shown, used and renewed like our own.
/// Source: STS API Reference, the answers of AssumeRole, AssumeRoleWithSAML, AssumeRoleWithWebIdentity, GetSessionToken, GetFederationToken, AssumeRoot,
/// GetDelegatedAccessToken.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"
#include "core/sts/caller.h"

#include <map>
#include <mutex>

namespace rolewright::engine {

struct ForeignSession {
    sts::SessionPtr session;
    sts::Credentials credentials;
};

/// Whether an operation answers credentials of a session.
bool issuesSession(const service::Operation& operation);

/// What stands in an answer under `Credentials`. Fails with `UnreadableAnswer`.
Result<sts::Credentials> credentialsIn(const json::Object& answer);

/// The session that the answer to `operation`, made by `caller`, speaks of; `now` is when it began, by the endpoint's clock. What the answer leaves out (tags, session
/// policies) is taken from what was asked for; the principal's unique id is that of `world` where the principal is there. Fails with `UnreadableAnswer`.
Result<ForeignSession> readForeignSession(const sts::Caller& caller, const service::Operation& operation, const json::Object& answer,
                                          const identity::Snapshot& world, Instant now);

/// Their credentials, in memory alone. All members may be called from any thread.
class ForeignCredentials {
public:
    void put(sts::Credentials credentials);
    /// Whether the session of this id was issued elsewhere, whatever became of its credentials.
    bool knows(std::string_view accessKeyId) const;
    /// A copy. Fails with `ExpiredToken` when they are over at `now`, or were removed: they are wiped then.
    Result<sts::Credentials> find(std::string_view accessKeyId, Instant now);
    /// Wipes all that are over at `now`.
    void wipe(Instant now);
    void remove(std::string_view accessKeyId);

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::optional<sts::Credentials>, std::less<>> m_credentials;  ///< nothing: wiped
};

}  // namespace rolewright::engine
