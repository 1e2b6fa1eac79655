#include "ui/models/pick_model.h"

#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {
namespace {

/// What stands beside its name.
QString sideOf(const PickItem& item) { return item.whyNot.isEmpty() ? item.detail : item.whyNot; }

}  // namespace

PickList listOf(std::vector<PickItem> items)
{
    const std::size_t count = items.size();
    return {count, [items = std::move(items)](std::size_t index) { return items[index]; }};
}

PickModel::PickModel(PickList items, bool checkable, QObject* parent) : QAbstractTableModel(parent), m_items(std::move(items)), m_checkable(checkable) {}

QStringList PickModel::checked() const
{
    QStringList keys;
    for (const int row : m_checked)
        keys += item(row).key;
    return keys;
}

void PickModel::toggle(int row)
{
    const QModelIndex index = this->index(row, 0);
    setData(index, m_checked.contains(row) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

int PickModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_items.count); }

int PickModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 2; }

Qt::ItemFlags PickModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !item(index.row()).whyNot.isEmpty())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_checkable && index.column() == 0 ? plain | Qt::ItemIsUserCheckable : plain;
}

QVariant PickModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isLabel = index.column() == 0;
    if (role == Qt::CheckStateRole)
        return m_checkable && isLabel ? QVariant(m_checked.contains(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole && role != KeyRole && role != FilterRole)
        return {};
    const PickItem item = this->item(index.row());
    if (role == Qt::DisplayRole)
        return isLabel ? item.label : sideOf(item);
    if (role == KeyRole)
        return item.key;
    if (role == FilterRole)
        return QString(item.label + QLatin1Char(' ') + item.detail + QLatin1Char(' ') + item.key);
    if (!isLabel)
        return role == Qt::ToolTipRole ? QVariant(sideOf(item)) : QVariant();  // it may be cut
    return role == Qt::ToolTipRole ? QVariant(item.key) : QVariant(icon(item.icon));
}

bool PickModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(index.row());
    else
        m_checked.erase(index.row());
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

}  // namespace rolewright::ui
