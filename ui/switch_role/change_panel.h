/// What becoming the role gives and takes, action by action, before it is done.
#pragma once

#include "core/analysis/access_change.h"
#include "core/engine/engine.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::ui {

/// The numbers stand there at once; the list is folded away until it is wanted. Computed on a worker a moment after the last change.
/// Parts: `switchRoleChanges` (the button), `switchRoleChangesSummary`, `switchRoleChangesFind`, `switchRoleChangesList`, `switchRoleChangesNote`.
class ChangePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ChangePanel(QWidget* parent);

    /// Compares what `from` may do with what a session of the role with these limits may; an empty ARN: nothing is chosen.
    void compare(const engine::Engine& engine, const sts::Caller& from, const QString& roleArn, const analysis::SessionLimits& limits);

Q_SIGNALS:
    void compared();

private:
    void ask();
    void take(const Result<analysis::AccessChange>& change);
    void fill();
    void fillGroup(QTreeWidgetItem* group) const;
    QStringList words() const;  ///< of what is looked for
    void setOpen(bool open);

    const engine::Engine* m_engine = nullptr;
    sts::Caller m_from;
    std::string m_arn;
    analysis::SessionLimits m_limits;
    identity::SnapshotPtr m_world;  ///< that the answer is of
    std::string m_asked;            ///< what it was asked, to be known again
    analysis::AccessChange m_change;
    QTimer m_wait;
    LatestTask m_task;
    QToolButton* m_button = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_body = nullptr;
    QLineEdit* m_find = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
