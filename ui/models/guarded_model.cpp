#include "ui/models/guarded_model.h"

#include "core/base/identifiers.h"
#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList GuardedModel::headers() const { return {tr("Resource"), tr("Service"), tr("Changed")}; }

QVariant GuardedModel::cell(const identity::GuardedResource& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole || role == FilterRole)
        return toQt(row.arn);
    if (column == modifiedColumn)
        return dayCell(row.modified, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("resource"));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const auto arn = Arn::parse(row.arn);
    return toQt(!arn ? row.arn : column == nameColumn ? arn->resource : arn->service);
}

}  // namespace rolewright::ui
