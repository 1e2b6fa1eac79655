/// Widths of a list's columns: each has what its title and its texts need, as far as there is room. Where there is less, the widest give way first.
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QTimer>

#include <set>
#include <vector>

class QAbstractItemView;
class QHeaderView;

namespace rolewright::ui {

/// Belongs to the header. Of columns that can be dragged; one that stretches takes what the others leave. A few dozen rows are measured, and no column shrinks because others have come.
class ColumnFit final : public QObject {
    Q_OBJECT
public:
    ColumnFit(QAbstractItemView& view, QHeaderView& header);
    /// Null when the header has none.
    static ColumnFit* of(const QHeaderView& header);

    /// The column that tells one row from another; the first unless told.
    void setName(int column) { m_name = column; }
    /// Pixels of a name that the other columns' texts do not take from it: of a tree also what its branches are set in.
    static int leastOfName(const QAbstractItemView& view);
    /// Pixels of a title. Only the column that the list is sorted by shows a mark; QHeaderView's hint has room for one in each.
    static int titleWidth(const QHeaderView& header, int column);

    /// The columns that somebody gave a width; they keep it.
    QList<int> own() const { return {m_own.begin(), m_own.end()}; }
    /// These and no others; what they measure now is theirs.
    void setOwn(const QList<int>& columns);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followModel();
    void resized(int column, int before, int now);
    bool isStretchedLast(int column) const;
    bool isOurs(int column) const;
    void measure();
    void fit();
    void giveBack();

    QAbstractItemView& m_view;
    QHeaderView& m_header;
    QPointer<const QAbstractItemModel> m_model;
    QTimer m_later;
    QTimer m_afterLayout;
    std::vector<int> m_wanted;  ///< pixels
    std::set<int> m_own;
    int m_name = 0;
    int m_least = 0;  ///< pixels of the last column
    int m_stretched = -1;  ///< the column that is to stretch where there is room for its least
    bool m_isFitted = false;
    bool m_isFitting = false;
};

}  // namespace rolewright::ui
