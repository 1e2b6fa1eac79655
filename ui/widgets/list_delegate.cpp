#include "ui/widgets/list_delegate.h"

#include "ui/theme/elision.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace rolewright::ui {

void ListDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (elisionOf(option->text) == Qt::ElideMiddle)
        option->textElideMode = Qt::ElideMiddle;
}

bool ListDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool cut = index.isValid() && sizeHint(option, index).width() > view->visualRect(index).width();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString words = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || !cut || words.startsWith(text))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), words.isEmpty() ? text : text + QLatin1Char('\n') + words, view);
    return true;
}

}  // namespace rolewright::ui
