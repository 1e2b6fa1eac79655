/// Puts a colour scheme on the application: Fusion, a palette and a short style sheet, all from the tokens.
#pragma once

#include "ui/theme/tokens.h"

class QApplication;

namespace rolewright::ui {

/// The scheme the person chose or, before that, the one the desktop seems to prefer.
Scheme chosenScheme();
/// Puts the scheme on and remembers it.
void chooseScheme(QApplication& application, Scheme scheme);
/// May be called again at any time; icons and widgets follow.
void applyTheme(QApplication& application, Scheme scheme);

}  // namespace rolewright::ui
