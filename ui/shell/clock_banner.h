/// Says across the window that the practice clock is not the machine's, and moves it.
#pragma once

#include "core/base/clock.h"

#include <QLabel>

class QMenu;

namespace rolewright::ui {

class Ticker;

class ClockBanner final : public QLabel {
    Q_OBJECT
public:
    ClockBanner(PracticeClock& clock, Ticker& ticker, QWidget* parent);

    /// Entries that move, speed up, stop and reset the clock.
    void fillMenu(QMenu* menu);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showClock();

    PracticeClock& m_clock;
    Ticker& m_ticker;
};

}  // namespace rolewright::ui
