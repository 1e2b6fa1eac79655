/// Who a managed policy is attached to, or is the boundary of.
#pragma once

#include "core/service/operation.h"
#include "ui/models/holders_model.h"
#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace rolewright::ui {

/// A large account is looked through by a worker. Parts: `policiesHolders`, `policiesHoldersDetach`, `policiesHoldersOpen`.
class HoldersTab final : public EntityTab {
    Q_OBJECT
public:
    HoldersTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    void show(std::vector<Holder> holders);
    void showState();
    service::Operation detachCall() const;  ///< of the holder that is chosen
    void detach();

    LatestTask m_looking;
    HoldersModel* m_holders = nullptr;
    QLabel* m_note = nullptr;
    QTreeView* m_list = nullptr;
    QPushButton* m_detach = nullptr;
    QPushButton* m_open = nullptr;
};

}  // namespace rolewright::ui
