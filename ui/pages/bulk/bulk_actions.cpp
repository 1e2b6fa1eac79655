#include "ui/pages/bulk/bulk_actions.h"

#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"
#include "ui/pages/bulk/bulk_tags_dialog.h"
#include "ui/pages/bulk/outcome.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/mnemonics.h"
#include "ui/store/calls.h"
#include "ui/widgets/chosen_rows.h"
#include "ui/widgets/list_panel.h"

#include <QAction>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// What the entry of this name needs for one or the other of what is chosen; nothing for an entry that is judged where it leads to.
std::vector<analysis::Way> waysOf(const QString& entry, const std::string& noun, const AccountId& account, const QStringList& arns)
{
    using analysis::wayNeeding;
    if (arns.isEmpty())
        return {};
    if (entry == QLatin1String("BulkGroups"))
        return {wayNeeding("iam:AddUserToGroup", anyOf(account, "Group"))};
    if (entry == QLatin1String("BulkClone") || entry == QLatin1String("CloneAndMove"))
        return {wayNeeding("iam:Create" + noun, anyOf(account, noun))};
    std::vector<analysis::Way> ways;
    if (entry == QLatin1String("BulkAttach") && noun == "Policy") {
        for (const char* holder : {"User", "Group", "Role"})
            ways.push_back(wayNeeding("iam:Attach" + std::string(holder) + "Policy", anyOf(account, holder)));
        return ways;
    }
    for (const QString& arn : arns) {
        const Named what = namedBy(arn);
        if (entry == QLatin1String("BulkAttach"))
            ways.push_back(wayNeeding("iam:Attach" + what.noun + "Policy", what.arn));
        else if (entry == QLatin1String("BulkTag") && !arn.startsWith(QLatin1String("arn:aws:iam::aws:")))
            ways.push_back(wayNeeding(what.noun == "Bucket" ? "s3:PutBucketTagging" : "iam:Tag" + what.noun, what.arn));
    }
    return ways;
}

}  // namespace

std::vector<PickItem> policyItems(const Store& store, const AccountId& account, const std::vector<std::string>& without)
{
    std::vector<PickItem> items;
    const auto add = [&](const identity::ManagedPolicy& policy) {
        const std::string arn = identity::arnOf(account, policy);
        const bool has = std::find(without.begin(), without.end(), arn) != without.end();
        items.push_back({toQt(arn), toQt(policy.name), policy.awsManaged ? BulkActions::tr("AWS managed") : BulkActions::tr("managed by this account"),
                         policy.awsManaged ? QStringLiteral("lock") : QStringLiteral("policy"), has ? BulkActions::tr("attached already") : QString()});
    };
    if (const identity::AccountPtr own = store.snapshot()->account(account))
        own->policies.forEach([&](const auto& policy) { add(*policy); });
    store.snapshot()->awsPolicies().forEach([&](const auto& policy) { add(*policy); });
    return items;
}

BulkActions::BulkActions(const PageContext& context, ListPanel& list, const std::string& noun, QWidget* page)
    : QObject(page), m_context(context), m_list(list), m_noun(noun), m_page(page), m_prefix(page->objectName())
{
    if (noun == "User")
        connect(add(QStringLiteral("BulkGroups"), tr("Add to &groups…"), QStringLiteral("group")), &QAction::triggered, this, &BulkActions::addToGroups);
    const bool ofIam = noun != "Provider" && noun != "Bucket";
    if (noun == "Policy")
        connect(add(QStringLiteral("BulkAttach"), tr("&Attach to…"), QStringLiteral("policy")), &QAction::triggered, this, &BulkActions::attachTo);
    else if (ofIam)
        connect(add(QStringLiteral("BulkAttach"), tr("&Attach policies…"), QStringLiteral("policy")), &QAction::triggered, this, &BulkActions::attach);
    if (noun != "Group")
        connect(add(QStringLiteral("BulkTag"), tr("&Tag…"), QStringLiteral("tag")), &QAction::triggered, this, &BulkActions::tag);
    if (ofIam)
        connect(addForOne(QStringLiteral("BulkClone"), tr("&Clone…"), QStringLiteral("copy"), tr("Make a copy under another name")), &QAction::triggered, this, &BulkActions::clone);
    m_more = list.addSelectionAction(m_prefix + QStringLiteral("More"), tr("&More for what is selected"), QStringLiteral("more"), true);
    connect(m_more, &QAction::triggered, this, &BulkActions::openMenu);
    connect(list.view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BulkActions::showState);
    auto* model = qobject_cast<FilterModel*>(list.view()->model());
    model->setDrop([this](const QStringList& dragged, const QString& target, bool really) { return drop(dragged, target, really); });
    list.view()->setDragDropMode(QAbstractItemView::DragDrop);
    list.view()->setDefaultDropAction(Qt::CopyAction);
    list.view()->setDragDropOverwriteMode(true);
    showState();
}

QAction* BulkActions::add(const QString& name, const QString& text, const QString& iconName)
{
    QAction* action = m_list.addSelectionAction(m_prefix + name, text, iconName, false);
    action->setObjectName(m_prefix + name);
    m_actions += action;
    return needsPermission(m_context.store, action, m_page, [this, name] {
        const AccountId& account = m_context.store.account();
        QStringList arns;
        for (const QModelIndex& row : chosenRows(m_list))
            arns += row.data(ArnRole).toString();
        return intentTo(m_noun == "Bucket" ? AccountId() : account, waysOf(name, m_noun, account, arns));
    });
}

QAction* BulkActions::addForOne(const QString& name, const QString& text, const QString& iconName, const QString& hint)
{
    m_forOne.emplace_back(add(name, text, iconName), hint);
    showState();
    return m_forOne.back().first;
}

