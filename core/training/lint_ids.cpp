// Ids and names: what is called what, and whether what is spoken of is there.
#include "core/training/lint.h"

#include <algorithm>
#include <functional>

namespace rolewright::training {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

void forEachPredicate(const Step& step, const std::function<void(const Predicate&)>& visit)
{
    if (step.goal)
        visitAll(*step.goal, visit);
    if (step.audit)
        visitAll(*step.audit, visit);
    if (step.quiz && step.quiz->event)
        visitAll(*step.quiz->event, visit);
    for (const Diagnosis& diagnosis : step.diagnose)
        visitAll(diagnosis.when, visit);
}

/// Every text of a predicate in which a name may stand.
std::vector<std::string> textsOf(const Predicate& predicate)
{
    std::vector<std::string> texts;
    const auto probe = [&](const Probe& one) { texts.insert(texts.end(), {one.principal, one.action, one.resource, json::compact(one.context)}); };
    const auto probes = [&](const std::vector<Probe>& all) { std::for_each(all.begin(), all.end(), probe); };
    if (const auto* exists = std::get_if<Exists>(&predicate.what))
        texts = {exists->id, exists->account, json::compact(exists->where)};
    else if (const auto* attached = std::get_if<Attached>(&predicate.what))
        texts = {attached->policy, attached->to};
    else if (const auto* member = std::get_if<Member>(&predicate.what))
        texts = {member->user, member->group};
    else if (const auto* verdict = std::get_if<VerdictIs>(&predicate.what))
        probe(verdict->request);
    else if (const auto* session = std::get_if<SessionIs>(&predicate.what))
        texts = {session->role, session->by, json::compact(session->tags)};
    else if (const auto* acting = std::get_if<ActingAs>(&predicate.what))
        texts = {acting->principal, acting->role};
    else if (const auto* event = std::get_if<EventIs>(&predicate.what))
        texts = {event->by, event->target};
    else if (const auto* finding = std::get_if<FindingIs>(&predicate.what))
        texts = {finding->resource, finding->principal};
    else if (const auto* changed = std::get_if<Changed>(&predicate.what))
        texts = changed->onlyUnder;
    if (const auto* grants = std::get_if<Grants>(&predicate.what)) {
        texts.push_back(grants->policy);
        probes(grants->allows);
        probes(grants->notAllows);
    }
    if (const auto* noWider = std::get_if<NoWider>(&predicate.what))
        probes(noWider->over);
    return texts;
}

/// Names known so far, as the player would know them.
class NameCheck {
public:
    NameCheck(const Lesson& lesson, Flaws& flaws) : m_flaws(flaws)
    {
        for (const auto& [name, text] : lesson.world.vars) {
            use(text, {});
            m_known.insert(name);
        }
    }

    void ops(const Ops& all)
    {
        for (const Op& op : all) {
            for (const std::string& text : {op.as, op.account, json::compact(op.params)})
                use(text, op.span);
            if (!op.bind.empty())
                m_known.insert(op.bind);
        }
    }
    /// What it binds stays known afterwards when it is a goal.
    void predicate(const Predicate& predicate)
    {
        visitAll(predicate, [this](const Predicate& one) {
            for (const std::string& text : textsOf(one))
                use(text, one.span);
            if (const auto* exists = std::get_if<Exists>(&one.what); exists && !exists->bind.empty())
                m_known.insert(exists->bind);
        });
    }
    void use(const std::string& text, const SourceSpan& span)
    {
        for (const std::string& name : namesIn(text)) {
            if (!m_known.contains(name))
                m_flaws.add("W007", span, Phrase::tr("`%1` stands for nothing here").with(name));
        }
    }
    void inside(const std::function<void()>& check)
    {
        const std::set<std::string> before = m_known;
        check();
        m_known = before;
    }

private:
    Flaws& m_flaws;
    std::set<std::string> m_known;
};

void lintQuizNames(const Quiz& quiz, NameCheck& names)
{
    if (quiz.decidingStatement)
        names.predicate({VerdictIs{*quiz.decidingStatement, {}}, quiz.decidingStatement->span});
    if (quiz.durationOf)
        names.ops({*quiz.durationOf});
    if (quiz.event)
        names.predicate(*quiz.event);
    for (const auto& [option, resource] : quiz.findings ? quiz.findings->of : std::vector<std::pair<std::string, std::string>>())
        names.use(resource, {});
}

void lintStepNames(const Step& step, NameCheck& names)
{
    names.ops(step.onEnter);
    if (step.fix)
        names.ops(step.fix->fault);
    names.use(step.actor, step.span);
    for (const Diagnosis& diagnosis : step.diagnose)
        names.inside([&] { names.predicate(diagnosis.when); });
    names.inside([&] { names.ops(step.solve); });
    for (const Ops& alternate : step.alternates)
        names.inside([&] { names.ops(alternate); });
    for (const Mutant& mutant : step.mutants)
        names.inside([&] { names.ops(mutant.ops); });
    if (step.predict) {
        names.inside([&] {
            names.ops(step.predict->whatIf);
            if (step.predict->call)
                names.ops({*step.predict->call});
            if (step.predict->request)
                names.predicate({VerdictIs{*step.predict->request, {}}, step.predict->request->span});
        });
    }
    if (step.quiz)
        names.inside([&] { lintQuizNames(*step.quiz, names); });
    if (step.goal)
        names.predicate(*step.goal);
    if (step.audit)
        names.predicate(*step.audit);
}

}  // namespace

