#include "ui/models/policies_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList PoliciesModel::headers() const { return {tr("Policy"), tr("Kind"), tr("Changed")}; }

QVariant PoliciesModel::cell(const identity::ManagedPolicy& row, int column, int role) const
{
    const QString kind = row.awsManaged ? tr("AWS") : tr("Own");
    if (role == ArnRole)
        return toQt(identity::arnOf(account(), row));
    if (role == Qt::ToolTipRole)
        return QString(toQt(identity::arnOf(account(), row)) + QLatin1Char('\n') + (row.awsManaged ? tr("Managed by AWS: it can be attached, not changed") : tr("Managed by this account")));
    if (role == FilterRole)
        return QString(toQt(row.path + row.name + ' ' + row.id + ' ' + row.description) + QLatin1Char(' ') + kind);
    if (column == updatedColumn)
        return dayCell(row.updated, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(row.awsManaged ? QStringLiteral("lock") : QStringLiteral("policy"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? toQt(row.name) : kind;
    return {};
}

}  // namespace rolewright::ui
