#include "ui/widgets/folding_row.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* foldedProperty = "folded";
constexpr int airBesidePicture = 12;

int foldedWidth(const QAbstractButton& button) { return button.iconSize().width() + airBesidePicture; }

/// What is won by folding it, whether it is folded now or not.
int gainOf(const QAbstractButton& button) { return std::max(0, button.sizeHint().width() - foldedWidth(button)); }

/// The style shows the picture alone where there is no room for more.
void setFolded(QAbstractButton& button, bool folded)
{
    button.setProperty(foldedProperty, folded);
    button.setMaximumWidth(folded ? foldedWidth(button) : QWIDGETSIZE_MAX);
}

}  // namespace

FoldingRow::FoldingRow(QWidget* widget, QLayout* row) : QObject(widget), m_widget(widget), m_row(row) { widget->installEventFilter(this); }

void FoldingRow::add(QAbstractButton* button)
{
    button->setMinimumWidth(foldedWidth(*button));  // so that the row may be as narrow as that
    m_buttons.push_back(button);
}

bool FoldingRow::isFolded(const QAbstractButton& button) { return button.property(foldedProperty).toBool(); }

bool FoldingRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fold();
    return QObject::eventFilter(watched, event);
}

void FoldingRow::fold()
{
    const QMargins around = m_row == m_widget->layout() || !m_widget->layout() ? QMargins() : m_widget->layout()->contentsMargins();
    const int room = m_widget->contentsRect().width() - around.left() - around.right();
    int needed = m_row->sizeHint().width();
    for (const QAbstractButton* button : m_buttons)
        needed += isFolded(*button) && !button->isHidden() ? gainOf(*button) : 0;
    for (auto button = m_buttons.rbegin(); button != m_buttons.rend(); ++button) {
        const bool folded = needed > room && !(*button)->isHidden();
        if (folded)
            needed -= gainOf(**button);
        if (folded != isFolded(**button))
            setFolded(**button, folded);
    }
}

}  // namespace rolewright::ui
