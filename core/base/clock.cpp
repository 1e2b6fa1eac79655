#include "core/base/clock.h"

#include <algorithm>

namespace rolewright {

namespace {

/// The years that ISO 8601 can write. A clock that is moved stays between them, so that no sum can overflow.
constexpr Instant earliest = std::chrono::sys_days(std::chrono::year(0) / 1 / 1);
constexpr Instant latest = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

Instant machineTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

Instant SystemClock::now() const
{
    return machineTime();
}

PracticeClock::PracticeClock() : m_base(machineTime()), m_since(std::chrono::steady_clock::now())
{
}

PracticeClock::PracticeClock(Instant start) : m_base(std::clamp(start, earliest, latest)), m_since(std::chrono::steady_clock::now()), m_speed(0), m_real(false)
{
}

Instant PracticeClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return nowLocked();
}

bool PracticeClock::isReal() const
{
    const std::lock_guard lock(m_mutex);
    return m_real;
}

void PracticeClock::freeze()
{
    const std::lock_guard lock(m_mutex);
    m_base = nowLocked();
    m_speed = 0;
    m_real = false;
}

void PracticeClock::run(int speed)
{
    const std::lock_guard lock(m_mutex);
    m_base = nowLocked();
    m_since = std::chrono::steady_clock::now();
    m_speed = std::clamp(speed, 1, 600);
    m_real = m_real && m_speed == 1;
}

void PracticeClock::moveTo(Instant instant)
{
    const std::lock_guard lock(m_mutex);
    m_base = std::clamp(instant, earliest, latest);
    m_since = std::chrono::steady_clock::now();
    m_real = false;
}

void PracticeClock::advance(std::chrono::milliseconds by)
{
    const std::lock_guard lock(m_mutex);
    const Instant present = nowLocked();
    m_base = present + std::clamp(by, earliest - present, latest - present);
    m_since = std::chrono::steady_clock::now();
    m_real = false;
}

void PracticeClock::reset()
{
    const std::lock_guard lock(m_mutex);
    m_speed = 1;
    m_real = true;
}

int PracticeClock::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

Instant PracticeClock::nowLocked() const
{
    if (m_real) {
        return machineTime();
    }
    const auto elapsed = std::chrono::floor<std::chrono::milliseconds>((std::chrono::steady_clock::now() - m_since) * m_speed);
    return std::min(m_base + elapsed, latest);
}

}  // namespace rolewright
