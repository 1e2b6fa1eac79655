#include "ui/pages/endpoint/request_log.h"

#include "core/service/script.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/pages/activity/activity_page.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/word_toggle.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

RequestLog::RequestLog(const PageContext& context, ServedEndpoint& endpoint, QWidget* parent)
    : QWidget(parent), m_context(context), m_requests(endpoint.requests())
{
    m_list =
        new ListPanel(QStringLiteral("endpoint"),
                      {tr("Requests"), tr("1 request"), tr("%1 requests"), tr("No request yet"),
                       tr("What clients ask appears here as it is answered: who asked, what, how it went, and why it was refused."), QStringLiteral("console")},
                      this);
    m_list->filterField()->setToolTip(
        tr("Words that must all be there: a name, an operation, an error code, an address. is:refused and is:done choose by answer."));
    m_list->addFilterWidget(new WordToggle(QStringLiteral("endpointRefused"), tr("Refused onl&y"), QStringLiteral("is:refused"), m_list->filterField(), this));
    m_pause = new QPushButton(this);
    m_pause->setObjectName(QStringLiteral("endpointPause"));
    m_pause->setCheckable(true);
    m_list->addFilterWidget(m_pause);
    m_message = new InlineMessage(QStringLiteral("endpointLogMessage"), this);
    m_message->setContentsMargins(8, 0, 8, 0);
    addActions();
    arrangeColumns();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    connect(m_pause, &QPushButton::clicked, &m_requests, &RequestsModel::setPaused);
    connect(&m_requests, &RequestsModel::pauseChanged, this, &RequestLog::showPause);
    connect(m_list, &ListPanel::activated, this, &RequestLog::explain);
    connect(m_list, &ListPanel::currentChanged, m_message, &InlineMessage::clear);
    showPause();
}

QWidget* RequestLog::filterField() const
{
    return m_list->filterField();
}

void RequestLog::addActions()
{
    QAction* clear = m_list->addAction(QStringLiteral("endpointClear"), tr("C&lear"), QStringLiteral("delete"));
    clear->setToolTip(tr("Empties this list. The activity trail keeps everything."));
    connect(clear, &QAction::triggered, &m_requests, &RequestsModel::clear);
    QAction* why = m_list->addSelectionAction(QStringLiteral("endpointWhy"), tr("&Why?"), QStringLiteral("why"), true);
    connect(why, &QAction::triggered, this, &RequestLog::explain);
    QAction* activity = m_list->addSelectionAction(QStringLiteral("endpointActivity"), tr("Show in Acti&vity"), QStringLiteral("activity"), true);
    connect(activity, &QAction::triggered, this, &RequestLog::showInActivity);
    QAction* copy = m_list->addSelectionAction(QStringLiteral("endpointCopyCli"), tr("Copy as CLI co&mmands"), QStringLiteral("copy"), true);
    connect(copy, &QAction::triggered, this, &RequestLog::copyAsCommands);
}

void RequestLog::arrangeColumns()
{
    m_list->setModel(&m_requests);
    QTableView* view = m_list->view();
    QHeaderView* header = view->horizontalHeader();
    header->setSectionResizeMode(RequestsModel::timeColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(RequestsModel::whyColumn, QHeaderView::Stretch);
    header->moveSection(header->visualIndex(RequestsModel::tookColumn), RequestsModel::whyColumn);  // the reason beside the answer
    header->hideSection(RequestsModel::tookColumn);  // it would push the reason off the edge; the header's menu shows it
    view->sortByColumn(RequestsModel::timeColumn, Qt::DescendingOrder);
}

void RequestLog::showPause()
{
    const bool paused = m_requests.isPaused();
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("Stop pau&sing (%1 waiting)").arg(m_requests.waiting()) : tr("Pau&se"));
    m_pause->setAccessibleName(paused ? tr("Go on listing requests") : tr("Pause the list"));
    m_pause->setToolTip(paused ? tr("Shows what came meanwhile, and goes on.")
                               : tr("The list stands still; requests are answered all the same, and wait to be shown."));
}

const RequestLine* RequestLog::current() const
{
    const QModelIndex row = m_list->current();
    return row.isValid() ? &m_requests.line(row.row()) : nullptr;
}

void RequestLog::explain()
{
    const RequestLine* line = current();
    if (!line)
        return;
    if (line->call)
        m_context.navigation.showWhy(*line->call);
    else if (line->recorded)
        m_message->say(
            InlineMessage::Tone::note,
            tr("The reasons are kept for the newest %1 requests, and not for large ones. The record is in Activity.").arg(RequestsModel::mostExplained));
    else if (line->message.isEmpty())
        m_message->say(InlineMessage::Tone::note, tr("No policy was asked about this request."));
    else
        m_message->say(InlineMessage::Tone::note, tr("It was refused before any policy was asked: %1").arg(line->message));
}

void RequestLog::showInActivity()
{
    const RequestLine* line = current();
    if (!line)
        return;
    if (line->recorded)
        m_context.navigation.open(ActivityPage::requestPrefix() + line->requestId);
    else
        m_message->say(InlineMessage::Tone::note, tr("It never came to a call, so the activity trail has no record of it."));
}

/// Oldest first, so that they can be run.
void RequestLog::copyAsCommands()
{
    QModelIndexList rows = m_list->selected();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() > b.row(); });
    QStringList commands;
    for (const QModelIndex& row : std::as_const(rows)) {
        if (const RequestLine& line = m_requests.line(row.row()); line.call)
            commands += QString::fromStdString(service::toScriptCommand(line.call->operation));
    }
    const int left = static_cast<int>(rows.size() - commands.size());
    if (commands.isEmpty())
        return m_message->say(InlineMessage::Tone::note,
                              tr("What was asked is not kept of these lines: they are too old, too large, or never came to a call."));
    QGuiApplication::clipboard()->setText(commands.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    const QString copied = tr("%n command(s) copied.", nullptr, static_cast<int>(commands.size()));
    m_message->say(InlineMessage::Tone::success, left == 0 ? copied : tr("%1 Left out, because what was asked is not kept: %2.").arg(copied).arg(left));
}

}  // namespace rolewright::ui
