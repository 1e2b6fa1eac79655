// Reads one step of a walkthrough.
#include "core/training/lesson_reader.h"
#include "core/training/predicate_reader.h"

#include <algorithm>
#include <array>

namespace rolewright::training {

namespace {

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 2> keeps = {"latch", "hold"};
constexpr std::array<std::string_view, 2> alreadyTrue = {"acknowledge", "skip"};
constexpr std::array<std::string_view, 2> uses = {"target", "context"};
constexpr std::array<std::string_view, 2> reveals = {"evaluate", "learner-performs"};
constexpr std::array<std::string_view, 2> zones = {"account", "organization"};
constexpr int usualPoints = 5;

std::optional<Predicate> predicateOf(ObjectReader& read, std::string_view key, Need need)
{
    const Value* const value = read.get(key, need, Kind::object);
    return value ? readPredicate(*value, read.flaws()) : std::nullopt;
}

Anchor readAnchor(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"id", "part", "use"});
    Anchor anchor;
    anchor.id = read.text("id", Need::required);
    anchor.isTarget = read.choice("use", uses).value_or(0) == 0;
    anchor.span = value.span;
    if (const Value* part = read.get("part", Need::optional, Kind::object)) {
        ObjectReader inner(*part, flaws, {"row", "column", "tab", "pointer", "account"});
        anchor.row = inner.text("row");
        anchor.column = inner.text("column");
        anchor.tab = inner.text("tab");
        anchor.pointer = inner.text("pointer");
        anchor.account = inner.text("account");
    }
    return anchor;
}

std::optional<Anchor> anchorOf(ObjectReader& read)
{
    const Value* const point = read.get("point", Need::optional, Kind::object);
    return point ? std::optional(readAnchor(*point, read.flaws())) : std::nullopt;
}

void readHelp(ObjectReader& read, Step& step)
{
    const auto hints = read.list("hints");
    if (hints.size() > 4)
        read.wrong(read.find("hints")->span, Phrase::tr("four hints are enough"));
    for (const Value& value : hints) {
        ObjectReader hint(value, read.flaws(), {"say", "point"});
        step.hints.push_back({hint.slug("say", Need::required), anchorOf(hint), value.span});
    }
    for (const Value& value : read.list("diagnose")) {
        ObjectReader diagnosis(value, read.flaws(), {"when", "say", "point"});
        auto when = predicateOf(diagnosis, "when", Need::required);
        const std::string say = diagnosis.slug("say", Need::required);
        if (when)
            step.diagnose.push_back({*std::move(when), say, anchorOf(diagnosis), value.span});
    }
}

void readSolutions(ObjectReader& read, Step& step)
{
    Flaws& flaws = read.flaws();
    step.onEnter = readOps(read.list("onEnter"), flaws);
    step.solve = readOps(read.list("solve"), flaws);
    for (const Value& value : read.list("alternates")) {
        if (value.isArray())
            step.alternates.push_back(readOps(value.elements, flaws));
        else
            read.wrong(value.span, Phrase::tr("an alternate is a list of operations"));
    }
    for (const Value& value : read.list("mutants")) {
        ObjectReader mutant(value, flaws, {"ops", "expect"});
        step.mutants.push_back({readOps(mutant.list("ops", Need::required, 1), flaws), mutant.slug("expect"), value.span});
    }
}

