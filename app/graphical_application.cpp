#include "app/graphical_application.h"

#include "ui/theme/language.h"
#include "ui/theme/theme.h"

namespace rolewright::app {

bool hasDisplay()
{
#if defined(__unix__) && !defined(__APPLE__)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

GraphicalApplication::GraphicalApplication(const QString& language) : m_application(m_count, m_arguments)
{
    QApplication::setApplicationName(QStringLiteral("rolewright"));
    QApplication::setOrganizationName(QStringLiteral("rolewright"));
    QApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    ui::installLanguage(m_application, language.isEmpty() ? ui::chosenLanguage() : language);
    ui::applyTheme(m_application, ui::chosenScheme());
}

}  // namespace rolewright::app
