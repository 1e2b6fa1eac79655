/// What the engine says of a role before it is asked for it, in words.
#pragma once

#include "core/engine/engine.h"
#include "core/service/preflight.h"

#include <QString>

namespace rolewright::ui {

/// What is known of a candidate so far.
enum class CandidateState { unknown, can, canWithExternalId, canWithMfa, needsMfa, cannot };

struct RoleJudgement {
    CandidateState state = CandidateState::unknown;
    QString why;                   ///< one plain sentence when it is not simply "can"
    QString side;                  ///< which side stands in the way, in a few words
    service::Preflight preflight;  ///< without its verdict
};

/// The role that an ARN names to the letter, and its account; both null when there is none.
struct NamedRole {
    identity::AccountPtr account;
    identity::RowPtr<identity::Role> role;
};
NamedRole findRole(const identity::Snapshot& world, const std::string& roleArn);

/// Whether the caller is a user with a device: only such a one proves MFA.
bool canProveMfa(const identity::Snapshot& world, const sts::Caller& caller);
/// Asks the engine. May be called on any thread.
RoleJudgement judgeRole(const identity::Snapshot& world, const sts::Caller& caller, const std::string& roleArn, bool hasDevice,
                        const service::CallContext& context);

/// Which side stands in the way: "its trust policy does not let you in", "a service control policy denies it".
QString sideOf(const service::Preflight& preflight);
/// "✔ can be assumed", "✖ cannot: …", "? unknown": sign, word and `reason` when there is something to say beside.
QString verdictText(CandidateState state, const QString& reason);

/// The longest living session of each role that one of `askers` (ARNs) asked for, by the role's ARN. A revoked session is none to go to: its calls are refused,
/// and a new one is what is wanted.
std::map<std::string, sts::SessionPtr> liveSessionsOf(const sts::BookView& book, const std::set<std::string>& askers, const service::CallContext& context,
                                                      const identity::Snapshot& world);

}  // namespace rolewright::ui
