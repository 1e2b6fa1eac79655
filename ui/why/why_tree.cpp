#include "ui/why/why_tree.h"

#include "ui/widgets/column_fit.h"
#include "ui/widgets/empty_words.h"

#include <QHeaderView>

namespace rolewright::ui {
namespace {

constexpr int targetRole = Qt::UserRole + 1;
enum Column { stepColumn, saysColumn, becauseColumn };

}  // namespace

WhyTree::WhyTree(const QString& objectName, const QString& accessibleName, QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setHeaderLabels({tr("Step"), tr("Says"), tr("Because")});
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    header()->setHighlightSections(false);
    new ColumnFit(*this, *header());
    new EmptyWords(*this, tr("How a decision came about is shown here, step by step."));
}

void WhyTree::show(const std::vector<WhyLine>& lines)
{
    clear();
    QTreeWidgetItem* deciding = nullptr;
    for (const WhyLine& line : lines) {
        QTreeWidgetItem* found = addLine(invisibleRootItem(), line);
        deciding = found ? found : deciding;  // of several questions the last was answered no, or all were answered yes
    }
    if (deciding) {
        setCurrentItem(deciding);
        scrollToItem(deciding, QAbstractItemView::PositionAtCenter);
    }
}

/// The innermost item that decides, or null.
QTreeWidgetItem* WhyTree::addLine(QTreeWidgetItem* parent, const WhyLine& line)
{
    auto* item = new QTreeWidgetItem(parent, {line.step, line.says, line.because});
    item->setData(stepColumn, targetRole, QVariant::fromValue(line.target));
    item->setToolTip(becauseColumn, line.because);
    item->setToolTip(stepColumn, line.step);
    QTreeWidgetItem* deciding = nullptr;
    if (line.decides) {
        QFont bold = font();
        bold.setBold(true);
        for (const int column : {stepColumn, saysColumn})
            item->setFont(column, bold);
        item->setText(saysColumn, line.says + tr("  ◀ decides"));
        deciding = item;
    }
    for (const WhyLine& below : line.below) {
        if (QTreeWidgetItem* found = addLine(item, below))
            deciding = deciding && deciding != item ? deciding : found;
    }
    item->setExpanded(line.expanded);
    return deciding;
}

PolicyPlace WhyTree::target() const
{
    for (const QTreeWidgetItem* item = currentItem(); item; item = item->parent()) {
        if (const auto found = item->data(stepColumn, targetRole).value<PolicyPlace>(); !found.isEmpty())
            return found;
    }
    return {};
}

}  // namespace rolewright::ui
