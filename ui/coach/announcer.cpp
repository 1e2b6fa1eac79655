#include "ui/coach/announcer.h"

#include <QAccessible>

namespace rolewright::ui {

Announcer::Announcer(const QString& objectName, QWidget* parent) : QLabel(parent)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void Announcer::say(const QString& text, const QString& heard)
{
    setText(text);
    setAccessibleName(heard.isEmpty() ? text : heard);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent spoken(this, QAccessible::Alert);  // an announcement event exists from Qt 6.8 on
    QAccessible::updateAccessibility(&spoken);
}

}  // namespace rolewright::ui
