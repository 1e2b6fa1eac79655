/// Goes through the whole window: every page with its tabs and views, every dialog that a button or a menu promises by three dots, every step of a wizard.
#pragma once

#include "core/base/result.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <set>
#include <vector>

class QAbstractButton;
class QAction;
class QDialog;

namespace rolewright::ui {

class MainWindow;

/// The pictures of the gallery and the test of every control go the same way. Nothing is saved or deleted on it: dialogs are closed again.
class WindowWalk {
public:
    /// `window` is what the person works with there: the main window, a dialog over it, or a menu. `name` is one of its own for every place, the same in every
    /// language, and fit for a file. An error ends the walk.
    using Visit = std::function<Result<void>(QWidget& window, const QString& name)>;
    /// `settle` lets everything happen that is due, also the answers of the engine.
    WindowWalk(MainWindow& window, Visit visit, std::function<void()> settle);

    Result<void> pages();
    Result<void> docks();
    /// The menus of the menu bar, opened.
    Result<void> menus();
    /// What the menu bar opens.
    Result<void> menuDialogs();
    /// The place as it is now, with all that is behind tabs, views and buttons of `root`, which is in `window`.
    Result<void> look(QWidget& window, QWidget& root, const QString& name);
    /// Presses a button or chooses an entry, looks at what came of it, and closes that.
    Result<void> open(const std::function<void()>& press, const QString& name);

private:
    using Windows = std::vector<QPointer<QWidget>>;
    static std::set<QWidget*> shown();
    Result<void> lookAtViews(QWidget& window, QWidget& root, const QString& name);
    Result<void> pressButtons(QWidget& root, const QString& name);
    Result<void> lookAtNew(const std::set<QWidget*>& before, const QString& name);
    Result<void> lookAtDialog(QDialog& dialog, const QString& name);
    Result<void> lookAtMenu(QWidget& menu, const QString& name);

    MainWindow& m_window;
    Visit m_visit;
    std::function<void()> m_settle;
    std::set<QString> m_pressed;  ///< what was opened before: a page's buttons are there on each of its tabs
    int m_depth = 0;              ///< how many dialogs are open
};

}  // namespace rolewright::ui
