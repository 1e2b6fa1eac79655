#include "core/evaluation/algorithm.inl"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

/// Writes down every statement of every layer that was looked at.
class FullTracer {
public:
    static constexpr bool full = true;

    explicit FullTracer(Explanation& explanation) : m_explanation(explanation) {}

    void begin(Layer layer, std::string_view origin)
    {
        LayerTrace& trace = m_explanation.layers.emplace_back();
        trace.layer = layer;
        trace.origin = origin;
        trace.present = true;
    }
    void end(const LayerOutcome& outcome, bool stops)
    {
        m_explanation.layers.back().effect = outcome.effect();
        m_explanation.layers.back().stops = stops;
    }
    void statement(const NamedPolicy& policy, const CompiledStatement& statement, const PolicyKind& kind, const StatementFacts& facts,
                   const Request& request);

private:
    void missing(const CompiledStatement& statement, const StatementFacts& facts, const Context& context);

    Explanation& m_explanation;
};

ConditionTrace trace(const Condition& condition, const Request& request, bool denies)
{
    const Context& context = request.context;
    const policy::ConditionRow& row = condition.row();
    ConditionTrace trace;
    trace.operatorName = row.operatorName.value;
    trace.key = row.key.value;
    for (const policy::ConditionValue& value : row.values) {
        trace.policyValues.push_back(value.value);
    }
    if (const ContextEntry* entry = context.find(row.key.value)) {
        trace.requestValues = entry->values;
    }
    trace.span = row.span;
    if (request.discovery && condition.isOpen(context, *request.discovery)) {
        trace.result = !denies;
        trace.because = Because::open;
        return trace;
    }
    const ConditionResult result = condition.evaluate(context);
    trace.result = result.truth == Truth::yes;
    trace.because = result.because;
    return trace;
}

std::string unevaluableReason(const CompiledStatement& statement, const StatementFacts& facts, const Context& context)
{
    if (!facts.misplacement.empty()) {
        return std::string(facts.misplacement);
    }
    for (const Condition& condition : statement.conditions()) {
        if (condition.evaluate(context).truth == Truth::unknown) {
            return condition.problem();
        }
    }
    return {};
}

/// Keys that a statement about this action, resource and caller asks for, and those without which its resource is not even known.
void FullTracer::missing(const CompiledStatement& statement, const StatementFacts& facts, const Context& context)
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
            condition.eachMissing(context, add);
        }
    }
    for (const ResourcePattern& resource : statement.resources()) {
        resource.pattern().eachMissing(context, add);
    }
}

void FullTracer::statement(const NamedPolicy& policy, const CompiledStatement& statement, const PolicyKind& kind, const StatementFacts& facts,
                           const Request& request)
{
    const Context& context = request.context;
    StatementTrace trace;
    trace.policyId = policy.id;
    trace.layer = kind.layer;
    trace.index = statement.index();
    trace.sid = statement.source().sid ? statement.source().sid->value : std::string();
    trace.effect = statement.source().effect;
    trace.actionMatch = facts.action;
    trace.resourceMatch = facts.resource;
    trace.principalMatch = facts.principal;
    for (const Condition& condition : statement.conditions()) {
        trace.conditions.push_back(evaluation::trace(condition, request, statement.denies()));
    }
    trace.conditionsMatch = facts.conditions == Truth::yes;
    trace.matched = facts.applies;
    trace.span = statement.source().span;
    if (facts.unevaluable) {
        trace.unevaluable = unevaluableReason(statement, facts, context);
        m_explanation.unevaluated.push_back(trace);
    }
    missing(statement, facts, context);
    m_explanation.layers.back().statements.push_back(std::move(trace));
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

}  // namespace

Explanation explain(const Request& request, const PolicySet& policies)
{
    Explanation explanation;
    FullTracer tracer(explanation);
    explanation.decision = Algorithm<FullTracer>(request, policies, tracer).run();
    explanation.decidedBy = decisive(explanation);
    return explanation;
}

}  // namespace rolewright::evaluation
