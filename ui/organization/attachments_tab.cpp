#include "ui/organization/attachments_tab.h"

#include "core/service/organization.h"
#include "core/service/quotas.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/what_if_dialog.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int policyRole = Qt::UserRole;
constexpr int inheritedRole = Qt::UserRole + 1;

service::Operation attachment(const char* action, const QString& policy, const QString& target)
{
    return organizationsCall(action, {{"PolicyId", policy.toStdString()}, {"TargetId", target.toStdString()}});
}

}  // namespace

AttachmentsTab::AttachmentsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    auto* buttons = new QHBoxLayout;
    m_attach = addButton(buttons, QStringLiteral("organizationAttach"), tr("A&ttach…"), QStringLiteral("add"));
    m_detach = addButton(buttons, QStringLiteral("organizationDetach"), tr("&Detach…"), QStringLiteral("close"));
    m_open = addButton(buttons, QStringLiteral("organizationOpenPolicy"), tr("Open polic&y"), QStringLiteral("policy"));
    m_quota = new ElidedLabel(this);
    m_quota->setObjectName(QStringLiteral("organizationQuota"));
    buttons->addStretch(1);
    m_message = new InlineMessage(QStringLiteral("organizationAttachmentsNote"), this);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("organizationAttachments"));
    m_list->setAccessibleName(tr("Policies attached here and inherited"));
    m_list->setHeaderLabels({tr("Policy"), tr("Type"), tr("How")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No policy is attached here or above."));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_quota);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AttachmentsTab::showState);
    connect(m_list, &QTreeWidget::itemActivated, m_open, &QAction::trigger);
    for (QAction* action : {m_attach, m_detach})
        changesWorkspace(store(), action);
    connect(m_attach, &QAction::triggered, this, &AttachmentsTab::attach);
    connect(m_detach, &QAction::triggered, this, &AttachmentsTab::detach);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT policyChosen(chosen()); });
    connect(&store(), &Store::callerChanged, this, &AttachmentsTab::showState);
}

QAction* AttachmentsTab::addButton(QHBoxLayout* buttons, const QString& objectName, const QString& text, const QString& iconName)
{
    auto* action = new QAction(icon(iconName), text, this);
    buttons->addWidget(actionButton(action, objectName, this));
    return action;
}

QString AttachmentsTab::chosen() const { return m_list->currentItem() ? m_list->currentItem()->data(0, policyRole).toString() : QString(); }
bool AttachmentsTab::isInherited() const { return m_list->currentItem() && m_list->currentItem()->data(0, inheritedRole).toBool(); }

void AttachmentsTab::addLine(const identity::Organization& organization, const QString& policyId, const QString& from)
{
    const identity::OrganizationPolicy* policy = organization.policy(policyId.toStdString());
    if (!policy)
        return;
    auto* item = new QTreeWidgetItem(m_list, {policyName(organization, policyId), typeWord(policy->type), from.isEmpty() ? tr("● attached here") : tr("↳ inherited from %1").arg(from)});
    item->setIcon(0, icon(typeIcon(policy->type)));
    item->setToolTip(0, policyId);
    item->setData(0, policyRole, policyId);
    item->setData(0, inheritedRole, !from.isEmpty());
    if (!from.isEmpty()) {
        QFont font = m_list->font();
        font.setItalic(true);
        item->setFont(0, font);
    }
}

