#include "core/engine/backend.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rolewright::engine {

struct LocalBackend::Worker {
    struct Job {
        sts::Caller caller;
        service::Operation operation;
        Callback callback;
    };

    explicit Worker(Engine& engine) : thread([this, &engine] { run(engine); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wanted.notify_one();
        thread.join();
    }

    void add(Job job) {
        {
            const std::lock_guard lock(mutex);
            jobs.push_back(std::move(job));
        }
        wanted.notify_one();
    }

    void run(Engine& engine) {
        std::unique_lock lock(mutex);
        while (true) {
            wanted.wait(lock, [this] { return stopping || !jobs.empty(); });
            if (stopping) return;
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            CallResult result = engine.call(job.caller, job.operation);
            if (job.callback) job.callback(std::move(result));
            lock.lock();
        }
    }

    std::mutex mutex;
    std::condition_variable wanted;
    std::deque<Job> jobs;
    bool stopping = false;
    std::thread thread;  ///< last: it uses the others
};

LocalBackend::LocalBackend(Engine& engine) : m_engine(engine), m_worker(std::make_unique<Worker>(engine)) {}
LocalBackend::~LocalBackend() = default;

void LocalBackend::call(sts::Caller caller, service::Operation operation, Callback callback) {
    m_worker->add({std::move(caller), std::move(operation), std::move(callback)});
}

Instant LocalBackend::serverNow() const { return m_engine.clock().now(); }

}  // namespace rolewright::engine
