/// An attempt played again move by move: what the learner did and what came of it.
#pragma once

#include "core/training/class_view.h"

namespace rolewright::training {

struct ReplayedMove {
    Move move;
    std::size_t step = 0;       ///< in which it was made, from 0
    Result<void> answer = {};   ///< what a call was answered; of other moves always well
    bool completes = false;     ///< the step was not done before it, and is after it
    std::optional<bool> right;  ///< of an answer that can be
    std::string diagnosis;      ///< text of the step that the learner could see for the first time; empty when there was none
};

struct Replay {
    std::vector<ReplayedMove> moves;
    const Walkthrough* walkthrough = nullptr;  ///< of the packs; null when none of them has it
    Result<void> whole = {};                   ///< why it ends before the record does
};

/// Plays as far as the moves can be made, whatever the record says that they come to. `whole` fails as `verifyRecord` does, but not for a chain that was
/// touched; when it is cancelled the moves end early. Takes as long as `verifyRecord`.
Replay replayOf(
    const json::Object& record, const std::vector<Pack>& packs, const ClassRules& rules = {}, const std::function<bool()>& isCancelled = [] { return false; });

}  // namespace rolewright::training
