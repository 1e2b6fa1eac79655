#include "ui/shell/tray_icon.h"

#include "ui/safety/window_lock.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_status.h"
#include "ui/theme/icons.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QMenu>

namespace rolewright::ui {

TrayIcon::TrayIcon(Application& application, bool available) : m_application(application)
{
    if (available)
        build();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::build()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    const auto add = [this](const QString& name, const QString& text, auto work) {
        QAction* action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    add(QStringLiteral("trayShow"), tr("&Show the window"), &TrayIcon::showWindow);
    m_switch = add(QStringLiteral("traySwitchRole"), tr("Switch &role…"), [this] {
        showWindow();
        m_application.window().switchRole();
    });
    add(QStringLiteral("trayLock"), tr("&Lock now"), [this] { m_application.lock().lock(); });
    m_menu->addSeparator();
    add(QStringLiteral("trayQuit"), tr("&Quit"), [] { QApplication::closeAllWindows(); });
    m_icon = std::make_unique<QSystemTrayIcon>(icon(QStringLiteral("role")));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            showWindow();
    });
    connect(&m_application.ticker(), &Ticker::tick, this, &TrayIcon::showState);
    connect(&m_application.lock(), &WindowLock::lockedChanged, this, &TrayIcon::showState);
    showState();
    m_icon->show();
}

QString TrayIcon::text() const
{
    const auto* status = m_application.window().findChild<SessionStatus*>();
    return m_application.lock().isLocked() ? tr("Rolewright is locked") : tr("Rolewright: %1").arg(status->text());
}

void TrayIcon::showState()
{
    m_switch->setEnabled(!m_application.lock().isLocked());
    if (m_icon->toolTip() != text())
        m_icon->setToolTip(text());
}

void TrayIcon::showWindow()
{
    QWidget& window = m_application.window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

}  // namespace rolewright::ui
