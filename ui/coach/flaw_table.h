/// What the linter says of a pack, as a table.
#pragma once

#include "ui/coach/opened_pack.h"

class QTableView;

namespace rolewright::ui {

class LinesModel;

/// Rule, place, and what is wrong, a line each; advice says that it is one. `model` is the table's.
void showFlaws(QTableView& table, LinesModel& model, const std::vector<FlawLine>& flaws);

}  // namespace rolewright::ui
