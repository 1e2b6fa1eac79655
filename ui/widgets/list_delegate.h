/// Cells of lists: what does not fit is cut with "…", ARNs in their middle, and is whole on hover.
#pragma once

#include <QStyledItemDelegate>

namespace rolewright::ui {

class ListDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace rolewright::ui
