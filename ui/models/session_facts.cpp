#include "ui/models/session_facts.h"

#include "core/base/text.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_time.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostLinks = 100;
constexpr int hour = 3600;
const QString lineBreak = QStringLiteral("\n");

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::SessionFacts)
};

bool isTransitive(const sts::Session* session, const std::string& key)
{
    return session && std::any_of(session->transitiveKeys.begin(), session->transitiveKeys.end(), [&](const std::string& other) { return text::equalsIgnoringCase(other, key); });
}

QString keyLine(const sts::SessionKey& key)
{
    QStringList values;
    for (const std::string& value : key.values)
        values += toQt(value);
    return QStringLiteral("%1 = %2").arg(toQt(key.key), values.join(QStringLiteral(", ")));
}

/// What the API lets anybody ask for who gets a session in this way, whatever a role says. Source: STS API Reference, DurationSeconds of each operation.
QString boundOf(const sts::Session& session)
{
    switch (session.kind) {
    case sts::SessionKind::getSessionToken:
    case sts::SessionKind::getFederationToken:
        return session.principalArn.ends_with(":root") ? Texts::tr("the root user gets at most 1 h") : Texts::tr("a user may ask for up to 36 h");
    case sts::SessionKind::getDelegatedAccessToken:
        return Texts::tr("delegated access lasts as long as the request says that was accepted");
    case sts::SessionKind::assumeRoot:
        return Texts::tr("a session of another account's root lasts at most 15 min");
    default:
        return {};
    }
}

}  // namespace

QString tagsText(const sts::Session& session, const sts::Session* parent)
{
    QStringList lines;
    for (const identity::Tag& tag : session.tags) {
        QString line = QStringLiteral("%1 = %2").arg(toQt(tag.key), toQt(tag.value));
        if (isTransitive(parent, tag.key))
            line += Texts::tr(" (transitive, handed on by %1)").arg(sessionTitle(*parent));
        else if (isTransitive(&session, tag.key))
            line += Texts::tr(" (transitive)");
        lines += line;
    }
    return lines.isEmpty() ? Texts::tr("none") : lines.join(lineBreak);
}

QString sourceIdentityText(const sts::Session& session, const sts::Session* parent)
{
    if (!session.sourceIdentity)
        return Texts::tr("none");
    const QString who = toQt(*session.sourceIdentity);
    return parent && parent->sourceIdentity ? Texts::tr("%1 (handed on by %2)").arg(who, sessionTitle(*parent)) : who;
}

QString sessionPoliciesText(const sts::Session& session)
{
    QStringList lines;
    for (const policy::DocumentPtr& document : session.sessionPolicies)
        lines += Texts::tr("inline: %1").arg(toQt(document->text()));
    for (const std::string& arn : session.sessionPolicyArns)
        lines += toQt(arn);
    if (!lines.isEmpty())
        return lines.join(lineBreak);
    if (session.kind == sts::SessionKind::getFederationToken)
        return Texts::tr("none: nothing is allowed but what resource policies allow to this federated user");
    return session.kind == sts::SessionKind::getSessionToken ? Texts::tr("none: the user's permissions hold in full") : Texts::tr("none: the role's permissions hold in full");
}

QString mfaText(const sts::Session& session)
{
    if (!session.mfa)
        return Texts::tr("not used");
    return session.mfaAt ? Texts::tr("used at %1; calls carry it: aws:MultiFactorAuthPresent is true").arg(localText(*session.mfaAt))
                         : Texts::tr("used to obtain it; calls made with a role's session do not carry it");
}

QString providerText(const sts::Session& session)
{
    QStringList lines;
    if (!session.provider.empty())
        lines += Texts::tr("%1 vouched for %2").arg(toQt(session.provider), session.subject.empty() ? Texts::tr("somebody") : toQt(session.subject));
    if (!session.service.empty())
        lines += Texts::tr("service %1").arg(toQt(session.service));
    for (const std::vector<sts::SessionKey>* keys : {&session.keys, &session.claims}) {
        for (const sts::SessionKey& key : *keys) {
            if (!lines.contains(keyLine(key)))
                lines += keyLine(key);
        }
    }
    return lines.join(lineBreak);
}

QString chainText(const sts::Session& session, const SessionsModel& sessions)
{
    QStringList links{sessionTitle(session)};
    const sts::Session* top = &session;
    bool goesRound = false;
    std::vector<sts::SessionPtr> kept;
    for (sts::SessionPtr above = sessions.parentOf(session); above && kept.size() < mostLinks; above = sessions.parentOf(*above)) {
        const QString end = localTextWithoutOffset(above->expires);
        links.prepend(sessions.isExpired(*above) ? Texts::tr("%1 (ended %2)").arg(sessionTitle(*above), end) : Texts::tr("%1 (until %2)").arg(sessionTitle(*above), end));
        goesRound = goesRound || above->principalArn == session.principalArn;
        kept.push_back(above);
        top = above.get();
    }
    links.prepend(top->provider.empty() ? principalTitle(top->callerArn) : toQt(top->subject));
    const QString chain = links.join(QStringLiteral("  ›  "));
    return goesRound ? Texts::tr("%1\n↻ goes round: this role stands above itself").arg(chain) : chain;
}

