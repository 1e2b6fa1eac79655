/// The policies that end sessions: what is written into them, and what is taken out again. Source: IAM User Guide, "Revoke IAM role temporary security
/// credentials", "Disable permissions for temporary security credentials".
#pragma once

#include "core/identity/principals.h"
#include "core/sts/session.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// The inline policy that AWS's console writes for "Revoke active sessions": a deny of everything to sessions issued before a moment.
inline constexpr std::string_view olderSessionsPolicy = "AWSRevokeOlderSessions";
/// Ours: a deny of everything to single sessions, and to those of a source identity.
inline constexpr std::string_view singleSessionsPolicy = "RolewrightRevokedSessions";

/// `2026-11-24T09:41:07.250Z`: as AWS's console writes the moment of a revocation. A moment on the full second is told a millisecond later, because a
/// session issued within that second says it was issued at its beginning, and must not outlive the revocation.
std::string revocationMoment(Instant now);

/// A principal's inline policy of this name, case ignored; null when there is none.
const identity::InlinePolicy* findInlinePolicy(const identity::Principal& owner, std::string_view name);

/// The text of `olderSessionsPolicy` once everything issued before `now` is to be refused. A statement of that kind gets the later time; others stay.
/// Fails with `InvalidPolicyEdit` when the policy cannot be edited.
Result<std::string> withOlderSessionsRevoked(const policy::DocumentPtr& existing, Instant now);

/// What is to be added to `singleSessionsPolicy`.
struct SingleRevocations {
    std::vector<sts::SessionPtr> sessions;
    std::vector<std::string> sourceIdentities;

    bool empty() const { return sessions.empty() && sourceIdentities.empty(); }
};
/// Whether a statement of ours for the session with this `aws:userid`, issued then, is still of use.
using StillNeeded = std::function<bool(const std::string& userId, Instant issued)>;
/// The text with the additions in it. Sessions issued within the same second share a statement; our statements whose sessions are over are left out.
Result<std::string> withSingleRevocations(const policy::DocumentPtr& existing, const SingleRevocations& additions, Instant now, const StillNeeded& needed);

/// What is left when our statements are taken out: a text, or nothing when no statement is left and the policy is to be deleted. `changed` is false when none of
/// ours was in it.
struct Remainder {
    bool changed = false;
    std::optional<std::string> text;
};
Result<Remainder> withoutOlderSessions(const policy::Document& document);
Result<Remainder> withoutSession(const policy::Document& document, const sts::Session& session);
Result<Remainder> withoutSourceIdentity(const policy::Document& document, std::string_view sourceIdentity);

/// When a statement of a revocation says it was made: our own in its Sid, AWS's console's in its time. Nothing when it does not say.
std::optional<Instant> momentOf(const policy::Statement& statement);

}  // namespace rolewright::service
