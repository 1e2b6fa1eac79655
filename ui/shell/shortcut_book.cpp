#include "ui/shell/shortcut_book.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString settingsGroup = QStringLiteral("shortcuts/");

struct FixedKeys {
    QKeySequence keys;
    QString what;
};

/// Keys that mean the same in every list, form and dialog, and cannot be given to anything else.
QList<FixedKeys> fixedKeys()
{
    return {{QKeySequence(QKeySequence::Copy), ShortcutBook::tr("Copy; in a list, the ARNs of what is selected")},
            {QKeySequence(QKeySequence::Cut), ShortcutBook::tr("Cut")},
            {QKeySequence(QKeySequence::Paste), ShortcutBook::tr("Paste")},
            {QKeySequence(QKeySequence::SelectAll), ShortcutBook::tr("Select all")},
            {QKeySequence(Qt::Key_Delete), ShortcutBook::tr("Delete what is selected in the list")},
            {QKeySequence(Qt::Key_Return), ShortcutBook::tr("From the list to the editor")},
            {QKeySequence(Qt::Key_Escape), ShortcutBook::tr("Clear the filter, close the dialog, leave the text")},
            {QKeySequence(Qt::Key_Tab), ShortcutBook::tr("On to the next control")},
            {QKeySequence(QStringLiteral("Ctrl+R")), ShortcutBook::tr("In a list of sessions: renew")},
            {QKeySequence(QStringLiteral("Ctrl+Shift+A")), ShortcutBook::tr("In a list of sessions: renew by itself")},
            {QKeySequence(QStringLiteral("Ctrl+Shift+G")), ShortcutBook::tr("Where it is offered: act as administrator of the account on show")},
            {QKeySequence(Qt::Key_F2), ShortcutBook::tr("In the organization: rename")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), ShortcutBook::tr("Invoke the function")},
            {QKeySequence(Qt::CTRL | Qt::Key_Period), ShortcutBook::tr("In a policy: fix what is found")}};
}

QString lineOf(const QKeySequence& keys, const QString& what)
{
    return QStringLiteral("%1  —  %2").arg(keys.toString(QKeySequence::NativeText), what);
}

}  // namespace

ShortcutBook::ShortcutBook(const QList<QAction*>& actions, QObject* parent) : QObject(parent)
{
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        m_actions += action;
        m_designed += action->shortcuts();
    }
    for (QAction* action : std::as_const(m_actions))
        putOnChosen(*action);
}

void ShortcutBook::putOnChosen(QAction& action)
{
    const QVariant chosen = QSettings().value(settingsGroup + action.objectName());
    const QKeySequence keys = QKeySequence::fromString(chosen.toString(), QKeySequence::PortableText);
    // A key that a later version of the program uses for something else stays with that.
    if (chosen.isValid() && obstacle(action, keys).isEmpty())
        action.setShortcut(keys);
}

void ShortcutBook::add(QAction* action)
{
    m_actions += action;
    m_designed += action->shortcuts();
    putOnChosen(*action);
    Q_EMIT changed();
}

void ShortcutBook::follow(const QString& actionName, QObject* context, std::function<void(const QString& keys)> tell)
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction* action) { return action->objectName() == actionName; });
    Q_ASSERT(found != m_actions.end());
    const auto say = [action = *found, tell = std::move(tell)] { tell(action->shortcut().toString(QKeySequence::NativeText)); };
    connect(this, &ShortcutBook::changed, context, say);
    say();
}

QString ShortcutBook::nameOf(const QAction& action)
{
    return action.text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QList<QKeySequence> ShortcutBook::designed(const QAction& action) const
{
    return m_designed.value(m_actions.indexOf(const_cast<QAction*>(&action)));
}

bool ShortcutBook::isChanged(const QAction& action) const
{
    return action.shortcuts() != designed(action);
}

QString ShortcutBook::obstacle(const QAction& action, const QKeySequence& keys) const
{
    if (keys.isEmpty())
        return {};
    const QKeyCombination first = keys[0];
    const bool functionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    for (const FixedKeys& fixed : fixedKeys()) {
        if (fixed.keys == keys)
            return tr("%1 is the same everywhere: %2.").arg(keys.toString(QKeySequence::NativeText), fixed.what);
    }
    if (!functionKey && !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return tr("%1 alone is for typing. Take it together with Ctrl or Alt.").arg(keys.toString(QKeySequence::NativeText));
    if (modifiers == Qt::AltModifier && first.key() >= Qt::Key_A && first.key() <= Qt::Key_Z)
        return tr("Alt with a letter presses the control that has this letter underlined.");
    for (const QAction* other : m_actions) {
        if (other != &action && other->shortcuts().contains(keys))
            return tr("%1 is taken: %2.").arg(keys.toString(QKeySequence::NativeText), nameOf(*other));
    }
    return {};
}

void ShortcutBook::choose(QAction& action, const QKeySequence& keys)
{
    if (!obstacle(action, keys).isEmpty())
        return;
    action.setShortcut(keys);
    QSettings().setValue(settingsGroup + action.objectName(), keys.toString(QKeySequence::PortableText));
    Q_EMIT changed();
}

/// The action gets its designed keys back, but those that something else was given meanwhile.
void ShortcutBook::reset(QAction& action)
{
    QList<QKeySequence> keys = designed(action);
    keys.erase(std::remove_if(keys.begin(), keys.end(),
                              [&](const QKeySequence& one) {
                                  return std::any_of(m_actions.begin(), m_actions.end(),
                                                     [&](const QAction* other) { return other != &action && other->shortcuts().contains(one); });
                              }),
               keys.end());
    action.setShortcuts(keys);
    QSettings().remove(settingsGroup + action.objectName());
    Q_EMIT changed();
}

void ShortcutBook::resetAll()
{
    for (int i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setShortcuts(m_designed[i]);
        QSettings().remove(settingsGroup + m_actions[i]->objectName());
    }
    Q_EMIT changed();
}

QString ShortcutBook::cheatSheet() const
{
    QStringList lines;
    for (const QAction* action : m_actions) {
        for (const QKeySequence& keys : action->shortcuts())
            lines += lineOf(keys, nameOf(*action));
    }
    lines += QString();
    for (const FixedKeys& fixed : fixedKeys())
        lines += lineOf(fixed.keys, fixed.what);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace rolewright::ui
