/// Cells of lists: what does not fit is cut with "…" and is whole on hover. Names and ARNs are cut in their middle, for many begin alike; sentences where the view says.
#pragma once

#include <QStyledItemDelegate>

namespace rolewright::ui {

class ListDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace rolewright::ui
