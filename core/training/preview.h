/// Author mode's eyes: any step at once, the place kept when the walkthrough is written anew, and what each part of a goal comes to right now.
#pragma once

#include "core/training/player.h"

namespace rolewright::training {

/// Takes the player to step `uid`: back, or onwards by the walkthrough's own solutions; where it stands already nothing is done. Fails with `NoStep`, or with what
/// keeps it from getting there, and then stands where it came to.
Result<void> goTo(Player& player, std::string_view uid);

struct Reloaded {
    std::unique_ptr<Player> player;
    Result<void> whole = {};  ///< why it does not stand where the one before did
};
/// A player of `changed` at the step at which `before`, a player of what `changed` was, stands: by its own moves as far as they still do, then by solutions. Hints,
/// the answer and the calls of that step are made again; a call that is refused now stays refused. A step that is gone is replaced by the one in its place.
/// `changed` must outlive the player. Fails with what the setup ran into.
Result<Reloaded> reload(const Player& before, const Walkthrough& changed);

/// One thing that the present step asks of the world, and whether it is so.
struct TraceLine {
    enum class Of : unsigned char { goal, diagnosis, invariant };
    Of of = Of::goal;
    std::string name;  ///< of a diagnosis
    Truth truth = Truth::unknown;
    std::vector<Phrase> looked;  ///< what was looked at, in order; the last is what decided
    SourceSpan span;             ///< in the walkthrough's file
};
/// The parts of the goal in order, each judged with the names that those before it bound; then the diagnoses, then what the walkthrough needs. Empty when the
/// walkthrough is finished.
std::vector<TraceLine> traceOf(const Player& player);

}  // namespace rolewright::training
