/// The one base of all entity lists: shows a Table<Row>, and follows from one version to the next by exact inserts, removals and changes.
#pragma once

#include "core/identity/table.h"
#include "ui/models/row_order.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace rolewright::ui {

/// Roles beyond Qt's own.
enum RowRole {
    ArnRole = Qt::UserRole + 1,  ///< QString
    KeyRole,                     ///< QString: the row's key in its table
    FilterRole,                  ///< QString: what the filter looks through
    SortRole,                    ///< value to sort by
};

/// Marks Qt's overrides final; a subclass is its columns and cells.
template <typename Row, bool Exact = false>
class RowsModel : public QAbstractTableModel, public RowOrder {
public:
    using Table = identity::Table<Row, Exact>;
    using Ptr = typename Table::Ptr;
    using QAbstractTableModel::QAbstractTableModel;

    /// For whoever keeps the count of rows by inserts and removals alone, as QConcatenateTablesProxyModel does: even thousands of changes are told one by one.
    void tellEachRow() { m_tellsEachRow = true; }
    /// Moves to another version of the table.
    void setTable(const AccountId& account, const Table& table);
    const Ptr& row(int index) const { return m_table.at(static_cast<std::size_t>(index)); }
    /// Index of the row with this key, -1 if none.
    int indexOfKey(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    QVariant data(const QModelIndex& index, int role) const final;
    bool isInOrderOf(int column) const final { return column == 0 && isNamedByKey(); }
    const std::vector<int>& rowsBefore() const final { return m_before; }

protected:
    /// Whether the first column's SortRole is the row's key.
    virtual bool isNamedByKey() const { return false; }
    virtual QStringList headers() const = 0;
    /// The cell for display, sort, filter, tool tip, ArnRole …; an invalid QVariant is an empty cell.
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    const AccountId& account() const { return m_account; }

private:
    void follow(const Table& table);
    void layOut(const Table& table);
    /// For each row of `after` which it is in `before`; -1 when it is new or changed.
    static std::vector<int> origins(const Table& before, const Table& after);

    AccountId m_account;
    Table m_table;
    bool m_tellsEachRow = false;
    std::vector<int> m_before;  ///< while a new layout is told
};

}  // namespace rolewright::ui

#include "ui/models/rows_model.inl"
