#include "ui/desktop/bus.h"

#include <QFileInfo>

namespace rolewright::ui {
namespace {

bool isSocket(const QString& path) { return QFileInfo::exists(path); }

std::optional<QDBusConnection> connected(const QDBusConnection& bus) { return bus.isConnected() ? std::optional(bus) : std::nullopt; }

}  // namespace

std::optional<QDBusConnection> sessionBus()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && !isSocket(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")))
        return std::nullopt;
    return connected(QDBusConnection::sessionBus());
}

std::optional<QDBusConnection> systemBus()
{
    if (!qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS") && !isSocket(QStringLiteral("/run/dbus/system_bus_socket")))
        return std::nullopt;
    return connected(QDBusConnection::systemBus());
}

}  // namespace rolewright::ui