void AttachmentsTab::refresh()
{
    const QString before = chosen();
    const bool beforeInherited = isInherited();
    const identity::SnapshotPtr world = store().snapshot();
    const auto& organization = world->organization();
    m_list->clear();
    if (organization) {
        for (const QString& id : attachedIds(*organization, subject().key))
            addLine(*organization, id, {});
        for (QString above = parentOf(*organization, subject().key); !above.isEmpty(); above = parentOf(*organization, above)) {
            for (const QString& id : attachedIds(*organization, above))
                addLine(*organization, id, targetName(*world, above));
        }
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (item->data(0, policyRole) == before && item->data(0, inheritedRole) == beforeInherited)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showState();
}

void AttachmentsTab::showState()
{
    const auto& organization = store().snapshot()->organization();
    if (!organization || subject().key.isEmpty())
        return;
    int used[] = {0, 0};
    for (const QString& id : attachedIds(*organization, subject().key)) {
        const auto* policy = organization->policy(id.toStdString());
        ++used[policy && policy->type == policy::Type::resourceControl ? 1 : 0];
    }
    const auto most = service::quota("PoliciesPerTarget");
    m_quota->setText(tr("Attached here: %1 of %3 SCPs, %2 of %3 RCPs").arg(used[0]).arg(used[1]).arg(most));
    const bool management = toQt(organization->managementAccount.text()) == subject().key;
    m_message->say(InlineMessage::Tone::note, management ? tr("This is the management account: SCPs do not limit its principals, RCPs do not guard its resources.") : QString());
    const QString policy = chosen();
    const QString some = organization->policies.empty() ? QString() : toQt(organization->policies.front().id);
    setPossible(m_attach, permissionObstacle(store(), attachment("AttachPolicy", some, subject().key)));
    setPossible(m_open, policy.isEmpty() ? tr("No policy is selected.") : QString());
    if (policy.isEmpty())
        return setPossible(m_detach, tr("No policy is selected."));
    if (isInherited())
        return setPossible(m_detach, tr("It is inherited: detach it where it is attached."));
    setPossible(m_detach, obstacleTo(store(), attachment("DetachPolicy", policy, subject().key)));
}

void AttachmentsTab::attach()
{
    const auto& organization = store().snapshot()->organization();
    if (!organization)
        return;
    const QString target = subject().key;
    const QStringList there = attachedIds(*organization, target);
    const auto whyNot = [&](const identity::OrganizationPolicy& policy) {
        const bool on = policy.type == policy::Type::serviceControl ? organization->serviceControlEnabled : organization->resourceControlEnabled;
        const auto ofItsType = std::count_if(there.begin(), there.end(), [&](const QString& id) {
            const auto* other = organization->policy(id.toStdString());
            return other && other->type == policy.type;
        });
        if (there.contains(toQt(policy.id)))
            return tr("It is attached here already.");
        if (!on)
            return tr("Its policy type is switched off.");
        return static_cast<std::size_t>(ofItsType) >= service::quota("PoliciesPerTarget") ? tr("No more of this type can be attached here.") : QString();
    };
    std::vector<PickItem> items;
    for (const identity::OrganizationPolicy& policy : organization->policies) {
        const QString id = toQt(policy.id);
        items.push_back({id, policyName(*organization, id), policy.description.empty() ? typeWord(policy.type) : QStringLiteral("%1 · %2").arg(typeWord(policy.type), toQt(policy.description)), typeIcon(policy.type), whyNot(policy)});
    }
    auto* picker = new Picker(QStringLiteral("organizationPick"), tr("Attach a policy to %1").arg(targetName(*store().snapshot(), target)), tr("&Attach…"), items, true, this);
    connect(picker, &Picker::picked, this, [this, target](const QStringList& ids) {
        const identity::SnapshotPtr world = store().snapshot();
        if (!world->organization())
            return;
        Q_EMIT planned({tr("Attach %1 to %2").arg(policyName(*world->organization(), ids.first()), targetName(*world, target)), tr("&Attach"), {attachment("AttachPolicy", ids.first(), target)}});
    });
    picker->open();
}

void AttachmentsTab::detach()
{
    const identity::SnapshotPtr world = store().snapshot();
    if (!world->organization() || chosen().isEmpty())
        return;
    Q_EMIT planned({tr("Detach %1 from %2").arg(policyName(*world->organization(), chosen()), targetName(*world, subject().key)), tr("&Detach"),
                    {attachment("DetachPolicy", chosen(), subject().key)}});
}

}  // namespace rolewright::ui
