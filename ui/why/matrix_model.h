/// The cells of a matrix as a table: callers down, actions on resources across.
#pragma once

#include "ui/why/matrix_run.h"

#include <QAbstractTableModel>

namespace rolewright::ui {

class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows another matrix, or none.
    void show(std::shared_ptr<const MatrixRun> run);
    const MatrixRun* run() const { return m_run.get(); }
    std::shared_ptr<const MatrixRun> shared() const { return m_run; }
    /// Tells the view which cells were settled since it was last told; answers how many are settled in all.
    std::size_t catchUp();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const MatrixRun> m_run;
    std::size_t m_told = 0;
};

}  // namespace rolewright::ui
