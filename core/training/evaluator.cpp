#include "core/training/evaluator.h"

#include "core/training/entities.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Truth opposite(Truth truth)
{
    return truth == Truth::unknown ? truth : truthOf(truth == Truth::no);
}

std::size_t sizeOf(const identity::Snapshot& world)
{
    std::size_t things = 0;
    for (const identity::AccountPtr& account : world.accounts())
        things += account->users.size() + account->groups.size() + account->roles.size() + account->policies.size() + account->buckets.size() + account->functions.size();
    return things;
}

Phrase noSuchThing(const Exists& what)
{
    return Phrase::tr("Still missing: %1 as the text asks for.").with(inWords(what.type, what.isNew));
}

}  // namespace

Check check(const Predicate& predicate, const Bindings& bindings, const Scene& scene)
{
    return Evaluator(scene).check(predicate, bindings);
}

Check Evaluator::check(const Predicate& predicate, const Bindings& bindings)
{
    const Truth truth = run(predicate, bindings, [this](const Bindings& bound) {
        m_found = Check{Truth::yes, bound, m_path, m_spent, false};
        return Truth::yes;
    });
    if (truth == Truth::yes && m_found)
        return *std::move(m_found);
    const bool exhausted = m_spent > mostEvaluationSteps;
    Check check{exhausted ? Truth::unknown : truth, bindings, std::move(m_farthest), m_spent, exhausted};
    if (exhausted)
        check.evidence.push_back({Truth::unknown, Phrase::tr("this takes more looking than one check may do"), predicate.span});
    return check;
}

bool Evaluator::spend()
{
    return ++m_spent <= mostEvaluationSteps;
}

Truth Evaluator::step(Evidence evidence, const Bindings& bindings, const Next& next)
{
    const Truth truth = evidence.truth;
    m_path.push_back(std::move(evidence));
    Truth answer = Truth::no;
    if (truth != Truth::yes && m_path.size() > m_farthest.size())
        m_farthest = m_path;
    if (truth == Truth::yes)
        answer = next(bindings);
    else if (truth == Truth::unknown)
        answer = std::min(Truth::unknown, next(bindings));
    m_path.pop_back();
    return answer;
}

Evidence Evaluator::alone(const Predicate& predicate, const Bindings& bindings)
{
    std::vector<Evidence> path;
    path.swap(m_path);
    std::vector<Evidence> farthest;
    farthest.swap(m_farthest);
    Evidence decided;
    const Truth truth = run(predicate, bindings, [&](const Bindings&) {
        decided = m_path.empty() ? Evidence() : m_path.back();
        return Truth::yes;
    });
    if (truth != Truth::yes)
        decided = m_farthest.empty() ? Evidence() : m_farthest.back();
    decided.truth = truth;
    path.swap(m_path);
    farthest.swap(m_farthest);
    return decided;
}

/// What was looked at says how it is; that it must not be so is added where it is.
Evidence Evaluator::denied(const Predicate& predicate, const Bindings& bindings)
{
    Evidence evidence = alone(predicate, bindings);
    evidence.truth = opposite(evidence.truth);
    if (evidence.truth != Truth::no || evidence.what.empty())
        evidence.what = evidence.truth == Truth::yes ? Phrase::tr("what must not be so is not so") : Phrase::tr("something is so that must not be");
    else
        evidence.what = Phrase::tr("%1, and that must not be").with(evidence.what);
    return evidence;
}

Truth Evaluator::runAll(const std::vector<Predicate>& of, std::size_t first, const Bindings& bindings, const Next& next)
{
    if (first == of.size())
        return next(bindings);
    return run(of[first], bindings, [&, first](const Bindings& bound) { return runAll(of, first + 1, bound, next); });
}

