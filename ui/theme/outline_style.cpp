#include "ui/theme/outline_style.h"

#include "ui/theme/edges.h"
#include "ui/theme/elision.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int airBesidePicture = 4;
constexpr int airBesideTitle = 12;  ///< of a tab, on both sides together: roles have eight
constexpr int airBetweenRows = 10;  ///< of tables and trees: one height for all
constexpr int airAroundLines = 4;   ///< where a row has several
constexpr int leastLetters = 4;  ///< with fewer a cut text says nothing

int pictureWidth(const QIcon& icon, const QSize& size) { return icon.isNull() ? 0 : size.width() + airBesidePicture; }

QString cutText(const QString& text, Qt::TextElideMode mode, const QFontMetrics& metrics, int room, int flags = 0)
{
    return room < metrics.averageCharWidth() * leastLetters ? QString() : metrics.elidedText(text, mode, room, flags);
}

/// What is written where the mouse is and has no room there; empty when it has.
QString withoutRoom(const QWidget& widget, const QPoint& at)
{
    if (const auto* button = qobject_cast<const QPushButton*>(&widget))
        return button->width() < button->sizeHint().width() ? QString(button->text()).remove(QLatin1Char('&')) : QString();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width() - pictureWidth(box->itemIcon(box->currentIndex()), box->iconSize());
        return box->fontMetrics().horizontalAdvance(box->currentText()) > room ? box->currentText() : QString();
    }
    const auto* header = qobject_cast<const QHeaderView*>(widget.parentWidget());
    const int section = header ? header->logicalIndexAt(at) : -1;
    const bool cut = section >= 0 && header->sectionSizeHint(section) > header->sectionSize(section);
    return cut && header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).isNull() ? header->model()->headerData(section, header->orientation()).toString() : QString();
}

}  // namespace

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

void OutlineStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* header = qobject_cast<QHeaderView*>(widget)) {
        header->setTextElideMode(Qt::ElideRight);
        header->viewport()->installEventFilter(this);
    } else if (qobject_cast<QPushButton*>(widget) || qobject_cast<QComboBox*>(widget)) {
        widget->installEventFilter(this);
    }
}

bool OutlineStyle::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::ToolTip || !widget || !widget->toolTip().isEmpty())
        return QProxyStyle::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = withoutRoom(*widget, help->pos());
    if (text.isEmpty())
        return QProxyStyle::eventFilter(watched, event);
    QToolTip::showText(help->globalPos(), text);
    return true;
}

void OutlineStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option); item && element == CE_MenuItem) {
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return drawMenuSeparator(*item, *painter);
        const int side = pixelMetric(PM_SmallIconSize, option, widget);
        const QStyleOptionMenuItem seen = seenMenuItem(*item, QSize(side, side), widget ? widget->devicePixelRatioF() : 1.0);
        return QProxyStyle::drawControl(element, &seen, painter, widget);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option); item && element == CE_ItemViewItem && isHighContrast() && !item->state.testFlag(State_Enabled)) {
        QStyleOptionViewItem seen(*item);
        seen.font.setItalic(true);
        return QProxyStyle::drawControl(element, &seen, painter, widget);
    }
    if (const auto* whole = qstyleoption_cast<const QStyleOptionButton*>(option); whole && element == CE_PushButtonLabel) {
        const int room = whole->rect.width() - pictureWidth(whole->icon, whole->iconSize);
        if (whole->fontMetrics.size(Qt::TextShowMnemonic, whole->text).width() > room) {
            QStyleOptionButton cut(*whole);
            const QString text = cutText(whole->text, Qt::ElideRight, whole->fontMetrics, room, Qt::TextShowMnemonic);
            cut.text = text.isEmpty() && whole->icon.isNull() ? whole->text : text;
            return QProxyStyle::drawControl(element, &cut, painter, widget);
        }
    }
    if (const auto* whole = qstyleoption_cast<const QStyleOptionToolButton*>(option); whole && element == CE_ToolButtonLabel && whole->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !whole->icon.isNull()) {
        QStyleOptionToolButton cut(*whole);
        if (whole->fontMetrics.size(Qt::TextShowMnemonic, whole->text).width() > whole->rect.width() - pictureWidth(whole->icon, whole->iconSize))
            cut.toolButtonStyle = Qt::ToolButtonIconOnly;
        return QProxyStyle::drawControl(element, &cut, painter, widget);
    }
    if (const auto* whole = qstyleoption_cast<const QStyleOptionComboBox*>(option); whole && element == CE_ComboBoxLabel && !whole->editable) {
        QStyleOptionComboBox cut(*whole);
        cut.currentText = cutText(whole->currentText, elisionOf(whole->currentText), whole->fontMetrics, subControlRect(CC_ComboBox, whole, SC_ComboBoxEditField, widget).width() - pictureWidth(whole->currentIcon, whole->iconSize));
        return QProxyStyle::drawControl(element, &cut, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ProgressBarGroove && needsEdges())
        drawEdge(*painter, option->rect, option->state & ~State_HasFocus);
    if (element == CE_TabBarTabShape && isHighContrast())
        drawTabEdge(*painter, option->rect, option->state);
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorBranch && option->state.testFlag(State_Selected)) {
        QStyleOption seen(*option);
        seen.palette.setColor(QPalette::WindowText, tokens().onAccent);
        seen.palette.setColor(QPalette::Text, tokens().onAccent);
        return QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool round = element == PE_IndicatorRadioButton;
    if (round || element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, round);
        painter->setPen(tokens().muted);
        painter->setBrush(Qt::NoBrush);
        const QRect outline = option->rect.adjusted(0, 0, -1, -1);
        if (round)
            painter->drawEllipse(outline);
        else
            painter->drawRect(outline);
        painter->restore();
    } else if (element == PE_FrameLineEdit || element == PE_Frame || ((element == PE_PanelButtonCommand || element == PE_PanelButtonTool) && isHighContrast())) {
        drawEdge(*painter, option->rect, option->state);
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    drawEdgesOf(control, *option, *painter, *this, widget);
}

int OutlineStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_TabBarTabHSpace)
        return airBesideTitle;
    if (metric == PM_HeaderDefaultSectionSizeVertical && widget)
        return widget->fontMetrics().height() + airBetweenRows;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize OutlineStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ItemViewItem && (qobject_cast<const QTreeView*>(widget) || qobject_cast<const QTableView*>(widget)))
        size.setHeight(std::max(size.height() + airAroundLines, option->fontMetrics.height() + airBetweenRows));
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option); item && type == CT_MenuItem && item->menuItemType == QStyleOptionMenuItem::Separator && !item->text.isEmpty())
        size.setHeight(menuHeadingHeight(item->fontMetrics));
    return size;
}

}  // namespace rolewright::ui
