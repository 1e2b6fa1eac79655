#include "core/analysis/outside_request.h"

#include "core/analysis/guardrails.h"
#include "core/analysis/request_bender.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/evaluation/compiled.h"
#include "core/service/context_keys.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

constexpr const char* outsideAddress = "203.0.113.10";  // RFC 5737: of nobody
constexpr const char* sessionName = "outside";

/// What the request says otherwise than the engine would.
void tellDifference(const evaluation::Context& plain, const evaluation::Context& bent, OutsideRequest& request)
{
    for (const evaluation::ContextEntry& entry : bent.entries()) {
        const evaluation::ContextEntry* before = plain.find(entry.key);
        if (!before || before->values != entry.values || before->multivalued != entry.multivalued)
            request.given.set(entry.key, entry.values, entry.multivalued);
    }
    for (const evaluation::ContextEntry& entry : plain.entries()) {
        if (!bent.find(entry.key))
            request.absent.push_back(entry.key);
    }
}

/// Whether the request would have to be made before now: no key says what time it is but the two that may have been bent.
bool isInThePast(const evaluation::Context& context, Instant now)
{
    const auto said = [&](const char* key) {
        const evaluation::ContextEntry* entry = context.find(key);
        return entry && !entry->values.empty() ? entry->values.front() : std::string();
    };
    const auto date = parseIso8601(said("aws:CurrentTime"));
    const auto epoch = parseEpochSeconds(said("aws:EpochTime"));
    const Instant second = std::chrono::floor<std::chrono::seconds>(now);
    return (date && *date < second) || (epoch && *epoch < second);
}

bool restsOn(const service::Prepared& prepared, std::size_t index)
{
    const evaluation::Explanation explanation = evaluation::explain(prepared.request, prepared.policies);
    return std::any_of(explanation.layers.begin(), explanation.layers.end(), [&](const evaluation::LayerTrace& layer) {
        return layer.layer == evaluation::Layer::resource && std::any_of(layer.statements.begin(), layer.statements.end(),
                                                                         [&](const auto& statement) { return statement.index == index && statement.matched; });
    });
}

/// Whether two policies have the same statement there: an object may be guarded by more than its bucket is.
bool sayTheSame(const policy::Document& one, const policy::Document& other, std::size_t index)
{
    if (&one == &other)
        return true;
    const auto textOf = [index](const policy::Document& document) {
        const SourceSpan& span = document.statements()[index].span;
        return std::string_view(document.text()).substr(span.begin.offset, span.end.offset - span.begin.offset);
    };
    return index < one.statements().size() && index < other.statements().size() && textOf(one) == textOf(other);
}

}  // namespace

OutsideJudge::OutsideJudge(const identity::Snapshot& world, std::string resource, policy::DocumentPtr policy, const service::CallContext& context)
    : m_world(world), m_context(context), m_resource(std::move(resource)), m_policy(std::move(policy))
{
}

std::optional<OutsideJudge::Ready> OutsideJudge::makeReady(OutsideParty party) const
{
    const auto asker = findAsker(m_world, {}, party.name, m_context.now);
    if (!asker)
        return std::nullopt;
    service::Prepared prepared = prepareAsker(m_world, *asker, m_context);
    return Ready{std::move(party), std::move(prepared)};
}

const evaluation::ResourceGuard& OutsideJudge::guardOf(const std::string& action, const std::string& part)
{
    const std::string key = action + ' ' + part;
    for (const auto& [known, guard] : m_guards) {
        if (known == key)
            return guard;
    }
    constexpr std::size_t most = 16;
    if (m_guards.size() == most)
        m_guards.clear();
    return m_guards.emplace_back(key, evaluation::resourceGuard(m_world, action, part)).second;
}

bool OutsideJudge::allows(service::Prepared& prepared, const std::string& action, const std::string& part)
{
    prepared.request.action = action;
    service::guardResource(prepared, m_world, guardOf(action, part));
    return evaluation::decide(prepared.request, prepared.policies).effect == evaluation::Effect::allowed;
}

std::optional<OutsideRequest> OutsideJudge::ask(const Ready& who, const std::string& action, const std::string& part, std::size_t index,
                                                evaluation::LayerSet excluded)
{
    service::Prepared prepared = who.asker;
    evaluation::Request& request = prepared.request;
    request.action = action;
    request.resource = part;
    service::guardResource(prepared, m_world, guardOf(action, part));
    prepared.policies.excluded = excluded;
    if (!prepared.policies.resource || !sayTheSame(prepared.policies.resource->policy->document(), *m_policy, index))  // of something else
        return std::nullopt;
    service::addResourceKeys(request.context, m_world, request.caller, service::resourceFacts(m_world, part, request.resourceOwner));
    const evaluation::Context plain = request.context;
    evaluation::Context& context = request.context;
    for (const evaluation::ContextEntry& entry : who.party.says.entries()) {
        if (!entry.key.starts_with("kms:") || action.starts_with("kms:"))
            context.set(entry.key, entry.values, entry.multivalued);
    }
    if (request.caller.type != evaluation::CallerType::service)
        context.set("aws:SourceIp", std::string(outsideAddress));
    const bool trust = prepared.policies.resourcePolicyIsRequired && action.starts_with("sts:");
    if (trust)
        context.set("sts:RoleSessionName", std::string(sessionName));
    const bool mayHaveMfa = request.caller.type == evaluation::CallerType::user;
    const SaysFreely isFree = [mayHaveMfa](std::string_view key) {
        return !isFactOfCaller(key) && (mayHaveMfa || !text::startsWithIgnoringCase(key, "aws:MultiFactorAuth"));
    };
    const evaluation::CompiledPolicy& policy = *prepared.policies.resource->policy;
    for (const evaluation::Condition& condition : policy.statements()[index].conditions()) {
        if (condition.evaluate(context).truth != evaluation::Truth::yes && !bendTo(condition, isFree, context))
            return std::nullopt;
    }
    OutsideRequest made{who.party.name, action, part, {}, {}, excluded, bendAwayDenies(policy, request, isFree, context)};
    if (isInThePast(context, m_context.now))
        return std::nullopt;
    // Tags and a source identity take a permission of their own, as in the call itself.
    for (const auto& [key, permission] : {std::pair{"aws:TagKeys", "sts:TagSession"}, std::pair{"sts:SourceIdentity", "sts:SetSourceIdentity"}}) {
        if (trust && context.find(key) && !allows(prepared, permission, part))
            return std::nullopt;
    }
    if (!allows(prepared, action, part) || !restsOn(prepared, index))
        return std::nullopt;
    tellDifference(plain, context, made);
    return made;
}

bool OutsideJudge::isUnderResourceControl(const std::string& action)
{
    const auto owner = AccountId::parse(guardOf(action, m_resource).owner);
    const evaluation::ActionName name(action);
    if (!owner || !m_world.organization() || m_world.organization()->managementAccount == *owner || !reachesResources(name))
        return false;
    const auto levels = evaluation::resourceControlLevels(m_world, *owner);
    if (!levels)
        return false;
    return std::any_of(levels->begin(), levels->end(), [&](const evaluation::OrganizationLevel& level) {
        return std::any_of(level.policies.begin(), level.policies.end(), [&](const evaluation::NamedPolicy& policy) {
            const auto& statements = policy.policy->statements();
            return std::any_of(statements.begin(), statements.end(),
                               [&](const auto& statement) { return statement.denies() && statement.matchesAction(name, {}); });
        });
    });
}

}  // namespace rolewright::analysis
