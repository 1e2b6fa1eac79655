/// What tables that are lists have in common.
#pragma once

class QTableView;
class QTreeView;

namespace rolewright::ui {

/// Whole rows of one height, without grid or row numbers, nothing edited in place; Tab leaves the list. A hundred thousand rows are not measured.
void lookLikeList(QTableView& view);
/// The same for a tree that is a list with columns.
void lookLikeList(QTreeView& view);

}  // namespace rolewright::ui
