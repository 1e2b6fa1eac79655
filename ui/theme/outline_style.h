/// Fusion with outlines that can be seen on any ground.
#pragma once

#include <QProxyStyle>

namespace rolewright::ui {

/// Fusion makes outlines by darkening the window's colour, which leaves none on a dark ground: an empty check box would be there for nobody.
/// Source: WCAG 2.2, 1.4.11 "Non-text Contrast".
class OutlineStyle final : public QProxyStyle {
    Q_OBJECT
public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget = nullptr) const override;
};

}  // namespace rolewright::ui
