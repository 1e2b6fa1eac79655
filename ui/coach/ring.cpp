#include "ui/coach/ring.h"

#include "ui/theme/tokens.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int reach = 21;  ///< beyond the place, pixels: for the ring and its number
constexpr double line = 3;
constexpr double spotSize = 18;
constexpr double corner = 6;

/// What is not scrolled away of a part, in the window's coordinates; `isVisible` knows nothing of that, and a visible region leaves out what children cover.
QRect seenOf(const QWidget& widget, QRect part, const QWidget& window)
{
    for (const QWidget* one = &widget; one != &window; one = one->parentWidget())
        part = part.intersected(one->rect()).translated(one->pos());
    return part.intersected(window.rect());
}

}  // namespace

Ring::Ring(QWidget* window) : QWidget(window)
{
    setObjectName(QStringLiteral("coachRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Ring::place);
    hide();
}

void Ring::surround(const QList<QWidget*>& targets, Part part, int number)
{
    letGo();
    m_part = std::move(part);
    m_number = number;
    for (QWidget* target : targets) {
        m_targets += target;
        for (QWidget* one = target; one && one != parentWidget(); one = one->parentWidget()) {
            one->installEventFilter(this);
            m_watched += one;
        }
        connect(target, &QObject::destroyed, &m_soon, qOverload<>(&QTimer::start));
        if (auto* area = qobject_cast<QAbstractScrollArea*>(target)) {
            connect(area->verticalScrollBar(), &QScrollBar::valueChanged, &m_soon, qOverload<>(&QTimer::start));
            area->viewport()->installEventFilter(this);
            m_watched += area->viewport();
        }
    }
    parentWidget()->installEventFilter(this);
    place();
}

void Ring::letGo()
{
    for (const QPointer<QWidget>& one : std::as_const(m_watched)) {
        if (one)
            one->removeEventFilter(this);
    }
    for (const QPointer<QWidget>& target : std::as_const(m_targets)) {
        if (target)
            target->disconnect(&m_soon);
        if (auto* area = qobject_cast<QAbstractScrollArea*>(target.data()))
            area->verticalScrollBar()->disconnect(&m_soon);
    }
    m_watched.clear();
    m_targets.clear();
    hide();
}

bool Ring::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
    case QEvent::LayoutRequest:
    case QEvent::Paint:  // what is in it may be elsewhere now, or gone
        m_soon.start();
        break;  // once all of it has happened
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Ring::place()
{
    QRect all;
    for (const QPointer<QWidget>& target : std::as_const(m_targets)) {
        if (!target || !target->isVisible() || target->window() != parentWidget())  // a dock that floats is a window of its own
            continue;
        all |= seenOf(*target, m_part ? m_part(*target) : target->rect(), *parentWidget());
    }
    const QRect around = all.adjusted(-reach, -reach, reach, reach);
    if (isVisible() && !all.isEmpty() && geometry() == around)  // painting it paints the place below it again
        return;
    setVisible(!all.isEmpty());
    if (all.isEmpty())
        return;
    setGeometry(around);
    raise();
    update();
}

/// Beyond a corner that has room for it in the window, so that it covers nothing of the place; where none has, at the corner of the window.
QRectF Ring::spotAround(const QRectF& edge) const
{
    const QRectF room = QRectF(parentWidget()->rect()).translated(-pos());
    const double overlap = line;  // of the ring
    const double left = edge.left() + overlap - spotSize;
    const double right = edge.right() - overlap;
    const double above = edge.top() + overlap - spotSize;
    const double below = edge.bottom() - overlap;
    QRectF spot(left, above, spotSize, spotSize);
    for (const QPointF corner : {QPointF(left, above), QPointF(right, above), QPointF(left, below), QPointF(right, below)}) {
        const QRectF there(corner, QSizeF(spotSize, spotSize));
        if (room.contains(there))
            return there;
    }
    spot.moveLeft(std::clamp(spot.left(), room.left(), std::max(room.left(), room.right() - spotSize)));
    spot.moveTop(std::clamp(spot.top(), room.top(), std::max(room.top(), room.bottom() - spotSize)));
    return spot;
}

/// Of two tones, so that it is seen on every ground.
void Ring::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(reach - line, reach - line, line - reach, line - reach);
    painter.setPen(QPen(tokens().background, 2 * line));
    painter.drawRoundedRect(edge, corner, corner);
    painter.setPen(QPen(tokens().text, line));
    painter.drawRoundedRect(edge, corner, corner);
    const QRectF spot = spotAround(edge);
    painter.setBrush(tokens().text);
    painter.setPen(QPen(tokens().background, 1));
    painter.drawEllipse(spot);
    QFont small = font();
    small.setBold(true);
    small.setPixelSize(12);
    painter.setFont(small);
    painter.drawText(spot, Qt::AlignCenter, QString::number(m_number));
}

}  // namespace rolewright::ui