Prediction readPrediction(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"request", "call", "ask", "whatIf", "reveal", "authorExpects", "misconception"});
    Prediction prediction;
    if (const Value* request = read.get("request", Need::optional, Kind::object))
        prediction.request = readProbe(*request, flaws);
    if (const Value* call = read.get("call", Need::optional, Kind::object))
        prediction.call = readOp(*call, flaws);
    if ((read.find("request") != nullptr) == (read.find("call") != nullptr))
        read.wrong(value.span, Phrase::tr("give `request` or `call`"));
    if (read.find("ask"))
        prediction.ask.clear();
    for (const Value& asked : read.list("ask", Need::optional, 1)) {
        const auto found = std::find(std::begin(askNames), std::end(askNames), asked.string);
        if (found == std::end(askNames))
            read.wrong(asked.span, Phrase::tr("`%1` cannot be asked").with(asked.string));
        else
            prediction.ask.push_back(static_cast<Ask>(found - std::begin(askNames)));
    }
    prediction.whatIf = readOps(read.list("whatIf"), flaws);
    prediction.learnerPerforms = read.choice("reveal", reveals, Need::required).value_or(0) == 1;
    if (const Value* expects = read.get("authorExpects", Need::required, Kind::object))
        prediction.expects = readExpectation(*expects, flaws).value_or(Expectation{});
    const Value* const misconceptions = read.get("misconception", Need::optional, Kind::object);
    for (const json::Member& member : misconceptions ? misconceptions->members : std::vector<json::Member>()) {
        const auto found = std::find(std::begin(answerNames), std::end(answerNames), member.key);
        if (found == std::end(answerNames) || !isSlug(member.value.string))
            flaws.add("W027", member.keySpan, Phrase::tr("`%1` must be a wrong outcome (allow, deny or invalid) with the name of a text").with(member.key));
        else
            prediction.misconceptions.emplace_back(static_cast<Answer>(found - std::begin(answerNames)), member.value.string);
    }
    return prediction;
}

Fix readFix(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"fault", "mustAllow", "mustDeny"});
    return {readOps(read.list("fault", Need::required), flaws), readProbes(read.list("mustAllow", Need::required, 1), flaws),
            readProbes(read.list("mustDeny", Need::required, 1), flaws)};
}

/// A repair is judged both ways: what must work works, and what must not work does not. `beside`: what else its author asks.
Predicate goalOf(const Fix& fix, std::optional<Predicate> beside, const SourceSpan& span)
{
    All all;
    for (const Probe& probe : fix.mustAllow)
        all.of.push_back({VerdictIs{probe, {Answer::allow, {}, {}, {}, {}, probe.span}}, probe.span});
    for (const Probe& probe : fix.mustDeny)
        all.of.push_back({VerdictIs{probe, {Answer::deny, {}, {}, {}, {}, probe.span}}, probe.span});
    if (beside)
        all.of.push_back(*std::move(beside));
    return {std::move(all), span};
}

void readKind(ObjectReader& read, Step& step)
{
    Flaws& flaws = read.flaws();
    const auto need = [&](StepKind kind) { return step.kind == kind ? Need::required : Need::optional; };
    const auto refuse = [&](std::string_view key, StepKind kind) {
        if (read.find(key) && step.kind != kind)
            read.wrong(read.find(key)->span, Phrase::tr("`%1` is of another kind of step").with(key));
    };
    refuse("predict", StepKind::predict);
    refuse("quiz", StepKind::quiz);
    refuse("fix", StepKind::fix);
    refuse("audit", StepKind::audit);
    refuse("explain", StepKind::explain);
    step.goal = predicateOf(read, "goal", need(StepKind::act));
    if (const Value* predict = read.get("predict", need(StepKind::predict), Kind::object))
        step.predict = readPrediction(*predict, flaws);
    if (const Value* quiz = read.get("quiz", need(StepKind::quiz), Kind::object))
        readQuiz(*quiz, flaws, step.quiz.emplace());
    if (const Value* fix = read.get("fix", need(StepKind::fix), Kind::object)) {
        step.fix = readFix(*fix, flaws);
        step.goal = goalOf(*step.fix, std::move(step.goal), fix->span);
    }
    if (const Value* audit = read.get("audit", need(StepKind::audit), Kind::object)) {
        ObjectReader inner(*audit, flaws, {"event"});
        if (inner.get("event", Need::required, Kind::object))
            step.audit = readPredicate(*audit, flaws);
    }
    if (const Value* explain = read.get("explain", need(StepKind::explain), Kind::object)) {
        ObjectReader inner(*explain, flaws, {"rubric", "model"});
        step.explain = Explain{inner.slugs("rubric", Need::required), inner.slug("model")};
    }
    if (step.kind == StepKind::act || step.kind == StepKind::fix) {
        read.list("solve", Need::required, 1);
        read.list("hints", Need::required, 1);
    }
    if (step.kind == StepKind::fix)
        read.list("mutants", Need::required, 1);
}

