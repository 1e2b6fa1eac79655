/// What the window's keys do on the page on show, and where they are named.
#pragma once

#include <QString>

class QWidget;

namespace rolewright::ui {

class Page;
class ShortcutBook;

/// The filter of the list that has the focus, or else of the page's own list; null when there is none.
QWidget* filterAtHand(const QWidget& window, Page& page);
/// Presses the button that saves what is typed on this page; answers why nothing was pressed, or nothing.
QString saveTyped(const QWidget& page);
/// Tool tips of the window that name keys name those that hold.
void nameKeys(QWidget& window, ShortcutBook& book);
/// The same of a page once it is there: its filters name their keys, and saving goes by the menu's keys alone.
void namePageKeys(QWidget& page, ShortcutBook& book);

}  // namespace rolewright::ui
