#include "ui/switch_role/diagnosis.h"

#include "core/evaluation/policy_name.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/switch_role/caller_text.h"
#include "ui/switch_role/role_judgement.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using evaluation::Layer;
using service::Obstacle;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::Diagnosis)
};

QString roleName(const AskedRole& asked)
{
    return asked.roleArn.section(QLatin1Char('/'), -1);
}

/// "statement 2 (NoDeletes) of `P3`"
QString placeOf(const evaluation::StatementTrace& statement)
{
    const QString number = QString::number(statement.index + 1);
    return statement.sid.empty() ? Texts::tr("statement %1 of %2").arg(number, toQt(evaluation::policyInWords(statement.policyId)))
                                 : Texts::tr("statement %1 (%2) of %3").arg(number, toQt(statement.sid), toQt(evaluation::policyInWords(statement.policyId)));
}

/// The statement of the trust policy that meant the caller and whose condition did not hold; null when there is none.
const evaluation::StatementTrace* failedCondition(const evaluation::Explanation& explanation)
{
    for (const evaluation::LayerTrace& layer : explanation.layers) {
        for (const evaluation::StatementTrace& statement : layer.statements) {
            const bool meant = statement.effect == policy::Effect::allow && statement.actionMatch && statement.resourceMatch &&
                               statement.principalMatch != evaluation::PrincipalMatch::none;
            if (layer.layer == Layer::resource && meant && !statement.conditionsMatch)
                return &statement;
        }
    }
    return nullptr;
}

QString keyOf(const evaluation::StatementTrace& statement)
{
    const auto failed =
        std::find_if(statement.conditions.begin(), statement.conditions.end(), [](const evaluation::ConditionTrace& condition) { return !condition.result; });
    return failed == statement.conditions.end() ? QString() : toQt(failed->key);
}

bool trustRefuses(const service::Preflight& preflight)
{
    return preflight.obstacle == Obstacle::trust || preflight.obstacle == Obstacle::trustAndIdentity;
}

/// The key of the condition by which the trust policy keeps out somebody whom it names; empty when it is not that.
QString failedKey(const service::Preflight& preflight)
{
    const evaluation::StatementTrace* failed = trustRefuses(preflight) && preflight.verdict ? failedCondition(preflight.verdict->explanation) : nullptr;
    return failed ? keyOf(*failed) : QString();
}

/// What the trust policy means by the caller's name is somebody who is gone, though somebody bears it again.
bool isAnotherOfTheName(const AskedRole& asked)
{
    const identity::RowPtr<identity::Role> role = findRole(*asked.world, asked.roleArn.toStdString()).role;
    const auto who = service::identify(*asked.world, asked.caller);
    if (!role || !who)
        return false;
    const std::string principal = asked.caller.session ? asked.caller.session->principalArn : who->arn;
    const auto bound = role->trustBindings.find(principal);
    const auto now = identity::findPrincipal(*asked.world, principal);
    return bound != role->trustBindings.end() && now && now->id != bound->second;
}

QString halfText(const AskedRole& asked, Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::trust:
        return Texts::tr("The trust policy of %1").arg(roleName(asked));
    case Obstacle::identity:
        return Texts::tr("The policies of %1").arg(shortName(asked.caller));
    case Obstacle::trustAndIdentity:
        return Texts::tr("Both halves: the trust policy of %1 and the policies of %2").arg(roleName(asked), shortName(asked.caller));
    case Obstacle::noSuchRole:
        return Texts::tr("The name");
    case Obstacle::rootCaller:
        return Texts::tr("Who asks: a root user");
    case Obstacle::caller:
        return Texts::tr("The credentials that ask");
    case Obstacle::guardrail:
        return Texts::tr("A guardrail");
    case Obstacle::none:
        break;
    }
    return Texts::tr("The call itself");
}

QString guardrailText(const evaluation::Decision& decision)
{
    for (const Layer layer : {Layer::serviceControl, Layer::resourceControl, Layer::boundary, Layer::session}) {
        if (decision.layer == layer || (decision.effect != evaluation::Effect::explicitDeny && (decision.blockedBy & evaluation::bit(layer)) != 0)) {
            QString name = toQt(evaluation::describe(layer));
            name[0] = name[0].toUpper();
            return name;
        }
    }
    return decision.layer == Layer::resource ? Texts::tr("A Deny in the trust policy") : Texts::tr("A Deny in the caller's policies");
}

