/// Locks the program's windows: by hand, when nobody is there, and with the screen.
#pragma once

#include "ui/safety/unlock.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAction;
class QMainWindow;

namespace rolewright::ui {

class LockDialog;
class SessionPreferences;
class Store;
class Ticker;

/// While it is locked every window is covered and none can be used, secrets that were revealed are masked, passphrases that were being typed are gone, and what
/// we put into the clipboard too. Work goes on where it was: drafts stay, countdowns run, sessions renew themselves.
class WindowLock final : public QObject {
    Q_OBJECT
public:
    WindowLock(QMainWindow& window, Store& store, Ticker& ticker);
    ~WindowLock() override;

    /// What has to be shown to unlock; before that, nothing.
    void guardWith(std::unique_ptr<Unlock> unlock);
    bool isLocked() const { return m_locked; }
    /// "Lock now" in the File menu of this window.
    QAction* addAction(QMainWindow& window);
    void lock();
    /// The screen was locked, or the machine goes to sleep: locks if the person wants that.
    void screenLocked();

Q_SIGNALS:
    void lockedChanged(bool locked);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchIdle();
    void idleTimeOver();
    void cover(QWidget* window);
    static void concealSecrets();
    void open();

    QMainWindow& m_window;
    SessionPreferences& m_preferences;
    std::unique_ptr<Unlock> m_unlock;
    QPointer<LockDialog> m_dialog;
    QHash<QObject*, QPointer<QWidget>> m_covers;  ///< window → what covers it
    QPointer<QWidget> m_focus;                    ///< where the person was
    bool m_locked = false;
    QElapsedTimer m_sinceInput;
    QTimer m_idle;
};

}  // namespace rolewright::ui
