/// The instance profiles that hand a role to EC2 instances.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QLabel;
class QPushButton;

namespace rolewright::ui {

class ArnList;
class InlineMessage;

/// Parts: `rolesProfilesList`, `rolesProfilesAdd`, `rolesProfilesCreate`, `rolesProfilesRemove`, `rolesProfilesMessage`. Enter opens what is chosen.
class RoleProfilesTab final : public EntityTab {
    Q_OBJECT
public:
    RoleProfilesTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    void show(const QStringList& names);
    void add();
    void create();
    QStringList chosen() const;
    std::vector<service::Operation> callsOf(const char* action, const QStringList& profiles) const;
    void removeSelected();
    void run(const QString& title, const char* action, const QStringList& profiles);

    QLabel* m_note = nullptr;
    ArnList* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
    LatestTask m_looking;
};

}  // namespace rolewright::ui