/// Which side, by what the policy engine says of the question.
QString sideText(const AskedRole& asked, const service::Preflight& preflight)
{
    if (preflight.obstacle == Obstacle::guardrail && preflight.verdict)
        return guardrailText(preflight.verdict->explanation.decision);
    if (trustRefuses(preflight)) {
        if (isAnotherOfTheName(asked))
            return Texts::tr("A deleted principal in the trust policy of %1").arg(roleName(asked));
        if (const QString key = failedKey(preflight); !key.isEmpty()) {
            const bool age = key.compare(QLatin1String("aws:MultiFactorAuthAge"), Qt::CaseInsensitive) == 0;
            return age ? Texts::tr("The age of the MFA code: a condition (%1) in the trust policy of %2").arg(key, roleName(asked))
                       : Texts::tr("A condition (%1) in the trust policy of %2").arg(key, roleName(asked));
        }
    }
    return halfText(asked, preflight.obstacle);
}

QString whyText(const AskedRole& asked, const service::Preflight& preflight)
{
    QString why = toQt(preflight.why);
    if (trustRefuses(preflight) && isAnotherOfTheName(asked))
        why = Texts::tr("It names %1 by the unique id of somebody who was deleted. Who was created anew under that name is somebody else, until the trust "
                        "policy is saved again.\n%2")
                  .arg(shortName(asked.caller), why);
    if (preflight.verdict && !preflight.verdict->explanation.decidedBy.empty() && !preflight.can())
        why += Texts::tr("\nDecided by %1.").arg(placeOf(preflight.verdict->explanation.decidedBy.front()));
    return why;
}

}  // namespace

Diagnosis diagnose(const AskedRole& asked, const engine::CallResult& refused)
{
    const std::string& code = refused.answer.error().code;
    const std::optional<std::string> externalId = asked.externalId.isEmpty() ? std::nullopt : std::optional(asked.externalId.toStdString());
    const service::Preflight preflight = service::preflightAssumeRole(*asked.world, asked.caller, asked.roleArn.toStdString(), externalId, asked.context);
    Diagnosis found;
    found.side = sideText(asked, preflight);
    found.why = whyText(asked, preflight);
    found.instead = toQt(preflight.similar);
    if (failedKey(preflight).isEmpty())  // a condition is meant: nothing is offered that goes round it
        found.remedies = remediesFor(asked, preflight);
    if (asked.sentCode && !refused.denied && code == "AccessDenied") {
        found.side = Texts::tr("The MFA code");
        found.why = Texts::tr("It is the MFA code: no policy was asked.");
        found.wrongCode = true;
    } else if (preflight.needsMfa && !asked.sentCode) {
        const bool carried = asked.caller.session && asked.caller.session->mfaAt;
        found.needsDevice = asked.caller.kind == sts::CallerKind::user && !asked.caller.session && !canProveMfa(*asked.world, asked.caller);
        found.side = carried ? Texts::tr("The age of the MFA code") : Texts::tr("MFA is missing");
        found.why =
            carried ? Texts::tr("The session carries MFA from %1, and the role asks for a newer one. Get a new session token, or act from the base identity.")
                          .arg(localText(*asked.caller.session->mfaAt))
            : asked.caller.session
                ? Texts::tr("The role asks for MFA, which only a user can prove. Act from the base identity, or get a session token with MFA.")
                : found.needsDevice
                ? Texts::tr("The role asks for MFA, and %1 has no MFA device: set one up first. Then type the code that it shows.").arg(shortName(asked.caller))
                : Texts::tr("The role asks for MFA: choose the device and type the code that it shows now.");
        found.needsMfa = true;
    } else if (preflight.needsExternalId) {
        found.side = Texts::tr("The external ID");
        found.why = externalId ? Texts::tr("The external ID is not the one the role's trust policy asks for.")
                               : Texts::tr("The role's trust policy asks for an external ID, and none was sent.");
    } else if (asked.seconds > preflight.maxSeconds && preflight.obstacle != Obstacle::noSuchRole) {
        found.side = Texts::tr("The length of the session");
        found.why = preflight.chained ? Texts::tr("A session that is assumed with another role's session lasts 1 h at most (role chaining).")
                                      : Texts::tr("%1 were asked for; %2 is the most that is possible here.")
                                            .arg(readableSeconds(asked.seconds), readableSeconds(preflight.maxSeconds));
    } else if (preflight.obstacle == Obstacle::caller && code == "ExpiredToken") {
        found.side = Texts::tr("The credentials that ask, and the clock");
        found.why = Texts::tr("%1 has expired by the practice clock. Go back and switch role again, or set the clock right (View ▸ Practice clock).")
                        .arg(shortName(asked.caller));
    } else if (refused.denied && (preflight.can() || asked.sentCode)) {
        if (preflight.can())
            found.side = Texts::tr("A permission beside sts:AssumeRole: %1").arg(toQt(refused.denied->action));
        found.why = toQt(evaluation::sentence(refused.denied->explanation, refused.denied->action, refused.denied->resource));
    }
    return found;
}

}  // namespace rolewright::ui
