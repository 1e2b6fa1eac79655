/// The roles that SAML responses offer a person.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

#include <string>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `peopleRolesList`, `peopleRolesAdd`, `peopleRolesRemove`, `peopleRolesOpen`, `peopleRolesPicker…`.
class OfferedRolesTab final : public EntityTab {
    Q_OBJECT
public:
    OfferedRolesTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    /// A role that trusts a SAML provider of the practice identity provider.
    struct Trusting {
        std::string arn;
        std::string accountName;
    };

    void showRoles(const std::vector<Trusting>& trusting);
    void showState();
    void add();
    void removeSelected();
    void save(const QString& title, const std::vector<std::string>& roles);

    LatestTask m_looking;
    std::vector<Trusting> m_trusting;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_open = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
