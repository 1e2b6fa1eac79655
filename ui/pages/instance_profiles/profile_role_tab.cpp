#include "ui/pages/instance_profiles/profile_role_tab.h"

#include "ui/pages/principals/iam_intents.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

identity::RowPtr<identity::InstanceProfile> profileOf(const Store& store, const Subject& subject)
{
    const identity::AccountPtr account = store.snapshot()->account(subject.account);
    return account && !subject.key.isEmpty() ? account->instanceProfiles.find(subject.name()) : nullptr;
}

ProfileRoleTab::ProfileRoleTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    const QString prefix = QStringLiteral("instanceProfilesRole");
    m_role = new QLabel(this);
    m_role->setObjectName(prefix);
    m_role->setTextFormat(Qt::PlainText);
    m_role->setWordWrap(true);
    m_arn = new ArnLabel(prefix + QStringLiteral("CopyArn"), this);
    const auto button = [&](const QString& text, const QString& name, const QString& spoken) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(prefix + name);
        made->setAccessibleName(spoken);
        return made;
    };
    auto* choose = button(tr("Choose &role…"), QStringLiteral("Choose"), tr("Choose the role that instances get"));
    m_remove = button(tr("&Take role out"), QStringLiteral("Remove"), tr("Take the role out of the instance profile"));
    m_open = button(tr("&Open role"), QStringLiteral("Open"), tr("Open the role"));
    needsPermission(store(), choose, [this] {
        const auto profile = profileOf(store(), subject());
        return profile ? intentTo(subject().account, {analysis::wayNeeding("iam:AddRoleToInstanceProfile", identity::arnOf(subject().account, *profile))}) : Intent();
    });
    needsPermission(store(), m_remove, [this] { return intentToCall(subject().account, callsToPut({})); });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {choose, m_remove, m_open})
        buttons->addWidget(one);
    buttons->addStretch(1);
    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_role);
    layout->addWidget(m_arn);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &ProfileRoleTab::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { put({}); });
    connect(m_open, &QPushButton::clicked, this, [this] { this->context().navigation.open(m_arn->arn()); });
}

void ProfileRoleTab::refresh()
{
    const auto profile = profileOf(store(), subject());
    const identity::AccountPtr account = store().snapshot()->account(subject().account);
    const auto role = profile && account ? account->roles.find(profile->role) : nullptr;
    const bool trusted = role && role->trust && role->trust->text().find("ec2.amazonaws.com") != std::string::npos;
    m_message->clear();
    m_role->setText(!role     ? tr("No role is in it yet: instances with it get no credentials. Choose one that trusts EC2.")
                    : trusted ? tr("Instances get credentials of the role %1.").arg(toQt(role->name))
                              : tr("The role %1 is in it. ⚠ Its trust relationship does not name ec2.amazonaws.com, so that instances get no credentials of it.").arg(toQt(role->name)));
    m_arn->setArn(role ? toQt(identity::arnOf(subject().account, *role)) : QString());
    m_arn->setVisible(role != nullptr);
    m_remove->setEnabled(role != nullptr);
    m_open->setEnabled(role != nullptr);
}

void ProfileRoleTab::choose()
{
    const auto profile = profileOf(store(), subject());
    const identity::AccountPtr account = store().snapshot()->account(subject().account);
    if (!profile)
        return;
    PickList roles{account->roles.size(), [account, now = profile->role](std::size_t index) {
                       const identity::Role& role = *account->roles.at(index);
                       const QString name = toQt(role.name);
                       return PickItem{name, name, toQt(role.description), QStringLiteral("role"), role.name == now ? tr("already") : QString()};
                   }};
    auto* picker = new Picker(QStringLiteral("instanceProfilesRolePicker"), tr("Role of %1").arg(subject().key), tr("&Put in"), std::move(roles), true, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& names) { put(names.value(0)); });
    picker->open();
}

/// None when there is nothing to be done.
std::vector<service::Operation> ProfileRoleTab::callsToPut(const QString& role) const
{
    const auto profile = profileOf(store(), subject());
    if (!profile)
        return {};
    const auto call = [&](const char* action, const std::string& name) { return iamCall(action, {{"InstanceProfileName", profile->name}, {"RoleName", name}}); };
    std::vector<service::Operation> calls;
    if (!profile->role.empty())
        calls.push_back(call("RemoveRoleFromInstanceProfile", profile->role));
    if (!role.isEmpty())
        calls.push_back(call("AddRoleToInstanceProfile", role.toStdString()));
    return calls;
}

void ProfileRoleTab::put(const QString& role)
{
    const auto profile = profileOf(store(), subject());
    if (!profile)
        return;
    const QString title = role.isEmpty() ? tr("Take %1 out of instance profile %2").arg(toQt(profile->role), subject().key) : tr("Put %1 into instance profile %2").arg(role, subject().key);
    store().runIn(subject().account, title, callsToPut(role), this, [this, asked = subject()](const std::vector<engine::CallResult>& results) {
        if (asked == subject() && !results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
