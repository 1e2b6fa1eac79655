#include "ui/pages/providers/trusting_roles_tab.h"

#include "ui/models/account_text.h"
#include "ui/providers/provider_facts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/arn_list.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {

TrustingRolesTab::TrustingRolesTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("providersRolesNote"));
    m_note->setWordWrap(true);
    m_list = new ArnList(QStringLiteral("providersRoles"), tr("Roles that trust this provider"), {tr("Role"), tr("Account")}, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &ArnList::opened, this, [this](const QString& arn) { this->context().navigation.open(arn); });
}

void TrustingRolesTab::subjectChanged()
{
    m_looking.cancel();
    m_list->clear();
    m_note->clear();
}

/// Every trust policy is looked through: where there are a hundred thousand, that takes a while.
void TrustingRolesTab::refresh()
{
    m_looking.start([world = store().snapshot(), arn = subject().name()](const LatestTask::Cancelled&) { return std::pair(world, rolesTrusting(*world, arn)); },
                    [this](const auto& found) { show(*found.first, found.second); });
}

void TrustingRolesTab::show(const identity::Snapshot& world, const std::vector<std::string>& arns)
{
    m_list->clear();
    for (const std::string& arn : arns) {
        const auto parsed = Arn::parse(arn);
        const auto id = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(Error{});
        const identity::AccountPtr account = id ? world.account(*id) : nullptr;
        m_list->add(QStringLiteral("role"), {toQt(arn).section(QLatin1Char('/'), -1), account ? accountName(*account) : QString()}, toQt(arn));
    }
    m_note->setText(m_list->topLevelItemCount() == 0 ? tr("No role trusts this provider yet. Name it in the trust relationship of a role.") : tr("Enter opens the role."));
}

}  // namespace rolewright::ui
