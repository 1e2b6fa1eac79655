/// What a Linux desktop tells programs on D-Bus: the machine sleeps and wakes, the screen is locked.
#pragma once

#include <QObject>

namespace rolewright::ui {

/// Says nothing where there is no bus, or nobody on it who tells. Sources: logind's `org.freedesktop.login1` (Manager.PrepareForSleep, Session.Lock), and
/// `org.freedesktop.ScreenSaver` and `org.gnome.ScreenSaver` (ActiveChanged).
class DesktopEvents final : public QObject {
    Q_OBJECT
public:
    explicit DesktopEvents(QObject* parent = nullptr);

Q_SIGNALS:
    void goingToSleep();
    void woke();
    void screenLocked();

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void screenSaverChanged(bool active);

private:
    void listenToOwnSession();
};

}  // namespace rolewright::ui
