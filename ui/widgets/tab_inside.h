/// Where the pages of a tab widget live.
#pragma once

#include <QStackedWidget>
#include <QTabWidget>

namespace rolewright::ui {

/// The parent that a page has once it is added. Made with it from the start, a page need not move there with everything in it: under a style sheet every move has all of
/// it styled anew, which is most of what a page with many controls costs.
inline QWidget* insideOf(const QTabWidget& tabs) { return tabs.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly); }

}  // namespace rolewright::ui
