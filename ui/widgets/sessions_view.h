/// The list of sessions that counts down: the Sessions page shows it as a tree, the dock side by side.
#pragma once

#include "ui/models/sessions_model.h"

#include <QTreeView>

namespace rolewright::ui {

class SessionsFilter;

/// Owns its model and filter. On each tick only the countdowns that are seen are painted anew; none while the view is hidden.
class SessionsView final : public QTreeView {
    Q_OBJECT
public:
    SessionsView(SessionsModel::Shape shape, Store& store, Ticker& ticker, QWidget* parent);

    SessionsModel& sessions() const { return *m_sessions; }
    SessionsFilter& filter() const { return *m_filter; }
    /// Null when nothing is chosen, or a base identity.
    sts::SessionPtr current() const;
    /// All that are chosen, top to bottom.
    std::vector<sts::SessionPtr> selected() const;
    /// Chooses a session and scrolls to it; false when it is not shown. While the list is being filled, it is chosen when all are there.
    bool choose(const std::string& accessKeyId);
    /// Folds every branch in which nobody is alive.
    void foldFinished();
    /// What fits is unfolded; without a filter, branches are as they were.
    void setFilterText(const QString& text);
    /// The ARN of the row, session or base identity; empty when nothing is chosen.
    QString currentArn() const;

Q_SIGNALS:
    void currentSessionChanged();
    /// Enter or double click on a session.
    void sessionActivated();
    /// A role was dropped on a session or a long-term identity, which is chosen now.
    void roleDropped(const QString& roleArn);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// The current row when it is marked. A view that only got the focus has a current row that nobody chose and that looks like any other.
    QModelIndex chosenRow() const;
    void timePassed();
    bool foldFinishedBelow(const QModelIndex& row);
    void fold(const QModelIndexList& branches);
    void foldInserted(const QModelIndex& owner, int first, int last);
    void forget(const QModelIndexList& branches);

    Ticker& m_ticker;
    SessionsModel* m_sessions = nullptr;
    SessionsFilter* m_filter = nullptr;
    std::string m_wanted;  ///< to be chosen when all are there
    int m_chosen = 0;      ///< rows, before a new layout
};

}  // namespace rolewright::ui
