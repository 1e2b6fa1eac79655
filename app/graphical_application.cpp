#include "app/graphical_application.h"

#include "ui/theme/theme.h"

#include <QSettings>

namespace rolewright::app {

bool hasDisplay()
{
#if defined(__unix__) && !defined(__APPLE__)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

GraphicalApplication::GraphicalApplication() : m_application(m_count, m_arguments)
{
    QApplication::setApplicationName(QStringLiteral("rolewright"));
    QApplication::setOrganizationName(QStringLiteral("rolewright"));
    QApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    const int scheme = QSettings().value(QStringLiteral("window/scheme"), static_cast<int>(ui::systemScheme())).toInt();
    ui::applyTheme(m_application, scheme >= 0 && scheme <= 2 ? static_cast<ui::Scheme>(scheme) : ui::Scheme::light);
}

}  // namespace rolewright::app
