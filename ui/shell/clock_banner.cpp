#include "ui/shell/clock_banner.h"

#include "ui/models/session_time.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/possible_action.h"
#include "ui/widgets/ticker.h"

#include <QEvent>
#include <QMenu>

namespace rolewright::ui {

ClockBanner::ClockBanner(PracticeClock& clock, Ticker& ticker, QWidget* parent) : QLabel(parent), m_clock(clock), m_ticker(ticker)
{
    setObjectName(QStringLiteral("clockBanner"));
    setAccessibleName(tr("Practice clock"));
    setAlignment(Qt::AlignCenter);
    connect(&m_ticker, &Ticker::tick, this, &ClockBanner::showClock);
    showClock();
}

void ClockBanner::fillMenu(QMenu* menu)
{
    const auto add = [this, menu](const QString& objectName, const QString& text, std::function<void(PracticeClock&)> move) {
        QAction* action = menu->addAction(text);
        m_others += action;
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, [this, move = std::move(move)] {
            move(m_clock);
            m_ticker.pulse();
            showClock();
        });
    };
    for (const auto& [minutes, text] : {std::pair(15, tr("Forward 15 minutes")), std::pair(60, tr("Forward 1 hour")), std::pair(720, tr("Forward 12 hours"))}) {
        add(QStringLiteral("clockForward%1").arg(minutes), text, [this, minutes = minutes](PracticeClock& clock) {
            if (m_forward)
                m_forward(std::chrono::minutes(minutes));
            else
                clock.advance(std::chrono::minutes(minutes));
        });
    }
    m_forwards = std::exchange(m_others, {});
    menu->addSeparator();
    for (const int speed : {1, 10, 60, 600})
        add(QStringLiteral("clockSpeed%1").arg(speed), tr("Run ×%1").arg(speed), [speed](PracticeClock& clock) { clock.run(speed); });
    add(QStringLiteral("clockFreeze"), tr("&Freeze"), [](PracticeClock& clock) { clock.freeze(); });
    add(QStringLiteral("clockReset"), tr("Back to the &real time"), [](PracticeClock& clock) { clock.reset(); });
}

void ClockBanner::setForward(std::function<void(std::chrono::seconds)> forward, const QString& why)
{
    m_forward = std::move(forward);
    for (QAction* action : std::as_const(m_others))
        setPossible(action, why);
    showClock();
}

void ClockBanner::setFixed(const QString& why)
{
    for (QAction* action : m_forwards + m_others)
        setPossible(action, why);
}

void ClockBanner::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showClock();
}

void ClockBanner::showClock()
{
    setVisible(!m_clock.isReal());
    m_ticker.want(this, m_clock.isReal() ? Cadence::none : Cadence::second);  // a fast clock passes an hour in a few seconds
    if (m_clock.isReal())
        return;
    const QString pace = m_clock.speed() == 0 ? tr("stands still") : tr("runs ×%1").arg(m_clock.speed());
    setText((m_forward ? tr("◔ Practice clock: %1, %2. Move it in View ▸ Practice clock.") : tr("◔ Practice clock: %1, %2. Set it back in View ▸ Practice clock.")).arg(localText(m_clock.now()), pace));
    const QString style = QStringLiteral("QLabel { background: %1; color: %2; padding: 3px; }").arg(tokens().practice.name(), tokens().onEnvironment.name());
    if (style != styleSheet())
        setStyleSheet(style);
}

}  // namespace rolewright::ui
