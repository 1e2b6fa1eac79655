#include "ui/pages/activity/activity_feed.h"

#include "ui/store/store.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::uint64_t chunk = 1000;  ///< what is read, and added, at a time

}  // namespace

ActivityFeed::ActivityFeed(Store& store, ActivityModel& model, QObject* parent) : QObject(parent), m_store(store), m_model(model) {}

void ActivityFeed::start()
{
    if (m_started)
        return;
    m_started = true;
    m_newest = m_store.engine()->lastRecord();
    m_oldest = m_newest + 1;
    m_floor = m_newest > mostListed ? m_newest - mostListed : 0;
    connect(&m_store, &Store::trailChanged, this, &ActivityFeed::readNewer);
    readOlder();
}

void ActivityFeed::readOlder()
{
    const std::uint64_t end = m_oldest;
    if (end <= m_floor + 1) {
        Q_EMIT loaded();
        return;
    }
    const std::uint64_t after = std::max(m_floor, end > chunk ? end - 1 - chunk : 0);
    m_task.start(
        [engine = m_store.engine(), after, end](const LatestTask::Cancelled&) {
            std::vector<audit::RecordPtr> records = engine->trail(after, static_cast<std::size_t>(end - 1 - after));
            std::erase_if(records, [end](const audit::RecordPtr& record) { return record->sequence >= end; });
            return activityRows(records);
        },
        [this, after](std::vector<ActivityRow> rows) {
            // The engine keeps no more than this when there is no workspace.
            m_oldest = rows.empty() ? m_floor + 1 : after + 1;
            m_model.addOlder(std::move(rows));
            readOlder();
        });
}

void ActivityFeed::readNewer()
{
    const std::vector<audit::RecordPtr> records = m_store.engine()->trail(m_newest, chunk);
    if (records.empty())
        return;
    m_newest = records.back()->sequence;
    m_model.addNewer(activityRows(records));
    if (records.size() == chunk)  // more than one turn of the event loop should bear
        QMetaObject::invokeMethod(this, &ActivityFeed::readNewer, Qt::QueuedConnection);
}

}  // namespace rolewright::ui
