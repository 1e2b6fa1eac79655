/// What is offered to be chosen of, with a check mark or without.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <set>
#include <vector>

namespace rolewright::ui {

struct PickItem {
    QString key;
    QString label;
    QString detail;
    QString icon;
    QString whyNot;  ///< why it cannot be chosen; empty when it can
};

/// Items that are made one by one when they are looked at, so that 100,000 of them cost nothing before.
struct PickList {
    std::size_t count = 0;
    std::function<PickItem(std::size_t)> at;
};
PickList listOf(std::vector<PickItem> items);

class PickModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    PickModel(PickList items, bool checkable, QObject* parent);

    /// Keys of what is checked, in the order of the list.
    QStringList checked() const;
    /// Checks the row, or no more; one that cannot be chosen stays as it is.
    void toggle(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    PickItem item(int row) const { return m_items.at(static_cast<std::size_t>(row)); }

    PickList m_items;
    bool m_checkable;
    std::set<int> m_checked;
};

}  // namespace rolewright::ui
