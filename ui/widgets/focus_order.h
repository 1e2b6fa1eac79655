/// The order of Tab where parts are made late.
#pragma once

class QWidget;

namespace rolewright::ui {

/// Puts everything within `place` into the order of Tab right after `place` itself; what was made since the window was built would come last otherwise.
void takePlaceInFocusOrder(QWidget& place);

}  // namespace rolewright::ui
