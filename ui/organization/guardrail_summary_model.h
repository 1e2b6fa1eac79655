/// What guardrails leave of each service, by access level, as a table.
#pragma once

#include "core/analysis/guardrails.h"

#include <QAbstractTableModel>

namespace rolewright::ui {

class GuardrailSummaryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { serviceColumn, levelColumn, openColumn, partlyColumn, closedColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these; with `onlyLimited` those of which something is not left in full.
    void setRows(std::vector<analysis::GuardrailSummary> rows, bool onlyLimited);
    void showOnlyLimited(bool onlyLimited);
    std::size_t all() const { return m_all.size(); }
    /// The first action of the row that is limited, `ec2:RunInstances`; empty when none is.
    QString firstLimited(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The filter finds a row by its service, level, and the actions of it that are limited.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<analysis::GuardrailSummary> m_all;
    std::vector<std::size_t> m_shown;
};

/// "List", "Read", "Write" …
QString accessLevelWord(catalogue::AccessLevel level);

}  // namespace rolewright::ui
