#include "ui/models/row_texts.h"

#include "ui/models/rows_model.h"

#include <algorithm>

namespace rolewright::ui {

void RowTexts::reset(const QAbstractItemModel* source)
{
    m_source = source;
    m_haystacks.assign(static_cast<std::size_t>(source ? source->rowCount() : 0), QString());
}

void RowTexts::insert(int first, int last) { m_haystacks.insert(m_haystacks.begin() + first, static_cast<std::size_t>(last - first + 1), QString()); }

void RowTexts::remove(int first, int last) { m_haystacks.erase(m_haystacks.begin() + first, m_haystacks.begin() + last + 1); }

void RowTexts::rearrange(const std::vector<int>& before)
{
    std::vector<QString> texts(before.size());
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (before[row] >= 0)
            texts[row] = std::move(m_haystacks[static_cast<std::size_t>(before[row])]);
    }
    m_haystacks = std::move(texts);
}

void RowTexts::forget(int first, int last) { std::fill(m_haystacks.begin() + first, m_haystacks.begin() + last + 1, QString()); }

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
