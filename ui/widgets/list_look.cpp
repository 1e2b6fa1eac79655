#include "ui/widgets/list_look.h"

#include "ui/widgets/column_fit.h"
#include "ui/widgets/list_delegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace rolewright::ui {

void lookLikeList(QTableView& view)
{
    constexpr int airBetweenRows = 10;
    view.setItemDelegate(new ListDelegate(&view));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + airBetweenRows);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new ColumnFit(view, *view.horizontalHeader());
}

void lookLikeList(QTreeView& view)
{
    view.setItemDelegate(new ListDelegate(&view));
    view.setRootIsDecorated(false);
    view.setUniformRowHeights(true);
    new ColumnFit(view, *view.header());
}

}  // namespace rolewright::ui
