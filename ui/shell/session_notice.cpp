#include "ui/shell/session_notice.h"

#include "ui/models/session_cells.h"
#include "ui/shell/session_notices.h"
#include "ui/store/caller_name.h"
#include "ui/store/fall_back.h"
#include "ui/store/handed_out.h"
#include "ui/store/store.h"

namespace rolewright::ui {
namespace {

constexpr qsizetype mostNames = 3;

/// `A, B, C and 4 more`
QString namesText(const QStringList& names)
{
    const QString first = names.mid(0, mostNames).join(QStringLiteral(", "));
    return names.size() > mostNames ? SessionNotices::tr("%1 and %2 more").arg(first).arg(names.size() - mostNames) : first;
}

}  // namespace

bool isActing(const sts::Session& session, const Store& store)
{
    const sts::SessionPtr& acting = store.caller().session;
    return acting && acting->accessKeyId == session.accessKeyId;
}

bool isLost(const sts::Session& session, const Store& store)
{
    const FallBack* const fallBack = FallBack::of(store);
    return fallBack && fallBack->lost() && fallBack->lost()->accessKeyId == session.accessKeyId;
}

QString noticeText(const SessionNotice& notice, Instant now, const Store& store)
{
    const QString name = sessionTitle(*notice.session);
    const Span span{notice.session->issued, notice.session->expires};
    if (notice.urgency != Urgency::expired)
        return SessionNotices::tr("%1 ends in %2.").arg(name, durationText(span.remaining(now))) + HandedOut::dependents(store, *notice.session);
    if (isLost(*notice.session, store))
        return SessionNotices::tr("%1, as which you were acting, has expired: you look on as %2, and nothing can be changed until you renew it or go on as %2.")
            .arg(name, callerName(store.caller(), store));
    return isActing(*notice.session, store) ? SessionNotices::tr("%1, as which you are acting, has expired: every call is refused until you renew it or go back.").arg(name)
                                            : SessionNotices::tr("%1 has expired: its credentials are refused.").arg(name) + HandedOut::dependents(store, *notice.session);
}

QString noticesText(const std::vector<SessionNotice>& notices, Instant now, const Store& store)
{
    if (notices.size() == 1)
        return noticeText(notices.front(), now, store);
    QStringList ending;
    QStringList expired;
    QStringList parts;
    for (const SessionNotice& notice : notices) {
        if (notice.urgency == Urgency::expired && (isLost(*notice.session, store) || isActing(*notice.session, store)))
            parts += noticeText(notice, now, store);
        else
            (notice.urgency == Urgency::expired ? expired : ending) += sessionTitle(*notice.session);
    }
    if (!ending.isEmpty())
        parts += SessionNotices::tr("About to end: %1.").arg(namesText(ending));
    if (!expired.isEmpty())
        parts += SessionNotices::tr("Expired: %1.").arg(namesText(expired));
    return parts.join(QLatin1Char(' '));
}

}  // namespace rolewright::ui
