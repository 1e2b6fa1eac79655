#include "ui/organization/policy_chips.h"

#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPainter>

namespace rolewright::ui {
namespace {

constexpr int gap = 4;
constexpr int inset = 3;
constexpr int widestName = 190;

int signSize(const QFontMetrics& metrics) { return metrics.height() - 2; }

QString arrowed(const PolicyChip& chip) { return chip.inherited() ? QStringLiteral("↳ ") + chip.name : chip.name; }

QFont fontOf(const PolicyChip& chip, QFont font)
{
    font.setItalic(chip.inherited());
    return font;
}

/// The place of a chip that begins at `left`.
QRect place(const PolicyChip& chip, const QFont& font, const QRect& row, int left)
{
    const QFontMetrics metrics(fontOf(chip, font));
    const int width = std::min(metrics.horizontalAdvance(arrowed(chip)), widestName) + signSize(metrics) + 4 * inset;
    return {left, row.top() + 2, width, row.height() - 4};
}

void drawChip(QPainter& painter, const PolicyChip& chip, const QRect& at, const QFont& font)
{
    const Tokens& t = tokens();
    painter.setFont(fontOf(chip, font));
    painter.setPen(QPen(chip.inherited() ? t.muted : t.text, 1, chip.inherited() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(chip.inherited() ? t.surface : t.raised);
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QFontMetrics metrics = painter.fontMetrics();
    const int sign = signSize(metrics);
    const QColor ink = chip.inherited() ? t.muted : t.text;
    icon(typeIcon(chip.type), ink).paint(&painter, QRect(at.left() + inset, at.center().y() - sign / 2, sign, sign));
    painter.setPen(ink);
    const QRect text = at.adjusted(sign + 2 * inset, 0, -inset, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(arrowed(chip), Qt::ElideMiddle, text.width()));
}

}  // namespace

void PolicyChips::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const auto chips = index.data(OrganizationModel::ChipsRole).value<std::vector<PolicyChip>>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    int left = option.rect.left() + gap;
    const int moreRoom = option.fontMetrics.horizontalAdvance(QStringLiteral(" +88"));
    for (std::size_t i = 0; i < chips.size(); ++i) {
        QRect at = place(chips[i], option.font, option.rect, left);
        const bool last = i + 1 == chips.size();
        if (i == 0)  // is always shown, and cut where there is no room for it
            at.setRight(std::min(at.right(), option.rect.right() - (last ? gap : moreRoom)));
        if (at.right() > option.rect.right() - (last ? 0 : moreRoom) && i > 0) {
            painter->setFont(option.font);
            painter->setPen(option.state.testFlag(QStyle::State_Selected) ? tokens().onAccent : tokens().muted);
            painter->drawText(option.rect.adjusted(left - option.rect.left(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("+%1").arg(chips.size() - i));
            break;
        }
        drawChip(*painter, chips[i], at, option.font);
        left = at.right() + gap;
    }
    painter->restore();
}

QSize PolicyChips::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const { return {200, option.fontMetrics.height() + 10}; }

}  // namespace rolewright::ui
