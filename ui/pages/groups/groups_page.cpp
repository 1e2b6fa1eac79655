#include "ui/pages/groups/groups_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/principals/members_tab.h"
#include "ui/pages/principals/permissions_tab.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/usages_tab.h"
#include "ui/principal_wizard/principal_wizard.h"

#include <QAction>

namespace rolewright::ui {
namespace {

std::vector<service::Operation> readCalls(const Store& store, const Subject& subject)
{
    const json::Object name{{"GroupName", subject.name()}};
    std::vector<service::Operation> calls{iamCall("GetGroup", name), iamCall("ListAttachedGroupPolicies", name), iamCall("ListGroupPolicies", name)};
    if (const auto group = rowOf<identity::Group>(store, subject)) {
        for (const identity::InlinePolicy& policy : group->inlinePolicies)
            calls.push_back(iamCall("GetGroupPolicy", {{"GroupName", group->name}, {"PolicyName", policy.name}}));
    }
    return calls;
}

}  // namespace

GroupsPage::GroupsPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("groups"),
                 {tr("Groups"), tr("1 group"), tr("%1 groups"), tr("No groups yet"),
                  tr("A group gives its policies to all its members. It is no principal: a trust policy cannot name it."), QStringLiteral("group")},
                 parent)
{
    m_model = new GroupsModel(this);
    QAction* another = list()->addAction(QStringLiteral("groupsCreate"), tr("&Create group…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, creating(context.store, "Group"));
    connect(another, &QAction::triggered, this, &GroupsPage::create);
    addTab(new MembersTab(context, PrincipalKind::group, id(), tabParent()), tr("Members"));
    addTab(new PermissionsTab(context, PrincipalKind::group, id(), tabParent()), tr("Permissions"));
    addTab(new UsagesTab(context, PrincipalKind::group, id(), tabParent()), tr("Used by"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
    new BulkActions(context, *list(), "Group", this);
}

void GroupsPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.groups); }

QModelIndex GroupsPage::find(const Arn& arn) const
{
    if (arn.service != "iam" || arn.account != context().store.account().text() || !arn.resource.starts_with("group/"))
        return {};
    return findKey(toQt(arn.resource).section(QLatin1Char('/'), -1));
}

QModelIndex GroupsPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString GroupsPage::detail(const Subject& subject) const
{
    const auto group = rowOf<identity::Group>(context().store, subject);
    return group ? tr("Id %1 · created %2").arg(toQt(group->id), localText(group->created)) : QString();
}

RemovalPlan GroupsPage::removalOf(const QStringList& keys) const
{
    return [world = context().store.snapshot(), account = context().store.account(), keys] { return removalOfGroups(*world, account, keys); };
}

void GroupsPage::create()
{
    auto* wizard = new PrincipalWizard(context(), PrincipalKind::group, this);
    connect(wizard, &PrincipalWizard::created, this, [this](const QString& arn) { selectWhenThere(arn.section(QLatin1Char('/'), -1)); });
}

}  // namespace rolewright::ui
