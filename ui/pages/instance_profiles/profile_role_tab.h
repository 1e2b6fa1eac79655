/// The one role that an instance profile hands to instances.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"

class QLabel;
class QPushButton;

namespace rolewright::ui {

class ArnLabel;
class InlineMessage;

/// The row, or null when it is gone.
identity::RowPtr<identity::InstanceProfile> profileOf(const Store& store, const Subject& subject);

/// Parts: `instanceProfilesRole`, `…RoleChoose`, `…RoleRemove`, `…RoleOpen`, `…RoleMessage`.
class ProfileRoleTab final : public EntityTab {
    Q_OBJECT
public:
    ProfileRoleTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    void choose();
    /// Puts `role` in the place of what is there; with an empty name takes out what is there.
    std::vector<service::Operation> callsToPut(const QString& role) const;
    void put(const QString& role);

    QLabel* m_role = nullptr;
    ArnLabel* m_arn = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_open = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
