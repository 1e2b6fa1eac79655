#include "core/evaluation/simulate_trace.h"

#include "core/evaluation/simulate_parts.h"

namespace rolewright::evaluation {

using json::Object;

namespace {

std::string_view stepName(Layer layer)
{
    switch (layer) {
    case Layer::resourceControl:
        return "ResourceControlPolicies";
    case Layer::serviceControl:
        return "ServiceControlPolicies";
    case Layer::vpcEndpoint:
        return "VpcEndpointPolicies";
    case Layer::resource:
        return "ResourcePolicy";
    case Layer::identity:
        return "IdentityPolicies";
    case Layer::boundary:
        return "PermissionsBoundary";
    case Layer::session:
        return "SessionPolicies";
    case Layer::publicAccess:
    case Layer::service:
    case Layer::none:
        break;
    }
    return "Service";
}

std::string_view nameOf(PrincipalMatch match)
{
    switch (match) {
    case PrincipalMatch::none:
        return "None";
    case PrincipalMatch::account:
        return "Account";
    case PrincipalMatch::role:
        return "Role";
    case PrincipalMatch::user:
        return "User";
    case PrincipalMatch::direct:
        return "Direct";
    case PrincipalMatch::wildcard:
        return "Wildcard";
    case PrincipalMatch::notApplicable:
        break;
    }
    return {};
}

std::string_view nameOf(Because because)
{
    switch (because) {
    case Because::value:
        break;
    case Because::missingKey:
        return "missingKey";
    case Because::ifExists:
        return "ifExists";
    case Because::unresolvedVariable:
        return "unresolvedVariable";
    case Because::unevaluable:
        return "unevaluable";
    case Because::open:
        return "open";
    }
    return "value";
}

Object conditionTrace(const ConditionTrace& condition)
{
    Object policyValues = Object::array();
    for (const policy::ConditionValue& value : condition.policyValues) {
        policyValues.push_back(value.value);
    }
    Object requestValues = Object::array();
    for (const std::string& value : condition.requestValues) {
        requestValues.push_back(value);
    }
    return Object{{"Operator", condition.operatorName},
                  {"Key", condition.key},
                  {"PolicyValues", std::move(policyValues)},
                  {"RequestValues", std::move(requestValues)},
                  {"Result", condition.result},
                  {"Because", nameOf(condition.because)}};
}

Object statementTrace(const StatementTrace& statement)
{
    Object object{{"SourcePolicyId", statement.policyId}, {"Index", statement.index}};
    if (!statement.sid.empty()) {
        object["Sid"] = statement.sid;
    }
    object["Effect"] = statement.effect == policy::Effect::allow ? "Allow" : "Deny";
    object["ActionMatch"] = statement.actionMatch;
    object["ResourceMatch"] = statement.resourceMatch;
    if (statement.principalMatch != PrincipalMatch::notApplicable) {
        object["PrincipalMatch"] = nameOf(statement.principalMatch);
    }
    object["Conditions"] = Object::array();
    for (const ConditionTrace& condition : statement.conditions) {
        object["Conditions"].push_back(conditionTrace(condition));
    }
    object["Applies"] = statement.matched;
    return object;
}

}  // namespace

Object layerTrace(const LayerTrace& layer)
{
    Object object{{"Step", stepName(layer.layer)}};
    if (!layer.origin.empty()) {
        object["Origin"] = layer.origin;
    }
    const bool grants = layer.layer == Layer::identity || layer.layer == Layer::resource;
    object["Decision"] = layer.stops                                        ? evaluation::nameOf(layer.effect)
                         : grants && layer.effect == Effect::allowed ? std::string_view("allowed")
                                                                     : std::string_view("pass");
    object["Statements"] = Object::array();
    for (const StatementTrace& statement : layer.statements) {
        object["Statements"].push_back(statementTrace(statement));
    }
    return object;
}

}  // namespace rolewright::evaluation
