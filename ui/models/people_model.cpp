#include "ui/models/people_model.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {

std::string personReference(std::string_view userName) { return "arn:aws:practice:::person/" + std::string(userName); }

QStringList PeopleModel::headers() const { return {tr("Person"), tr("Name"), tr("Groups"), tr("Roles")}; }

QVariant PeopleModel::cell(const identity::Person& row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return toQt(row.displayName.empty() ? row.userName : row.displayName);
    if (role == FilterRole) {
        QString text = toQt(row.userName + ' ' + row.displayName + ' ' + row.email + ' ' + row.id + ' ' + text::join(row.groups, " ") + ' ' + text::join(row.roles, " "));
        for (const identity::Tag& tag : row.attributes)
            text += QLatin1Char(' ') + toQt(tag.key) + QLatin1Char('=') + toQt(tag.value);
        return text;
    }
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("user"));
    if (role == SortRole && column == rolesColumn)
        return static_cast<int>(row.roles.size());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case nameColumn:
        return toQt(row.userName);
    case displayColumn:
        return toQt(row.displayName);
    case groupsColumn:
        return toQt(text::join(row.groups, ", "));
    default:
        return QString::number(row.roles.size());
    }
}

}  // namespace rolewright::ui
