/// What somebody who is planned could do once it is there, service by service and level by level, with what boundary and organization take away.
#pragma once

#include "core/analysis/effective_access.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::ui {

/// Computed on a worker a moment after the last change. Parts: `wizardEffectList`, `wizardEffectFind`, `wizardEffectNote`.
class EffectPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EffectPanel(QWidget* parent);

    /// Asks about another draft or world; what is on the way is dropped. `uncounted`: a policy of the draft that cannot be read yet, in words; empty: none.
    void ask(identity::SnapshotPtr world, analysis::PlannedPrincipal planned, const service::CallContext& context, const QString& uncounted);
    /// In a line: "May do 12 actions of 2 services · ⚠ 1 dangerous · the boundary takes 3".
    const QString& summary() const { return m_summary; }

Q_SIGNALS:
    /// `summary` is another one.
    void told();

private:
    void compute();
    void take(const Result<analysis::EffectiveAccess>& access);
    void tell(const QString& summary);
    void fill();
    void fillLevel(QTreeWidgetItem* item) const;

    identity::SnapshotPtr m_world;
    analysis::PlannedPrincipal m_planned;
    service::CallContext m_context;
    QString m_uncounted;
    QTimer m_pause;
    LatestTask m_task;
    analysis::EffectiveAccess m_access;
    QString m_summary;
    QLineEdit* m_find = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
