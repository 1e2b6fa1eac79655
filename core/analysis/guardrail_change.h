/// What a change of the organization would newly allow and newly deny, asked of the policy engine before anybody makes it.
#pragma once

#include "core/analysis/guardrails.h"
#include "core/analysis/matrix.h"

#include <functional>
#include <string>
#include <vector>

namespace rolewright::analysis {

/// An account whose guardrails the change touches, and the actions on which they are then decided otherwise.
struct TouchedAccount {
    AccountId account;
    std::vector<std::string> actions;  ///< `s3:DeleteBucket`, sorted; only what the catalogue knows
    bool resources = false;            ///< RCPs are among what changes: callers of other accounts are asked as well
};

/// One answer that the change turns round.
struct TurnedAnswer {
    std::string caller;   ///< ARN of the user or role, or the account's id for its root user
    AccountId account;    ///< whose guardrails are behind it
    std::string action;
    std::string resource;
    bool allowed = false; ///< afterwards
};

/// How many answers are turned round for one caller.
struct TouchedCaller {
    std::string caller;
    std::size_t newlyAllowed = 0;
    std::size_t newlyDenied = 0;
};

struct ChangeReport {
    static constexpr std::size_t mostKept = 2000;

    std::vector<TouchedAccount> accounts;
    std::size_t callers = 0;      ///< that were to be asked about, each account's counted by itself
    std::size_t planned = 0;      ///< questions, each asked of both worlds
    std::size_t asked = 0;
    std::size_t notHere = 0;      ///< touched accounts of which this workspace knows nothing
    std::size_t newlyAllowed = 0;
    std::size_t newlyDenied = 0;
    std::vector<TurnedAnswer> turned;  ///< at most `mostKept` of them
    std::vector<TouchedCaller> touched;  ///< those for whom any is turned, the most first
    bool complete() const { return asked == planned; }
};

/// How far it is: `asked` of `planned` questions.
using TellProgress = std::function<void(std::size_t asked, std::size_t planned)>;

/// Compares two worlds that differ in their organization. Asked are the root user, users and roles (as a plain session) of each touched account, of RCPs all that this
/// workspace knows, for each action that is decided otherwise, on up to three of the account's own buckets, objects, functions, users, roles, groups and policies
/// when the action is about such, and on `*` otherwise. At most Matrix::mostCells questions are asked; `complete()` tells whether that was all. Stops soon after
/// `cancelled()` says so and gives what it has. Seconds of work: for a worker.
ChangeReport compareWorlds(const identity::Snapshot& before, const identity::Snapshot& after, const Circumstances& circumstances, const TellProgress& progress,
                           const std::function<bool()>& cancelled);

/// The accounts that the change touches, with their actions; the first part of `compareWorlds`.
std::vector<TouchedAccount> touchedAccounts(const identity::Snapshot& before, const identity::Snapshot& after, const std::function<bool()>& cancelled);

}  // namespace rolewright::analysis
