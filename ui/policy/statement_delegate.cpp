#include "ui/policy/statement_delegate.h"

#include "ui/policy/statements_model.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPainter>

namespace rolewright::ui {
namespace {

constexpr int margin = 8;
constexpr int gap = 6;
constexpr int barWidth = 4;

}  // namespace

QSize StatementDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, 2 * option.fontMetrics.lineSpacing() + margin + 2};
}

void StatementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = *static_cast<const StatementRow*>(index.data(StatementsModel::RowRole).value<const void*>());
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor ink = selected ? option.palette.color(group, QPalette::HighlightedText) : option.palette.color(group, QPalette::Text);
    const QColor tone = !row.readable ? tokens().muted : row.allows ? tokens().ok : tokens().danger;
    painter->save();
    painter->fillRect(QRect(option.rect.left(), option.rect.top() + 2, barWidth, option.rect.height() - 4), tone);

    const int line = option.fontMetrics.lineSpacing();
    QRect first(option.rect.left() + barWidth + margin, option.rect.top() + margin / 2, option.rect.width() - barWidth - 2 * margin, line);
    const QRect second = first.translated(0, line + 1);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    const QString effect = effectWord(row);
    painter->setPen(selected || !enabled ? ink : tone);
    painter->drawText(first, Qt::AlignVCenter | Qt::TextSingleLine, effect);
    first.setLeft(first.left() + QFontMetrics(bold).horizontalAdvance(effect) + gap);
    const QString marks = marksOf(row);
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, marks);
    first.setRight(first.right() - (marks.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(marks) + gap));
    painter->setFont(bold);
    painter->drawText(first, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(bold).elidedText(row.title, Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(selected || !enabled ? ink : tokens().muted);
    painter->drawText(second, Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(row.summary, Qt::ElideRight, second.width()));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

}  // namespace rolewright::ui
