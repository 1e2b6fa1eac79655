/// What can be done in the tree of the organization.
#include "ui/organization/account_dialog.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_model.h"
#include "ui/organization/organization_policy_editor.h"
#include "ui/pages/organization/structure_tab.h"
#include "ui/pages/removal.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int longestUnitName = 128;  // Organizations API Reference, CreateOrganizationalUnit: Name

service::Operation newUnitCall(const QString& parent, const QString& name)
{
    return organizationsCall("CreateOrganizationalUnit", {{"ParentId", parent.toStdString()}, {"Name", name.toStdString()}});
}

service::Operation moveCall(const QString& account, const QString& from, const QString& to)
{
    return organizationsCall("MoveAccount", {{"AccountId", account.toStdString()}, {"SourceParentId", from.toStdString()}, {"DestinationParentId", to.toStdString()}});
}

service::Operation removeCall(const identity::Organization& organization, const QString& target)
{
    return kindOf(organization, target) == TargetKind::account ? organizationsCall("RemoveAccountFromOrganization", {{"AccountId", target.toStdString()}})
                                                               : organizationsCall("DeleteOrganizationalUnit", {{"OrganizationalUnitId", target.toStdString()}});
}

/// What keeps a text from being the name of an OU below `parent`; `except` is the OU that has it now.
QString unitNameComplaint(const identity::Snapshot& world, const QString& name, const QString& parent, const QString& except)
{
    if (name.isEmpty() || name.size() > longestUnitName)
        return StructureTab::tr("An OU's name has 1 to 128 characters.");
    const auto& organization = world.organization();
    const bool taken = organization && std::any_of(organization->units.begin(), organization->units.end(), [&](const identity::OrganizationUnit& unit) {
        return toQt(unit.parent) == parent && toQt(unit.id) != except && toQt(unit.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? StructureTab::tr("Another OU there is called so, whatever the case of letters.") : QString();
}

}  // namespace

QAction* StructureTab::addAction(const QString& objectName, const QString& text, const QString& iconName)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(objectName + QStringLiteral("Action"));
    return action;
}

QWidget* StructureTab::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* folding = new FoldingRow(row, layout);
    const auto add = [&](const QString& name, const QString& text, const QString& iconName, bool words) {
        QAction* action = addAction(name, text, iconName);
        QToolButton* button = actionButton(action, name, row);
        if (words)
            folding->add(button);
        else
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        layout->addWidget(button);
        return changesWorkspace(m_context.store, action);
    };
    m_newAccount = add(QStringLiteral("organizationNewAccount"), tr("&New account…"), QStringLiteral("add"), true);
    m_newUnit = add(QStringLiteral("organizationNewUnit"), tr("New &OU…"), QStringLiteral("organization"), true);
    m_rename = add(QStringLiteral("organizationRename"), tr("&Rename…"), QStringLiteral("edit"), false);
    m_move = add(QStringLiteral("organizationMove"), tr("&Move to…"), QStringLiteral("switch"), false);
    m_remove = add(QStringLiteral("organizationRemove"), tr("Remove or delete…"), QStringLiteral("delete"), false);
    layout->addStretch(1);
    m_types = add(QStringLiteral("organizationTypes"), tr("&Policy types"), QStringLiteral("settings"), true);
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction* action : {m_rename, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }
    connect(m_newAccount, &QAction::triggered, this, &StructureTab::newAccount);
    connect(m_newUnit, &QAction::triggered, this, &StructureTab::newUnit);
    connect(m_rename, &QAction::triggered, this, &StructureTab::rename);
    connect(m_move, &QAction::triggered, this, &StructureTab::move);
    connect(m_remove, &QAction::triggered, this, &StructureTab::remove);
    connect(m_types, &QAction::triggered, this, [this, row] { openTypes(row->findChild<QToolButton*>(QStringLiteral("organizationTypes"))); });
    return row;
}

void StructureTab::openMenu(const QPoint& where)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("organizationMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_newAccount, m_newUnit});
    menu->addSeparator();
    menu->addActions({m_rename, m_move, m_remove});
    menu->popup(m_tree->viewport()->mapToGlobal(where));
}

