#include "ui/models/activity_model.h"

#include "ui/models/activity_text.h"
#include "ui/models/rows_model.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace rolewright::ui {

std::vector<ActivityRow> activityRows(const std::vector<audit::RecordPtr>& records)
{
    std::vector<ActivityRow> rows;
    rows.reserve(records.size());
    for (const audit::RecordPtr& record : records) {
        const QString words = eventText(*record) + QLatin1Char(' ') + outcomeText(*record) + QLatin1Char(' ') + callerText(*record) + QLatin1Char(' ') + subjectText(*record);
        std::string rest;
        for (const std::string* part : {&record->callerArn, &record->sourceIdentity, &record->accessKeyId, &record->sourceIp, &record->accountId, &record->requestId,
                                        &record->eventId, &record->summary})
            rest += ' ' + *part;
        rest += record->errorCode.empty() ? " is:done" : " is:error";
        rest += record->readOnly ? " is:read" : " is:change";
        rows.push_back({record, (words + toQt(rest)).toLower()});
    }
    return rows;
}

void ActivityModel::addNewer(std::vector<ActivityRow> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    for (ActivityRow& row : rows)
        m_rows.push_front(std::move(row));
    endInsertRows();
}

void ActivityModel::addOlder(std::vector<ActivityRow> rows)
{
    if (rows.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        m_rows.push_back(std::move(*row));
    endInsertRows();
}

int ActivityModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ActivityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Time"), tr("Event"), tr("Outcome"), tr("Who"), tr("On what"), tr("Source identity"), tr("Access key")};
    return headers.value(section);
}

QString ActivityModel::display(const audit::Record& record, int column) const
{
    switch (column) {
    case timeColumn:
        return localTextWithoutOffset(record.time);
    case eventColumn:
        return eventText(record);
    case outcomeColumn:
        return outcomeText(record);
    case callerColumn:
        return callerText(record);
    case subjectColumn:
        return subjectText(record);
    case sourceIdentityColumn:
        return toQt(record.sourceIdentity);
    default:
        return toQt(record.accessKeyId);
    }
}

QString ActivityModel::toolTip(const audit::Record& record, int column) const
{
    switch (column) {
    case timeColumn:
        return tr("%1\n%2\nrecord %3").arg(localText(record.time), utcText(record.time)).arg(record.sequence);
    case outcomeColumn:
        return toQt(record.errorMessage);
    case callerColumn:
        return toQt(record.callerArn);
    case subjectColumn:
        return record.summary.empty() ? subjectText(record) : toQt(record.summary);
    default:
        return display(record, column);
    }
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActivityRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const audit::Record& record = *row.record;
    switch (role) {
    case Qt::DisplayRole:
        return display(record, index.column());
    case Qt::ToolTipRole:
        return toolTip(record, index.column());
    case Qt::ForegroundRole:
        return index.column() == outcomeColumn ? QVariant(record.errorCode.empty() ? tokens().ok : tokens().danger) : QVariant();
    case Qt::DecorationRole:
        return index.column() == eventColumn ? QVariant(icon(record.readOnly ? QStringLiteral("search") : QStringLiteral("edit"))) : QVariant();
    case SortRole:
        return index.column() == timeColumn ? QVariant(static_cast<qulonglong>(record.sequence)) : QVariant(display(record, index.column()));
    case FilterRole:
        return row.haystack;
    case KeyRole:
        return QString::number(record.sequence);
    case ArnRole:
        return toQt(record.callerArn);
    default:
        return {};
    }
}

}  // namespace rolewright::ui
