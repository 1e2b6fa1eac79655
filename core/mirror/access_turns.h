/// Who gains and who loses by an edit of a mirror, asked of our policy engine before anything is applied.
#pragma once

#include "core/analysis/access_change.h"
#include "core/analysis/trust_comparison.h"
#include "core/mirror/entity.h"

#include <functional>
#include <string>
#include <vector>

namespace rolewright::mirror {

/// A user or role whose policies change, its own or those of its groups.
struct PrincipalTurn {
    EntityRef principal;
    std::string formerName;  ///< when it was renamed; empty otherwise
    bool isNew = false;   ///< compared with somebody who may do nothing
    bool isGone = false;
    analysis::AccessChange change;
};

/// A role whose trust policy changes: whom it lets in.
struct TrustTurn {
    EntityRef role;
    analysis::TrustComparison comparison;
};

struct AccessTurns {
    static constexpr std::size_t mostAsked = 200;  ///< principals

    std::vector<PrincipalTurn> principals;  ///< only those for whom something changes, be it the name alone
    std::vector<TrustTurn> roles;
    std::size_t asked = 0;
    std::size_t notAsked = 0;  ///< principals beyond `mostAsked`, or left when it was stopped
    bool complete() const { return notAsked == 0; }
};

/// Compares the account in two worlds. `goOn` is told how many of all were asked; to answer false stops it. Seconds of work: for a worker.
AccessTurns findAccessTurns(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& account, const service::CallContext& context,
                            const std::function<bool(std::size_t done, std::size_t all)>& goOn);

}  // namespace rolewright::mirror
