#include "ui/models/functions_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList FunctionsModel::headers() const { return {tr("Function"), tr("Role"), tr("Changed")}; }

QVariant FunctionsModel::cell(const identity::Function& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(account(), row));
    if (role == FilterRole)
        return toQt(row.name + ' ' + row.role + ' ' + row.description);
    if (column == modifiedColumn)
        return dayCell(row.modified, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("service"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? toQt(row.name) : toQt(row.role).section(QLatin1Char('/'), -1);
    return {};
}

}  // namespace rolewright::ui
