#include "ui/store/change_command.h"

namespace rolewright::ui {

ChangeCommand::ChangeCommand(Store& store, identity::ChangeSet changes, const QString& title)
    : QUndoCommand(title), m_store(store), m_changes(std::move(changes))
{
}

void ChangeCommand::undo()
{
    m_store.takeBack(m_changes.inverse(), "rolewright:Undo", text());
}

void ChangeCommand::redo()
{
    if (m_done)
        m_done = false;
    else
        m_store.takeBack(m_changes, "rolewright:Redo", text());
}

}  // namespace rolewright::ui
