/// One layer of the algorithm: its statements against the request, and what they come to. Part of `algorithm.inl`.
#pragma once

#include "core/evaluation/compiled.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/service_rules.h"

#include <bit>

namespace rolewright::evaluation {

/// One statement against the request.
struct StatementFacts {
    bool action = false;
    bool resource = false;
    PrincipalMatch principal = PrincipalMatch::notApplicable;
    Truth conditions = Truth::no;
    Phrase::Source misplacement;
    bool applies = false;
    bool unevaluable = false;  ///< it concerns the request but could not be evaluated
};

/// How strongly a layer allows: a direct grant ends the evaluation within an account, one to the role (or federating user) behind a
/// session leaves boundary and session policy in force, one to the account only delegates.
enum class Grant : unsigned char { none, delegated, behindSession, direct };

struct LayerOutcome {
    bool denied = false;
    Grant grant = Grant::none;
    bool allows() const { return grant != Grant::none; }
    Effect effect() const { return denied ? Effect::explicitDeny : allows() ? Effect::allowed : Effect::implicitDeny; }
};

template <typename Tracer>
class Algorithm {
public:
    Algorithm(const Request& request, const PolicySet& policies, Tracer& tracer)
        : m_request(request), m_policies(policies), m_tracer(tracer), m_action(request.action), m_resource(request.resource),
          m_hasBoundary(request.caller.hasBoundary || (policies.boundary && !left(Layer::boundary))), m_trust(isTrustAction(m_action, request.resource))
    {
    }

    Decision run();

private:
    bool left(Layer layer) const { return (m_policies.excluded & bit(layer)) != 0; }
    StatementFacts judge(const CompiledStatement& statement, const PolicyKind& kind, bool action);
    bool fits(const CompiledStatement& statement) const { return (statement.services() & m_action.serviceBit()) != 0 && statement.matchesAction(m_action, m_request.context); }
    bool take(const CompiledStatement& statement, const StatementFacts& facts, LayerOutcome& outcome);
    void evaluateFew(const CompiledPolicy& policy, const PolicyKind& kind, LayerOutcome& outcome);
    Truth conditions(const CompiledStatement& statement);
    void evaluate(const NamedPolicy& policy, const PolicyKind& kind, LayerOutcome& outcome);
    LayerOutcome evaluate(const std::vector<NamedPolicy>& policies, const PolicyKind& kind);
    void note(Layer layer, const LayerOutcome& outcome, bool mustAllow);
    void guardrails(bool principal, const std::string& owner);
    void levels(const std::vector<OrganizationLevel>& levels, const PolicyKind& kind, bool mustAllow);
    LayerOutcome resource(bool sameAccount);
    void callersOwn(bool sameAccount, const LayerOutcome& resource);
    Decision conclude(ServiceRule rule, Layer allowedBy) const;

