// Included by rows_model.h.
#pragma once

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
