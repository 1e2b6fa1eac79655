#include "ui/models/sessions_filter.h"

#include "ui/models/sessions_model.h"
#include "ui/store/calls.h"

#include <QMimeData>

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

void SessionsFilter::setShowHistory(bool show)
{
    if (show == m_showHistory)
        return;
    m_showHistory = show;
    invalidateFilter();
}

void SessionsFilter::timePassed(const QModelIndex& first, const QModelIndex& last)
{
    static const QList<int> roles{Qt::DisplayRole, SessionsModel::FractionRole};
    Q_EMIT dataChanged(first.siblingAtColumn(SessionsModel::remainingColumn), last.siblingAtColumn(SessionsModel::barColumn), roles);
}

/// Its ARN; empty when there is none behind the row.
QString SessionsFilter::roleOf(const QModelIndex& index) const
{
    const auto* sessions = qobject_cast<const SessionsModel*>(sourceModel());
    const sts::EntryPtr entry = sessions ? sessions->entry(mapToSource(index)) : nullptr;
    const QString arn = entry ? toQt(entry->session->principalArn) : QString();
    return arn.contains(QLatin1String(":role/")) ? arn : QString();
}

Qt::ItemFlags SessionsFilter::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QSortFilterProxyModel::flags(index) | Qt::ItemIsDropEnabled;
    return roleOf(index).isEmpty() ? plain : plain | Qt::ItemIsDragEnabled;
}

QStringList SessionsFilter::mimeTypes() const { return {QStringLiteral("text/plain")}; }

QMimeData* SessionsFilter::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setText(indexes.isEmpty() ? QString() : roleOf(indexes.first()));
    return data;
}

/// As the values of SortRole, without making any.
bool SessionsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto* sessions = qobject_cast<const SessionsModel*>(sourceModel());
    return sessions ? sessions->comesBefore(left, right) : QSortFilterProxyModel::lessThan(left, right);
}

bool SessionsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QVariant urgency = index.data(SessionsModel::UrgencyRole);
    if (!urgency.isValid())
        return false;  // a base identity is there for the sessions below it
    if (!m_showExpired && urgency.toInt() == static_cast<int>(Urgency::expired))
        return false;
    if (!m_showHistory && index.data(SessionsModel::ArchivedRole).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(FilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

}  // namespace rolewright::ui
