#include "ui/tour/scenario_place.h"

#include "ui/store/store.h"
#include "ui/tour/robot.h"

namespace rolewright::ui {

bool LocalPlace::signInAs(const QString& name)
{
    return m_robot.click(QStringLiteral("signInAs")) && m_robot.chooseAction(QStringLiteral("signInMenu"), name);
}

bool LocalPlace::chooseRole(const QString& name)
{
    return m_robot.chooseRow(QStringLiteral("switchRoleList"), name);
}

bool LocalPlace::chooseBucket(const QString& name)
{
    return m_robot.chooseRow(QStringLiteral("resourcesList"), name);
}

bool LocalPlace::forwardQuarter()
{
    return m_robot.chooseMenu({QStringLiteral("View"), QStringLiteral("Practice clock"), QStringLiteral("Forward 15")});
}

engine::CallResult LocalPlace::ask(const sts::Caller& caller, service::Operation operation)
{
    return m_store.engine()->call(caller, std::move(operation));
}

}  // namespace rolewright::ui
