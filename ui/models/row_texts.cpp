#include "ui/models/row_texts.h"

#include "ui/models/row_order.h"
#include "ui/models/rows_model.h"

#include <QDateTime>

#include <algorithm>

namespace rolewright::ui {

void RowTexts::reset(const QAbstractItemModel* source, int column)
{
    m_source = source;
    m_haystacks.assign(static_cast<std::size_t>(source ? source->rowCount() : 0), QString());
    sortBy(column);
}

void RowTexts::sortBy(int column)
{
    m_column = column;
    m_keys.clear();
    const auto* order = dynamic_cast<const RowOrder*>(m_source);
    m_inOrder = column < 0 || (order && order->isInOrderOf(column));
    if (m_inOrder)
        return;
    m_keys.reserve(m_haystacks.size());
    for (int row = 0; row < static_cast<int>(m_haystacks.size()); ++row)
        m_keys.push_back(key(row));
}

void RowTexts::insert(int first, int last)
{
    const auto count = static_cast<std::size_t>(last - first + 1);
    m_haystacks.insert(m_haystacks.begin() + first, count, QString());
    if (m_inOrder)
        return;
    m_keys.insert(m_keys.begin() + first, count, Key());
    for (int row = first; row <= last; ++row)
        readKey(row);
}

void RowTexts::remove(int first, int last)
{
    m_haystacks.erase(m_haystacks.begin() + first, m_haystacks.begin() + last + 1);
    if (!m_inOrder)
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
}

void RowTexts::rearrange(const std::vector<int>& before)
{
    std::vector<QString> texts(before.size());
    std::vector<Key> keys(m_inOrder ? 0 : before.size());
    for (std::size_t row = 0; row < before.size(); ++row) {
        const auto old = static_cast<std::size_t>(before[row]);
        if (before[row] >= 0)
            texts[row] = std::move(m_haystacks[old]);
        if (!m_inOrder)
            keys[row] = before[row] >= 0 ? std::move(m_keys[old]) : key(static_cast<int>(row));
    }
    m_haystacks = std::move(texts);
    m_keys = std::move(keys);
}

void RowTexts::forget(int first, int last) { std::fill(m_haystacks.begin() + first, m_haystacks.begin() + last + 1, QString()); }

bool RowTexts::readKey(int row)
{
    if (m_inOrder)
        return false;
    Key now = key(row);
    Key& before = m_keys[static_cast<std::size_t>(row)];
    if (now == before)
        return false;
    before = std::move(now);
    return true;
}

RowTexts::Key RowTexts::key(int row) const
{
    const QVariant value = m_source->index(row, m_column).data(SortRole);
    if (value.userType() == QMetaType::QString)
        return {{}, value.toString().toCaseFolded()};
    if (value.userType() == QMetaType::QDateTime)
        return {static_cast<double>(value.toDateTime().toMSecsSinceEpoch()), {}};
    return value.isValid() ? Key{value.toDouble(), {}} : Key{};
}

bool RowTexts::comesBefore(int a, int b, Qt::SortOrder order) const
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

const QString& RowTexts::haystack(int row) const
{
    QString& text = m_haystacks[static_cast<std::size_t>(row)];
    if (text.isNull()) {
        text = m_source->index(row, 0).data(FilterRole).toString().toLower();
        if (text.isNull())
            text = QStringLiteral("");
    }
    return text;
}

bool RowTexts::holds(int row, const QStringList& words) const
{
    if (words.isEmpty())
        return true;
    const QString& text = haystack(row);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

}  // namespace rolewright::ui
