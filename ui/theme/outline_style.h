/// Fusion with outlines that can be seen on any ground, and texts that end in an ellipsis where there is no room for them.
#pragma once

#include <QProxyStyle>

namespace rolewright::ui {

/// Fusion makes outlines by darkening the window's colour, which leaves none on a dark ground: an empty check box would be there for nobody.
/// Source: WCAG 2.2, 1.4.11 "Non-text Contrast".
/// What is written on buttons, in boxes of choices and over columns is cut with an ellipsis and whole on hover, unless the widget has a tool tip of its own; a button with a picture and hardly
/// any room shows the picture alone.
class OutlineStyle final : public QProxyStyle {
    Q_OBJECT
public:
    /// `still`: nothing is animated.
    explicit OutlineStyle(bool still);

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget = nullptr) const override;
    /// Rows of tables and trees have one height, and headings in menus room around them.
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget = nullptr) const override;
    /// A dock's own buttons are pixmaps for light grounds in Fusion; here they are ours.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr, QStyleHintReturn* data = nullptr) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_still;
};

}  // namespace rolewright::ui
