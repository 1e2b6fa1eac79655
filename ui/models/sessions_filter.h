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
    /// Also those that expired more than an hour ago; while expired ones are not shown, these are not either.
    void setShowHistory(bool show);
    /// Time went by: the countdowns of the rows from `first` to `last`, two rows of one parent here, are to be painted anew.
    void timePassed(const QModelIndex& first, const QModelIndex& last);

    /// A session is dragged as its role: to be assumed from wherever it is dropped.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString roleOf(const QModelIndex& index) const;

    QStringList m_words;
    bool m_showExpired = true;
    bool m_showHistory = true;
};

}  // namespace rolewright::ui