void lintIds(const Pack& pack, const Walkthrough& walkthrough, Flaws& flaws)
{
    const Lesson& lesson = walkthrough.lesson;
    if (walkthrough.file != "walkthroughs/" + lesson.id + "/walkthrough.json")
        flaws.add("W003", {}, Phrase::tr("the walkthrough is called `%1`, and its folder otherwise").with(lesson.id));
    if (!isInRange(lesson.engine, engineRules))
        flaws.add("W002", {}, Phrase::tr("`%1` is no range of versions; `>=1.0 <2.0` is one").with(lesson.engine));
    for (const std::string& after : lesson.after) {
        if (after == lesson.id)
            flaws.add("W003", {}, Phrase::tr("`%1` comes after itself").with(after));
    }
    static_cast<void>(pack);
    std::set<std::string> taught;
    for (auto step = lesson.steps.begin(); step != lesson.steps.end(); ++step) {
        if (std::any_of(lesson.steps.begin(), step, [&](const Step& other) { return other.uid == step->uid; }))
            flaws.add("W004", step->uidSpan, Phrase::tr("there are two steps `%1`").with(step->uid));
        for (const std::string& taughtHere : step->concepts) {
            taught.insert(taughtHere);
            if (!contains(lesson.concepts, taughtHere))
                flaws.add("W005", step->span, Phrase::tr("`%1` is none of the walkthrough's concepts").with(taughtHere));
        }
        forEachPredicate(*step, [&](const Predicate& predicate) {
            const auto* answered = std::get_if<Answered>(&predicate.what);
            if (answered && !lesson.find(answered->step))
                flaws.add("W029", predicate.span, Phrase::tr("there is no step `%1`").with(answered->step));
        });
    }
    for (const std::string& name : lesson.concepts) {
        if (!taught.contains(name))
            flaws.add("W005", {}, Phrase::tr("no step teaches `%1`").with(name));
    }
    for (const std::string& uid : lesson.mustPass) {
        if (!lesson.find(uid))
            flaws.add("W029", {}, Phrase::tr("there is no step `%1`").with(uid));
    }
    for (const Migration& migration : lesson.migrations) {
        if (migration.effect != "dropped" && !lesson.find(migration.step))
            flaws.add("W029", {}, Phrase::tr("there is no step `%1`").with(migration.step));
    }
}

void lintNames(const Walkthrough& walkthrough, Flaws& flaws)
{
    NameCheck names(walkthrough.lesson, flaws);
    names.ops(walkthrough.lesson.world.setup);
    for (const Predicate& invariant : walkthrough.lesson.world.invariants)
        names.inside([&] { names.predicate(invariant); });
    for (const Step& step : walkthrough.lesson.steps)
        lintStepNames(step, names);
}

void lintAnchors(const Walkthrough& walkthrough, const AnchorList& anchors, Flaws& flaws)
{
    const auto look = [&](const Anchor& anchor) {
        if (anchors.known.contains(anchor.id))
            return;
        const auto renamed = anchors.renamed.find(anchor.id);
        if (renamed != anchors.renamed.end())
            flaws.add("W011", anchor.span, Phrase::tr("`%1` is called `%2` now").with(anchor.id, renamed->second));
        else
            flaws.add("W010", anchor.span, Phrase::tr("the window has no `%1`").with(anchor.id));
    };
    for (const Step& step : walkthrough.lesson.steps) {
        std::for_each(step.anchors.begin(), step.anchors.end(), look);
        for (const Hint& hint : step.hints) {
            if (hint.point)
                look(*hint.point);
        }
        for (const Diagnosis& diagnosis : step.diagnose) {
            if (diagnosis.point)
                look(*diagnosis.point);
        }
    }
}

}  // namespace rolewright::training
