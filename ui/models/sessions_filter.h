/// Sorts and filters sessions: a session that matches keeps those above it on show.
#pragma once

#include <QAbstractProxyModel>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace rolewright::ui {

class SessionsModel;

/// A session stays when every word of the filter is in its FilterRole text, case ignored. What the filter and the order look at is constant in time but for
/// changes of state, so that a tick costs only the rows that are seen. It keeps its own mirror of the sessions, because an unfolded tree has thousands of
/// persistent indexes, and each row that comes, goes or moves is looked for among all of them: where many do at once, as at a keystroke in the filter, that is one new layout.
class SessionsFilter final : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit SessionsFilter(QObject* parent = nullptr);
    ~SessionsFilter() override;
    void setSourceModel(QAbstractItemModel* sessions) override;  ///< a SessionsModel
    void setFilterText(const QString& text);
    /// Whether the row is to be folded: remembered here, for a view forgets it with each row that the filter takes away.
    void setFolded(const QModelIndex& index, bool folded);
    bool isFolded(const QModelIndex& index) const;
    /// All rows below this one that have somebody below themselves; whoever is above comes first.
    QModelIndexList branches(const QModelIndex& index = {}) const;
    void setShowExpired(bool show);
    bool showsExpired() const { return m_showExpired; }
    /// Also those that expired more than an hour ago; while expired ones are not shown, these are not either.
    void setShowHistory(bool show);
    /// Time went by: the countdowns of the rows from `first` to `last`, two rows of one parent here, are to be painted anew.
    void timePassed(const QModelIndex& first, const QModelIndex& last);

    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// A session is dragged as its role: to be assumed from wherever it is dropped.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// These rows have somebody below and go in the new layout that follows: whoever remembers them would do so for good.
    void branchesGoing(const QModelIndexList& rows);

private:
    struct Place;
    using Places = std::vector<Place*>;

    Place* placeAt(const QModelIndex& index) const;
    Place* placeOf(const QModelIndex& source) const;
    QModelIndex indexOf(const Place& place, int column = 0) const;
    QModelIndex sourceOf(const Place& place, int column = 0) const;
    QString roleOf(const QModelIndex& index) const;

    bool matches(const Place& place) const;
    bool comesBefore(const Place* a, const Place* b) const;
    auto order() const
    {
        return [this](const Place* a, const Place* b) { return comesBefore(a, b); };
    }
    void putInOrder(Places& places) const;
    int rowFor(const Place& above, const Place* place) const;
    bool isInOrder(const Place& place) const;
    std::unique_ptr<Place> newPlace(const QModelIndex& source, Place& above) const;
    bool arrange(Place& place) const;

    void show(Place& place);
    void hide(Place& place);
    void removeShown(Place& above, int first, int last);
    void lookAgain();
    bool judge(Place& place, int& turned) const;
    void addGoing(const Place& place, bool goes, QModelIndexList& rows) const;
    void rearrange(Place& place);
    void layAnew(LayoutChangeHint hint, const std::function<void()>& work);
    void prune(Place& place);
    void grow(Place& place);
    void addUnsorted(Place& place, Places& unsorted) const;
    void sortAnew(const Places& places);

    void takeInserted(const QModelIndex& parent, int first, int last);
    void hideRemoved(const QModelIndex& parent, int first, int last);
    void dropRemoved(const QModelIndex& parent, int first, int last);
    void beginMove(const QModelIndex& from, int row, int last, const QModelIndex& to, int destination);
    void endMove();
    void takeChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    const SessionsModel* m_sessions = nullptr;
    std::unique_ptr<Place> m_root;
    QStringList m_words;
    bool m_showExpired = true;
    bool m_showHistory = true;
    int m_column = -1;  ///< that it is sorted by
    Qt::SortOrder m_order = Qt::AscendingOrder;
    struct {
        Place* from = nullptr;
        Place* to = nullptr;
        int row = 0;
        int destination = 0;
    } m_move;  ///< that the source is about to make
};

}  // namespace rolewright::ui
