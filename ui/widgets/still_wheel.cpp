#include "ui/widgets/still_wheel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace rolewright::ui {

void StillWheel::guard(QWidget* form)
{
    auto* guard = new StillWheel(form);
    for (QWidget* box : form->findChildren<QWidget*>()) {
        if (!qobject_cast<QComboBox*>(box) && !qobject_cast<QAbstractSpinBox*>(box))
            continue;
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(guard);
    }
}

bool StillWheel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore();  // for the form around
    return true;
}

}  // namespace rolewright::ui
