#include "ui/switch_role/caller_text.h"

#include "ui/store/calls.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::CallerText)
};

}  // namespace

QString shortName(const sts::Caller& caller)
{
    if (caller.kind == sts::CallerKind::root)
        return Texts::tr("root of %1").arg(toQt(caller.account.text()));
    if (!caller.session)
        return toQt(caller.name);
    const std::string& arn = caller.session->principalArn;
    return toQt(arn.substr(arn.rfind('/') + 1));
}

QString longName(const sts::Caller& caller)
{
    if (!caller.session || caller.session->kind != sts::SessionKind::getSessionToken)
        return shortName(caller);
    return caller.session->mfa ? Texts::tr("%1, session token with MFA").arg(shortName(caller)) : Texts::tr("%1, session token").arg(shortName(caller));
}

QString sourceText(const sts::Caller& caller)
{
    if (!caller.session)
        return Texts::tr("%1 (base identity, long-term credentials)").arg(shortName(caller));
    if (caller.session->kind == sts::SessionKind::getSessionToken)
        return longName(caller);
    return (isFederated(*caller.session) ? Texts::tr("%1 (federated)") : Texts::tr("%1 (chained)")).arg(shortName(caller));
}

bool isFederated(const sts::Session& session)
{
    return session.kind == sts::SessionKind::assumeRoleWithSaml || session.kind == sts::SessionKind::assumeRoleWithWebIdentity ||
           session.kind == sts::SessionKind::getFederationToken;
}

QString readableSeconds(int seconds)
{
    const int hours = seconds / 3600;
    const int minutes = seconds / 60 % 60;
    return hours == 0 ? Texts::tr("%1 min").arg(minutes) : Texts::tr("%1 h %2 min").arg(hours).arg(minutes, 2, 10, QLatin1Char('0'));
}

}  // namespace rolewright::ui