void BulkActions::showState()
{
    const auto count = m_list.view()->selectionModel()->selectedRows().size();
    for (const auto& [action, hint] : m_forOne) {
        action->setEnabled(count == 1);
        action->setToolTip(count > 1 ? tr("One at a time: a copy needs a name of its own.") : hint);
    }
}

void BulkActions::openMenu()
{
    auto* menu = new QMenu(m_page);
    menu->setObjectName(m_prefix + QStringLiteral("MoreMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_actions);
    giveMnemonics(menu);
    auto* button = m_list.findChild<QToolButton*>(m_prefix + QStringLiteral("More"));
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void BulkActions::addToGroups()
{
    std::vector<PickItem> items;
    if (const identity::AccountPtr account = m_context.store.accountRow())
        account->groups.forEach([&](const auto& row) {
            items.push_back({toQt(identity::arnOf(account->id, *row)), toQt(row->name), toQt(row->path), QStringLiteral("group"), {}});
        });
    const QStringList users = m_list.selectedArns();
    auto* picker = new Picker(m_prefix + QStringLiteral("BulkPicker"), tr("Add %n user(s) to groups", nullptr, static_cast<int>(users.size())), tr("&Add"),
                              items, false, m_page);
    connect(picker, &Picker::picked, this, [this, users](const QStringList& groups) {
        if (const identity::AccountPtr account = m_context.store.accountRow())
            carryOut(planMembers(*account, users, groups));
    });
    picker->open();
}

void BulkActions::attach()
{
    const QStringList principals = m_list.selectedArns();
    auto* picker = new Picker(m_prefix + QStringLiteral("BulkPicker"), tr("Attach policies to %n selected", nullptr, static_cast<int>(principals.size())),
                              tr("&Attach"), policyItems(m_context.store, m_context.store.account(), {}), false, m_page);
    connect(picker, &Picker::picked, this, [this, principals](const QStringList& policies) {
        carryOut(planAttach(*m_context.store.snapshot(), m_context.store.account(), policies, principals));
    });
    picker->open();
}

/// Groups, roles and users, one after the other.
PickList BulkActions::principalItems() const
{
    const identity::AccountPtr account = m_context.store.accountRow();
    if (!account)
        return {};
    const auto offer = [account](const auto& row, const QString& word, const QString& iconName) {
        return PickItem{toQt(identity::arnOf(account->id, row)), toQt(row.name), word, iconName, {}};
    };
    const std::size_t roles = account->groups.size();
    const std::size_t users = roles + account->roles.size();
    return {users + account->users.size(), [=](std::size_t index) {
                if (index < roles)
                    return offer(*account->groups.at(index), tr("group"), QStringLiteral("group"));
                if (index < users)
                    return offer(*account->roles.at(index - roles), tr("role"), QStringLiteral("role"));
                return offer(*account->users.at(index - users), tr("user"), QStringLiteral("user"));
            }};
}

void BulkActions::attachTo()
{
    const QStringList policies = m_list.selectedArns();
    auto* picker = new Picker(m_prefix + QStringLiteral("BulkPicker"), tr("Attach %n policy(s)", nullptr, static_cast<int>(policies.size())), tr("&Attach"),
                              principalItems(), false, m_page);
    connect(picker, &Picker::picked, this, [this, policies](const QStringList& principals) {
        carryOut(planAttach(*m_context.store.snapshot(), m_context.store.account(), policies, principals));
    });
    picker->open();
}

void BulkActions::tag()
{
    const QStringList arns = m_list.selectedArns();
    auto* dialog = new BulkTagsDialog(m_prefix, static_cast<int>(arns.size()), m_context.store, m_page);
    connect(dialog, &BulkTagsDialog::taken, this, [this, arns](const identity::Tags& tags) { carryOut(planTags(*m_context.store.snapshot(), arns, tags)); });
    dialog->open();
}

void BulkActions::clone()
{
    const QString arn = m_list.selectedArns().value(0);
    const Named what = namedBy(arn);
    const auto judge = [this, what](const QString& name) {
        const identity::AccountPtr account = m_context.store.accountRow();
        return account ? cloneComplaint(*account, what.noun, name) : QString();
    };
    m_context.prompts.askText(m_page, tr("Clone %1").arg(toQt(what.name)), tr("&Name of the copy"), toQt(what.name) + tr("-copy"), judge, this,
                              [this, arn](const QString* name) {
                                  if (name)
                                      carryOut(planClone(*m_context.store.snapshot(), m_context.store.account(), arn, *name));
                              });
}

bool BulkActions::drop(const QStringList& dragged, const QString& target, bool really)
{
    const BulkPlan plan = planDrop(*m_context.store.snapshot(), m_context.store.account(), dragged, target);
    if (plan.things.empty())
        return false;
    std::vector<analysis::Way> ways;
    for (const std::vector<service::Operation>& calls : plan.things)
        ways.push_back(analysis::wayBy(calls));
    const QString obstacle = Rights::of(m_context.store).obstacleTo(this, intentTo(m_context.store.account(), std::move(ways)));
    if (!obstacle.isEmpty()) {
        QToolTip::showText(QCursor::pos(), obstacle, m_list.view());  // beside what is dragged
        return false;
    }
    if (really)
        carryOut(plan);
    return true;
}

void BulkActions::carryOut(const BulkPlan& plan)
{
    if (plan.things.empty()) {
        m_context.prompts.tell(m_page, Prompts::Tone::information, plan.title, tr("There was nothing to do: it is so already."));
        return;
    }
    m_context.store.runEachIn(m_context.store.account(), plan.title, plan.things, this,
                              [this, plan](const std::vector<engine::CallResult>& results) { tellOutcome(m_context.prompts, m_page, plan.title, plan.things, results); });
}

}  // namespace rolewright::ui
