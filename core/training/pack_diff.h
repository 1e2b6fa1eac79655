/// What changed from one version of a pack to the next, as far as learners in the middle of it notice.
#pragma once

#include "core/training/pack.h"

namespace rolewright::training {

struct Difference {
    enum class Kind : unsigned char { added, removed, changed, reworded, notRaised };
    Kind kind = Kind::changed;  ///< `reworded`: its texts alone; `notRaised`: of a walkthrough, it changed and its version is the same
    std::string walkthrough;
    std::string step;           ///< uid, `world`, or empty: the walkthrough itself
    std::string migration;      ///< what the newer version says of saved games: `keep`, `redo`, `dropped`, or nothing

    /// Whether its author should say what becomes of the step in a saved game.
    bool wantsMigration() const { return !step.empty() && step != "world" && migration.empty() && (kind == Kind::removed || kind == Kind::changed); }
};

/// In the order of the newer pack, then what is gone.
std::vector<Difference> differences(const PackFiles& before, const PackFiles& after);

}  // namespace rolewright::training
