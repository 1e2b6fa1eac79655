#include "ui/models/buckets_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList BucketsModel::headers() const { return {tr("Bucket"), tr("Policy"), tr("Created")}; }

QVariant BucketsModel::cell(const identity::Bucket& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(row));
    if (role == FilterRole)
        return toQt(row.name + ' ' + row.region);
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("bucket"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? toQt(row.name) : row.policy ? tr("yes") : tr("none");
    return {};
}

}  // namespace rolewright::ui
