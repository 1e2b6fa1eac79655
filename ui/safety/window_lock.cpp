#include "ui/safety/window_lock.h"

#include "ui/models/clock_watch.h"
#include "ui/safety/lock_dialog.h"
#include "ui/store/session_preferences.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolTip>

#include <algorithm>

namespace rolewright::ui {
namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

/// Nothing but a sign, as large as the window.
QWidget* newCover(QWidget* window)
{
    auto* cover = new QLabel(window);
    cover->setObjectName(QStringLiteral("lockCover"));
    cover->setAutoFillBackground(true);
    cover->setAlignment(Qt::AlignCenter);
    showIcon(*cover, icon(QStringLiteral("lock")), 48);
    cover->setAccessibleName(QLabel::tr("locked"));
    cover->setGeometry(window->rect());
    cover->show();
    cover->raise();
    return cover;
}

}  // namespace

WindowLock::WindowLock(QMainWindow& window, Store& store, Ticker& ticker) : m_window(window), m_preferences(SessionPreferences::of(store))
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &WindowLock::idleTimeOver);
    connect(&m_preferences, &SessionPreferences::changed, this, &WindowLock::watchIdle);
    connect(&ticker, &Ticker::jumped, this, [this](ClockEvent event) {
        if (event == ClockEvent::slept && m_preferences.settings().lockIdleSeconds > 0)
            lock();  // timers stood still: how long nobody was there cannot be told from them
    });
    m_sinceInput.start();
    qApp->installEventFilter(this);
    watchIdle();
}

WindowLock::~WindowLock() { delete m_dialog; }

QAction* WindowLock::addAction(QMainWindow& window)
{
    auto* action = new QAction(icon(QStringLiteral("lock")), tr("&Lock now"), &window);
    action->setObjectName(QStringLiteral("actionLock"));
    action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+L")));
    connect(action, &QAction::triggered, this, &WindowLock::lock);
    auto* quit = window.findChild<QAction*>(QStringLiteral("actionQuit"));
    const QList<QAction*> menus = window.menuBar()->actions();
    if (quit && !menus.isEmpty())
        menus.first()->menu()->insertAction(quit, action);
    return action;
}

void WindowLock::guardWith(std::unique_ptr<Unlock> unlock)
{
    delete m_dialog;
    m_unlock = std::move(unlock);
}

void WindowLock::watchIdle()
{
    const int limit = m_preferences.settings().lockIdleSeconds;
    if (limit == 0 || m_locked)
        return m_idle.stop();
    const qint64 left = limit * 1000LL - m_sinceInput.elapsed();
    m_idle.start(static_cast<int>(std::max<qint64>(left, 1)));
}

void WindowLock::idleTimeOver()
{
    if (m_sinceInput.hasExpired(m_preferences.settings().lockIdleSeconds * 1000LL))
        lock();
    else
        watchIdle();
}

void WindowLock::screenLocked()
{
    if (m_preferences.settings().lockWithScreen)
        lock();
}

void WindowLock::lock()
{
    if (m_locked)
        return;
    m_locked = true;
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    QToolTip::hideText();
    m_focus = QApplication::focusWidget();
    concealSecrets();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            cover(window);
    }
    if (!m_dialog) {
        m_dialog = new LockDialog(m_unlock.get(), &m_window);
        connect(m_dialog, &LockDialog::unlocked, this, &WindowLock::open);
        connect(m_dialog, &LockDialog::quitRequested, this, [this] {
            m_dialog->hide();
            QApplication::closeAllWindows();
            const QWidgetList windows = QApplication::topLevelWidgets();
            if (std::any_of(windows.begin(), windows.end(), [](const QWidget* one) { return one->isVisible() && qobject_cast<const QMainWindow*>(one); }))
                m_dialog->start();  // something is not saved: that can be answered once it is unlocked
        });
    }
    m_dialog->start();
    m_idle.stop();
    Q_EMIT lockedChanged(true);
}

void WindowLock::cover(QWidget* window)
{
    if (window == m_dialog || m_covers.value(window))
        return;
    m_covers.insert(window, newCover(window));
}

void WindowLock::concealSecrets()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        if (auto* secret = qobject_cast<SecretField*>(widget))
            secret->conceal();
        auto* field = qobject_cast<QLineEdit*>(widget);
        if (field && field->echoMode() == QLineEdit::Password)
            field->clear();
    }
    for (QWidget* window : QApplication::topLevelWidgets()) {
        for (SecretClipboard* clipboard : window->findChildren<SecretClipboard*>())
            clipboard->forget();
    }
}

void WindowLock::open()
{
    m_locked = false;
    for (const QPointer<QWidget>& cover : std::as_const(m_covers))
        delete cover;
    m_covers.clear();
    m_window.activateWindow();
    if (m_focus) {
        m_focus->window()->activateWindow();
        m_focus->setFocus();
    }
    m_sinceInput.restart();
    watchIdle();
    Q_EMIT lockedChanged(false);
}

bool WindowLock::eventFilter(QObject* watched, QEvent* event)
{
    if (isInput(event->type()))
        m_sinceInput.restart();
    if (!m_locked || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Resize && m_covers.value(widget))
        m_covers.value(widget)->setGeometry(widget->rect());
    // A window that opens while nobody may see anything: an answer that had been waited for.
    if (event->type() == QEvent::Show && widget->isWindow() && widget != m_dialog && !m_covers.value(widget)) {
        cover(widget);
        QMetaObject::invokeMethod(m_dialog, [this] {
            m_dialog->hide();  // to be above it again
            m_dialog->start();
        }, Qt::QueuedConnection);
    }
    return false;
}

}  // namespace rolewright::ui
