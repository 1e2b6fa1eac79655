/// Paints what a session has left: the countdown in digits of one width, and a bar.
#pragma once

#include "ui/widgets/list_delegate.h"

#include <QFont>

namespace rolewright::ui {

/// For views over SessionsModel, straight or through a proxy. Every other cell is a list's.
class SessionDelegate final : public ListDelegate {
    Q_OBJECT
public:
    using ListDelegate::ListDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTime(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    int digitWidth(const QFont& font) const;

    mutable QFont m_measured;
    mutable int m_digitWidth = 0;
    mutable bool m_tabular = false;  ///< all digits of the font have one width anyway
};

}  // namespace rolewright::ui
