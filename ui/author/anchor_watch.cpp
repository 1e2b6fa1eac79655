#include "ui/author/anchor_watch.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMainWindow>

namespace rolewright::ui {

AnchorWatch::AnchorWatch(QMainWindow& window) : QObject(&window), m_window(window)
{
    qApp->installEventFilter(this);
    for (const QString& id : m_book.ids()) {
        const QString name = m_book.find(id)->action;
        if (QAction* const action = name.isEmpty() ? nullptr : window.findChild<QAction*>(name))
            connect(action, &QAction::triggered, this, [this, id] { m_last = id; });
    }
}

/// In the window, or in a dialog over it.
bool AnchorWatch::isOurs(const QWidget& widget) const
{
    for (const QWidget* one = &widget; one; one = one->parentWidget()) {
        if (one == &m_window)
            return true;
    }
    return false;
}

bool AnchorWatch::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress) && watched->isWidgetType()) {
        const auto* const used = static_cast<QWidget*>(watched);
        if (isOurs(*used)) {
            for (const QWidget* one = used; one; one = one->parentWidget()) {
                const QString id = m_book.idOf(one->objectName());
                if (!id.isEmpty()) {
                    m_last = id;
                    break;
                }
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace rolewright::ui
