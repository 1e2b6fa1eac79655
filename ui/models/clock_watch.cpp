#include "ui/models/clock_watch.h"

#include <utility>

#ifdef __linux__
#include <ctime>
#endif

namespace rolewright::ui {

ClockReading readMachineClocks()
{
    using namespace std::chrono;
    ClockReading reading;
    reading.wall = floor<milliseconds>(system_clock::now().time_since_epoch());
    reading.steady = floor<milliseconds>(steady_clock::now().time_since_epoch());
    reading.boot = reading.steady;
#ifdef __linux__
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        reading.boot = floor<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return reading;
}

ClockEvent ClockWatch::observe(const ClockReading& reading)
{
    const std::optional<ClockReading> last = std::exchange(m_last, reading);
    if (!last)
        return ClockEvent::none;
    const auto wall = reading.wall - last->wall;
    const auto steady = reading.steady - last->steady;
    const auto boot = reading.boot - last->boot;
    if (std::chrono::abs(wall - boot) > tolerance)
        return ClockEvent::set;
    return boot - steady > tolerance ? ClockEvent::slept : ClockEvent::none;
}

}  // namespace rolewright::ui
