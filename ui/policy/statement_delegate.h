/// Draws a statement's row as a card: its effect, its name, what it does, and how much there is to say about it.
#pragma once

#include <QStyledItemDelegate>

namespace rolewright::ui {

class StatementDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace rolewright::ui
