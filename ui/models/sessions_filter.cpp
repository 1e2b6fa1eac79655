#include "ui/models/sessions_filter_place.h"
#include "ui/models/sessions_model.h"
#include "ui/store/calls.h"

#include <QMimeData>

#include <algorithm>

namespace rolewright::ui {

SessionsFilter::SessionsFilter(QObject* parent) : QAbstractProxyModel(parent), m_root(std::make_unique<Place>()) {}
SessionsFilter::~SessionsFilter() = default;

void SessionsFilter::setSourceModel(QAbstractItemModel* sessions)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(sessions);
    m_sessions = qobject_cast<const SessionsModel*>(sessions);
    m_root = std::make_unique<Place>();
    for (int row = 0; row < sessions->rowCount(); ++row)
        m_root->all.push_back(newPlace(sessions->index(row, 0), *m_root));
    arrange(*m_root);
    connect(sessions, &QAbstractItemModel::rowsInserted, this, &SessionsFilter::takeInserted);
    connect(sessions, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SessionsFilter::hideRemoved);
    connect(sessions, &QAbstractItemModel::rowsRemoved, this, &SessionsFilter::dropRemoved);
    connect(sessions, &QAbstractItemModel::rowsAboutToBeMoved, this, &SessionsFilter::beginMove);
    connect(sessions, &QAbstractItemModel::rowsMoved, this, &SessionsFilter::endMove);
    connect(sessions, &QAbstractItemModel::dataChanged, this, &SessionsFilter::takeChanged);
    connect(sessions, &QAbstractItemModel::layoutChanged, this, &SessionsFilter::lookAgain);
    endResetModel();
}

void SessionsFilter::setFilterText(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    lookAgain();
}

void SessionsFilter::setShowExpired(bool show)
{
    if (std::exchange(m_showExpired, show) != show)
        lookAgain();
}

void SessionsFilter::setShowHistory(bool show)
{
    if (std::exchange(m_showHistory, show) != show)
        lookAgain();
}

void SessionsFilter::setFolded(const QModelIndex& index, bool folded) { placeAt(index)->folded = folded; }

/// What is looked for is not hidden in a folded branch.
bool SessionsFilter::isFolded(const QModelIndex& index) const { return m_words.isEmpty() && placeAt(index)->folded; }

QModelIndexList SessionsFilter::branches(const QModelIndex& index) const
{
    QModelIndexList rows;
    const std::function<void(const Place&)> add = [&](const Place& above) {
        for (const Place* place : above.shown) {
            if (place->shown.empty())
                continue;
            rows.append(indexOf(*place));
            add(*place);
        }
    };
    add(*placeAt(index));
    return rows;
}

void SessionsFilter::timePassed(const QModelIndex& first, const QModelIndex& last)
{
    static const QList<int> roles{Qt::DisplayRole, SessionsModel::FractionRole};
    Q_EMIT dataChanged(first.siblingAtColumn(SessionsModel::remainingColumn), last.siblingAtColumn(SessionsModel::barColumn), roles);
}

SessionsFilter::Place* SessionsFilter::placeAt(const QModelIndex& index) const { return index.isValid() ? static_cast<Place*>(index.internalPointer()) : m_root.get(); }

SessionsFilter::Place* SessionsFilter::placeOf(const QModelIndex& source) const
{
    return source.isValid() ? placeOf(source.parent())->all[static_cast<std::size_t>(source.row())].get() : m_root.get();
}

QModelIndex SessionsFilter::indexOf(const Place& place, int column) const { return place.above ? createIndex(place.row, column, &place) : QModelIndex(); }
QModelIndex SessionsFilter::sourceOf(const Place& place, int column) const { return place.above ? createSourceIndex(place.sourceRow, column, place.node) : QModelIndex(); }

QModelIndex SessionsFilter::mapToSource(const QModelIndex& index) const { return index.isValid() ? sourceOf(*placeAt(index), index.column()) : QModelIndex(); }

QModelIndex SessionsFilter::mapFromSource(const QModelIndex& source) const
{
    const Place& place = *placeOf(source);
    return place.isHidden() ? QModelIndex() : indexOf(place, source.column());
}

QModelIndex SessionsFilter::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, placeAt(parent)->shown[static_cast<std::size_t>(row)]) : QModelIndex();
}

QModelIndex SessionsFilter::parent(const QModelIndex& child) const { return child.isValid() ? indexOf(*placeAt(child)->above) : QModelIndex(); }
int SessionsFilter::rowCount(const QModelIndex& parent) const { return parent.column() > 0 ? 0 : static_cast<int>(placeAt(parent)->shown.size()); }
int SessionsFilter::columnCount(const QModelIndex&) const { return SessionsModel::columnCount_; }
bool SessionsFilter::hasChildren(const QModelIndex& parent) const { return rowCount(parent) > 0; }
QVariant SessionsFilter::headerData(int section, Qt::Orientation orientation, int role) const { return m_sessions ? m_sessions->headerData(section, orientation, role) : QVariant(); }

/// Its ARN; empty when there is none behind the row.
QString SessionsFilter::roleOf(const QModelIndex& index) const
{
    return index.isValid() && placeAt(index)->draggable ? toQt(m_sessions->entry(mapToSource(index))->session->principalArn) : QString();
}

/// Views ask it of every row at each layout: the ARN is not looked at for it. Where nobody is below, a view that unfolds all has nothing to remember:
/// each index that it remembers is looked through at each row that comes or goes.
Qt::ItemFlags SessionsFilter::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    const Place& place = *placeAt(index);
    flags.setFlag(Qt::ItemNeverHasChildren, place.shown.empty());
    flags.setFlag(Qt::ItemIsDragEnabled, place.draggable);
    return flags;
}

QStringList SessionsFilter::mimeTypes() const { return {QStringLiteral("text/plain")}; }

QMimeData* SessionsFilter::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setText(indexes.isEmpty() ? QString() : roleOf(indexes.first()));
    return data;
}

bool SessionsFilter::matches(const Place& place) const { return m_sessions->isWanted(sourceOf(place), m_words, m_showExpired, m_showHistory); }

bool SessionsFilter::comesBefore(const Place* a, const Place* b) const
{
    if (m_column < 0)
        return a->sourceRow < b->sourceRow;
    if (m_order == Qt::DescendingOrder)
        std::swap(a, b);
    return m_sessions->comesBefore(sourceOf(*a, m_column), sourceOf(*b, m_column));
}

int SessionsFilter::rowFor(const Place& above, const Place* place) const
{
    return static_cast<int>(std::upper_bound(above.shown.begin(), above.shown.end(), place, order()) - above.shown.begin());
}

void SessionsFilter::putInOrder(Places& places) const { std::stable_sort(places.begin(), places.end(), order()); }

bool SessionsFilter::isInOrder(const Place& place) const
{
    const Places& neighbours = place.above->shown;
    const auto row = static_cast<std::size_t>(place.row);
    return (row == 0 || !comesBefore(&place, neighbours[row - 1])) && (row + 1 == neighbours.size() || !comesBefore(neighbours[row + 1], &place));
}

}  // namespace rolewright::ui
