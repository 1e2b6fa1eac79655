#include "ui/models/buckets_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace rolewright::ui {

QString bucketTitle(const identity::Bucket& bucket)
{
    const auto name = std::find_if(bucket.tags.begin(), bucket.tags.end(), [](const identity::Tag& tag) { return tag.key == "Name" && !tag.value.empty(); });
    return name == bucket.tags.end() ? toQt(bucket.name) : QStringLiteral("%1 (%2)").arg(toQt(name->value), toQt(bucket.name));
}

QStringList BucketsModel::headers() const { return {tr("Bucket"), tr("Policy"), tr("Created")}; }

QVariant BucketsModel::cell(const identity::Bucket& row, int column, int role) const
{
    if (role == ArnRole || role == Qt::ToolTipRole)
        return toQt(identity::arnOf(row));
    if (role == FilterRole) {
        QString text = toQt(row.name + ' ' + row.region);
        for (const identity::Tag& tag : row.tags)
            text += QLatin1Char(' ') + toQt(tag.key) + QLatin1Char('=') + toQt(tag.value);
        return text;
    }
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("bucket"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == nameColumn ? bucketTitle(row) : row.policy ? tr("yes") : tr("none");
    return {};
}

}  // namespace rolewright::ui
