#include "ui/models/requests_model.h"

#include "ui/models/rows_model.h"
#include "ui/models/session_time.h"
#include "ui/theme/tokens.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rolewright::ui {
namespace {

/// So many more than the most may be there before the oldest go, all at once.
constexpr std::size_t slack = 500;

QString timeText(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString answerText(const RequestLine& line)
{
    const QString word = line.code.isEmpty() ? QString::number(line.status) : line.code;
    return (line.status < 400 ? QStringLiteral("✔ ") : QStringLiteral("✖ ")) + word;
}

QString haystackOf(const RequestLine& line)
{
    const QStringList parts{line.caller,    line.callerArn,
                            line.peer,      line.agent,
                            line.operation, line.code,
                            line.message,   QString::number(line.status),
                            line.requestId, line.status < 400 ? QStringLiteral("is:done") : QStringLiteral("is:refused")};
    return parts.join(QLatin1Char(' ')).toLower();
}

}  // namespace

QString shortReason(const QString& message)
{
    for (const QString& mark : {QStringLiteral(" because "), QStringLiteral(" with an explicit deny")}) {
        if (const qsizetype at = message.indexOf(mark); at >= 0)
            return message.mid(mark.startsWith(QLatin1String(" because")) ? at + mark.size() : at + 6);
    }
    return message;
}

void RequestsModel::add(std::vector<RequestLine> lines)
{
    if (!m_paused)
        return show(std::move(lines));
    std::move(lines.begin(), lines.end(), std::back_inserter(m_waiting));
    if (m_waiting.size() > mostLines + slack)
        m_waiting.erase(m_waiting.begin(), m_waiting.end() - static_cast<std::ptrdiff_t>(mostLines));
    for (std::size_t i = 0; i + mostExplained < m_waiting.size(); ++i)
        m_waiting[i].call.reset();
    Q_EMIT pauseChanged();
}

void RequestsModel::show(std::vector<RequestLine> lines)
{
    if (lines.empty())
        return;
    if (lines.size() > mostLines)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(mostLines));
    if (m_rows.size() + lines.size() > mostLines + slack) {
        const std::size_t kept = mostLines - lines.size();
        beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(kept), m_rows.end());
        endRemoveRows();
    }
    const std::size_t added = lines.size();
    beginInsertRows({}, 0, static_cast<int>(added) - 1);
    for (RequestLine& line : lines)
        m_rows.push_front({std::move(line), ++m_last});
    endInsertRows();
    for (std::size_t row = mostExplained; row < std::min(m_rows.size(), mostExplained + added); ++row)
        m_rows[row].line.call.reset();
}

void RequestsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    if (std::exchange(m_waiting, {}).empty())
        return;
    Q_EMIT pauseChanged();
}

void RequestsModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused)
        show(std::exchange(m_waiting, {}));
    Q_EMIT pauseChanged();
}

int RequestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Time"), tr("Who"), tr("Operation"), tr("Answer"), tr("Took"), tr("Why")}.value(section);
}

QString RequestsModel::display(const RequestLine& line, int column) const
{
    switch (column) {
    case timeColumn:
        return timeText(line.time);
    case callerColumn:
        return line.caller.isEmpty() ? tr("nobody known") : line.caller;
    case operationColumn:
        return line.operation;
    case answerColumn:
        return answerText(line);
    case tookColumn:
        return tr("%1 ms").arg(static_cast<double>(line.took.count()) / 1000.0, 0, 'f', 1);
    default:
        return shortReason(line.message);
    }
}

QString RequestsModel::toolTip(const RequestLine& line, int column) const
{
    switch (column) {
    case timeColumn:
        return tr("%1\n%2\nrequest %3").arg(localText(line.time), utcText(line.time), line.requestId);
    case callerColumn:
        return tr("%1\nfrom %2, %3").arg(line.callerArn.isEmpty() ? display(line, column) : line.callerArn, line.peer, line.agent);
    case answerColumn:
        return tr("HTTP %1").arg(line.status);
    case whyColumn:
        return line.message;
    default:
        return display(line, column);
    }
}

QVariant RequestsModel::sortKey(const Row& row, int column) const
{
    if (column == timeColumn)
        return row.number;
    return column == tookColumn ? QVariant(static_cast<qlonglong>(row.line.took.count())) : QVariant(display(row.line, column));
}

QVariant RequestsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row.line, index.column());
    case Qt::ToolTipRole:
        return toolTip(row.line, index.column());
    case Qt::ForegroundRole:
        return index.column() == answerColumn ? QVariant(row.line.status < 400 ? tokens().ok : tokens().danger) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == tookColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return sortKey(row, index.column());
    case FilterRole:
        return haystackOf(row.line);
    case KeyRole:
        return QString::number(row.number);
    case ArnRole:
        return row.line.callerArn;
    default:
        return {};
    }
}

}  // namespace rolewright::ui
