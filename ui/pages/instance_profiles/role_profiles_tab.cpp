#include "ui/pages/instance_profiles/role_profiles_tab.h"

#include "core/base/text.h"
#include "ui/pages/instance_profiles/instance_profile_dialog.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/tasks/run_by_size.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/arn_list.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

RoleProfilesTab::RoleProfilesTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    const QString prefix = QStringLiteral("rolesProfiles");
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_list = new ArnList(prefix + QStringLiteral("List"), tr("Instance profiles with this role"), {tr("Instance profile")}, this);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const auto button = [&](const QString& text, const QString& name, const QString& spoken) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(prefix + name);
        made->setAccessibleName(spoken);
        return made;
    };
    auto* create = button(tr("Create i&nstance profile…"), QStringLiteral("Create"), tr("Create an instance profile with this role"));
    auto* add = button(tr("Add &to a profile…"), QStringLiteral("Add"), tr("Put this role into an instance profile that has none"));
    m_remove = button(tr("Ta&ke out"), QStringLiteral("Remove"), tr("Take this role out of the selected instance profiles"));
    const auto anyProfile = [this](const char* action) {
        return [this, action] { return intentTo(subject().account, {analysis::wayNeeding(action, anyOf(subject().account, "instance-profile"))}); };
    };
    needsPermission(store(), create, anyProfile("iam:CreateInstanceProfile"));
    needsPermission(store(), add, anyProfile("iam:AddRoleToInstanceProfile"));
    needsPermission(store(), m_remove, [this] { return intentToCall(subject().account, callsOf("RemoveRoleFromInstanceProfile", chosen())); });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {create, add, m_remove})
        buttons->addWidget(one);
    buttons->addStretch(1);
    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    connect(create, &QPushButton::clicked, this, &RoleProfilesTab::create);
    connect(add, &QPushButton::clicked, this, &RoleProfilesTab::add);
    connect(m_remove, &QPushButton::clicked, this, &RoleProfilesTab::removeSelected);
    connect(m_list, &ArnList::opened, this, [this](const QString& arn) { this->context().navigation.open(arn); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_remove->setEnabled(!m_list->selectedItems().isEmpty());
        Rights::of(store()).lookAgain();
    });
}

void RoleProfilesTab::subjectChanged()
{
    m_looking.cancel();
    show({});
}

void RoleProfilesTab::refresh()
{
    const identity::AccountPtr account = store().snapshot()->account(subject().account);
    m_message->clear();
    if (!account)
        return show({});
    runBySize(
        m_looking, account->instanceProfiles.size(),
        [account, role = subject().name()] {
            QStringList names;
            account->instanceProfiles.forEach([&](const auto& profile) {
                if (text::equalsIgnoringCase(profile->role, role))
                    names += toQt(profile->name);
            });
            return names;
        },
        [this](const QStringList& names) { show(names); });
}

void RoleProfilesTab::show(const QStringList& names)
{
    m_list->clear();
    const identity::AccountPtr account = store().snapshot()->account(subject().account);
    for (const QString& name : names) {
        if (const auto profile = account ? account->instanceProfiles.find(name.toStdString()) : nullptr)
            m_list->add(QStringLiteral("service"), {name}, toQt(identity::arnOf(account->id, *profile)));
    }
    m_remove->setEnabled(false);
    m_note->setText(names.isEmpty() ? tr("In no instance profile. One hands the role to EC2 instances: programs on them act with it and need no access keys.")
                                    : tr("Instances with these profiles get credentials of the role. Enter opens one."));
}

void RoleProfilesTab::create()
{
    auto* dialog = new InstanceProfileDialog(context(), subject().key, this);
    dialog->open();
}

void RoleProfilesTab::add()
{
    const identity::AccountPtr account = store().snapshot()->account(subject().account);
    if (!account)
        return;
    PickList profiles{account->instanceProfiles.size(), [account](std::size_t index) {
                          const identity::InstanceProfile& profile = *account->instanceProfiles.at(index);
                          const QString name = toQt(profile.name);
                          return PickItem{name, name, toQt(profile.path), QStringLiteral("service"), profile.role.empty() ? QString() : tr("has the role %1").arg(toQt(profile.role))};
                      }};
    auto* picker = new Picker(QStringLiteral("rolesProfilesPicker"), tr("Put %1 into instance profiles").arg(subject().key), tr("&Put in"), std::move(profiles), false, this);
    connect(picker, &Picker::picked, this,
            [this](const QStringList& names) { run(tr("Put %1 into instance profile %2").arg(subject().key, names.join(QStringLiteral(", "))), "AddRoleToInstanceProfile", names); });
    picker->open();
}

QStringList RoleProfilesTab::chosen() const
{
    QStringList names;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        names += item->text(0);
    return names;
}

void RoleProfilesTab::removeSelected()
{
    const QStringList names = chosen();
    if (!names.isEmpty())
        run(tr("Take %1 out of instance profile %2").arg(subject().key, names.join(QStringLiteral(", "))), "RemoveRoleFromInstanceProfile", names);
}

std::vector<service::Operation> RoleProfilesTab::callsOf(const char* action, const QStringList& profiles) const
{
    std::vector<service::Operation> calls;
    for (const QString& profile : profiles)
        calls.push_back(iamCall(action, {{"InstanceProfileName", profile.toStdString()}, {"RoleName", subject().name()}}));
    return calls;
}

void RoleProfilesTab::run(const QString& title, const char* action, const QStringList& profiles)
{
    store().runIn(subject().account, title, callsOf(action, profiles), this, [this, asked = subject()](const std::vector<engine::CallResult>& results) {
        if (asked == subject() && !results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
