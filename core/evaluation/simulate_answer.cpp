#include "core/evaluation/compiled.h"
#include "core/evaluation/service_rules.h"
#include "core/evaluation/simulate.h"
#include "core/evaluation/simulate_parts.h"
#include "core/evaluation/simulate_trace.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

using json::Object;

/// AWS's words for where a matched statement stands, and ours in the same manner.
std::string_view sourceType(Layer layer)
{
    switch (layer) {
    case Layer::resource:
        return "Resource Policy";
    case Layer::boundary:
        return "Permissions Boundary Policy";
    case Layer::session:
        return "Session Policy";
    case Layer::serviceControl:
        return "Service Control Policy";
    case Layer::resourceControl:
        return "Resource Control Policy";
    case Layer::vpcEndpoint:
        return "VPC Endpoint Policy";
    case Layer::identity:
    case Layer::publicAccess:
    case Layer::service:
    case Layer::none:
        break;
    }
    return "IAM Policy";
}

Object position(const SourcePosition& at)
{
    return Object{{"Line", at.line}, {"Column", at.column}};
}

Object matchedStatements(const Explanation& explanation)
{
    Object list = Object::array();
    for (const StatementTrace& statement : explanation.decidedBy) {
        list.push_back(Object{{"SourcePolicyId", statement.policyId},
                              {"SourcePolicyType", sourceType(statement.layer)},
                              {"StartPosition", position(statement.span.begin)},
                              {"EndPosition", position(statement.span.end)}});
    }
    return list;
}

const LayerTrace* find(const Explanation& explanation, Layer layer)
{
    const auto found = std::find_if(explanation.layers.begin(), explanation.layers.end(), [layer](const LayerTrace& l) { return l.layer == layer; });
    return found == explanation.layers.end() ? nullptr : &*found;
}

Object blockedBy(const Decision& decision)
{
    Object list = Object::array();
    for (auto layer = static_cast<unsigned>(Layer::resourceControl); layer <= static_cast<unsigned>(Layer::service); ++layer) {
        if ((decision.blockedBy & bit(static_cast<Layer>(layer))) != 0) {
            list.push_back(shortName(static_cast<Layer>(layer)));
        }
    }
    return list;
}

/// One question with everything the engine needs, for one action and one resource.
class Answerer {
public:
    Answerer(const Simulation& simulation, SimulationFormat format, Instant now) : m_simulation(simulation), m_policies(simulation.policies), m_format(format), m_now(now) {}

    Object result(const std::string& action, const std::string& resource);

private:
    Request request(const std::string& action, const std::string& resource) const;
    void requireResourcePolicy(const Request& request);
    void details(Object& result, const Request& request, const Explanation& explanation) const;
    std::vector<std::string> pieces(const Request& request) const;
    void addPieces(Object& result, const Request& request);

    const Simulation& m_simulation;
    PolicySet m_policies;
    SimulationFormat m_format;
    Instant m_now;
};

Request Answerer::request(const std::string& action, const std::string& resource) const
{
    Request request;
    request.caller = m_simulation.caller;
    request.action = action;
    request.resource = m_simulation.wildcardOnly ? "*" : resource;
    request.resourceOwner = ownerOf(request.resource, m_simulation.resourceOwner, request.caller);
    request.context = contextOf(m_simulation, request.resource, request.resourceOwner, m_now);
    const bool many = request.resource != "*" && request.resource.find_first_of("*?") != std::string::npos;
    request.resourcePatterns = many ? m_simulation.resourcePatterns : ResourcePatterns::literal;
    request.discovery = m_simulation.discovery.get();
    return request;
}

/// A role without its trust policy or a key without its key policy lets nobody in, except in AWS's own simulator.
void Answerer::requireResourcePolicy(const Request& request)
{
    const ActionName action(request.action);
    const auto arn = Arn::parse(request.resource);
    const bool key = action.service() == "kms" && (m_policies.resource.has_value() || (arn && arn->service == "kms" && arn->resource.starts_with("key/")));
    const bool trust = isTrustAction(action, request.resource);
    m_policies.resourcePolicyIsRequired = m_simulation.ignoresTrust ? key && m_policies.resource.has_value() : key || trust;
    if (m_simulation.ignoresTrust && trust)
        m_policies.resource.reset();
}

/// What AWS adds about organizations, boundaries and cross-account calls.
void Answerer::details(Object& result, const Request& request, const Explanation& explanation) const
{
    bool organizationsAllow = true;
    for (const LayerTrace& layer : explanation.layers) {
        organizationsAllow = organizationsAllow && (layer.layer != Layer::serviceControl || !layer.stops);
    }
    if (m_policies.serviceControl) {
        result["OrganizationsDecisionDetail"] = Object{{"AllowedByOrganizations", organizationsAllow}};
    }
    if (const LayerTrace* boundary = find(explanation, Layer::boundary)) {
        result["PermissionsBoundaryDecisionDetail"] = Object{{"AllowedByPermissionsBoundary", boundary->effect == Effect::allowed}};
    }
    const bool crossAccount = !request.caller.account.empty() && request.caller.account != request.resourceOwner;
    if (crossAccount ? organizationsAllow : request.resource != "*") {
        Object summary = Object::object();
        if (crossAccount) {
            const LayerTrace* identity = find(explanation, Layer::identity);
            const LayerTrace* resource = find(explanation, Layer::resource);
            summary["IAM Policy"] = evaluation::nameOf(identity ? identity->effect : Effect::allowed);
            summary["Resource Policy"] = evaluation::nameOf(resource ? resource->effect : Effect::implicitDeny);
        }
        result["EvalDecisionDetails"] = std::move(summary);
    }
}