QString renewalMark(const sts::Session& session, const SessionsModel& sessions, const Store* store)
{
    const AutoRenewal* byItself = store ? AutoRenewal::of(*store) : nullptr;
    if (const auto until = byItself ? byItself->untilOf(session.accessKeyId) : std::nullopt)
        return Texts::tr("⟳ by itself until %1").arg(shortLocalText(*until, sessions.now()));
    if (session.kind != sts::SessionKind::assumeRole && session.kind != sts::SessionKind::getSessionToken && session.kind != sts::SessionKind::getFederationToken)
        return Texts::tr("✕ where it came from");
    if (session.mfa)
        return Texts::tr("⟳ with an MFA code");
    const sts::SessionPtr parent = sessions.parentOf(session);
    if (parent && sessions.isExpired(*parent))
        return Texts::tr("✕ the one above has ended");
    const auto until = renewableUntil(session, sessions);
    return until ? Texts::tr("⟳ until %1").arg(shortLocalText(*until, sessions.now())) : Texts::tr("⟳ at any time");
}

QString wayText(const sts::Session& session)
{
    QStringList parts{kindText(session.kind)};
    if (session.mfa)
        parts += Texts::tr("MFA");
    if (session.chainDepth > 0)
        parts += Texts::tr("link %1 of a chain").arg(session.chainDepth + 1);
    return parts.join(QStringLiteral(" · "));
}

QString changedSinceText(const sts::Session& session, const engine::Engine& engine)
{
    constexpr std::uint64_t latest = 2000;
    constexpr qsizetype mostNames = 3;
    const std::string role = session.principalArn.substr(session.principalArn.rfind('/') + 1);
    const std::uint64_t last = engine.lastRecord();
    QStringList changes;
    for (const audit::RecordPtr& record : engine.trail(last > latest ? last - latest : 0, latest)) {
        const bool changed = record->service == "iam" && !record->readOnly && record->errorCode.empty() && record->time > session.issued && record->accountId == session.account.text();
        if (changed && text::equalsIgnoringCase(json::stringOr(record->parameters, "RoleName"), role))
            changes += Texts::tr("%1 by %2").arg(toQt(record->action), principalTitle(record->callerArn));
    }
    changes.removeDuplicates();
    if (changes.isEmpty() || session.principalArn.find(":role/") == std::string::npos)
        return {};
    const QString more = changes.size() > mostNames ? Texts::tr(" and %1 more").arg(changes.size() - mostNames) : QString();
    return Texts::tr("The role was changed since the old keys were issued (%1%2): check what the new ones may do.").arg(changes.mid(0, mostNames).join(QStringLiteral(", ")), more);
}

bool isCapped(const sts::Session& session) { return session.chainDepth > 0 && session.expires - session.issued >= std::chrono::seconds(hour); }

QString lifetimeText(const sts::Session& session, const SessionsModel& sessions, const identity::Snapshot& world)
{
    const auto granted = std::chrono::duration_cast<std::chrono::seconds>(session.expires - session.issued);
    const QString both = Texts::tr("%1 asked, %2 granted").arg(durationText(std::chrono::seconds(session.requestedSeconds)), durationText(granted));
    if (const QString bound = boundOf(session); !bound.isEmpty())
        return Texts::tr("%1; %2").arg(both, bound);
    const auto account = world.account(session.account);
    const auto role = account ? account->roles.find(session.principalArn.substr(session.principalArn.rfind('/') + 1)) : nullptr;
    const bool chained = session.chainDepth > 0 || sessions.parentOf(session);
    const int most = role ? role->maxSessionSeconds.value_or(hour) : 0;
    const QString allowed = durationText(std::chrono::seconds(most));
    if (granted.count() < session.requestedSeconds)
        return Texts::tr("%1: cut, because what %2 vouched with ends earlier").arg(both, session.provider.empty() ? Texts::tr("the one who asked") : toQt(session.provider));
    if (chained && most > hour)
        return Texts::tr("%1; no more than 1 h is possible: role chaining (the role itself allows %2)").arg(both, allowed);
    if (chained)
        return Texts::tr("%1; no more than 1 h is possible: role chaining").arg(both);
    return role ? Texts::tr("%1; the role allows up to %2").arg(both, allowed) : both;
}

}  // namespace rolewright::ui
