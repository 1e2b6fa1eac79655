#include "ui/organization/targets_tab.h"

#include "ui/models/account_text.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/what_if_dialog.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/empty_words.h"
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

QString kindWord(TargetKind kind)
{
    switch (kind) {
    case TargetKind::root:
        return TargetsTab::tr("root");
    case TargetKind::unit:
        return TargetsTab::tr("organizational unit");
    case TargetKind::account:
        return TargetsTab::tr("account");
    case TargetKind::none:
        break;
    }
    return {};
}

QString iconOf(TargetKind kind) { return kind == TargetKind::account ? QStringLiteral("account") : QStringLiteral("organization"); }

/// What policies attach to.
struct Target {
    QString id;
    QString name;
    TargetKind kind = TargetKind::none;
    bool attached = false;  ///< the policy asked about is
};

/// Root, OUs and accounts, in the order of the organization.
std::vector<Target> targetsOf(const identity::Snapshot& world, const std::string& policy)
{
    std::vector<Target> targets;
    const auto holds = [&](const std::vector<std::string>& policies) { return std::find(policies.begin(), policies.end(), policy) != policies.end(); };
    if (!world.organization())
        return targets;
    for (const identity::OrganizationUnit& unit : world.organization()->units)
        targets.push_back({toQt(unit.id), toQt(unit.name.empty() ? unit.id : unit.name), unit.parent.empty() ? TargetKind::root : TargetKind::unit, holds(unit.policies)});
    for (const auto& member : world.organization()->accounts) {
        const auto account = world.account(member.account);
        targets.push_back({toQt(member.account.text()), account ? accountName(*account) : toQt(member.account.text()), TargetKind::account, holds(member.policies)});
    }
    return targets;
}

}  // namespace

TargetsTab::TargetsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& name, const QString& text, const QString& iconName) {
        auto* action = new QAction(icon(iconName), text, this);
        buttons->addWidget(actionButton(action, name, this));
        return action;
    };
    m_attach = add(QStringLiteral("organizationTargetsAttach"), tr("A&ttach…"), QStringLiteral("add"));
    m_detach = add(QStringLiteral("organizationTargetsDetach"), tr("&Detach…"), QStringLiteral("close"));
    m_open = add(QStringLiteral("organizationTargetsOpen"), tr("Sh&ow in the tree"), QStringLiteral("organization"));
    for (QAction* action : {m_attach, m_detach})
        changesWorkspace(store(), action);
    buttons->addStretch(1);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("organizationTargets"));
    m_list->setAccessibleName(tr("Where this policy is attached"));
    m_list->setHeaderLabels({tr("Target"), tr("Kind"), tr("Id")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("It is attached nowhere."));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TargetsTab::showState);
    connect(m_list, &QTreeWidget::itemActivated, m_open, &QAction::trigger);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT targetChosen(chosen()); });
    connect(m_attach, &QAction::triggered, this, &TargetsTab::attach);
    connect(m_detach, &QAction::triggered, this, [this] { plan("DetachPolicy", tr("Detach %1 from %2"), tr("&Detach"), chosen()); });
    connect(&store(), &Store::callerChanged, this, &TargetsTab::showState);
}

QString TargetsTab::chosen() const { return m_list->currentItem() ? m_list->currentItem()->text(2) : QString(); }

void TargetsTab::refresh()
{
    const QString before = chosen();
    m_list->clear();
    for (const Target& target : targetsOf(*store().snapshot(), subject().name())) {
        if (!target.attached)
            continue;
        auto* item = new QTreeWidgetItem(m_list, {target.name, kindWord(target.kind), target.id});
        item->setIcon(0, icon(iconOf(target.kind)));
        if (target.id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_note->setText(m_list->topLevelItemCount() == 0 ? tr("It is attached nowhere, so it limits nobody yet.") : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    showState();
}

void TargetsTab::showState()
{
    const auto& organization = store().snapshot()->organization();
    if (!organization || subject().key.isEmpty())
        return;
    const json::Object toRoot{{"PolicyId", subject().name()}, {"TargetId", organization->units.front().id}};
    setPossible(m_attach, permissionObstacle(store(), organizationsCall("AttachPolicy", toRoot)));
    setPossible(m_open, chosen().isEmpty() ? tr("No target is selected.") : QString());
    setPossible(m_detach, chosen().isEmpty() ? tr("No target is selected.")
                                             : obstacleTo(store(), organizationsCall("DetachPolicy", {{"PolicyId", subject().name()}, {"TargetId", chosen().toStdString()}})));
}

void TargetsTab::attach()
{
    const identity::SnapshotPtr world = store().snapshot();
    const auto& organization = world->organization();
    if (!organization)
        return;
    std::vector<PickItem> items;
    for (const Target& target : targetsOf(*world, subject().name())) {
        items.push_back({target.id, target.name, QStringLiteral("%1 · %2").arg(kindWord(target.kind), target.id), iconOf(target.kind),
                         target.attached ? tr("It is attached there already.") : QString()});
    }
    auto* picker = new Picker(QStringLiteral("organizationTargetPick"), tr("Attach %1 to").arg(policyName(*organization, subject().key)), tr("&Attach…"), items, true, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& targets) { plan("AttachPolicy", tr("Attach %1 to %2"), tr("&Attach"), targets.first()); });
    picker->open();
}

void TargetsTab::plan(const char* action, const QString& title, const QString& button, const QString& target)
{
    const identity::SnapshotPtr world = store().snapshot();
    if (!world->organization() || target.isEmpty())
        return;
    Q_EMIT planned({title.arg(policyName(*world->organization(), subject().key), targetName(*world, target)), button,
                    {organizationsCall(action, {{"PolicyId", subject().name()}, {"TargetId", target.toStdString()}})}});
}

}  // namespace rolewright::ui
