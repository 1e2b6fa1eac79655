/// Actions that say why they cannot be done now, and their buttons.
#pragma once

#include <QString>

class QAction;
class QToolButton;
class QWidget;

namespace rolewright::ui {

/// An action's text without mnemonic and dots, as it is spoken.
QString plain(QString text);
/// Enabled, or disabled with the reason where the explanation was.
void setPossible(QAction* action, const QString& obstacle);
/// A button with icon and text that does the action; what the tool tip says is its accessible description.
QToolButton* actionButton(QAction* action, const QString& objectName, QWidget* parent);

}  // namespace rolewright::ui
