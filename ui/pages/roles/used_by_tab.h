/// Who may assume a role, asked of the policy engine for every user and role of the workspace.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QLabel;

namespace rolewright::ui {

class ArnList;

/// Parts: `rolesUsedByList`.
class UsedByTab final : public EntityTab {
    Q_OBJECT
public:
    UsedByTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    QLabel* m_note = nullptr;
    ArnList* m_list = nullptr;
    LatestTask m_task;
};

}  // namespace rolewright::ui
