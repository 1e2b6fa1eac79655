#include "ui/desktop/desktop_notifier.h"

#include "ui/desktop/bus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace rolewright::ui {
namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage callOf(const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return message;
}

}  // namespace

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent)
{
    auto bus = sessionBus();
    if (!bus)
        return;
    bus->connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    bus->connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
}

/// Asked once, at the first note: the question starts the desktop's service where that is not running yet.
void DesktopNotifier::learnCapabilities()
{
    m_sending = true;
    auto* answer = new QDBusPendingCallWatcher(sessionBus()->asyncCall(callOf(QStringLiteral("GetCapabilities"), {})), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> capabilities = *answer;
        m_sending = false;
        m_knows = capabilities.isValid();
        m_capabilities = m_knows ? capabilities.value() : QStringList();
        const std::optional<Note> next = std::exchange(m_next, std::nullopt);
        if (m_knows && next)
            send(*next);
    });
}

void DesktopNotifier::show(const Note& note)
{
    if (!sessionBus())
        return;
    m_gone = false;
    if (m_sending || !m_knows)
        m_next = note;
    if (!m_sending && m_knows)
        send(note);
    else if (!m_sending)
        learnCapabilities();
}

void DesktopNotifier::send(const Note& note)
{
    QStringList actions;
    if (m_capabilities.contains(QStringLiteral("actions"))) {
        for (const Button& button : note.buttons)
            actions << button.key << button.text;
    }
    const QString text = m_capabilities.contains(QStringLiteral("body-markup")) ? note.text.toHtmlEscaped() : note.text;
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue<uchar>(note.urgent ? 2 : 1)}, {QStringLiteral("desktop-entry"), QStringLiteral("rolewright")}};
    m_sending = true;
    auto* answer = new QDBusPendingCallWatcher(
        sessionBus()->asyncCall(callOf(QStringLiteral("Notify"), {QStringLiteral("Rolewright"), m_id, QStringLiteral("rolewright"), note.title, text, actions, hints, -1})), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<uint> id = *answer;
        m_sending = false;
        m_id = id.isValid() ? id.value() : 0;
        const std::optional<Note> next = std::exchange(m_next, std::nullopt);
        if (m_gone)
            withdraw();
        else if (next)
            send(*next);
    });
}

void DesktopNotifier::withdraw()
{
    m_next.reset();
    m_gone = m_sending;
    if (m_id != 0 && !m_sending && sessionBus())
        sessionBus()->asyncCall(callOf(QStringLiteral("CloseNotification"), {std::exchange(m_id, 0)}));
}

void DesktopNotifier::actionInvoked(uint id, const QString& key)
{
    if (id == m_id && id != 0)
        Q_EMIT chosen(key);
}

void DesktopNotifier::closed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

}  // namespace rolewright::ui
