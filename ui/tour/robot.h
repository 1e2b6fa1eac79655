/// Works the window as a person does: with real mouse and key events on the widgets that are on the screen.
#pragma once

#include <QModelIndex>
#include <QPoint>
#include <QString>
#include <QStringList>

#include <functional>

class QAbstractItemView;
class QAction;
class QMenu;
class QWidget;

namespace rolewright::ui {

/// Drives the application from outside its event loop: `rolewright tour` and the scenario test. Every step answers false, and `trouble()` says what
/// was not there, when the thing to be used is missing, hidden or disabled. Waits turn the event loop until something is so, for a limited time.
class Robot {
public:
    static constexpr int patienceMilliseconds = 5000;

    /// A visible widget of this objectName in any window; waits for it. Null when it does not come.
    QWidget* find(const QString& objectName);
    bool click(const QString& objectName);
    /// Waits until nothing of this name is on the screen any more.
    bool waitGone(const QString& objectName);
    /// Clicks into the field, replaces what is in it, and types.
    bool type(const QString& objectName, const QString& text);
    /// Clicks into the field and puts `text` in the place of what is in it, from the clipboard.
    bool paste(const QString& objectName, const QString& text);
    /// Writes into a cell of a table's last row.
    bool typeInLastRow(const QString& objectName, int column, const QString& text);
    /// Gives the widget the keyboard.
    bool focus(const QString& objectName);
    /// Presses a key (with modifiers) wherever the focus is.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Clicks the row of a list, table or tree whose text is `text` in the first column that has it, or contains it when none has; scrolls to it.
    bool chooseRow(const QString& objectName, const QString& text);
    /// Clicks the check box of such a row.
    bool checkRow(const QString& objectName, const QString& text);
    /// Chooses the entry of a combo box that contains `text`, by keyboard.
    bool chooseEntry(const QString& objectName, const QString& text);
    /// Brings the tab that contains `text` to the front.
    bool chooseTab(const QString& objectName, const QString& text);
    /// Opens the menus of the menu bar along `path` and chooses the last: {"View", "Practice clock", "Freeze"}.
    bool chooseMenu(const QStringList& path);
    /// Chooses the entry that contains `text` in a menu that is open.
    bool chooseAction(const QString& menuName, const QString& text);
    /// The same by the entry's object name.
    bool chooseNamedAction(const QString& menuName, const QString& actionName);
    /// Whether such a widget is on the screen now.
    bool sees(const QString& objectName) const;
    /// Whether that list shows a row with this text now.
    bool seesRow(const QString& objectName, const QString& text) const;
    /// What a label says; empty when it is not on the screen.
    QString textOf(const QString& objectName) const;
    /// Turns the event loop until `done`, at most `patienceMilliseconds`; `what` is for the trouble.
    bool waitUntil(const std::function<bool()>& done, const QString& what);
    /// Lets everything that is due happen.
    void settle();

    /// Why the last step failed.
    QString trouble() const { return m_trouble; }

private:
    bool clickAt(QWidget* widget, const QPoint& at);
    static QModelIndex rowWith(QAbstractItemView* view, const QString& text);
    bool clickEntry(QMenu* menu, QAction* action, const QString& name);
    bool usable(QWidget* widget, const QString& objectName);
    bool fail(const QString& why);

    QString m_trouble;
};

}  // namespace rolewright::ui
