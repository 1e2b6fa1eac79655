/// The roles that a provider's people may enter: those whose trust policy names it.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QLabel;

namespace rolewright::ui {

class ArnList;

/// Parts: `providersRoles`.
class TrustingRolesTab final : public EntityTab {
    Q_OBJECT
public:
    TrustingRolesTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    void show(const identity::Snapshot& world, const std::vector<std::string>& arns);

    QLabel* m_note = nullptr;
    ArnList* m_list = nullptr;
    LatestTask m_looking;
};

}  // namespace rolewright::ui
