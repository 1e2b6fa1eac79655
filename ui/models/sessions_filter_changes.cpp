// How SessionsFilter follows its source, and what it tells of it.
#include "ui/models/sessions_filter_place.h"
#include "ui/models/sessions_model.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

/// So many rows come and go one by one; more are a new layout.
constexpr int mostOneByOne = 64;

}  // namespace

/// With everybody below it; nobody of them is shown yet.
std::unique_ptr<SessionsFilter::Place> SessionsFilter::newPlace(const QModelIndex& source, Place& above) const
{
    auto place = std::make_unique<Place>();
    place->above = &above;
    place->node = source.internalPointer();
    place->sourceRow = source.row();
    place->draggable = m_sessions->isOfRole(source);
    place->matches = matches(*place);
    for (int row = 0; row < m_sessions->rowCount(source); ++row)
        place->all.push_back(newPlace(m_sessions->index(row, 0, source), *place));
    return place;
}

/// Puts those below a place that nobody sees in order; false when it is not to be shown either.
bool SessionsFilter::arrange(Place& place) const
{
    place.shown.clear();
    for (const auto& below : place.all) {
        if (arrange(*below))
            place.shown.push_back(below.get());
    }
    putInOrder(place.shown);
    place.number();
    return place.matches || !place.shown.empty();
}

/// With whoever is above it and not shown yet.
void SessionsFilter::show(Place& place)
{
    Place* top = &place;
    for (; top->above->isHidden(); top = top->above) {
        top->above->shown = {top};
        top->row = 0;
    }
    Place& above = *top->above;
    const int row = rowFor(above, top);
    beginInsertRows(indexOf(above), row, row);
    above.shown.insert(above.shown.begin() + row, top);
    above.number(static_cast<std::size_t>(row));
    endInsertRows();
}

/// With whoever is above it and was shown for its sake alone.
void SessionsFilter::hide(Place& place)
{
    const Place* top = &place;
    while (top->above->above && !top->above->matches && top->above->shown.size() == 1)
        top = top->above;
    removeShown(*top->above, top->row, top->row);
}

void SessionsFilter::removeShown(Place& above, int first, int last)
{
    beginRemoveRows(indexOf(above), first, last);
    const auto begin = above.shown.begin() + first;
    const auto end = above.shown.begin() + last + 1;
    std::for_each(begin, end, [](Place* place) { place->conceal(); });
    above.shown.erase(begin, end);
    above.number(static_cast<std::size_t>(first));
    endRemoveRows();
}

/// Anybody may match no longer, or again, or stand elsewhere.
void SessionsFilter::lookAgain()
{
    int turned = 0;
    judge(*m_root, turned);
    if (turned > mostOneByOne) {
        QModelIndexList going;
        addGoing(*m_root, false, going);
        Q_EMIT branchesGoing(going);
        layAnew(NoLayoutChangeHint, [this] { rearrange(*m_root); });
        return;
    }
    prune(*m_root);
    Places unsorted;
    addUnsorted(*m_root, unsorted);
    sortAnew(unsorted);
    grow(*m_root);
}

/// `turned` counts those who come or go.
bool SessionsFilter::judge(Place& place, int& turned) const
{
    place.matches = !place.above || matches(place);
    place.stays = place.matches;
    for (const auto& below : place.all)
        place.stays = judge(*below, turned) || place.stays;
    turned += place.stays == place.isHidden() ? 1 : 0;
    return place.stays;
}

/// Of the branches below the place, which goes itself or does not.
void SessionsFilter::addGoing(const Place& place, bool goes, QModelIndexList& rows) const
{
    for (const Place* below : place.shown) {
        if (below->shown.empty())
            continue;
        const bool isGoing = goes || !below->stays;
        if (isGoing)
            rows.append(indexOf(*below));
        addGoing(*below, isGoing, rows);
    }
}

/// Who stays is shown, in order, and nobody else.
void SessionsFilter::rearrange(Place& place)
{
    std::erase_if(place.shown, [](Place* below) {
        if (!below->stays)
            below->conceal();
        return !below->stays;
    });
    const bool isInOrder = std::is_sorted(place.shown.begin(), place.shown.end(), order());
    const auto old = static_cast<std::ptrdiff_t>(place.shown.size());
    for (const auto& below : place.all) {
        if (below->stays && below->isHidden())
            place.shown.push_back(below.get());
    }
    if (isInOrder && old < static_cast<std::ptrdiff_t>(place.shown.size())) {
        const auto middle = place.shown.begin() + old;
        std::stable_sort(middle, place.shown.end(), order());
        std::inplace_merge(place.shown.begin(), middle, place.shown.end(), order());
    } else if (!isInOrder) {
        putInOrder(place.shown);
    }
    place.number();
    for (Place* below : place.shown)
        rearrange(*below);
}

/// Neighbours go together, and with whoever is below them.
void SessionsFilter::prune(Place& place)
{
    for (int last = static_cast<int>(place.shown.size()) - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !place.shown[static_cast<std::size_t>(first) - 1]->stays)
            --first;
        if (first <= last)
            removeShown(place, first, last);
        last = std::min(first, last);
    }
    for (Place* below : place.shown)
        prune(*below);
}

