#include "ui/widgets/focus_order.h"

#include <QWidget>

namespace rolewright::ui {

void takePlaceInFocusOrder(QWidget& place)
{
    QList<QWidget*> own;
    for (QWidget* widget = place.nextInFocusChain(); widget != &place; widget = widget->nextInFocusChain()) {
        if (place.isAncestorOf(widget) && widget->focusPolicy() != Qt::NoFocus)
            own += widget;
    }
    const Qt::FocusPolicy policy = place.focusPolicy();
    place.setFocusPolicy(Qt::TabFocus);  // setTabOrder takes no others
    QWidget* before = &place;
    for (QWidget* widget : std::as_const(own)) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    place.setFocusPolicy(policy);
}

}  // namespace rolewright::ui
