/// Puts a colour scheme on the application: Fusion, a palette and a short style sheet, all from the tokens.
#pragma once

#include "ui/theme/tokens.h"

#include <optional>

class QApplication;

namespace rolewright::ui {

/// The scheme the person chose; nothing: as the desktop has it.
std::optional<Scheme> schemeChoice();
/// The scheme the person chose, or else the one the desktop seems to prefer.
Scheme chosenScheme();
/// Puts the scheme on, or the desktop's, and remembers it.
void chooseScheme(QApplication& application, std::optional<Scheme> scheme);
/// May be called again at any time; icons and widgets follow.
void applyTheme(QApplication& application, Scheme scheme);

/// Whether nothing shall move by itself: no sliding of menus and tree branches, no blinking of the text cursor. Follows at once.
bool reducedMotion();
void setReducedMotion(QApplication& application, bool reduced);

/// Size of texts, icons and controls in per cent of the desktop's, 80 to 200; it counts from the next start on.
int sizePercent();
void setSizePercent(int percent);
/// To be called before the application object is made. A QT_SCALE_FACTOR of the environment comes first.
void applySize();

}  // namespace rolewright::ui
