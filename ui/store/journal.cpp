#include "ui/store/journal.h"

#include "core/service/script.h"
#include "ui/store/store.h"

#include <QDateTime>
#include <QFont>
#include <QRegularExpression>

namespace rolewright::ui {
namespace {

/// The steps remembered; a session of work has some hundred.
constexpr std::size_t mostSteps = 5000;

QString timeText(Instant when, const QString& format)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count()).toString(format);
}

/// Every line a comment of the shell: titles and commands quote what was typed.
QString comment(const QString& text)
{
    static const QRegularExpression newLine(QStringLiteral("\\R"));
    return QStringLiteral("# ") + text.split(newLine).join(QStringLiteral("\n# "));
}

/// The ARN of whoever made the call; the record has it even when the caller is gone by now.
QString callerOf(const std::vector<engine::CallResult>& calls)
{
    return !calls.empty() && calls.front().record ? QString::fromStdString(calls.front().record->callerArn) : QString();
}

}  // namespace

Journal::Journal(Store& store, QObject* parent) : QAbstractTableModel(parent), m_store(store)
{
    connect(&store, &Store::stepDone, this, &Journal::add);
    connect(&store, &Store::stepTakenBack, this, &Journal::takeBack);
}

void Journal::add(int number, const QString& title, const std::vector<engine::CallResult>& calls)
{
    Step step{number, m_store.serverNow(), title, callerOf(calls), {}, false};
    for (const engine::CallResult& call : calls) {
        if (call.answer.ok() && !call.changes.empty())
            step.commands += QString::fromStdString(service::toScriptCommand(call.operation));
    }
    if (m_steps.size() == mostSteps) {
        beginRemoveRows({}, 0, 0);
        m_steps.erase(m_steps.begin());
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_steps.push_back(std::move(step));
    endInsertRows();
}

void Journal::takeBack(int number, bool undone)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].number != number)
            continue;
        m_steps[i].undone = undone;
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

int Journal::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int Journal::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant Journal::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Time"), tr("Change"), tr("Made by"), tr("State")};
    return section >= 0 && section < columns ? titles[section] : QVariant();
}

QString Journal::stateOf(const Step& step) const
{
    if (step.undone)
        return tr("undone");
    return step.commands.isEmpty() ? tr("done, not by calls") : tr("done, %n command(s)", nullptr, static_cast<int>(step.commands.size()));
}

QVariant Journal::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Step& step = m_steps[static_cast<std::size_t>(index.row())];
    if (role == Qt::FontRole && step.undone) {
        QFont struck;
        struck.setStrikeOut(true);
        return index.column() == titleColumn ? QVariant(struck) : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return step.commands.isEmpty() ? step.title : step.commands.join(QLatin1Char('\n')).left(2000);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case timeColumn:
        return timeText(step.when, QStringLiteral("HH:mm:ss"));
    case titleColumn:
        return step.title;
    case callerColumn:
        return step.caller.section(QLatin1Char(':'), 5);
    case stateColumn:
        return stateOf(step);
    default:
        return {};
    }
}

QString Journal::script(const QList<int>& rows) const
{
    QStringList lines{QStringLiteral("#!/bin/sh"), comment(tr("Changes made in Rolewright. Secrets are masked: put them in before you run it.")),
                      QStringLiteral("set -e")};
    for (const int row : rows) {
        const Step& step = m_steps.at(static_cast<std::size_t>(row));
        lines += QString();
        lines += comment(tr("%1 · %2 · %3").arg(timeText(step.when, QStringLiteral("yyyy-MM-dd HH:mm:ss")), step.title, step.caller));
        if (step.undone)
            lines += comment(tr("was undone:"));
        else if (step.commands.isEmpty())
            lines += comment(tr("not made by calls; import it again"));
        for (const QString& command : step.commands)
            lines += step.undone ? comment(command) : command;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString Journal::scriptOfAll() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows += row;
    return script(rows);
}

}  // namespace rolewright::ui
