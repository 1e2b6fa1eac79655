/// Puts a colour scheme on the application: Fusion, a palette and a short style sheet, all from the tokens.
#pragma once

#include "ui/theme/tokens.h"

class QApplication;

namespace rolewright::ui {

/// The scheme the desktop seems to prefer.
Scheme systemScheme();
/// May be called again at any time; icons and widgets follow.
void applyTheme(QApplication& application, Scheme scheme);

}  // namespace rolewright::ui