Truth Evaluator::runExists(const Exists& what, const Predicate& predicate, const Bindings& bindings, const Next& next)
{
    std::string unbound;
    const auto candidates = candidatesOf(what, bindings, m_scene, unbound);
    if (!candidates) {
        Evidence evidence = unboundName(unbound);
        evidence.span = predicate.span;
        return step(std::move(evidence), bindings, next);
    }
    if (candidates->empty())
        return step({Truth::no, noSuchThing(what), predicate.span}, bindings, next);
    Truth best = Truth::no;
    for (const Entity& candidate : *candidates) {
        if (!spend())
            return Truth::unknown;
        Bindings bound = bindings;
        bound[what.bind] = candidate.arn;
        best = std::max(best, step({Truth::yes, Phrase::tr("%1 is `%2`").with(what.bind, candidate.arn), predicate.span}, bound, next));
        if (best == Truth::yes)
            break;
    }
    return best;
}

Truth Evaluator::run(const Predicate& predicate, const Bindings& bindings, const Next& next)
{
    m_spent += costOf(predicate, m_scene);
    if (!spend())
        return Truth::unknown;
    if (const All* all = std::get_if<All>(&predicate.what))
        return runAll(all->of, 0, bindings, next);
    if (const Any* any = std::get_if<Any>(&predicate.what)) {
        Truth best = Truth::no;
        for (std::size_t i = 0; i < any->of.size() && best != Truth::yes; ++i)
            best = std::max(best, run(any->of[i], bindings, next));
        return best;
    }
    if (const Not* negated = std::get_if<Not>(&predicate.what)) {
        if (negated->of.empty())
            return step({Truth::unknown, Phrase::tr("nothing is denied here"), predicate.span}, bindings, next);
        Evidence evidence = denied(negated->of.front(), bindings);
        evidence.span = predicate.span;
        return step(std::move(evidence), bindings, next);
    }
    if (const AtLeast* some = std::get_if<AtLeast>(&predicate.what)) {
        std::size_t yes = 0;
        std::size_t open = 0;
        for (const Predicate& part : some->of) {
            const Truth truth = alone(part, bindings).truth;
            yes += truth == Truth::yes;
            open += truth != Truth::no;
        }
        const Truth truth = yes >= some->n ? Truth::yes : open >= some->n ? Truth::unknown : Truth::no;
        return step({truth, Phrase::tr("%1 hold of the %2 that are needed").with(yes, some->n), predicate.span}, bindings, next);
    }
    if (const Exists* exists = std::get_if<Exists>(&predicate.what); exists && !exists->bind.empty())
        return runExists(*exists, predicate, bindings, next);
    Evidence evidence = std::visit(
        [&](const auto& what) -> Evidence {
            if constexpr (requires { judge(what, bindings, m_scene); })
                return judge(what, bindings, m_scene);
            else
                return {};
        },
        predicate.what);
    evidence.span = predicate.span;
    return step(std::move(evidence), bindings, next);
}

std::size_t costOf(const Predicate& predicate, const Scene& scene)
{
    constexpr std::size_t thingsAtOnce = 32;  // as long as one question to the policy engine
    constexpr std::size_t recordsAtOnce = 256;
    if (std::holds_alternative<Exists>(predicate.what) || std::holds_alternative<Changed>(predicate.what))
        return sizeOf(*scene.world) / thingsAtOnce;
    if (std::holds_alternative<FindingIs>(predicate.what))
        return sizeOf(*scene.world);
    if (std::holds_alternative<EventIs>(predicate.what) || std::holds_alternative<Sequence>(predicate.what))
        return scene.trail.size() / recordsAtOnce;

    if (const Grants* grants = std::get_if<Grants>(&predicate.what))
        return grants->allows.size() + grants->notAllows.size();
    if (const NoWider* noWider = std::get_if<NoWider>(&predicate.what))
        return 2 * noWider->over.size();
    return 0;
}

Evidence unboundName(const std::string& name)
{
    return {Truth::unknown, Phrase::tr("`%1` stands for nothing yet").with(name)};
}

}  // namespace rolewright::training
