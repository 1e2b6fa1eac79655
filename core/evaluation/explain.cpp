#include "core/evaluation/algorithm.inl"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

/// Room for everything is taken before the first trace is written, since traces point into it.
struct Evidence {
    std::vector<NamedPolicy> policies;
    Context context;
    std::vector<ConditionTrace> conditions;
};

namespace {

/// Writes down every statement of every layer that was looked at.
class FullTracer {
public:
    static constexpr bool full = true;

    FullTracer(Explanation& explanation, Evidence& evidence) : m_explanation(explanation), m_evidence(evidence) {}

    void begin(Layer layer, std::string_view origin, std::span<const NamedPolicy> policies)
    {
        LayerTrace& trace = m_explanation.layers.emplace_back();
        trace.layer = layer;
        trace.origin = origin;
        trace.present = true;
        std::size_t statements = 0;
        for (const NamedPolicy& policy : policies) {
            statements += policy.policy->statements().size();
        }
        trace.statements.reserve(statements);
    }
    void end(const LayerOutcome& outcome, bool stops)
    {
        m_explanation.layers.back().effect = outcome.effect();
        m_explanation.layers.back().stops = stops;
    }
    void policy(const NamedPolicy& policy) { m_evidence.policies.push_back(policy); }
    void condition(const Condition& condition, const ConditionResult& result);
    void statement(const CompiledStatement& statement, const PolicyKind& kind, const StatementFacts& facts);

private:
    void missing(const CompiledStatement& statement, const StatementFacts& facts);

    Explanation& m_explanation;
    Evidence& m_evidence;
    std::size_t m_written = 0;         ///< conditions that belong to a statement already
    Phrase m_problem;                  ///< of the first condition of this statement that cannot be evaluated
};

void FullTracer::condition(const Condition& condition, const ConditionResult& result)
{
    const policy::ConditionRow& row = condition.row();
    ConditionTrace& trace = m_evidence.conditions.emplace_back();
    trace.operatorName = row.operatorName.value;
    trace.key = row.key.value;
    trace.policyValues = row.values;
    if (result.entry) {
        trace.requestValues = result.entry->values;
    }
    trace.result = result.truth == Truth::yes;
    trace.because = result.because;
    trace.span = row.span;
    if (result.truth == Truth::unknown && m_problem.empty()) {
        m_problem = condition.problem().empty() ? Phrase(Phrase::tr("the value in the request does not fit the operator")) : condition.problem();
    }
}

/// Keys that a statement about this action, resource and caller asks for, and those without which its resource is not even known.
void FullTracer::missing(const CompiledStatement& statement, const StatementFacts& facts)
{
    if (!facts.action || facts.principal == PrincipalMatch::none) {
        return;
    }
    std::vector<std::string>& keys = m_explanation.missingKeys;
    const auto add = [&keys](const ContextKey& key) {
        if (std::none_of(keys.begin(), keys.end(), [&key](const std::string& known) { return text::equalsIgnoringCase(known, key.name); })) {
            keys.push_back(key.name);
        }
    };
    if (facts.resource) {
        for (const Condition& condition : statement.conditions()) {
            condition.eachMissing(m_evidence.context, add);
        }
    }
    for (const ResourcePattern& resource : statement.resources()) {
        if (resource.pattern().hasVariables()) {
            resource.pattern().eachMissing(m_evidence.context, add);
        }
    }
}

void FullTracer::statement(const CompiledStatement& statement, const PolicyKind& kind, const StatementFacts& facts)
{
    StatementTrace& trace = m_explanation.layers.back().statements.emplace_back();
    trace.policyId = m_evidence.policies.back().id;
    trace.layer = kind.layer;
    trace.index = statement.index();
    if (const auto& sid = statement.source().sid) {
        trace.sid = sid->value;
    }
    trace.effect = statement.source().effect;
    trace.actionMatch = facts.action;
    trace.resourceMatch = facts.resource;
    trace.principalMatch = facts.principal;
    trace.conditions = std::span(m_evidence.conditions).subspan(m_written);
    trace.conditionsMatch = facts.conditions == Truth::yes;
    trace.matched = facts.applies;
    trace.span = statement.source().span;
    if (facts.unevaluable) {
        trace.unevaluable = facts.misplacement.empty() ? m_problem : Phrase(facts.misplacement);
        m_explanation.unevaluated.push_back(trace);
    }
    m_written = m_evidence.conditions.size();
    m_problem = {};
    missing(statement, facts);
}

/// The statements that decided: every Deny that applies, or the Allows of the layers that grant.
std::vector<StatementTrace> decisive(const Explanation& explanation)
{
    std::vector<StatementTrace> statements;
    if (explanation.decision.effect == Effect::implicitDeny || explanation.decision.layer == Layer::service) {
        return statements;
    }
    const bool denied = explanation.decision.effect == Effect::explicitDeny;
    for (const LayerTrace& layer : explanation.layers) {
        const bool grants = layer.layer == Layer::identity || layer.layer == Layer::resource;
        if (denied ? layer.effect != Effect::explicitDeny : !grants) {
            continue;
        }
        std::copy_if(layer.statements.begin(), layer.statements.end(), std::back_inserter(statements), [denied](const StatementTrace& s) {
            return s.matched && (s.effect == policy::Effect::deny) == denied;
        });
    }
    return statements;
}

/// How many policies and conditions a set holds.
struct Size {
    std::size_t policies = 0;
    std::size_t conditions = 0;
    std::size_t layers = 0;

    void add(std::span<const NamedPolicy> list)
    {
        ++layers;
        policies += list.size();
        for (const NamedPolicy& policy : list) {
            conditions += policy.policy->conditionCount();
        }
    }
};

Size sizeOf(const PolicySet& set)
{
    Size size;
    size.add(set.identity);
    for (const auto* list : {&set.boundary, &set.session, &set.vpcEndpoint}) {
        if (*list) {
            size.add(**list);
        }
    }
    for (const auto* levels : {&set.serviceControl, &set.resourceControl}) {
        if (*levels) {
            for (const OrganizationLevel& level : **levels) {
                size.add(level.policies);
            }
        }
    }
    if (set.resource) {
        size.add(std::span(&*set.resource, 1));
    }
    return size;
}

}  // namespace

Explanation explain(const Request& request, const PolicySet& policies)
{
    Explanation explanation;
    const auto evidence = std::make_shared<Evidence>();
    const Size size = sizeOf(policies);
    evidence->policies.reserve(size.policies);
    evidence->conditions.reserve(size.conditions);
    evidence->context = request.context;
    explanation.layers.reserve(size.layers);
    FullTracer tracer(explanation, *evidence);
    explanation.decision = Algorithm<FullTracer>(request, policies, tracer).run();
    explanation.decidedBy = decisive(explanation);
    explanation.evidence = evidence;
    return explanation;
}

}  // namespace rolewright::evaluation