/// The resource as the policies divide it: every pattern of a policy that lies inside it.
std::vector<std::string> Answerer::pieces(const Request& request) const
{
    std::vector<std::string> pieces;
    const Pattern whole = Pattern::read(request.resource, {});
    const auto add = [&](const std::vector<NamedPolicy>& policies) {
        for (const NamedPolicy& policy : policies) {
            for (const CompiledStatement& statement : policy.policy->statements()) {
                for (const ResourcePattern& pattern : statement.resources()) {
                    const std::string& text = pattern.text();
                    const bool inside = text != request.resource && !pattern.pattern().hasVariables() && whole.matches(text, request.context) == Match::yes;
                    if (inside && pieces.size() < SimulationLimits::resources && std::find(pieces.begin(), pieces.end(), text) == pieces.end()) {
                        pieces.push_back(text);
                    }
                }
            }
        }
    };
    add(m_policies.identity);
    for (const auto* layer : {&m_policies.boundary, &m_policies.session, &m_policies.vpcEndpoint}) {
        add(layer->value_or(std::vector<NamedPolicy>()));
    }
    for (const auto* layer : {&m_policies.serviceControl, &m_policies.resourceControl}) {
        for (const OrganizationLevel& level : layer->value_or(std::vector<OrganizationLevel>())) {
            add(level.policies);
        }
    }
    if (m_policies.resource) {
        add({*m_policies.resource});
    }
    return pieces;
}

/// Each piece by itself; the whole is allowed only if every piece is.
void Answerer::addPieces(Object& result, const Request& request)
{
    Object list = Object::array();
    for (const std::string& piece : pieces(request)) {
        Request one = request;
        one.resource = piece;
        const Explanation explanation = explain(one, m_policies);
        const auto decision = explanation.decision.effect;
        list.push_back(Object{{"EvalResourceName", piece},
                              {"EvalResourceDecision", evaluation::nameOf(decision)},
                              {"MatchedStatements", matchedStatements(explanation)},
                              {"MissingContextValues", explanation.missingKeys}});
        if (result["EvalDecision"] == "allowed" && decision != Effect::allowed) {
            result["EvalDecision"] = evaluation::nameOf(decision);
            result["MatchedStatements"] = matchedStatements(explanation);
        }
    }
    result["ResourceSpecificResults"] = std::move(list);
}

Object Answerer::result(const std::string& action, const std::string& resource)
{
    const Request asked = request(action, resource);
    requireResourcePolicy(asked);
    const Explanation explanation = explain(asked, m_policies);
    Object result{{"EvalActionName", action},
                  {"EvalResourceName", resource},
                  {"EvalDecision", evaluation::nameOf(explanation.decision.effect)},
                  {"MatchedStatements", matchedStatements(explanation)},
                  {"MissingContextValues", explanation.missingKeys}};
    details(result, asked, explanation);
    result["ResourceSpecificResults"] = Object::array();
    if (m_simulation.expandsResources && resource.find_first_of("*?") != std::string::npos) {
        addPieces(result, asked);
    }
    if (m_format == SimulationFormat::aws) {
        return result;
    }
    result["BlockedBy"] = blockedBy(explanation.decision);
    result["Unevaluated"] = Object::array();
    for (const StatementTrace& statement : explanation.unevaluated) {
        result["Unevaluated"].push_back(Object{{"SourcePolicyId", statement.policyId}, {"Index", statement.index}, {"Reason", statement.unevaluable.english()}});
    }
    result["Explanation"] = sentence(explanation, action, resource).english();
    result["Trace"] = Object::array();
    for (const LayerTrace& layer : explanation.layers) {
        result["Trace"].push_back(layerTrace(layer));
    }
    return result;
}

}  // namespace

Object simulate(const Simulation& simulation, SimulationFormat format, Instant now, SimulationSlice slice)
{
    Object results = Object::array();
    Answerer answerer(simulation, format, now);
    const std::size_t resources = simulation.resources.size();
    const std::size_t all = simulation.actions.size() * resources;
    const std::size_t end = slice.first + std::min(slice.count, all - std::min(all, slice.first));
    for (std::size_t i = slice.first; i < end; ++i) {
        results.push_back(answerer.result(simulation.actions[i / resources], simulation.resources[i % resources]));
    }
    return Object{{"EvaluationResults", std::move(results)}, {"IsTruncated", end < all}};
}

std::vector<std::string> contextKeysOf(const std::vector<NamedPolicy>& policies)
{
    std::vector<std::string> names;
    const auto add = [&names](const ContextKey& key) {
        if (std::none_of(names.begin(), names.end(), [&key](const std::string& name) { return text::equalsIgnoringCase(name, key.name); })) {
            names.push_back(key.name);
        }
    };
    for (const NamedPolicy& policy : policies) {
        for (const CompiledStatement& statement : policy.policy->statements()) {
            for (const ResourcePattern& resource : statement.resources()) {
                resource.pattern().eachVariable(add);
            }
            for (const Condition& condition : statement.conditions()) {
                condition.eachKey(add);
            }
        }
    }
    return names;
}

Object errorAnswer(const Error& error)
{
    Object object{{"Code", error.code}, {"Message", error.message}};
    if (error.span) {
        object["Line"] = error.span->begin.line;
        object["Column"] = error.span->begin.column;
    }
    return Object{{"Error", std::move(object)}};
}

}  // namespace rolewright::evaluation
