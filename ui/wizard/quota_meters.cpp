#include "ui/wizard/quota_meters.h"

#include "core/service/quotas.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace rolewright::ui {

QuotaUse quotaUse(const QString& label, std::string_view quota, std::size_t used, const QString& hint)
{
    return {label, used, service::quota(quota), hint};
}

std::size_t countedSize(const std::string& policyText)
{
    const auto document = policy::Document::parse(policyText);
    return document ? (*document)->countedSize() : policyText.size();
}

QStringList overQuotas(const std::vector<QuotaUse>& uses)
{
    QStringList found;
    for (const QuotaUse& use : uses) {
        if (use.isOver())
            found.append(QuotaMeters::tr("%1: %L2 are more than the quota of %L3.").arg(use.label).arg(use.used).arg(use.most));
    }
    return found;
}

QuotaMeters::QuotaMeters(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
}

void QuotaMeters::show(const std::vector<QuotaUse>& uses)
{
    while (m_cells.size() < uses.size() * 3) {
        const int row = static_cast<int>(m_cells.size() / 3);
        auto* bar = new QProgressBar(this);
        bar->setTextVisible(false);
        bar->setFixedSize(100, 8);
        const std::vector<QWidget*> line{new QLabel(this), bar, new QLabel(this)};
        for (int column = 0; column < 3; ++column)
            m_grid->addWidget(line[static_cast<std::size_t>(column)], row, column);
        m_cells.insert(m_cells.end(), line.begin(), line.end());
    }
    for (std::size_t i = 0; i < m_cells.size() / 3; ++i) {
        const bool isThere = i < uses.size();
        for (std::size_t column = 0; column < 3; ++column)
            m_cells[3 * i + column]->setVisible(isThere);
        if (!isThere)
            continue;
        const QuotaUse& use = uses[i];
        const QString numbers = use.isOver() ? tr("✖ %L1 of %L2").arg(use.used).arg(use.most) : tr("%L1 of %L2").arg(use.used).arg(use.most);
        qobject_cast<QLabel*>(m_cells[3 * i])->setText(use.label);
        auto* bar = qobject_cast<QProgressBar*>(m_cells[3 * i + 1]);
        bar->setMaximum(static_cast<int>(use.most));
        bar->setValue(static_cast<int>(std::min(use.used, use.most)));
        bar->setAccessibleName(use.label);
        bar->setAccessibleDescription(numbers);
        qobject_cast<QLabel*>(m_cells[3 * i + 2])->setText(numbers);
        for (std::size_t column = 0; column < 3; ++column)
            m_cells[3 * i + column]->setToolTip(use.hint);
    }
    setVisible(!uses.empty());
}

}  // namespace rolewright::ui
