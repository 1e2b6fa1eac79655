#include "ui/pages/policies/holders_tab.h"

#include "ui/pages/principals/iam_intents.h"
#include "ui/tasks/run_by_size.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/list_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace rolewright::ui {

HoldersTab::HoldersTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_holders = new HoldersModel(this);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("policiesHolders"));
    m_list->setAccessibleName(tr("Who uses this policy"));
    m_list->setModel(m_holders);
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("Nobody uses it."));
    m_detach = new QPushButton(tr("&Detach"), this);
    m_detach->setObjectName(QStringLiteral("policiesHoldersDetach"));
    m_detach->setAccessibleName(tr("Detach the policy from the selected"));
    needsPermission(store(), m_detach, [this] { return m_list->currentIndex().isValid() ? intentToCall(subject().account, {detachCall()}) : Intent(); });
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
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HoldersTab::showState);
    connect(m_detach, &QPushButton::clicked, this, &HoldersTab::detach);
    connect(m_open, &QPushButton::clicked, this, [this] { this->context().navigation.open(toQt(m_holders->holder(m_list->currentIndex().row()).arn)); });
    showState();
}

void HoldersTab::subjectChanged()
{
    m_looking.cancel();
    m_holders->setHolders({});
    showState();
}

void HoldersTab::refresh()
{
    const identity::AccountPtr account = accountOf(store(), subject());
    if (!account)
        return show({});
    if (m_holders->rowCount() == 0)
        m_note->setText(tr("Looking for who uses it…"));
    runBySize(m_looking, account->users.size() + account->groups.size() + account->roles.size(), [account, arn = subject().name()] { return holdersOf(*account, {arn}); },
              [this](std::vector<Holder> holders) { show(std::move(holders)); });
}

/// Who was chosen stays so, if still there.
void HoldersTab::show(std::vector<Holder> holders)
{
    const int chosen = m_list->currentIndex().row();
    const Holder before = chosen < 0 ? Holder() : m_holders->holder(chosen);
    m_holders->setHolders(std::move(holders));
    m_list->setCurrentIndex(m_holders->index(std::max(0, m_holders->rowOf(before)), 0));
    m_note->setText(m_holders->rowCount() == 0 ? tr("Nobody uses it. Attach it on the Permissions tab of a user, group or role.") : QString());
    showState();
}

void HoldersTab::showState()
{
    m_detach->setEnabled(m_list->currentIndex().isValid());
    m_open->setEnabled(m_list->currentIndex().isValid());
    Rights::of(store()).lookAgain();
}

service::Operation HoldersTab::detachCall() const
{
    const Holder holder = m_holders->holder(m_list->currentIndex().row());
    const std::string noun(holder.noun);
    json::Object who{{noun + "Name", holder.name}};
    if (holder.isBoundary)
        return iamCall("Delete" + noun + "PermissionsBoundary", std::move(who));
    who["PolicyArn"] = subject().name();
    return iamCall("Detach" + noun + "Policy", std::move(who));
}

void HoldersTab::detach()
{
    const Holder holder = m_holders->holder(m_list->currentIndex().row());
    const QString name = toQt(holder.name);
    const QString title = holder.isBoundary ? tr("Remove the boundary of %1").arg(name) : tr("Detach %2 from %1").arg(name, subject().key.section(QLatin1Char('/'), -1));
    store().runIn(subject().account, title, {detachCall()}, this,
                  [this](const std::vector<engine::CallResult>& results) {
                      if (!results.empty() && !results.back().answer.ok())
                          m_note->setText(QStringLiteral("✖ ") + messageOf(results.back().answer.error()));
                  });
}

}  // namespace rolewright::ui
