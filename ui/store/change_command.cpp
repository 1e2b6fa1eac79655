#include "ui/store/change_command.h"

namespace rolewright::ui {

ChangeCommand::ChangeCommand(Store& store, identity::ChangeSet changes, const QString& title, std::string redoSource, int step, const std::vector<engine::CallResult>& calls)
    : QUndoCommand(title), m_store(store), m_changes(std::move(changes)), m_redoSource(std::move(redoSource)), m_step(step)
{
    for (const engine::CallResult& call : calls) {
        if (call.record && !call.changes.empty() && !call.record->callerArn.empty())
            m_authors += QString::fromStdString(call.record->callerArn);
    }
    m_authors.removeDuplicates();
}

void ChangeCommand::join(const identity::ChangeSet& more, const QStringList& authors, const QString& title)
{
    m_changes.append(more);
    m_authors += authors;
    m_authors.removeDuplicates();
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
