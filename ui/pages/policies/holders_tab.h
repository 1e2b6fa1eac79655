/// Who a managed policy is attached to, or is the boundary of.
#pragma once

#include "ui/pages/entity_tab.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

/// Parts: `policiesHolders`, `policiesHoldersDetach`, `policiesHoldersOpen`.
class HoldersTab final : public EntityTab {
    Q_OBJECT
public:
    HoldersTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    void detach();

    QLabel* m_note = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_detach = nullptr;
    QPushButton* m_open = nullptr;
};

}  // namespace rolewright::ui
