/// The keys of a request as a table: what the engine derives, and what the person sets or takes away.
#pragma once

#include "ui/why/why_inquiry.h"

#include <QAbstractTableModel>

namespace rolewright::ui {

/// Keys can be ticked off (the request then lacks them) and their values edited; both make them the person's own.
class KeysModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { keyColumn, valuesColumn, originColumn, typeColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// What the answer says. Rows that stay keep their place, so that a cell that is being edited stays open.
    void show(const std::vector<ContextRow>& rows);
    /// What the person says about the keys.
    const std::vector<GivenKey>& given() const { return m_given; }
    void setGiven(std::vector<GivenKey> given);
    /// Adds a key, or sets it anew; answers its row.
    int give(const QString& key, const QString& values);
    /// Takes the person's word back.
    void remove(int row);
    const ContextRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited();

private:
    QVariant text(const ContextRow& row, int column) const;
    GivenKey& own(const QString& key, const QString& values);

    std::vector<ContextRow> m_rows;
    std::vector<GivenKey> m_given;
};

}  // namespace rolewright::ui
