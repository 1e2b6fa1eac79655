#include "ui/models/filter_model.h"

#include "ui/models/rows_model.h"

namespace rolewright::ui {

FilterModel::FilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setFilterRole(FilterRole);
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void FilterModel::setSourceModel(QAbstractItemModel* source)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    m_haystacks.clear();
    // Connected before the base class connects: by the time it filters again, the texts are right.
    if (source) {
        connect(source, &QAbstractItemModel::modelReset, this, [this] { m_haystacks.clear(); });
        connect(source, &QAbstractItemModel::layoutChanged, this, [this] { m_haystacks.clear(); });
        connect(source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
            if (static_cast<std::size_t>(first) <= m_haystacks.size())
                m_haystacks.insert(m_haystacks.begin() + first, static_cast<std::size_t>(last - first + 1), QString());
        });
        connect(source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
            const int end = std::min(last + 1, static_cast<int>(m_haystacks.size()));
            if (first < end)
                m_haystacks.erase(m_haystacks.begin() + first, m_haystacks.begin() + end);
        });
        connect(source, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) {
            if (!roles.isEmpty() && !roles.contains(FilterRole))
                return;
            for (int row = topLeft.row(); row <= bottomRight.row() && row < static_cast<int>(m_haystacks.size()); ++row)
                m_haystacks[static_cast<std::size_t>(row)] = QString();
        });
    }
    QSortFilterProxyModel::setSourceModel(source);
}

void FilterModel::setFilterText(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

const QString& FilterModel::haystack(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_haystacks.size())
        m_haystacks.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
    if (m_haystacks[at].isNull()) {
        m_haystacks[at] = sourceModel()->index(row, 0).data(FilterRole).toString().toLower();
        if (m_haystacks[at].isNull())
            m_haystacks[at] = QStringLiteral("");
    }
    return m_haystacks[at];
}

bool FilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty() || parent.isValid())
        return true;
    const QString& text = haystack(row);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

}  // namespace rolewright::ui
