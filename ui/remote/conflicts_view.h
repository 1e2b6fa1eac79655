/// What changed at the endpoint meanwhile, field by field in three states, and whose state is kept.
#pragma once

#include "core/mirror/conflicts.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

/// Parts: `conflictsList`, `conflictsMine`, `conflictsTheirs`, `conflictsUnchecked`, `conflictsNote`.
class ConflictsView final : public QWidget {
    Q_OBJECT
public:
    explicit ConflictsView(QWidget* parent);

    void setReport(const mirror::ConflictReport& report);
    /// Entities about which was decided; those of the list about which was not are not in it.
    const std::map<mirror::EntityRef, mirror::Keep>& choices() const { return m_choices; }
    /// True when there is nothing left to decide.
    bool isDecided() const;
    const mirror::ConflictReport& report() const { return m_report; }
    /// A later look as one goes on with it: what could not be looked at is left out when the person said so.
    mirror::ConflictReport accepted(mirror::ConflictReport later) const;

Q_SIGNALS:
    void decided();

private:
    void choose(mirror::Keep keep);
    void fill();
    void showState();

    mirror::ConflictReport m_report;
    std::map<mirror::EntityRef, mirror::Keep> m_choices;
    QLabel* m_note = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_mine = nullptr;
    QPushButton* m_theirs = nullptr;
    QCheckBox* m_unchecked = nullptr;
};

}  // namespace rolewright::ui
