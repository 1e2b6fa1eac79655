// How FilterModel comes to be sorted by another column.
#include "ui/models/filter_model.h"

#include <QElapsedTimer>

namespace rolewright::ui {
namespace {

/// How long keys and texts are read in one turn of the event loop.
constexpr int sliceMilliseconds = 4;
/// Rows that change all the time might otherwise never be seen sorted.
constexpr int mostAttempts = 3;

}  // namespace

void FilterModel::sort(int column, Qt::SortOrder order)
{
    if (wantedOrder() != std::pair(column, order))
        sortBy(column, order);
}

std::pair<int, Qt::SortOrder> FilterModel::wantedOrder() const
{
    return m_sorting ? std::pair(m_sorting->keys.column(), m_sorting->order) : std::pair(m_keys.column(), m_order);
}

void FilterModel::sortBy(int column, Qt::SortOrder order)
{
    dropSorting();
    SortKeys keys;
    keys.reset(sourceModel(), column);
    if (!keys.areInOrder() && isMuchToSort())
        return sortLater(column, order);
    keys.readAll();
    Rows sorted = keys.sorted(order);
    adopt(std::move(keys), order, std::move(sorted));
}

/// All rows, sorted at once if there are few.
void FilterModel::startOver(int column, Qt::SortOrder order)
{
    dropSorting();
    m_keys.reset(sourceModel(), column);
    m_order = order;
    if (!m_keys.areInOrder() && isMuchToSort()) {
        sortLater(column, order);
        m_keys.reset(sourceModel(), -1);
    }
    m_keys.readAll();
    m_sorted = m_keys.sorted(m_order);
    setVisible(accepted(m_sorted));
}

bool FilterModel::isMuchToSort() const { return sourceModel() && sourceModel()->rowCount() > mostSortedAtOnce; }

void FilterModel::dropSorting()
{
    m_sorting.reset();
    m_sorter.cancel();
}

void FilterModel::sortLater(int column, Qt::SortOrder order)
{
    dropSorting();
    m_sorting.emplace().order = order;
    m_sorting->keys.reset(sourceModel(), column);
    m_readingAhead.start(0);
}

/// The keys have been read.
void FilterModel::sortElsewhere()
{
    m_sorting->isStale = false;
    ++m_sorting->attempts;
    m_sorter.start([keys = m_sorting->keys, order = m_sorting->order](const LatestTask::Cancelled&) { return keys.sorted(order); },
                   [this](Rows sorted) {
                       if (m_sorting->isStale && m_sorting->attempts < mostAttempts)
                           return sortElsewhere();
                       Sorting done = std::move(*m_sorting);
                       m_sorting.reset();
                       if (done.isStale)
                           sorted = done.keys.sorted(done.order);
                       adopt(std::move(done.keys), done.order, std::move(sorted));
                   });
}

void FilterModel::adopt(SortKeys keys, Qt::SortOrder order, Rows sorted)
{
    relayout([&](const Rows&) {
        m_keys = std::move(keys);
        m_order = order;
        m_sorted = std::move(sorted);
        setVisible(accepted(m_sorted));
    });
}

FilterModel::Rows FilterModel::merged(const Rows& rows, const Rows& added) const
{
    Rows all;
    all.reserve(rows.size() + added.size());
    std::merge(rows.begin(), rows.end(), added.begin(), added.end(), std::back_inserter(all), [this](int a, int b) { return comesBefore(a, b); });
    return all;
}

void FilterModel::startReadingAhead()
{
    m_readAhead = 0;
    m_readingAhead.start(0);
}

/// Keys that are waited for, and then texts, are read while nothing else is to be done, so that the first letter of a filter finds them there.
void FilterModel::readAhead()
{
    QElapsedTimer timer;
    timer.start();
    const auto goesOn = [&] { return timer.elapsed() < sliceMilliseconds; };
    if (m_sorting && !m_sorting->keys.areRead()) {
        while (!m_sorting->keys.areRead() && goesOn())
            m_sorting->keys.readNext();
        if (m_sorting->keys.areRead())
            sortElsewhere();
        return;
    }
    const int count = static_cast<int>(m_sorted.size());
    while (m_readAhead < count && goesOn())
        m_texts.haystack(m_readAhead++);
    if (m_readAhead >= count)
        m_readingAhead.stop();
}

}  // namespace rolewright::ui
