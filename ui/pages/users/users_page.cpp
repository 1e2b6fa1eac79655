#include "ui/pages/users/users_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/principals/members_tab.h"
#include "ui/pages/principals/permissions_tab.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/sessions_tab.h"
#include "ui/pages/tabs/tags_tab.h"
#include "ui/pages/tabs/usages_tab.h"
#include "ui/pages/users/credentials_tab.h"
#include "ui/pages/users/mfa_tab.h"
#include "ui/pages/users/password_policy_dialog.h"
#include "ui/principal_wizard/principal_wizard.h"

#include <QAction>

namespace rolewright::ui {
namespace {

TagAccess userTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                const auto user = rowOf<identity::User>(store, subject);
                return user ? std::optional(user->tags) : std::nullopt;
            },
            [](const Subject& subject, const identity::Tags& before, const identity::Tags& after) { return tagCalls("User", "UserName", subject.name(), before, after); }};
}

std::vector<service::Operation> readCalls(const Store& store, const Subject& subject)
{
    const json::Object name{{"UserName", subject.name()}};
    std::vector<service::Operation> calls{iamCall("GetUser", name), iamCall("ListAttachedUserPolicies", name), iamCall("ListGroupsForUser", name), iamCall("ListAccessKeys", name),
                                          iamCall("ListMFADevices", name), iamCall("ListUserPolicies", name)};
    if (const auto user = rowOf<identity::User>(store, subject)) {
        for (const identity::InlinePolicy& policy : user->inlinePolicies)
            calls.push_back(iamCall("GetUserPolicy", {{"UserName", user->name}, {"PolicyName", policy.name}}));
    }
    return calls;
}

}  // namespace

UsersPage::UsersPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("users"),
                 {tr("Users"), tr("1 user"), tr("%1 users"), tr("No users yet"),
                  tr("A user is a person or a program with long-term credentials. Give it few permissions of its own, and roles for the rest."), QStringLiteral("user")},
                 parent)
{
    m_model = new UsersModel(this);
    QAction* another = list()->addAction(QStringLiteral("usersCreate"), tr("&Create user…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, creating(context.store, "User"));
    connect(another, &QAction::triggered, this, &UsersPage::create);
    connect(list()->addAction(QStringLiteral("usersPasswordPolicy"), tr("Password re&quirements…"), QStringLiteral("lock")), &QAction::triggered, this,
            [this] { (new PasswordPolicyDialog(this->context(), this))->open(); });
    addTab(new PermissionsTab(context, PrincipalKind::user, id(), tabParent()), tr("Permissions"));
    addTab(new MembersTab(context, PrincipalKind::user, id(), tabParent()), tr("Groups"));
    addTab(new CredentialsTab(context, tabParent()), tr("Security credentials"));
    addTab(new MfaTab(context, tabParent()), tr("MFA devices"));
    addTab(new TagsTab(context, id(), userTags(), tabParent()), tr("Tags"));
    addTab(new SessionsTab(context, PrincipalKind::user, id(), tabParent()), tr("Sessions"));
    addTab(new UsagesTab(context, PrincipalKind::user, id(), tabParent()), tr("Used by"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
    new BulkActions(context, *list(), "User", this);
}

void UsersPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.users); }

QModelIndex UsersPage::find(const Arn& arn) const
{
    if (arn.service != "iam" || arn.account != context().store.account().text() || !arn.resource.starts_with("user/"))
        return {};
    return findKey(toQt(arn.resource).section(QLatin1Char('/'), -1));
}

QModelIndex UsersPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString UsersPage::detail(const Subject& subject) const
{
    const auto user = rowOf<identity::User>(context().store, subject);
    return user ? tr("Id %1 · created %2").arg(toQt(user->id), localText(user->created)) : QString();
}

RemovalPlan UsersPage::removalOf(const QStringList& keys) const
{
    return [world = context().store.snapshot(), account = context().store.account(), keys] { return removalOfUsers(*world, account, keys); };
}

void UsersPage::create()
{
    auto* wizard = new PrincipalWizard(context(), PrincipalKind::user, this);
    connect(wizard, &PrincipalWizard::created, this, [this](const QString& arn) { selectWhenThere(arn.section(QLatin1Char('/'), -1)); });
}

}  // namespace rolewright::ui
