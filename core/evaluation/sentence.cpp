#include "core/evaluation/decision.h"
#include "core/evaluation/policy_name.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

Phrase numbered(const StatementTrace& statement)
{
    if (statement.sid.empty()) {
        return Phrase::tr("statement %1 of %2").with(statement.index + 1, policyInWords(statement.policyId));
    }
    return Phrase::tr("statement %1 (%2) of %3").with(statement.index + 1, statement.sid, policyInWords(statement.policyId));
}

Phrase asked(std::string_view action, std::string_view resource)
{
    return Phrase::tr("%1 on %2").with(action, resource);
}

Phrase unfit(const ConditionTrace& condition)
{
    std::string given;
    for (const std::string& value : condition.requestValues) {
        given += (given.empty() ? "`" : "`, `") + value;
    }
    if (given.empty()) {
        return Phrase::tr("whose condition %1 on %2 does not hold").with(condition.operatorName, condition.key);
    }
    return Phrase::tr("whose condition %1 on %2 does not hold: the request says %3").with(condition.operatorName, condition.key, given + "`");
}

/// The first condition that keeps the statement from applying, in words.
Phrase hindrance(const StatementTrace& statement)
{
    for (const ConditionTrace& condition : statement.conditions) {
        if (condition.result) {
            continue;
        }
        switch (condition.because) {
        case Because::missingKey:
        case Because::ifExists:
            return Phrase::tr("whose condition %1 is absent from this request").with(condition.key);
        case Because::unresolvedVariable:
            return Phrase::tr("whose condition on %1 compares with a variable that has no value in this request").with(condition.key);
        case Because::unevaluable:
            return Phrase::tr("whose condition on %1 cannot be evaluated").with(condition.key);
        case Because::open:
            return Phrase::tr("whose condition on %1 may or may not hold").with(condition.key);
        case Because::value:
            return unfit(condition);
        }
    }
    return statement.unevaluable.empty() ? Phrase() : Phrase::tr("which cannot be evaluated: %1").with(statement.unevaluable);
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

/// `refused`, and behind it the Allow that came nearest.
Phrase withNearest(const Phrase& refused, const LayerTrace& layer)
{
    const auto best = std::max_element(layer.statements.begin(), layer.statements.end(),
                                       [](const StatementTrace& a, const StatementTrace& b) { return closeness(a) < closeness(b); });
    if (best == layer.statements.end() || closeness(*best) == 0) {
        return refused;
    }
    Phrase why;
    if (best->principalMatch == PrincipalMatch::none) {
        why = Phrase::tr("which does not name this caller");
    } else if (!best->resourceMatch) {
        why = Phrase::tr("whose resources do not include this one");
    } else {
        why = hindrance(*best);
    }
    return why.empty() ? Phrase::tr("%1; the nearest is %2").with(refused, numbered(*best)) : Phrase::tr("%1; the nearest is %2, %3").with(refused, numbered(*best), why);
}

/// "no statement of P3 allows …", or of what kind of policy when there are several.
Phrase nobodyAllows(const LayerTrace& layer, std::string_view action, std::string_view resource)
{
    std::string_view source;
    bool several = false;
    for (const StatementTrace& statement : layer.statements) {
        several = several || (!source.empty() && source != statement.policyId);
        source = statement.policyId;
    }
    Phrase text;
    if (layer.statements.empty()) {
        text = Phrase::tr("there is no %1 that allows %2").with(describe(layer.layer), asked(action, resource));
    } else if (several) {
        text = Phrase::tr("no %1 allows %2").with(describe(layer.layer), asked(action, resource));
    } else {
        text = Phrase::tr("no statement of %1 allows %2").with(policyInWords(source), asked(action, resource));
    }
    return withNearest(layer.origin.empty() ? text : Phrase::tr("%1 at %2").with(text, layer.origin), layer);
}

Phrase denied(const Explanation& explanation, std::string_view action, std::string_view resource)
{
    const Layer layer = explanation.decision.layer;
    if (explanation.decision.effect == Effect::explicitDeny && !explanation.decidedBy.empty()) {
        const StatementTrace& statement = explanation.decidedBy.front();
        Phrase text = Phrase::tr("denied: %1 (%2) denies %3").with(numbered(statement), describe(statement.layer), asked(action, resource));
        return statement.unevaluable.empty() ? text : Phrase::tr("%1; it could not be evaluated (%2) and therefore denies").with(text, statement.unevaluable);
    }
    if (layer == Layer::service) {
        return Phrase::tr("denied: the service refuses %1 to this kind of caller, whatever policies say").with(asked(action, resource));
    }
    if (layer == Layer::publicAccess) {
        return Phrase::tr("denied: the bucket policy is public and S3 Block Public Access keeps everybody outside the bucket owner's account out");
    }
    for (const LayerTrace& trace : explanation.layers) {
        if (trace.layer == layer && trace.stops) {
            return Phrase::tr("denied: %1").with(nobodyAllows(trace, action, resource));
        }
    }
    return Phrase::tr("denied: %1").with(Phrase::tr("there is no %1 that allows %2").with(describe(layer), asked(action, resource)));
}

}  // namespace

Phrase sentence(const Explanation& explanation, std::string_view action, std::string_view resource)
{
    if (explanation.decision.effect != Effect::allowed) {
        return denied(explanation, action, resource);
    }
    if (explanation.decidedBy.empty()) {
        return Phrase::tr("allowed: %1 needs no permission from a policy for this caller").with(asked(action, resource));
    }
    const StatementTrace& statement = explanation.decidedBy.front();
    const auto other = std::find_if(explanation.decidedBy.begin(), explanation.decidedBy.end(),
                                    [&statement](const StatementTrace& one) { return one.layer != statement.layer; });
    if (other != explanation.decidedBy.end()) {
        return Phrase::tr("allowed: %1 allows %2, and so does %3").with(numbered(statement), asked(action, resource), numbered(*other));
    }
    return Phrase::tr("allowed: %1 allows %2").with(numbered(statement), asked(action, resource));
}

}  // namespace rolewright::evaluation
