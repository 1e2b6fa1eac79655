#include "ui/shell/page_factory.h"

#include "ui/pages/groups/groups_page.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/sessions/sessions_dock.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/pages/users/users_page.h"
#include "ui/shell/cli_lens.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("rolewright::ui::MainWindow", text);
}

}  // namespace

QList<Page*> makePages(const PageContext& context, QWidget* parent)
{
    return {
        new UsersPage(context, parent),
        new GroupsPage(context, parent),
        new RolesPage(context, parent),
        new PoliciesPage(context, parent),
        new SessionsPage(context, parent),
    };
}

QList<DockContent> makeDocks(const PageContext& context, QWidget* parent)
{
    return {
        {QStringLiteral("dockSessions"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Sessions")), new SessionsDock(context, parent)},
        {QStringLiteral("dockCliLens"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "CLI lens")), new CliLens(context.store, parent)},
    };
}

void openImport(const PageContext&, QWidget*) {}

}  // namespace rolewright::ui
