// The desktop's doors where Qt was built without D-Bus: nobody tells anything, and nothing is shown outside of the window.
#include "ui/desktop/desktop_events.h"
#include "ui/desktop/desktop_notifier.h"

namespace rolewright::ui {

DesktopEvents::DesktopEvents(QObject* parent) : QObject(parent) {}
void DesktopEvents::listenToOwnSession() {}
void DesktopEvents::prepareForSleep(bool) {}
void DesktopEvents::screenSaverChanged(bool) {}

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent) {}
void DesktopNotifier::learnCapabilities() {}
void DesktopNotifier::show(const Note&) {}
void DesktopNotifier::send(const Note&) {}
void DesktopNotifier::withdraw() {}
void DesktopNotifier::actionInvoked(uint, const QString&) {}
void DesktopNotifier::closed(uint, uint) {}

}  // namespace rolewright::ui
