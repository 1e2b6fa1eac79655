#include "ui/shell/page_factory.h"

#include "ui/import/import_dialog.h"
#include "ui/pages/activity/activity_page.h"
#include "ui/pages/functions/functions_page.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/organization/organization_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/providers/providers_page.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/sessions/sessions_dock.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/pages/users/users_page.h"
#include "ui/pages/why/why_page.h"
#include "ui/shell/cli_lens.h"
#include "ui/why/why_dock.h"

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
        new OverviewPage(context, parent),
        new UsersPage(context, parent),
        new GroupsPage(context, parent),
        new RolesPage(context, parent),
        new PoliciesPage(context, parent),
        new ProvidersPage(context, parent),
        new PeoplePage(context, parent),
        new OrganizationPage(context, parent),
        new ResourcesPage(context, parent),
        new FunctionsPage(context, parent),
        new SessionsPage(context, parent),
        new WhyPage(context, parent),
        new ActivityPage(context, parent),
    };
}

QList<DockContent> makeDocks(const PageContext& context, QWidget* parent)
{
    return {
        {QStringLiteral("dockSessions"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Sessions")), new SessionsDock(context, parent)},
        {QStringLiteral("dockCliLens"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "CLI lens")), new CliLens(context.store, parent)},
        {QStringLiteral("dockWhy"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Why?")), new WhyDock(context, parent)},
    };
}

void openImport(const PageContext& context, QWidget* parent)
{
    (new ImportDialog(context, parent))->open();
}

}  // namespace rolewright::ui
