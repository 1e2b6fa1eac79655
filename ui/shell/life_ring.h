/// How much of a session's lifetime is left, as a ring beside who acts now.
#pragma once

#include "ui/models/session_time.h"

#include <QWidget>

namespace rolewright::ui {

/// Painted, and only when there is something else to see. It says nothing that does not stand beside it in words: its accessible description is the absolute expiry,
/// which does not change every second. When motion is reduced the ring stands still and goes on an eighth at a time.
class LifeRing final : public QWidget {
    Q_OBJECT
public:
    explicit LifeRing(QWidget* parent);

    /// An expired session's ring is empty, whatever the clock says.
    void setTime(const Span& span, Instant now, Urgency urgency);
    /// What is painted: 0…1.
    double fraction() const { return m_fraction; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 0;
    Urgency m_urgency = Urgency::calm;
};

}  // namespace rolewright::ui
