/// The one way to an endpoint: what would change something does not pass while it is locked.
#pragma once

#include "core/engine/backend.h"
#include "core/mirror/endpoint.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <vector>

namespace rolewright::ui {

/// The endpoint's time, as its answers tell it.
class RemoteClock final : public Clock {
public:
    Instant now() const override { return SystemClock().now() + std::chrono::milliseconds(m_offset.load()); }
    /// It is this time there just now.
    void follow(Instant now) { m_offset = (now - SystemClock().now()).count(); }

private:
    std::atomic<std::int64_t> m_offset = 0;
};

/// Whoever has no session of his own is called with the connection's keys.
sts::Caller keyHolder();

/// Shared by all who call. All members may be called from any thread.
class RemoteLine final : public std::enable_shared_from_this<RemoteLine> {
public:
    explicit RemoteLine(std::shared_ptr<engine::Backend> remote);

    /// The callback comes once, on a thread of the endpoint's or before this returns. Fails with `ReadOnlyConnection` when it is locked and the call changes something,
    /// and with `Cancelled` once it is closed.
    void call(const sts::Caller& caller, service::Operation operation, engine::Backend::Callback callback);
    /// The same with the connection's keys, for workers; goes on being valid when the line is closed.
    mirror::CallEndpoint endpoint();

    bool isUnlocked() const { return m_isUnlocked; }
    /// True when that is new.
    bool setUnlocked(bool unlocked) { return m_isUnlocked.exchange(unlocked) != unlocked; }
    /// Operations that the endpoint said it does not know, `iam:ListSAMLProviders`, sorted.
    std::vector<std::string> unknownOperations() const;
    /// Called when there is one more of them, on any thread.
    void onUnknown(std::function<void()> told);
    /// What is on its way is called off; nothing is sent any more.
    void close();

    const std::shared_ptr<RemoteClock>& clock() const { return m_clock; }
    /// Moves the clock to the endpoint's time.
    Instant now();

private:
    void note(const service::Operation& operation, const engine::CallResult& answered);

    const std::shared_ptr<RemoteClock> m_clock = std::make_shared<RemoteClock>();
    std::atomic<bool> m_isUnlocked = false;
    mutable std::shared_mutex m_open;  ///< held while the endpoint is used, so that it goes where it is closed
    std::shared_ptr<engine::Backend> m_remote;
    mutable std::mutex m_mutex;  ///< of these
    std::vector<std::string> m_unknown;
    std::function<void()> m_told;
};

}  // namespace rolewright::ui
