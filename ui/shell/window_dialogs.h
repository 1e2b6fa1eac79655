/// The dialogs that can be begun from anywhere in the window; those that remember something are made once and kept.
#pragma once

#include "ui/pages/page.h"

#include <QObject>

#include <map>

namespace rolewright::ui {

class RoleWizard;
class SignInDialog;
class SwitchRoleDialog;

class WindowDialogs final : public QObject {
    Q_OBJECT
public:
    /// The dialogs are shown over `window`.
    WindowDialogs(const PageContext& context, QWidget* window);

    void switchRole(const QString& roleArn);
    void getSessionToken();
    void signInAsPerson(const QString& userName);
    void newRole(RolePurpose purpose);

private:
    void showRole(const QString& arn);
    void open(const QString& arn) { m_context.navigation.open(arn); }

    PageContext m_context;
    QWidget* m_window;
    SwitchRoleDialog* m_switchRole = nullptr;
    SignInDialog* m_signIn = nullptr;
    std::map<RolePurpose, RoleWizard*> m_wizards;
};

}  // namespace rolewright::ui
