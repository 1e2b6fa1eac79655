/// The list on the left of every entity page: filter, count, actions, table, and what to do when it is empty.
#pragma once

#include <QModelIndex>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace rolewright::ui {

class EmptyState;
class FilterField;
class FilterModel;

/// What a list calls its things.
struct ListWords {
    QString name;        ///< accessible name: "Users"
    QString one;         ///< "1 user"
    QString many;        ///< "%1 users"
    QString emptyTitle;  ///< "No users yet"
    QString emptyText;   ///< what they are for, and what to do next
    QString icon;
};

/// Rows are told by ArnRole; sorted and filtered by SortRole and FilterRole. Parts are named after the list: `users` gives `usersList`, `usersFilter`.
class ListPanel final : public QWidget {
    Q_OBJECT
public:
    ListPanel(const QString& id, ListWords words, QWidget* parent);
    ~ListPanel() override;

    void setModel(QAbstractItemModel* model);
    QTableView* view() const { return m_view; }
    QLineEdit* filterField() const;

    /// A button above the list and an entry of the context menu; `first` is also offered while the list is empty.
    QAction* addAction(const QString& objectName, const QString& text, const QString& iconName, bool first = false);
    /// An action that needs a selection, in the context menu and, with `button`, above the list as well.
    QAction* addSelectionAction(const QString& objectName, const QString& text, const QString& iconName, bool button);
    /// A widget of the page's own beside the filter.
    void addFilterWidget(QWidget* widget);

    /// The current row of the source model; invalid when there is none.
    QModelIndex current() const;
    /// Source rows that are selected, column 0, in the order in which they are shown.
    QModelIndexList selected() const;
    QStringList selectedArns() const;
    /// Makes this source row current; clears the filter when it hides the row. An invalid index leaves nothing current.
    void setCurrent(const QModelIndex& source);
    /// Marks this source row as having something unsaved; an invalid index: none.
    void setMarked(const QModelIndex& source);

Q_SIGNALS:
    /// The current row is another one, or none.
    void currentChanged();
    /// Enter or double click: on to the editor.
    void activated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTable();
    QWidget* buildEmpty();
    void showState();
    void copyArns();
    void openMenu(const QPoint& where);
    void openHeaderMenu(const QPoint& where);
    void layOutColumns();

    QString m_id;
    ListWords m_words;
    QTimer m_later;  ///< many rows that come at once are counted once
    FilterModel* m_model = nullptr;
    FilterField* m_filter = nullptr;
    QHBoxLayout* m_filterRow = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_view = nullptr;
    EmptyState* m_empty = nullptr;
    QAction* m_firstAction = nullptr;
    QAction* m_copy = nullptr;
    QList<QAction*> m_actions;
    QList<QAction*> m_selectionActions;
};

}  // namespace rolewright::ui
