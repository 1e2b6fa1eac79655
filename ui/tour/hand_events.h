/// What a hand does to single widgets: which one it finds, where it touches it, the events of mouse and keys.
#pragma once

#include <QEvent>
#include <QPoint>
#include <QString>

class QWidget;

namespace rolewright::ui {

/// The first visible widget of this objectName in any window; null when there is none.
QWidget* visibleByName(const QString& objectName);
/// An event of the left button at `at` in the widget; `held` is what is held then.
void sendMouse(QWidget* target, QEvent::Type type, const QPoint& at, Qt::MouseButtons held);
/// The key goes down and up again.
void sendKey(QWidget* target, int key, Qt::KeyboardModifiers modifiers, const QString& text);
/// What the application does for a click that comes from outside: the focus goes to the next widget around it that takes focus by click.
void focusByClick(QWidget* target);
/// Where a click on a control works it: the middle, but of check boxes and radio buttons the mark, because beside their text nothing happens.
QPoint clickPoint(const QWidget* widget);
/// Scrolls every area around the widget so that it can be seen.
void bringIntoView(QWidget* widget);

}  // namespace rolewright::ui
