/// Plays one walkthrough, with no window: a state that moves change, goals judged after every move. The window's coach and the terminal are two faces of it.
#pragma once

#include "core/training/answers.h"
#include "core/training/evaluator.h"
#include "core/training/move.h"
#include "core/training/pack.h"

namespace rolewright::training {

struct StepState {
    bool entered = false;
    bool done = false;
    bool wasTrue = false;   ///< its goal held when it began
    bool shown = false;
    bool forMe = false;
    std::size_t hints = 0;  ///< of the step's, that were asked for
    int seconds = 0;        ///< of work
    std::size_t refused = 0;  ///< commits after which the goal did not hold
    json::Object answer;    ///< the first one; null until there is one
    json::Object truth;     ///< what it was judged by
    std::optional<bool> right;
    std::size_t mark = 0;   ///< deeds before it
    Bindings bindings;      ///< when it began
    std::vector<std::string> diagnoses;  ///< that were given, each once

    How how() const { return forMe ? How::doneForMe : shown ? How::shown : hints > 0 ? How::hinted : How::alone; }
};

/// "Why not yet?": the author's diagnosis if one fits, else what the engine says is missing.
struct WhyNot {
    std::string diagnosis;  ///< name of a text of the step; empty when there is none
    std::optional<Anchor> point = {};
    Phrase missing;
};

class Player {
public:
    /// `walkthrough` must outlive it. `seed` instead of the walkthrough's own makes other ids: for exams. Fails with what the setup ran into.
    static Result<std::unique_ptr<Player>> start(const Walkthrough& walkthrough, std::optional<std::uint32_t> seed = {}, const AllowedHelp& help = {});
    /// From now on moves say how long was worked for them by this clock, which must outlive it.
    void watch(const Clock& clock);

    const Lesson& lesson() const { return m_walkthrough.lesson; }
    std::uint32_t seed() const { return m_seed; }
    std::size_t index() const { return m_index; }
    bool isFinished() const { return m_index == lesson().steps.size(); }
    /// The step that one is at; asserts that the walkthrough is not finished.
    const Step& step() const { return lesson().steps[m_index]; }
    const StepState& state() const { return m_states[m_index]; }
    const std::vector<StepState>& states() const { return m_states; }
    const Bindings& bindings() const { return m_bindings; }
    const std::vector<Move>& moves() const { return m_moves; }
    /// The step, by its index, in which each of the moves was made.
    const std::vector<std::size_t>& stepsOfMoves() const { return m_madeIn; }
    /// Which help may be asked for.
    const AllowedHelp& help() const { return m_help; }
    /// Deeds carried out and things looked at so far: what playing has cost.
    std::size_t work() const { return m_looked + m_sandbox->carriedOut(); }
    /// Its engine is another one after undo, restart and back.
    const Sandbox& sandbox() const { return *m_sandbox; }
    Scene scene() const;
    void setPlace(std::optional<Place> place) { m_place = std::move(place); }

    /// Makes a move and judges. Fails, with nothing changed, when it cannot be made now. That a call was refused is no failure: see `lastDone`.
    Result<void> make(Move move);
    Result<void> act(Deed deed) { return make({Move::Kind::act, std::move(deed)}); }
    const Done& lastDone() const { return m_done; }

    /// Of the present step, after the last move. Unknown for steps without a goal.
    const Check& goal() const { return m_check; }
    WhyNot whyNot() const;
    /// Finished steps that must stay true and are not.
    std::vector<std::size_t> broken() const;
    /// Whether something that the walkthrough needs is gone.
    bool isWorldBroken() const;
    /// What *Show me* performs before the learner's eyes.
    Result<std::vector<Deed>> solution() const;
    /// How many deeds of this step undo could take back.
    std::size_t undoable() const;
    /// The mark before the first step, for Sandbox::scene.
    std::size_t beginning() const { return m_beginning; }

private:
    Player(const Walkthrough& walkthrough, std::uint32_t seed, const AllowedHelp& help);
    Result<void> enter();
    Result<void> apply(const Move& move);
    Result<void> answer(const json::Object& given);
    Result<void> doForMe();
    Result<void> goNext();
    Result<void> goBack(const std::string& uid);
    Result<void> askForHelp(Move::Kind kind);
    std::optional<Diagnosis> diagnosis(std::size_t& spent) const;
    Result<void> rewindTo(std::size_t index, std::size_t mark);
    void judge();
    void complete();

    const Walkthrough& m_walkthrough;
    std::uint32_t m_seed;
    AllowedHelp m_help;
    std::unique_ptr<Sandbox> m_sandbox;
    std::size_t m_beginning = 0;
    std::size_t m_index = 0;
    std::vector<StepState> m_states;
    Bindings m_bindings;
    Answers m_answers;
    std::vector<Move> m_moves;
    std::vector<std::size_t> m_madeIn;
    std::size_t m_looked = 0;
    const Clock* m_clock = nullptr;
    Instant m_lastMove{};
    Check m_check;
    Done m_done;
    std::optional<Place> m_place;
};

/// Whether a step is done by answering.
bool isAnswered(StepKind kind);

}  // namespace rolewright::training
