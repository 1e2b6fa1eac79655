/// Sorts and filters sessions: a session that matches keeps those above it on show.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace rolewright::ui {

/// A session stays when every word of the filter is in its FilterRole text, case ignored. What the filter and the order look at is constant in time but for
/// changes of state, so that a tick costs only the rows that are seen.
class SessionsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SessionsFilter(QObject* parent = nullptr);
    void setFilterText(const QString& text);
    void setShowExpired(bool show);
    bool showsExpired() const { return m_showExpired; }
    /// Time went by: the countdowns of the rows from `first` to `last`, two rows of one parent here, are to be painted anew.
    void timePassed(const QModelIndex& first, const QModelIndex& last);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    bool m_showExpired = true;
};

}  // namespace rolewright::ui
