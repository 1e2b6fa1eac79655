/// Work on another thread of which only the newest matters: starting it again drops the answer of the one before.
#pragma once

#include <QCoreApplication>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace rolewright::ui {

/// Lives on the GUI thread; answers come there. After `cancel`, after a newer `start` and after destruction an answer is dropped.
class LatestTask {
public:
    /// True when the work may stop: nobody wants its answer any more.
    using Cancelled = std::function<bool()>;

    LatestTask() = default;
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;
    ~LatestTask() { cancel(); }

    /// Runs `work(cancelled)` on the thread pool and then `answered(result)` on the GUI thread. `work` must own or share what it uses.
    template <typename Work, typename Answered>
    void start(Work work, Answered answered)
    {
        const int id = m_latest->fetch_add(1) + 1;
        QThreadPool::globalInstance()->start([latest = m_latest, id, work = std::move(work), answered = std::move(answered)]() mutable {
            auto result = work(Cancelled([latest, id] { return latest->load() != id; }));
            QMetaObject::invokeMethod(
                qApp,
                [latest, id, answered = std::move(answered), result = std::move(result)]() mutable {
                    if (latest->load() == id)
                        answered(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

    void cancel() { m_latest->fetch_add(1); }

private:
    std::shared_ptr<std::atomic<int>> m_latest = std::make_shared<std::atomic<int>>(0);
};

}  // namespace rolewright::ui
