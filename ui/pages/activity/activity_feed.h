/// Keeps an ActivityModel in step with the trail: what came before is read off the GUI thread, newest first; what comes is added.
#pragma once

#include "ui/models/activity_model.h"
#include "ui/tasks/latest_task.h"

#include <QObject>

namespace rolewright::ui {

class Store;

class ActivityFeed final : public QObject {
    Q_OBJECT
public:
    /// Older records stay in the workspace and are not listed.
    static constexpr std::uint64_t mostListed = 100'000;

    ActivityFeed(Store& store, ActivityModel& model, QObject* parent);
    /// Begins, and follows from then on; nothing happens the second time.
    void start();
    /// How many records are older than what is listed when all is read.
    std::uint64_t leftOut() const { return m_floor; }

Q_SIGNALS:
    /// All that came before is in the model.
    void loaded();

private:
    void readOlder();
    void readNewer();

    Store& m_store;
    ActivityModel& m_model;
    bool m_started = false;
    std::uint64_t m_newest = 0;  ///< sequence of the newest record in the model
    std::uint64_t m_oldest = 1;  ///< the next older one to be read is before this
    std::uint64_t m_floor = 0;
    LatestTask m_task;
};

}  // namespace rolewright::ui
