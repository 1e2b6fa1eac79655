/// Says in the window when a session is about to end, and when it has: once for each mark, many together, one digest after a sleep.
#pragma once

#include "ui/models/sessions_model.h"
#include "ui/models/clock_watch.h"
#include "ui/pages/page.h"
#include "ui/shell/session_notice.h"

#include <QFrame>
#include <QPointer>

#include <set>

class QLabel;
class QToolButton;

namespace rolewright::ui {

/// Hidden while there is nothing to say. Marks are the red one, the last minute and the end; amber is for the lists. The words move on with the time, their
/// accessible twin is told once. In do-not-disturb only what stops the acting identity is told. F9 renews what is spoken of.
class SessionNotices final : public QFrame {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes snooze{5};

    /// Listens to `sessions`, which must follow the store already.
    SessionNotices(const PageContext& context, const SessionsModel& sessions, QWidget* parent);

    /// What it says now; empty when nothing.
    QString text() const;
    /// What the buttons do.
    void renewAll();
    void snoozeAll();
    void showThem();

Q_SIGNALS:
    /// Something new is told: once for each mark, not again as time goes by.
    void announced(const QString& text, bool urgent);
    /// Nothing is told any more.
    void settled();

private:
    QToolButton* addButton(const QString& objectName, const QString& text, const QString& iconName);
    void take(const std::vector<Crossing>& crossings);
    void digest(const std::vector<Crossing>& crossings);
    bool isSilent(const sts::Session& session) const;
    void announce();
    void tellTrouble(const QString& why);
    void dropSettled();
    void tick();
    void refresh();
    QString words() const;
    void refreshButtons();
    void renewNext(std::vector<sts::SessionPtr> waiting);
    void goBack();
    void dismiss();

    PageContext m_context;
    const SessionsModel& m_sessions;
    std::vector<SessionNotice> m_notices;
    std::set<std::pair<std::string, Urgency>> m_told;
    QString m_digest;
    ClockEvent m_jump = ClockEvent::none;
    std::optional<Instant> m_snoozedUntil;
    QString m_trouble;  ///< why a renewal was refused
    QPointer<QWidget> m_asking;  ///< for an MFA code
    bool m_renewing = false;
    QLabel* m_label = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_renew = nullptr;
    QToolButton* m_snooze = nullptr;
};

}  // namespace rolewright::ui
