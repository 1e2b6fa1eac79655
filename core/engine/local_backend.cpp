#include "core/engine/backend.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rolewright::engine {

struct LocalBackend::Worker {
    using Job = std::function<void()>;

    Worker() : thread([this] { run(); }) {}

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

    void run() {
        std::unique_lock lock(mutex);
        while (true) {
            wanted.wait(lock, [this] { return stopping || !jobs.empty(); });
            if (stopping) return;
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            job();
            job = nullptr;  // what it holds goes outside the lock
            lock.lock();
        }
    }

    std::mutex mutex;
    std::condition_variable wanted;
    std::deque<Job> jobs;
    bool stopping = false;
    std::thread thread;  ///< last: it uses the others
};

LocalBackend::LocalBackend(Engine& engine) : m_engine(engine), m_worker(std::make_unique<Worker>()) {}
LocalBackend::~LocalBackend() = default;

void LocalBackend::call(sts::Caller caller, service::Operation operation, Callback callback) {
    m_worker->add([this, caller = std::move(caller), operation = std::move(operation), callback = std::move(callback)] {
        CallResult result = m_engine.call(caller, operation);
        if (callback) callback(std::move(result));
    });
}

void LocalBackend::applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) {
    m_worker->add([this, changes = std::move(changes), source = std::move(source), callback = std::move(callback)] {
        Result<void> result = m_engine.applyChanges(changes, source);
        if (callback) callback(std::move(result));
    });
}

Instant LocalBackend::serverNow() const { return m_engine.now(); }

}  // namespace rolewright::engine
