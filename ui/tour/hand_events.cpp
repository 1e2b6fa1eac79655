#include "ui/tour/hand_events.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>

namespace rolewright::ui {

QWidget* visibleByName(const QString& objectName)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == objectName)
            return window;
        const QList<QWidget*> found = window->findChildren<QWidget*>(objectName);
        for (QWidget* widget : found) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

void sendMouse(QWidget* target, QEvent::Type type, const QPoint& at, Qt::MouseButtons held)
{
    QMouseEvent event(type, QPointF(at), QPointF(target->mapToGlobal(at)), Qt::LeftButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

void sendKey(QWidget* target, int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(target, &up);
}

void focusByClick(QWidget* target)
{
    for (QWidget* widget = target; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        if (!widget->isEnabled() || (widget->focusPolicy() & Qt::ClickFocus) != Qt::ClickFocus)
            continue;
        widget->setFocus(Qt::MouseFocusReason);
        return;
    }
}

QPoint clickPoint(const QWidget* widget)
{
    const QRect all = widget->rect();
    if (!qobject_cast<const QCheckBox*>(widget) && !qobject_cast<const QRadioButton*>(widget))
        return all.center();
    return QStyle::visualPos(widget->layoutDirection(), all, QPoint(all.left() + 8, all.center().y()));
}

void bringIntoView(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(widget);
    }
}

}  // namespace rolewright::ui
