#include "ui/wizard/managed_policies_field.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int arnRole = Qt::UserRole + 1;

}  // namespace

ManagedPoliciesField::ManagedPoliciesField(bool withBoundary, QWidget* parent) : QWidget(parent)
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("wizardPolicyFilter"));
    m_filter->setAccessibleName(tr("Find a managed policy"));
    m_filter->setPlaceholderText(tr("Find a managed policy"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("wizardPolicies"));
    m_list->setAccessibleName(tr("Managed policies to attach"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    if (withBoundary) {
        m_boundary = new QComboBox(this);
        m_boundary->setObjectName(QStringLiteral("wizardBoundary"));
        m_boundary->setAccessibleName(tr("Permissions boundary"));
        auto* form = new QFormLayout;
        form->addRow(tr("Permissions bo&undary"), m_boundary);
        layout->addLayout(form);
        connect(m_boundary, &QComboBox::activated, this, &ManagedPoliciesField::edited);
    }
    connect(m_filter, &QLineEdit::textChanged, this, &ManagedPoliciesField::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ManagedPoliciesField::edited);
}

void ManagedPoliciesField::show(const identity::Snapshot& world, const AccountId& account, const std::vector<std::string>& attached, const std::string& boundary)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    if (m_boundary) {
        m_boundary->clear();
        m_boundary->addItem(tr("none"), QString());
    }
    const auto addAll = [&](const auto& policies, const QString& kind) {
        policies.forEach([&](const identity::RowPtr<identity::ManagedPolicy>& row) {
            const std::string arn = identity::arnOf(account, *row);
            add(arn, row->name, kind, std::find(attached.begin(), attached.end(), arn) != attached.end());
        });
    };
    if (const auto own = world.account(account))
        addAll(own->policies, tr("of this account"));
    addAll(world.awsPolicies(), tr("AWS managed"));
    if (m_boundary)
        m_boundary->setCurrentIndex(std::max(0, m_boundary->findData(toQt(boundary))));
    filter(m_filter->text());
}

void ManagedPoliciesField::add(const std::string& arn, const std::string& name, const QString& kind, bool isChosen)
{
    auto* item = new QListWidgetItem(icon(QStringLiteral("policy")), QStringLiteral("%1   —   %2").arg(toQt(name), kind));
    item->setData(arnRole, toQt(arn));
    item->setToolTip(toQt(arn));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    m_list->addItem(item);
    if (m_boundary)
        m_boundary->addItem(toQt(name), toQt(arn));
}

void ManagedPoliciesField::filter(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive) && item->checkState() == Qt::Unchecked);
    }
}

std::vector<std::string> ManagedPoliciesField::attached() const
{
    std::vector<std::string> arns;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            arns.push_back(m_list->item(row)->data(arnRole).toString().toStdString());
    }
    return arns;
}

std::string ManagedPoliciesField::boundary() const
{
    return m_boundary ? m_boundary->currentData().toString().toStdString() : std::string();
}

}  // namespace rolewright::ui
