/// Fusion with outlines that can be seen on any ground.
#pragma once

#include <QProxyStyle>

namespace rolewright::ui {

/// Fusion makes outlines by darkening the window's colour, which leaves none on a dark ground: an empty check box would be there for nobody.
/// Source: WCAG 2.2, 1.4.11 "Non-text Contrast".
class OutlineStyle final : public QProxyStyle {
    Q_OBJECT
public:
    /// `still`: nothing is animated.
    explicit OutlineStyle(bool still);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget = nullptr) const override;
    /// A dock's own buttons are pixmaps for light grounds in Fusion; here they are ours.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr, QStyleHintReturn* data = nullptr) const override;

private:
    bool m_still;
};

}  // namespace rolewright::ui
