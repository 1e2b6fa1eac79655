/// Plays one walkthrough, with no window: a state that moves change, goals judged after every move. The window's coach and the terminal are two faces of it.
#pragma once

#include "core/training/answers.h"
#include "core/training/evaluator.h"
#include "core/training/pack.h"
#include "core/training/sandbox.h"

namespace rolewright::training {

/// How a step was done; what it earns is in score.h.
enum class How : unsigned char { alone, hinted, shown, doneForMe };
inline constexpr std::string_view howNames[] = {"alone", "hinted", "shown", "done-for-me"};

/// Everything a learner can do. The state of a walkthrough follows from its moves, so a saved game and a record are lists of them.
struct Move {
    enum class Kind : unsigned char { act, answer, hint, show, doForMe, next, undo, restart, back };
    Kind kind = Kind::next;
    Deed deed = {};              ///< of `act`
    json::Object answer = {};    ///< of `answer`
    std::string step = {};       ///< of `back`: its uid

    json::Object toJson() const;
    static Result<Move> fromJson(const json::Object& object);
};

struct StepState {
    bool entered = false;
    bool done = false;
    bool wasTrue = false;   ///< its goal held when it began
    bool shown = false;
    bool forMe = false;
    std::size_t hints = 0;  ///< of the step's, that were asked for
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
    /// `walkthrough` and `findings` must outlive it. `seed` instead of the walkthrough's own makes other ids: for exams. Fails with what the setup ran into.
    static Result<std::unique_ptr<Player>> start(const Walkthrough& walkthrough, std::optional<std::uint32_t> seed = {}, const FindingSource* findings = nullptr);

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
    /// Its engine is another one after undo, restart and back.
    const Sandbox& sandbox() const { return *m_sandbox; }
    Scene scene() const;
    void setPlace(std::optional<Place> place) { m_place = std::move(place); }

    /// Makes a move and judges. Fails, with nothing changed, when it cannot be made now. That a call was refused is no failure: see `lastDone`.
    Result<void> make(const Move& move);
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
    explicit Player(const Walkthrough& walkthrough, std::uint32_t seed, const FindingSource* findings);
    Result<void> enter();
    Result<void> apply(const Move& move);
    Result<void> answer(const json::Object& given);
    Result<void> doForMe();
    Result<void> goNext();
    Result<void> rewindTo(std::size_t index, std::size_t mark);
    void judge();
    void complete();

    const Walkthrough& m_walkthrough;
    std::uint32_t m_seed;
    const FindingSource* m_findings;
    std::unique_ptr<Sandbox> m_sandbox;
    std::size_t m_beginning = 0;
    std::size_t m_index = 0;
    std::vector<StepState> m_states;
    Bindings m_bindings;
    Answers m_answers;
    std::vector<Move> m_moves;
    Check m_check;
    Done m_done;
    std::optional<Place> m_place;
};

/// Whether a step is done by answering.
bool isAnswered(StepKind kind);

}  // namespace rolewright::training
