/// The keys of the menus' actions: as designed, and as the person chose.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <QVector>

#include <functional>

class QAction;

namespace rolewright::ui {

/// Knows actions by their object names; those without one keep their keys. What is chosen is remembered.
class ShortcutBook final : public QObject {
    Q_OBJECT
public:
    /// Takes the actions' keys as designed, and puts on those that were chosen. The actions must outlive it.
    ShortcutBook(const QList<QAction*>& actions, QObject* parent);

    const QList<QAction*>& actions() const { return m_actions; }
    /// Takes one more action, which came into the menus later.
    void add(QAction* action);
    /// Tells the keys of an action, as the person reads them, now and whenever they are other ones; empty for none. As long as `context` lives.
    void follow(const QString& actionName, QObject* context, std::function<void(const QString& keys)> tell);
    /// The action's name without its mnemonic mark.
    static QString nameOf(const QAction& action);
    bool isChanged(const QAction& action) const;
    /// What keeps these keys from being given to the action, in words; empty when nothing does. No keys at all are always possible.
    QString obstacle(const QAction& action, const QKeySequence& keys) const;
    /// Gives the action these keys, or none; only if nothing stands against it.
    void choose(QAction& action, const QKeySequence& keys);
    void reset(QAction& action);
    void resetAll();
    /// Every key there is and what it does, one line each: those of the menus, then those that are the same everywhere.
    QString cheatSheet() const;

Q_SIGNALS:
    void changed();

private:
    void putOnChosen(QAction& action);
    QList<QKeySequence> designed(const QAction& action) const;

    QList<QAction*> m_actions;
    QVector<QList<QKeySequence>> m_designed;  ///< one for each action
};

}  // namespace rolewright::ui
