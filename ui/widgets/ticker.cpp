#include "ui/widgets/ticker.h"

#include <QDateTime>

#include <algorithm>

namespace rolewright::ui {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
/// A pulse that comes a little early would otherwise be followed by another at once.
constexpr qint64 shortestWait = 100;

}  // namespace

Ticker::Ticker(std::function<Instant()> now, QObject* parent) : QObject(parent), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        schedule();
        pulse();
    });
    m_watch.observe(readMachineClocks());
}

void Ticker::want(QObject* who, Cadence cadence)
{
    if (!m_wanted.contains(who)) {
        connect(who, &QObject::destroyed, this, [this](QObject* gone) {
            m_wanted.remove(gone);
            arrange();
        });
    }
    m_wanted.insert(who, cadence);
    arrange();
}

void Ticker::pulse()
{
    const ClockEvent event = m_watch.observe(readMachineClocks());
    if (event != ClockEvent::none)
        Q_EMIT jumped(event);
    Q_EMIT tick();
}

void Ticker::arrange()
{
    Cadence finest = Cadence::none;
    for (const Cadence wanted : std::as_const(m_wanted))
        finest = std::max(finest, wanted);
    if (finest == m_cadence)
        return;
    m_cadence = finest;
    if (m_cadence == Cadence::none)
        m_timer.stop();
    else
        schedule();
}

void Ticker::schedule()
{
    const qint64 step = m_cadence == Cadence::second ? second : minute;
    qint64 wait = step - QDateTime::currentMSecsSinceEpoch() % step;
    if (wait < shortestWait)
        wait += step;
    m_timer.start(static_cast<int>(wait));
}

}  // namespace rolewright::ui
