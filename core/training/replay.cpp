#include "core/training/replay.h"

namespace rolewright::training {

namespace {

/// Follows a player, and says what each move came to.
class Follower {
public:
    ReplayedMove after(const Player& player, std::size_t number)
    {
        const auto& states = player.states();
        m_done.resize(states.size());
        m_told.resize(states.size());
        ReplayedMove move{player.moves()[number], player.stepsOfMoves()[number], {}, false, {}, {}};
        if (move.step < states.size()) {
            const StepState& state = states[move.step];
            move.completes = state.done && !m_done[move.step];
            if (move.move.kind == Move::Kind::answer)
                move.right = state.right;
            if (state.diagnoses.size() > m_told[move.step])
                move.diagnosis = state.diagnoses.back();
        }
        if (move.move.kind == Move::Kind::act && !player.lastDone().answer)
            move.answer = player.lastDone().answer.error();
        for (std::size_t i = 0; i < states.size(); ++i) {
            m_done[i] = states[i].done;
            m_told[i] = states[i].diagnoses.size();
        }
        return move;
    }

private:
    std::vector<bool> m_done;
    std::vector<std::size_t> m_told;
};

}  // namespace

Replay replayOf(const json::Object& record, const std::vector<Pack>& packs, const ClassRules& rules, const std::function<bool()>& isCancelled)
{
    Replay replay;
    const auto pack = packOf(record, packs);
    if (!pack) {
        replay.whole = pack.error();
        return replay;
    }
    replay.whole = checkOrigin(record, **pack, rules);
    if (!replay.whole)
        return replay;
    replay.walkthrough = (*pack)->find(json::stringOr(record, "walkthrough"));
    Follower follower;
    const auto played = playMoves(record, *replay.walkthrough, rules.help, [&](const Player& player, std::size_t number) {
        replay.moves.push_back(follower.after(player, number));
        return !isCancelled();
    });
    if (!played)
        replay.whole = played.error();
    return replay;
}

}  // namespace rolewright::training
