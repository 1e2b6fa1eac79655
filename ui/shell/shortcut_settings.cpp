#include "ui/shell/shortcut_settings.h"

#include "ui/shell/shortcut_book.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int indexRole = Qt::UserRole + 1;

}  // namespace

ShortcutSettings::ShortcutSettings(ShortcutBook& book, QWidget* parent) : QWidget(parent), m_book(book)
{
    m_filter = new FilterField(QStringLiteral("shortcuts"), tr("Actions"), this);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    lookLikeList(*m_list);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildEditor());
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutSettings::filter);
    connect(m_filter, &FilterField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_keys->setKeySequence(current() ? current()->shortcut() : QKeySequence());
        showState();
    });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& keys) {
        if (keys.count() > 1)  // one key press, not a melody: the last one counts
            m_keys->setKeySequence(QKeySequence(keys[static_cast<uint>(keys.count() - 1)]));
        showState();
    });
    connect(&m_book, &ShortcutBook::changed, this, &ShortcutSettings::fill);
    // When the window goes with the dialog open, the book goes first; list and field still speak while they are taken apart.
    connect(&m_book, &QObject::destroyed, this, [this] {
        m_list->disconnect(this);
        m_keys->disconnect(this);
    });
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QPushButton* ShortcutSettings::addButton(const QString& objectName, const QString& text, void (ShortcutSettings::*work)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    connect(button, &QPushButton::clicked, this, work);
    return button;
}

QWidget* ShortcutSettings::buildEditor()
{
    auto* editor = new QWidget(this);
    m_keys = new QKeySequenceEdit(editor);
    m_keys->setObjectName(QStringLiteral("shortcutsKeys"));
    m_keys->setAccessibleName(tr("New keys of the chosen action: press them"));
    if (auto* inner = m_keys->findChild<QLineEdit*>())
        inner->setAccessibleName(m_keys->accessibleName());
    auto* label = new QLabel(tr("&Press the new keys"), editor);
    label->setBuddy(m_keys);
    m_take = addButton(QStringLiteral("shortcutsTake"), tr("&Take these"), &ShortcutSettings::take);
    m_clear = addButton(QStringLiteral("shortcutsClear"), tr("&No keys"), &ShortcutSettings::clearKeys);
    m_reset = addButton(QStringLiteral("shortcutsReset"), tr("As &designed"), &ShortcutSettings::reset);
    m_resetAll = addButton(QStringLiteral("shortcutsResetAll"), tr("&All as designed"), &ShortcutSettings::resetAll);
    m_message = new InlineMessage(QStringLiteral("shortcutsMessage"), editor);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    for (QPushButton* button : {m_take, m_clear})
        row->addWidget(button);
    auto* back = new QHBoxLayout;
    back->addStretch(1);
    for (QPushButton* button : {m_reset, m_resetAll})
        back->addWidget(button);
    auto* layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addLayout(back);
    layout->addWidget(m_message);
    return editor;
}

void ShortcutSettings::fill()
{
    const QList<QAction*>& actions = m_book.actions();
    for (int i = 0; i < actions.size(); ++i) {
        QTreeWidgetItem* item = i < m_list->topLevelItemCount() ? m_list->topLevelItem(i) : new QTreeWidgetItem(m_list);
        const QString keys = QKeySequence::listToString(actions[i]->shortcuts(), QKeySequence::NativeText);
        item->setText(0, ShortcutBook::nameOf(*actions[i]));
        item->setText(1, m_book.isChanged(*actions[i]) ? tr("%1 (changed)").arg(keys.isEmpty() ? tr("none") : keys) : keys);
        item->setData(0, indexRole, i);
    }
    m_keys->setKeySequence(current() ? current()->shortcut() : QKeySequence());
    showState();
}

void ShortcutSettings::filter(const QString& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        item->setHidden(!QString(item->text(0) + QLatin1Char(' ') + item->text(1)).contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

QAction* ShortcutSettings::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? m_book.actions().value(item->data(0, indexRole).toInt()) : nullptr;
}

void ShortcutSettings::showState()
{
    const QAction* action = current();
    const QKeySequence keys = m_keys->keySequence();
    const bool same = action && (keys == action->shortcut() || keys.isEmpty());
    const QString obstacle = action && !same ? m_book.obstacle(*action, keys) : QString();
    m_take->setEnabled(action && !same && obstacle.isEmpty());
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_book.isChanged(*action));
    m_resetAll->setEnabled(std::any_of(m_book.actions().begin(), m_book.actions().end(), [this](const QAction* one) { return m_book.isChanged(*one); }));
    m_message->say(InlineMessage::Tone::error, obstacle);
}

void ShortcutSettings::take()
{
    if (QAction* action = current())
        m_book.choose(*action, m_keys->keySequence());
}

void ShortcutSettings::clearKeys()
{
    if (QAction* action = current())
        m_book.choose(*action, {});
}

void ShortcutSettings::reset()
{
    if (QAction* action = current())
        m_book.reset(*action);
}

void ShortcutSettings::resetAll()
{
    m_book.resetAll();
}

}  // namespace rolewright::ui
