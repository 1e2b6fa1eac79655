#include "ui/shell/page_factory.h"

#include "ui/import/import_dialog.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/pages/activity/activity_page.h"
#include "ui/pages/delegations/delegations_page.h"
#include "ui/pages/endpoint/endpoint_page.h"
#include "ui/pages/findings/findings_page.h"
#include "ui/pages/functions/functions_page.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/guarded/guarded_page.h"
#include "ui/pages/instance_profiles/instance_profiles_page.h"
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
#include "ui/pages/walkthroughs/walkthroughs_page.h"
#include "ui/pages/why/why_page.h"
#include "ui/remote/remote_room.h"
#include "ui/shell/appearance_settings.h"
#include "ui/shell/cli_lens.h"
#include "ui/shell/help_view.h"
#include "ui/shell/late_page.h"
#include "ui/shell/safety_settings.h"
#include "ui/shell/shortcut_settings.h"
#include "ui/why/why_dock.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int lowestWithDocks = 700;  ///< in a lower window the pages need the height more; the status bar tells the time left as well
constexpr int usualDockHeight = 134;  ///< two sessions, whole

QString say(const char* text)
{
    return QCoreApplication::translate("rolewright::ui::MainWindow", text);
}

struct DockContent {
    QString id;
    QString title;
    QWidget* widget;
    Qt::DockWidgetArea area = Qt::BottomDockWidgetArea;
    bool shown = true;  ///< from the beginning
};

QList<DockContent> makeDocks(const PageContext& context, QWidget* parent)
{
    return {
        {QStringLiteral("dockSessions"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Sessions")), new SessionsDock(context, parent)},
        {QStringLiteral("dockCliLens"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "CLI lens")), new CliLens(context.store, context.prompts, parent)},
        {QStringLiteral("dockWhy"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Why?")), new WhyDock(context, parent)},
        {QStringLiteral("dockHelp"), say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Help")), new HelpView(parent), Qt::RightDockWidgetArea, false},
    };
}

template <typename PageType>
PageMaker later(const PageContext& context, const QStringList& reveals = {})
{
    return {PageType::facts(), reveals, [context](QWidget* parent) { return new PageType(context, parent); }};
}

/// What is not read from an endpoint: functions and what else has a policy, delegation requests, and the practice identity provider's people.
bool isNotReadFromEndpoints(const QString& page)
{
    const QString ids[] = {PeoplePage::facts().id, FunctionsPage::facts().id, GuardedPage::facts().id, DelegationsPage::facts().id};
    return std::find(std::begin(ids), std::end(ids), page) != std::end(ids);
}

std::vector<PageMaker> makers(const PageContext& context)
{
    std::vector<PageMaker> all{
        later<OverviewPage>(context),
        later<UsersPage>(context, {QStringLiteral("iam:user/")}),
        later<GroupsPage>(context, {QStringLiteral("iam:group/")}),
        later<RolesPage>(context, {QStringLiteral("iam:role/")}),
        later<PoliciesPage>(context, {QStringLiteral("iam:policy/")}),
        later<ProvidersPage>(context, {QStringLiteral("iam:saml-provider/"), QStringLiteral("iam:oidc-provider/")}),
        later<PeoplePage>(context, {QStringLiteral("practice:person/")}),
        later<OrganizationPage>(context, {QStringLiteral("organizations:")}),
        later<ResourcesPage>(context, {QStringLiteral("s3:")}),
        later<FunctionsPage>(context, {QStringLiteral("lambda:function:")}),
        later<InstanceProfilesPage>(context, {QStringLiteral("iam:instance-profile/")}),
        later<GuardedPage>(context, {QString()}),  // of any service
        later<SessionsPage>(context, {QStringLiteral("sts:"), QStringLiteral("iam:user/"), QStringLiteral("iam:root"), QStringLiteral("ASIA")}),
        later<WhyPage>(context),
        later<FindingsPage>(context),
        later<ActivityPage>(context, {ActivityPage::requestPrefix()}),
        later<DelegationsPage>(context, {QStringLiteral("iam:delegation-request/")}),
    };
    if (RemoteRoom::of(context.store))
        std::erase_if(all, [](const PageMaker& maker) { return isNotReadFromEndpoints(maker.facts.id); });
    if (ServedEndpoint::of(context.store))
        all.push_back(later<EndpointPage>(context));
    if (LessonDoor::of(context.store))
        all.push_back(later<WalkthroughsPage>(context));
    return all;
}

}  // namespace

QList<LatePage*> makePages(const PageContext& context, QWidget* parent)
{
    QList<LatePage*> pages;
    for (PageMaker& maker : makers(context))
        pages += new LatePage(std::move(maker), parent);
    return pages;
}

void addDocks(const PageContext& context, QMainWindow& window)
{
    QDockWidget* first = nullptr;
    for (const DockContent& content : makeDocks(context, &window)) {
        auto* dock = new QDockWidget(content.title, &window);
        dock->setObjectName(content.id);
        dock->setWidget(content.widget);
        window.addDockWidget(content.area, dock);
        if (first && content.area == Qt::BottomDockWidgetArea)
            window.tabifyDockWidget(first, dock);
        dock->setVisible(content.shown && window.height() >= lowestWithDocks);
        first = first ? first : dock;
    }
    first->raise();
    window.resizeDocks({first}, {usualDockHeight}, Qt::Vertical);
}

QList<SettingsSubject> makeSettings(const PageContext& context, ShortcutBook& shortcuts, QWidget* parent)
{
    return {
        {say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Appearance")), QStringLiteral("settings"), new AppearanceSettings(parent)},
        {say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Shortcuts")), QStringLiteral("console"), new ShortcutSettings(shortcuts, parent)},
        {say(QT_TRANSLATE_NOOP("rolewright::ui::MainWindow", "Safety")), QStringLiteral("lock"), new SafetySettings(context, parent)},
    };
}

void openImport(const PageContext& context, QWidget* parent)
{
    (new ImportDialog(context, parent))->open();
}

}  // namespace rolewright::ui
