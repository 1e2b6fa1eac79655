#include "ui/theme/edges.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace rolewright::ui {
namespace {

constexpr int headingAir = 4;  ///< above and below a heading in a menu, and before it

/// Between the muted ink and the window: at least 3:1 against the groove, and calmer than letters.
QColor handleColour()
{
    constexpr double ink = 0.8;
    const QColor muted = tokens().muted;
    const QColor ground = tokens().background;
    const auto mixed = [](double one, double other) { return static_cast<float>(one * ink + other * (1 - ink)); };
    return QColor::fromRgbF(mixed(muted.redF(), ground.redF()), mixed(muted.greenF(), ground.greenF()), mixed(muted.blueF(), ground.blueF()));
}

void drawScrollHandle(QPainter& painter, const QRect& place, QStyle::State state)
{
    if (place.isEmpty() || !state.testFlag(QStyle::State_Enabled))
        return;
    painter.fillRect(place.adjusted(2, 2, -2, -2), state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_Sunken) ? tokens().muted : handleColour());
    if (isHighContrast())
        drawEdge(painter, place, state & ~QStyle::State_HasFocus);
}

void drawSliderEdges(QPainter& painter, const QRect& groove, const QRect& handle, QStyle::State state)
{
    painter.save();
    painter.setClipRegion(QRegion(groove) - QRegion(handle));
    drawEdge(painter, groove, state & ~QStyle::State_HasFocus);
    painter.restore();
    painter.fillRect(handle, state.testFlag(QStyle::State_Enabled) ? tokens().text : tokens().background);
    drawEdge(painter, handle, state);
}

}  // namespace

bool isHighContrast() { return tokens().border == tokens().text; }

bool needsEdges() { return tokens().background.lightness() < 128; }

void drawEdge(QPainter& painter, const QRect& place, QStyle::State state, bool round)
{
    const bool live = state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, round);
    const QColor colour = live && state.testFlag(QStyle::State_HasFocus) ? tokens().accent : tokens().border;
    painter.setPen(QPen(colour, 1, !live && isHighContrast() ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    const QRect outline = place.adjusted(0, 0, -1, -1);
    if (round)
        painter.drawEllipse(outline);
    else
        painter.drawRect(outline);
    painter.restore();
}

void drawTabEdge(QPainter& painter, const QRect& place, QStyle::State state)
{
    constexpr int bar = 3;
    drawEdge(painter, place, state & ~QStyle::State_HasFocus);
    if (state.testFlag(QStyle::State_Selected))
        painter.fillRect(place.left(), place.top(), place.width(), bar, tokens().accent);
}

void drawEdgesOf(QStyle::ComplexControl control, const QStyleOptionComplex& option, QPainter& painter, const QStyle& style, const QWidget* widget)
{
    const auto part = [&](QStyle::SubControl which) { return style.subControlRect(control, &option, which, widget); };
    if (control == QStyle::CC_ScrollBar)
        drawScrollHandle(painter, part(QStyle::SC_ScrollBarSlider), option.state);
    else if (!needsEdges())
        return;
    else if (control == QStyle::CC_Slider)
        drawSliderEdges(painter, part(QStyle::SC_SliderGroove), part(QStyle::SC_SliderHandle), option.state);
    else if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(&option); box && box->frame && (isHighContrast() || box->editable))
        drawEdge(painter, option.rect, option.state);
    else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option); spin && spin->frame)
        drawEdge(painter, option.rect, option.state);
}

void drawMenuSeparator(const QStyleOptionMenuItem& item, QPainter& painter)
{
    painter.save();
    painter.fillRect(item.rect, item.palette.window());
    const int y = item.text.isEmpty() ? item.rect.center().y() : item.rect.top() + headingAir / 2;
    painter.setPen(tokens().border);
    if (item.text.isEmpty() || item.rect.top() > headingAir)  // the menu's own edge is line enough above its first
        painter.drawLine(item.rect.left() + headingAir, y, item.rect.right() - headingAir, y);
    QFont bold = item.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(isHighContrast() ? tokens().text : tokens().muted);
    painter.drawText(item.rect.adjusted(2 * headingAir, headingAir, -headingAir, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item.text);
    painter.restore();
}

int menuHeadingHeight(const QFontMetrics& metrics) { return metrics.height() + 3 * headingAir; }

QStyleOptionMenuItem seenMenuItem(const QStyleOptionMenuItem& item, const QSize& picture, qreal ratio)
{
    QStyleOptionMenuItem seen(item);
    const bool live = item.state.testFlag(QStyle::State_Enabled);
    if (!live && isHighContrast())
        seen.font.setItalic(true);
    if (live && item.state.testFlag(QStyle::State_Selected) && !item.icon.isNull())
        seen.icon = QIcon(item.icon.pixmap(picture, ratio, QIcon::Selected));
    return seen;
}

}  // namespace rolewright::ui
