#include "ui/shell/life_ring.h"

#include "ui/models/session_cells.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVariantAnimation>

#include <cmath>

namespace rolewright::ui {
namespace {

constexpr int stepsAround = 120;  ///< more cannot be told apart at this size
constexpr int stillSteps = 8;
constexpr qreal stroke = 3;
constexpr int pulseMilliseconds = 150;
constexpr const char* pulseProperty = "pulse";  ///< 0…1, while one is on its way

/// Once, when a mark is passed.
void pulse(LifeRing& ring)
{
    auto* wave = new QVariantAnimation(&ring);
    wave->setDuration(pulseMilliseconds);
    wave->setStartValue(0.0);
    wave->setKeyValueAt(0.5, 1.0);
    wave->setEndValue(0.0);
    QObject::connect(wave, &QVariantAnimation::valueChanged, &ring, [&ring](const QVariant& strength) {
        ring.setProperty(pulseProperty, strength);
        ring.update();
    });
    wave->start(QAbstractAnimation::DeleteWhenStopped);
}

}  // namespace

LifeRing::LifeRing(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("identityRing"));
    setAccessibleName(tr("Lifetime that is left"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

/// What is left counts as more only while it is: rounded down, as the time beside it is.
void LifeRing::setTime(const Span& span, Instant now, Urgency urgency)
{
    const int steps = reducedMotion() ? stillSteps : stepsAround;
    const double fraction = urgency == Urgency::expired ? 0 : std::floor(span.fractionLeft(now) * steps) / steps;
    const QString expiry = urgency == Urgency::expired ? tr("expired at %1").arg(localText(span.expires)) : tr("expires at %1").arg(localText(span.expires));
    if (accessibleDescription() != expiry) {
        setAccessibleDescription(expiry);
        setToolTip(tr("%1 (%2)").arg(expiry, utcText(span.expires)));
    }
    if (fraction == m_fraction && urgency == m_urgency)
        return;
    if (urgency > m_urgency && isVisible() && !reducedMotion())
        pulse(*this);
    m_fraction = fraction;
    m_urgency = urgency;
    update();
}

QSize LifeRing::sizeHint() const
{
    const int side = fontMetrics().height() + 2;
    return {side, side};
}

void LifeRing::paintEvent(QPaintEvent*)
{
    constexpr int fullCircle = 360 * 16;
    constexpr int top = 90 * 16;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal edge = stroke * (1 - property(pulseProperty).toReal() / 2);  // a pulse makes the ring larger, and back
    const QRectF around = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    painter.setPen(QPen(tokens().muted, 1));
    painter.drawEllipse(around);
    if (m_fraction <= 0)
        return;
    painter.setPen(QPen(m_urgency == Urgency::calm ? tokens().text : urgencyColour(m_urgency), stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(around, top, static_cast<int>(fullCircle * m_fraction));  // what is gone is gone clockwise, from the top
}

}  // namespace rolewright::ui
