#include "ui/models/sessions_filter.h"

#include "ui/models/sessions_model.h"

#include <algorithm>

namespace rolewright::ui {

SessionsFilter::SessionsFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setFilterRole(FilterRole);
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
    setRecursiveFilteringEnabled(true);
}

void SessionsFilter::setFilterText(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void SessionsFilter::setShowExpired(bool show)
{
    if (show == m_showExpired)
        return;
    m_showExpired = show;
    invalidateFilter();
}

void SessionsFilter::timePassed(const QModelIndex& first, const QModelIndex& last)
{
    static const QList<int> roles{Qt::DisplayRole, SessionsModel::FractionRole};
    Q_EMIT dataChanged(first.siblingAtColumn(SessionsModel::remainingColumn), last.siblingAtColumn(SessionsModel::barColumn), roles);
}

bool SessionsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QVariant urgency = index.data(SessionsModel::UrgencyRole);
    if (!urgency.isValid())
        return false;  // a base identity is there for the sessions below it
    if (!m_showExpired && urgency.toInt() == static_cast<int>(Urgency::expired))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(FilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

}  // namespace rolewright::ui
