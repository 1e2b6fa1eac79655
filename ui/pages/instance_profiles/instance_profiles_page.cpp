#include "ui/pages/instance_profiles/instance_profiles_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/instance_profiles/instance_profile_dialog.h"
#include "ui/pages/instance_profiles/profile_role_tab.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/tags_tab.h"

#include <QAction>

namespace rolewright::ui {
namespace {

constexpr const char* nameParameter = "InstanceProfileName";

TagAccess profileTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                const auto profile = profileOf(store, subject);
                return profile ? std::optional(profile->tags) : std::nullopt;
            },
            [](const Subject& subject, const identity::Tags& before, const identity::Tags& after) { return tagCalls("InstanceProfile", nameParameter, subject.name(), before, after); }};
}

std::vector<service::Operation> readCalls(const Store&, const Subject& subject) { return {iamCall("GetInstanceProfile", {{nameParameter, subject.name()}})}; }

Removal removalOfProfiles(const identity::AccountPtr& account, const QStringList& names)
{
    Removal removal;
    QStringList found;
    QStringList roles;
    for (const QString& name : names) {
        const auto profile = account ? account->instanceProfiles.find(name.toStdString()) : nullptr;
        if (!profile)
            continue;
        removal.account = account->id;
        found += toQt(profile->name);
        std::vector<service::Operation>& calls = removal.things.emplace_back();
        if (!profile->role.empty()) {
            roles += toQt(profile->role);
            calls.push_back(iamCall("RemoveRoleFromInstanceProfile", {{nameParameter, profile->name}, {"RoleName", profile->role}}));
        }
        calls.push_back(iamCall("DeleteInstanceProfile", {{nameParameter, profile->name}}));
    }
    roles.removeDuplicates();
    removal.title = found.size() == 1 ? InstanceProfilesPage::tr("Delete instance profile %1").arg(found.first())
                                      : InstanceProfilesPage::tr("Delete %n instance profiles", nullptr, static_cast<int>(found.size()));
    removal.question = roles.isEmpty() ? InstanceProfilesPage::tr("There is no role in it.\n\nUndo brings it all back.")
                                       : InstanceProfilesPage::tr("Instances get no credentials of %1 by it any more. The role stays.\n\nUndo brings it all back.").arg(roles.join(QStringLiteral(", ")));
    return removal;
}

}  // namespace

InstanceProfilesPage::InstanceProfilesPage(PageContext context, QWidget* parent)
    : EntityPage(context, facts().id,
                 {tr("Instance profiles"), tr("1 instance profile"), tr("%1 instance profiles"), tr("No instance profiles yet"),
                  tr("An instance profile hands one role to EC2 instances: programs on them act with it and need no access keys."), facts().icon},
                 parent)
{
    m_model = new InstanceProfilesModel(this);
    QAction* another = list()->addAction(QStringLiteral("instanceProfilesCreate"), tr("&Create instance profile…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, creating(context.store, "InstanceProfile", "instance-profile"));
    connect(another, &QAction::triggered, this, &InstanceProfilesPage::create);
    addTab(new ProfileRoleTab(context, tabParent()), tr("Role"));
    addTab(new TagsTab(context, id(), profileTags(), tabParent()), tr("Tags"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
}

void InstanceProfilesPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.instanceProfiles); }

QModelIndex InstanceProfilesPage::find(const Arn& arn) const
{
    if (arn.service != "iam" || arn.account != context().store.account().text() || !arn.resource.starts_with("instance-profile/"))
        return {};
    return findKey(toQt(arn.resource).section(QLatin1Char('/'), -1));
}

QModelIndex InstanceProfilesPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString InstanceProfilesPage::detail(const Subject& subject) const
{
    const auto profile = profileOf(context().store, subject);
    return profile ? tr("Path %1 · id %2 · created %3").arg(toQt(profile->path), toQt(profile->id), localText(profile->created)) : QString();
}

RemovalPlan InstanceProfilesPage::removalOf(const QStringList& keys) const
{
    return [account = context().store.accountRow(), keys] { return removalOfProfiles(account, keys); };
}

void InstanceProfilesPage::create()
{
    auto* dialog = new InstanceProfileDialog(context(), {}, this);
    connect(dialog, &InstanceProfileDialog::created, this, [this](const QString& name) { selectWhenThere(name); });
    dialog->open();
}

}  // namespace rolewright::ui
