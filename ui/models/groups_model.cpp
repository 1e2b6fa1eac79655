#include "ui/models/groups_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList GroupsModel::headers() const { return {tr("Group"), tr("Policies"), tr("Created")}; }

QVariant GroupsModel::cell(const identity::Group& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(account(), row));
    if (role == FilterRole)
        return toQt(row.path + row.name + ' ' + row.id);
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("group"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? QVariant(toQt(row.name)) : QVariant(static_cast<int>(row.attachedPolicies.size() + row.inlinePolicies.size()));
    return {};
}

}  // namespace rolewright::ui
