#include "ui/widgets/mnemonics.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QSet>

namespace rolewright::ui {

void giveMnemonics(QMenu* menu)
{
    QSet<QString> taken;
    const QList<QAction*> actions = menu->actions();
    for (const QAction* action : actions)
        taken.insert(QKeySequence::mnemonic(action->text()).toString());
    for (QAction* action : actions) {
        if (action->menu())
            giveMnemonics(action->menu());
        QString text = action->text();
        if (action->isSeparator() || !QKeySequence::mnemonic(text).isEmpty())
            continue;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QString marked = QString(text).insert(i, QLatin1Char('&'));
            const QString keys = text[i].isLetterOrNumber() ? QKeySequence::mnemonic(marked).toString() : QString();
            if (keys.isEmpty() || taken.contains(keys))
                continue;
            taken.insert(keys);
            action->setText(marked);
            break;
        }
    }
}

}  // namespace rolewright::ui
