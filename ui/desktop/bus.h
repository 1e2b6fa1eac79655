/// The two buses of a Linux desktop, taken only when they are there: asking for one that is not may start a program.
#pragma once

#include <QDBusConnection>

#include <optional>

namespace rolewright::ui {

std::optional<QDBusConnection> sessionBus();
std::optional<QDBusConnection> systemBus();

}  // namespace rolewright::ui
