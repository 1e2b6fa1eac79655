// Included by rows_model.h.
#pragma once

#include <algorithm>

namespace rolewright::ui {

template <typename Row, bool Exact>
void RowsModel<Row, Exact>::setTable(const AccountId& account, const Table& table)
{
    if (account != m_account) {
        beginResetModel();
        m_account = account;
        m_table = table;
        endResetModel();
        return;
    }
    if (table.sameAs(m_table))
        return;
    // Changes are told one by one, each costing a copy of the table's pointers; a whole import is a new layout.
    const std::size_t fewChanges = std::max<std::size_t>(64, m_table.size() / 512);
    std::size_t changes = 0;
    const auto count = [&changes](auto&&...) { ++changes; };
    Table::diff(m_table, table, count, count, count);
    if (changes > fewChanges && !m_tellsEachRow)
        layOut(table);
    else
        follow(table);
}

template <typename Row, bool Exact>
void RowsModel<Row, Exact>::follow(const Table& table)
{
    // The table moves in one step between the first signal and the last, so the model keeps a version of its own in between: `m_table` is edited along.
    const Table before = m_table;
    Table::diff(
        before, table,
        [this](std::size_t index, const Ptr& row) {
            beginRemoveRows({}, static_cast<int>(index), static_cast<int>(index));
            m_table = m_table.without(identity::rowKey(*row));
            endRemoveRows();
        },
        [this](std::size_t index, const Ptr& row) {
            beginInsertRows({}, static_cast<int>(index), static_cast<int>(index));
            m_table = m_table.with(row);
            endInsertRows();
        },
        [this](std::size_t index, const Ptr&, const Ptr& after) {
            m_table = m_table.with(after);
            Q_EMIT dataChanged(this->index(static_cast<int>(index), 0), this->index(static_cast<int>(index), columnCount() - 1));
        });
    m_table = table;
}

template <typename Row, bool Exact>
void RowsModel<Row, Exact>::layOut(const Table& table)
{
    Q_EMIT layoutAboutToBeChanged();
    const Table before = m_table;
    m_table = table;
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex& index : held) {
        const int now = indexOfKey(QString::fromStdString(std::string(identity::rowKey(*before.at(static_cast<std::size_t>(index.row()))))));
        changePersistentIndex(index, now < 0 ? QModelIndex() : this->index(now, index.column()));
    }
    m_before = origins(before, table);
    Q_EMIT layoutChanged();
    m_before = {};
}

template <typename Row, bool Exact>
std::vector<int> RowsModel<Row, Exact>::origins(const Table& before, const Table& after)
{
    std::vector<int> rows(after.size());
    std::size_t next = 0;
    int behind = 0;  // what a row's number was less than it is now
    const auto fillTo = [&](std::size_t end) {
        for (; next < end; ++next)
            rows[next] = static_cast<int>(next) - behind;
    };
    Table::diff(
        before, after,
        [&](std::size_t index, const Ptr&) {
            fillTo(index);
            --behind;
        },
        [&](std::size_t index, const Ptr&) {
            fillTo(index);
            rows[next++] = -1;
            ++behind;
        },
        [&](std::size_t index, const Ptr&, const Ptr&) {
            fillTo(index);
            rows[next++] = -1;
        });
    fillTo(rows.size());
    return rows;
}

template <typename Row, bool Exact>
int RowsModel<Row, Exact>::indexOfKey(const QString& key) const
{
    const std::string wanted = key.toStdString();
    const std::size_t index = m_table.lowerBound(wanted);
    if (index >= m_table.size() || Table::compare(identity::rowKey(*m_table.at(index)), wanted) != 0)
        return -1;
    return static_cast<int>(index);
}

template <typename Row, bool Exact>
int RowsModel<Row, Exact>::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.size());
}

template <typename Row, bool Exact>
int RowsModel<Row, Exact>::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(headers().size());
}

template <typename Row, bool Exact>
QVariant RowsModel<Row, Exact>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return headers().value(section);
}

template <typename Row, bool Exact>
QVariant RowsModel<Row, Exact>::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = *m_table.at(static_cast<std::size_t>(index.row()));
    if (role == KeyRole)
        return QString::fromStdString(std::string(identity::rowKey(row)));
    return cell(row, index.column(), role);
}

}  // namespace rolewright::ui
