/// Time is passed in: whatever needs to know the time takes a Clock.
#pragma once

#include <chrono>
#include <mutex>

namespace rolewright {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Tells the time. Implementations may be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// False when the clock is not the machine's own, so that a window can say so.
    virtual bool isReal() const { return true; }
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// The practice clock: can be frozen, moved and run faster than time does (×1 to ×600). Starts at real time, running.
class PracticeClock final : public Clock {
public:
    PracticeClock();
    /// Starts frozen at `start`, for tests.
    explicit PracticeClock(Instant start);

    Instant now() const override;
    bool isReal() const override;

    /// Stops the clock where it is; `run` sets it going again.
    void freeze();
    /// Runs at `speed` times real time; `speed` is clamped to 1…600.
    void run(int speed = 1);
    void moveTo(Instant instant);
    void advance(std::chrono::milliseconds by);
    /// Back to the machine's time, running at ×1.
    void reset();
    /// 0 when frozen.
    int speed() const;

private:
    Instant nowLocked() const;

    mutable std::mutex m_mutex;
    Instant m_base;
    std::chrono::steady_clock::time_point m_since;
    int m_speed = 1;
    bool m_real = true;
};

}  // namespace rolewright
