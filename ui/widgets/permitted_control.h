/// Controls of what not everybody may do: while the acting identity may not, they are disabled and say why.
#pragma once

#include "ui/store/rights.h"

class QAbstractButton;
class QAction;
class QWidget;

namespace rolewright::ui {

/// What the control would do now.
using Intention = std::function<Intent()>;

/// As `changesWorkspace` (ui/widgets/change_control.h), which this includes. The policies are asked while the control is on the screen, of an action while `page` is, again and again as
/// the world and the acting identity change; when what is chosen or typed changes, tell `Rights::lookAgain`. Answer with the control.
QAction* needsPermission(Store& store, QAction* action, QWidget* page, Intention intention);
QAbstractButton* needsPermission(Store& store, QAbstractButton* button, Intention intention);

/// Why such a control is disabled whatever its page thinks of it: nothing may be changed now, or not by whoever acts. Empty when neither is so.
QString whyNotPermitted(const QAbstractButton& button);

}  // namespace rolewright::ui
