#include "ui/models/filter_model.h"

#include "ui/models/row_order.h"
#include "ui/models/rows_model.h"

#include <algorithm>
#include <numeric>

namespace rolewright::ui {
namespace {

/// So many rows are moved one by one; more are laid out anew at once.
constexpr int fewRows = 64;

std::vector<int> rowsFrom(int first, int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

void shift(std::vector<int>& rows, int from, int by)
{
    for (int& row : rows)
        row += row >= from ? by : 0;
}

}  // namespace

FilterModel::FilterModel(QObject* parent) : QAbstractProxyModel(parent)
{
    connect(&m_readingAhead, &QTimer::timeout, this, &FilterModel::readAhead);
}

void FilterModel::setSourceModel(QAbstractItemModel* source)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(source);
    if (source)
        connectSource();
    resetAll();
    endResetModel();
}

void FilterModel::connectSource()
{
    QAbstractItemModel* source = sourceModel();
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, &FilterModel::beginResetModel);
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        resetAll();
        endResetModel();
    });
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        Q_EMIT layoutAboutToBeChanged();
        for (const QModelIndex& index : persistentIndexList())
            m_kept.emplace_back(index, mapToSource(index));
    });
    connect(source, &QAbstractItemModel::layoutChanged, this, [this] {
        takeLayout();
        for (const auto& [before, row] : m_kept)
            changePersistentIndex(before, mapFromSource(row));
        m_kept.clear();
        Q_EMIT layoutChanged();
    });
    connect(source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { takeInserted(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) { aboutToRemove(first, last); });
    connect(source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { takeRemoved(first, last); });
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) { takeChanged(from.row(), to.row(), roles); });
    connect(source, &QAbstractItemModel::headerDataChanged, this, &FilterModel::headerDataChanged);
    connect(source, &QObject::destroyed, this, [this] {
        beginResetModel();
        resetAll();
        endResetModel();
    });
}

/// Everything about the source's rows is read anew.
void FilterModel::resetAll()
{
    m_texts.reset(sourceModel());
    const auto [column, order] = wantedOrder();
    startOver(column, order);
    startReadingAhead();
}

/// Rows have other numbers in the source; what was read of them is kept where the source knows which they were.
void FilterModel::takeLayout()
{
    const auto* order = dynamic_cast<const RowOrder*>(sourceModel());
    if (!order || order->rowsBefore().empty())
        return resetAll();
    const std::vector<int>& before = order->rowsBefore();
    Rows now(m_sorted.size(), -1), fresh;
    for (int row = 0; row < static_cast<int>(before.size()); ++row) {
        if (const int old = before[static_cast<std::size_t>(row)]; old >= 0)
            now[static_cast<std::size_t>(old)] = row;
        else
            fresh.push_back(row);
    }
    m_texts.rearrange(before);
    if (!m_keys.areInOrder() && fresh.size() > mostSortedAtOnce) {
        const auto [column, wanted] = wantedOrder();
        startOver(column, wanted);
        return startReadingAhead();
    }
    m_keys.rearrange(before);
    std::sort(fresh.begin(), fresh.end(), [this](int a, int b) { return comesBefore(a, b); });
    const auto with = [&](const Rows& rows, const Rows& added) {
        Rows kept;
        for (const int row : rows) {
            if (now[static_cast<std::size_t>(row)] >= 0)
                kept.push_back(now[static_cast<std::size_t>(row)]);
        }
        return merged(kept, added);
    };
    m_sorted = with(m_sorted, fresh);
    setVisible(with(m_visible, accepted(fresh)));
    if (m_sorting)
        sortLater(m_sorting->keys.column(), m_sorting->order);
    startReadingAhead();
}

