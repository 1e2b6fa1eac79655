#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QToolButton>

namespace rolewright::ui {

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")); }

void setPossible(QAction* action, const QString& obstacle)
{
    action->setEnabled(obstacle.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString name = plain(action->text());
    action->setToolTip(!obstacle.isEmpty() ? obstacle : keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

QToolButton* actionButton(QAction* action, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(objectName);
    button->setAccessibleName(plain(action->text()));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleDescription(action->toolTip());
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setAccessibleDescription(action->toolTip()); });
    return button;
}

}  // namespace rolewright::ui
