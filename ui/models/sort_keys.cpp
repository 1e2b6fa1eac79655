#include "ui/models/sort_keys.h"

#include "ui/models/row_order.h"
#include "ui/models/rows_model.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace rolewright::ui {

void SortKeys::reset(const QAbstractItemModel* source, int column)
{
    m_source = source;
    m_column = column;
    m_rows = static_cast<std::size_t>(source ? source->rowCount() : 0);
    m_read = 0;
    m_keys.clear();
    const auto* order = dynamic_cast<const RowOrder*>(source);
    m_inOrder = column < 0 || (order && order->isInOrderOf(column));
    if (!m_inOrder)
        m_keys.resize(m_rows);
}

void SortKeys::readNext()
{
    m_keys[m_read] = key(static_cast<int>(m_read));
    ++m_read;
}

void SortKeys::readAll()
{
    while (!areRead())
        readNext();
}

void SortKeys::insert(int first, int last)
{
    const auto count = static_cast<std::size_t>(last - first + 1);
    m_rows += count;
    if (m_inOrder)
        return;
    m_keys.insert(m_keys.begin() + first, count, Key());
    if (static_cast<std::size_t>(first) > m_read)
        return;
    m_read += count;
    for (int row = first; row <= last; ++row)
        read(row);
}

void SortKeys::remove(int first, int last)
{
    const auto begin = static_cast<std::size_t>(first);
    const auto end = static_cast<std::size_t>(last) + 1;
    m_rows -= end - begin;
    if (m_inOrder)
        return;
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
    m_read -= std::min(end, m_read) - std::min(begin, m_read);
}

void SortKeys::rearrange(const std::vector<int>& before)
{
    m_rows = before.size();
    if (m_inOrder)
        return;
    std::vector<Key> keys(m_rows);
    for (std::size_t row = 0; row < m_rows; ++row)
        keys[row] = before[row] >= 0 ? std::move(m_keys[static_cast<std::size_t>(before[row])]) : key(static_cast<int>(row));
    m_keys = std::move(keys);
    m_read = m_rows;
}

bool SortKeys::read(int row)
{
    if (m_inOrder || static_cast<std::size_t>(row) >= m_read)
        return false;
    Key now = key(row);
    Key& before = m_keys[static_cast<std::size_t>(row)];
    if (now == before)
        return false;
    before = std::move(now);
    return true;
}

SortKeys::Key SortKeys::key(int row) const
{
    const QVariant value = m_source->index(row, m_column).data(SortRole);
    if (value.userType() == QMetaType::QString)
        return {{}, value.toString().toCaseFolded()};
    if (value.userType() == QMetaType::QDateTime)
        return {static_cast<double>(value.toDateTime().toMSecsSinceEpoch()), {}};
    return value.isValid() ? Key{value.toDouble(), {}} : Key{};
}

bool SortKeys::comesBefore(int a, int b, Qt::SortOrder order) const
{
    if (m_inOrder)
        return order == Qt::AscendingOrder || m_column < 0 ? a < b : b < a;
    const Key& left = m_keys[static_cast<std::size_t>(order == Qt::AscendingOrder ? a : b)];
    const Key& right = m_keys[static_cast<std::size_t>(order == Qt::AscendingOrder ? b : a)];
    const bool leftIsText = !left.text.isNull();
    if (leftIsText != !right.text.isNull())
        return !leftIsText;
    if (left.number != right.number)
        return left.number < right.number;
    const int texts = left.text.compare(right.text);
    return texts != 0 ? texts < 0 : a < b;
}

std::vector<int> SortKeys::sorted(Qt::SortOrder order) const
{
    std::vector<int> rows(m_rows);
    std::iota(rows.begin(), rows.end(), 0);
    const auto before = [&](int a, int b) { return comesBefore(a, b, order); };
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::sort(rows.begin(), rows.end(), before);
    return rows;
}

}  // namespace rolewright::ui
