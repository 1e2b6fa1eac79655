/// The policies of a root, OU or account: what is attached there, and what comes down to it and from where.
#pragma once

#include "core/identity/organization.h"
#include "ui/pages/entity_tab.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QTreeWidget;

namespace rolewright::ui {

class InlineMessage;
struct OrganizationPlan;

/// The subject's key is the target's id. Parts: `organizationAttachments`, `organizationAttach`, `organizationDetach`, `organizationOpenPolicy`, `organizationQuota`.
class AttachmentsTab final : public EntityTab {
    Q_OBJECT
public:
    AttachmentsTab(const PageContext& context, QWidget* parent);

    void refresh() override;

Q_SIGNALS:
    /// Shows what the plan would change, and carries it out when that is wanted.
    void planned(const rolewright::ui::OrganizationPlan& plan);
    void policyChosen(const QString& policyId);

private:
    QAction* addButton(QHBoxLayout* buttons, const QString& objectName, const QString& text, const QString& iconName);
    void addLine(const identity::Organization& organization, const QString& policyId, const QString& from);
    void showState();
    void attach();
    void detach();
    QString chosen() const;
    bool isInherited() const;

    QTreeWidget* m_list = nullptr;
    QAction* m_attach = nullptr;
    QAction* m_detach = nullptr;
    QAction* m_open = nullptr;
    QLabel* m_quota = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