    const Request& m_request;
    const PolicySet& m_policies;
    Tracer& m_tracer;
    ActionName m_action;
    ResourceName m_resource;
    ActionMemo& m_memo = ActionMemo::ofThread();
    bool m_hasBoundary;
    bool m_trust;
    LayerSet m_denied = 0;
    LayerSet m_failed = 0;  ///< had to allow and did not
};

template <typename Tracer>
[[gnu::always_inline]] inline Truth Algorithm<Tracer>::conditions(const CompiledStatement& statement)
{
    Truth all = Truth::yes;
    for (const Condition& condition : statement.conditions()) {
        ConditionResult result = condition.evaluate(m_request.context);
        if (m_request.discovery && condition.isOpen(m_request.context, *m_request.discovery)) {
            // What is open may be satisfied in an Allow and is not certain in a Deny.
            result.truth = statement.denies() ? Truth::no : Truth::yes;
            result.because = Because::open;
        }
        if constexpr (Tracer::full) {
            m_tracer.condition(condition, result);
        } else if (result.truth == Truth::no) {
            return Truth::no;
        }
        all = result.truth == Truth::no || all == Truth::no ? Truth::no : result.truth == Truth::unknown ? Truth::unknown : all;
    }
    return all;
}

template <typename Tracer>
[[gnu::always_inline]] inline StatementFacts Algorithm<Tracer>::judge(const CompiledStatement& statement, const PolicyKind& kind, bool action)
{
    StatementFacts facts;
    facts.action = action;
    if (!Tracer::full && !facts.action) {
        return facts;
    }
    facts.resource = m_request.resourcePatterns == ResourcePatterns::literal
                         ? statement.matchesResource(m_resource, m_request.context, kind.shortArns) == Match::yes
                         : statement.overlapsResource(m_resource.text, m_request.context, kind.shortArns);
    if (!Tracer::full && !facts.resource) {
        return facts;
    }
    if (kind.hasPrincipals) {
        facts.principal = statement.matchesPrincipal(m_request.caller, m_hasBoundary);
        if (!Tracer::full && facts.principal == PrincipalMatch::none) {
            return facts;
        }
    }
    facts.conditions = conditions(statement);
    if (!Tracer::full && facts.conditions == Truth::no) {
        return facts;
    }
    if (!statement.isPlain(kind)) {
        facts.misplacement = statement.misplacement(kind);
    }
    // What cannot be evaluated denies in a Deny and does not allow in an Allow: it never vanishes in silence.
    const bool concerned = facts.action && facts.resource && facts.principal != PrincipalMatch::none && facts.conditions != Truth::no;
    facts.unevaluable = concerned && (facts.conditions == Truth::unknown || !facts.misplacement.empty());
    facts.applies = concerned && (!facts.unevaluable || statement.denies());
    return facts;
}

inline Grant grantOf(PrincipalMatch match)
{
    switch (match) {
    case PrincipalMatch::none:
        return Grant::none;
    case PrincipalMatch::account:
        return Grant::delegated;
    case PrincipalMatch::role:
    case PrincipalMatch::user:
        return Grant::behindSession;
    case PrincipalMatch::direct:
    case PrincipalMatch::wildcard:
    case PrincipalMatch::notApplicable:
        break;
    }
    return Grant::direct;
}

/// Adds the statement to the outcome. False when nothing can change it any more.
template <typename Tracer>
bool Algorithm<Tracer>::take(const CompiledStatement& statement, const StatementFacts& facts, LayerOutcome& outcome)
{
    if (!facts.applies) {
        return true;
    }
    if (!statement.denies()) {
        outcome.grant = std::max(outcome.grant, grantOf(facts.principal));
        return true;
    }
    outcome.denied = true;
    return Tracer::full;
}

/// Of a policy of few statements only those that are about the action are looked at, and which those are is remembered.
template <typename Tracer>
void Algorithm<Tracer>::evaluateFew(const CompiledPolicy& policy, const PolicyKind& kind, LayerOutcome& outcome)
{
    const CompiledStatement* const statements = policy.statements().data();
    for (std::uint64_t rest = policy.about(m_action, m_memo); rest != 0; rest &= rest - 1) {
        const CompiledStatement& statement = statements[std::countr_zero(rest)];
        if (!statement.denies() && outcome.grant == Grant::direct) {
            continue;  // nothing to add
        }
        if (!take(statement, judge(statement, kind, true), outcome)) {
            return;
        }
    }
}

template <typename Tracer>
void Algorithm<Tracer>::evaluate(const NamedPolicy& policy, const PolicyKind& kind, LayerOutcome& outcome)
{
    if (!Tracer::full && (policy.policy->services() & m_action.serviceBit()) == 0) {
        return;
    }
    if (!Tracer::full && policy.policy->statements().size() > 1 && policy.policy->statements().size() <= CompiledPolicy::mostBits) {
        return evaluateFew(*policy.policy, kind, outcome);
    }
    if constexpr (Tracer::full) {
        m_tracer.policy(policy);
    }
    for (const CompiledStatement& statement : policy.policy->statements()) {
        if (!Tracer::full && !statement.denies() && outcome.grant == Grant::direct) {
            continue;  // nothing to add
        }
        const StatementFacts facts = judge(statement, kind, fits(statement));
        if constexpr (Tracer::full) {
            m_tracer.statement(statement, kind, facts);
        }
        if (!take(statement, facts, outcome)) {
            return;
        }
    }
}

template <typename Tracer>
LayerOutcome Algorithm<Tracer>::evaluate(const std::vector<NamedPolicy>& policies, const PolicyKind& kind)
{
    LayerOutcome outcome;
    for (const NamedPolicy& policy : policies) {
        evaluate(policy, kind, outcome);
        if (!Tracer::full && outcome.denied) {
            break;
        }
    }
    return outcome;
}

}  // namespace rolewright::evaluation
