/// Who gains and who loses when a role's trust policy changes: everybody of the workspace is asked about before and after, and those outside whom it names.
#pragma once

#include "core/analysis/assume_door.h"

#include <array>
#include <functional>

namespace rolewright::analysis {

/// A trust policy as it is and as it shall be.
struct TrustProposal {
    AccountId account;
    identity::Role role;        ///< as it is; of a role that is only planned, what it shall be, its trust null
    policy::DocumentPtr after;  ///< whom it names is bound as saving it would
};

/// Of whom a line of the comparison tells.
enum class PartyKind : unsigned char { user, role, session, accountOutside, userOutside, roleOutside, anyoneElse, service, person };

struct Party {
    PartyKind kind = PartyKind::user;
    std::string name;  ///< ARN, account id, service principal, or provider; empty of anyone else
};

enum class Turn : unsigned char {
    gains,
    loses,
    needsMore,  ///< goes on being let in, and must bring what was not asked for before
    needsLess,
};
inline constexpr std::size_t turnCount = 4;

struct TrustChange {
    Turn turn = Turn::gains;
    Party party;
    Standing before;
    Standing after;
};

struct TrustComparison {
    static constexpr std::size_t mostChanges = 1'000;

    std::array<std::size_t, turnCount> counts{};  ///< by Turn; all of them
    std::vector<TrustChange> changes;             ///< the first of each turn; at most `mostChanges` in all, outsiders before the workspace's own
    std::size_t asked = 0;                        ///< parties
    std::size_t letInAfter = 0;                   ///< parties that can assume the role afterwards, some with more in the request
    bool complete = false;                        ///< false when it was stopped

    std::size_t count(Turn turn) const { return counts[static_cast<std::size_t>(turn)]; }
    bool isEmpty() const { return changes.empty(); }
};

/// Told how many of all parties were asked; to answer false stops the comparison.
using KeepComparing = std::function<bool(std::size_t done, std::size_t all)>;

/// Asks the policy engine for both sides. Of accounts that are not in the world it is assumed that they allow their own people to ask; a service is taken to act for
/// whatever the policy wants, and a federated person to have whatever claims.
TrustComparison compareTrust(const identity::Snapshot& world, const TrustProposal& proposal, const service::CallContext& context, const KeepComparing& keepOn);

}  // namespace rolewright::analysis
