#include "ui/policy/statements_model.h"

#include <algorithm>

namespace rolewright::ui {

void StatementsModel::setRows(std::vector<StatementRow> rows)
{
    const auto before = static_cast<int>(m_rows.size());
    const auto after = static_cast<int>(rows.size());
    const int most = std::min(before, after);
    int head = 0;
    while (head < most && m_rows[static_cast<std::size_t>(head)] == rows[static_cast<std::size_t>(head)])
        ++head;
    int tail = 0;
    while (tail < most - head && m_rows[static_cast<std::size_t>(before - 1 - tail)] == rows[static_cast<std::size_t>(after - 1 - tail)])
        ++tail;
    if (after > before) {
        beginInsertRows({}, head, head + after - before - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, head, head + before - after - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (head < after - tail)
        Q_EMIT dataChanged(index(head), index(after - tail - 1));
}

int StatementsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StatementsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const StatementRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2 — %3 %4").arg(effectWord(row), row.title, row.summary, marksOf(row)).trimmed();
    case Qt::ToolTipRole:
        return row.summary;
    case RowRole:
        return QVariant::fromValue(static_cast<const void*>(&row));
    default:
        return {};
    }
}

QString marksOf(const StatementRow& row)
{
    QStringList marks;
    if (row.refused > 0)
        marks += QStringLiteral("✖ %1").arg(row.refused);
    if (row.warnings > 0)
        marks += QStringLiteral("⚠ %1").arg(row.warnings);
    if (row.suggestions > 0)
        marks += QStringLiteral("ℹ %1").arg(row.suggestions);
    return marks.join(QStringLiteral("  "));
}

QString effectWord(const StatementRow& row)
{
    return !row.readable ? StatementsModel::tr("JSON") : row.allows ? StatementsModel::tr("ALLOW") : StatementsModel::tr("DENY");
}

}  // namespace rolewright::ui
