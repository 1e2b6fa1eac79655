#include "core/service/preflight.h"

#include "core/base/text.h"
#include "core/policy/trust_grant.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr int chainedSeconds = 3600;  // IAM User Guide, "Role chaining"

/// The role an ARN names, with its account.
struct Found {
    identity::AccountPtr account;
    identity::RowPtr<identity::Role> role;
};

Found findRole(const identity::Snapshot& world, const Arn& arn)
{
    const auto id = AccountId::parse(arn.account);
    if (!id || arn.service != "iam" || !arn.resource.starts_with("role/"))
        return {};
    auto account = world.account(*id);
    if (!account)
        return {};
    auto role = account->roles.find(std::string_view(arn.resource).substr(arn.resource.rfind('/') + 1));
    return {std::move(account), std::move(role)};
}

/// Of the account's roles, the one whose name is nearest to what was written; empty when none is near.
std::string nearestRole(const Found& found, std::string_view wanted)
{
    if (!found.account)
        return {};
    std::string best;
    std::size_t distance = 3;
    found.account->roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
        const std::size_t d = text::editDistance(text::lower(role->name), text::lower(wanted), distance);
        if (d < distance) {
            distance = d;
            best = identity::arnOf(found.account->id, *role);
        }
    });
    return best;
}

std::optional<std::string> externalIdOf(const identity::Role& role)
{
    if (!role.trust)
        return std::nullopt;
    const policy::TrustView view = policy::readTrust(*role.trust);
    for (std::size_t i = 0; i < view.grants.size(); ++i) {
        if (!view.readable[i] || view.grants[i].effect != policy::Effect::allow)
            continue;
        if (auto wanted = view.grants[i].externalId())
            return wanted;
    }
    return std::nullopt;
}

Question assumeQuestion(std::string_view roleArn, const std::optional<std::string>& externalId, bool mfa)
{
    Question question{"sts:AssumeRole", std::string(roleArn), {}};
    question.extra.set("sts:RoleSessionName", std::string("rolewright"));
    if (externalId)
        question.extra.set("sts:ExternalId", *externalId);
    if (mfa) {
        question.extra.set("aws:MultiFactorAuthPresent", std::string("true"));
        question.extra.set("aws:MultiFactorAuthAge", std::string("0"));
    }
    return question;
}

bool allows(const evaluation::Explanation& explanation, evaluation::Layer layer)
{
    for (const evaluation::LayerTrace& trace : explanation.layers) {
        if (trace.layer == layer)
            return trace.effect == evaluation::Effect::allowed;
    }
    return false;
}

Obstacle obstacleOf(const evaluation::Explanation& explanation)
{
    if (explanation.decision.effect == evaluation::Effect::allowed)
        return Obstacle::none;
    const auto halves = evaluation::bit(evaluation::Layer::identity) | evaluation::bit(evaluation::Layer::resource);
    if (explanation.decision.effect == evaluation::Effect::explicitDeny || (explanation.decision.blockedBy & ~halves) != 0)
        return Obstacle::guardrail;
    const bool trust = allows(explanation, evaluation::Layer::resource);
    const bool identity = allows(explanation, evaluation::Layer::identity);
    if (!trust && !identity)
        return Obstacle::trustAndIdentity;
    return trust ? Obstacle::identity : Obstacle::trust;
}

}  // namespace

Preflight preflightAssumeRole(const identity::Snapshot& world, const sts::Caller& caller, std::string_view roleArn,
                              const std::optional<std::string>& externalId, const CallContext& context)
{
    Preflight result;
    const auto arn = Arn::parse(roleArn);
    const Found found = arn ? findRole(world, *arn) : Found{};
    if (!found.role || identity::arnOf(found.account->id, *found.role) != roleArn) {
        result.obstacle = Obstacle::noSuchRole;
        result.similar = nearestRole(found, roleArn.substr(roleArn.rfind('/') + 1));
        result.why = Phrase::tr("no role has the ARN `%1`").with(roleArn);
        if (!result.similar.empty())
            result.why = Phrase::tr("%1; did you mean `%2`? (role names are case-sensitive here)").with(result.why, result.similar);
        return result;
    }
    result.chained = caller.session && caller.session->kind != sts::SessionKind::getSessionToken;
    result.maxSeconds = found.role->maxSessionSeconds.value_or(chainedSeconds);
    if (caller.session)  // those of GetSessionToken too, as the call itself has it
        result.maxSeconds = std::min(result.maxSeconds, chainedSeconds);
    if (caller.kind == sts::CallerKind::root) {
        result.obstacle = Obstacle::rootCaller;
        result.why = Phrase::tr("roles may not be assumed by root accounts: sign in as a user");
        return result;
    }
    if (const auto valid = checkCredentials(world, caller, context); !valid) {
        result.obstacle = Obstacle::caller;
        result.why = valid.error().words();
        return result;
    }

    const auto ask = [&](const std::optional<std::string>& id, bool mfa) { return explain(world, caller, assumeQuestion(roleArn, id, mfa), context); };
    Verdict verdict = ask(externalId, false);
    result.obstacle = obstacleOf(verdict.explanation);
    if (!result.can()) {
        // What would have to be added to the call for it to go through?
        const auto wanted = externalIdOf(*found.role);
        if (wanted && wanted != externalId && obstacleOf(ask(wanted, false).explanation) == Obstacle::none)
            result.needsExternalId = true;
        else if (obstacleOf(ask(wanted ? wanted : externalId, true).explanation) == Obstacle::none)
            result.needsMfa = true;
        if (result.needsMfa && wanted && wanted != externalId)
            result.needsExternalId = obstacleOf(ask(externalId, true).explanation) != Obstacle::none;
        // What the trust policy asks for can be sent; that the caller's own policies do not allow it is another matter, and what has to be mended.
        if (result.obstacle == Obstacle::trustAndIdentity) {
            Verdict proved = ask(wanted ? wanted : externalId, true);
            if (const Obstacle left = obstacleOf(proved.explanation); left == Obstacle::identity) {
                result.obstacle = left;
                result.trustAsksMore = true;
                verdict = std::move(proved);
            }
        }
        result.why = evaluation::sentence(verdict.explanation, verdict.action, verdict.resource);
    }
    result.verdict = std::move(verdict);
    return result;
}

}  // namespace rolewright::service
