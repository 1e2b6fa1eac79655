/// How the time a session has left is told: arithmetic, words and thresholds, without a widget. Remaining time is always expiry minus the server's time; it is
/// rounded down, never up.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace rolewright::ui {

/// How near its end a session is. `soon` and `urgent` are the amber and the red mark.
enum class Urgency { calm, soon, urgent, last, expired };

/// The span of a session.
struct Span {
    Instant issued{};
    Instant expires{};

    std::chrono::milliseconds lifetime() const { return expires - issued; }
    /// Zero once expired, never negative.
    std::chrono::milliseconds remaining(Instant now) const;
    /// What is left of the lifetime, 0…1.
    double fractionLeft(Instant now) const;
};

/// Remaining times at which the urgency changes. Fractions of the lifetime keep a 15-minute session from being amber at birth.
struct Thresholds {
    std::chrono::milliseconds soon{};    ///< min(15 min, 25 % of the lifetime)
    std::chrono::milliseconds urgent{};  ///< min(5 min, 10 %)
    std::chrono::milliseconds last{};    ///< 60 s, or `urgent` when that is less
};
Thresholds thresholdsOf(std::chrono::milliseconds lifetime);

Urgency urgencyAt(const Span& span, Instant now);
/// The next moment after `now` at which the urgency changes; nothing once expired.
std::optional<Instant> nextChange(const Span& span, Instant now);

/// `1 d 02:13` from 24 h on, `1:59:42` from 1 h on, `59:42` and `04:12`, `0:42` in the last minute.
QString remainingText(std::chrono::milliseconds remaining);
/// `expired 3 min ago`.
QString expiredText(std::chrono::milliseconds since);
/// What the countdown column shows: one of the two.
QString countdownText(const Span& span, Instant now);
/// In words, for tool tips and screen readers: `1 h 59 min`, `15 min`, `42 s`.
QString durationText(std::chrono::milliseconds duration);

/// The sign that stands beside the colour: ● ◐ ▲ ✕.
QString signOf(Urgency urgency);
/// The word that stands beside the colour.
QString wordOf(Urgency urgency);

/// `2026-11-24 09:41:07 +01:00`, in the machine's time zone.
QString localText(Instant instant);
/// The same without the offset, where lines stand close together.
QString localTextWithoutOffset(Instant instant);
/// `2026-11-24T08:41:07Z`.
QString utcText(Instant instant);
/// `09:41`, or with the day when that is not the day of `now`; local time.
QString shortLocalText(Instant instant, Instant now);

}  // namespace rolewright::ui
