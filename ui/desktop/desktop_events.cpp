#include "ui/desktop/desktop_events.h"

#include "ui/desktop/bus.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rolewright::ui {
namespace {

const QString loginService = QStringLiteral("org.freedesktop.login1");

}  // namespace

DesktopEvents::DesktopEvents(QObject* parent) : QObject(parent)
{
    if (auto bus = sessionBus()) {
        for (const QString& name : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
            bus->connect(name, {}, name, QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    }
    if (auto bus = systemBus()) {
        bus->connect(loginService, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                     SLOT(prepareForSleep(bool)));
        listenToOwnSession();
    }
}

/// `Lock` is told by each session for itself, so it is first asked which one is ours.
void DesktopEvents::listenToOwnSession()
{
    QDBusMessage question = QDBusMessage::createMethodCall(loginService, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                                                           QStringLiteral("GetSessionByPID"));
    question << static_cast<uint>(QCoreApplication::applicationPid());
    auto* answer = new QDBusPendingCallWatcher(systemBus()->asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> session = *answer;
        if (session.isValid())
            systemBus()->connect(loginService, session.value().path(), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), this, SIGNAL(screenLocked()));
    });
}

void DesktopEvents::prepareForSleep(bool begins)
{
    if (begins)
        Q_EMIT goingToSleep();
    else
        Q_EMIT woke();
}

void DesktopEvents::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT screenLocked();
}

}  // namespace rolewright::ui
