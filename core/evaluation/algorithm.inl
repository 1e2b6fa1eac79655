/// The one algorithm behind `decide` and `explain`. A tracer decides how much is written down, never what is decided: with
/// `Tracer::full` every statement is looked at and shown to the tracer, without it a layer is left as soon as its outcome is known.
/// Source: IAM User Guide, "How AWS enforcement code logic evaluates requests", "… within a single account", "Cross-account policy
/// evaluation logic".
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
