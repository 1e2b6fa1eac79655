#include "ui/widgets/title_tabs.h"

#include <QHelpEvent>
#include <QToolTip>

namespace rolewright::ui {
namespace {

constexpr int leastLetters = 15;  ///< of a title: with fewer it says nothing

}  // namespace

TitleTabBar::TitleTabBar(QWidget* parent) : QTabBar(parent)
{
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
}

QSize TitleTabBar::minimumTabSizeHint(int index) const
{
    const QSize whole = tabSizeHint(index);
    const int tooMuch = fontMetrics().horizontalAdvance(tabText(index)) - fontMetrics().averageCharWidth() * leastLetters;
    return tooMuch > 0 ? QSize(whole.width() - tooMuch, whole.height()) : whole;
}

/// A tool tip of the tab's own comes first.
bool TitleTabBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = tabAt(help->pos());
        if (index >= 0 && tabToolTip(index).isEmpty() && tabRect(index).width() < tabSizeHint(index).width()) {
            QToolTip::showText(help->globalPos(), tabText(index), this, tabRect(index));
            return true;
        }
    }
    return QTabBar::event(event);
}

TitleTabs::TitleTabs(QWidget* parent) : QTabWidget(parent)
{
    auto* bar = new TitleTabBar(this);
    bar->setObjectName(QStringLiteral("qt_tabwidget_tabbar"));  // as Qt calls its own: an inner part, until somebody names it
    setTabBar(bar);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
}

}  // namespace rolewright::ui
