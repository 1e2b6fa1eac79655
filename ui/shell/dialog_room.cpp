#include "ui/shell/dialog_room.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QScreen>

namespace rolewright::ui {

DialogRoom::DialogRoom(QMainWindow* window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

/// Before it is seen, and before Qt puts it in its place.
bool DialogRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    const QWidget* above = dialog;
    while (above && above != m_window)
        above = above->parentWidget();
    if (!dialog || !above)
        return false;
    const QSize frame = m_window->frameGeometry().size() - m_window->size();  // a dialog's is not known before it is seen
    dialog->resize(dialog->size().boundedTo((dialog->screen()->availableSize() - frame).expandedTo(m_window->size())));
    return false;
}

}  // namespace rolewright::ui
