/// Says in the window when a session is about to end, and when it has: once for each mark, many together, one digest after a sleep.
#pragma once

#include "ui/models/sessions_model.h"
#include "ui/pages/page.h"
#include "ui/models/clock_watch.h"

#include <QFrame>

#include <set>

class QLabel;
class QToolButton;

namespace rolewright::ui {

/// Hidden while there is nothing to say. Marks are the red one, the last minute and the end; amber is for the lists. The words move on with the time, their
/// accessible twin is told once.
class SessionNotices final : public QFrame {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes snooze{5};

    /// Listens to `sessions`, which must follow the store already.
    SessionNotices(const PageContext& context, const SessionsModel& sessions, QWidget* parent);

    /// What it says now; empty when nothing.
    QString text() const;

private:
    struct Notice {
        sts::SessionPtr session;
        Urgency urgency = Urgency::urgent;
    };

    QToolButton* addButton(const QString& objectName, const QString& text, const QString& iconName);
    void take(const std::vector<Crossing>& crossings);
    void digest(const std::vector<Crossing>& crossings);
    void dropSettled();
    void tick();
    void refresh();
    QString words() const;
    QString wordsOfOne(const Notice& notice) const;
    bool isActing(const sts::Session& session) const;
    void renewOne();
    void showThem();
    void dismiss();

    PageContext m_context;
    const SessionsModel& m_sessions;
    std::vector<Notice> m_notices;
    std::set<std::pair<std::string, Urgency>> m_told;
    QString m_digest;
    ClockEvent m_jump = ClockEvent::none;
    std::optional<Instant> m_snoozedUntil;
    QString m_trouble;  ///< why a renewal was refused
    QLabel* m_label = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_renew = nullptr;
    QToolButton* m_snooze = nullptr;
};

}  // namespace rolewright::ui
