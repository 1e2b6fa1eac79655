#include "ui/why/keys_model.h"

#include "ui/theme/tokens.h"

#include <QFont>

#include <algorithm>

namespace rolewright::ui {
namespace {

bool sameKey(const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

}  // namespace

void KeysModel::show(const std::vector<ContextRow>& rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const ContextRow& a, const ContextRow& b) { return a.key == b.key; });
    if (same) {
        m_rows = rows;
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void KeysModel::setGiven(std::vector<GivenKey> given)
{
    m_given = std::move(given);
}

GivenKey& KeysModel::own(const QString& key, const QString& values)
{
    const auto found = std::find_if(m_given.begin(), m_given.end(), [&](const GivenKey& given) { return sameKey(given.key, key); });
    return found != m_given.end() ? *found : m_given.emplace_back(GivenKey{key, values, true});
}

int KeysModel::give(const QString& key, const QString& values)
{
    own(key, values) = {key, values, true};
    auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const ContextRow& row) { return sameKey(row.key, key); });
    if (found == m_rows.end()) {
        // Where the answer will have it: behind what only the person brings.
        found = std::find_if(m_rows.begin(), m_rows.end(), [](const ContextRow& row) { return row.derivable; });
        const int at = static_cast<int>(found - m_rows.begin());
        beginInsertRows({}, at, at);
        found = m_rows.insert(found, ContextRow{key, values, {}, {}, {}, true, true, false});
        endInsertRows();
    }
    const int at = static_cast<int>(found - m_rows.begin());
    found->values = values;
    found->given = found->present = true;
    Q_EMIT dataChanged(index(at, 0), index(at, columns - 1));
    Q_EMIT edited();
    return at;
}

void KeysModel::remove(int row)
{
    const ContextRow& gone = m_rows[static_cast<std::size_t>(row)];
    if (!gone.given)
        return;
    std::erase_if(m_given, [&](const GivenKey& given) { return sameKey(given.key, gone.key); });
    if (!gone.derivable) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

int KeysModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int KeysModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant KeysModel::text(const ContextRow& row, int column) const
{
    switch (column) {
    case keyColumn:
        return row.key;
    case valuesColumn:
        return row.values;
    case typeColumn:
        return row.type;
    default:
        break;
    }
    if (!row.present)
        return tr("left out");
    if (!row.complaint.isEmpty())
        return tr("⚠ set by you");
    return row.given ? tr("set by you") : tr("derived");
}

QVariant KeysModel::data(const QModelIndex& index, int role) const
{
    const ContextRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return row.values;
    case Qt::CheckStateRole:
        return index.column() == keyColumn ? QVariant(row.present ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return row.complaint.isEmpty() ? tr("%1: %2").arg(row.key, row.hint) : row.complaint;
    case Qt::AccessibleDescriptionRole:
        return row.complaint.isEmpty() ? row.hint : row.complaint;
    case Qt::ForegroundRole:
        if (!row.complaint.isEmpty())
            return tokens().warning;
        return row.given ? QVariant() : QVariant(tokens().muted);
    case Qt::FontRole: {
        QFont font;
        font.setItalic(!row.given);
        font.setStrikeOut(!row.present);
        return font;
    }
    default:
        return {};
    }
}

bool KeysModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    ContextRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == keyColumn) {
        const bool present = value.toInt() == Qt::Checked;
        own(row.key, row.values).present = present;
        // A derived key that comes back comes back as it was derived.
        if (present && row.derivable)
            std::erase_if(m_given, [&](const GivenKey& given) { return sameKey(given.key, row.key); });
        row.present = present;
        row.given = !present || !row.derivable;
    } else if (role == Qt::EditRole && index.column() == valuesColumn) {
        const QString typed = value.toString();
        if (typed == row.values)
            return false;
        own(row.key, typed) = {row.key, typed, true};
        row.values = typed;
        row.given = row.present = true;
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columns - 1));
    Q_EMIT edited();
    return true;
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Key"), tr("Value"), tr("Origin"), tr("Type")};
    return names[section];
}

Qt::ItemFlags KeysModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == keyColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == valuesColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

}  // namespace rolewright::ui
