/// Says across the window that the practice clock is not the machine's, and moves it.
#pragma once

#include "core/base/clock.h"

#include <QLabel>

#include <chrono>
#include <functional>

class QAction;
class QMenu;

namespace rolewright::ui {

class Ticker;

class ClockBanner final : public QLabel {
    Q_OBJECT
public:
    ClockBanner(PracticeClock& clock, Ticker& ticker, QWidget* parent);

    /// Entries that move, speed up, stop and reset the clock.
    void fillMenu(QMenu* menu);
    /// Whoever keeps the clock moves it forward himself from now on; the rest of the menu cannot be done, `why` says why not.
    void setForward(std::function<void(std::chrono::seconds)> forward, const QString& why);

    /// Nobody moves it here; `why` says why not.
    void setFixed(const QString& why);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showClock();

    PracticeClock& m_clock;
    Ticker& m_ticker;
    std::function<void(std::chrono::seconds)> m_forward;
    QList<QAction*> m_forwards;
    QList<QAction*> m_others;  ///< entries that do more than move it forward
};

}  // namespace rolewright::ui
