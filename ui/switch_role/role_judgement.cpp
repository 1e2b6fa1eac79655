#include "ui/switch_role/role_judgement.h"

#include "core/service/revocation.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/store/calls.h"
#include "ui/store/guardrail_name.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleJudgement)
};

CandidateState stateOf(const service::Preflight& preflight, bool hasDevice)
{
    if (preflight.can())
        return CandidateState::can;
    if (preflight.needsMfa)
        return hasDevice ? CandidateState::canWithMfa : CandidateState::needsMfa;
    return preflight.needsExternalId ? CandidateState::canWithExternalId : CandidateState::cannot;
}

QString stateText(CandidateState state)
{
    switch (state) {
    case CandidateState::unknown:
        return Texts::tr("… checking");
    case CandidateState::can:
        return Texts::tr("✔ can be assumed");
    case CandidateState::canWithExternalId:
        return Texts::tr("✔ with its external ID");
    case CandidateState::canWithMfa:
        return Texts::tr("✔ with an MFA code");
    case CandidateState::needsMfa:
        return Texts::tr("✖ needs MFA");
    case CandidateState::cannot:
        return Texts::tr("✖ cannot");
    }
    return {};
}

}  // namespace

NamedRole findRole(const identity::Snapshot& world, const std::string& roleArn)
{
    const auto arn = Arn::parse(roleArn);
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    identity::AccountPtr account = id ? world.account(*id) : nullptr;
    auto role = account ? account->roles.find(std::string_view(arn->resource).substr(arn->resource.rfind('/') + 1)) : nullptr;
    if (!role || identity::arnOf(*id, *role) != roleArn)
        return {};
    return {std::move(account), std::move(role)};
}

bool canProveMfa(const identity::Snapshot& world, const sts::Caller& caller)
{
    const identity::AccountPtr account = world.account(caller.account);
    return account && caller.kind == sts::CallerKind::user && !devicesOf(*account, caller.name).empty();
}

RoleJudgement judgeRole(const identity::Snapshot& world, const sts::Caller& caller, const std::string& roleArn, bool hasDevice,
                        const service::CallContext& context)
{
    RoleJudgement judgement;
    judgement.preflight = service::preflightAssumeRole(world, caller, roleArn, std::nullopt, context);
    judgement.state = stateOf(judgement.preflight, hasDevice);
    judgement.why = toQt(judgement.preflight.why);
    judgement.side = sideOf(judgement.preflight);
    judgement.preflight.verdict.reset();  // of many roles it would be a lot to keep
    return judgement;
}

QString sideOf(const service::Preflight& preflight)
{
    using service::Obstacle;
    switch (preflight.obstacle) {
    case Obstacle::none:
        return {};
    case Obstacle::noSuchRole:
        return Texts::tr("there is no such role");
    case Obstacle::rootCaller:
        return Texts::tr("root users assume no roles");
    case Obstacle::caller:
        return Texts::tr("your credentials do not hold any more");
    case Obstacle::trust:
        return Texts::tr("its trust policy does not let you in");
    case Obstacle::identity:
        return Texts::tr("your policies do not allow it");
    case Obstacle::trustAndIdentity:
        return Texts::tr("neither its trust policy nor yours allow it");
    case Obstacle::guardrail:
        return guardrailName(preflight.verdict ? &preflight.verdict->explanation.decision : nullptr);
    }
    return {};
}

QString verdictText(CandidateState state, const QString& reason)
{
    const bool told =
        reason.isEmpty() || state == CandidateState::canWithExternalId || state == CandidateState::canWithMfa || state == CandidateState::needsMfa;
    return told ? stateText(state) : QString(stateText(state) + QStringLiteral(": ") + reason);
}

std::map<std::string, sts::SessionPtr> liveSessionsOf(const sts::BookView& book, const std::set<std::string>& askers, const service::CallContext& context,
                                                      const identity::Snapshot& world)
{
    std::map<std::string, sts::SessionPtr> best;
    for (const sts::EntryPtr& entry : *book) {
        const sts::SessionPtr& session = entry->session;
        if (entry->forgotten || !askers.contains(session->callerArn) || context.hasEnded(*session))
            continue;
        const auto known = best.find(session->principalArn);
        if ((known == best.end() || session->expires > known->second->expires) && !service::revocationOf(world, session))
            best[session->principalArn] = session;
    }
    return best;
}

}  // namespace rolewright::ui
