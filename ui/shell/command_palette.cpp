#include "ui/shell/command_palette.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int indexRole = Qt::UserRole + 1;

QString nameOf(const QAction* action)
{
    return action->text().remove(QLatin1Char('&'));
}

}  // namespace

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find an action"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("commandPaletteField"));
    m_field->setAccessibleName(tr("Name of an action"));
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("commandPaletteList"));
    m_list->setAccessibleName(tr("Actions"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    resize(480, 380);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    filter({});
}

void CommandPalette::filter(const QString& text)
{
    m_list->clear();
    for (int i = 0; i < m_actions.size(); ++i) {
        const QAction* action = m_actions[i];
        if (!action->isEnabled() || !nameOf(action).contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(keys.isEmpty() ? nameOf(action) : QStringLiteral("%1   (%2)").arg(nameOf(action), keys), m_list);
        item->setData(indexRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_actions[item->data(indexRole).toInt()];
    accept();
    // After this dialog is gone, so that what the action opens gets the focus.
    QTimer::singleShot(0, qApp, [action] {
        if (action)
            action->trigger();
    });
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace rolewright::ui