void FilterModel::relayout(const std::function<void(Rows&)>& work)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    Rows rows;
    for (const QModelIndex& index : before)
        rows.push_back(m_visible[static_cast<std::size_t>(index.row())]);
    work(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rows[static_cast<std::size_t>(i)];
        const int proxyRow = row < 0 ? -1 : proxyRows()[static_cast<std::size_t>(row)];
        after += proxyRow < 0 ? QModelIndex() : createIndex(proxyRow, before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void FilterModel::setFilterText(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    // What holds every new word holds the old ones as well: no other rows come back.
    const bool narrows = std::all_of(m_words.begin(), m_words.end(), [&](const QString& old) {
        return std::any_of(words.begin(), words.end(), [&](const QString& now) { return now.contains(old); });
    });
    m_words = words;
    Rows rows = accepted(narrows ? m_visible : m_sorted);
    if (rows != m_visible)
        relayout([&](const Rows&) { setVisible(std::move(rows)); });
}

void FilterModel::takeInserted(int first, int last)
{
    const int count = last - first + 1;
    const auto prepare = [&] {
        shift(m_sorted, first, count);
        shift(m_visible, first, count);
        m_proxyRowsAreStale = true;
        m_texts.insert(first, last);
        m_keys.insert(first, last);
    };
    if (m_sorting && count <= mostSortedAtOnce) {
        m_sorting->keys.insert(first, last);
        m_sorting->isStale = true;
    }
    if (count > mostSortedAtOnce && (m_sorting || !m_keys.areInOrder())) {
        relayout([&](Rows& kept) {
            shift(kept, first, count);
            m_texts.insert(first, last);
            const auto [column, order] = wantedOrder();
            startOver(column, order);
        });
    } else if (count > fewRows) {
        relayout([&](Rows& kept) {
            shift(kept, first, count);
            prepare();
            Rows fresh = rowsFrom(first, count);
            std::sort(fresh.begin(), fresh.end(), [this](int a, int b) { return comesBefore(a, b); });
            m_sorted = merged(m_sorted, fresh);
            setVisible(merged(m_visible, accepted(fresh)));
        });
    } else {
        prepare();
        for (int row = first; row <= last; ++row) {
            m_sorted.insert(placeIn(m_sorted, row), row);
            if (m_texts.holds(row, m_words))
                show(row);
        }
    }
}

void FilterModel::aboutToRemove(int first, int last)
{
    const auto goes = [&](int row) { return row >= first && row <= last; };
    if (last - first + 1 > fewRows) {
        relayout([&](Rows& kept) {
            for (int& row : kept)
                row = goes(row) ? -1 : row;
            Rows rows = m_visible;
            std::erase_if(rows, goes);
            setVisible(std::move(rows));
        });
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (const int proxyRow = proxyRows()[static_cast<std::size_t>(row)]; proxyRow >= 0)
            hide(proxyRow);
    }
}

void FilterModel::takeRemoved(int first, int last)
{
    std::erase_if(m_sorted, [&](int row) { return row >= first && row <= last; });
    shift(m_sorted, last + 1, first - last - 1);
    shift(m_visible, last + 1, first - last - 1);
    m_proxyRowsAreStale = true;
    m_texts.remove(first, last);
    m_keys.remove(first, last);
    if (m_sorting) {
        m_sorting->keys.remove(first, last);
        m_sorting->isStale = true;
    }
}

void FilterModel::takeChanged(int first, int last, const QList<int>& roles)
{
    if (roles.isEmpty() || roles.contains(FilterRole))
        m_texts.forget(first, last);
    if (last - first + 1 <= fewRows) {
        for (int row = first; row <= last; ++row)
            move(row);
        return;
    }
    const auto [column, order] = wantedOrder();
    sortBy(column, order);
    if (m_sorting)  // sorted by what the rows said before for a while, but filtered by what they say
        relayout([&](const Rows&) { setVisible(accepted(m_sorted)); });
    if (!m_visible.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

/// The row changed: its place, and whether it is shown.
void FilterModel::move(int row)
{
    const bool moves = m_keys.read(row);
    if (m_sorting && m_sorting->keys.read(row))
        m_sorting->isStale = true;
    const int proxyRow = proxyRows()[static_cast<std::size_t>(row)];
    const bool shows = m_texts.holds(row, m_words);
    if (proxyRow >= 0 && !shows)
        hide(proxyRow);
    if (moves) {
        std::erase(m_sorted, row);
        m_sorted.insert(placeIn(m_sorted, row), row);
    }
    if (!shows)
        return;
    if (proxyRow < 0)
        return show(row);
    if (moves)
        relocate(proxyRow);
    const int now = proxyRows()[static_cast<std::size_t>(row)];
    Q_EMIT dataChanged(index(now, 0), index(now, columnCount() - 1));
}

void FilterModel::relocate(int proxyRow)
{
    Rows rows = m_visible;
    const int row = rows[static_cast<std::size_t>(proxyRow)];
    rows.erase(rows.begin() + proxyRow);
    const auto place = placeIn(rows, row);
    const int now = static_cast<int>(place - rows.begin());
    if (now == proxyRow)
        return;
    rows.insert(place, row);
    beginMoveRows({}, proxyRow, proxyRow, {}, now > proxyRow ? now + 1 : now);
    setVisible(std::move(rows));
    endMoveRows();
}

FilterModel::Rows::const_iterator FilterModel::placeIn(const Rows& rows, int row) const
{
    return std::lower_bound(rows.begin(), rows.end(), row, [this](int a, int b) { return comesBefore(a, b); });
}

void FilterModel::show(int row)
{
    const auto place = placeIn(m_visible, row);
    const int proxyRow = static_cast<int>(place - m_visible.begin());
    beginInsertRows({}, proxyRow, proxyRow);
    m_visible.insert(place, row);
    m_proxyRowsAreStale = true;
    endInsertRows();
}

void FilterModel::hide(int proxyRow)
{
    beginRemoveRows({}, proxyRow, proxyRow);
    m_visible.erase(m_visible.begin() + proxyRow);
    m_proxyRowsAreStale = true;
    endRemoveRows();
}

FilterModel::Rows FilterModel::accepted(const Rows& among) const
{
    if (m_words.isEmpty())
        return among;
    Rows rows;
    std::copy_if(among.begin(), among.end(), std::back_inserter(rows), [this](int row) { return m_texts.holds(row, m_words); });
    return rows;
}

void FilterModel::setVisible(Rows rows)
{
    m_visible = std::move(rows);
    m_proxyRowsAreStale = true;
}

const FilterModel::Rows& FilterModel::proxyRows() const
{
    if (m_proxyRowsAreStale) {
        m_proxyRows.assign(m_sorted.size(), -1);
        for (std::size_t i = 0; i < m_visible.size(); ++i)
            m_proxyRows[static_cast<std::size_t>(m_visible[i])] = static_cast<int>(i);
        m_proxyRowsAreStale = false;
    }
    return m_proxyRows;
}

}  // namespace rolewright::ui
