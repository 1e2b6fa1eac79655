#include "core/analysis/assume_door.h"

#include "core/analysis/request_bender.h"
#include "core/base/text.h"
#include "core/evaluation/compiled.h"
#include "core/evaluation/world.h"
#include "core/service/context_keys.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

constexpr const char* sessionName = "rolewright";  // of an ordinary request

const policy::ConditionForm& mfaForm()
{
    static const policy::ConditionForm form{"Bool", "aws:MultiFactorAuthPresent", {"true"}};
    return form;
}

bool hasTag(const evaluation::Context& context) { return context.find("aws:TagKeys") || context.find("sts:TransitiveTagKeys"); }

}  // namespace

/// A request that is being tried.
struct AssumeDoor::Attempt {
    service::Prepared prepared;
    std::string action;
};

AssumeDoor::AssumeDoor(const identity::Snapshot& world, std::string roleArn) : m_world(world), m_role(std::move(roleArn))
{
    if (const auto& policy = guardOf("sts:AssumeRole").policy)
        m_trust = policy->policy;
}

const evaluation::ResourceGuard& AssumeDoor::guardOf(const std::string& action)
{
    for (const auto& [known, guard] : m_guards) {
        if (known == action)
            return guard;
    }
    return m_guards.emplace_back(action, evaluation::resourceGuard(m_world, action, m_role)).second;
}

bool AssumeDoor::isNamed(const evaluation::Caller& caller) const
{
    if (!m_trust)
        return false;
    const auto& statements = m_trust->statements();
    return std::any_of(statements.begin(), statements.end(), [&](const evaluation::CompiledStatement& statement) {
        return !statement.denies() && statement.matchesPrincipal(caller, caller.hasBoundary) != evaluation::PrincipalMatch::none;
    });
}

AssumeDoor::Attempt AssumeDoor::begin(const service::Prepared& asker, const std::string& action) const
{
    Attempt attempt{asker, action};
    evaluation::Request& request = attempt.prepared.request;
    request.action = action;
    request.resource = m_role;
    const auto arn = Arn::parse(m_role);
    service::addResourceKeys(request.context, m_world, request.caller, service::resourceFacts(m_world, m_role, arn ? arn->account : std::string()));
    request.context.set("sts:RoleSessionName", std::string(sessionName));
    return attempt;
}

/// Tags and source identities take permissions of their own, as in the call itself.
bool AssumeDoor::allows(Attempt& attempt)
{
    std::vector<std::string> actions{attempt.action};
    if (hasTag(attempt.prepared.request.context))
        actions.emplace_back("sts:TagSession");
    if (attempt.prepared.request.context.find("sts:SourceIdentity"))
        actions.emplace_back("sts:SetSourceIdentity");
    return std::all_of(actions.begin(), actions.end(), [&](const std::string& action) {
        attempt.prepared.request.action = action;
        service::guardResource(attempt.prepared, m_world, guardOf(action));
        return evaluation::decide(attempt.prepared.request, attempt.prepared.policies).effect == evaluation::Effect::allowed;
    });
}

std::optional<Standing> AssumeDoor::bring(const Attempt& plain, const evaluation::CompiledStatement& statement, bool mfa)
{
    Attempt attempt = plain;
    evaluation::Context& context = attempt.prepared.request.context;
    Standing standing{true, {}, evaluation::Layer::none, {}};
    const SaysFreely isFree = freedomOf(attempt.prepared.request.caller.type);
    const auto isMfa = [](const policy::ConditionForm& form) { return text::lower(form.key).starts_with("aws:multifactorauth"); };
    if (mfa) {
        context.set("aws:MultiFactorAuthPresent", std::string("true"));
        context.set("aws:MultiFactorAuthAge", std::string("0"));
    }
    for (const evaluation::Condition& condition : statement.conditions()) {
        policy::ConditionForm form = formOf(condition.row());
        const bool met = condition.evaluate(context).truth == evaluation::Truth::yes;
        if (!met && !bendTo(condition, isFree, context))
            return std::nullopt;
        if (!met || (mfa && isMfa(form)))
            standing.needs.push_back(std::move(form));
    }
    for (policy::ConditionForm& need : bendAwayDenies(*m_trust, attempt.prepared.request, isFree, context))
        standing.needs.push_back(std::move(need));
    if (mfa && std::none_of(standing.needs.begin(), standing.needs.end(), isMfa))
        standing.needs.push_back(mfaForm());
    return !standing.needs.empty() && allows(attempt) ? std::optional(std::move(standing)) : std::nullopt;
}

Standing AssumeDoor::ask(const service::Prepared& asker, const std::string& action)
{
    Standing refused;
    if (!isNamed(asker.request.caller))
        return refused;
    Attempt plain = begin(asker, action);
    if (allows(plain))
        return {true, {}, evaluation::Layer::none, {}};
    std::optional<Standing> best;
    const auto consider = [&best](std::optional<Standing> one) {
        if (one && (!best || one->needs.size() < best->needs.size()))
            best = std::move(one);
    };
    const bool canHaveMfa = asker.request.caller.type == evaluation::CallerType::user;
    for (const evaluation::CompiledStatement& statement : m_trust->statements()) {
        if (statement.denies() || statement.matchesPrincipal(asker.request.caller, asker.request.caller.hasBoundary) == evaluation::PrincipalMatch::none)
            continue;
        consider(bring(plain, statement, false));
        if (canHaveMfa && !best)
            consider(bring(plain, statement, true));
    }
    return best ? std::move(*best) : refused;
}

Standing AssumeDoor::explain(const service::Prepared& asker, const std::string& action)
{
    Standing standing = ask(asker, action);
    if (standing.can)
        return standing;
    Attempt attempt = begin(asker, action);
    attempt.prepared.request.action = action;
    service::guardResource(attempt.prepared, m_world, guardOf(action));
    const evaluation::Explanation explanation = evaluation::explain(attempt.prepared.request, attempt.prepared.policies);
    standing.stoppedBy = explanation.decision.layer;
    standing.why = evaluation::sentence(explanation, action, m_role);
    return standing;
}

}  // namespace rolewright::analysis
