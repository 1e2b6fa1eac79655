#include "ui/widgets/tall_area.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rolewright::ui {

TallArea::TallArea(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget(this);
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(0, 0, 0, 0);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    inside->installEventFilter(this);
}

QSize TallArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    const int lines = fontMetrics().lineSpacing() * 4;
    return {least.width() + (least.height() > lines ? verticalScrollBar()->sizeHint().width() : 0), std::min(least.height(), lines)};
}

QSize TallArea::sizeHint() const { return widget()->sizeHint(); }

bool TallArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace rolewright::ui
