/// Notices that the machine slept or that its clock was set, from how far its clocks ran apart between two looks.
#pragma once

#include <chrono>
#include <optional>

namespace rolewright::ui {

enum class ClockEvent {
    none,
    slept,  ///< the machine was suspended meanwhile
    set,    ///< somebody set the clock
};

/// One look at the machine's clocks.
struct ClockReading {
    std::chrono::milliseconds wall{};    ///< since the epoch
    std::chrono::milliseconds steady{};  ///< stands still while the machine sleeps
    std::chrono::milliseconds boot{};    ///< runs on while the machine sleeps; as `steady` where there is no such clock
};
ClockReading readMachineClocks();

class ClockWatch {
public:
    /// How far two clocks may run apart between two looks.
    static constexpr std::chrono::milliseconds tolerance{2000};

    /// What happened since the last look; nothing at the first one.
    ClockEvent observe(const ClockReading& reading);

private:
    std::optional<ClockReading> m_last;
};

}  // namespace rolewright::ui
