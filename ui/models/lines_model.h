/// A table of texts that is set as a whole and only read.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace rolewright::ui {

class LinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// These columns are sorted by the first number that stands in their cells, the others by their texts.
    void setNumeric(const QList<int>& columns) { m_numeric = columns; }
    /// Every line has as many cells as there are headers.
    void setLines(const QStringList& headers, std::vector<QStringList> lines);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The whole text is also the tool tip.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<int> m_numeric;
    QStringList m_headers;
    std::vector<QStringList> m_lines;
};

}  // namespace rolewright::ui
