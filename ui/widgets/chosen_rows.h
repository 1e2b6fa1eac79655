/// What is chosen in a list, when it is little enough to be judged row by row.
#pragma once

#include "ui/store/rights.h"
#include "ui/widgets/list_panel.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace rolewright::ui {

/// How many rows are selected; told without looking at each.
inline int chosenCount(const QItemSelectionModel& model)
{
    int count = 0;
    const QItemSelection selection = model.selection();
    for (const QItemSelectionRange& range : selection)
        count += range.height();
    return count;
}

/// As `ListPanel::selected`; none when there are more than `Rights::mostThings`.
inline QModelIndexList chosenRows(const ListPanel& list)
{
    return chosenCount(*list.view()->selectionModel()) > Rights::mostThings ? QModelIndexList() : list.selected();
}

}  // namespace rolewright::ui
