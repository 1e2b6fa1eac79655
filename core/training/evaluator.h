/// Judges predicates on one moment of a practice world. Every answer about access is the policy engine's own.
#pragma once

#include "core/training/evidence.h"
#include "core/training/scene.h"

#include <functional>

namespace rolewright::training {

/// What one check may cost: predicates looked at, questions asked and candidates tried.
inline constexpr std::size_t mostEvaluationSteps = 10'000;

/// Judges `predicate`; names it binds are tried candidate by candidate until what follows holds as well. Beyond `mostEvaluationSteps` the answer is unknown.
Check check(const Predicate& predicate, const Bindings& bindings, const Scene& scene);

/// One check in progress.
class Evaluator {
public:
    explicit Evaluator(const Scene& scene) : m_scene(scene) {}
    Check check(const Predicate& predicate, const Bindings& bindings);

private:
    /// What comes after a predicate, under the names it bound.
    using Next = std::function<Truth(const Bindings&)>;
    Truth run(const Predicate& predicate, const Bindings& bindings, const Next& next);
    Truth runAll(const std::vector<Predicate>& of, std::size_t first, const Bindings& bindings, const Next& next);
    Truth runExists(const Exists& what, const Predicate& predicate, const Bindings& bindings, const Next& next);
    /// Judged by itself: the names it binds stay inside.
    /// By itself, with what decided it; no evidence when it looked at nothing.
    Evidence alone(const Predicate& predicate, const Bindings& bindings);
    Evidence denied(const Predicate& predicate, const Bindings& bindings);
    Truth step(Evidence evidence, const Bindings& bindings, const Next& next);
    bool spend();

    const Scene& m_scene;
    std::size_t m_spent = 0;
    std::vector<Evidence> m_path;
    std::vector<Evidence> m_farthest;
    std::optional<Check> m_found;
};

// The groups, each in a file of its own. What they answer has no place yet.
Evidence judge(const Exists& what, const Bindings& bindings, const Scene& scene);  ///< without `bind`
Evidence judge(const Attached& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Member& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const VerdictIs& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Grants& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const NoWider& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Changed& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const SessionIs& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const ActingAs& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const EventIs& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Sequence& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const FindingIs& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Answered& what, const Bindings& bindings, const Scene& scene);
Evidence judge(const Ui& what, const Bindings& bindings, const Scene& scene);

/// As many questions as a predicate asks by itself, or as take so long as what it looks at.
std::size_t costOf(const Predicate& predicate, const Scene& scene);
/// The things that `what` may mean, or nothing and the unbound name.
std::optional<std::vector<struct Entity>> candidatesOf(const Exists& what, const Bindings& bindings, const Scene& scene, std::string& unbound);
/// The records of an event, in order.
std::optional<std::vector<audit::RecordPtr>> recordsOf(const EventIs& what, const Bindings& bindings, const Scene& scene, std::string& unbound);

inline Truth truthOf(bool holds)
{
    return holds ? Truth::yes : Truth::no;
}
Evidence unboundName(const std::string& name);

}  // namespace rolewright::training
