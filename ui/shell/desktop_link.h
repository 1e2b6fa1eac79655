/// The window and the Linux desktop: notifications with buttons, the screen's lock, sleep. Everything it brings is in the window as well.
#pragma once

#include "ui/desktop/desktop_events.h"
#include "ui/desktop/desktop_notifier.h"

#include <QObject>

namespace rolewright::ui {

class Application;
class SessionNotices;

class DesktopLink final : public QObject {
    Q_OBJECT
public:
    /// `application` must outlive it.
    explicit DesktopLink(Application& application);

private:
    void notify(const QString& text, bool urgent);
    void act(const QString& button);

    Application& m_application;
    SessionNotices& m_notices;
    DesktopEvents m_events;
    DesktopNotifier m_notifier;
};

}  // namespace rolewright::ui
