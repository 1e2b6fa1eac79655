#include "ui/store/change_command.h"

namespace rolewright::ui {

ChangeCommand::ChangeCommand(Store& store, identity::ChangeSet changes, const QString& title, std::string redoSource, int step)
    : QUndoCommand(title), m_store(store), m_changes(std::move(changes)), m_redoSource(std::move(redoSource)), m_step(step)
{
}

void ChangeCommand::join(const identity::ChangeSet& more, const QString& title)
{
    m_changes.append(more);
    m_changes.title = Phrase(title.toStdString());
    setText(title);
}

void ChangeCommand::undo() { m_store.takeBack(m_changes.inverse(), "rolewright:Undo", {m_step, true, text()}); }

void ChangeCommand::redo()
{
    if (m_done)
        m_done = false;
    else
        m_store.takeBack(m_changes, m_redoSource, {m_step, false, text()});
}

}  // namespace rolewright::ui
