/// Gives every entry of a menu a letter to be chosen by.
#pragma once

class QMenu;

namespace rolewright::ui {

/// Entries that have a letter keep it; each of the others gets the first of its own that is still free. Goes into submenus.
void giveMnemonics(QMenu* menu);

}  // namespace rolewright::ui
