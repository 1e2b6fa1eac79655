#include "ui/theme/outline_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace rolewright::ui {

OutlineStyle::OutlineStyle(bool still) : QProxyStyle(QStringLiteral("Fusion")), m_still(still) {}

QIcon OutlineStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    if (which == SP_TitleBarCloseButton || which == SP_DockWidgetCloseButton || which == SP_DialogCloseButton)
        return icon(QStringLiteral("close"));
    return which == SP_TitleBarNormalButton ? icon(QStringLiteral("float")) : QProxyStyle::standardIcon(which, option, widget);
}

int OutlineStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;  // the desktop's pictures do not go with ours
    const bool motion = hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration;
    return motion && m_still ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool round = element == PE_IndicatorRadioButton;
    const bool indicator = round || element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool field = element == PE_FrameLineEdit || element == PE_Frame;
    if ((!indicator && !field) || (field && option->state.testFlag(State_HasFocus)))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, round);
    painter->setPen(indicator ? tokens().muted : tokens().border);
    painter->setBrush(Qt::NoBrush);
    const QRect outline = option->rect.adjusted(0, 0, -1, -1);
    if (round)
        painter->drawEllipse(outline);
    else
        painter->drawRect(outline);
    painter->restore();
}

}  // namespace rolewright::ui
