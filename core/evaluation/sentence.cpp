#include "core/evaluation/decision.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

std::string numbered(const StatementTrace& statement)
{
    std::string place = "statement " + std::to_string(statement.index + 1);
    if (!statement.sid.empty()) {
        place.append(" (").append(statement.sid).append(")");
    }
    return place.append(" of ").append(statement.policyId);
}

std::string asked(std::string_view action, std::string_view resource)
{
    return std::string(action) + " on " + std::string(resource);
}

std::string requestSays(const ConditionTrace& condition)
{
    std::string text;
    for (const std::string& value : condition.requestValues) {
        text += (text.empty() ? ": the request says `" : "`, `") + value;
    }
    return text.empty() ? text : text + "`";
}

/// The first condition that keeps the statement from applying, in words.
std::string hindrance(const StatementTrace& statement)
{
    for (const ConditionTrace& condition : statement.conditions) {
        if (condition.result) {
            continue;
        }
        const std::string key(condition.key);
        switch (condition.because) {
        case Because::missingKey:
        case Because::ifExists:
            return "whose condition " + key + " is absent from this request";
        case Because::unresolvedVariable:
            return "whose condition on " + key + " compares with a variable that has no value in this request";
        case Because::unevaluable:
            return "whose condition on " + key + " cannot be evaluated";
        case Because::open:
            return "whose condition on " + key + " may or may not hold";
        case Because::value:
            return "whose condition " + std::string(condition.operatorName) + " on " + key + " does not hold" + requestSays(condition);
        }
    }
    return statement.unevaluable.empty() ? std::string() : "which cannot be evaluated: " + std::string(statement.unevaluable);
}

/// How close an Allow came: the further it got, the more it explains.
int closeness(const StatementTrace& s)
{
    if (s.effect != policy::Effect::allow || s.matched || !s.actionMatch) {
        return 0;
    }
    const bool principal = s.principalMatch != PrincipalMatch::none;
    return 1 + (s.resourceMatch ? 2 : 0) + (principal ? 2 : 0);
}

std::string nearest(const LayerTrace& layer)
{
    const auto best = std::max_element(layer.statements.begin(), layer.statements.end(),
                                       [](const StatementTrace& a, const StatementTrace& b) { return closeness(a) < closeness(b); });
    if (best == layer.statements.end() || closeness(*best) == 0) {
        return {};
    }
    std::string why;
    if (best->principalMatch == PrincipalMatch::none) {
        why = "which does not name this caller";
    } else if (!best->resourceMatch) {
        why = "whose resources do not include this one";
    } else {
        why = hindrance(*best);
    }
    return "; the nearest is " + numbered(*best) + (why.empty() ? std::string() : ", " + why);
}

/// "no statement of P3 allows …", or of what kind of policy when there are several.
std::string nobodyAllows(const LayerTrace& layer, std::string_view action, std::string_view resource)
{
    std::string_view source;
    bool several = false;
    for (const StatementTrace& statement : layer.statements) {
        several = several || (!source.empty() && source != statement.policyId);
        source = statement.policyId;
    }
    std::string text;
    if (layer.statements.empty()) {
        text = "there is no " + std::string(describe(layer.layer)) + " that allows ";
    } else {
        text = several ? "no " + std::string(describe(layer.layer)) + " allows " : "no statement of " + std::string(source) + " allows ";
    }
    text += asked(action, resource);
    if (!layer.origin.empty()) {
        text += " at " + layer.origin;
    }
    return text + nearest(layer);
}

std::string denied(const Explanation& explanation, std::string_view action, std::string_view resource)
{
    const Layer layer = explanation.decision.layer;
    if (explanation.decision.effect == Effect::explicitDeny && !explanation.decidedBy.empty()) {
        const StatementTrace& statement = explanation.decidedBy.front();
        return "denied: " + numbered(statement) + " (" + std::string(describe(statement.layer)) + ") denies " + asked(action, resource) +
               (statement.unevaluable.empty() ? std::string() : "; it could not be evaluated (" + std::string(statement.unevaluable) + ") and therefore denies");
    }
    if (layer == Layer::service) {
        return "denied: the service refuses " + asked(action, resource) + " to this kind of caller, whatever policies say";
    }
    if (layer == Layer::publicAccess) {
        return "denied: the bucket policy is public and S3 Block Public Access keeps everybody outside the bucket owner's account out";
    }
    for (const LayerTrace& trace : explanation.layers) {
        if (trace.layer == layer && trace.stops) {
            return "denied: " + nobodyAllows(trace, action, resource);
        }
    }
    return "denied: there is no " + std::string(describe(layer)) + " that allows " + asked(action, resource);
}

}  // namespace

std::string sentence(const Explanation& explanation, std::string_view action, std::string_view resource)
{
    if (explanation.decision.effect != Effect::allowed) {
        return denied(explanation, action, resource);
    }
    if (explanation.decidedBy.empty()) {
        return "allowed: " + asked(action, resource) + " needs no permission from a policy for this caller";
    }
    std::string text = "allowed: " + numbered(explanation.decidedBy.front()) + " allows " + asked(action, resource);
    const Layer first = explanation.decidedBy.front().layer;
    const auto other = std::find_if(explanation.decidedBy.begin(), explanation.decidedBy.end(),
                                    [first](const StatementTrace& statement) { return statement.layer != first; });
    if (other != explanation.decidedBy.end()) {
        text += ", and so does " + numbered(*other);
    }
    return text;
}

}  // namespace rolewright::evaluation
