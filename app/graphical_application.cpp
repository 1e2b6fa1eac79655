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

/// What Qt reads when the application object is made.
GraphicalApplication::Names::Names()
{
    QCoreApplication::setApplicationName(QStringLiteral("rolewright"));
    QCoreApplication::setOrganizationName(QStringLiteral("rolewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    ui::applySize();
}

GraphicalApplication::GraphicalApplication(const QString& language) : m_application(m_count, m_arguments)
{
    ui::installLanguage(m_application, language.isEmpty() ? ui::chosenLanguage() : language);
    ui::applyTheme(m_application, ui::chosenScheme());
}

}  // namespace rolewright::app
