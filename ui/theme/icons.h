/// Our own icons, coloured from the tokens.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace rolewright::ui {

/// The icon of this name (`resources/icons/<name>.svg`) in the colour of text, which it follows when the scheme changes; a null icon when there is none.
QIcon icon(const QString& name);
/// The same in a colour of one's own.
QIcon icon(const QString& name, const QColor& colour);

}  // namespace rolewright::ui
