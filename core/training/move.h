/// What a learner does in a walkthrough. Its whole state follows from the moves, so that a saved game and a record are lists of them.
#pragma once

#include "core/training/sandbox.h"

#include <optional>
#include <vector>

namespace rolewright::training {

/// How a step was done; what it earns is in score.h.
enum class How : unsigned char { alone, hinted, shown, doneForMe };
inline constexpr std::string_view howNames[] = {"alone", "hinted", "shown", "done-for-me"};

/// Which help may be asked for; a class may be stricter.
struct AllowedHelp {
    bool hints = true;
    bool show = true;
    bool doForMe = true;
};

/// Longer without a move, and the learner was somewhere else: seconds.
inline constexpr int longestPause = 300;

struct Move {
    enum class Kind : unsigned char { act, answer, hint, show, doForMe, next, undo, restart, back };
    Kind kind = Kind::next;
    Deed deed = {};              ///< of `act`
    json::Object answer = {};    ///< of `answer`
    std::string step = {};       ///< of `back`: its uid
    int seconds = 0;             ///< of work since the move before, at most `longestPause`

    json::Object toJson() const;
    static Result<Move> fromJson(const json::Object& object);
};

/// As it is saved: without passwords, since they might be the learner's own. What stands in their place is good enough for any password policy, so that the move can be made again.
json::Object maskedJson(const Move& move);
/// The `moves` of a saved game or a record, and its `seed`. Fails with `RecordInvalid`.
Result<std::vector<Move>> movesOf(const json::Object& saved);
std::optional<std::uint32_t> seedOf(const json::Object& saved);
Error noRecord();

}  // namespace rolewright::training
