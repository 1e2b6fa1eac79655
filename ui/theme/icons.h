/// Our own icons, coloured from the tokens.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace rolewright::ui {

/// The icon of this name (`resources/icons/<name>.svg`) in the colour of text; a null icon when there is none.
QIcon icon(const QString& name);
/// The same in a colour of one's own.
QIcon icon(const QString& name, const QColor& colour);
/// Forgets what was drawn, after the colours changed.
void clearIcons();

}  // namespace rolewright::ui
