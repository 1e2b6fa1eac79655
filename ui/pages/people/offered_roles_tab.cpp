#include "ui/pages/people/offered_roles_tab.h"

#include "ui/models/account_text.h"
#include "ui/pages/people/person_tabs.h"
#include "ui/sign_in/sign_in_judgement.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/picker.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

enum Column { roleColumn, accountColumn, trustColumn };

}  // namespace

OfferedRolesTab::OfferedRolesTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    const auto button = [this](const QString& text, const QString& objectName, const QString& accessibleName, void (OfferedRolesTab::*work)()) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        connect(made, &QPushButton::clicked, this, work);
        changesWorkspace(store(), made);
        return made;
    };
    m_add = button(tr("Offe&r roles…"), QStringLiteral("peopleRolesAdd"), tr("Offer more roles"), &OfferedRolesTab::add);
    m_remove = button(tr("Offer &no more"), QStringLiteral("peopleRolesRemove"), tr("Offer the selected roles no more"), &OfferedRolesTab::removeSelected);
    m_open = new QPushButton(tr("Open ro&le"), this);
    m_open->setObjectName(QStringLiteral("peopleRolesOpen"));
    m_open->setAccessibleName(tr("Open the selected role"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("peopleRolesList"));
    m_list->setAccessibleName(tr("Roles that SAML offers"));
    m_list->setHeaderLabels({tr("Role"), tr("Account"), tr("Trust")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No roles are offered yet."));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_message = new InlineMessage(QStringLiteral("peopleRolesMessage"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_add, m_remove, m_open})
        buttons->addWidget(one);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    const auto open = [this] {
        if (const QTreeWidgetItem* item = m_list->currentItem())
            this->context().navigation.open(item->data(0, Qt::UserRole).toString());
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &OfferedRolesTab::showState);
}

void OfferedRolesTab::refresh()
{
    m_message->clear();
    m_looking.start(
        [world = store().snapshot()](const LatestTask::Cancelled& cancelled) {
            std::vector<Trusting> found;
            for (const identity::AccountPtr& account : world->accounts()) {
                const auto providers = practiceProviders(*account, SignInWay::saml);
                if (providers.empty() || cancelled())
                    continue;
                account->roles.forEach([&](const auto& role) {
                    if (std::any_of(providers.begin(), providers.end(), [&](const PracticeProvider& provider) { return trusts(*role, provider.arn, actionOf(SignInWay::saml)); }))
                        found.push_back({identity::arnOf(account->id, *role), accountName(*account).toStdString()});
                });
            }
            return found;
        },
        [this](const std::vector<Trusting>& found) { showRoles(found); });
}

void OfferedRolesTab::showRoles(const std::vector<Trusting>& trusting)
{
    m_trusting = trusting;
    m_list->clear();
    const auto person = personOf(store(), subject());
    if (!person)
        return;
    for (const std::string& arn : person->roles) {
        const bool there = identity::findPrincipal(*store().snapshot(), arn).has_value();
        const bool trusts = std::any_of(trusting.begin(), trusting.end(), [&](const Trusting& one) { return one.arn == arn; });
        const auto parsed = Arn::parse(arn);
        const auto id = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(Error{});
        const auto account = id ? store().snapshot()->account(*id) : nullptr;
        auto* item = new QTreeWidgetItem(m_list);
        item->setIcon(roleColumn, icon(QStringLiteral("role")));
        item->setText(roleColumn, toQt(roleNameOf(arn)));
        item->setText(accountColumn, account ? accountName(*account) : id ? toQt(id->text()) : QString());
        item->setText(trustColumn, !there ? tr("✖ no such role") : trusts ? tr("✔ trusts the practice provider") : tr("✖ does not trust it: nobody is let in"));
        item->setToolTip(roleColumn, toQt(arn));
        item->setToolTip(trustColumn, item->text(trustColumn));
        item->setData(0, Qt::UserRole, toQt(arn));
    }
    if (person->roles.empty() && m_trusting.empty())
        m_message->say(InlineMessage::Tone::note, tr("No role trusts a SAML provider that stands for the practice identity provider yet. Connect it first, then offer the role here."));
    else if (person->roles.empty())
        m_message->say(InlineMessage::Tone::note, tr("SAML offers this person no role yet. OpenID Connect asks no directory: there the role's trust policy alone decides."));
    showState();
}

void OfferedRolesTab::showState()
{
    const bool any = !m_list->selectedItems().isEmpty();
    m_remove->setEnabled(any);
    m_open->setEnabled(any);
    m_add->setEnabled(!m_trusting.empty());
    m_add->setToolTip(m_trusting.empty() ? tr("No role trusts the practice identity provider by SAML yet.") : QString());
}

void OfferedRolesTab::add()
{
    const auto person = personOf(store(), subject());
    if (!person)
        return;
    std::vector<PickItem> items;
    for (const Trusting& one : m_trusting) {
        const bool has = std::find(person->roles.begin(), person->roles.end(), one.arn) != person->roles.end();
        items.push_back({toQt(one.arn), toQt(roleNameOf(one.arn)), toQt(one.accountName), QStringLiteral("role"), has ? tr("already") : QString()});
    }
    auto* picker = new Picker(QStringLiteral("peopleRolesPicker"), tr("Offer roles to %1").arg(subject().key), tr("&Offer"), items, false, this);
    connect(picker, &Picker::picked, this, [this, asked = subject()](const QStringList& arns) {
        const auto now = personOf(store(), subject());
        if (!now || asked != subject())
            return;
        std::vector<std::string> roles = now->roles;
        for (const QString& arn : arns)
            roles.push_back(arn.toStdString());
        save(tr("Offer more roles to %1").arg(subject().key), roles);
    });
    picker->open();
}

void OfferedRolesTab::removeSelected()
{
    const auto person = personOf(store(), subject());
    if (!person)
        return;
    std::vector<std::string> roles = person->roles;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        std::erase(roles, item->data(0, Qt::UserRole).toString().toStdString());
    save(tr("Offer fewer roles to %1").arg(subject().key), roles);
}

void OfferedRolesTab::save(const QString& title, const std::vector<std::string>& roles)
{
    store().run(title, {{"practice", "UpdatePerson", {{"UserName", subject().name()}, {"Roles", roles}}}}, this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
