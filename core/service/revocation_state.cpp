/// Which sessions are revoked: asked of the policy engine, so that the window cannot say otherwise than calls do.
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/service/authorize.h"
#include "core/service/callers.h"
#include "core/service/revocation.h"
#include "core/service/revocation_documents.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

/// Keys whose values a session has from its beginning to its end, and of them those that tell sessions apart.
constexpr std::array<std::string_view, 7> lastingKeys{"aws:TokenIssueTime",   "aws:userid",        "aws:SourceIdentity", "aws:PrincipalArn",
                                                      "aws:PrincipalAccount", "aws:PrincipalType", "aws:username"};
constexpr std::size_t tellingKeys = 3;

std::string lastSegment(const std::string& arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

bool isAmong(std::string_view key, std::size_t first)
{
    return std::any_of(lastingKeys.begin(), lastingKeys.begin() + static_cast<std::ptrdiff_t>(first),
                       [key](std::string_view other) { return text::equalsIgnoringCase(key, other); });
}

bool hasStar(const std::vector<policy::Text>& texts)
{
    return std::any_of(texts.begin(), texts.end(), [](const policy::Text& text) { return text.value == "*" || text.value == "*:*"; });
}

/// A deny of everything that depends on nothing but which session asks.
bool couldRevoke(const policy::Statement& statement)
{
    if (statement.effect != policy::Effect::deny || !statement.hasAction || statement.notAction || !hasStar(statement.actions))
        return false;
    if (!statement.hasResource || statement.notResource || !hasStar(statement.resources))
        return false;
    bool telling = false;
    for (const policy::ConditionRow& row : statement.conditions) {
        if (!isAmong(row.key.value, lastingKeys.size()))
            return false;
        telling = telling || isAmong(row.key.value, tellingKeys);
    }
    return telling;
}

/// A statement that ends at a moment before the session began, as those of AWS's console do, need not be asked about.
bool isOlderThan(const sts::Session& session, const policy::Statement& statement)
{
    return std::any_of(statement.conditions.begin(), statement.conditions.end(), [&session](const policy::ConditionRow& row) {
        if (row.operatorName.value != "DateLessThan" || !text::equalsIgnoringCase(row.key.value, lastingKeys.front()) || row.values.size() != 1)
            return false;
        const auto moment = parseIso8601(row.values.front().value);
        return moment && *moment <= std::chrono::floor<std::chrono::seconds>(session.issued);
    });
}

/// A policy of the principal behind a session.
struct Source {
    std::string name;
    policy::DocumentPtr document;
    bool ownInline = false;
};

void addPolicies(std::vector<Source>& sources, const identity::Snapshot& world, const identity::Principal& owner, bool own)
{
    for (const identity::InlinePolicy& policy : owner.inlinePolicies)
        sources.push_back({policy.name, policy.document, own});
    for (const std::string& arn : owner.attachedPolicies) {
        if (const auto policy = world.managedPolicy(arn))
            sources.push_back({arn, policy->document(), false});
    }
}

std::vector<Source> sourcesOf(const identity::Snapshot& world, const ResolvedCaller& caller)
{
    std::vector<Source> sources;
    if (caller.role)
        addPolicies(sources, world, *caller.role, true);
    if (!caller.user)
        return sources;
    addPolicies(sources, world, *caller.user, true);
    for (const std::string& name : caller.user->groups) {
        if (const auto group = caller.account->groups.find(name))
            addPolicies(sources, world, *group, false);
    }
    return sources;
}

/// Asks the policy engine for a call that only a statement about everything could refuse by name.
evaluation::Explanation ask(const identity::Snapshot& world, const sts::Caller& caller, const policy::DocumentPtr& document)
{
    CallContext context;
    context.now = caller.session->issued;
    Prepared prepared = prepareCaller(world, caller, context);
    prepared.request.action = "s3:ListAllMyBuckets";
    prepared.request.resource = "*";
    evaluation::PolicySet policies;
    policies.identity = {{"policy", evaluation::compiled(document)}};
    return evaluation::explain(prepared.request, policies);
}

std::optional<RevocationWish> wishBehind(const Source& source, const policy::Statement& statement, const sts::SessionPtr& session, const ResolvedCaller& caller)
{
    if (!source.ownInline)
        return std::nullopt;
    if (text::equalsIgnoringCase(source.name, olderSessionsPolicy) && statement.conditions.size() == 1)
        return caller.role ? RevocationWish::ofRole(session->account, caller.role->name) : RevocationWish::ofUser(session->account, caller.user->name);
    if (!text::equalsIgnoringCase(source.name, singleSessionsPolicy) || !statement.sid || !statement.sid->value.starts_with("Revoked"))
        return std::nullopt;
    const bool bySource = statement.sid->value.starts_with("RevokedSource") && session->sourceIdentity;
    return bySource ? RevocationWish::ofSourceIdentity(*session->sourceIdentity) : RevocationWish::ofSession(session);
}

}  // namespace

RevocationWish RevocationWish::ofRole(AccountId account, std::string role)
{
    return {RevocationKind::role, std::move(account), std::move(role), nullptr, false};
}

RevocationWish RevocationWish::ofSession(sts::SessionPtr session)
{
    return {RevocationKind::session, session->account, lastSegment(session->principalArn), session, false};
}

RevocationWish RevocationWish::ofUser(AccountId account, std::string user)
{
    return {RevocationKind::user, std::move(account), std::move(user), nullptr, false};
}

RevocationWish RevocationWish::ofSourceIdentity(std::string sourceIdentity)
{
    return {RevocationKind::sourceIdentity, {}, std::move(sourceIdentity), nullptr, false};
}

std::optional<Revocation> revocationOf(const identity::Snapshot& world, const sts::SessionPtr& session)
{
    const sts::Caller caller = sts::Caller::of(session);
    const auto resolved = resolveCaller(world, caller);
    if (!resolved)
        return std::nullopt;
    for (const Source& source : sourcesOf(world, *resolved)) {
        const auto plausible = [&session](const policy::Statement& statement) { return couldRevoke(statement) && !isOlderThan(*session, statement); };
        if (!source.document || std::none_of(source.document->statements().begin(), source.document->statements().end(), plausible))
            continue;
        for (const evaluation::StatementTrace& trace : ask(world, caller, source.document).decidedBy) {
            const policy::Statement& statement = source.document->statements().at(trace.index);
            if (trace.effect != policy::Effect::deny || !couldRevoke(statement))
                continue;
            return Revocation{source.name, trace.index, momentOf(statement), wishBehind(source, statement, session, *resolved)};
        }
    }
    return std::nullopt;
}

sts::SessionState stateOf(const identity::Snapshot& world, const sts::Entry& entry, const CallContext& context)
{
    if (context.hasEnded(*entry.session))
        return sts::SessionState::expired;
    if (revocationOf(world, entry.session))
        return sts::SessionState::revoked;
    return entry.forgotten ? sts::SessionState::forgotten : sts::SessionState::active;
}

}  // namespace rolewright::service
