#include "ui/widgets/empty_words.h"

#include <QAbstractItemView>
#include <QEvent>

namespace rolewright::ui {
namespace {

constexpr int airBesideWords = 8;

}  // namespace

EmptyWords::EmptyWords(QAbstractItemView& view, const QString& words) : QLabel(view.viewport()), m_view(view)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view.viewport()->installEventFilter(this);
    say(words);
    followModel();
}

void EmptyWords::followModel()
{
    if (m_model)
        m_model->disconnect(this);
    m_model = m_view.model();
    if (m_model) {
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &EmptyWords::follow);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EmptyWords::follow);
        connect(m_model, &QAbstractItemModel::layoutChanged, this, &EmptyWords::follow);
        connect(m_model, &QAbstractItemModel::modelReset, this, &EmptyWords::follow);
    }
    follow();
}

void EmptyWords::say(const QString& words)
{
    if (m_view.accessibleDescription() == text())
        m_view.setAccessibleDescription({});
    setText(words);
    follow();
}

void EmptyWords::follow()
{
    const bool isEmpty = !m_view.model() || m_view.model()->rowCount() == 0;
    if (isEmpty && m_view.accessibleDescription().isEmpty())
        m_view.setAccessibleDescription(text());
    else if (!isEmpty && m_view.accessibleDescription() == text())
        m_view.setAccessibleDescription({});
    setGeometry(parentWidget()->rect().adjusted(airBesideWords, 0, -airBesideWords, 0));
    setVisible(isEmpty && !text().isEmpty() && heightForWidth(width()) <= height());
}

/// Whoever scrolls the list takes it along.
void EmptyWords::moveEvent(QMoveEvent* event)
{
    QLabel::moveEvent(event);
    follow();
}

bool EmptyWords::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        follow();
    return QLabel::eventFilter(watched, event);
}

}  // namespace rolewright::ui
