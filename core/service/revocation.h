/// Ending temporary sessions before their time, and letting them work again: plans of ordinary IAM operations, made and shown before anybody carries them out.
/// Source: IAM User Guide, "Revoke IAM role temporary security credentials", "Disable permissions for temporary security credentials".
#pragma once

#include "core/service/handler.h"
#include "core/sts/session_book.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::service {

/// Whose sessions. Forgetting a session is none of these: it is local, and its credentials still work.
enum class RevocationKind : unsigned char {
    role,            ///< every session of the role that was issued before now
    session,         ///< one session; a new one of the same name works
    user,            ///< a user's own sessions: GetSessionToken and GetFederationToken
    sourceIdentity,  ///< every live session of a source identity, in whatever role
};

struct RevocationWish {
    RevocationKind kind = RevocationKind::session;
    AccountId account;         ///< of the role or user
    std::string name;          ///< of the role or user, or the source identity
    sts::SessionPtr session;   ///< kind `session`
    bool withDescendants = false;  ///< also the sessions obtained through those, which policies of another role do not reach

    static RevocationWish ofRole(AccountId account, std::string role);
    static RevocationWish ofSession(sts::SessionPtr session);
    static RevocationWish ofUser(AccountId account, std::string user);
    static RevocationWish ofSourceIdentity(std::string sourceIdentity);
};

/// One operation of a plan and in whose account it is to be called.
struct PolicyChange {
    AccountId account;
    Operation operation;  ///< `iam:PutRolePolicy`, `iam:DeleteUserPolicy` …
};

/// What a revocation reaches and takes. Sessions are in the order in which they were issued.
struct RevocationPlan {
    std::vector<sts::SessionPtr> ends;         ///< live sessions that the wish itself ends; of a restoration: those that work again
    std::vector<sts::SessionPtr> descendants;  ///< live sessions obtained through those, directly or not, that still work unless the wish includes them
    std::vector<sts::SessionPtr> unreachable;  ///< of the descendants, those that no inline policy can end: they work until they expire
    std::vector<PolicyChange> changes;         ///< empty when nothing is to be done
};

/// Plans a revocation against what stands now; `context.now` is its moment. Fails with NoSuchEntity for a role or user that is not there, UnmodifiableEntity for a
/// role that only AWS changes, LimitExceeded when the policies would outgrow the quota (then revoke the whole role instead), and ValidationError for a root
/// session, which has no policies of its own.
Result<RevocationPlan> planRevocation(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& book, const RevocationWish& wish,
                                      const CallContext& context);
/// Plans the inverse: our statements are taken out again, and nothing else. A source identity is looked for in every role. The plan is empty when there are none.
Result<RevocationPlan> planRestoration(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& book, const RevocationWish& wish,
                                       const CallContext& context);

/// What ended a session: a statement that denies it everything, by the time it was issued, its id or its source identity.
struct Revocation {
    std::string policyName;          ///< `AWSRevokeOlderSessions`, or the ARN of a managed policy
    std::size_t statement = 0;       ///< its index in that policy
    std::optional<Instant> since;    ///< when it says it was made; nothing when it does not say
    std::optional<RevocationWish> wish;  ///< what plans such a statement here, and takes it out again; nothing for one that is not ours
};
/// Whether the policies of the role or user behind a session refuse it everything, as the policy engine answers; nothing when they do not. Policies that were
/// written by hand count as well, managed ones and those of a user's groups too. Cheap when no policy speaks of issue times, ids or source identities.
std::optional<Revocation> revocationOf(const identity::Snapshot& world, const sts::SessionPtr& session);

/// How a session stands: ended, revoked, forgotten, or none of these.
sts::SessionState stateOf(const identity::Snapshot& world, const sts::Entry& entry, const CallContext& context);

}  // namespace rolewright::service
