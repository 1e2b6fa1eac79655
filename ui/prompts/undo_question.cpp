#include "ui/prompts/undo_question.h"

#include "core/service/authorize.h"
#include "ui/models/account_text.h"
#include "ui/prompts/prompts.h"
#include "ui/store/change_command.h"
#include "ui/store/store.h"

#include <QCoreApplication>
#include <QUndoStack>
#include <QWidget>

namespace rolewright::ui {
namespace {

struct UndoTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::UndoQuestion)
};

/// What would be taken back now; null when there is nothing.
const ChangeCommand* nextOf(const QUndoStack& stack, TakeBack what)
{
    const int index = what == TakeBack::undo ? stack.index() - 1 : stack.index();
    return dynamic_cast<const ChangeCommand*>(index >= 0 && index < stack.count() ? stack.command(index) : nullptr);
}

/// "user/alice in Development", "root in Production".
QString nameOf(const identity::Snapshot& world, const QString& arn)
{
    const auto id = AccountId::parse(arn.section(QLatin1Char(':'), 4, 4).toStdString());
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    return UndoTexts::tr("%1 in %2").arg(arn.section(QLatin1Char(':'), 5), account ? accountName(*account) : arn.section(QLatin1Char(':'), 4, 4));
}

}  // namespace

void takeBackAsked(Store& store, Prompts& prompts, TakeBack what, QWidget* parent)
{
    QUndoStack* const stack = store.undoStack();
    const ChangeCommand* const next = nextOf(*stack, what);
    if (store.isRunning() || !next)
        return;
    const auto go = [stack, what] { what == TakeBack::undo ? stack->undo() : stack->redo(); };
    const auto who = service::identify(*store.snapshot(), store.caller());
    const QString now = who ? QString::fromStdString(who->arn) : QString();
    if (next->authors().isEmpty() || next->authors().contains(now))
        return go();
    QStringList authors;
    for (const QString& arn : next->authors())
        authors += nameOf(*store.snapshot(), arn);
    const bool undo = what == TakeBack::undo;
    const QString text = (undo ? UndoTexts::tr("“%1” was done by %2; you act as %3. Undo takes it back whatever your policies allow.") : UndoTexts::tr("“%1” was done by %2; you act as %3. Redo does it again whatever your policies allow."))
                             .arg(next->text(), authors.join(QStringLiteral(", ")), nameOf(*store.snapshot(), now));
    prompts.confirm(parent, Prompts::Tone::warning, undo ? UndoTexts::tr("Undo what somebody else did?") : UndoTexts::tr("Redo what somebody else did?"), text, undo ? UndoTexts::tr("Undo it") : UndoTexts::tr("Redo it"), parent,
                    [stack, what, go, step = next->step()](bool yes) {
                        const ChangeCommand* const still = nextOf(*stack, what);
                        if (yes && still && still->step() == step)
                            go();
                    });
}

}  // namespace rolewright::ui
