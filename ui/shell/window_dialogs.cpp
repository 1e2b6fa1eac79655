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
        connect(m_switchRole, &SwitchRoleDialog::openRequested, this, &WindowDialogs::open);
    }
    m_switchRole->start(roleArn);
}

void WindowDialogs::getSessionToken()
{
    auto* dialog = new SessionTokenDialog(m_context.store, m_context.ticker, m_window);
    connect(dialog, &SessionTokenDialog::openRequested, this, &WindowDialogs::open);
    dialog->open();
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
        wizard = new RoleWizard(m_context.store, m_context.prompts, purpose, m_window);
        connect(wizard, &RoleWizard::created, this, &WindowDialogs::open);
    }
    wizard->start();
}

}  // namespace rolewright::ui
