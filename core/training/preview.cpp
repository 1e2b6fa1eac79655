#include "core/training/preview.h"

#include "core/training/author.h"
#include "core/training/record.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Error noStep(std::string_view uid)
{
    return Error::ours("NoStep", Phrase::tr("there is no step `%1`").with(uid));
}

/// From the step to the next one, done by its own solution if it is not done.
Result<void> passOn(Player& player)
{
    const Step& step = player.step();
    const auto failed = [&](const Error& error) { return Error::ours(error.code, Phrase::tr("step `%1`: %2").with(step.uid, error.words())); };
    if (!player.state().done && (isAnswered(step.kind) || !step.solve.empty())) {
        const Move move = isAnswered(step.kind) ? Move{Move::Kind::answer, {}, anyAnswer(step)} : Move{Move::Kind::doForMe};
        if (auto made = player.make(move); !made)
            return failed(made.error());
    }
    if (auto gone = player.make({Move::Kind::next}); !gone)
        return failed(gone.error());
    return {};
}

std::size_t indexOf(const Lesson& lesson, std::string_view uid)
{
    const Step* const step = lesson.find(uid);
    return step ? static_cast<std::size_t>(step - lesson.steps.data()) : lesson.steps.size();
}

/// What was done in the step in which `before` stands.
void doAsBefore(Player& player, const Player& before)
{
    const StepState& state = before.state();
    for (std::size_t i = 0; i < state.hints; ++i)
        static_cast<void>(player.make({Move::Kind::hint}));
    if (!state.answer.is_null())
        static_cast<void>(player.make({Move::Kind::answer, {}, state.answer}));
    const std::vector<Deed>& deeds = before.sandbox().deeds();
    for (std::size_t i = state.mark; i < deeds.size() && player.work() <= mostWork; ++i)
        static_cast<void>(player.act(deeds[i]));
}

/// Judged now; what it binds when it holds goes into `names`.
TraceLine lineOf(TraceLine::Of of, const std::string& name, const Predicate& predicate, Bindings& names, const Scene& scene)
{
    Check found = check(predicate, names, scene);
    TraceLine line{of, name, found.truth, {}, predicate.span};
    for (Evidence& one : found.evidence)
        line.looked.push_back(std::move(one.what));
    if (found.holds())
        names = std::move(found.bindings);
    return line;
}

void addGoal(const Predicate& goal, Bindings& names, const Scene& scene, std::vector<TraceLine>& lines)
{
    if (const auto* const all = std::get_if<All>(&goal.what)) {
        for (const Predicate& part : all->of)
            addGoal(part, names, scene, lines);
    } else {
        lines.push_back(lineOf(TraceLine::Of::goal, {}, goal, names, scene));
    }
}

}  // namespace

Result<void> goTo(Player& player, std::string_view uid)
{
    const std::size_t wanted = indexOf(player.lesson(), uid);
    if (wanted == player.lesson().steps.size())
        return noStep(uid);
    if (player.isFinished() || wanted < player.index())
        return player.make({Move::Kind::back, {}, {}, std::string(uid)});
    while (!player.isFinished() && player.index() < wanted) {
        if (auto passed = passOn(player); !passed)
            return passed;
    }
    return player.isFinished() || player.index() != wanted ? noStep(uid) : Result<void>();  // it was true already, and is skipped then
}

Result<Reloaded> reload(const Player& before, const Walkthrough& changed)
{
    // Another content by its hash: what still does is played again up to the first step that is not finished.
    auto resumed = resume(progressOf(before, "before"), changed, "changed", before.help());
    if (!resumed)
        return resumed.error();
    Reloaded reloaded{std::move(resumed->player)};
    if (before.isFinished())
        return reloaded;
    const std::vector<Step>& steps = changed.lesson.steps;
    const std::size_t found = indexOf(changed.lesson, before.step().uid);
    const std::size_t wanted = found < steps.size() ? found : std::min(before.index(), steps.size() - 1);
    reloaded.whole = goTo(*reloaded.player, steps[wanted].uid);
    if (reloaded.whole && found < steps.size())
        doAsBefore(*reloaded.player, before);
    return reloaded;
}

std::vector<TraceLine> traceOf(const Player& player)
{
    std::vector<TraceLine> lines;
    if (player.isFinished())
        return lines;
    const Scene scene = player.scene();
    const Step& step = player.step();
    Bindings names = player.state().bindings;
    if (step.goal)
        addGoal(*step.goal, names, scene, lines);
    const auto add = [&](TraceLine::Of of, const std::string& name, const Predicate& predicate) {
        Bindings bound = player.bindings();
        lines.push_back(lineOf(of, name, predicate, bound, scene));
    };
    for (const Diagnosis& one : step.diagnose)
        add(TraceLine::Of::diagnosis, one.say, one.when);
    for (const Predicate& one : player.lesson().world.invariants)
        add(TraceLine::Of::invariant, {}, one);
    return lines;
}

}  // namespace rolewright::training
