#include "ui/models/users_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

QStringList UsersModel::headers() const { return {tr("User"), tr("Groups"), tr("Created")}; }

QVariant UsersModel::cell(const identity::User& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(account(), row));
    if (role == FilterRole) {
        QString text = toQt(row.path + row.name + ' ' + row.id + ' ' + text::join(row.groups, " "));
        for (const identity::Tag& tag : row.tags)
            text += QLatin1Char(' ') + toQt(tag.key) + QLatin1Char('=') + toQt(tag.value);
        return text;
    }
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("user"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? toQt(row.name) : toQt(text::join(row.groups, ", "));
    return {};
}

}  // namespace rolewright::ui