void StructureTab::openTypes(QWidget* button)
{
    if (!m_shown)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("organizationTypesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const std::string root = m_shown->units.front().id;
    for (const policy::Type type : {policy::Type::serviceControl, policy::Type::resourceControl}) {
        const bool on = type == policy::Type::serviceControl ? m_shown->serviceControlEnabled : m_shown->resourceControlEnabled;
        const OrganizationPlan plan{on ? tr("Switch off %1").arg(typeWords(type)) : tr("Switch on %1").arg(typeWords(type)), on ? tr("S&witch off") : tr("S&witch on"),
                                    {organizationsCall(on ? "DisablePolicyType" : "EnablePolicyType", {{"RootId", root}, {"PolicyType", typeParameter(type)}})}};
        QAction* action = menu->addAction(QStringLiteral("&%1 %2…").arg(menu->actions().size() + 1).arg(plan.title));
        setPossible(action, obstacleTo(m_context.store, plan.operations.front()));
        connect(action, &QAction::triggered, this, [this, plan] { Q_EMIT planned(plan); });
    }
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

QString StructureTab::currentUnit() const
{
    const QString id = current();
    return m_shown && kindOf(*m_shown, id) == TargetKind::account ? parentOf(*m_shown, id) : id;
}

QString StructureTab::obstacleToMoving() const
{
    const QString id = current();
    if (kindOf(*m_shown, id) != TargetKind::account)
        return tr("AWS has no call that moves an OU: make one there and move the accounts.");
    const QString from = parentOf(*m_shown, id);
    const auto other = std::find_if(m_shown->units.begin(), m_shown->units.end(), [&](const identity::OrganizationUnit& unit) { return toQt(unit.id) != from; });
    return other == m_shown->units.end() ? tr("There is no OU to move it to yet.") : obstacleTo(m_context.store, moveCall(id, from, toQt(other->id)));
}

void StructureTab::showState()
{
    const QString id = current();
    if (id.isEmpty() || !m_shown || kindOf(*m_shown, id) == TargetKind::none)
        return;
    const Store& store = m_context.store;
    const TargetKind kind = kindOf(*m_shown, id);
    setPossible(m_newAccount, obstacleTo(store, organizationsCall("CreateAccount", {{"AccountName", "new"}, {"Email", "new@new.invalid"}})));
    setPossible(m_newUnit, obstacleTo(store, newUnitCall(currentUnit(), QStringLiteral("\u2060"))));
    setPossible(m_rename, kind == TargetKind::unit ? obstacleTo(store, organizationsCall("UpdateOrganizationalUnit", {{"OrganizationalUnitId", id.toStdString()}}))
                                                   : tr("Only OUs are renamed here: an account's name is changed by itself, the root's never."));
    setPossible(m_move, obstacleToMoving());
    setPossible(m_remove, kind == TargetKind::root ? tr("The root cannot be deleted.") : obstacleTo(store, removeCall(*m_shown, id)));
}

void StructureTab::newAccount()
{
    auto* dialog = new AccountDialog(m_context, this);
    connect(dialog, &AccountDialog::created, this, &StructureTab::reveal);
    dialog->open();
}

void StructureTab::newUnit()
{
    const QString parent = currentUnit();
    m_context.prompts.askText(
        this, tr("New OU in %1").arg(targetName(*m_context.store.snapshot(), parent)), tr("Name"), {},
        [this, parent](const QString& name) { return unitNameComplaint(*m_context.store.snapshot(), name, parent, {}); }, this, [this, parent](const QString* name) {
            if (!name)
                return;
            m_context.store.call(newUnitCall(parent, *name), this, [this](const engine::CallResult& result) {
                say(result);
                if (result.answer.ok())
                    reveal(toQt(result.answer->at("OrganizationalUnit").at("Id").get<std::string>()));
            });
        });
}

void StructureTab::rename()
{
    const QString id = current();
    const QString name = targetName(*m_context.store.snapshot(), id);
    m_context.prompts.askText(
        this, tr("Rename %1").arg(name), tr("Name"), name,
        [this, id, parent = parentOf(*m_shown, id)](const QString& text) { return unitNameComplaint(*m_context.store.snapshot(), text, parent, id); }, this,
        [this, id, name](const QString* text) {
            if (text && *text != name)
                m_context.store.call(organizationsCall("UpdateOrganizationalUnit", {{"OrganizationalUnitId", id.toStdString()}, {"Name", text->toStdString()}}), this,
                                     [this](const engine::CallResult& result) { say(result); });
        });
}

void StructureTab::move()
{
    const identity::SnapshotPtr world = m_context.store.snapshot();
    QStringList accounts;
    for (const QModelIndex& row : m_tree->selectionModel()->selectedRows()) {
        const QString id = row.data(OrganizationModel::IdRole).toString();
        if (kindOf(*m_shown, id) == TargetKind::account)
            accounts += id;
    }
    if (accounts.isEmpty())
        accounts += current();
    const QString from = accounts.size() == 1 ? parentOf(*m_shown, accounts.first()) : QString();
    std::vector<PickItem> items;
    for (const identity::OrganizationUnit& unit : m_shown->units) {
        const QString id = toQt(unit.id);
        const QString parent = toQt(unit.parent);
        items.push_back({id, targetName(*world, id), parent.isEmpty() ? id : tr("in %1 · %2").arg(targetName(*world, parent), id), QStringLiteral("organization"),
                         id == from ? tr("It is there already.") : QString()});
    }
    auto* picker = new Picker(QStringLiteral("organizationMovePick"), accounts.size() == 1 ? tr("Move %1 to").arg(targetName(*world, accounts.first())) : tr("Move %n accounts to", nullptr, static_cast<int>(accounts.size())),
                              tr("&Move…"), items, true, this);
    connect(picker, &Picker::picked, this, [this, accounts](const QStringList& units) { moveTo(accounts, units.first()); });
    picker->open();
}

void StructureTab::moveTo(const QStringList& ids, const QString& target)
{
    const identity::SnapshotPtr world = m_context.store.snapshot();
    if (!m_shown)
        return;
    OrganizationPlan plan;
    QStringList names;
    for (const QString& id : ids) {
        const QString from = parentOf(*m_shown, id);
        if (kindOf(*m_shown, id) != TargetKind::account)
            return m_message->say(InlineMessage::Tone::error,
                                  tr("AWS has no call that moves an OU: make one in %1 and move the accounts of %2.").arg(targetName(*world, target), targetName(*world, id)));
        if (from == target)
            continue;
        plan.operations.push_back(moveCall(id, from, target));
        names += targetName(*world, id);
    }
    if (plan.operations.empty())
        return m_message->say(InlineMessage::Tone::note, tr("It is in %1 already.").arg(targetName(*world, target)));
    const QString where = targetName(*world, target);
    plan.title = names.size() == 1 ? tr("Move %1 to %2").arg(names.first(), where) : tr("Move %n accounts to %1", nullptr, static_cast<int>(names.size())).arg(where);
    plan.action = tr("&Move");
    for (const service::Operation& operation : plan.operations) {  // dragged: its button would have said so before
        if (const QString obstacle = obstacleTo(m_context.store, operation); !obstacle.isEmpty())
            return m_message->say(InlineMessage::Tone::error, obstacle);
    }
    m_message->clear();
    Q_EMIT planned(plan);
}

void StructureTab::remove()
{
    const QString id = current();
    const QString name = targetName(*m_context.store.snapshot(), id);
    const service::Operation call = removeCall(*m_shown, id);
    if (kindOf(*m_shown, id) == TargetKind::account) {
        Q_EMIT planned({tr("Remove %1 from the organization").arg(name), tr("&Remove"), {call}});
        return;
    }
    carryOut({tr("Delete OU %1").arg(name), tr("It is empty, so nobody's access changes.\n\nUndo brings it back."), {{call}}, m_shown->managementAccount}, m_context.store, m_context.prompts, this);
}

}  // namespace rolewright::ui
