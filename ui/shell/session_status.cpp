#include "ui/shell/session_status.h"

#include "ui/models/session_cells.h"
#include "ui/models/sessions_model.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

namespace rolewright::ui {

SessionStatus::SessionStatus(const SessionsModel& sessions, const Store& store, const Ticker& ticker, QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("sessionStatus"));
    setAccessibleName(tr("Active sessions and the next to expire"));
    const auto refresh = [this, &sessions] {
        const sts::SessionPtr next = sessions.nextToExpire();
        if (!next) {
            setText(tr("no active session"));
            return;
        }
        // Seconds only while somebody looks every second.
        const auto left = next->expires - sessions.now();
        const QString time = left < std::chrono::hours(1) ? remainingText(left) : durationText(left);
        setText(tr("%1 active · next: %2 %3").arg(sessions.liveCount()).arg(sessionTitle(*next), time));
    };
    connect(&store, &Store::sessionsChanged, this, refresh);
    connect(&store, &Store::snapshotChanged, this, refresh);  // a policy may have revoked some
    connect(&ticker, &Ticker::tick, this, refresh);
    connect(&sessions, &SessionsModel::filled, this, refresh);
    refresh();
}

}  // namespace rolewright::ui
