#include "ui/pages/policies/holders_tab.h"

#include "ui/pages/principals/principal_kind.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/list_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int arnRole = Qt::UserRole;
constexpr int nounRole = Qt::UserRole + 1;      // `User`, `Group`, `Role`
constexpr int boundaryRole = Qt::UserRole + 2;

}  // namespace

HoldersTab::HoldersTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("policiesHolders"));
    m_list->setAccessibleName(tr("Who uses this policy"));
    m_list->setHeaderLabels({tr("Who"), tr("Kind"), tr("As")});
    lookLikeList(*m_list);
    m_list->setColumnWidth(0, 240);
    m_detach = new QPushButton(tr("&Detach"), this);
    m_detach->setObjectName(QStringLiteral("policiesHoldersDetach"));
    m_detach->setAccessibleName(tr("Detach the policy from the selected"));
    changesWorkspace(store(), m_detach);
    m_open = new QPushButton(tr("&Open"), this);
    m_open->setObjectName(QStringLiteral("policiesHoldersOpen"));
    m_open->setAccessibleName(tr("Open the selected"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_detach);
    buttons->addWidget(m_open);
    buttons->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    const auto showState = [this] {
        m_detach->setEnabled(m_list->currentItem());
        m_open->setEnabled(m_list->currentItem());
    };
    connect(m_list, &QTreeWidget::currentItemChanged, this, showState);
    connect(m_detach, &QPushButton::clicked, this, &HoldersTab::detach);
    connect(m_open, &QPushButton::clicked, this, [this] { this->context().navigation.open(m_list->currentItem()->data(0, arnRole).toString()); });
    showState();
}

void HoldersTab::refresh()
{
    m_list->clear();
    const identity::AccountPtr account = accountOf(store(), subject());
    const std::string arn = subject().name();
    const auto add = [&](const auto& row, const QString& noun, const QString& kind, bool boundary) {
        auto* item = new QTreeWidgetItem(m_list, {toQt(row.name), kind, boundary ? tr("permissions boundary") : tr("attached")});
        item->setIcon(0, icon(noun.toLower()));
        item->setData(0, arnRole, toQt(identity::arnOf(account->id, row)));
        item->setData(0, nounRole, noun);
        item->setData(0, boundaryRole, boundary);
    };
    const auto look = [&](const auto& table, const QString& noun, const QString& kind) {
        table.forEach([&](const auto& row) {
            if (std::find(row->attachedPolicies.begin(), row->attachedPolicies.end(), arn) != row->attachedPolicies.end())
                add(*row, noun, kind, false);
            if constexpr (requires { row->boundary; }) {
                if (row->boundary == arn)
                    add(*row, noun, kind, true);
            }
        });
    };
    if (account) {
        look(account->users, QStringLiteral("User"), tr("user"));
        look(account->groups, QStringLiteral("Group"), tr("group"));
        look(account->roles, QStringLiteral("Role"), tr("role"));
    }
    m_note->setText(m_list->topLevelItemCount() == 0 ? tr("Nobody uses it. Attach it on the Permissions tab of a user, group or role.") : QString());
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void HoldersTab::detach()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const std::string noun = item->data(0, nounRole).toString().toStdString();
    const json::Object name{{noun + "Name", item->text(0).toStdString()}};
    json::Object attached = name;
    attached["PolicyArn"] = subject().name();
    const bool boundary = item->data(0, boundaryRole).toBool();
    const QString title = boundary ? tr("Remove the boundary of %1") : tr("Detach %2 from %1");
    store().runIn(subject().account, boundary ? title.arg(item->text(0)) : title.arg(item->text(0), subject().key.section(QLatin1Char('/'), -1)),
                {boundary ? iamCall("Delete" + noun + "PermissionsBoundary", name) : iamCall("Detach" + noun + "Policy", attached)}, this,
                [this](const std::vector<engine::CallResult>& results) {
                    if (!results.empty() && !results.back().answer.ok())
                        m_note->setText(QStringLiteral("✖ ") + toQt(results.back().answer.error().message));
                });
}

}  // namespace rolewright::ui
