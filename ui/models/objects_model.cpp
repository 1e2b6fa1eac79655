#include "ui/models/objects_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList ObjectsModel::headers() const { return {tr("Object"), tr("Size"), tr("Changed")}; }

QVariant ObjectsModel::cell(const identity::StoredObject& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(row));
    if (role == FilterRole)
        return toQt(row.key);
    if (column == modifiedColumn)
        return dayCell(row.modified, role, SortRole);
    if (role == Qt::DecorationRole && column == keyColumn)
        return icon(QStringLiteral("object"));
    if (column == keyColumn)
        return role == Qt::DisplayRole || role == SortRole ? QVariant(toQt(row.key)) : QVariant();
    const qint64 size = static_cast<qint64>(row.body.size());
    if (role == SortRole)
        return size;
    return role == Qt::DisplayRole ? QVariant(QLocale().formattedDataSize(size)) : QVariant();
}

}  // namespace rolewright::ui
