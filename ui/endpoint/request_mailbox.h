/// What the endpoint's threads tell of requests, on its way to the window.
#pragma once

#include "core/server/access_line.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace rolewright::ui {

/// A request as the window needs it.
struct ServedRequest {
    server::AccessLine line;  ///< without its result
    engine::CallResult call;  ///< its result without the answer, in which there may be secrets
    bool called = false;      ///< it came to a call
};

/// `put` may be called from any thread, `take` from one.
class RequestMailbox {
public:
    /// What waits beyond that is not listed, unless it changed something or issued a session.
    static constexpr std::size_t mostListed = 20'000;
    /// A call that was asked for in so many bytes is not explained afterwards: nobody keeps an object's body for that.
    static constexpr std::size_t largestExplained = 64u << 10;

    /// `wake` is called on the thread that puts, when something lies there and nobody was told yet.
    explicit RequestMailbox(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void put(const server::AccessLine& line);
    /// The oldest, at most so many. When nothing is left, the next `put` wakes again.
    std::vector<ServedRequest> take(std::size_t most);
    /// How many requests were put since the beginning.
    std::uint64_t count() const { return m_count.load(); }

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::deque<ServedRequest> m_requests;
    bool m_told = false;
    std::atomic<std::uint64_t> m_count = 0;
};

}  // namespace rolewright::ui
