#include "ui/pages/activity/activity_page.h"

#include "core/audit/chain.h"
#include "core/audit/log_file.h"
#include "ui/models/activity_model.h"
#include "ui/pages/activity/activity_feed.h"
#include "ui/pages/activity/record_view.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/word_toggle.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSaveFile>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// Walks the whole trail. Answers the check as it stands after the last record, or what is wrong.
Result<audit::ChainCheck> checkTrail(const engine::Engine& engine, const LatestTask::Cancelled& cancelled)
{
    constexpr std::size_t page = 1000;
    const std::uint64_t end = engine.lastRecord();
    audit::ChainCheck check;
    while (check.last() < end && !cancelled()) {
        const std::vector<audit::RecordPtr> records = engine.trail(check.last(), page);
        if (records.empty())
            return Error{"TrailBroken", "activity record " + std::to_string(check.last() + 1) + " cannot be read", {}};
        for (const audit::RecordPtr& record : records) {
            if (auto followed = check.follow(*record); !followed)
                return followed.error();
        }
    }
    return check;
}

/// The account's trail as a log file. Answers how many records it holds.
Result<std::size_t> writeLog(const engine::Engine& engine, const QString& path, const LatestTask::Cancelled& cancelled)
{
    constexpr std::size_t page = 1000;
    QSaveFile file(path);
    const auto unwritable = [&] { return Error{"Unwritable", file.errorString().toStdString(), {}}; };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    audit::LogFile log({}, [&file](std::string_view piece) { return file.write(piece.data(), static_cast<qint64>(piece.size())) == static_cast<qint64>(piece.size()); });
    for (std::uint64_t after = 0; !cancelled();) {
        const std::vector<audit::RecordPtr> records = engine.trail(after, page);
        if (records.empty())
            break;
        for (const audit::RecordPtr& record : records) {
            if (!log.add(*record))
                return unwritable();
        }
        after = records.back()->sequence;
    }
    if (!log.finish() || !file.commit())
        return unwritable();
    return log.count();
}

}  // namespace

ActivityPage::ActivityPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    m_model = new ActivityModel(this);
    m_feed = new ActivityFeed(context.store, *m_model, this);
    m_list = new ListPanel(id(),
                           {tr("Activity"), tr("1 record"), tr("%1 records"), tr("Nothing has happened yet"),
                            tr("Every call that is made, by whomever, is recorded here with its outcome."), iconName()},
                           this);
    m_list->filterField()->setToolTip(tr("Words that must all be there: an event, a name, an ARN, an error code. is:error, is:done, is:change and is:read choose by kind."));
    m_list->addFilterWidget(new WordToggle(QStringLiteral("activityErrors"), tr("Err&ors only"), QStringLiteral("is:error"), m_list->filterField(), this));
    m_list->addFilterWidget(new WordToggle(QStringLiteral("activityChanges"), tr("&Changes only"), QStringLiteral("is:change"), m_list->filterField(), this));
    QAction* check = m_list->addAction(QStringLiteral("activityVerify"), tr("Verify the &trail"), QStringLiteral("lock"));
    connect(check, &QAction::triggered, this, &ActivityPage::verify);
    QAction* save = m_list->addAction(QStringLiteral("activityExport"), tr("Export &JSON…"), QStringLiteral("export"));
    save->setToolTip(tr("Save the trail as CloudTrail writes it"));
    connect(save, &QAction::triggered, this, [this] {
        m_context.prompts.askSaveFile(this, tr("Export the trail"), QStringLiteral("activity.json"), tr("CloudTrail log (*.json)"), QStringLiteral("json"), this,
                                      [this](const QString& path) { exportLog(path); });
    });
    m_message = new InlineMessage(QStringLiteral("activityMessage"), this);
    m_message->setContentsMargins(8, 0, 8, 0);
    m_record = new RecordView(context, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("activitySplitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_record);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({420, 280});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_message);
    arrangeColumns();
    connect(m_list, &ListPanel::currentChanged, this, [this] {
        const QModelIndex row = m_list->current();
        m_record->show(row.isValid() ? m_model->record(row.row()) : nullptr);
    });
    connect(m_list, &ListPanel::activated, this, [this] { m_record->findChild<QWidget*>(QStringLiteral("activityRecord"))->setFocus(); });
    connect(m_feed, &ActivityFeed::loaded, this, [this] {
        if (m_feed->leftOut() > 0)
            m_message->say(InlineMessage::Tone::note, tr("The newest %1 records; %2 older ones are in the workspace.").arg(ActivityFeed::mostListed).arg(m_feed->leftOut()));
    });
}

ActivityPage::~ActivityPage() = default;

QWidget* ActivityPage::filterField() { return m_list->filterField(); }

void ActivityPage::arrangeColumns()
{
    m_list->setModel(m_model);
    QTableView* view = m_list->view();
    QHeaderView* header = view->horizontalHeader();
    header->setSectionResizeMode(ActivityModel::timeColumn, QHeaderView::ResizeToContents);  // a time without its end is none
    header->setSectionResizeMode(ActivityModel::subjectColumn, QHeaderView::Stretch);
    ColumnFit::of(*header)->setName(ActivityModel::eventColumn);
    view->sortByColumn(ActivityModel::timeColumn, Qt::DescendingOrder);
}

bool ActivityPage::reveal(const QString& what)
{
    if (!what.startsWith(requestPrefix()))
        return false;
    m_feed->start();
    m_list->filterField()->setText(what.mid(requestPrefix().size()));
    return true;
}

void ActivityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_feed->start();
}

void ActivityPage::verify()
{
    m_message->say(InlineMessage::Tone::note, tr("Verifying the trail…"));
    m_verification.start([engine = m_context.store.engine()](const LatestTask::Cancelled& cancelled) { return checkTrail(*engine, cancelled); },
                         [this](const Result<audit::ChainCheck>& checked) {
                             if (!checked) {
                                 m_message->say(InlineMessage::Tone::error, tr("The trail is broken: %1.").arg(messageOf(checked.error())));
                                 return;
                             }
                             const auto records = checked->first() == 0 ? 0 : checked->last() - checked->first() + 1;
                             const QString count = records == 1 ? tr("Trail intact: 1 record") : tr("Trail intact: %1 records").arg(records);
                             if (checked->first() > 1)  // fine in memory; a workspace keeps all of them
                                 m_message->say(InlineMessage::Tone::note, tr("%1, from record %2 on. Those before it are not there.").arg(count).arg(checked->first()));
                             else
                                 m_message->say(InlineMessage::Tone::success, count);
                         });
}

void ActivityPage::exportLog(const QString& path)
{
    m_message->say(InlineMessage::Tone::note, tr("Exporting the trail…"));
    m_export.start([engine = m_context.store.engine(), path](const LatestTask::Cancelled& cancelled) { return writeLog(*engine, path, cancelled); },
                   [this, path](const Result<std::size_t>& written) {
                       if (written)
                           m_message->say(InlineMessage::Tone::success, tr("%1 records exported to %2").arg(*written).arg(path));
                       else
                           m_message->say(InlineMessage::Tone::error, tr("The trail could not be exported: %1").arg(messageOf(written.error())));
                   });
}

}  // namespace rolewright::ui
