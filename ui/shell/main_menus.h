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
class Places;

/// What the window itself does.
struct WindowActions {
    std::function<void()> saveTyped;
    std::function<void()> focusFilter;
    std::function<void()> resetLayout;
    std::function<void()> getSessionToken;
    std::function<void()> findAnything;
    std::function<void()> openSettings;
    std::function<void()> readAgain;
    std::function<void()> showHelp;
    std::function<void()> showShortcuts;
    std::function<void()> newWindow;
    std::function<void()> signInAs;
};

/// What the menus act on; all outlive them but the functions, which are kept.
struct MenuTargets {
    QMainWindow& window;
    PageContext context;
    ClockBanner& clock;
    Places& places;
    QList<Page*> pages;  ///< in the order of the navigator
    QAction* readOnly;
    WindowActions actions;
};

/// Fills the window's menu bar; its docks must be there already.
void buildMenus(const MenuTargets& targets);
/// Every action of the menus, for the command palette and the list of shortcuts.
QList<QAction*> actionsOf(const QMenuBar& menus);

}  // namespace rolewright::ui
