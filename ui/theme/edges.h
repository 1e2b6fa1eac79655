/// The edges and grounds that OutlineStyle adds to what Fusion paints, in the colours of the scheme.
#pragma once

#include <QStyleOption>

class QPainter;
class QStyle;
class QWidget;

namespace rolewright::ui {

/// Whether this scheme tells by a line what others tell by a shade: dotted edges and slanted letters for what is disabled.
bool isHighContrast();
/// Whether Fusion's own edges, which are darker than the window, are lost on this ground.
bool needsEdges();

/// An edge within `place`: the accent where the keyboard is, dotted where disabled in high contrast.
void drawEdge(QPainter& painter, const QRect& place, QStyle::State state, bool round = false);
/// The same around a tab, with a bar of the accent on the one that is in front.
void drawTabEdge(QPainter& painter, const QRect& place, QStyle::State state);
/// Over Fusion's slider, combo box, spin box or scroll bar.
void drawEdgesOf(QStyle::ComplexControl control, const QStyleOptionComplex& option, QPainter& painter, const QStyle& style, const QWidget* widget);

/// A line between the entries of a menu, and below it the heading of what follows, if it has one.
void drawMenuSeparator(const QStyleOptionMenuItem& item, QPainter& painter);
/// Room for a heading in a menu, pixels.
int menuHeadingHeight(const QFontMetrics& metrics);
/// The entry with its picture and letters as its state wants them: a picture on the accent in the accent's ink.
QStyleOptionMenuItem seenMenuItem(const QStyleOptionMenuItem& item, const QSize& picture, qreal ratio);

}  // namespace rolewright::ui
