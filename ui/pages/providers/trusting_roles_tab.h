/// The roles that a provider's people may enter: those whose trust policy names it.
#pragma once

#include "ui/pages/entity_tab.h"

class QLabel;
class QTreeWidget;

namespace rolewright::ui {

/// Parts: `providersRoles`.
class TrustingRolesTab final : public EntityTab {
    Q_OBJECT
public:
    TrustingRolesTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    QLabel* m_note = nullptr;
    QTreeWidget* m_list = nullptr;
};

}  // namespace rolewright::ui
