#include "ui/widgets/session_delegate.h"

#include "ui/models/session_cells.h"
#include "ui/models/sessions_model.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int margin = 6;
constexpr int barHeight = 8;

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

/// The ground of a cell: only what is chosen or pointed at has one of its own.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    }
}

Urgency urgencyOf(const QModelIndex& index) { return static_cast<Urgency>(index.data(SessionsModel::UrgencyRole).toInt()); }

QColor inkOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::HighlightedText);
    const QVariant ink = index.data(Qt::ForegroundRole);  // a revoked session's is faint, whatever it has left
    return ink.isValid() ? ink.value<QColor>() : urgencyColour(urgencyOf(index));
}

}  // namespace

void SessionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool session = index.data(SessionsModel::UrgencyRole).isValid();
    if (session && index.column() == SessionsModel::remainingColumn)
        paintTime(painter, option, index);
    else if (session && index.column() == SessionsModel::barColumn)
        paintBar(painter, option, index);
    else
        ListDelegate::paint(painter, option, index);
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int shortestBar = 64;  // with less of it marks and filling say nothing
    QSize size = ListDelegate::sizeHint(option, index);
    if (index.column() == SessionsModel::barColumn)
        size.setWidth(std::max(size.width(), shortestBar + 2 * margin));
    return size;
}

int SessionDelegate::digitWidth(const QFont& font) const
{
    if (m_digitWidth == 0 || m_measured != font) {
        const QFontMetrics metrics(font);
        int widest = 0;
        int narrowest = metrics.horizontalAdvance(QLatin1Char('0'));
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
            narrowest = std::min(narrowest, metrics.horizontalAdvance(QChar(digit)));
        }
        m_measured = font;
        m_digitWidth = widest;
        m_tabular = widest == narrowest;
    }
    return m_digitWidth;
}

void SessionDelegate::paintTime(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(painter, option);
    const QString text = index.data().toString();
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setFont(option.font);
    painter->setPen(inkOf(option, index));
    const int digit = digitWidth(option.font);
    if (m_tabular || urgencyOf(index) == Urgency::expired) {
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    int x = rect.right() + 1;
    for (auto c = text.crbegin(); c != text.crend(); ++c) {
        const int width = isDigit(*c) ? digit : option.fontMetrics.horizontalAdvance(*c);
        x -= width;
        painter->drawText(QRect(x, rect.top(), width, rect.height()), Qt::AlignCenter | Qt::TextSingleLine, QString(*c));
    }
}

void SessionDelegate::paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(painter, option);
    const QRect frame(option.rect.left() + margin, option.rect.center().y() - barHeight / 2, option.rect.width() - 2 * margin, barHeight);
    if (frame.width() <= 2)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : tokens().border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(frame.adjusted(0, 0, -1, -1));
    const QRect inside = frame.adjusted(1, 1, -1, -1);
    const int filled = static_cast<int>(inside.width() * index.data(SessionsModel::FractionRole).toDouble());
    painter->fillRect(QRect(inside.left(), inside.top(), filled, inside.height()), inkOf(option, index));
    if (urgencyOf(index) == Urgency::expired)
        return;
    const QPointF marks = index.data(SessionsModel::MarksRole).toPointF();
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : tokens().muted;
    for (const double mark : {marks.x(), marks.y()}) {
        const int x = inside.left() + static_cast<int>(inside.width() * mark);
        painter->fillRect(QRect(x, frame.bottom() + 1, 1, 3), ink);  // below the bar, so that it is seen on the filled part as well
    }
    if (index.data(SessionsModel::CappedRole).toBool())
        painter->fillRect(QRect(frame.right() - 1, frame.top() - 3, 2, frame.height() + 6), ink);
}

}  // namespace rolewright::ui
