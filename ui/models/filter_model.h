/// Filters and sorts a flat list as one types: over FilterRole and SortRole, quick at 100,000 rows.
#pragma once

#include "ui/models/row_texts.h"
#include "ui/models/sort_keys.h"
#include "ui/tasks/latest_task.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <functional>
#include <optional>

namespace rolewright::ui {

/// A row stays when every word of the filter is somewhere in its FilterRole text, case ignored. Texts and sort keys are read once and kept; what is typed
/// is looked for in one pass over them, and a longer filter only in what is shown already. Selection and persistent indexes survive. What takes long to sort stays as it
/// is until keys have been read in between and a worker has sorted them; rows that are shown for the first time are in the order of their source so long.
/// (QSortFilterProxyModel removes rows run by run, which takes several times the 16 ms of a keystroke.)
class FilterModel final : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit FilterModel(QObject* parent = nullptr);

    void setFilterText(const QString& text);
    QString filterText() const { return m_words.join(QLatin1Char(' ')); }

    /// Puts ● before the text of this source row, of which something is not saved; an invalid index: before none.
    void setMarked(const QModelIndex& source);

    /// Asked whether these ARNs may be dropped on the row of that one, and with `really` to do it; answers whether there is anything to do.
    using Drop = std::function<bool(const QStringList& dragged, const QString& target, bool really)>;
    /// Rows can be dragged from now on, as the ARNs they have, and dropped on.
    void setDrop(Drop drop) { m_drop = std::move(drop); }
    static constexpr const char* arnsType = "application/x-rolewright-arns";  ///< one ARN a line

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    void setSourceModel(QAbstractItemModel* source) override;
    /// By the column's SortRole; column -1: in the order of the source.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Rows = std::vector<int>;
    /// So many rows are sorted at once; of more the keys are read in between, and a worker sorts them.
    static constexpr int mostSortedAtOnce = 5000;

    void connectSource();
    void resetAll();
    void startOver(int column, Qt::SortOrder order);
    void takeLayout();
    void takeInserted(int first, int last);
    void aboutToRemove(int first, int last);
    void takeRemoved(int first, int last);
    void takeChanged(int first, int last, const QList<int>& roles);
    void move(int row);
    void relocate(int proxyRow);
    void show(int row);
    void hide(int proxyRow);

    bool comesBefore(int a, int b) const { return m_keys.comesBefore(a, b, m_order); }
    Rows::const_iterator placeIn(const Rows& rows, int row) const;
    Rows merged(const Rows& rows, const Rows& added) const;
    std::pair<int, Qt::SortOrder> wantedOrder() const;
    void sortBy(int column, Qt::SortOrder order);
    bool isMuchToSort() const;
    void sortLater(int column, Qt::SortOrder order);
    void sortElsewhere();
    void dropSorting();
    void adopt(SortKeys keys, Qt::SortOrder order, Rows sorted);
    void startReadingAhead();
    void readAhead();
    Rows accepted(const Rows& among) const;
    void setVisible(Rows rows);
    const Rows& proxyRows() const;

    /// Keeps persistent indexes on their rows while `work` changes everything.
    void relayout(const std::function<void(Rows& keptRows)>& work);

    QStringList m_words;
    QPersistentModelIndex m_marked;
    Drop m_drop;
    RowTexts m_texts;
    SortKeys m_keys;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    /// What the list is to be sorted by and is not yet.
    struct Sorting {
        SortKeys keys;
        Qt::SortOrder order = Qt::AscendingOrder;
        bool isStale = false;  ///< rows or keys have changed since the worker began
        int attempts = 0;
    };
    std::optional<Sorting> m_sorting;
    LatestTask m_sorter;
    Rows m_sorted;   ///< every row of the source, sorted
    Rows m_visible;  ///< those shown, sorted
    mutable Rows m_proxyRows;                  ///< by source row; -1 when hidden
    mutable bool m_proxyRowsAreStale = true;
    QTimer m_readingAhead;
    int m_readAhead = 0;
    std::vector<std::pair<QModelIndex, QPersistentModelIndex>> m_kept;  ///< proxy index and its source, while the source changes its layout
};

}  // namespace rolewright::ui
