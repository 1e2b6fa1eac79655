#include "ui/organization/guardrail_summary_model.h"

#include "ui/models/rows_model.h"
#include "ui/store/calls.h"

#include <QLocale>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostInToolTip = 40;

QString listOf(const analysis::GuardrailSummary& row, std::size_t most)
{
    QStringList names;
    for (const std::string& name : row.limited) {
        if (static_cast<std::size_t>(names.size()) == most)
            return names.join(QStringLiteral(", ")) + QStringLiteral(" …");
        names += toQt(row.service) + QLatin1Char(':') + toQt(name);
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

QString accessLevelWord(catalogue::AccessLevel level)
{
    switch (level) {
    case catalogue::AccessLevel::list:
        return GuardrailSummaryModel::tr("List");
    case catalogue::AccessLevel::read:
        return GuardrailSummaryModel::tr("Read");
    case catalogue::AccessLevel::write:
        return GuardrailSummaryModel::tr("Write");
    case catalogue::AccessLevel::permissionsManagement:
        return GuardrailSummaryModel::tr("Permissions management");
    case catalogue::AccessLevel::tagging:
        return GuardrailSummaryModel::tr("Tagging");
    }
    return {};
}

void GuardrailSummaryModel::setRows(std::vector<analysis::GuardrailSummary> rows, bool onlyLimited)
{
    m_all = std::move(rows);
    showOnlyLimited(onlyLimited);
}

void GuardrailSummaryModel::showOnlyLimited(bool onlyLimited)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (!onlyLimited || !m_all[i].limited.empty())
            m_shown.push_back(i);
    }
    endResetModel();
}

QString GuardrailSummaryModel::firstLimited(int row) const
{
    const analysis::GuardrailSummary& summary = m_all[m_shown[static_cast<std::size_t>(row)]];
    return summary.limited.empty() ? QString() : toQt(summary.service + ":" + summary.limited.front());
}

int GuardrailSummaryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
int GuardrailSummaryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant GuardrailSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= openColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Service"), tr("Access"), tr("Possible"), tr("Depends"), tr("Impossible")};
    return headers.value(section);
}

QVariant GuardrailSummaryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const analysis::GuardrailSummary& row = m_all[m_shown[static_cast<std::size_t>(index.row())]];
    if (role == FilterRole)
        return QString(toQt(row.service) + QLatin1Char(' ') + accessLevelWord(row.level) + QLatin1Char(' ') + listOf(row, row.limited.size()));
    if (role == Qt::ToolTipRole)
        return row.limited.empty() ? tr("Guardrails take nothing away here.") : tr("Limited: %1").arg(listOf(row, mostInToolTip));
    if (role == Qt::TextAlignmentRole && index.column() >= openColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (index.column() == serviceColumn)
        return toQt(row.service);
    if (index.column() == levelColumn)
        return role == SortRole ? QVariant(static_cast<int>(row.level)) : QVariant(accessLevelWord(row.level));
    const auto count = static_cast<qulonglong>(index.column() == openColumn ? row.open : index.column() == partlyColumn ? row.partly : row.closed);
    if (role == SortRole)
        return count;
    return count == 0 ? QStringLiteral("–") : QLocale().toString(count);
}

}  // namespace rolewright::ui
