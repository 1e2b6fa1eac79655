/// Marking an account as production, staging, development or practice: the colour and the caution it deserves.
#pragma once

class QMenu;

namespace rolewright::ui {

class Store;

/// Fills the menu with the four marks, for the account that is shown; `mark/production` and so on. The choice is kept in the workspace and can be undone.
void fillEnvironmentMenu(QMenu* menu, Store& store);

}  // namespace rolewright::ui
