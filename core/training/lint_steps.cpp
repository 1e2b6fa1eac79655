// What makes an exercise a good one: goals that mean something, strangers that are kept out, hints that do not give everything away.
#include "core/training/lint.h"

#include <algorithm>
#include <functional>

namespace rolewright::training {

namespace {

/// What a goal rests on.
struct GoalShape {
    bool onInterface = false;
    bool onlyEvents = true;
    bool demandsAllow = false;
    bool demandsDeny = false;
};

GoalShape shapeOf(const Predicate& goal)
{
    GoalShape shape;
    visitAll(goal, [&](const Predicate& one) {
        const bool isLogic = !partsOf(one).empty() || std::holds_alternative<Sequence>(one.what);
        const bool isEvent = std::holds_alternative<EventIs>(one.what);
        shape.onInterface = shape.onInterface || std::holds_alternative<Ui>(one.what);
        shape.onlyEvents = shape.onlyEvents && (isLogic || isEvent);
        if (const auto* verdict = std::get_if<VerdictIs>(&one.what))
            (verdict->expect.is == Answer::allow ? shape.demandsAllow : shape.demandsDeny) = true;
        if (const auto* grants = std::get_if<Grants>(&one.what)) {
            shape.demandsAllow = shape.demandsAllow || !grants->allows.empty();
            shape.demandsDeny = shape.demandsDeny || !grants->notAllows.empty();
        }
        shape.demandsDeny = shape.demandsDeny || std::holds_alternative<NoWider>(one.what);
    });
    return shape;
}

bool isStranger(const Lesson& lesson, const std::string& principal)
{
    const auto arn = Arn::parse(principal);
    const auto& accounts = lesson.world.accounts;
    return arn && AccountId::isValid(arn->account) && std::none_of(accounts.begin(), accounts.end(), [&](const auto& one) { return one.first.text() == arn->account; });
}

/// A stranger whose own account says nothing is refused whatever the resource says.
void lintStranger(const Lesson& lesson, const Probe& probe, Flaws& flaws)
{
    Bindings names;
    for (const auto& [name, text] : lesson.world.vars)
        names[name] = expand(std::string_view(text), names).value_or(std::string());
    const auto principal = expand(std::string_view(probe.principal), names);
    if (principal && isStranger(lesson, *principal) && !probe.outsider)
        flaws.add("W023", probe.span, Phrase::tr("`%1` is refused by their own account already: add `\"outsider\": true`").with(*principal));
}

void lintGoal(const Lesson& lesson, const Step& step, Flaws& flaws)
{
    if (!step.goal || (step.kind != StepKind::act && step.kind != StepKind::fix))
        return;
    const GoalShape shape = shapeOf(*step.goal);
    if (shape.onInterface)
        flaws.add("W020", step.goal->span, Phrase::tr("a goal rests on what is so, not on what is shown"));
    if (shape.onlyEvents && step.kind == StepKind::act)
        flaws.add("W021", step.goal->span, Phrase::tr("the goal rests on events alone: ask for what they led to as well"));
    if (shape.demandsAllow && !shape.demandsDeny)
        flaws.add("W022", step.goal->span, Phrase::tr("nothing must stay denied: `*` would pass"));
    visitAll(*step.goal, [&](const Predicate& one) {
        const auto* verdict = std::get_if<VerdictIs>(&one.what);
        if (verdict && verdict->expect.is == Answer::deny)
            lintStranger(lesson, verdict->request, flaws);
        if (const auto* noWider = std::get_if<NoWider>(&one.what))
            std::for_each(noWider->over.begin(), noWider->over.end(), [&](const Probe& probe) { lintStranger(lesson, probe, flaws); });
    });
}

void lintHelp(const Step& step, Flaws& flaws)
{
    for (std::size_t i = 0; i < step.hints.size(); ++i) {
        const Hint& hint = step.hints[i];
        if (hint.say == "exact" && i + 1 < step.hints.size())
            flaws.add("W024", hint.span, Phrase::tr("the exact answer comes last"));
        if (std::any_of(step.hints.begin(), step.hints.begin() + static_cast<std::ptrdiff_t>(i), [&](const Hint& other) { return other.say == hint.say; }))
            flaws.add("W024", hint.span, Phrase::tr("`%1` stands here twice").with(hint.say));
    }
    for (const Mutant& mutant : step.mutants) {
        const bool isKnown = std::any_of(step.diagnose.begin(), step.diagnose.end(), [&](const Diagnosis& one) { return one.say == mutant.expect; });
        if (!mutant.expect.empty() && !isKnown)
            flaws.add("W025", mutant.span, Phrase::tr("there is no diagnosis `%1`").with(mutant.expect));
    }
    if (step.kind != StepKind::act && step.kind != StepKind::fix)
        return;
    if (step.diagnose.empty() && step.kind == StepKind::act)
        flaws.add("I030", step.span, Phrase::tr("no mistake is explained: write a diagnosis"));
    if (step.mutants.empty() && step.goal && shapeOf(*step.goal).demandsAllow)
        flaws.add("W028", step.span, Phrase::tr("no wrong answer is tried: write mutants"));
}

/// Each option has its resource.
void lintFindingsAsked(const Quiz& quiz, const std::function<bool(const json::Object&)>& isOption, const std::function<void(Phrase)>& wrong)
{
    if (quiz.type != QuizType::multiple || quiz.findings->of.size() != quiz.options.size())
        wrong(Phrase::tr("`findings` are for `multiple`, and each option has its resource"));
    for (const auto& [option, resource] : quiz.findings->of) {
        if (!isOption(option))
            wrong(Phrase::tr("`%1` is no option").with(option));
    }
}

void lintQuiz(const Step& step, Flaws& flaws)
{
    if (!step.quiz)
        return;
    const Quiz& quiz = *step.quiz;
    const auto wrong = [&](Phrase message) { flaws.add("W026", step.span, std::move(message)); };
    const auto isOption = [&](const json::Object& one) { return one.is_string() && std::find(quiz.options.begin(), quiz.options.end(), one.get<std::string>()) != quiz.options.end(); };
    const bool isComputed = quiz.decidingStatement || quiz.durationOf || quiz.findings || quiz.event;
    if (quiz.answer.is_null() && !isComputed)
        return wrong(Phrase::tr("the quiz has no answer"));
    if (quiz.findings)
        return lintFindingsAsked(quiz, isOption, wrong);
    const json::Object& answer = quiz.answer;
    switch (quiz.type) {
    case QuizType::single:
        if (!isOption(answer) || quiz.options.size() < 2)
            wrong(Phrase::tr("the answer must be one of at least two options"));
        break;
    case QuizType::multiple:
    case QuizType::order:
        if (!answer.is_array() || !std::all_of(answer.begin(), answer.end(), isOption) || (quiz.type == QuizType::order && answer.size() != quiz.options.size()))
            wrong(Phrase::tr("the answer must list options"));
        break;
    case QuizType::match: {
        const json::Object pairs = answer.is_object() ? answer : json::Object::object();
        if (!answer.is_object() || answer.size() != quiz.options.size() || quiz.partners.empty())
            wrong(Phrase::tr("the answer must give each option its partner"));
        for (const auto& [option, partner] : pairs.items()) {
            if (!isOption(option) || std::find(quiz.partners.begin(), quiz.partners.end(), partner) == quiz.partners.end())
                wrong(Phrase::tr("`%1` is not matched with a partner there is").with(option));
        }
        break;
    }
    case QuizType::duration:
        if (!quiz.durationOf && !answer.is_number_integer())
            wrong(Phrase::tr("the answer must be a number of seconds"));
        break;
    case QuizType::pickStatement:
        if (!quiz.decidingStatement && !answer.is_string())
            wrong(Phrase::tr("the answer must be the Sid of a statement"));
        break;
    case QuizType::pickEvent:
        if (!quiz.event)
            wrong(Phrase::tr("the answer must be given by `event`"));
        break;
    }
}

void lintPrediction(const Step& step, Flaws& flaws)
{
    if (!step.predict)
        return;
    const Prediction& predict = *step.predict;
    const auto asks = [&](Ask ask) { return std::find(predict.ask.begin(), predict.ask.end(), ask) != predict.ask.end(); };
    const auto lacks = [&](std::string_view what) { flaws.add("W027", predict.expects.span, Phrase::tr("`%1` is asked, and its author does not say it").with(what)); };
    const bool isDenied = predict.expects.is == Answer::deny;
    if (isDenied && asks(Ask::reason) && !predict.expects.because && predict.expects.layer != Layer::sessionState)
        lacks("reason");
    if (isDenied && asks(Ask::layer) && !predict.expects.layer)
        lacks("layer");
    if (isDenied && asks(Ask::statement) && predict.expects.sid.empty())
        lacks("statement");
    for (const auto& [answer, slug] : predict.misconceptions) {
        if (answer == predict.expects.is)
            flaws.add("W027", step.span, Phrase::tr("`%1` explains the right answer").with(slug));
    }
}

void lintFix(const Lesson& lesson, const Step& step, Flaws& flaws)
{
    if (!step.fix)
        return;
    if (step.fix->fault.empty() && step.onEnter.empty())
        flaws.add("W028", step.span, Phrase::tr("nothing is broken here"));
    for (const Probe& probe : step.fix->mustAllow) {
        if (isStranger(lesson, probe.principal) && !probe.outsider)
            flaws.add("W023", probe.span, Phrase::tr("`%1` is refused by their own account already: add `\"outsider\": true`").with(probe.principal));
    }
}

}  // namespace

void lintSteps(const Walkthrough& walkthrough, Flaws& flaws)
{
    const Lesson& lesson = walkthrough.lesson;
    for (const Step& step : lesson.steps) {
        lintGoal(lesson, step, flaws);
        lintHelp(step, flaws);
        lintQuiz(step, flaws);
        lintPrediction(step, flaws);
        lintFix(lesson, step, flaws);
    }
    if (!lesson.steps.empty() && lesson.steps.back().kind != StepKind::explain)
        flaws.add("I032", lesson.steps.back().span, Phrase::tr("the last step should have the learner explain it"));
}

}  // namespace rolewright::training
