#include "ui/role_wizard/service_step.h"

#include "ui/models/service_names.h"
#include "ui/role_wizard/sole_grant.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int principalRole = Qt::UserRole + 1;

}  // namespace

ServiceStep::ServiceStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardService"));
    auto* hint = new QLabel(tr("An AWS service works as this role: a Lambda function, an EC2 instance, a pipeline. Whoever hands the role to the service needs "
                               "iam:PassRole on it."),
                            this);
    hint->setWordWrap(true);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("wizardServiceFilter"));
    m_filter->setAccessibleName(tr("Find a service"));
    m_filter->setPlaceholderText(tr("Find a service"));
    m_filter->setClearButtonEnabled(true);
    setFocusProxy(m_filter);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("wizardServices"));
    m_list->setAccessibleName(tr("The service that works as the role"));
    m_ownAccount = new QCheckBox(tr("Only on behalf of this &account (aws:SourceAccount)"), this);
    m_ownAccount->setObjectName(QStringLiteral("wizardServiceOwnAccount"));
    m_ownAccount->setToolTip(tr(
        "Otherwise somebody else could make the service use your role, where the service says for whom it works. Not every service does: look at its guide."));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_ownAccount);
    for (const ServiceName& service : serviceNames()) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("service")), QStringLiteral("%1   —   %2").arg(service.name, service.principal), m_list);
        item->setData(principalRole, service.principal);
    }
    connect(m_filter, &QLineEdit::textChanged, this, &ServiceStep::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &ServiceStep::take);
    connect(m_ownAccount, &QCheckBox::toggled, this, &ServiceStep::take);
}

void ServiceStep::refresh()
{
    const policy::TrustGrant grant = soleGrant(state().draft.trust).value_or(policy::TrustGrant{});
    const QString principal = grant.principals.empty() ? QString() : toQt(grant.principals.front().value.value);
    const QSignalBlocker listBlocker(m_list);
    const QSignalBlocker boxBlocker(m_ownAccount);
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(principalRole).toString() == principal)
            m_list->setCurrentRow(row);
    }
    m_ownAccount->setChecked(!grant.says(policy::TrustSwitch::sourceAccount).empty());
    filter(m_filter->text());
}

void ServiceStep::filter(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

void ServiceStep::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    // What the step for conditions said stays, also with another service.
    policy::TrustGrant grant = soleGrant(state().draft.trust).value_or(policy::TrustGrant{});
    grant.principals = {{"Service", {item->data(principalRole).toString().toStdString(), {}}}};
    grant.setAction("sts:AssumeRole", true);
    if (m_ownAccount->isChecked() == grant.says(policy::TrustSwitch::sourceAccount).empty())
        grant.say(policy::TrustSwitch::sourceAccount, m_ownAccount->isChecked() ? std::vector{state().draft.account.text()} : std::vector<std::string>{});
    state().draft.trust = policy::newTrustPolicy({grant});
    Q_EMIT edited();
}

}  // namespace rolewright::ui
