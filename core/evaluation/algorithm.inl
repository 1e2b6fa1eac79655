/// The one algorithm behind `decide` and `explain`. A tracer decides how much is written down, never what is decided: with
/// `Tracer::full` every statement is looked at and shown to the tracer, without it a layer is left as soon as its outcome is known.
/// Source: IAM User Guide, "How AWS enforcement code logic evaluates requests", "… within a single account", "Cross-account policy
/// evaluation logic".
#pragma once

#include "core/evaluation/algorithm_layer.inl"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/service_rules.h"

namespace rolewright::evaluation {

template <typename Tracer>
void Algorithm<Tracer>::note(Layer layer, const LayerOutcome& outcome, bool mustAllow)
{
    m_denied = static_cast<LayerSet>(m_denied | (outcome.denied ? bit(layer) : 0));
    m_failed = static_cast<LayerSet>(m_failed | (mustAllow && !outcome.denied && !outcome.allows() ? bit(layer) : 0));
}

template <typename Tracer>
void Algorithm<Tracer>::levels(const std::vector<OrganizationLevel>& levels, const PolicyKind& kind, bool mustAllow)
{
    for (const OrganizationLevel& level : levels) {
        m_tracer.begin(kind.layer, level.origin, level.policies);
        const LayerOutcome outcome = evaluate(level.policies, kind);
        note(kind.layer, outcome, mustAllow);
        m_tracer.end(outcome, outcome.denied || (mustAllow && !outcome.allows()));
    }
    if (mustAllow && levels.empty()) {
        note(kind.layer, {}, true);
    }
}

/// Whose RCPs reach the resource: an object of S3 may be another's than the bucket it is in, which `aws:ResourceAccount` names.
inline const std::string& controllingAccount(const Request& request, const std::string& owner)
{
    const ContextEntry* entry = request.resource.starts_with("arn:aws:s3:::") ? request.context.find("aws:ResourceAccount") : nullptr;
    return entry && entry->values.size() == 1 ? entry->values.front() : owner;
}

/// What limits the request from outside: RCPs of the resource's account, SCPs of the caller's, the VPC endpoint's policy.
template <typename Tracer>
void Algorithm<Tracer>::guardrails(bool principal, const std::string& owner)
{
    const auto manages = [this](const std::string& account) { return !account.empty() && account == m_policies.managementAccount; };
    if (m_policies.resourceControl && !left(Layer::resourceControl) && !manages(controllingAccount(m_request, owner)) &&
        isReachedByResourceControl(m_request, m_action)) {
        // RCPFullAWSAccess is attached everywhere and cannot be detached: only a Deny counts.
        levels(*m_policies.resourceControl, {Layer::resourceControl, true, ShortArns::never, false}, false);
    }
    if (m_policies.serviceControl && !left(Layer::serviceControl) && principal && !manages(m_request.caller.account) &&
        !m_request.caller.serviceLinkedRole) {
        levels(*m_policies.serviceControl, {Layer::serviceControl, false, ShortArns::trailingWildcard, false}, true);
    }
    if (m_policies.vpcEndpoint && !left(Layer::vpcEndpoint)) {
        m_tracer.begin(Layer::vpcEndpoint, {}, *m_policies.vpcEndpoint);
        const LayerOutcome outcome = evaluate(*m_policies.vpcEndpoint, {Layer::vpcEndpoint, true, ShortArns::expandWithWildcard, false});
        note(Layer::vpcEndpoint, outcome, true);
        m_tracer.end(outcome, outcome.denied || !outcome.allows());
    }
}

template <typename Tracer>
LayerOutcome Algorithm<Tracer>::resource(bool sameAccount)
{
    LayerOutcome outcome;
    if (!m_policies.resource || left(Layer::resource)) {
        return outcome;
    }
    evaluate(*m_policies.resource, {Layer::resource, true, ShortArns::expandWithWildcard, m_trust}, outcome);
    if (escapesBucketPolicy(m_request, m_action, sameAccount)) {
        return {};
    }
    // A public bucket policy under Block Public Access serves the bucket owner's account and AWS services only.
    if (m_policies.blockPublicAccess && !left(Layer::publicAccess) && !sameAccount && m_request.caller.type != CallerType::service &&
        m_policies.resource->policy->isPublic() && m_action.service() == "s3") {
        m_failed = static_cast<LayerSet>(m_failed | bit(Layer::publicAccess));
    }
    return outcome;
}

/// The caller's own policies: identity, permissions boundary, session. `resource` says how far a resource-based policy replaces them.
template <typename Tracer>
void Algorithm<Tracer>::callersOwn(bool sameAccount, const LayerOutcome& resource)
{
    // Of a policy that denies it does not matter what else it grants, and `decide` has not looked.
    const Grant grant = sameAccount && !resource.denied ? resource.grant : Grant::none;
    const bool root = m_request.caller.type == CallerType::root;
    if (!root && !left(Layer::identity)) {
        m_tracer.begin(Layer::identity, {}, m_policies.identity);
        const LayerOutcome outcome = evaluate(m_policies.identity, {Layer::identity, false, ShortArns::expand, false});
        const bool mustAllow = grant < Grant::behindSession;
        note(Layer::identity, outcome, mustAllow);
        m_tracer.end(outcome, outcome.denied || (mustAllow && !outcome.allows()));
    } else if (!root && grant < Grant::behindSession) {
        note(Layer::identity, {}, true);
    }
    const bool limited = grant < Grant::direct;
    if (m_policies.boundary && !root && !left(Layer::boundary)) {
        m_tracer.begin(Layer::boundary, {}, *m_policies.boundary);
        const LayerOutcome outcome = evaluate(*m_policies.boundary, {Layer::boundary, false, ShortArns::expand, false});
        note(Layer::boundary, outcome, limited);
        m_tracer.end(outcome, outcome.denied || (limited && !outcome.allows()));
    }
    if (left(Layer::session)) {
        return;
    }
    // What narrows a user or root itself (delegated access, a root session) is not opened by a resource that names them; nor is a role's delegated access.
    const bool narrowed = limited || root || m_request.caller.type == CallerType::user || m_policies.sessionPolicyIsRequired;
    if (m_policies.session) {
        m_tracer.begin(Layer::session, {}, *m_policies.session);
        const LayerOutcome outcome = evaluate(*m_policies.session, {Layer::session, false, ShortArns::expand, false});
        note(Layer::session, outcome, narrowed);
        m_tracer.end(outcome, outcome.denied || (narrowed && !outcome.allows()));
    } else if (m_request.caller.type == CallerType::federatedUser) {
        // A federated user without a session policy has nothing but what names its own ARN.
        note(Layer::session, {}, limited);
    }
}

template <typename Tracer>
Decision Algorithm<Tracer>::conclude(ServiceRule rule, Layer allowedBy) const
{
    if (rule == ServiceRule::alwaysAllowed) {
        return {Effect::allowed, Layer::service, 0};
    }
    const auto failed = static_cast<LayerSet>(m_failed | (rule == ServiceRule::refused ? bit(Layer::service) : 0));
    const auto first = [](LayerSet set) {
        auto layer = static_cast<unsigned>(Layer::resourceControl);
        while ((set & bit(static_cast<Layer>(layer))) == 0) {
            ++layer;
        }
        return static_cast<Layer>(layer);
    };
    const auto blockedBy = static_cast<LayerSet>(m_denied | failed);
    if (m_denied != 0) {
        return {Effect::explicitDeny, first(m_denied), blockedBy};
    }
    if (failed != 0) {
        return {Effect::implicitDeny, first(failed), blockedBy};
    }
    return {Effect::allowed, allowedBy, 0};
}

template <typename Tracer>
Decision Algorithm<Tracer>::run()
{
    const Caller& caller = m_request.caller;
    const bool principal = isPrincipalOfAccount(caller.type);
    const std::string& owner = m_request.resourceOwner.empty() ? caller.account : m_request.resourceOwner;
    // AssumeRoot asks for a session in a member account; what permits it stands in the caller's account alone.
    const bool sameAccount = principal && (owner == caller.account || m_action.is("sts:assumeroot"));
    guardrails(principal, owner);
    const bool hasResource = m_policies.resource && !left(Layer::resource);
    if (hasResource) {
        m_tracer.begin(Layer::resource, {}, std::span(&*m_policies.resource, 1));
    }
    const LayerOutcome granted = resource(sameAccount);
    const bool mustGrant = !sameAccount || m_policies.resourcePolicyIsRequired;
    note(Layer::resource, granted, mustGrant);
    if (hasResource) {
        m_tracer.end(granted, granted.denied || (mustGrant && !granted.allows()));
    }
    if (principal) {
        callersOwn(sameAccount, granted);
    }
    const bool byResource = !principal || (sameAccount && granted.grant >= Grant::behindSession && caller.type != CallerType::root);
    const Layer own = caller.type == CallerType::root ? Layer::service : Layer::identity;
    return conclude(serviceRule(m_request, m_action), byResource ? Layer::resource : own);
}

}  // namespace rolewright::evaluation
