/// The menus of the window: every action there is, with its shortcut.
#pragma once

#include "ui/pages/page.h"

#include <QList>

#include <functional>

class QAction;
class QMainWindow;
class QMenuBar;

namespace rolewright::ui {

class ClockBanner;

/// What the menus act on; all outlive them but the functions, which are kept.
struct MenuTargets {
    QMainWindow& window;
    PageContext context;
    ClockBanner& clock;
    QList<Page*> pages;  ///< in the order of the navigator
    std::function<void()> focusFilter;
    std::function<void()> resetLayout;
    std::function<void()> getSessionToken;
    std::function<void()> newWindow;
};

/// Fills the window's menu bar; its docks must be there already.
void buildMenus(const MenuTargets& targets);
/// Every action of the menus, for the command palette and the list of shortcuts.
QList<QAction*> actionsOf(const QMenuBar& menus);

}  // namespace rolewright::ui
