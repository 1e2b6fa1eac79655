/// The one undo command: applies a change set backwards, and forwards again.
#pragma once

#include "ui/store/store.h"

#include <QStringList>
#include <QUndoCommand>

namespace rolewright::ui {

/// Already done when it is pushed. Undo and redo run on the backend's side; when the engine refuses because something changed meanwhile, the person is told and
/// the command is spent.
class ChangeCommand : public QUndoCommand {
public:
    /// `redoSource` is what the trail calls making the changes again: an import stays an import, which may bring names that nothing bears.
    /// `step` is the number under which the store tells of it. `calls` are those that made the changes; none for prepared ones.
    ChangeCommand(Store& store, identity::ChangeSet changes, const QString& title, std::string redoSource, int step, const std::vector<engine::CallResult>& calls);
    void undo() override;
    void redo() override;
    int step() const { return m_step; }
    /// The ARNs of who made the changes, each once; none for prepared ones.
    const QStringList& authors() const { return m_authors; }

protected:
    /// The same step does this as well from now on, which these made, and is called `title`.
    void join(const identity::ChangeSet& more, const QStringList& authors, const QString& title);
    const identity::ChangeSet& changes() const { return m_changes; }

private:
    Store& m_store;
    identity::ChangeSet m_changes;
    std::string m_redoSource;
    int m_step;
    QStringList m_authors;
    bool m_done = true;  ///< the first redo is QUndoStack::push's own
};

}  // namespace rolewright::ui
