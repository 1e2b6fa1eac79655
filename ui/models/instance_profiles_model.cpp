#include "ui/models/instance_profiles_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList InstanceProfilesModel::headers() const { return {tr("Instance profile"), tr("Role"), tr("Created")}; }

QVariant InstanceProfilesModel::cell(const identity::InstanceProfile& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(account(), row));
    if (role == FilterRole)
        return toQt(row.path + row.name + ' ' + row.id + ' ' + row.role);
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("service"));
    if (role == SortRole || (role == Qt::DisplayRole && (column == nameColumn || !row.role.empty())))
        return toQt(column == nameColumn ? row.name : row.role);
    return role == Qt::DisplayRole ? QVariant(tr("none yet")) : QVariant();
}

}  // namespace rolewright::ui
