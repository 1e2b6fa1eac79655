#include "core/training/checker.h"

#include <algorithm>

namespace rolewright::training {

namespace {

std::string number(std::size_t index)
{
    return std::to_string(index + 1);
}

/// What a list of operations comes to, tried on a copy of the world as the step began.
struct Trial {
    std::string failure;  ///< of an operation
    Check check;
    std::string diagnosis;
};

class Prover {
public:
    Prover(Player& player, std::vector<Claim>& claims) : m_player(player), m_claims(claims) {}

    /// True when the next step can be tried.
    bool step();
    void variants();

private:
    void claim(std::string what, bool holds, std::string detail, const SourceSpan& span)
    {
        m_claims.push_back({m_player.step().uid, std::move(what), holds, holds ? std::string() : std::move(detail), span});
    }
    Trial attempt(const Ops& ops) const;
    void exercise();
    void mutant(std::size_t index);
    bool solve();
    bool answer();
    Result<json::Object> answerWanted();

    Player& m_player;
    std::vector<Claim>& m_claims;
};

Trial Prover::attempt(const Ops& ops) const
{
    Trial trial;
    const StepState& state = m_player.state();
    const Step& step = m_player.step();
    auto copy = m_player.sandbox().fork(state.mark);
    if (!copy) {
        trial.failure = copy.error().message;
        return trial;
    }
    Bindings names = state.bindings;
    if (auto made = (*copy)->perform(ops, names, step.actor); !made) {
        trial.failure = made.error().message;
        return trial;
    }
    Scene scene = (*copy)->scene(m_player.beginning(), state.mark);
    scene.reference = m_player.scene().reference;
    trial.check = check(*step.goal, state.bindings, scene);
    for (const Diagnosis& diagnosis : step.diagnose) {
        if (check(diagnosis.when, state.bindings, scene).holds()) {
            trial.diagnosis = diagnosis.say;
            break;
        }
    }
    return trial;
}

std::string missingIn(const Trial& trial)
{
    if (!trial.failure.empty())
        return trial.failure;
    const Evidence* const missing = trial.check.missing();
    return missing ? missing->what.english() : std::string("the goal does not hold");
}

void Prover::mutant(std::size_t index)
{
    const Mutant& mutant = m_player.step().mutants[index];
    const Trial trial = attempt(mutant.ops);
    const std::string name = "mutant " + number(index);
    claim(name + " can be made", trial.failure.empty(), trial.failure, mutant.span);
    if (!trial.failure.empty())
        return;
    claim(name + " is refused", !trial.check.holds(), "the goal holds with it", mutant.span);
    if (!mutant.expect.empty())
        claim(name + " gets its diagnosis", trial.diagnosis == mutant.expect, "`" + trial.diagnosis + "` in place of `" + mutant.expect + "`", mutant.span);
}

void Prover::exercise()
{
    const Step& step = m_player.step();
    claim("goal is not true before", !m_player.state().wasTrue, "it holds when the step begins", step.span);
    for (std::size_t i = 0; i < step.alternates.size(); ++i) {
        const Trial trial = attempt(step.alternates[i]);
        claim("alternate " + number(i) + " is accepted", trial.check.holds(), missingIn(trial), step.span);
    }
    for (std::size_t i = 0; i < step.mutants.size(); ++i)
        mutant(i);
}

bool Prover::solve()
{
    const Step& step = m_player.step();
    if (m_player.state().done)
        return true;
    const Result<void> done = m_player.make({Move::Kind::doForMe});
    const bool holds = done.ok() && m_player.state().done;
    const Evidence* const missing = m_player.goal().missing();
    claim("solution reaches the goal", holds, !done ? done.error().message : missing ? missing->what.english() : std::string("the goal does not hold"), step.span);
    return holds;
}

Result<json::Object> Prover::answerWanted()
{
    const Step& step = m_player.step();
    const std::size_t mark = m_player.state().mark;
    if (step.predict) {
        auto truth = comesTo(*step.predict, m_player.sandbox(), m_player.bindings(), mark);
        if (!truth)
            return truth.error();
        claim("prediction is what its author expects", truth->meets(step.predict->expects), "the engine says " + json::compact(toJson(*truth)), step.predict->expects.span);
        for (const auto& [wrong, slug] : step.predict->misconceptions)
            claim("misconception `" + slug + "` is a wrong outcome", wrong != truth->is, "it is the right one", step.span);
        return toJson(*truth);
    }
    if (step.quiz)
        return rightAnswer(*step.quiz, m_player.sandbox(), m_player.bindings(), m_player.beginning(), mark);
    if (step.audit)
        return rightEvents(*step.audit, m_player.sandbox(), m_player.bindings(), m_player.beginning(), mark);
    return json::Object{{"text", "…"}, {"ticks", step.explain->rubric}};
}

bool Prover::answer()
{
    const Step& step = m_player.step();
    const auto wanted = answerWanted();
    claim("there is a right answer", wanted.ok(), wanted ? std::string() : wanted.error().message, step.span);
    if (!wanted)
        return false;
    if (step.quiz && !step.quiz->answer.is_null())
        claim("the author's answer is the engine's", isRight(step.quiz->type, *wanted, step.quiz->answer), "the engine says " + json::compact(*wanted), step.span);
    if (step.audit)
        claim("there is something to find", !wanted->empty(), "no record fits the event", step.span);
    const Result<void> given = m_player.make({Move::Kind::answer, {}, *wanted});
    claim("the right answer is taken as right", given.ok() && m_player.state().right.value_or(true), given ? std::string("it is taken as wrong") : given.error().message, step.span);
    return given.ok();
}

bool Prover::step()
{
    const Step& step = m_player.step();
    const bool isExercise = step.kind == StepKind::act || step.kind == StepKind::fix;
    if (isExercise)
        exercise();
    if ((isExercise && !solve()) || (isAnswered(step.kind) && !answer()))
        return false;
    for (const std::size_t broken : m_player.broken())
        claim("`" + m_player.lesson().steps[broken].uid + "` stays true", false, "it is not after the solution of this step", step.span);
    claim("the world keeps what it needs", !m_player.isWorldBroken(), "an invariant is broken", step.span);
    const std::string uid = step.uid;
    const Result<void> next = m_player.make({Move::Kind::next});
    if (!next)
        m_claims.push_back({uid, "the next step begins", false, next.error().message, step.span});
    return next.ok();
}

void Prover::variants()
{
    const Step& step = m_player.step();
    const bool isExercise = step.kind == StepKind::act || step.kind == StepKind::fix;
    for (const Variant& variant : isExercise ? variantsOf(step.solve) : std::vector<Variant>()) {
        const Trial trial = attempt(variant.ops);
        if (trial.failure.empty())
            claim("refused: " + variant.what, !trial.check.holds(), "the goal holds with it", step.span);
    }
}

template <typename Each>
std::vector<Claim> walk(const Walkthrough& walkthrough, Each&& each)
{
    std::vector<Claim> claims;
    auto player = Player::start(walkthrough);
    claims.push_back({{}, "the world can be made", player.ok(), player ? std::string() : player.error().message, player ? SourceSpan{} : player.error().span.value_or(SourceSpan{})});
    if (!player)
        return claims;
    Prover prover(**player, claims);
    while (!(*player)->isFinished() && each(prover)) {
    }
    if ((*player)->isFinished())
        claims.push_back({{}, "the walkthrough can be finished", true, {}});
    return claims;
}

}  // namespace

std::vector<Claim> prove(const Walkthrough& walkthrough)
{
    return walk(walkthrough, [](Prover& prover) { return prover.step(); });
}

std::vector<Claim> proveAgainstVariants(const Walkthrough& walkthrough)
{
    std::vector<Claim> claims;
    auto player = Player::start(walkthrough);
    if (!player)
        return {{{}, "the world can be made", false, player.error().message, {}}};
    while (!(*player)->isFinished()) {
        std::vector<Claim> ordinary;
        Prover(**player, claims).variants();
        if (!Prover(**player, ordinary).step())
            break;
    }
    return claims;
}

}  // namespace rolewright::training
