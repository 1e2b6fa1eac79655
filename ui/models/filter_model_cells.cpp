#include "ui/models/filter_model.h"

#include "ui/models/rows_model.h"

#include <QMimeData>

namespace rolewright::ui {
namespace {

QStringList arnsOf(const QMimeData& data)
{
    return QString::fromUtf8(data.data(QLatin1String(FilterModel::arnsType))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

}  // namespace

void FilterModel::setMarked(const QModelIndex& source)
{
    const QPersistentModelIndex before = m_marked;
    m_marked = source;
    for (const QModelIndex& row : {mapFromSource(before), mapFromSource(m_marked)}) {
        if (row.isValid())
            Q_EMIT dataChanged(row, row, {Qt::DisplayRole, Qt::AccessibleDescriptionRole});
    }
}

QVariant FilterModel::data(const QModelIndex& index, int role) const
{
    const QVariant value = QAbstractProxyModel::data(index, role);
    const bool asked = role == Qt::DisplayRole || role == Qt::AccessibleDescriptionRole;
    if (!asked || !m_marked.isValid() || index.column() != 0 || mapToSource(index) != m_marked)
        return value;
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("● ") + value.toString()) : QVariant(tr("Not saved yet"));
}

Qt::ItemFlags FilterModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractProxyModel::flags(index);
    return m_drop && index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : flags;
}

QStringList FilterModel::mimeTypes() const
{
    return {QLatin1String(arnsType), QStringLiteral("text/plain")};
}

QMimeData* FilterModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList arns;
    for (const QModelIndex& index : indexes) {
        if (index.column() == 0)
            arns += index.data(ArnRole).toString();
    }
    auto* data = new QMimeData;
    data->setText(arns.join(QLatin1Char('\n')));
    data->setData(QLatin1String(arnsType), data->text().toUtf8());
    return data;
}

/// On a row, not between two.
bool FilterModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const
{
    const QStringList arns = arnsOf(*data);
    return m_drop && parent.isValid() && !arns.isEmpty() && m_drop(arns, parent.siblingAtColumn(0).data(ArnRole).toString(), false);
}

bool FilterModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    return m_drop(arnsOf(*data), parent.siblingAtColumn(0).data(ArnRole).toString(), true);
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex& parent) const
{
    const bool inside = !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return inside ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilterModel::parent(const QModelIndex&) const { return {}; }

int FilterModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_visible.size()); }

int FilterModel::columnCount(const QModelIndex& parent) const { return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount(); }

bool FilterModel::hasChildren(const QModelIndex& parent) const { return rowCount(parent) > 0; }

QModelIndex FilterModel::mapToSource(const QModelIndex& index) const
{
    return index.isValid() && sourceModel() ? sourceModel()->index(m_visible[static_cast<std::size_t>(index.row())], index.column()) : QModelIndex();
}

QModelIndex FilterModel::mapFromSource(const QModelIndex& index) const
{
    return index.isValid() ? this->index(proxyRows()[static_cast<std::size_t>(index.row())], index.column()) : QModelIndex();
}

QVariant FilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || !sourceModel())
        return {};
    return sourceModel()->headerData(section, orientation, role);
}

}  // namespace rolewright::ui
