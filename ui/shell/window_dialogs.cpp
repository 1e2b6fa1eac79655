#include "ui/shell/window_dialogs.h"

#include "ui/role_wizard/role_wizard.h"
#include "ui/sign_in/sign_in_dialog.h"
#include "ui/switch_role/session_token_dialog.h"
#include "ui/switch_role/switch_role_dialog.h"

namespace rolewright::ui {

WindowDialogs::WindowDialogs(const PageContext& context, QWidget* window) : QObject(window), m_context(context), m_window(window)
{
}

void WindowDialogs::switchRole(const QString& roleArn)
{
    if (!m_switchRole) {
        m_switchRole = new SwitchRoleDialog(m_context.store, m_context.prompts, m_context.ticker, m_window);
        connect(m_switchRole, &SwitchRoleDialog::sessionTokenRequested, this, &WindowDialogs::getSessionToken);
    }
    m_switchRole->start(roleArn);
}

void WindowDialogs::getSessionToken()
{
    (new SessionTokenDialog(m_context.store, m_context.prompts, m_context.ticker, m_window))->open();
}

void WindowDialogs::signInAsPerson(const QString& userName)
{
    if (!m_signIn)
        m_signIn = new SignInDialog(m_context, m_window);
    m_signIn->start(userName);
}

void WindowDialogs::newRole(RolePurpose purpose)
{
    RoleWizard*& wizard = m_wizards[purpose];
    if (!wizard) {
        wizard = new RoleWizard(m_context.store, m_context.prompts, m_context.ticker, purpose, m_window);
        connect(wizard, &RoleWizard::created, this, &WindowDialogs::showRole);
    }
    wizard->start();
}

/// What comes next, as somebody whom it lets in, is one key away.
void WindowDialogs::showRole(const QString& arn)
{
    open(arn);
    if (auto* next = m_window->findChild<QWidget*>(QStringLiteral("rolesSwitchAs")); next && next->isVisible())
        next->setFocus(Qt::OtherFocusReason);
}

}  // namespace rolewright::ui
