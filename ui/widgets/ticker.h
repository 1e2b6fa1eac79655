/// The one clock pulse of the window: everything that shows a time moves together on it.
#pragma once

#include "core/base/clock.h"
#include "ui/models/clock_watch.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace rolewright::ui {

/// How often somebody needs a pulse just now.
enum class Cadence { none, minute, second };

/// Pulses on the machine's whole second, or whole minute, at the finest cadence anybody wants; stands still when nobody does. A pulse only says "look again":
/// what is shown is computed from `now()`.
class Ticker final : public QObject {
    Q_OBJECT
public:
    /// `now` is the server's time (Store::serverNow).
    explicit Ticker(std::function<Instant()> now, QObject* parent = nullptr);

    Instant now() const { return m_now(); }
    /// `who` wants this cadence from now on, until it says otherwise or dies.
    void want(QObject* who, Cadence cadence);
    Cadence cadence() const { return m_cadence; }
    /// Looks for a jump of the clock and pulses at once: after the practice clock was moved, when the window comes to the front.
    void pulse();

Q_SIGNALS:
    void tick();
    /// The machine slept, or its clock was set: whatever was remembered about time must be looked at anew. Comes before the `tick`.
    void jumped(rolewright::ui::ClockEvent event);

private:
    void arrange();
    void schedule();

    std::function<Instant()> m_now;
    QHash<QObject*, Cadence> m_wanted;
    Cadence m_cadence = Cadence::none;
    ClockWatch m_watch;
    QTimer m_timer;
};

}  // namespace rolewright::ui
