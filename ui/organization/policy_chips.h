/// Draws policies on a node of the organization: what is attached there as solid signs, what comes down from above as dashed ones with an arrow.
#pragma once

#include <QStyledItemDelegate>

namespace rolewright::ui {

class PolicyChips final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace rolewright::ui