FindingsAsked readFindingsAsked(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"zone", "of"});
    FindingsAsked asked{std::string(zones[read.choice("zone", zones).value_or(0)]), {}};
    const Value* const of = read.get("of", Need::required, Kind::object);
    for (const json::Member& member : of ? of->members : std::vector<json::Member>()) {
        if (member.value.isString())
            asked.of.emplace_back(member.key, member.value.string);
        else
            read.wrong(member.value.span, Phrase::tr("`%1` must be the ARN of a resource").with(member.key));
    }
    return asked;
}

}  // namespace

void readQuiz(const Value& value, Flaws& flaws, Quiz& quiz)
{
    ObjectReader read(value, flaws, {"type", "options", "partners", "answer", "computed", "shuffle", "event"});
    quiz.type = static_cast<QuizType>(read.choice("type", quizTypeNames, Need::required).value_or(0));
    quiz.options = read.slugs("options");
    quiz.partners = read.slugs("partners");
    if (const Value* answer = read.find("answer"))
        quiz.answer = json::toObject(*answer);
    if (const Value* computed = read.get("computed", Need::optional, Kind::object)) {
        ObjectReader inner(*computed, flaws, {"decidingStatement", "durationOf", "findings"});
        if (const Value* request = inner.get("decidingStatement", Need::optional, Kind::object))
            quiz.decidingStatement = readProbe(*request, flaws);
        if (const Value* call = inner.get("durationOf", Need::optional, Kind::object))
            quiz.durationOf = readOp(*call, flaws);
        if (const Value* findings = inner.get("findings", Need::optional, Kind::object))
            quiz.findings = readFindingsAsked(*findings, flaws);
    }
    quiz.event = predicateOf(read, "event", Need::optional);
    if (quiz.event && !std::holds_alternative<EventIs>(quiz.event->what))
        read.wrong(read.find("event")->span, Phrase::tr("this must be an `event`"));
    quiz.shuffle = read.boolean("shuffle").value_or(false);
}

void readStep(const Value& value, Flaws& flaws, Step& step)
{
    ObjectReader read(value, flaws, {"uid",   "kind",       "concepts", "actor",   "onEnter", "anchors", "goal", "keep",  "alreadyTrue", "diagnose", "hints",
                                     "solve", "alternates", "mutants",  "predict", "quiz",    "explain", "fix",  "audit", "points"});
    step.span = value.span;
    step.uid = read.slug("uid", Need::required);
    step.uidSpan = read.find("uid") ? read.find("uid")->span : value.span;
    const auto kind = read.choice("kind", stepKindNames, Need::required);
    step.kind = static_cast<StepKind>(kind.value_or(0));
    step.concepts = read.slugs("concepts");
    step.actor = read.text("actor");
    for (const Value& anchor : read.list("anchors", step.kind == StepKind::look ? Need::required : Need::optional))
        step.anchors.push_back(readAnchor(anchor, flaws));
    step.hold = read.choice("keep", keeps).value_or(0) == 1;
    step.skipWhenTrue = read.choice("alreadyTrue", alreadyTrue).value_or(0) == 1;
    readHelp(read, step);
    readSolutions(read, step);
    if (kind)
        readKind(read, step);
    const bool isShown = step.kind == StepKind::read || step.kind == StepKind::look;
    step.points = static_cast<int>(read.integer("points", 0, 20).value_or(isShown ? 0 : usualPoints));
}

}  // namespace rolewright::training
