#include "ui/shell/desktop_link.h"

#include "ui/safety/window_lock.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_notices.h"
#include "ui/shell/session_watch.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

namespace rolewright::ui {
namespace {

const QString renewButton = QStringLiteral("renew");
const QString snoozeButton = QStringLiteral("snooze");
const QString showButton = QStringLiteral("default");  // also what pressing the notification itself means

}  // namespace

DesktopLink::DesktopLink(Application& application) : m_application(application), m_notices(*application.window().findChild<SessionNotices*>())
{
    WindowLock& lock = application.lock();
    connect(&m_events, &DesktopEvents::screenLocked, &lock, &WindowLock::screenLocked);
    connect(&m_events, &DesktopEvents::goingToSleep, &lock, &WindowLock::screenLocked);
    connect(&m_events, &DesktopEvents::woke, &application.ticker(), &Ticker::pulse);
    connect(&lock, &WindowLock::lockedChanged, &m_notifier, &DesktopNotifier::withdraw);
    connect(&m_notices, &SessionNotices::announced, this, &DesktopLink::notify);
    connect(&m_notices, &SessionNotices::settled, &m_notifier, &DesktopNotifier::withdraw);
    connect(&m_notifier, &DesktopNotifier::chosen, this, &DesktopLink::act);
}

void DesktopLink::notify(const QString& text, bool urgent)
{
    if (m_application.lock().isLocked() || !SessionPreferences::of(m_application.store()).settings().onDesktop)
        return;
    m_notifier.show({tr("Sessions"), text, {{renewButton, tr("Renew")}, {snoozeButton, tr("Snooze 5 min")}, {showButton, tr("Show")}}, urgent});
}

void DesktopLink::act(const QString& button)
{
    if (m_application.lock().isLocked())
        return;
    if (button == renewButton)
        return m_notices.renewAll();
    if (button == snoozeButton)
        return m_notices.snoozeAll();
    QWidget& window = m_application.window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.activateWindow();
    m_notices.showThem();
}

}  // namespace rolewright::ui
