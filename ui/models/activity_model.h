/// The activity trail as a list, newest first. It only grows: newer records come in at the top, older ones at the bottom.
#pragma once

#include "core/audit/record.h"

#include <QAbstractTableModel>
#include <QString>

#include <deque>
#include <vector>

namespace rolewright::ui {

/// A record and what the filter looks through, made wherever the record was read.
struct ActivityRow {
    audit::RecordPtr record;
    QString haystack;  ///< lower case; has the words `is:error` or `is:done`, `is:change` or `is:read`
};
/// In the order of the records.
std::vector<ActivityRow> activityRows(const std::vector<audit::RecordPtr>& records);

class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { timeColumn, eventColumn, outcomeColumn, callerColumn, subjectColumn, sourceIdentityColumn, keyColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that are all newer, or all older, than those that are there; oldest first.
    void addNewer(std::vector<ActivityRow> rows);
    void addOlder(std::vector<ActivityRow> rows);
    const audit::RecordPtr& record(int row) const { return m_rows[static_cast<std::size_t>(row)].record; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString display(const audit::Record& record, int column) const;
    QString toolTip(const audit::Record& record, int column) const;

    std::deque<ActivityRow> m_rows;  ///< newest first
};

}  // namespace rolewright::ui
