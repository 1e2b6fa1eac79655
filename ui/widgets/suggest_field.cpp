#include "ui/widgets/suggest_field.h"

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStandardItemModel>

namespace rolewright::ui {
namespace {

constexpr int valueRole = Qt::UserRole + 1;
constexpr int mostVisible = 12;

}  // namespace

SuggestField::SuggestField(const QString& objectName, const QString& accessibleName, Source source, const QString& separators, QWidget* parent)
    : QLineEdit(parent), m_source(std::move(source)), m_separators(separators)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setClearButtonEnabled(true);
    m_found = new QStandardItemModel(this);
    m_completer = new QCompleter(m_found, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostVisible);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(objectName + QStringLiteral("Suggestions"));
    m_completer->popup()->setAccessibleName(tr("Suggestions for %1").arg(accessibleName));
    m_completer->popup()->installEventFilter(this);
    connect(this, &QLineEdit::textEdited, this, &SuggestField::search);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) { take(index.data(valueRole).toString()); });
}

qsizetype SuggestField::begin() const
{
    qsizetype at = cursorPosition();
    while (at > 0 && !m_separators.contains(text().at(at - 1)))
        --at;
    return m_separators.isEmpty() ? 0 : at;
}

void SuggestField::search()
{
    const QString typed = text().mid(begin(), cursorPosition() - begin());
    m_searching.start([look = m_source(), typed](const LatestTask::Cancelled& cancelled) { return cancelled() ? std::vector<Suggestion>() : look(typed); },
                      [this](const std::vector<Suggestion>& found) { offer(found); });
}

void SuggestField::offer(const std::vector<Suggestion>& found)
{
    const QString typed = text().mid(begin(), cursorPosition() - begin()).trimmed();
    const bool done = found.size() == 1 && found.front().value == typed;
    if (found.empty() || done || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_found->clear();
    for (const Suggestion& one : found) {
        auto* item = new QStandardItem(icon(one.icon), one.detail.isEmpty() ? one.label : one.label + QStringLiteral("   —   ") + one.detail);
        item->setData(one.value, valueRole);
        item->setToolTip(one.value);
        m_found->appendRow(item);
    }
    m_completer->complete();
}

void SuggestField::dismiss()
{
    m_searching.cancel();
    m_completer->popup()->hide();
}

void SuggestField::take(const QString& value)
{
    const qsizetype from = begin();
    const QString before = text().left(from);
    const QString after = text().mid(cursorPosition());
    setText(before + value + after);
    setCursorPosition(static_cast<int>((before + value).size()));
    // What ends open is gone on with: a service, a key with a name of its own.
    if (value.endsWith(QLatin1Char(':')))
        search();
    Q_EMIT taken();
}

void SuggestField::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_completer->popup()->isVisible();
    const int key = event->key();
    if (open && (key == Qt::Key_Enter || key == Qt::Key_Return || key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
        if ((key == Qt::Key_Enter || key == Qt::Key_Return) && !m_completer->popup()->currentIndex().isValid()) {
            m_completer->popup()->hide();  // nothing chosen: Enter is about what was typed
        } else {
            event->ignore();  // the list's own
            return;
        }
    }
    if (!open && key == Qt::Key_Down) {
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// A click beside the list closes it, and is a click on the button it meets as well.
bool SuggestField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::MouseButtonPress) {
        const auto* press = static_cast<QMouseEvent*>(event);
        const QPoint where = press->globalPosition().toPoint();
        if (!m_completer->popup()->rect().contains(m_completer->popup()->mapFromGlobal(where))) {
            m_completer->popup()->hide();
            auto* button = qobject_cast<QAbstractButton*>(window()->childAt(window()->mapFromGlobal(where)));
            if (button && press->button() == Qt::LeftButton)
                button->click();
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

void SuggestField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_searching.cancel();
    QLineEdit::focusOutEvent(event);
}

}  // namespace rolewright::ui
