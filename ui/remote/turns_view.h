/// Who gains and who loses by a plan, before it is applied.
#pragma once

#include "core/mirror/access_turns.h"
#include "ui/tasks/latest_task.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace rolewright::ui {

struct MirrorStates;

/// Parts: `turnsList`, `turnsNote`.
class TurnsView final : public QWidget {
    Q_OBJECT
public:
    explicit TurnsView(QWidget* parent);

    /// Asks our engine on a worker; what is on the way is dropped.
    void ask(const MirrorStates& states, const AccountId& account, Instant now);

Q_SIGNALS:
    /// In a line: "2 gain, 1 loses".
    void told(const QString& summary);

private:
    void fill(const mirror::AccessTurns& turns, const identity::Snapshot& world);

    LatestTask m_asking;
    QLabel* m_note = nullptr;
    QTreeWidget* m_list = nullptr;
};

}  // namespace rolewright::ui
