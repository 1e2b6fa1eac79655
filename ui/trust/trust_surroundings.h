/// What surrounds a trust policy that is edited.
#pragma once

#include "core/base/clock.h"
#include "core/identity/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::ui {

struct TrustSurroundings {
    identity::SnapshotPtr world;
    AccountId own;                                  ///< the role's
    std::map<std::string, std::string> formerArns;  ///< unique id → the ARN under which it was saved
    std::optional<Instant> now;                     ///< by the clock of the world; absent: the machine's
    std::map<std::string, std::vector<std::string>> groups = {};  ///< account → the names of its groups for whose sake it is let in
};

}  // namespace rolewright::ui
