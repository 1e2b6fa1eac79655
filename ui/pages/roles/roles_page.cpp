#include "ui/pages/roles/roles_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/instance_profiles/role_profiles_tab.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/principals/permissions_tab.h"
#include "ui/pages/roles/limits_tab.h"
#include "ui/pages/roles/trust_tab.h"
#include "ui/pages/roles/used_by_tab.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/sessions_tab.h"
#include "ui/pages/tabs/tags_tab.h"
#include "ui/prompts/prompts.h"
#include "ui/role_clone/clone_wizard.h"
#include "ui/switch_role/switch_as_button.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace rolewright::ui {
namespace {

TagAccess roleTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                const auto role = rowOf<identity::Role>(store, subject);
                return role ? std::optional(role->tags) : std::nullopt;
            },
            [](const Subject& subject, const identity::Tags& before, const identity::Tags& after) { return tagCalls("Role", "RoleName", subject.name(), before, after); }};
}

std::vector<service::Operation> readCalls(const Store& store, const Subject& subject)
{
    const json::Object name{{"RoleName", subject.name()}};
    std::vector<service::Operation> calls{iamCall("GetRole", name), iamCall("ListAttachedRolePolicies", name), iamCall("ListRolePolicies", name)};
    if (const auto role = rowOf<identity::Role>(store, subject)) {
        for (const identity::InlinePolicy& policy : role->inlinePolicies)
            calls.push_back(iamCall("GetRolePolicy", {{"RoleName", role->name}, {"PolicyName", policy.name}}));
    }
    return calls;
}

}  // namespace

RolesPage::RolesPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("roles"),
                 {tr("Roles"), tr("1 role"), tr("%1 roles"), tr("No roles yet"),
                  tr("A role has permissions that somebody takes on for a while: a user, another account, a service. Two halves make it work: the role trusts them, and they may assume it."),
                  QStringLiteral("role")},
                 parent)
{
    m_model = new RolesModel(this);
    QAction* another = list()->addAction(QStringLiteral("rolesCreate"), tr("&Create role…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, creating(context.store, "Role"));
    connect(another, &QAction::triggered, this, &RolesPage::create);
    auto* assume = new QPushButton(icon(QStringLiteral("switch")), tr("Sw&itch to this role…"), this);
    assume->setObjectName(QStringLiteral("rolesSwitch"));
    assume->setAccessibleName(tr("Switch to this role"));
    const auto arn = [this] {
        const auto role = rowOf<identity::Role>(this->context().store, subject());
        return role ? toQt(identity::arnOf(subject().account, *role)) : QString();
    };
    connect(assume, &QPushButton::clicked, this, [this, arn] {
        if (const QString role = arn(); !role.isEmpty())
            this->context().navigation.switchRole(role);
    });
    addHeaderButton(assume);
    auto* assumeAs = new SwitchAsButton(context.store, arn, [&navigation = context.navigation](const QString& role) { navigation.switchRole(role); }, this);
    assumeAs->setObjectName(QStringLiteral("rolesSwitchAs"));
    addHeaderButton(assumeAs);
    addTab(new PermissionsTab(context, PrincipalKind::role, id(), tabParent()), tr("Permissions"));
    addTab(new TrustTab(context, tabParent()), tr("Trust relationship"));
    addTab(new LimitsTab(context, tabParent()), tr("Limits"));
    addTab(new TagsTab(context, id(), roleTags(), tabParent()), tr("Tags"));
    addTab(new SessionsTab(context, PrincipalKind::role, id(), tabParent()), tr("Sessions"));
    addTab(new UsedByTab(context, tabParent()), tr("Used by"));
    addTab(new RoleProfilesTab(context, tabParent()), tr("Instance profiles"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    list()->view()->setDragEnabled(true);  // onto a session, to assume it from there
    begin(m_model);
    auto* actions = new BulkActions(context, *list(), "Role", this);
    QAction* rename = actions->addForOne(QStringLiteral("CloneAndMove"), tr("Clone under a ne&w name and migrate…"), QStringLiteral("role"),
                                         tr("Make a clone and move to it what names this role: policies, trust relationships, functions"));
    QAction* carry = actions->addForOne(QStringLiteral("CloneElsewhere"), tr("Clone to another acc&ount…"), QStringLiteral("account"),
                                        tr("Make a clone in another account, with ARNs of this account written anew"));
    connect(rename, &QAction::triggered, this, [this] { clone(true); });
    connect(carry, &QAction::triggered, this, [this] { clone(false); });
}

void RolesPage::updateModel(const identity::Snapshot&, const identity::Account& account)
{
    m_model->setWorld(context().store.snapshot());
    m_model->setTable(account.id, account.roles);
}

QModelIndex RolesPage::find(const Arn& arn) const
{
    if (arn.service != "iam" || arn.account != context().store.account().text() || !arn.resource.starts_with("role/"))
        return {};
    return findKey(toQt(arn.resource).section(QLatin1Char('/'), -1));
}

QModelIndex RolesPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString RolesPage::detail(const Subject& subject) const
{
    const auto role = rowOf<identity::Role>(context().store, subject);
    return role ? tr("Trusts %1 · id %2 · created %3").arg(trustSummary(*role), toQt(role->id), localText(role->created)) : QString();
}

RemovalPlan RolesPage::removalOf(const QStringList& keys) const
{
    return [world = context().store.snapshot(), account = context().store.account(), keys] { return removalOfRoles(*world, account, keys); };
}

/// Into the first other account, which can be changed in the wizard.
void RolesPage::clone(bool withinAccount)
{
    const Store& store = context().store;
    const Named role = namedBy(list()->selectedArns().value(0));
    const auto& accounts = store.snapshot()->accounts();
    const auto other = std::find_if(accounts.begin(), accounts.end(), [&store](const identity::AccountPtr& account) { return account->id != store.account(); });
    if (!withinAccount && other == accounts.end()) {
        context().prompts.tell(this, Prompts::Tone::information, tr("Clone to another account"), tr("There is one account in this workspace. Make another on the Organization page first."));
        return;
    }
    auto* wizard = new CloneWizard(context(), store.account(), role.name, withinAccount ? store.account() : (*other)->id, this);
    connect(wizard, &CloneWizard::created, this, [this](const QString& arn) { context().navigation.open(arn); });
}

void RolesPage::create() { context().navigation.newRole(); }

}  // namespace rolewright::ui