void SessionsFilter::grow(Place& place)
{
    for (Place* below : Places(place.shown))
        grow(*below);
    Places fresh;
    for (const auto& below : place.all) {
        if (below->stays && below->isHidden() && arrange(*below))
            fresh.push_back(below.get());
    }
    putInOrder(fresh);
    for (auto last = fresh.end(); last != fresh.begin();) {
        const int row = rowFor(place, *(last - 1));
        auto first = last - 1;
        while (first != fresh.begin() && rowFor(place, *(first - 1)) == row)
            --first;
        beginInsertRows(indexOf(place), row, row + static_cast<int>(last - first) - 1);
        place.shown.insert(place.shown.begin() + row, first, last);
        place.number(static_cast<std::size_t>(row));
        endInsertRows();
        last = first;
    }
}

void SessionsFilter::addUnsorted(Place& place, Places& unsorted) const
{
    if (!std::is_sorted(place.shown.begin(), place.shown.end(), order()))
        unsorted.push_back(&place);
    for (Place* below : place.shown)
        addUnsorted(*below, unsorted);
}

void SessionsFilter::sortAnew(const Places& places)
{
    if (places.empty())
        return;
    layAnew(VerticalSortHint, [&] {
        for (Place* place : places) {
            putInOrder(place->shown);
            place->number();
        }
    });
}

/// Whatever `work` does to places is one new layout.
void SessionsFilter::layAnew(LayoutChangeHint hint, const std::function<void()>& work)
{
    Q_EMIT layoutAboutToBeChanged({}, hint);
    work();
    QModelIndexList before;
    QModelIndexList after;
    for (const QModelIndex& index : persistentIndexList()) {
        if (const Place& place = *placeAt(index); place.row != index.row()) {
            before.append(index);
            after.append(place.isHidden() ? QModelIndex() : indexOf(place, index.column()));
        }
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, hint);
}

void SessionsFilter::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    Places unsorted;
    addUnsorted(*m_root, unsorted);
    sortAnew(unsorted);
}

void SessionsFilter::takeInserted(const QModelIndex& parent, int first, int last)
{
    Place& above = *placeOf(parent);
    for (int row = first; row <= last; ++row)
        above.all.insert(above.all.begin() + row, newPlace(m_sessions->index(row, 0, parent), above));
    above.numberAll(static_cast<std::size_t>(first));
    if (m_sessions->isPuttingMany())
        return;
    for (int row = first; row <= last; ++row) {
        if (Place& place = *above.all[static_cast<std::size_t>(row)]; arrange(place))
            show(place);
    }
}

void SessionsFilter::hideRemoved(const QModelIndex& parent, int first, int last)
{
    const Place& above = *placeOf(parent);
    for (int row = first; row <= last; ++row) {
        if (Place& place = *above.all[static_cast<std::size_t>(row)]; !place.isHidden())
            hide(place);
    }
}

void SessionsFilter::dropRemoved(const QModelIndex& parent, int first, int last)
{
    Place& above = *placeOf(parent);
    above.all.erase(above.all.begin() + first, above.all.begin() + last + 1);
    above.numberAll(static_cast<std::size_t>(first));
}

/// One row of one parent to another: more the source never moves at once.
void SessionsFilter::beginMove(const QModelIndex& from, int row, int last, const QModelIndex& to, int destination)
{
    Q_ASSERT(row == last && from != to);
    m_move = {placeOf(from), placeOf(to), row, destination};
}

void SessionsFilter::endMove()
{
    Place& from = *m_move.from;
    Place& to = *m_move.to;
    const auto taken = from.all.begin() + m_move.row;
    Place& place = **to.all.insert(to.all.begin() + m_move.destination, std::move(*taken));
    from.all.erase(taken);
    from.numberAll(static_cast<std::size_t>(m_move.row));
    to.numberAll(static_cast<std::size_t>(m_move.destination));
    if (place.isHidden()) {
        place.above = &to;
        return;
    }
    if (to.isHidden())
        show(to);
    const int row = rowFor(to, &place);
    beginMoveRows(indexOf(from), place.row, place.row, indexOf(to), row);
    from.shown.erase(from.shown.begin() + place.row);
    from.number(static_cast<std::size_t>(place.row));
    place.above = &to;
    to.shown.insert(to.shown.begin() + row, &place);
    to.number(static_cast<std::size_t>(row));
    endMoveRows();
    if (from.above && !from.matches && from.shown.empty())
        hide(from);
}

void SessionsFilter::takeChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    Place& above = *placeOf(first.parent());
    bool isInOrderStill = true;
    for (int row = first.row(); row <= last.row(); ++row) {
        Place& place = *above.all[static_cast<std::size_t>(row)];
        place.matches = matches(place);
        const bool stays = place.matches || !place.shown.empty();
        if (stays && place.isHidden())
            show(place);
        else if (!stays && !place.isHidden())
            hide(place);
        else if (stays)
            isInOrderStill = isInOrderStill && isInOrder(place);
    }
    if (!isInOrderStill)
        sortAnew({&above});
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const Place& place = *above.all[static_cast<std::size_t>(row)]; !place.isHidden())
            Q_EMIT dataChanged(indexOf(place, first.column()), indexOf(place, last.column()), roles);
    }
}

}  // namespace rolewright::ui
