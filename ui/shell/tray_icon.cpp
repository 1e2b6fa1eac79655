#include "ui/shell/tray_icon.h"

#include "ui/models/session_time.h"
#include "ui/safety/window_lock.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_status.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int side = 64;  // pixels; the desktop makes it smaller
constexpr int mostShown = 9;

/// The icon with a number in its corner; as it is when there is nothing to count.
QIcon badged(const QIcon& plain, int count)
{
    if (count == 0)
        return plain;
    QPixmap picture = plain.pixmap(side, side);
    const qreal scale = picture.devicePixelRatio();
    const QRectF corner(side * 0.4 / scale, side * 0.4 / scale, side * 0.6 / scale, side * 0.6 / scale);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().danger);
    painter.drawEllipse(corner);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(static_cast<int>(corner.height() * 0.7));
    painter.setFont(font);
    painter.setPen(tokens().background);
    painter.drawText(corner, Qt::AlignCenter, count > mostShown ? QStringLiteral("%1+").arg(mostShown) : QString::number(count));
    return picture;
}

}  // namespace

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
    if (m_application.lock().isLocked())
        return tr("Rolewright is locked");
    const int ending = endingCount();
    return ending == 0 ? tr("Rolewright: %1").arg(status->text()) : tr("Rolewright: %1 · about to end: %2").arg(status->text()).arg(ending);
}

int TrayIcon::endingCount() const
{
    Store& store = m_application.store();
    if (m_application.lock().isLocked())
        return 0;
    const Instant now = store.serverNow();
    const SessionPreferences& preferences = SessionPreferences::of(store);
    const sts::BookView book = store.sessions();
    return static_cast<int>(std::count_if(book->begin(), book->end(), [&](const sts::EntryPtr& entry) {
        const Urgency urgency = urgencyAt({entry->session->issued, entry->session->expires}, now, preferences.marksOf(*entry->session));
        return !entry->forgotten && urgency != Urgency::calm && urgency != Urgency::expired;
    }));
}

void TrayIcon::showState()
{
    if (const int ending = endingCount(); ending != m_badge) {
        m_badge = ending;
        m_icon->setIcon(badged(icon(QStringLiteral("role")), ending));
    }
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
