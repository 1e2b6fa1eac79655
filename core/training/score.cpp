#include "core/training/score.h"

#include <algorithm>

namespace rolewright::training {

namespace {

double tickedShare(const Step& step, const StepState& state)
{
    if (!step.explain || step.explain->rubric.empty() || !state.answer.contains("ticks") || !state.answer["ticks"].is_array())
        return 0;
    const auto& rubric = step.explain->rubric;
    const json::Object& ticks = state.answer["ticks"];
    const auto ticked = std::count_if(rubric.begin(), rubric.end(), [&](const std::string& line) { return std::find(ticks.begin(), ticks.end(), line) != ticks.end(); });
    return static_cast<double>(ticked) / static_cast<double>(rubric.size());
}

double shareOf(const Step& step, const StepState& state, const Weights& weights)
{
    if (!state.done)
        return 0;
    if (step.kind == StepKind::explain)
        return tickedShare(step, state);
    if (state.right && !*state.right)
        return 0;
    switch (state.how()) {
    case How::alone: return weights.alone;
    case How::hinted: return weights.hinted;
    case How::shown: return weights.shown;
    case How::doneForMe: return weights.doneForMe;
    }
    return 0;
}

}  // namespace

Score scoreOf(const Player& player, const Weights& weights)
{
    const Lesson& lesson = player.lesson();
    Score score;
    for (const std::string& name : lesson.concepts)
        score.concepts.push_back({name});
    bool passed = true;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const Step& step = lesson.steps[i];
        const double share = shareOf(step, player.states()[i], weights);
        score.shares.push_back(share);
        score.earned += share * step.points;
        score.possible += step.points;
        for (ConceptScore& one : score.concepts) {
            const bool isTaught = std::find(step.concepts.begin(), step.concepts.end(), one.name) != step.concepts.end();
            one.earned += isTaught ? share * step.points : 0;
            one.possible += isTaught ? step.points : 0;
        }
        const bool must = std::find(lesson.mustPass.begin(), lesson.mustPass.end(), step.uid) != lesson.mustPass.end();
        passed = passed && (!must || share > 0);
    }
    std::erase_if(score.concepts, [](const ConceptScore& one) { return one.possible == 0; });
    score.passed = passed && player.isFinished() && score.scaled() >= lesson.minScaled;
    return score;
}

}  // namespace rolewright::training
