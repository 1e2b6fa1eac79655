#include "ui/widgets/filter_field.h"

#include <QKeyEvent>

namespace rolewright::ui {

FilterField::FilterField(const QString& listId, const QString& listName, QWidget* parent) : QLineEdit(parent)
{
    setObjectName(listId + QStringLiteral("Filter"));
    setAccessibleName(tr("Filter: %1").arg(listName));
    setPlaceholderText(tr("Filter"));
    setClearButtonEnabled(true);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT left();
    else
        QLineEdit::keyPressEvent(event);
}

}  // namespace rolewright::ui
